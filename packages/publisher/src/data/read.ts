import { type Collection, documentOfQuads, fromGraph, model, parseNQuads, toGraph, toNQuads } from "@kembar/schema";
import type { EntityKind } from "../records.ts";
import { csvGrids, excelGrids, type Grids, gridsOf, type Open, parquetGrids, recordsOf, sqliteGrids } from "./grids.ts";

/** The formats of `data/`; `excel` is that of the tables for spreadsheets. */
export const dataFormats = ["json", "jsonl", "csv", "excel", "jsonld", "nquads", "parquet", "sqlite"] as const;
export type DataFormat = (typeof dataFormats)[number];

/** What the files of a format say. */
export interface Reading {
  readonly records: Collection;
  /** All that they say, what is derived from the records too, in a form that can be compared with that of other records. */
  readonly whole: unknown;
}

/** How a format is read, and what it should say of given records. */
interface Reader {
  readonly read: (open: Open, name: string) => Reading | Promise<Reading>;
  readonly wholeOf: (records: Collection) => unknown;
}

const textOf = (bytes: Uint8Array): string => new TextDecoder("utf-8", { fatal: true }).decode(bytes);

function readJson(open: Open): Reading {
  const whole = JSON.parse(textOf(open("data/agreements.json")));
  return { records: whole, whole };
}

function readLines(open: Open): Reading {
  const [agreements, places, sources] = ["agreements", "places", "sources"].map((name) =>
    textOf(open(`data/${name}.jsonl`))
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line)),
  );
  const whole = { agreements, places, sources };
  return { records: whole as Collection, whole };
}

const tabular = (gridsIn: (open: Open, name: string) => Grids | Promise<Grids>): Reader => ({
  read: async (open, name) => {
    const grids = await gridsIn(open, name);
    return { records: recordsOf(grids), whole: grids };
  },
  wholeOf: gridsOf,
});

/** A database keeps rows in no order. */
const unordered = (grids: Grids): Grids =>
  Object.fromEntries(
    Object.entries(grids).map(([name, { header, rows }]) => {
      const keyed = rows.map((row) => ({ key: JSON.stringify(row), row }));
      return [name, { header, rows: keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row) }];
    }),
  );

function recordsInGraph(document: unknown): Collection {
  const records = fromGraph(document);
  const part = (kind: EntityKind) => records.filter((one) => one.kind === kind).map(({ value }) => value);
  return { agreements: part("agreement"), places: part("place"), sources: part("source") } as unknown as Collection;
}

function readGraph(open: Open): Reading {
  const whole = JSON.parse(textOf(open("data/agreements.jsonld")));
  return { records: recordsInGraph(whole), whole };
}

function readQuads(open: Open): Reading {
  const text = textOf(open("data/agreements.nq"));
  const { quads, faults } = parseNQuads(text);
  const [fault] = faults;
  if (fault) throw new Error(`${fault.reason} in line ${fault.line}, column ${fault.column} of data/agreements.nq`);
  return { records: recordsInGraph(documentOfQuads(quads).document), whole: text.split("\n") };
}

const sqliteReader = tabular((open, name) => sqliteGrids(open, name));

const readers: Readonly<Record<DataFormat, Reader>> = {
  json: { read: readJson, wholeOf: (records) => records },
  jsonl: { read: readLines, wholeOf: (records) => records },
  csv: tabular(csvGrids),
  excel: tabular(excelGrids),
  jsonld: { read: readGraph, wholeOf: (records) => JSON.parse(JSON.stringify(toGraph(records))) },
  nquads: { read: readQuads, wholeOf: (records) => toNQuads(toGraph(records)).split("\n") },
  parquet: tabular(parquetGrids),
  sqlite: {
    read: async (open, name) => {
      const { records, whole } = await sqliteReader.read(open, name);
      return { records, whole: unordered(whole as Grids) };
    },
    wholeOf: (records) => unordered(gridsOf(records)),
  },
};

/** Reads all that a format says; throws where its files are missing or cannot be read. `name` is that of the dataset. */
export const readFormat = async (format: DataFormat, open: Open, name: string): Promise<Reading> =>
  readers[format].read(open, name);

/** What the files of a format should say of these records. */
export const wholeOf = (format: DataFormat, records: Collection): unknown => readers[format].wholeOf(records);

/**
 * Reads the records that a format holds, whole and in memory; throws where its files are missing or cannot be read. What a format does not
 * keep comes back in an order of the reader's choice: see `isKeptBy`. `name` is that of the dataset.
 */
export const recordsIn = async (format: DataFormat, open: Open, name: string): Promise<Collection> =>
  (await readFormat(format, open, name)).records;

/** Names of the fields that hold several ids, over all entities. */
const idLists = new Set(
  Object.values(model).flatMap(({ fields }) =>
    fields.flatMap(({ name, type, many }) => (many && type.is !== "entity" ? [name] : [])),
  ),
);

/** Whether a format keeps the order of the values of a field, and repeated ones: N-Quads are a set, so that lists of ids have none in them. */
export const keepsOrder = (format: DataFormat, field: string): boolean => format !== "nquads" || !idLists.has(field);
