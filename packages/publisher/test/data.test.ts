import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeFormats } from "@kembar/converter";
import { type Collection, canonicalCollection, tables, toGraph, toNQuads, vocabularyGraph } from "@kembar/schema";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { Parser, Writer } from "n3";
import { expect, test } from "vitest";
// @boundaries-ignore Collections for tests are made from the model in one place, which is not published.
import { anyCollection } from "../../schema/test/arbitrary.ts";
// @boundaries-ignore Collections for tests are made from the model in one place, which is not published.
import { collection as founding } from "../../schema/test/founding.ts";
import { csvFiles, excelFiles, recordHashes, tombstoneFile } from "../src/data/csv.ts";
import { neutralised, originalCell } from "../src/data/excel.ts";
import { jsonFiles } from "../src/data/json.ts";
import { parquetFiles } from "../src/data/parquet.ts";
import { quadFile, sortedQuads } from "../src/data/quads.ts";
import { schemaFiles } from "../src/data/schema-files.ts";
import { sqliteFile } from "../src/data/sqlite.ts";
import { recordHash } from "../src/digest.ts";
import { textsOf, written } from "./data-written.ts";

const nothing: Collection = { agreements: [], places: [], sources: [] };
const held = [founding, nothing].map(canonicalCollection);
const collections = anyCollection.map(canonicalCollection);

/** Checks what must hold of any collection on the founding record, on no record, and on many that are made. */
function holds(check: (collection: Collection) => void): void {
  for (const collection of held) check(collection);
  fc.assert(fc.property(collections, check), { seed: 20250624, numRuns: 100 });
}

/** Only forward, anew each time: as from a file. */
const streamed = ({ agreements, places, sources }: Collection) => ({
  agreements: { [Symbol.iterator]: () => agreements.values() },
  places: { [Symbol.iterator]: () => places.values() },
  sources: { [Symbol.iterator]: () => sources.values() },
});

test("JSON, JSON lines, CSV, JSON-LD and N-Quads have the bytes that the converter writes of the whole", () => {
  holds((collection) => {
    const records = streamed(collection);
    const texts = textsOf([...jsonFiles(records), ...csvFiles(records), quadFile(records)]);
    for (const [name, text] of writeFormats(collection))
      if (!name.endsWith("package.json") && !name.endsWith("metadata.json"))
        expect(texts.get(`data/${name}`), name).toBe(text);
  });
});

test("places and sources stand as JSON lines, too", () => {
  const texts = textsOf(jsonFiles(founding));
  const read = (name: string) =>
    (texts.get(name) ?? "")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
  expect(read("data/places.jsonl")).toEqual(founding.places);
  expect(read("data/sources.jsonl")).toEqual(founding.sources);
});

test("rows are counted: records, lines, rows of a table, statements", () => {
  const rows = new Map(
    [...jsonFiles(founding), ...csvFiles(founding), ...excelFiles(founding), quadFile(founding)].map((file) => [
      file.path,
      written(file).rows,
    ]),
  );
  const records = founding.agreements.length + founding.places.length + founding.sources.length;
  expect(rows.get("data/agreements.json")).toBe(records);
  expect(rows.get("data/agreements.jsonld")).toBe(records);
  expect(rows.get("data/places.jsonl")).toBe(founding.places.length);
  expect(rows.get("data/sectors.csv")).toBe(founding.agreements[0]?.sectors.length);
  expect(rows.get("data/excel/sectors.csv")).toBe(founding.agreements[0]?.sectors.length);
  expect(rows.get("data/agreements.nq")).toBe(toNQuads(toGraph(founding)).trimEnd().split("\n").length);
});

test("ids that begin with one another do not upset the order of the statements", () => {
  const [place] = founding.places;
  const id = fc.stringMatching(/^[a-z]{2}(?:-[a-b0-1]{1,2}){0,3}$/);
  fc.assert(
    fc.property(fc.uniqueArray(id, { minLength: 2, maxLength: 30 }), (ids) => {
      const places = ids.map((one) => ({ ...place, id: one, point: { latitude: 1.5, longitude: -2 } }));
      const collection = canonicalCollection({ ...nothing, places } as Collection);
      const graph = toGraph(collection);
      expect([...sortedQuads(graph["@graph"])].join("")).toBe(toNQuads(graph));
    }),
    { seed: 20250624, numRuns: 200 },
  );
  const agreements = ["", "-2020-abcde", "b", "0-2020-abcde"].map((tail) => ({
    ...founding.agreements[0],
    id: `agr-klaten-2025-abcde${tail}`,
  }));
  const collection = canonicalCollection({ ...founding, agreements } as Collection);
  expect(written(quadFile(collection)).bytes.toString()).toBe(toNQuads(toGraph(collection)));
});

test("twins are told from signed agreements alone, though no agreement is held", () => {
  const [agreement] = founding.agreements;
  const agreements = [
    { ...agreement, id: "agr-a-b-2020-aaaaa", stage: "agreement-signed" },
    {
      ...agreement,
      id: "agr-a-b-2020-bbbbb",
      stage: "agreement-signed",
      parties: [
        { place: "cn", role: "party" },
        { place: "id-3310", role: "party" },
      ],
    },
    { ...agreement, id: "agr-a-b-2020-ccccc" },
  ];
  const collection = canonicalCollection({ ...founding, agreements } as Collection);
  const texts = textsOf(jsonFiles(streamed(collection)));
  expect(texts.get("data/agreements.jsonld")).toBe(writeFormats(collection).get("agreements.jsonld"));
  expect(texts.get("data/agreements.jsonld")).toContain('"twinnedWith": [\n        "kembar:place/cn",');
});

