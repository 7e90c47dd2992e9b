import type { Records } from "@kembar/publisher";
import { type Agreement, type Collection, canonicalCollection, type Place, type Source } from "@kembar/schema";
import { CliError } from "../error.ts";
import { readBytes } from "../files.ts";
import { kindOf, linesOfFile, recordsIn } from "./lines.ts";
import { nothingToClose, type Operand } from "./operand.ts";

function parse(path: string, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(readBytes(path)));
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(
      1,
      `${name}: expected JSON in UTF-8: ${(error as Error).message}. Mend the file, or make it anew.`,
      {
        cause: error,
      },
    );
  }
}

/** The records in a value: a collection, a list of records, or one record. */
function collectionIn(value: unknown, name: string): Collection {
  const given = value as Partial<Record<keyof Collection, unknown>> | null;
  const isWhole = typeof value === "object" && value !== null && Array.isArray(given?.agreements);
  const parts = isWhole ? [given?.agreements, given?.places ?? [], given?.sources ?? []] : [value];
  const records = parts.flat();
  const fault = records.findIndex((record) => kindOf(record) === undefined);
  if (fault >= 0)
    throw new CliError(
      1,
      `${name}: expected a collection {agreements, places, sources}, a list of records or one record; item ${fault} is ${JSON.stringify(records[fault])?.slice(0, 60)}. Name a file that kembar has written.`,
    );
  const of = <T>(kind: string) => records.filter((record) => kindOf(record) === kind) as T[];
  return canonicalCollection({
    agreements: of<Agreement>("agreement"),
    places: of<Place>("place"),
    sources: of<Source>("source"),
  });
}

const linesOf = (path: string, name: string): Records => ({
  agreements: recordsIn<Agreement>(() => linesOfFile(path), { name, kind: "agreement", isMixed: true }),
  places: recordsIn<Place>(() => linesOfFile(path), { name, kind: "place", isMixed: true }),
  sources: recordsIn<Source>(() => linesOfFile(path), { name, kind: "source", isMixed: true }),
});

/** A file of records, `.json` or `.jsonl`; lines are read when they are asked for and must be sorted by id. */
export function fileOperand(path: string, name: string, close = nothingToClose): Operand {
  const isLines = /\.(?:jsonl|ndjson)$/i.test(name);
  return {
    name,
    what: "a file of records",
    records: isLines ? linesOf(path, name) : collectionIn(parse(path, name), name),
    register: [],
    decisions: [],
    close,
  };
}
