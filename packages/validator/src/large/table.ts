import { pointer, type Table } from "@kembar/schema";
import {
  BROKEN_LIMIT,
  brokenRow,
  cellPosition,
  givenUp,
  headerIssues,
  lengthIssue,
  mixedEnd,
  type Parsed,
} from "../csv.ts";
import { excerptOf } from "../excerpt.ts";
import type { Issue, Place } from "../issue.ts";
import type { OpenFile } from "../open.ts";
import type { RowEnd } from "../row-ends.ts";
import { type RowRule, rowRule } from "../rules/cells.ts";
import type { Progress } from "./batch.ts";
import { type KeyCheck, keyCheck } from "./keys.ts";
import { withoutMark } from "./records.ts";
import { type BrokenRow, rowsOfCsv } from "./rows.ts";
import { textsOf } from "./utf8.ts";

/** A table on its way through. */
interface Reading {
  readonly path: string;
  readonly table: Table;
  /** How the header ends. */
  rowEnd: RowEnd | undefined;
  /** A row that ends otherwise was told. */
  isMixed: boolean;
  header: readonly string[] | undefined;
  isHeadBroken: boolean;
  check: RowRule;
  keys: KeyCheck;
  /** The header is the model's, and no row is broken so far: of others positions say nothing. */
  isSound: boolean;
  rows: number;
  broken: number;
  isGivenUp: boolean;
  /** Column that says which record a row belongs to, by number. */
  record: number;
}

/** Checks a table row by row: CSV, header, cells by their columns, keys. */
export async function* checkTable({ path, chunks }: OpenFile, table: Table, progress: Progress): AsyncGenerator<Issue> {
  const issues: Issue[] = [];
  const texts = textsOf(path, withoutMark(path, chunks(), issues), issues);
  const reading: Reading = {
    path,
    table,
    rowEnd: undefined,
    isMixed: false,
    header: undefined,
    isHeadBroken: false,
    check: () => [],
    keys: keyCheck(table, []),
    isSound: true,
    rows: 0,
    broken: 0,
    isGivenUp: false,
    record: -1,
  };
  for await (const rows of rowsOfCsv(texts)) {
    yield* issues.splice(0);
    for (const row of rows) yield* checkRow(reading, row);
    if (reading.isGivenUp) break;
    if (reading.isSound && reading.keys.isFull()) yield* reading.keys.gaps();
  }
  progress.counts = { ...progress.counts, rows: progress.counts.rows + reading.rows };
  yield* issues;
  if (reading.isSound) yield* reading.keys.gaps();
  if (!reading.header && !reading.isHeadBroken) yield* headerIssues(path, table, undefined);
}

function checkRow(reading: Reading, row: Parsed | BrokenRow): Issue[] {
  if (reading.isGivenUp) return [];
  if (reading.broken >= BROKEN_LIMIT) {
    reading.isGivenUp = true;
    return [withRow(givenUp(reading.path, row.line), row)];
  }
  if ("error" in row) {
    reading.broken++;
    reading.isSound = false;
    // Without its header nothing can be said of the cells of a table.
    if (row.line === 1) reading.isHeadBroken = true;
    return [withRow(brokenRow(reading.path, row), row)];
  }
  if (reading.isHeadBroken) return [];
  if (!reading.header) return readHeader(reading, row);
  const { header, path, check, record } = reading;
  const index = reading.rows++;
  const odd = oddEnd(reading, row);
  if (row.record.length !== header.length) {
    reading.isSound = false;
    return [...odd, withRow(lengthIssue(path, row, { header: header.length, rowEnd: reading.rowEnd }), row)];
  }
  const place = (cell: number, unit?: number): Place => ({
    path,
    ...(row.record[record] ? { record: row.record[record] } : {}),
    pointer: pointer(index, header[cell] ?? ""),
    ...cellPosition(row, cell, unit),
  });
  const found = [...check(row.record, place), ...reading.keys.row(row.record, place)];
  return found.length === 0 ? odd : [...odd, ...found.map((issue) => withRow(issue, row))];
}

/** Rows that end otherwise than the first one: the first of them is told. */
function oddEnd(reading: Reading, row: Parsed): Issue[] {
  const odd = reading.isMixed ? undefined : mixedEnd(reading.path, row, reading.rowEnd);
  if (!odd) return [];
  reading.isMixed = true;
  reading.isSound = false;
  return [withRow(odd, row)];
}

function readHeader(reading: Reading, row: Parsed): Issue[] {
  const { path, table } = reading;
  reading.header = row.record;
  reading.rowEnd = row.end;
  reading.check = rowRule(table, row.record);
  reading.keys = keyCheck(table, row.record);
  reading.record = Math.max(
    row.record.indexOf("agreement"),
    table.primaryKey[0] === "id" ? row.record.indexOf("id") : -1,
  );
  const issues = headerIssues(path, table, { ...row, line: 1 });
  reading.isSound = issues.length === 0;
  return issues.map((issue) => withRow(issue, row));
}

/** The line of a row that an issue stands in. */
function withRow(issue: Issue, { raw, line }: { raw: string; line: number }): Issue {
  const text = raw.split("\n")[(issue.line ?? line) - line] ?? "";
  return { ...issue, excerpt: excerptOf(text.replace(/\r$/, ""), issue.column ?? 1) };
}
