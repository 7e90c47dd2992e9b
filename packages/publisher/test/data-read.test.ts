import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { type Collection, canonicalCollection, tables, toJson, toRows } from "@kembar/schema";
import fc from "fast-check";
import sqlite from "node-sqlite3-wasm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
// @boundaries-ignore Collections for tests are made from the model in one place, which is not published.
import { anyCollection } from "../../schema/test/arbitrary.ts";
// @boundaries-ignore Collections for tests are made from the model in one place, which is not published.
import { collection } from "../../schema/test/founding.ts";
import { disagreements } from "../src/data/agree.ts";
import { csvCells } from "../src/data/csv-read.ts";
import { dataFiles } from "../src/data/files.ts";
import type { Open } from "../src/data/grids.ts";
import { type DataFormat, dataFormats, recordsIn } from "../src/data/read.ts";
import { written } from "./data-written.ts";

const NAME = "some-towns";
const founding = canonicalCollection(collection);

const filesOf = (records: Collection): Map<string, Buffer> =>
  new Map(dataFiles(records, [], NAME).map((file) => [file.path, written(file).bytes]));

const openIn =
  (files: ReadonlyMap<string, Buffer>): Open =>
  (path) => {
    const bytes = files.get(path);
    if (!bytes) throw new Error(`Expected the file ${path}.`);
    return bytes;
  };

const nothing: Collection = { agreements: [], places: [], sources: [] };

describe("all formats hold the same records", () => {
  test.each([
    ["the founding record", founding],
    ["no record", nothing],
  ])("%s", async (_, records) => {
    const open = openIn(filesOf(records));
    expect(await disagreements(open, NAME)).toEqual([]);
    for (const format of dataFormats)
      expect(toJson(canonicalCollection(await recordsIn(format, open, NAME))), format).toBe(toJson(records));
  });

  test("any records without U+0000", async () => {
    await fc.assert(
      fc.asyncProperty(anyCollection, async (any) => {
        const plain: Collection = JSON.parse(JSON.stringify(any).replaceAll("\\u0000", "x"));
        const open = openIn(filesOf(canonicalCollection(plain)));
        expect(await disagreements(open, NAME)).toEqual([]);
      }),
      { seed: 20250624, numRuns: 60 },
    );
  });
});

test("U+0000, which SQLite ends a text at, is told and does not get lost in silence", async () => {
  const [source] = founding.sources;
  const sources = [{ ...source, outlet: "Tribun\u0000Jogja" }];
  const open = openIn(filesOf({ ...founding, sources } as Collection));
  expect(await disagreements(open, NAME)).toEqual([
    `sqlite: source ${source?.id}, /outlet: expected "Tribun\\u0000Jogja", got "Tribun".`,
  ]);
});

const id = "agr-klaten-nanjing-2025-abc12";
const files = filesOf(founding);

/** The files with one of them changed. */
function changed(path: string, change: (text: string) => string): Map<string, Buffer> {
  const before = files.get(path)?.toString("latin1") ?? "";
  const after = change(before);
  expect(after, path).not.toBe(before);
  return new Map([...files, [path, Buffer.from(after, "latin1")]]);
}

const other = filesOf({
  ...founding,
  agreements: founding.agreements.map((agreement) => ({ ...agreement, status: "dormant" })),
});

/** The files of a format from another set of records. */
const swapped = (...paths: string[]): Map<string, Buffer> =>
  new Map([...files, ...paths.map((path): [string, Buffer] => [path, other.get(path) ?? Buffer.from("")])]);

const status = `agreement ${id}, /status: expected "active", got "dormant".`;

describe("a value that one format has otherwise is told with format, record and field", () => {
  test.each<[DataFormat, string, Map<string, Buffer>]>([
    ["jsonl", status, changed("data/agreements.jsonl", (text) => text.replace('"active"', '"dormant"'))],
    ["csv", status, changed("data/agreements.csv", (text) => text.replace(",active,", ",dormant,"))],
    ["excel", status, changed("data/excel/agreements.csv", (text) => text.replace(",active,", ",dormant,"))],
    ["jsonld", status, changed("data/agreements.jsonld", (text) => text.replace("status/active", "status/dormant"))],
    ["nquads", status, changed("data/agreements.nq", (text) => text.replace("status/active", "status/dormant"))],
    ["parquet", status, swapped("data/agreements.parquet")],
    ["sqlite", status, swapped(`data/${NAME}.sqlite`)],
  ])("%s", async (format, told, all) => {
    expect(await disagreements(openIn(all), NAME)).toEqual([`${format}: ${told}`]);
  });

  test("a change of the first format is told of all others", async () => {
    const all = changed("data/agreements.json", (text) => text.replace('"active"', '"dormant"'));
    const told = await disagreements(openIn(all), NAME);
    expect(told.map((one) => one.split(":")[0])).toEqual(dataFormats.slice(1));
  });

  test("what is derived counts, too", async () => {
    const all = changed("data/agreements.csv", (text) => text.replace("Klaten Regency;", "Klaten Regencies;"));
    expect(await disagreements(openIn(all), NAME)).toEqual([
      'csv: beside the records, /agreements/rows/0/13: expected "Klaten Regency; Nanjing County", got "Klaten Regencies; Nanjing County".',
    ]);
  });
});

