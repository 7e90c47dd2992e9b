import type { Link, Row, Table } from "@kembar/schema";
import type { Context } from "../context.ts";
import { type CsvRow, type CsvTable, cellPlace } from "../csv.ts";
import type { Input } from "../input.ts";
import { type Issue, makeIssue } from "../issue.ts";

/**
 * Keys of tables that are the only form of the records; others are compared with the records cell by cell. Ids of agreements, places and
 * sources, and what refers to them, are checked as those of records are.
 */
export function checkKeys({ input }: Context): Issue[] {
  const { agreements, places, sources } = input.parts;
  const isOnlyForm = [...agreements, ...places, ...sources].every(({ form }) => form === "csv");
  if (!isOnlyForm) return [];
  const indexes = new Map(input.tables.map((table) => [table.table.name, openIndex(table)]));
  return input.tables.flatMap((table) =>
    table.isSound
      ? [...repeatedIds(table, input), ...keyIssues(table), ...positionIssues(table), ...linkIssues(table, indexes)]
      : [],
  );
}

const isRoot = ({ primaryKey }: Table): boolean => primaryKey[0] === "id";

const cells = (row: Row, columns: readonly string[]): string => columns.map((column) => row[column] ?? "").join(" ");

const recordOf = ({ agreement, id }: Row): string => agreement ?? id ?? "";

const placeOf = (table: CsvTable, row: CsvRow, column: string) => ({
  ...cellPlace(table, row, column),
  record: recordOf(row.cells),
});

/** Whether a table has a row with these values of these columns; made when first asked for. */
type Index = (columns: readonly string[], key: string) => boolean;

function openIndex({ rows }: CsvTable): Index {
  const made = new Map<string, ReadonlySet<string>>();
  return (columns, key) => {
    const name = columns.join(" ");
    const known = made.get(name) ?? new Set(rows.map((row) => cells(row.cells, columns)));
    made.set(name, known);
    return known.has(key);
  };
}

/** Ids of records that could not be made, since tables of what they consist of are missing. */
function repeatedIds(table: CsvTable, { parts }: Input): Issue[] {
  const { name } = table.table;
  if (!isRoot(table.table) || (parts[name as keyof typeof parts] ?? []).length > 0) return [];
  const seen = new Set<string>();
  return table.rows.flatMap((row) => {
    const id = row.cells.id ?? "";
    const isAgain = seen.has(id);
    seen.add(id);
    return isAgain ? [makeIssue("id/duplicate", placeOf(table, row, "id"), { id })] : [];
  });
}

function keyIssues(table: CsvTable): Issue[] {
  const { primaryKey, columns, name } = table.table;
  if (isRoot(table.table)) return [];
  const required = primaryKey.filter((key) => columns.find((column) => column.name === key)?.required);
  const last = primaryKey.at(-1) ?? "";
  const seen = new Set<string>();
  return table.rows.flatMap((row): Issue[] => {
    const empty = required.find((column) => row.cells[column] === "");
    if (empty !== undefined) return [makeIssue("csv/empty-key", placeOf(table, row, empty), { column: empty })];
    const key = cells(row.cells, primaryKey);
    if (seen.has(key)) return [makeIssue("csv/duplicate-key", placeOf(table, row, last), { table: name, key })];
    seen.add(key);
    return [];
  });
}

/** Positions count from 0 without a gap below each row that they hang under; the first gap of each list is told. */
function positionIssues(table: CsvTable): Issue[] {
  const { primaryKey } = table.table;
  if (isRoot(table.table)) return [];
  const above = primaryKey.slice(0, -1);
  const column = primaryKey.at(-1) ?? "";
  const lists = new Map<string, CsvRow[]>();
  for (const row of table.rows) {
    const key = cells(row.cells, above);
    const known = lists.get(key);
    if (known) known.push(row);
    else lists.set(key, [row]);
  }
  return [...lists.values()].flatMap((rows) => {
    const positions = new Set(rows.map((row) => row.cells[column]));
    const isDuplicate = positions.size < rows.length;
    const gap = rows.findIndex((_, index) => !positions.has(String(index)));
    const row = rows.find((one) => Number(one.cells[column]) > gap);
    if (isDuplicate || gap < 0 || !row) return [];
    const found = Number(row.cells[column]);
    return [makeIssue("csv/position", placeOf(table, row, column), { expected: gap, found })];
  });
}

function linkIssues(table: CsvTable, indexes: ReadonlyMap<string, Index>): Issue[] {
  const links = table.table.links.filter((link) => isChecked(link, indexes));
  const seen = new Set<string>();
  return table.rows.flatMap((row) =>
    links.flatMap(({ columns, table: other, references }) => {
      const key = cells(row.cells, columns);
      const isEmpty = columns.every((column) => row.cells[column] === "");
      if (isEmpty || indexes.get(other)?.(references, key) !== false) return [];
      // All rows of one agreement lack it together.
      const told = `${other} ${key}`;
      if (seen.has(told)) return [];
      seen.add(told);
      return [makeIssue("csv/unknown-row", placeOf(table, row, columns.at(-1) ?? ""), { table: other, key })];
    }),
  );
}

/** What agreements refer to is checked with the agreements, where these are there. */
const isChecked = ({ columns, table }: Link, indexes: ReadonlyMap<string, Index>): boolean =>
  indexes.has(table) && (columns[0] === "agreement" || !indexes.has("agreements"));
