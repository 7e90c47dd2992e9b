import { type Collection, tables } from "@kembar/schema";
import { changesAsCsv } from "../changes/changes.ts";
import type { ReleaseFile } from "../content.ts";
import { recordHashes } from "../data/csv.ts";
import { csvCells } from "../data/csv-read.ts";
import { dataFiles } from "../data/files.ts";
import { type DataFormat, recordsIn } from "../data/read.ts";
import { bytesIn, linesPath, type OpenRelease, textIn, tombstonesOf } from "../release/opened.ts";
import { changesOf } from "../release/prepare.ts";
import type { Places } from "./checksums.ts";
import { finderOf } from "./place.ts";
import type { Finding } from "./report.ts";

/** The files of each format, in the order in which the formats are trusted: the plainest first. */
export const formatFiles = (name: string): Readonly<Record<DataFormat, readonly string[]>> => ({
  jsonl: (["agreement", "place", "source"] as const).map(linesPath),
  json: ["data/agreements.json"],
  csv: tables.map((table) => `data/${table.name}.csv`),
  parquet: tables.map((table) => `data/${table.name}.parquet`),
  sqlite: [`data/${name}.sqlite`],
  jsonld: ["data/agreements.jsonld"],
  nquads: ["data/agreements.nq"],
  excel: tables.map((table) => `data/excel/${table.name}.csv`),
});

/** A format all of whose files are as they were written: what the others should say. Undefined if there is none. */
export function soundFormat(name: string, isSound: (path: string) => boolean): DataFormat | undefined {
  const formats = Object.entries(formatFiles(name)) as [DataFormat, readonly string[]][];
  return formats.find(([, files]) => files.every(isSound))?.[0];
}

/** The bytes of a file as far as they can be read. */
function readable(release: OpenRelease, path: string): Buffer {
  const pieces: Uint8Array[] = [];
  try {
    for (const piece of release.pieces(path)) pieces.push(Uint8Array.from(piece));
  } catch {
    // What was read by then is looked at.
  }
  return Buffer.concat(pieces);
}

function written(file: ReleaseFile): Buffer {
  const pieces: Uint8Array[] = [];
  file.write((piece) => pieces.push(typeof piece === "string" ? Buffer.from(piece) : Uint8Array.from(piece)));
  return Buffer.concat(pieces);
}

/** Number of bytes that two files have in common at their starts, and at their ends behind that. */
function common(a: Buffer, b: Buffer): { start: number; end: number } {
  const length = Math.min(a.length, b.length);
  let start = 0;
  while (start < length && a[start] === b[start]) start++;
  let end = 0;
  while (end < length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return { start, end };
}

/** The first and the last place in which a file differs from what it should be. */
function placesIn(path: string, expected: Buffer, found: Buffer): Omit<Finding, "file">[] {
  const find = finderOf(path);
  if (!find || expected.equals(found)) return [];
  const { start, end } = common(expected, found);
  const text = expected.toString("utf8");
  const at = (offset: number) =>
    find(text, Math.min(expected.toString("utf8", 0, offset).length, Math.max(0, text.length - 1)));
  const first = at(start);
  const last = at(Math.max(start, expected.length - end - 1));
  const told = ({ where, record }: typeof first, which: string) => ({
    ...(record === undefined ? {} : { record }),
    message: `It differs ${which} in ${where}.`,
  });
  return last.where === first.where ? [told(first, "first")] : [told(first, "first"), told(last, "last")];
}

/** What can be told of a release from its sound files. */
export interface Evidence {
  /** Name of the dataset. */
  readonly name: string;
  readonly damaged: ReadonlySet<string>;
  readonly format: DataFormat;
  readonly versions?: { readonly previous: string; readonly version: string };
}

/** The text of the changes as JSON lines, from their rows of CSV, which hold the same. */
function linesOfRows(csv: string): string {
  const list = (cell = ""): string[] => (cell === "" ? [] : cell.split(" "));
  const value = (key: string, cell = "") => (cell === "" ? {} : { [key]: JSON.parse(cell) as unknown });
  return csvCells(csv, "\n")
    .slice(1)
    .map(([kind, op, entity, id, label, pointer, old, next, replacedBy, reason, evidence]) =>
      JSON.stringify({
        ...{ kind, op, entity, id, label, pointer, ...value("old", old), ...value("new", next) },
        ...{ replacedBy: list(replacedBy), reason, evidence: list(evidence) },
      }),
    )
    .map((line) => `${line}\n`)
    .join("");
}

/** What the damaged one of the two files of changes should be, by the other. */
function expectedChanges(release: OpenRelease, { damaged, versions }: Evidence): Map<string, Buffer> {
  if (!versions) return new Map();
  const base = `changes/${versions.previous}..${versions.version}`;
  const [lines, rows] = [`${base}.jsonl`, `${base}.csv`];
  if (damaged.has(lines) === damaged.has(rows)) return new Map();
  if (damaged.has(lines)) return new Map([[lines, Buffer.from(linesOfRows(textIn(release, rows)))]]);
  const changes = changesOf(release, versions.previous, versions.version);
  return new Map([[rows, Buffer.from([...changesAsCsv(changes)].join(""))]]);
}

/** What the damaged files of records should be, by the records of a sound format. */
async function expectedData(release: OpenRelease, { name, damaged, format }: Evidence): Promise<Map<string, Buffer>> {
  const records: Collection = await recordsIn(format, (path) => bytesIn(release, path), name);
  const tombstones = damaged.has("data/tombstones.csv") ? [] : tombstonesOf(release);
  const files = [...dataFiles(records, tombstones, name), recordHashes(records)];
  const wanted = files.filter(
    ({ path }) => damaged.has(path) && path !== "data/tombstones.csv" && finderOf(path) !== undefined,
  );
  return new Map(wanted.map((file) => [file.path, written(file)]));
}

/**
 * Where damaged files of records differ from what they should be: made anew from files that are as they were written. A place is told only
 * where that gives the very bytes that were published (`isPublished`), for another version of the programs may write them otherwise.
 */
export async function placesOfDamage(
  release: OpenRelease,
  evidence: Evidence,
  isPublished: (path: string, bytes: Uint8Array) => boolean,
): Promise<Places> {
  const expected = new Map([...(await expectedData(release, evidence)), ...expectedChanges(release, evidence)]);
  return new Map(
    [...expected].flatMap(([path, bytes]) =>
      isPublished(path, bytes) ? [[path, placesIn(path, bytes, readable(release, path))] as const] : [],
    ),
  );
}
