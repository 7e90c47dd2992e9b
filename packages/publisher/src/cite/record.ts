import { isAgreement, isPlace, isSource } from "@kembar/schema";
import { recordHash } from "../digest.ts";
import { type EntityKind, entities } from "../records.ts";
import { ReleaseError } from "../release/error.ts";
import { linesIn, linesPath, type OpenRelease } from "../release/opened.ts";
import type { CitedRecord } from "./work.ts";

/** The line of JSON lines that has an id, parsed; only lines that may have it are. */
function findIn(lines: Iterable<string>, id: string): unknown {
  const wanted = `"id":${JSON.stringify(id)}`;
  for (const line of lines) {
    if (!line.includes(wanted)) continue;
    const record: unknown = JSON.parse(line);
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
 * The record of an id in a release, as citations want it; its files are read line by line. Undefined if no file holds the record; an Error
 * where the line that has it is no record.
 */
export function citedRecord(release: OpenRelease, id: string): CitedRecord | undefined {
  for (const entity of entities) {
    const path = linesPath(entity);
    if (!release.paths.includes(path)) continue;
    try {
      const record = findIn(linesIn(release, path), id);
      if (record !== undefined) return labelled(entity, record);
    } catch (error) {
      if (error instanceof ReleaseError) throw error;
      throw new Error(`${path}, record ${id}: ${(error as Error).message}`, { cause: error });
    }
  }
  return undefined;
}
