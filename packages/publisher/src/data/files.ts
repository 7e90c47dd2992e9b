import type { ReleaseFile } from "../content.ts";
import type { Records, Tombstone } from "../records.ts";
import { csvFiles, excelFiles, tombstoneFile } from "./csv.ts";
import { jsonFiles } from "./json.ts";
import { parquetFiles } from "./parquet.ts";
import { quadFile } from "./quads.ts";
import { sqliteFile } from "./sqlite.ts";

/**
 * The files of `data/`: the same records in every format, the tables for spreadsheets, and the identifiers that are gone. Each is written in
 * a pass over the records that holds none but the places. `name` is that of the dataset, which the database bears.
 */
export const dataFiles = (records: Records, tombstones: readonly Tombstone[], name: string): ReleaseFile[] => [
  ...jsonFiles(records),
  ...csvFiles(records),
  ...excelFiles(records),
  quadFile(records),
  ...parquetFiles(records),
  sqliteFile(records, name),
  tombstoneFile(tombstones),
];
