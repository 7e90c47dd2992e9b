import { isAgreement, isPlace, isSource } from "@kembar/schema";
import { recordHash } from "../digest.ts";
import { type EntityKind, entities } from "../records.ts";
import type { CitedRecord } from "./work.ts";

/** Files of a release that hold the records of each kind, one a line. */
const lineFiles = {
  agreement: "data/agreements.jsonl",
  place: "data/places.jsonl",
  source: "data/sources.jsonl",
} as const satisfies Readonly<Record<EntityKind, string>>;

/** The files of a release that records are looked for in. */
export const recordFiles: readonly string[] = Object.values(lineFiles);

/** The line around a position. */
function lineAround(bytes: Buffer, at: number): string {
  const start = bytes.lastIndexOf(10, at) + 1;
  const end = bytes.indexOf(10, at);
  return bytes.toString("utf8", start, end < 0 ? bytes.length : end);
}

/** The line of JSON lines that has an id, parsed; only lines that may have it are. */
function findIn(lines: Uint8Array, id: string): unknown {
  const bytes = Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength);
  const wanted = `"id":${JSON.stringify(id)}`;
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) {
    const record: unknown = JSON.parse(lineAround(bytes, at));
    if (typeof record === "object" && record !== null && "id" in record && record.id === id) return record;
  }
  return undefined;
}

/** A record with its name, or a RangeError where it is none of its kind. */
function labelled(entity: EntityKind, record: unknown): CitedRecord {
  const cited = (id: string, label: string, hash: string): CitedRecord => ({ entity, id, label, sha256: hash });
  if (entity === "agreement" && isAgreement(record)) return cited(record.id, record.label.en, recordHash(record));
  if (entity === "place" && isPlace(record)) return cited(record.id, record.names.en, recordHash(record));
  if (entity === "source" && isSource(record)) {
    const label = [record.outlet ?? record.id, record.published].filter((part) => part !== undefined).join(", ");
    return cited(record.id, label, recordHash(record));
  }
  throw new RangeError(`Expected a record of the model, kind ${entity}.`);
}

/**
 * The record of an id, as citations want it, in the files of a release; `read` gives the bytes of a file by its path, undefined if there
 * is none. Undefined if no file holds the record; an Error where the line that has it is no record.
 */
export function citedRecord(read: (path: string) => Uint8Array | undefined, id: string): CitedRecord | undefined {
  for (const entity of entities) {
    const path = lineFiles[entity];
    const lines = read(path);
    try {
      const record = lines && findIn(lines, id);
      if (record !== undefined) return labelled(entity, record);
    } catch (error) {
      throw new Error(`${path}, record ${id}: ${(error as Error).message}`, { cause: error });
    }
  }
  return undefined;
}
