import { type EntityName, fromRows, model, pointerKeys, type Row } from "@kembar/schema";
import { type CsvRow, type CsvTable, cellPlace } from "./csv.ts";
import type { Place } from "./issue.ts";

/** Records as the tables say them, and where each value of them stands. */
interface TableRecords {
  readonly agreements: readonly unknown[];
  readonly places: readonly unknown[];
  readonly sources: readonly unknown[];
  /** Cell of the value at a JSON Pointer of the record that is row `index` of its own table, or UTF-16 unit number `unit` of it. */
  cellAt(root: EntityName, index: number, pointer: string, unit?: number): Place;
}

/** Puts records together from tables. Rows are taken as they come, so that the records must be validated. */
export function recordsOfTables(found: readonly CsvTable[]): TableRecords {
  const byName = new Map(found.map((table) => [table.table.name, table]));
  const collection = fromRows(
    Object.fromEntries(found.map(({ table, rows }) => [table.name, rows.map((row) => row.cells)])),
  );
  const indexes = new Map<string, ReadonlyMap<string, CsvRow>>();
  const rowAt = (table: CsvTable, keys: Row): CsvRow | undefined => {
    const { name } = table.table;
    const index = indexes.get(name) ?? indexRows(table);
    indexes.set(name, index);
    return index.get(keyOf(table, keys));
  };
  const cellAt = (root: EntityName, index: number, pointer: string, unit?: number): Place => {
    const table = byName.get(model[root].table ?? "");
    const row = table?.rows[index];
    if (!table || !row) return { path: table?.path ?? found[0]?.path ?? "" };
    const cell = walk({ entity: root, table, row, keys: { agreement: row.cells.id ?? "" } }, pointerKeys(pointer), {
      byName,
      rowAt,
    });
    return cellPlace(cell.table, cell.row, cell.column, unit);
  };
  return { ...collection, cellAt };
}

function indexRows(table: CsvTable): ReadonlyMap<string, CsvRow> {
  return new Map(table.rows.map((row) => [keyOf(table, row.cells), row]));
}

const keyOf = ({ table }: CsvTable, keys: Row): string =>
  JSON.stringify(table.columns.flatMap(({ name, origin }) => (origin === "key" ? [keys[name] ?? ""] : [])));

/** A row on the way from a record to a value of it. */
interface Step {
  readonly entity: EntityName;
  readonly table: CsvTable;
  readonly row: CsvRow;
  /** Cells of the key columns of the rows below it, bar their position and capacity. */
  readonly keys: Row;
}

interface Tables {
  readonly byName: ReadonlyMap<string, CsvTable>;
  readonly rowAt: (table: CsvTable, keys: Row) => CsvRow | undefined;
}

/** A cell of a table. */
interface Cell {
  readonly table: CsvTable;
  readonly row: CsvRow;
  readonly column: string;
}

function walk(step: Step, path: readonly string[], tables: Tables): Cell {
  const [key, position, ...rest] = path;
  const type = model[step.entity].fields.find((field) => field.name === key)?.type;
  const child = type?.is === "entity" ? type.entity : undefined;
  const table = child && tables.byName.get(model[child].table ?? "");
  if (!child || !table || position === undefined) return columnCell(step, path);
  const { capacity } = model[child];
  const row = tables.rowAt(table, { ...step.keys, position, ...(capacity === undefined ? {} : { capacity }) });
  if (!row) return columnCell(step, path);
  const keys = { ...step.keys, [child.toLowerCase()]: position };
  return walk({ entity: child, table, row, keys }, rest, tables);
}

function columnCell({ table, row }: Step, path: readonly string[]): Cell {
  const at = `${path.join("/")}/`;
  const column = table.table.columns.find((one) => one.path.length > 0 && at.startsWith(`${one.path.join("/")}/`));
  return { table, row, column: column?.name ?? "" };
}
