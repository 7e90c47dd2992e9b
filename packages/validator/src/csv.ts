import type { Row, Table } from "@kembar/schema";
import { parse } from "#csv/sync";
import { type Issue, makeIssue, type Place } from "./issue.ts";
import { indexInCell } from "./within.ts";

/** A row with the line it begins on and its text, for finding cells. */
export interface CsvRow {
  readonly cells: Row;
  /** From 1; 0 in a file that has no lines. */
  readonly line: number;
  readonly raw: string;
  /** It has too many or too few cells, so that none can be trusted. */
  readonly isBroken: boolean;
}

/** A table as it stands in a file. */
export interface CsvTable {
  readonly table: Table;
  readonly path: string;
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  /** The text is CSV with the columns of the model. */
  readonly isSound: boolean;
  /** Lines are broken, so that rows are missing here that are in the file. */
  readonly hasLost: boolean;
}

export interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  readonly line: number;
}

/** Reads a table; what is wrong with its syntax and header is told as issues. */
export function readTable(path: string, text: string, table: Table): { table: CsvTable; issues: Issue[] } {
  const { parsed, issues } = parseCsv(path, text);
  const [head, ...body] = parsed;
  const header = head?.record ?? [];
  const rows = body.map(({ record, raw, line }): CsvRow => {
    const cells = Object.fromEntries(header.map((column, index) => [column, record[index] ?? ""]));
    return { cells, line, raw, isBroken: record.length !== header.length };
  });
  const isHeadBroken = issues.some(({ line }) => line === 1);
  const all = [
    ...issues,
    ...(isHeadBroken ? [] : headerIssues(path, table, head)),
    ...rows.flatMap((row, index) => {
      const cells = body[index]?.record.length ?? 0;
      if (!row.isBroken || isHeadBroken) return [];
      return [
        makeIssue("csv/syntax", { path, ...cellPosition(row, 0) }, { reason: lengthReason(cells, header.length) }),
      ];
    }),
  ];
  return { table: { table, path, header, rows, isSound: all.length === 0, hasLost: issues.length > 0 }, issues: all };
}

/** Says that a row has more or fewer cells than the header. */
export const lengthReason = (cells: number, header: number): string =>
  `the row has ${cells} cells, the header ${header}`;

/** Number of line feeds in a text. */
export function countBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

/** Most rows that are told to be broken: a file that has more is no table, and each of them costs reading anew what is behind it. */
export const BROKEN_LIMIT = 100;

/** Longest row that is read, in bytes: a quote that is never closed would swallow all that follows. */
export const ROW_LIMIT = 1 << 20;

/** Options of csv-parse that tables are read with. */
export const csvOptions = { raw: true, relax_column_count: true, max_record_size: ROW_LIMIT } as const;

/** How the rows of a table end; known from its first one. */
export type RowEnd = "\n" | "\r\n" | "\r";

/** How rows end whose first one csv-parse gives as `raw`, without the LF behind its CR; `next` is the character behind it. */
export const rowEndOf = (raw: string, next: string | undefined): RowEnd =>
  !raw.endsWith("\r") ? "\n" : next === "\n" ? "\r\n" : "\r";

/** What csv-parse is told of the ends of rows; without it, it takes what comes first in the text. */
export const delimiterOf = (rowEnd: RowEnd | undefined): { readonly record_delimiter?: RowEnd } =>
  rowEnd === undefined ? {} : { record_delimiter: rowEnd };

/** A broken quote costs the line that it stands in, not all lines up to the next quote: reading goes on with the next line. */
function parseCsv(path: string, text: string): { parsed: readonly Parsed[]; issues: Issue[] } {
  const parsed: Parsed[] = [];
  const issues: Issue[] = [];
  let rowEnd: RowEnd | undefined;
  let at = 0;
  let line = 1;
  const take = (row: { record: string[]; raw: string }): null => {
    const { raw } = row;
    rowEnd ??= rowEndOf(raw, text[at + raw.length]);
    parsed.push({ ...row, line });
    line += linesOfRow(raw, rowEnd);
    at += raw.length + (rowEnd === "\r\n" && raw.endsWith("\r") ? 1 : 0);
    return null;
  };
  while (at < text.length) {
    const error = errorOf(() =>
      parse(text.slice(at), { ...csvOptions, ...delimiterOf(rowEnd), on_record: take as never }),
    );
    if (!error) break;
    const lineEnd = rowEnd === "\r" ? "\r" : "\n";
    const end = text.indexOf(lineEnd, at);
    issues.push(brokenRow(path, { raw: text.slice(at, end < 0 ? undefined : end), line, error }));
    if (end < 0) break;
    at = end + 1;
    line++;
    if (issues.length < BROKEN_LIMIT) continue;
    if (at < text.length) issues.push(givenUp(path, line));
    break;
  }
  return { parsed, issues };
}

