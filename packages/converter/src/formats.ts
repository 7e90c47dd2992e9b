import {
  type Collection,
  csvwMetadata,
  dataPackage,
  type Row,
  tables,
  toGraph,
  toJson,
  toNQuads,
  toRows,
} from "@kembar/schema";
import { stringify } from "csv-stringify/sync";

/** Forms that records are written in. */
export const formats = ["json", "jsonl", "csv", "jsonld", "nquads"] as const;
export type Format = (typeof formats)[number];

/** One table as CSV (RFC 4180, but LF): a header, then a line per row; a cell is quoted where it must be. */
const toCsv = (columns: readonly string[], rows: readonly Row[]): string =>
  stringify(rows as Row[], { header: true, columns: [...columns], record_delimiter: "\n" });

function csvFiles(collection: Collection): [string, string][] {
  const rows = toRows(collection);
  return [
    ...tables.map(({ name, columns }): [string, string] => [
      `${name}.csv`,
      toCsv(
        columns.map((column) => column.name),
        rows[name] ?? [],
      ),
    ]),
    ["datapackage.json", toJson(dataPackage())],
    ["csv-metadata.json", toJson(csvwMetadata())],
  ];
}

const writers: Readonly<Record<Format, (collection: Collection) => [string, string][]>> = {
  json: (collection) => [["agreements.json", toJson(collection)]],
  jsonl: (collection) => [
    ["agreements.jsonl", collection.agreements.map((agreement) => `${JSON.stringify(agreement)}\n`).join("")],
  ],
  csv: csvFiles,
  jsonld: (collection) => [["agreements.jsonld", toJson(toGraph(collection))]],
  nquads: (collection) => [["agreements.nq", toNQuads(toGraph(collection))]],
};

/** The files of a collection in the formats asked for, by name: UTF-8, LF, a newline at the end, the same bytes for the same records. */
export function writeFormats(collection: Collection, wanted: readonly Format[] = formats): Map<string, string> {
  return new Map(wanted.flatMap((format) => writers[format](collection)));
}
