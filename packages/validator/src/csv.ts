import { type Row, tables } from "@kembar/schema";
import { CsvError, parse } from "csv-parse/sync";
import { type Issue, makeIssue } from "./issue.ts";

/** A row with the line it begins on and its text, for finding cells. */
export interface CsvRow {
  readonly cells: Row;
  readonly line: number;
  readonly raw: string;
}

/** A table as it stands in a file. */
export interface CsvTable {
  readonly name: string;
  readonly path: string;
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
}

const countBreaks = (text: string): number => text.split("\n").length - 1;

/** Offset at which cell number `index` begins in the text of a row: commas within quotes do not count. */
export function cellOffset(raw: string, index: number): number {
  let left = index;
  let isQuoted = false;
  for (let at = 0; at < raw.length && left >= 0; at++) {
    if (left === 0) return at;
    if (raw[at] === '"') isQuoted = !isQuoted;
    else if (raw[at] === "," && !isQuoted) left--;
    if (left === 0) return at + 1;
  }
  return 0;
}

/** Line and column, from 1, of cell number `index` of a row. */
export function cellPosition({ line, raw }: CsvRow, index: number): { line: number; column: number } {
  const before = raw.slice(0, cellOffset(raw, index));
  return { line: line + countBreaks(before), column: before.length - before.lastIndexOf("\n") };
}

/** Reads a table; what cannot be read is an issue, and the table has the rows before it. */
export function readTable(path: string, text: string): { table: CsvTable; issues: Issue[] } {
  const name = path.slice(path.lastIndexOf("/") + 1, -".csv".length);
  const issues: Issue[] = [];
  let parsed: Parsed[] = [];
  try {
    parsed = parse(text, {
      raw: true,
      relax_column_count: true,
      bom: true,
      skip_empty_lines: false,
    }) as unknown as Parsed[];
  } catch (error) {
    const line = error instanceof CsvError ? Number((error as { lines?: number }).lines ?? 1) : 1;
    issues.push(makeIssue("csv/syntax", { path, line, column: 1 }, `Expected CSV: ${(error as Error).message}.`));
  }
  const [header, ...body] = parsed;
  const columns = header?.record ?? [];
  let line = 1 + countBreaks(header?.raw ?? "\n");
  const rows = body.map(({ record, raw }): CsvRow => {
    const row = { cells: Object.fromEntries(columns.map((column, index) => [column, record[index] ?? ""])), line, raw };
    line += countBreaks(raw);
    if (record.length !== columns.length)
      issues.push(
        makeIssue(
          "csv/syntax",
          { path, line: row.line, column: 1 },
          `Expected ${columns.length} cells, got ${record.length}.`,
        ),
      );
    return row;
  });
  if (parsed.length > 0 || text === "") issues.push(...headerIssues(path, name, columns));
  return { table: { name, path, header: columns, rows }, issues };
}

function headerIssues(path: string, name: string, header: readonly string[]): Issue[] {
  const wanted = tables.find((table) => table.name === name)?.columns.map((column) => column.name) ?? [];
  const at = wanted.findIndex((column, index) => header[index] !== column);
  if (at < 0 && header.length === wanted.length) return [];
  const index = at < 0 ? wanted.length : at;
  const column = 1 + header.slice(0, index).reduce((sum, one) => sum + one.length + 1, 0);
  return [
    makeIssue(
      "csv/header",
      { path, line: 1, column },
      `Expected the column "${wanted[index] ?? "(none)"}" at place ${index + 1}, got "${header[index] ?? "(none)"}".`,
    ),
  ];
}
