import { pointer, type Row, toRows } from "@kembar/schema";
import { align } from "../compare.ts";
import type { Context } from "../context.ts";
import { type CsvRow, type CsvTable, cellPlace } from "../csv.ts";
import { type Issue, makeIssue } from "../issue.ts";
import { checkCells } from "./cells.ts";
import { checkKeys, isRead } from "./keys.ts";

/**
 * Whether the keys of tables are whole, and the tables say what the records say, cell by cell. Rows are paired by their keys. Tables of
 * agreements that are not there are checked column by column.
 */
export function checkTables(context: Context): Issue[] {
  const { collection, input } = context;
  const faults = checkKeys(context);
  if (input.parts.agreements.length === 0)
    return [...faults, ...input.tables.filter((table) => !isRead(table, input.parts)).flatMap(checkCells)];
  if (!collection || input.tables.length === 0 || !hasAgreements(context)) return faults;
  const rows = toRows(collection);
  // Rows are paired by their keys, which must be right first.
  const faulty = new Set(faults.map(({ path }) => path));
  const compared = input.tables.flatMap((table) =>
    faulty.has(table.path) ||
    table.header.length === 0 ||
    !table.table.primaryKey.every((key) => table.header.includes(key))
      ? []
      : compareRows(table, rows[table.table.name] ?? []),
  );
  return [...faults, ...compared];
}

/** Tables without that of the agreements belong to records that are elsewhere. */
const hasAgreements = ({ input }: Context): boolean =>
  input.parts.agreements.length > 0 ||
  input.collections.length > 0 ||
  input.tables.some(({ table }) => table.name === "agreements");

const keyOf = ({ table }: CsvTable, row: Row): string => table.primaryKey.map((column) => row[column] ?? "").join(" ");

function compareRows(table: CsvTable, expected: readonly Row[]): Issue[] {
  const issues: Issue[] = [];
  const name = table.table.name;
  const keys = expected.map((row) => keyOf(table, row));
  let isMoved = false;
  const pairs = align(
    keys,
    table.rows.map((row) => keyOf(table, row.cells)),
  );
  for (const pair of pairs) {
    const wanted = pair.expected === undefined ? undefined : expected[pair.expected];
    const row = pair.found === undefined ? undefined : table.rows[pair.found];
    const about = { table: name, row: keyOf(table, wanted ?? row?.cells ?? {}) };
    if (wanted && row) issues.push(...compareCells(table, pair.found ?? 0, wanted));
    else if (row && !row.isBroken)
      issues.push(makeIssue("csv/rows", rowPlace(table, row), { ...about, problem: "too many" }));
    else if (wanted && !table.hasLost) {
      const next = table.rows[pair.expected ?? 0];
      const place = next ? rowPlace(table, next, recordOf(wanted)) : endPlace(table, recordOf(wanted));
      issues.push(makeIssue("csv/rows", place, { ...about, problem: "missing" }));
    }
    // Of rows in another order the first is told: one row moved may push all others.
    if (pair.isMoved && row && !isMoved) {
      isMoved = true;
      issues.push(makeIssue("csv/rows", rowPlace(table, row), { ...about, problem: "out of order" }));
    }
  }
  return issues;
}

const recordOf = (row: Row): string => row.agreement ?? row.id ?? "";

const rowPlace = ({ path }: CsvTable, row: CsvRow, record = recordOf(row.cells)) => ({
  path,
  record,
  ...(row.line === 0 ? {} : { line: row.line, column: 1 }),
});

function endPlace({ path, rows }: CsvTable, record: string) {
  const last = rows.at(-1);
  if (last?.line === 0) return { path, record };
  return { path, record, line: last ? last.line + last.raw.replace(/\n$/, "").split("\n").length : 2, column: 1 };
}

function compareCells(table: CsvTable, index: number, wanted: Row): Issue[] {
  const row = table.rows[index];
  if (!row || row.isBroken) return [];
  return table.header.flatMap((column) => {
    const [expected, found] = [wanted[column], row.cells[column]];
    if (expected === undefined || expected === found) return [];
    const place = { record: recordOf(wanted), pointer: pointer(index, column), ...cellPlace(table, row, column) };
    return [makeIssue("csv/cell", place, { column, expected, found })];
  });
}
