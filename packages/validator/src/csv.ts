import { type Row, type Table, tables } from "@kembar/schema";
import { parse } from "csv-parse/browser/esm/sync";
import { type Issue, makeIssue, type Place } from "./issue.ts";

/** A row with the line it begins on and its text, for finding cells. */
export interface CsvRow {
  readonly cells: Row;
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
}

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
}

const tableByName = new Map(tables.map((table) => [`${table.name}.csv`, table]));

/** The table that a file of this name holds. */
export const tableOf = (fileName: string): Table | undefined => tableByName.get(fileName);

/** Reads a table; what is wrong with its syntax and header is told as issues. */
export function readTable(path: string, text: string, table: Table): { table: CsvTable; issues: Issue[] } {
  const { parsed, issues } = parseCsv(path, text);
  const [head, ...body] = parsed;
  const header = head?.record ?? [];
  let line = 1 + countBreaks(head?.raw ?? "");
  const rows = body.map(({ record, raw }): CsvRow => {
    const cells = Object.fromEntries(header.map((column, index) => [column, record[index] ?? ""]));
    const row = { cells, line, raw, isBroken: record.length !== header.length };
    line += countBreaks(raw);
    return row;
  });
  const all = [
    ...issues,
    ...(issues.length > 0 ? [] : headerIssues(path, table, head)),
    ...rows.flatMap((row, index) => {
      const cells = body[index]?.record.length ?? 0;
      const reason = `the row has ${cells} cells, the header ${header.length}`;
      return row.isBroken ? [makeIssue("csv/syntax", { path, ...cellPosition(row, 0) }, { reason })] : [];
    }),
  ];
  return { table: { table, path, header, rows, isSound: all.length === 0 }, issues: all };
}

const countBreaks = (text: string): number => text.split("\n").length - 1;

function parseCsv(path: string, text: string): { parsed: readonly Parsed[]; issues: Issue[] } {
  try {
    return { parsed: parse(text, { raw: true, relax_column_count: true }) as unknown as Parsed[], issues: [] };
  } catch (error) {
    const { lines = 1, message } = error as { lines?: number; message: string };
    const place = { path, line: Math.max(1, lines), column: 1 };
    return { parsed: [], issues: [makeIssue("csv/syntax", place, { reason: message.replace(/\.$/, "") })] };
  }
}

function headerIssues(path: string, { columns }: Table, head: Parsed | undefined): Issue[] {
  const header = head?.record ?? [];
  const longest = Math.max(header.length, columns.length);
  const wanted = [...columns.map((column) => column.name), ...Array<undefined>(longest - columns.length)];
  const index = wanted.findIndex((column, at) => header[at] !== column);
  if (index < 0) return [];
  const row = { cells: {}, line: 1, raw: head?.raw ?? "", isBroken: false };
  const place = { path, ...cellPosition(row, Math.min(index, Math.max(0, header.length - 1))) };
  return [makeIssue("csv/header", place, { expected: wanted[index], found: header[index], index })];
}

/** Line and column, from 1, of cell number `index` of a row; of a quoted cell that of the quote. */
export function cellPosition({ line, raw }: CsvRow, index: number): { line: number; column: number } {
  const before = raw.slice(0, cellOffset(raw, index));
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

/** Where a column's cell stands in a row. */
export function cellPlace({ path, header }: CsvTable, row: CsvRow, column: string): Place {
  return { path, ...cellPosition(row, Math.max(0, header.indexOf(column))) };
}