/** Says that reading stopped at a line. */
export const givenUp = (path: string, line: number): Issue =>
  makeIssue("csv/given-up", { path, line, column: 1 }, { limit: BROKEN_LIMIT });

/** Lines that a row takes: its line feeds, and its end where that has none that csv-parse gives. */
export const linesOfRow = (raw: string, rowEnd: RowEnd): number =>
  countBreaks(raw) + (rowEnd !== "\n" && raw.endsWith("\r") ? 1 : 0);

/** What csv-parse says of a row that it cannot read. */
export interface CsvError {
  readonly code: string;
  readonly message: string;
}

/** What csv-parse has against a text; undefined if nothing. */
export function errorOf(run: () => void): CsvError | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return error as CsvError;
  }
}

/** The issue of a line that csv-parse cannot read. */
export function brokenRow(path: string, { raw, line, error }: { raw: string; line: number; error: CsvError }): Issue {
  const place = { path, line, column: 1 + brokenQuote(raw) };
  return makeIssue("csv/syntax", place, { reason: reasons[error.code] ?? "the row cannot be read" });
}

/** What csv-parse's errors mean for the reader of a table. */
const reasons: Readonly<Record<string, string>> = {
  CSV_INVALID_CLOSING_QUOTE:
    "a quote is followed by more text: double quotes within a cell, and close the cell before its comma",
  INVALID_OPENING_QUOTE:
    "a quote stands within a cell that does not begin with one: quote the cell and double its quotes",
  CSV_QUOTE_NOT_CLOSED: "a quote is opened here and never closed",
  CSV_MAX_RECORD_SIZE: "a quote is opened here and not closed within 1 MiB",
};

/** Index of the quote that breaks a line: one within an unquoted cell, one with text behind it, or the last that was opened. */
function brokenQuote(raw: string): number {
  let opened = -1;
  let last = 0;
  for (let at = 0; at < raw.length; at++) {
    if (raw[at] !== '"') continue;
    if (opened < 0) {
      if (at > 0 && raw[at - 1] !== ",") return at;
      opened = at;
      last = at;
    } else if (raw[at + 1] === '"') at++;
    else if (at + 1 < raw.length && raw[at + 1] !== "," && raw[at + 1] !== "\r") return at;
    else opened = -1;
  }
  return last;
}

export function headerIssues(path: string, { columns }: Table, head: Parsed | undefined): Issue[] {
  const header = head?.record ?? [];
  const longest = Math.max(header.length, columns.length);
  const wanted = [...columns.map((column) => column.name), ...Array<undefined>(longest - columns.length)];
  const index = wanted.findIndex((column, at) => header[at] !== column);
  if (index < 0) return [];
  const row = { cells: {}, line: 1, raw: head?.raw ?? "", isBroken: false };
  const at = Math.min(index, Math.max(0, header.length - 1));
  const place = head?.line === 0 ? { path } : { path, ...cellPosition(row, at) };
  return [makeIssue("csv/header", place, { expected: wanted[index], found: header[index], index })];
}

/** Line and column, from 1, of cell number `index` of a row, of a quoted cell that of the quote; or of UTF-16 unit `unit` of its text. */
export function cellPosition(
  { line, raw }: Pick<CsvRow, "line" | "raw">,
  index: number,
  unit?: number,
): { line: number; column: number } {
  const start = cellOffset(raw, index);
  const before = raw.slice(0, unit === undefined ? start : indexInCell(raw, start, unit));
  return { line: line + countBreaks(before), column: before.length - before.lastIndexOf("\n") };
}

/** Offset at which cell number `index` begins in the text of a row: commas within quotes do not count. */
function cellOffset(raw: string, index: number): number {
  let left = index;
  let isQuoted = false;
  for (let at = 0; at < raw.length && left > 0; at++) {
    if (raw[at] === '"') isQuoted = !isQuoted;
    else if (raw[at] === "," && !isQuoted && --left === 0) return at + 1;
  }
  return 0;
}

/** Where a column's cell stands in a row, or UTF-16 unit number `unit` of its text. */
export function cellPlace({ path, header }: CsvTable, row: CsvRow, column: string, unit?: number): Place {
  if (row.line === 0) return { path };
  return { path, ...cellPosition(row, Math.max(0, header.indexOf(column)), unit) };
}
