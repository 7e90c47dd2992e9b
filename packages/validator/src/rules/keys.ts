import { type Link, pointer, type Row, type Table } from "@kembar/schema";
import type { Context } from "../context.ts";
import { type CsvRow, type CsvTable, cellPlace } from "../csv.ts";
import { type Issue, makeIssue, type Place } from "../issue.ts";
import type { Parts } from "../parts.ts";
import { recordOf } from "./cells.ts";

/**
 * Keys of tables that are the only form of the records; others are compared with the records cell by cell. Ids of agreements, places and
 * sources, and what refers to them, are checked as those of records are.
 */
export function checkKeys({ input }: Context): Issue[] {
  const { agreements, places, sources } = input.parts;
  const isOnlyForm = [...agreements, ...places, ...sources].every(({ form }) => form === "csv");
  if (!isOnlyForm) return [];
  const indexes = new Map(input.tables.map((table) => [table.table.name, openIndex(table)]));
  return input.tables.flatMap((table) => [
    ...(isRead(table, input.parts) ? [] : keyIssues(table)),
    ...(table.isSound ? [...positionIssues(table), ...linkIssues(table, indexes)] : []),
  ]);
}

/** Whether records were made of a table; then their own rules have checked it. */
export const isRead = ({ table }: CsvTable, parts: Parts): boolean =>
  Object.hasOwn(parts, table.name) && parts[table.name as keyof Parts].length > 0;

/** Whether the rows of a table are records with an id. */
export const isRoot = ({ primaryKey }: Table): boolean => primaryKey[0] === "id";

const cells = (row: Row, columns: readonly string[]): string => columns.map((column) => row[column] ?? "").join(" ");

/** The first column of a table's key that must be filled and is not. */
export const emptyKey = (
  { primaryKey, columns }: Table,
  cellOf: (column: string) => string | undefined,
): string | undefined =>
  primaryKey.find((key) => cellOf(key) === "" && columns.find((column) => column.name === key)?.required);

const placeOf = (table: CsvTable, row: CsvRow, index: number, column: string): Place => ({
  ...recordOf(row),
  pointer: pointer(index, column),
  ...cellPlace(table, row, column),
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

function keyIssues(table: CsvTable): Issue[] {
  const { primaryKey, name } = table.table;
  if (!primaryKey.every((key) => table.header.includes(key))) return [];
  const last = primaryKey.at(-1) ?? "";
  const seen = new Set<string>();
  return table.rows.flatMap((row, index): Issue[] => {
    if (row.isBroken) return [];
    const empty = emptyKey(table.table, (column) => row.cells[column]);
    if (empty !== undefined)
      return isRoot(table.table)
        ? []
        : [makeIssue("csv/empty-key", placeOf(table, row, index, empty), { column: empty })];
    const key = cells(row.cells, primaryKey);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const place = placeOf(table, row, index, last);
    return isRoot(table.table)
      ? [makeIssue("id/duplicate", place, { id: key })]
      : [makeIssue("csv/duplicate-key", place, { table: name, key })];
  });
}

/** A row and its number in the table. */
interface Numbered {
  readonly row: CsvRow;
  readonly index: number;
}

/** Positions count from 0 without a gap below each row that they hang under; the first gap of each list is told. */
function positionIssues(table: CsvTable): Issue[] {
  const { primaryKey } = table.table;
  if (isRoot(table.table)) return [];
  const above = primaryKey.slice(0, -1);
  const column = primaryKey.at(-1) ?? "";
  const lists = new Map<string, Numbered[]>();
  for (const [index, row] of table.rows.entries()) {
    if (emptyKey(table.table, (name) => row.cells[name]) !== undefined) continue;
    const key = cells(row.cells, above);
    const known = lists.get(key);
    if (known) known.push({ row, index });
    else lists.set(key, [{ row, index }]);
  }
  return [...lists.values()].flatMap((rows) => {
    const positions = new Set(rows.map(({ row }) => row.cells[column]));
    const isDuplicate = positions.size < rows.length;
    const gap = rows.findIndex((_, index) => !positions.has(String(index)));
    const next = rows.find(({ row }) => Number(row.cells[column]) > gap);
    if (isDuplicate || gap < 0 || !next) return [];
    const found = Number(next.row.cells[column]);
    return [makeIssue("csv/position", placeOf(table, next.row, next.index, column), { expected: gap, found })];
  });
}

function linkIssues(table: CsvTable, indexes: ReadonlyMap<string, Index>): Issue[] {
  const links = table.table.links.filter((link) => isChecked(link, indexes));
  const seen = new Set<string>();
  return table.rows.flatMap((row, index) =>
    links.flatMap(({ columns, table: other, references }) => {
      const key = cells(row.cells, columns);
      const isEmpty = columns.every((column) => row.cells[column] === "");
      if (isEmpty || indexes.get(other)?.(references, key) !== false) return [];
      // All rows of one agreement lack it together.
      const told = `${other} ${key}`;
      if (seen.has(told)) return [];
      seen.add(told);
      return [makeIssue("csv/unknown-row", placeOf(table, row, index, columns.at(-1) ?? ""), { table: other, key })];
    }),
  );
}

/** What agreements refer to is checked with the agreements, where these are there. */
const isChecked = ({ columns, table }: Link, indexes: ReadonlyMap<string, Index>): boolean =>
  indexes.has(table) && (columns[0] === "agreement" || !indexes.has("agreements"));