test("the tables for spreadsheets hold the same cells, none of which one runs, and give them back", () => {
  holds((collection) => {
    const exact = textsOf(csvFiles(collection));
    const excel = textsOf(excelFiles(collection));
    for (const { name } of tables) {
      const text = excel.get(`data/excel/${name}.csv`) ?? "";
      expect(text.startsWith("\ufeff")).toBe(true);
      const cells: string[][] = parse(text, { bom: true, record_delimiter: "\r\n" });
      for (const cell of cells.flat()) expect(cell).not.toMatch(/^(?:[=+@\t\r\n＝＋－＠]|-(?![0-9.]+$))/);
      const original = cells.map((row) => row.map(originalCell));
      expect(original).toEqual(parse(exact.get(`data/${name}.csv`) ?? "", { record_delimiter: "\n" }));
    }
  });
});

test("every cell is neutralised without loss", () => {
  const unit = fc.constantFrom(..."=+-@'\t\r\n＝＋－＠\"1.a靖 ");
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 5 }), (cell) => {
      const safe = neutralised(cell);
      expect(originalCell(safe)).toBe(cell);
      expect(/^[=+@\t\r\n＝＋－＠]/.test(safe)).toBe(false);
    }),
    { seed: 20250624, numRuns: 2000 },
  );
  expect(["-7.5", "-7.5)", "'=1", "=1", "x=1"].map(neutralised)).toEqual(["-7.5", "'-7.5)", "''=1", "'=1", "x=1"]);
});

test("files may be written in any order, and again", () => {
  const files = csvFiles(founding);
  const first = textsOf(files);
  expect(textsOf(files.toReversed())).toEqual(new Map([...first].toReversed()));
  expect(textsOf([...files.slice(3), ...files.slice(0, 5)]).size).toBe(files.length);
  expect(textsOf(files)).toEqual(first);
});

test("tables that memory should not hold go over the disk, with the same bytes", () => {
  const [agreement] = founding.agreements;
  const passage = agreement?.evidence[0];
  const long = Array.from({ length: 4000 }, (_, index) => ({ ...passage, exact: "靖".repeat(100), start: index }));
  const agreements = Array.from({ length: 30 }, (_, index) => ({
    ...agreement,
    id: `agr-a-b-2020-${String(index).padStart(5, "0")}`,
    evidence: long,
  }));
  const collection = canonicalCollection({ ...founding, agreements } as Collection);
  const expected = writeFormats(collection, ["csv"]);
  const texts = textsOf(csvFiles(collection));
  expect((expected.get("evidence.csv") ?? "").length * 3).toBeGreaterThan(2 ** 25);
  for (const { name } of tables) expect(texts.get(`data/${name}.csv`) === expected.get(`${name}.csv`), name).toBe(true);
});

test("a pass that fails leaves no temporary file behind", () => {
  const folder = mkdtempSync(join(tmpdir(), "kembar-left-"));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const [agreement] = founding.agreements;
    function* broken() {
      for (let index = 0; index < 100; index++) {
        const exact = "x".repeat(1_000_000);
        const id = `agr-a-b-2020-${String(index).padStart(5, "0")}` as const;
        if (agreement)
          yield { ...agreement, id, evidence: agreement.evidence.map((passage) => ({ ...passage, exact })) };
      }
      throw new Error("The file breaks off.");
    }
    const records = { ...founding, agreements: { [Symbol.iterator]: broken } };
    const files = [...csvFiles(records), ...parquetFiles(records), sqliteFile(records, "some-towns")];
    for (const path of ["data/evidence.csv", "data/evidence.parquet", "data/some-towns.sqlite"]) {
      const file = files.find((one) => one.path === path);
      expect(() => file && written(file), path).toThrow("The file breaks off.");
    }
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(folder, { recursive: true });
  }
});

test("hashes and gone identifiers are tables of their own", () => {
  const hashes = written(recordHashes(founding)).bytes.toString().split("\n");
  const [agreement] = founding.agreements;
  expect(hashes[0]).toBe("id,entity,sha256");
  expect(hashes[1]).toBe(`${agreement?.id},agreement,${agreement && recordHash(agreement)}`);
  expect(hashes).toHaveLength(7);
  const gone = tombstoneFile([
    { id: "agr-b", withdrawnIn: "1.1.0", reason: "split", replacedBy: ["agr-c", "agr-d"] },
    { id: "agr-a", withdrawnIn: "1.2.0", reason: "withdrawn", replacedBy: [] },
  ]);
  expect(written(gone)).toEqual({
    rows: 2,
    bytes: Buffer.from("id,withdrawn_in,reason,replaced_by\nagr-a,1.2.0,withdrawn,\nagr-b,1.1.0,split,agr-c agr-d\n"),
  });
});

test("the schema files are those of the schema package; the vocabularies as Turtle say what their graph says", () => {
  const texts = textsOf(schemaFiles());
  const folder = new URL("../../schema/", import.meta.url);
  expect(texts.get("schema/tables.json")).toBe(readFileSync(fileURLToPath(new URL("tables.json", folder)), "utf8"));
  expect([...texts.keys()]).toEqual([...texts.keys()].toSorted());
  const lines = (text: string, format: string) => {
    const writer = new Writer({ format: "N-Quads" });
    return writer.quadsToString(new Parser({ format }).parse(text)).trimEnd().split("\n").toSorted();
  };
  const turtle = lines(texts.get("schema/vocabularies.ttl") ?? "", "text/turtle");
  expect(turtle.length).toBeGreaterThan(100);
  expect(turtle).toEqual(lines(toNQuads(vocabularyGraph()), "application/n-quads"));
});
