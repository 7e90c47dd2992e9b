import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { call, folder } from "./run.ts";

const text = "The mayors of Graz and Dubrovnik, Croatia, signed a sister city agreement on May 6.\n";
const sourceIn = (cwd: string, id: string): string => readFileSync(join(cwd, `records/sources/${id}.yaml`), "utf8");

describe("kembar convert says what to do with what it cannot read", () => {
  it.each([
    ["a.pdf", "%PDF-1.7 …", "it is a PDF. Save its text as .txt"],
    ["a.docx", "PK\u0003\u0004 …", "it is a zip, as .docx"],
    ["a.txt", "%PDF-1.7 …", "it is a PDF"],
  ])("%s", async (name, content, told) => {
    const { status, stderr } = await call(["convert", name], { cwd: folder({ [name]: content }) });
    expect([status, stderr]).toEqual([1, expect.stringContaining(told)]);
    expect(stderr).toContain("(convert/other-form)\n");
  });

  it("an address", async () => {
    expect(await call(["convert", "https://example.org/a"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("--url https://example.org/a"),
    });
  });

  it("one address for several articles", async () => {
    const cwd = folder({ "a.txt": text, "b.txt": text });
    const given = ["--url", "https://example.org/a", "--stdout"];
    expect((await call(["convert", "a.txt", ...given], { cwd })).status).toBe(0);
    for (const many of [["."], ["a.txt", "b.txt"]])
      expect(await call(["convert", ...many, ...given], { cwd })).toMatchObject({
        status: 2,
        stderr: expect.stringContaining("got 2 files"),
      });
  });

  it("--stdout with --format", async () => {
    const { status, stderr } = await call(["convert", "-", "--stdout", "--format", "csv"], { input: text });
    expect([status, stderr]).toEqual([2, expect.stringContaining("--stdout, which always gives JSON lines")]);
  });
});

describe("metadata", () => {
  it("by the names that blogs use are taken", async () => {
    const cwd = folder({ "a.txt": `---\ndate: 2025-05-12T08:00:00+02:00\nauthor: Jane Doe\ntags: news\n---\n${text}` });
    const { stderr } = await call(["convert", "a.txt", "--out", "records"], { cwd });
    expect(stderr).toBe("");
    expect(sourceIn(cwd, "a")).toMatch(/byline: "Jane Doe"\npublished: "2025-05-12"/);
  });

  it("are taken from lines by the same names", async () => {
    const line = { id: "a", text, date: "2025-05-12", author: "Jane Doe" };
    const { stdout } = await call(["convert", "-", "--stdout"], { input: `${JSON.stringify(line)}\n` });
    expect(JSON.parse(stdout).source).toMatchObject({ published: "2025-05-12", byline: "Jane Doe" });
  });

  it("of an unknown name are told, in front matter and beside the article", async () => {
    const cwd = folder({ "a.txt": `---\nsource: The Paper\n---\n${text}`, "a.yaml": "publised: 2025-05-12\n" });
    const { status, stderr } = await call(["convert", "a.txt", "--out", "records"], { cwd });
    expect(status).toBe(0);
    expect(stderr).toContain('a.yaml: Metadata passed over: "publised" (did you mean published?).');
    expect(stderr).toContain('a.txt: Metadata passed over: "source". Keys are url, outlet,');
  });
});

describe("problems", () => {
  it("have their code, and stand in the JSON summary with refused claims", async () => {
    const exact = "May 6";
    const start = text.indexOf(exact);
    const date = {
      source: "a",
      parties: ["gn-2778067", "gn-3201047"],
      instrument: "cooperation-agreement",
      field: "date",
    };
    const claim = { ...date, value: "2025-05-06", start, end: start + exact.length, exact, rule: "claim/jane" };
    const cwd = folder({ "a.txt": text, "bad.txt": new Uint8Array([0x61, 0xff]), "c.jsonl": JSON.stringify(claim) });
    const given = ["convert", "a.txt", "bad.txt", "--claims", "c.jsonl", "--json"];
    const { status, stdout, stderr } = await call(given, { cwd });
    expect(status).toBe(1);
    expect(JSON.parse(stdout).problems.map(({ code }: { code: string }) => code)).toEqual([
      "convert/not-utf-8",
      "claims/not-supported",
    ]);
    expect(stderr).toContain("(convert/not-utf-8)\n");
    expect(stderr).toContain(
      "the year 2025, which is missing there and in the whole article (give the day of publication",
    );
    const dated = await call([...given, "--published", "2025-05-12"], { cwd });
    expect(JSON.parse(dated.stdout).problems).toHaveLength(1);
  });
});

it("the office of an ambassador is a country's, in claims as in records", async () => {
  const body = `${text}\nJapanese Ambassador Akio Abe said so.\n`;
  const exact = "Japanese Ambassador Akio Abe";
  const start = body.indexOf(exact);
  const claim = (officeOf: string) => ({
    ...{ source: "a", parties: ["gn-2778067", "gn-3201047"], field: "speaker", rule: "claim/jane" },
    ...{ value: { name: "Akio Abe", office: "Ambassador", officeOf }, start, end: start + exact.length, exact },
  });
  for (const [country, status] of [
    ["jp", 0],
    ["kr", 1],
  ] as const) {
    const cwd = folder({ "a.txt": body, "c.jsonl": JSON.stringify(claim(country)) });
    const told = await call(["convert", "a.txt", "--claims", "c.jsonl"], { cwd });
    expect([told.status, told.stderr.includes(`a name of ${country}`)]).toEqual([status, status === 1]);
  }
});

describe("what convert wrote", () => {
  it("is no dataset to build", async () => {
    const cwd = folder({ "a.txt": text });
    await call(["convert", "a.txt", "--out", "records"], { cwd });
    const before = readFileSync(join(cwd, "records/agreements.json"), "utf8");
    expect(await call(["build", "records"], { cwd })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("Convert the articles again"),
    });
    expect(readFileSync(join(cwd, "records/agreements.json"), "utf8")).toBe(before);
  });

  it("as lines is checked like other records", async () => {
    const other = "The mayors of Leeds and Dortmund, Germany, signed a sister city agreement.";
    const lines = [text, other].map((one, index) =>
      JSON.stringify({ id: `a-${index}`, text: one, published: "2025-05-12" }),
    );
    const { stdout } = await call(["convert", "-", "--stdout"], { input: lines.join("\n") });
    const [first = ""] = stdout.split("\n");
    for (const [input, agreements] of [
      [stdout, 2],
      [first, 1],
    ] as const) {
      const checked = await call(["validate", "-", "--json"], { input });
      expect([checked.status, JSON.parse(checked.stdout).checked?.agreements ?? checked.stdout]).toEqual([
        0,
        agreements,
      ]);
    }
    const broken = await call(["validate", "-"], { input: stdout.replace('"kind":"sister-city"', '"kind":"sister"') });
    expect([broken.status, broken.stdout]).toEqual([
      1,
      expect.stringMatching(/1:\d+ +error {2}vocabulary\/unknown-term/),
    ]);
  });
});
