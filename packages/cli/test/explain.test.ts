import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { article, dataset, folder, kembar } from "./run.ts";

const text = readFileSync(article, "utf8");
const id = "tribunjogja-20250627-klaten-nanjing";

/** A folder that `kembar convert --out records` wrote. */
function converted(): string {
  const cwd = folder({ [`${id}.txt`]: text });
  kembar(["convert", `${id}.txt`, "--published", "2025-06-27", "--out", "records"], { cwd });
  return cwd;
}

const cwd = converted();
const events = (stdout: string): Record<string, unknown>[] =>
  stdout.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line)]));

describe("kembar explain <article> --trace", () => {
  const { status, stdout } = kembar(["explain", article, "--trace"]);

  it("prints the decisions sentence by sentence, within 80 columns", () => {
    expect(status).toBe(0);
    expect(stdout).toContain(` 0-72  headline
 Pemkab Klaten Kerjasama Multibidang dengan Pemerintah Kota Nanjing China
`);
    expect(stdout).toContain(`  x id/place/headline  “Kota Nanjing” = cn-320100
        The headline says Nanjing (cn-320100); the body means Nanjing County
        (cn-350627), and a headline does not outrank it.
`);
    expect(stdout).toMatch(/\n\+ \d+ fired {3}x \d+ overruled {3}- \d+ left aside\n$/);
    for (const line of stdout.split("\n")) expect([...line].length, line).toBeLessThanOrEqual(80);
  });

  it("keeps the order of the text", () => {
    const starts = [...stdout.matchAll(/^ (\d+)-\d+ {2}[a-z]+$/gm)].map(([, start]) => Number(start));
    expect(starts.length).toBeGreaterThan(20);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it("shows a reading that a later step overruled once, as overruled", () => {
    const readings = stdout.split("\n  ").filter((part) => part.includes("“penandatanganan MoU dilakukan"));
    expect(readings).toEqual([expect.stringMatching(/^x id\/instrument\/memorandum-of-understanding/)]);
  });

  it("dims what was overruled, and only where colours are wanted", () => {
    const coloured = kembar(["explain", article, "--trace"], { env: { FORCE_COLOR: "1" } }).stdout;
    expect(coloured).toContain("\u001b[2mx id/place/headline");
    expect(coloured).toContain("  + id/place/type");
    expect(stdout).not.toContain("\u001b");
  });

  it("gives JSON lines with offsets in the text", () => {
    const lines = events(kembar(["explain", article, "--trace", "--json"]).stdout);
    const characters = [...text];
    expect(lines.length).toBeGreaterThan(100);
    for (const { source, start, end, exact } of lines) {
      expect(source).toBe(id);
      expect(characters.slice(start as number, end as number).join("")).toBe(exact);
    }
  });

  it("reads pages and standard input", () => {
    const page = `<!doctype html><html lang="id"><head><title>Kerja sama</title></head><body><article><h1>Kerja sama</h1>
<p>Pemerintah Kabupaten Klaten menjalin kerja sama sister city dengan Nanjing, Kota Zhangzhou, Provinsi Fujian, Tiongkok.</p>
<p>Nota kesepahaman akan ditandatangani oleh Bupati Klaten, Budi Santoso, di kantor bupati pada tahun depan.</p></article></body></html>`;
    const read = kembar(["explain", "page.html", "--trace"], { cwd: folder({ "page.html": page }) });
    expect(read.stdout).toContain("memorandum-of-understanding planned");
    const piped = kembar(["explain", "-", "--trace"], {
      input: "Pemkab Klaten dan Pemkot Zhangzhou menandatangani MoU.",
    });
    expect(piped.stdout).toContain("memorandum-of-understanding signed");
  });

  it("says why an article gives no agreement", () => {
    const none = kembar(["explain", "-", "--trace"], {
      input: "Hujan turun di Klaten dan di Solo pada hari itu juga.",
    });
    expect(none).toMatchObject({ status: 0, stdout: expect.stringContaining("- id/tie/none") });
  });
});

describe("kembar explain <record> --trace", () => {
  it("reads the stored sources again and shows what touches the value, and what spoke against it", () => {
    const { status, stdout } = kembar(["explain", "records", "/parties/1/place", "--trace"], { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain("+ id/place/chain  “Nanjing, Kota Zhangzhou, Provinsi Fujian” = cn-350627");
    expect(stdout).toContain("x id/place/headline");
    expect(stdout).not.toContain("id/sector/");
  });

  it("gives the same for a dataset, and all without a pointer", () => {
    const own = dataset();
    kembar(["build"], { cwd: own });
    const { stdout } = kembar(["explain", ".", "--trace", "--json"], { cwd: own });
    expect(events(stdout)).toEqual(events(kembar(["explain", article, "--trace", "--json"]).stdout));
    const date = events(kembar(["explain", ".", "/instruments/0/date", "--trace", "--json"], { cwd: own }).stdout);
    expect(date.map(({ rule }) => rule)).toEqual(["id/text/sentence", "id/date/calendar", "id/date/calendar"]);
  });

  it("says what is missing or too much", () => {
    const alone = folder();
    cpSync(join(cwd, "records/agreements.json"), join(alone, "agreements.json"));
    expect(kembar(["explain", "agreements.json", "--trace"], { cwd: alone })).toMatchObject({
      status: 3,
      stderr: expect.stringContaining(`Cannot trace the source ${id}`),
    });
    expect(kembar(["explain", "records", "/nothing", "--trace"], { cwd })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no value at "/nothing"'),
    });
    expect(kembar(["explain", article, "/kind", "--trace"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("Expected no pointer with an article"),
    });
    expect(kembar(["explain", article])).toMatchObject({ status: 2, stderr: expect.stringContaining("--trace") });
  });
});

describe("kembar explain on a folder that convert wrote", () => {
  it("shows passages in their context, and the files that are there", () => {
    const { stdout } = kembar(["explain", "records", "/instruments/0/date"], { cwd });
    expect(stdout).toContain("[Selasa (24/6/2025)]. Seusai penandatanganan");
    const card = kembar(["explain", "records"], { cwd }).stdout;
    expect(card).toContain("records/agreements.json");
    expect(card).toContain("records/sources");
    expect(card).not.toContain("records/dist");
  });
});

it("a stored text that was changed since is told before its passages", () => {
  const changed = converted();
  const path = join("records", "sources", `${id}.txt`);
  writeFileSync(join(changed, path), text.replace("Klaten", "KLATEN"));
  const { status, stdout, stderr } = kembar(["explain", "records", "/kind"], { cwd: changed });
  expect([status, stderr]).toEqual([
    0,
    expect.stringContaining(`${path}: expected the text that the records were made from`),
  ]);
  expect(stdout).toContain("sister-city");
  expect(kembar(["explain", "records", "/kind"], { cwd })).toMatchObject({ stderr: "" });
});

it("a collection with something that is no record: the place, and what to run", () => {
  const place = folder({ "bad.json": '{"agreements":[{"id":"a"}]}' });
  const { status, stderr } = kembar(["explain", "bad.json"], { cwd: place });
  expect([status, stderr]).toEqual([1, expect.stringContaining("/agreements/0 is none. Run: kembar validate")]);
});

describe("kembar explain on several agreements", () => {
  const own = folder({
    "a.txt":
      "The mayors of Graz and Dubrovnik, Croatia, signed a sister city agreement on 3 May 2025.\n\nLeeds terminated its sister city agreement with Dortmund, Germany.",
  });
  kembar(["convert", "a.txt", "--out", "records"], { cwd: own });
  const run = (...args: string[]) => kembar(["explain", "records", ...args], { cwd: own });
  const { agreements } = JSON.parse(readFileSync(join(own, "records/agreements.json"), "utf8"));
  const [first, second] = agreements as { id: string; instruments: { date?: string }[] }[];

  it("shows the status of a tie that has come to an end, and of no other", () => {
    expect(run().stdout.match(/^ Status .*$/gm)).toEqual([expect.stringContaining("terminated  “terminated”")]);
  });

  it("shows a value of those that have it, and counts the others", () => {
    const [dated] = agreements.filter(({ instruments }: typeof first & object) => instruments[0]?.date);
    expect(agreements).toHaveLength(2);
    const { status, stdout, stderr } = run("/instruments/0/date");
    expect([status, stderr]).toEqual([0, "1 other agreement has no value at /instruments/0/date.\n"]);
    expect(stdout.match(/2025-05-03/g)).toHaveLength(1);
    expect(run(dated.id, "/instruments/0/date")).toMatchObject({ status: 0, stdout, stderr: "" });
  });

  it("takes an id, and a pointer as validate gives it", () => {
    expect(run(second?.id ?? "").stdout).not.toContain(first?.id);
    expect(run("/agreements/1/kind").stdout).toBe(run(second?.id ?? "", "/kind").stdout);
    expect(run("/agreements/1").stdout).toBe(run(second?.id ?? "").stdout);
  });

  it("says what is not there", () => {
    expect(run("/agreements/2/kind")).toMatchObject({ status: 2, stderr: expect.stringContaining("hold 2") });
    expect(run("agr-none")).toMatchObject({ status: 2, stderr: expect.stringContaining(`such as ${first?.id}`) });
    expect(run("/nothing")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('None of 2 agreements has a value at "/nothing"'),
    });
  });
});
