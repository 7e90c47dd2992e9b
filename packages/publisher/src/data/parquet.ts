import { type Column, tables } from "@kembar/schema";
import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import type { ReleaseFile, Write } from "../content.ts";
import type { Records } from "../records.ts";
import { visitRows } from "./rows.ts";
import { together } from "./spool.ts";

/** Rows that are held before they are written as a group: readers skip whole groups, memory holds one of each table. */
const GROUP = 1 << 14;

type Value = string | number | bigint | null;

const isNumber = ({ type, list }: Column): boolean => !list && type === "number";
const isInteger = ({ type, list }: Column): boolean => !list && type === "integer";

/** Dates are text, as in CSV, since a year or a month alone is no day. */
function elementOf(column: Column): SchemaElement {
  const element = { name: column.name, repetition_type: column.required ? "REQUIRED" : "OPTIONAL" } as const;
  if (isInteger(column)) return { ...element, type: "INT64" };
  return isNumber(column)
    ? { ...element, type: "DOUBLE" }
    : { ...element, type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } };
}

/** What a column makes of the text of a cell: an empty one is null. */
function valueIn(column: Column): (cell: string) => Value {
  if (isInteger(column)) return (cell) => (cell === "" ? null : BigInt(cell));
  return isNumber(column) ? (cell) => (cell === "" ? null : Number(cell)) : (cell) => (cell === "" ? null : cell);
}

interface TableWriter {
  readonly add: (cells: readonly string[]) => void;
  /** Writes what is held and the end of the file; gives the number of rows. */
  readonly end: () => number;
}

/** A buffer that hands its bytes on after each group. */
function bufferTo(write: Write): ByteWriter {
  const buffer = new ByteWriter();
  const flush = (): void => {
    if (buffer.index > 0) write(buffer.getBytes().slice());
    buffer.index = 0;
  };
  return Object.assign(buffer, { flush, finish: flush });
}

function tableWriter(columns: readonly Column[], write: Write): TableWriter {
  const schema: SchemaElement[] = [{ name: "root", num_children: columns.length }, ...columns.map(elementOf)];
  const file = new ParquetWriter({ writer: bufferTo(write), schema, createdBy: "kembar" });
  const values = columns.map(valueIn);
  let held: Value[][] = columns.map(() => []);
  let rows = 0;
  const flush = (): void => {
    const columnData = columns.map(({ name }, index) => ({ name, data: held[index] ?? [] }));
    file.write({ columnData, rowGroupSize: GROUP });
    held = columns.map(() => []);
  };
  return {
    add: (cells) => {
      for (let index = 0; index < values.length; index++)
        held[index]?.push(values[index]?.(cells[index] ?? "") ?? null);
      rows++;
      if (rows % GROUP === 0) flush();
    },
    end: () => {
      if (rows % GROUP !== 0) flush();
      file.finish();
      return rows;
    },
  };
}

function fill(records: Records, writes: readonly Write[]): number[] {
  const writers = tables.map(({ columns }, table) => tableWriter(columns, writes[table] ?? (() => {})));
  visitRows(records, (table, cells) => writers[table]?.add(cells));
  return writers.map(({ end }) => end());
}

/** The tables as Parquet, one file each with the columns of its CSV: numbers as numbers, all else as text, empty cells as null. */
export function parquetFiles(records: Records): ReleaseFile[] {
  const writers = together(tables.length, (writes) => fill(records, writes));
  return tables.map(({ name }, table) => ({
    path: `data/${name}.parquet`,
    mediaType: "application/vnd.apache.parquet",
    title: `Table ${name} as Parquet, with the same columns as the CSV file.`,
    write: (write) => writers[table]?.(write),
  }));
}
