import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Collection, decimalText, fromRows, type Row, tables } from "@kembar/schema";
import { csvCells } from "./csv-read.ts";
import { originalCell } from "./excel.ts";
import { visitRows } from "./rows.ts";
import { openDatabase } from "./sqlite.ts";
import { quotedName } from "./sqlite-schema.ts";
import { inTemporaryFolder } from "./temporary.ts";

/** Gives the bytes of a file of a release by its path; throws if there is none. */
export type Open = (path: string) => Uint8Array;

/** A table as a file has it: the names of its columns, and its cells as CSV writes them. */
export interface Grid {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** All tables, by name. */
export type Grids = Readonly<Record<string, Grid>>;

const decode = (bytes: Uint8Array): string => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

/** A value of Parquet or SQLite as a cell. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "number" ? decimalText(value) : String(value);
}

const gridOf = ([header = [], ...rows]: string[][]): Grid => ({ header, rows });

/** The tables of the CSV files. */
export const csvGrids = (open: Open): Grids =>
  Object.fromEntries(tables.map(({ name }) => [name, gridOf(csvCells(decode(open(`data/${name}.csv`)), "\n"))]));

/** The tables of the CSV files for spreadsheets, with the cells as they were. */
export const excelGrids = (open: Open): Grids =>
  Object.fromEntries(
    tables.map(({ name }) => {
      const text = decode(open(`data/excel/${name}.csv`));
      if (!text.startsWith("\ufeff"))
        throw new Error(`Expected a byte order mark at the start of data/excel/${name}.csv.`);
      return [name, gridOf(csvCells(text.slice(1), "\r\n").map((row) => row.map(originalCell)))];
    }),
  );

async function parquetGrid(bytes: Uint8Array): Promise<Grid> {
  const { parquetMetadataAsync, parquetReadObjects } = await import("hyparquet");
  // A copy, so that offsets count from its start.
  const file = new Uint8Array(bytes).buffer;
  const metadata = await parquetMetadataAsync(file);
  const header = metadata.schema.slice(1).map(({ name }) => name);
  const rows = await parquetReadObjects({ file, metadata });
  return { header, rows: rows.map((row) => header.map((name) => cellOf(row[name]))) };
}

/** The tables of the Parquet files. */
export async function parquetGrids(open: Open): Promise<Grids> {
  const grids: Record<string, Grid> = {};
  for (const { name } of tables) grids[name] = await parquetGrid(open(`data/${name}.parquet`));
  return grids;
}

/** The tables of the SQLite database of the dataset `name`. */
export const sqliteGrids = (open: Open, name: string): Grids =>
  inTemporaryFolder((folder) => {
    const path = join(folder, "read.sqlite");
    writeFileSync(path, open(`data/${name}.sqlite`));
    const database = openDatabase(path, { readOnly: true });
    try {
      return Object.fromEntries(
        tables.map((table) => {
          const header = database
            .all("SELECT name FROM pragma_table_info(?) ORDER BY cid", [table.name])
            .map((row) => String(row.name));
          const rows = database.all(`SELECT * FROM ${quotedName(table.name)}`);
          return [table.name, { header, rows: rows.map((row) => header.map((column) => cellOf(row[column]))) }];
        }),
      );
    } finally {
      database.close();
    }
  });

/** The tables of records that are held. */
export function gridsOf(records: Collection): Grids {
  const rows: string[][][] = tables.map(() => []);
  visitRows(records, (table, cells) => rows[table]?.push([...cells]));
  return Object.fromEntries(
    tables.map(({ name, columns }, table) => [
      name,
      { header: columns.map((column) => column.name), rows: rows[table] ?? [] },
    ]),
  );
}

/** The records that the tables hold. */
export const recordsOf = (grids: Grids): Collection =>
  fromRows(
    Object.fromEntries(
      Object.entries(grids).map(([name, { header, rows }]) => [
        name,
        rows.map((cells): Row => Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ""]))),
      ]),
    ),
  );
