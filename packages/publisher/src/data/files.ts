import type { ReleaseFile } from "../content.ts";
import type { Records, Tombstone } from "../records.ts";
import { csvFiles, excelFiles, tombstoneFile } from "./csv.ts";
import { jsonFiles } from "./json.ts";
import { quadFile } from "./quads.ts";

/**
 * The files of `data/`: the same records in every format, the tables for spreadsheets, and the identifiers that are gone. Each is written in
 * a pass over the records that holds none but the places.
 */
export const dataFiles = (records: Records, tombstones: readonly Tombstone[]): ReleaseFile[] => [
  ...jsonFiles(records),
  ...csvFiles(records),
  ...excelFiles(records),
  quadFile(records),
  tombstoneFile(tombstones),
];
