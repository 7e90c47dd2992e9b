import { gzipSync, strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type InputFile, validateAll } from "../src/index.ts";
import { pick } from "./case.ts";
import { files, record } from "./fixture.ts";

const encoder = new TextEncoder();
const file = (path: string, text: string): InputFile => ({ path, bytes: encoder.encode(text) });
const codes = async (...given: InputFile[]) => (await validateAll(given)).issues.map(({ code, path }) => [code, path]);

/** One record in each form that is recognised by itself, with a word that is no term of its vocabulary. */
const spoiled = (text: string): string => text.replaceAll("sister-city", "sister-town");

const given = {
  record: files[record] ?? "",
  collection: files["dist/agreements.json"] ?? "",
  list: `[${files[record]}]\n`,
  lines: files["dist/agreements.jsonl"] ?? "",
  graph: files["dist/agreements.jsonld"] ?? "",
  quads: files["dist/agreements.nq"] ?? "",
};

describe("what a file holds is recognised, whatever its name", () => {
  test.each(Object.entries(given))("%s", async (name, text) => {
    const path = `some ${name}`;
    const { checked, issues } = await validateAll(file(path, text));
    expect(issues).toEqual([]);
    expect(checked.agreements).toBe(1);
    const found = await codes(file(path, spoiled(text)));
    expect(found).toContainEqual(["vocabulary/unknown-term", path]);
  });

  test("a table of records without their parts", async () => {
    const text = files["dist/agreements.csv"] ?? "";
    expect((await validateAll(file("mine.csv", text))).checked).toMatchObject({ agreements: 0, rows: 1 });
    expect(await codes(file("mine.csv", text))).toEqual([]);
    expect(await codes(file("mine.csv", spoiled(text)))).toEqual([["vocabulary/unknown-term", "mine.csv"]]);
  });

  test("a table of a record's parts", async () => {
    const parties = files["dist/parties.csv"] ?? "";
    expect(await codes(file("mine.csv", parties))).toEqual([]);
    const { issues } = await validateAll(file("mine.csv", parties.replace(",party\n", ",guest\n")));
    expect(issues).toMatchObject([{ code: "vocabulary/unknown-term", line: 2, pointer: "/0/role" }]);
  });

  test.each([1 << 26, 10])("texts of a table by itself are looked at (held up to %i bytes)", async (wholeLimit) => {
    const people = (files["dist/people.csv"] ?? "").replace("Budi Santoso", "budi@example.org");
    const { issues } = await validateAll(file("people.csv", people), { wholeLimit });
    expect(issues).toMatchObject([{ code: "personal-data/email", line: 2, pointer: "/0/name" }]);
  });

  test("the same fault of three lines with one id is told three times", async () => {
    const line = spoiled(given.lines);
    const { issues } = await validateAll(file("a.jsonl", line + line + line));
    expect(issues.filter(({ code }) => code === "vocabulary/unknown-term").map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  test("anything else is told", async () => {
    expect(await codes(file("some picture", "\u0089PNG"))).toEqual([["file/nothing-to-check", "some picture"]]);
  });
});

describe("packed files are read", () => {
  const bad = spoiled(given.lines);

  test("gzip, at the line and column of what it holds", async () => {
    const { issues } = await validateAll({ path: "all.jsonl.gz", bytes: gzipSync(strToU8(bad)) });
    expect(issues).toMatchObject([
      { code: "vocabulary/unknown-term", path: "all.jsonl.gz", line: 1, pointer: "/kind" },
    ]);
  });

  test("a zip, file by file", async () => {
    const bytes = zipSync({ "release/data/agreements.jsonl": strToU8(bad), "release/README.md": strToU8("hello") });
    expect(await codes({ path: "release.zip", bytes })).toEqual([
      ["vocabulary/unknown-term", "release.zip/release/data/agreements.jsonl"],
    ]);
  });

  test("damage is told", async () => {
    const gzip = gzipSync(strToU8(given.lines));
    expect(await codes({ path: "all.jsonl.gz", bytes: gzip.subarray(0, -9) })).toEqual([
      ["file/damaged", "all.jsonl.gz"],
    ]);
    const zip = zipSync({ "a.jsonl": strToU8(given.lines) });
    expect(await codes({ path: "a.zip", bytes: zip.subarray(0, 60) })).toEqual([["file/damaged", "a.zip"]]);
    const broken = zip.slice();
    broken.fill(0xff, 60, 90);
    expect(await codes({ path: "a.zip", bytes: broken })).toEqual([["file/damaged", "a.zip/a.jsonl"]]);
  });
});

test("an issue carries the line that it stands in, and the address of its rule", async () => {
  const { issues } = await validateAll(file("a.json", spoiled(given.record)));
  expect(issues[0]).toMatchObject({
    help: "https://w3id.org/kembar/rules/vocabulary/unknown-term",
    excerpt: { text: '  "kind": "sister-town",', column: 1 },
  });
});

test("records are counted whether they are sound or not, and once however many forms they come in", async () => {
  const all = Object.entries(files).map(([path, text]) => file(path, text));
  for (const wholeLimit of [1 << 26, 1000]) {
    const { checked } = await validateAll(all, { wholeLimit });
    expect(checked).toMatchObject({ agreements: 1, places: 5, sources: 1 });
  }
  expect((await validateAll(file("a.json", spoiled(given.record)))).checked).toMatchObject({
    agreements: 1,
    passages: 0,
  });
});

test("one thing under two ids is told in a large file too", async () => {
  const lines = given.lines + given.lines.replaceAll("-abcde", "-fghij");
  const told = async (wholeLimit: number) => (await validateAll(file("a.jsonl", lines), { wholeLimit })).issues;
  const [whole] = await told(1 << 26);
  expect(whole).toMatchObject({ code: "duplicate/agreement", line: 2, pointer: "/instruments/0" });
  expect(await told(1000)).toMatchObject([{ ...whole, message: expect.stringContaining("An agreement before has") }]);
});

test.each([1 << 26, 10])(
  "a graph without records is an error where nothing else is checked (%i bytes)",
  async (wholeLimit) => {
    const graph = file("a.jsonld", '{"@graph": [{"@type": ["Agreement"]}]}');
    const severities = async (...all: InputFile[]) =>
      (await validateAll(all, { wholeLimit })).issues.flatMap(({ code, severity }) =>
        code === "format/unchecked" ? severity : [],
      );
    expect(await severities(graph)).toEqual(["error"]);
    const named = file("agreements.jsonld", '{"@graph": [{"@type": ["Agreement"]}]}');
    expect(await severities(named, file("sectors.csv", files["dist/sectors.csv"] ?? ""))).toEqual(["warning"]);
  },
);

test("a large file that is nothing of the kind is told", async () => {
  const zeros = { path: "zeros", bytes: new Uint8Array(3 << 20) };
  const { issues } = await validateAll(zeros, { wholeLimit: 1000 });
  expect(issues).toMatchObject([{ code: "file/nothing-to-check", path: "zeros" }]);
});

test("JSON lines without a name are told by their first line, however long it is and however it comes", async () => {
  const line = given.lines.replace('"Aula Besar"', `"${"Aula ".repeat(20_000)}"`);
  async function* stream() {
    const bytes = encoder.encode(`${line}${given.lines}`);
    for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
  }
  for (const wholeLimit of [1 << 26, 1000]) {
    const { checked } = await validateAll({ path: "standard input", stream }, { wholeLimit });
    expect(checked).toMatchObject({ agreements: 2 });
  }
});

test("a stream of the caller's is read as it comes", async () => {
  async function* stream() {
    for (const byte of encoder.encode(spoiled(given.lines))) yield Uint8Array.of(byte);
  }
  const { issues, checked } = await validateAll([{ path: "x.jsonl", stream }], { wholeLimit: 10 });
  expect(issues).toMatchObject([{ code: "vocabulary/unknown-term", line: 1, excerpt: { column: 1 } }]);
  expect(checked).toMatchObject({ files: 1 });
});

describe("files of no kind of ours", () => {
  const all = Object.entries(files).map(([path, text]) => file(path, text));
  const large = { path: "photo.bin", bytes: new Uint8Array((1 << 24) + 1) };
  const told = async (given: InputFile[], wholeLimit: number) => {
    const { issues, checked } = await validateAll(given, { wholeLimit });
    return [issues.map(({ code, path, line }) => `${code} ${path}:${line}`), checked.files];
  };

  test("leave the others room to be compared, and are counted", async () => {
    const wholeLimit = all.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
    expect(await told([...all, large], wholeLimit)).toEqual([[], all.length + 1]);
    expect(await told([large, file("notes.md", "none")], wholeLimit)).toEqual([
      ["file/nothing-to-check photo.bin:undefined"],
      2,
    ]);
  });

  test("are searched for texts of sources in a release, however large they are", async () => {
    const [source = ""] = Object.values(pickText());
    const readme = `${"x\n".repeat(1 << 23)}${[...source].slice(0, 121).join("")}\n`;
    const given = [...all, large, file("releases/1.0.0/README.md", readme), file("README.md", readme)];
    const expected = `rights/long-quotation releases/1.0.0/README.md:${(1 << 23) + 1}`;
    expect((await told(given, 1 << 26))[0]).toEqual([expected]);
    expect((await told(given, 10))[0]).toContain(expected);
  });

  test("JSON of other things is passed over, even if it is too large to be held", async () => {
    const features = `{"type": "FeatureCollection", "features": [${" ".repeat(1 << 24)}]}`;
    const rest = pick((path) => path.endsWith(".jsonl"));
    const some = Object.entries(rest).map(([path, text]) => file(path, text));
    expect((await told([...some, file("map.json", features)], 10))[0]).toEqual([
      `file/not-compared ${some[0]?.path}:undefined`,
    ]);
    const unnamed = `{"places": [${" ".repeat(1 << 24)}]}`;
    expect((await told([...some, file("a.json", unnamed)], 10))[0]).toContain("schema/required a.json:1");
  });

  test("the only file of a zip is known by its beginning", async () => {
    const bytes = zipSync({ "some lines": strToU8(spoiled(given.lines)) });
    expect(await codes({ path: "a.zip", bytes })).toEqual([["vocabulary/unknown-term", "a.zip/some lines"]]);
    const long = strToU8(`${spoiled(given.lines)}{}${"\n".repeat(1 << 24)}`);
    const { issues } = await validateAll({ path: "a.zip", bytes: zipSync({ "some lines": long }) });
    expect(issues).toMatchObject([
      { code: "vocabulary/unknown-term", path: "a.zip/some lines", line: 1 },
      { code: "json/unknown-document", line: 2 },
    ]);
  });
});

const pickText = () => Object.fromEntries(Object.entries(files).filter(([path]) => /^sources\/.*\.txt$/.test(path)));