describe("what is missing, too much or broken is told", () => {
  test.each<[string, string, Map<string, Buffer>]>([
    ["a line", `jsonl: agreement ${id} is missing.`, changed("data/agreements.jsonl", () => "")],
    [
      "a line twice",
      `jsonl: agreement ${id} is there more than once.`,
      changed("data/agreements.jsonl", (text) => text + text),
    ],
    [
      "a place that is too much",
      "jsonl: place xx-1 is too much: the others have none.",
      changed("data/places.jsonl", (text) => `${text}{"id":"xx-1"}\n`),
    ],
    [
      "a cell that breaks off",
      "csv: cannot be read: Expected a quotation mark that closes the cell, got the end of the file in row 3.",
      changed("data/sectors.csv", (text) => `${text}"`),
    ],
    [
      "a line that is no statement",
      "nquads: cannot be read: a full stop expected in line 1, column",
      changed("data/agreements.nq", (text) => text.replace(" .\n", "\n")),
    ],
    ["no record", "jsonl: expected an id in every place.", changed("data/places.jsonl", (text) => `${text}null\n`)],
    ["no Parquet", "parquet: cannot be read: ", changed("data/sources.parquet", (text) => text.slice(0, -9))],
    ["no database", "sqlite: cannot be read: ", changed(`data/${NAME}.sqlite`, (text) => text.slice(50))],
    ["no mark", "excel: cannot be read: ", changed("data/excel/places.csv", (text) => text.slice(3))],
  ])("%s", async (_, told, all) => {
    const found = await disagreements(openIn(all), NAME);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(told);
  });

  test("a file that is not there", async () => {
    const all = new Map(files);
    all.delete("data/parties.parquet");
    expect(await disagreements(openIn(all), NAME)).toEqual([
      "parquet: cannot be read: Expected the file data/parties.parquet.",
    ]);
  });
});

test("rows of CSV are read as they were written, or refused", () => {
  expect(csvCells('a,"b""\n,",\n\n', "\n")).toEqual([["a", 'b"\n,', ""], [""]]);
  expect(csvCells("a\r\n", "\r\n")).toEqual([["a"]]);
  for (const text of ["a", 'a"b\n', '"a"b\n', '"a', "a\r"])
    expect(() => csvCells(text, "\n"), text).toThrow("in row 1");
});

describe("other programs read the same", () => {
  const folder = mkdtempSync(join(tmpdir(), "kembar-read-"));
  beforeAll(() => {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const expected = toRows(founding);

  async function query(sql: string): Promise<Record<string, unknown>[]> {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    try {
      return (await connection.runAndReadAll(sql)).getRowObjectsJson();
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  }

  const cells = (rows: readonly Record<string, unknown>[]) =>
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? "" : String(value)])),
    );

  test.each(tables.map(({ name }) => name))("DuckDB: table %s as CSV and Parquet", async (name) => {
    const path = (file: string) => `'${join(folder, "data", file)}'`;
    const exact = await query(
      `SELECT * FROM read_csv(${path(`${name}.csv`)}, all_varchar = true, header = true, new_line = '\\n')`,
    );
    expect(cells(exact)).toEqual(expected[name]);
    const parquet = await query(`SELECT * FROM ${path(`${name}.parquet`)}`);
    expect(cells(parquet)).toEqual(expected[name]);
  });

  test("DuckDB: the collection as JSON, the agreements as JSON lines", async () => {
    const path = (file: string) => `'${join(folder, "data", file)}'`;
    const [whole] = await query(
      `SELECT json FROM read_json_objects(${path("agreements.json")}, format = 'unstructured')`,
    );
    expect(JSON.parse(String(whole?.json))).toEqual(founding);
    const lines = await query(
      `SELECT json FROM read_json_objects(${path("agreements.jsonl")}, format = 'newline_delimited')`,
    );
    expect(lines.map(({ json }) => JSON.parse(String(json)))).toEqual(founding.agreements);
  });

  test("SQLite: sound, with keys, and a view of who is tied with whom", () => {
    const database = new sqlite.Database(join(folder, `data/${NAME}.sqlite`), { readOnly: true });
    try {
      expect(database.all("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
      expect(database.all("SELECT partner_name, signed_date FROM ties WHERE place = 'id-3310'")).toEqual([
        { partner_name: "Nanjing County", signed_date: "2025-06-24" },
      ]);
      const known = new Set(founding.places.map(({ id: place }) => place));
      const dangling = JSON.stringify(founding.agreements).match(/"(?:id|cn)-[0-9]+"/g) ?? [];
      const isWhole = dangling.every((place) => known.has(JSON.parse(place)));
      expect(database.all("PRAGMA foreign_key_check").length > 0).toBe(!isWhole);
    } finally {
      database.close();
    }
  });
});
