import type { Row, Table } from "@kembar/schema";
import { parse } from "#csv/sync";
import { type Issue, makeIssue, type Place } from "./issue.ts";
import { brokenLineEnd, delimitersOf, endOfRow, firstRowEnd, oddRowEnd, type RowEnd, strayReturn } from "./row-ends.ts";
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

/** A row as csv-parse gives it, and where it begins. */
export interface Parsed {
  readonly record: readonly string[];
  /** Without the LF of a CR LF at its end. */
  readonly raw: string;
  readonly line: number;
  /** How it ends; undefined at the end of the text. */
  readonly end: RowEnd | undefined;
}

/** Reads a table; what is wrong with its syntax and header is told as issues. */
export function readTable(path: string, text: string, table: Table): { table: CsvTable; issues: Issue[] } {
  const { parsed, issues, rowEnd } = parseCsv(path, text);
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
    ...body.flatMap((row) =>
      row.record.length === header.length || isHeadBroken
        ? []
        : [lengthIssue(path, row, { header: header.length, rowEnd })],
    ),
  ];
  const odd = isHeadBroken ? undefined : firstOdd(path, parsed, rowEnd);
  return {
    table: { table, path, header, rows, isSound: all.length === 0, hasLost: issues.length > 0 },
    issues: odd ? [...all, odd] : all,
  };
}

/** Of rows that end otherwise than the first one the first is told. */
function firstOdd(path: string, rows: readonly Parsed[], rowEnd: RowEnd | undefined): Issue | undefined {
  const odd = rows.find(({ end }) => end !== undefined && end !== rowEnd);
  return odd && mixedEnd(path, odd, rowEnd);
}

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

interface ParsedTable {
  readonly parsed: readonly Parsed[];
  readonly issues: readonly Issue[];
  readonly rowEnd: RowEnd | undefined;
}

/** A broken quote costs the line that it stands in, not all lines up to the next quote: reading goes on with the next line. */
function parseCsv(path: string, text: string): ParsedTable {
  const parsed: Parsed[] = [];
  const issues: Issue[] = [];
  const rowEnd = firstRowEnd(text);
  let at = 0;
  let line = 1;
  const take = ({ record, raw }: { record: string[]; raw: string }): null => {
    const end = endOfRow(raw, text[at + raw.length], rowEnd);
    parsed.push({ record, raw, line, end });
    line += linesOfRow(raw, end);
    at += raw.length + (end === "\r\n" ? 1 : 0);
    return null;
  };
  while (at < text.length) {
    const rest = text.slice(at);
    const record_delimiter = delimitersOf(rowEnd, rest);
    const error = errorOf(() => parse(rest, { ...csvOptions, record_delimiter, on_record: take as never }));
    if (!error) break;
    const lineEnd = brokenLineEnd(text, at, rowEnd);
    issues.push(brokenRow(path, { raw: text.slice(at, lineEnd?.[0]), line, error }));
    if (!lineEnd) break;
    at = lineEnd[1];
    line++;
    if (issues.length < BROKEN_LIMIT) continue;
    if (at < text.length) issues.push(givenUp(path, line));
    break;
  }
  return { parsed, issues, rowEnd };
}

/** Says that reading stopped at a line. */
export const givenUp = (path: string, line: number): Issue =>
  makeIssue("csv/given-up", { path, line, column: 1 }, { limit: BROKEN_LIMIT });

/** Lines that a row takes: its line feeds, and its end where that has none that csv-parse gives. */
export const linesOfRow = (raw: string, end: RowEnd | undefined): number =>
  countBreaks(raw) + (end === "\r" || end === "\r\n" ? 1 : 0);

/** The issue of a row that ends otherwise than the first one; undefined if it does not. */
export function mixedEnd(path: string, row: Parsed, rowEnd: RowEnd | undefined): Issue | undefined {
  const { raw, end } = row;
  if (end === undefined || rowEnd === undefined || end === rowEnd) return undefined;
  return oddRowEnd({ path, ...positionIn(row, raw.length - 1) }, rowEnd, end);
}

/** The issue of a row that has not as many cells as the header; where a CR stands in it, that is most likely why. */
export function lengthIssue(
  path: string,
  row: Parsed,
  { header, rowEnd }: { header: number; rowEnd: RowEnd | undefined },
): Issue {
  const { raw, record } = row;
  const at = strayReturn(raw, rowEnd);
  const reason = `the row has ${record.length} cells, the header ${header}`;
  const isReturn = at >= 0 ? `a carriage return stands in the row, which ends no row here: ${reason}` : reason;
  return makeIssue("csv/syntax", { path, ...positionIn(row, Math.max(0, at)) }, { reason: isReturn });
}

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

export function headerIssues(path: string, { columns }: Table, head: Omit<Parsed, "end"> | undefined): Issue[] {
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
  return positionIn({ line, raw }, unit === undefined ? start : indexInCell(raw, start, unit));
}

/** Line and column, from 1, of an index in the text of a row. */
function positionIn({ line, raw }: Pick<CsvRow, "line" | "raw">, index: number): { line: number; column: number } {
  const before = raw.slice(0, index);
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
