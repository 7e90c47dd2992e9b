import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { article, dataset, folder, kembar, root } from "./run.ts";

const text = readFileSync(article, "utf8");
const source = "tribunjogja-20250627-klaten-nanjing";

/** A claim about the founding article; the passage is the first with these words. */
function claim(field: string, value: unknown, exact: string, more: Readonly<Record<string, unknown>> = {}): string {
  const start = [...text.slice(0, text.indexOf(exact))].length;
  const end = start + [...exact].length;
  const parties = ["id-3310", "cn-350627"];
  return JSON.stringify({ source, parties, field, value, start, end, exact, rule: "claim/jane", ...more });
}

const statement = claim("statement", { topic: "prior-tie", subject: "id-3310", modality: "denied" }, "pertama");
const misquoted = claim("status", "active", "pertama", { exact: "pertamax" });
const stray = claim("status", "active", "pertama", { source: "elsewhere" });

describe("kembar convert --claims", () => {
  it("enters what the text bears out, refuses the rest and says why", () => {
    const cwd = folder({ "found.jsonl": `${misquoted}\n${statement}\n${stray}\n` });
    const { status, stdout, stderr } = kembar(["convert", article, "--stdout", "--claims", "found.jsonl"], { cwd });
    expect(status).toBe(1);
    const [record] = JSON.parse(stdout).agreements;
    expect(record.status).toBe("unknown");
    const at = record.statements.findIndex((one: { topic: string }) => one.topic === "prior-tie");
    const { start, end, exact, rule } = JSON.parse(statement);
    expect(record.evidence).toContainEqual({ at: `/statements/${at}`, source, start, end, exact, rule });
    expect(stderr).toMatch(/^found\.jsonl: Line 1: expected "pertamax"/m);
    expect(stderr).toMatch(/^found\.jsonl: Line 3: there is no source "elsewhere"/m);
    expect(stderr).not.toContain("Line 2");
  });

  it("writes records that pass validation", () => {
    const cwd = folder({ "found.jsonl": `${statement}\n${claim("kind", "sectoral", "Sister City")}\n` });
    expect(kembar(["convert", article, "--claims", "found.jsonl"], { cwd }).status).toBe(0);
    expect(kembar(["validate", "kembar-out"], { cwd }).status).toBe(0);
    const [record] = JSON.parse(readFileSync(join(cwd, "kembar-out/agreements.json"), "utf8")).agreements;
    expect(record.kind).toBe("sister-city");
    expect(record.conflicts.map((one: { at: string }) => one.at)).toContain("/kind");
  });

  it("knows the places that an article names although its rules find no agreement there", () => {
    const told =
      "Kota Xantara dan Kota Klaten kini bagai dua saudara, kata warga yang ditemui di sana pada hari Senin.\n";
    const exact = "bagai dua saudara";
    const start = told.indexOf(exact);
    const about = { source: "told", field: "kind", value: "sister-city", start, end: start + exact.length, exact };
    const line = (place: string) => JSON.stringify({ ...about, parties: [place, "id-3310"], rule: "claim/jane" });
    const cwd = folder({ "told.txt": told, "found.jsonl": `${line("id-x-xantara")}\n${line("id-x-yantara")}\n` });
    const { stderr } = kembar(["convert", "told.txt", "--stdout", "--claims", "found.jsonl"], { cwd });
    expect(stderr).toContain("Line 1: expected parties in two countries at least, got id-x-xantara, id-3310");
    expect(stderr).toContain('Line 2: there is no place "id-x-yantara"');
  });

  it("makes an agreement of an article that its rules find irrelevant, of a place that the gazetteer does not have too", () => {
    const told =
      "Kota Xantara, Jepang, dan Kabupaten Klaten kini bagai dua saudara, kata warga yang ditemui di sana pada hari Senin.\n";
    const parties = ["id-3310", "jp-x-xantara"];
    const line = (value: string, exact: string) => {
      const start = told.indexOf(exact);
      const passage = { start, end: start + exact.length, exact };
      return JSON.stringify({ source: "told", parties, field: "party", value, ...passage, rule: "claim/jane" });
    };
    const lines = [line("jp-x-xantara", "Kota Xantara, Jepang"), line("id-3310", "Kabupaten Klaten")];
    const cwd = folder({ "told.txt": told, "found.jsonl": `${lines.join("\n")}\n` });
    const bare = kembar(["convert", "told.txt", "--stdout"], { cwd });
    expect(JSON.parse(bare.stdout).agreements).toEqual([]);
    const { status, stdout, stderr } = kembar(["convert", "told.txt", "--stdout", "--claims", "found.jsonl"], { cwd });
    expect([status, stderr]).toEqual([0, ""]);
    const [record] = JSON.parse(stdout).agreements;
    expect(record.parties.map((party: { place: string }) => party.place).toSorted()).toEqual(parties);
  });

  it("cannot do without the file, nor read other encodings", () => {
    expect(kembar(["convert", article, "--claims", "none.jsonl"]).status).toBe(3);
    const cwd = folder({ "utf16.jsonl": new Uint8Array([0xff, 0xfe, 0x7b, 0x00]) });
    const { status, stderr } = kembar(["convert", article, "--claims", "utf16.jsonl"], { cwd });
    expect([status, stderr]).toEqual([1, expect.stringContaining("utf16.jsonl: expected claims in UTF-8")]);
  });
});

describe("docs/claims.md", () => {
  const page = readFileSync(join(root, "docs/claims.md"), "utf8");
  const block = (after: string) => page.split(after)[1]?.split("```")[0] ?? "";

  it("has an example that does what it says", () => {
    const cwd = folder({ "claims.jsonl": block("```jsonl\n") });
    const { stdout, stderr } = kembar(["convert", article, "--stdout", "--claims", "claims.jsonl"], { cwd });
    expect(stderr).toContain(block("is no date:\n\n```\n"));
    const [record] = JSON.parse(stdout).agreements;
    expect(record.sectors).toContainEqual({ sector: "people-to-people", modality: "hoped", term: "persahabatan" });
    expect(record.kind).toBe("sister-city");
    const conflict = record.conflicts.find(({ at }: { at: string }) => at === "/kind");
    expect(conflict.alternatives.map(({ value }: { value: string }) => value)).toContain("friendly-cooperation");
  });
});

describe("claims of a dataset", () => {
  const withClaims = (...lines: readonly string[]) => {
    const cwd = dataset();
    mkdirSync(join(cwd, "claims"));
    writeFileSync(join(cwd, "claims/jane.jsonl"), lines.join("\n"));
    return cwd;
  };

  it("go into its records, and the dataset passes validation", () => {
    const cwd = withClaims(statement);
    expect(kembar(["build"], { cwd })).toMatchObject({ status: 0 });
    const [name = ""] = readdirSync(join(cwd, "records"));
    expect(readFileSync(join(cwd, "records", name), "utf8")).toContain('"claim/jane"');
    expect(kembar(["validate", "."], { cwd }).status).toBe(0);
  });

  it("stop the build where one is refused", () => {
    const cwd = withClaims(statement, misquoted);
    const { status, stderr } = kembar(["build"], { cwd });
    expect(status).toBe(1);
    expect(stderr).toContain('claims/jane.jsonl: Line 2: expected "pertamax"');
    expect(stderr).toContain("Nothing was written.");
    expect(readdirSync(cwd)).not.toContain("records");
  });
});
