import type { Table } from "@kembar/schema";
import { headerIssues } from "./csv.ts";
import type { MoreTables, WholeFile } from "./input.ts";
import { makeIssue } from "./issue.ts";
import { isElsewhere, kindByName, nameOf, tableOf } from "./recognise.ts";

const tableOfFile = (path: string): Table | undefined => tableOf(nameOf(path).replace(/\.parquet$/, ".csv"));

/** Whether a file is a Parquet file of one of the tables. */
export const isParquet = ({ path }: { path: string }): boolean =>
  path.endsWith(".parquet") && !isElsewhere(path) && tableOfFile(path) !== undefined;

/** Whether a file's name tells what it holds: among other files, one of another name is JSON that may be anything, or passed over. */
export function isToldByName(path: string): boolean {
  const kind = kindByName(path, false);
  return isParquet({ path }) || (kind !== undefined && kind !== "any-json");
}

/**
 * Reads Parquet files (uncompressed, or Snappy) as the tables whose names they bear: cells as CSV would write them, so that the same rules
 * compare them. The reader is loaded only if there is such a file. Rows have no lines; issues tell their number in the pointer.
 */
export async function readParquet(files: readonly WholeFile[]): Promise<MoreTables> {
  const all = await Promise.all(files.map(readFile));
  return { tables: all.flatMap(({ tables }) => tables), issues: all.flatMap(({ issues }) => issues) };
}

async function readFile({ path, bytes }: WholeFile): Promise<MoreTables> {
  const table = tableOfFile(path);
  if (!table) return { tables: [], issues: [] };
  const { parquetMetadataAsync, parquetReadObjects } = await import("hyparquet");
  const { buffer, byteOffset, byteLength } = bytes;
  const file = {
    byteLength,
    slice: (start: number, end = byteLength) => buffer.slice(byteOffset + start, byteOffset + end) as ArrayBuffer,
  };
  try {
    const metadata = await parquetMetadataAsync(file);
    const rows = await parquetReadObjects({ file, metadata });
    const [, ...columns] = metadata.schema;
    const header = columns.map(({ name }) => name);
    const issues = headerIssues(path, table, { record: header, raw: "", line: 0 });
    const read = rows.map((row) => ({
      cells: Object.fromEntries(header.map((name) => [name, cellOf(row[name])])),
      line: 0,
      raw: "",
      isBroken: false,
    }));
    return { tables: [{ table, path, header, rows: read, isSound: issues.length === 0, hasLost: false }], issues };
  } catch (error) {
    const reason = (error as Error).message.replace(/\.$/, "");
    return { tables: [], issues: [makeIssue("parquet/syntax", { path }, { reason })] };
  }
}

/** A value as a cell of CSV: nothing is an empty cell, a list its items with blanks between, a day its ISO form. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(cellOf).join(" ");
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}
