import { tables } from "@kembar/schema";
import type { ReleaseFile, Write } from "../content.ts";
import { recordHash } from "../digest.ts";
import { entities, partOf, type Records, type Tombstone } from "../records.ts";
import { neutralised } from "./excel.ts";
import { type Gatherer, gatherer } from "./pieces.ts";
import { visitRows } from "./rows.ts";
import { together } from "./spool.ts";

const MUST_QUOTE = /[",\n]/;
/** Excel takes a carriage return for the end of a row, too. */
const MUST_QUOTE_EXCEL = /[",\r\n]/;

const quoted = (cell: string, mustQuote: RegExp): string =>
  mustQuote.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** A row of CSV (RFC 4180, but LF): a cell is quoted where it must be. */
export function csvLine(cells: readonly string[]): string {
  return `${(cells.some((cell) => MUST_QUOTE.test(cell)) ? cells.map((cell) => quoted(cell, MUST_QUOTE)) : cells).join(",")}\n`;
}

/** A row of the variant for spreadsheets: CRLF, and no cell that would be run. */
function excelLine(cells: readonly string[]): string {
  let line = "";
  for (let index = 0; index < cells.length; index++)
    line += (index === 0 ? "" : ",") + quoted(neutralised(cells[index] ?? ""), MUST_QUOTE_EXCEL);
  return `${line}\r\n`;
}

const headers = tables.map(({ columns }) => columns.map(({ name }) => name));

type Line = (cells: readonly string[]) => string;

/** Writes all tables in one pass; `start` stands before each header. */
function fill(records: Records, { line, start }: { line: Line; start: string }, writes: readonly Write[]): number[] {
  const outs: Gatherer[] = writes.map(gatherer);
  const rows = outs.map(() => 0);
  outs.forEach(({ add }, table) => {
    add(start + line(headers[table] ?? []));
  });
  visitRows(records, (table, cells) => {
    outs[table]?.add(line(cells));
    rows[table] = (rows[table] ?? 0) + 1;
  });
  for (const { end } of outs) end();
  return rows;
}

/** The tables as CSV, one file each: UTF-8 without a mark, LF, exact cells. */
export function csvFiles(records: Records): ReleaseFile[] {
  const writers = together(tables.length, (writes) => fill(records, { line: csvLine, start: "" }, writes));
  return tables.map(({ name, doc }, table) => ({
    path: `data/${name}.csv`,
    mediaType: "text/csv",
    title: `Table ${name}: ${doc}`,
    table: name,
    write: (write) => writers[table]?.(write),
  }));
}

/** The tables for spreadsheets: a byte order mark, CRLF, and an apostrophe before what would be run; `originalCell` takes it off. */
export function excelFiles(records: Records): ReleaseFile[] {
  const writers = together(tables.length, (writes) => fill(records, { line: excelLine, start: "\ufeff" }, writes));
  return tables.map(({ name }, table) => ({
    path: `data/excel/${name}.csv`,
    mediaType: "text/csv",
    title: `Table ${name} for spreadsheets: an apostrophe stands before every cell that one would run as a formula.`,
    write: (write) => writers[table]?.(write),
  }));
}

/** Writes a header and rows; gives the number of rows. */
function writeRows(header: readonly string[], rows: Iterable<readonly string[]>, write: Write): number {
  const { add, end } = gatherer(write);
  add(csvLine(header));
  let count = 0;
  for (const row of rows) {
    add(csvLine(row));
    count++;
  }
  end();
  return count;
}

const tombstoneRow = ({ id, withdrawnIn, reason, replacedBy }: Tombstone): string[] => [
  id,
  withdrawnIn,
  reason,
  replacedBy.join(" "),
];

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** The identifiers that no longer stand for a record of their own, sorted by id. */
export const tombstoneFile = (tombstones: readonly Tombstone[]): ReleaseFile => ({
  path: "data/tombstones.csv",
  mediaType: "text/csv",
  title: "Identifiers that no longer stand for a record of their own: since when, why, and what stands for them now.",
  write: (write) =>
    writeRows(["id", "withdrawn_in", "reason", "replaced_by"], tombstones.toSorted(byId).map(tombstoneRow), write),
});

function* hashRows(records: Records): Generator<string[]> {
  for (const kind of entities) for (const record of partOf(records, kind)) yield [record.id, kind, recordHash(record)];
}

/** The file `record-hashes.csv`: SHA-256 of the canonical form of each record, agreements first, then places, then sources. */
export const recordHashes = (records: Records): ReleaseFile => ({
  path: "record-hashes.csv",
  mediaType: "text/csv",
  title: "SHA-256 of each record in the canonical form of JSON (RFC 8785).",
  write: (write) => writeRows(["id", "entity", "sha256"], hashRows(records), write),
});
