import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Agreement, Place, Source } from "@kembar/schema";
import { bytesOfEntry, entriesOfZip, ZipError } from "@kembar/validator";
import type { Manifest } from "../metadata/claims.ts";
import { parseManifest } from "../metadata/manifest.ts";
import type { Records, Tombstone } from "../records.ts";
import { blocksOf, filesBelow } from "./disk.ts";
import { ReleaseError } from "./error.ts";

/** A release to read from: a folder or a zip. */
export interface OpenRelease {
  /** Where it is, as messages name it. */
  readonly name: string;
  /** Paths of its files, sorted by code unit. */
  readonly paths: readonly string[];
  /** Bytes of a file piece by piece; a piece is only good until the next is asked for. A ReleaseError if they cannot be read. */
  readonly pieces: (path: string) => Iterable<Uint8Array>;
}

const unreadable = (name: string, error: unknown): ReleaseError =>
  new ReleaseError(
    "disk",
    `Cannot read ${name}: ${(error as Error).message}. Restore it, or give the right to read it, and try again.`,
    { cause: error },
  );

function* guarded(name: string, pieces: () => Iterable<Uint8Array>): Generator<Uint8Array> {
  try {
    yield* pieces();
  } catch (error) {
    throw unreadable(name, error);
  }
}

function openFolder(folder: string): OpenRelease {
  return {
    name: folder,
    paths: filesBelow(folder),
    pieces: (path) => guarded(join(folder, path), () => blocksOf(join(folder, path))),
  };
}

function openZip(path: string): OpenRelease {
  const zip = readFileSync(path);
  const entries = entriesOfZip(zip);
  // The files of a release lie in one folder of the zip.
  const root = /^[^/]+\//.exec(entries[0]?.name ?? "")?.[0] ?? "";
  const isInRoot = entries.every(({ name }) => name.startsWith(root));
  const byPath = new Map(entries.map((entry) => [isInRoot ? entry.name.slice(root.length) : entry.name, entry]));
  return {
    name: path,
    paths: [...byPath.keys()].toSorted(),
    pieces: (file) => {
      const entry = byPath.get(file);
      if (!entry) throw new ReleaseError("refused", `${path} has no file ${file}.`);
      return guarded(`${file} in ${path}`, () => bytesOfEntry(zip, entry));
    },
  };
}

/** Opens a release folder or a release zip; a ReleaseError if there is none or it is damaged. */
export function openRelease(path: string): OpenRelease {
  try {
    return statSync(path).isDirectory() ? openFolder(path) : openZip(path);
  } catch (error) {
    if (error instanceof ZipError)
      throw new ReleaseError("refused", `Expected ${path} to be a release folder or a zip: ${error.message}.`, {
        cause: error,
      });
    throw unreadable(path, error);
  }
}

/** All bytes of a file of a release. */
export function bytesIn(release: OpenRelease, path: string): Uint8Array {
  if (!release.paths.includes(path)) throw new ReleaseError("refused", `${release.name} has no file ${path}.`);
  const pieces: Uint8Array[] = [];
  for (const piece of release.pieces(path)) pieces.push(Uint8Array.from(piece));
  return Buffer.concat(pieces);
}

/** Text of a file of a release. */
export const textIn = (release: OpenRelease, path: string): string => new TextDecoder().decode(bytesIn(release, path));

/** Lines of a file of a release, without their line feeds, as they are read. */
export function* linesIn(release: OpenRelease, path: string): Generator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for (const piece of release.pieces(path)) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== "") yield rest;
}

function jsonOf(release: OpenRelease, path: string, text: string, line?: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ReleaseError(
      "refused",
      `${path}${line === undefined ? "" : `:${line}`} of ${release.name}: expected JSON: ${(error as Error).message}.`,
      { cause: error },
    );
  }
}

/** Records of JSON lines that may be read again and again, none of them held. */
const valuesOf = <T>(release: OpenRelease, path: string): Iterable<T> => ({
  *[Symbol.iterator]() {
    let number = 0;
    for (const line of linesIn(release, path)) yield jsonOf(release, path, line, ++number) as T;
  },
});

/** The records of a release, read from its JSON lines as they are asked for. */
export function recordsOf(release: OpenRelease): Records {
  return {
    agreements: valuesOf<Agreement>(release, "data/agreements.jsonl"),
    places: valuesOf<Place>(release, "data/places.jsonl"),
    sources: valuesOf<Source>(release, "data/sources.jsonl"),
  };
}

/** The manifest of a release; a ReleaseError if it has none, a MetadataError if it is none. */
export const manifestOf = (release: OpenRelease): Manifest => parseManifest(textIn(release, "manifest.json"));

/** The ids that no longer stand for a record, up to a release. */
export function tombstonesOf(release: OpenRelease): Tombstone[] {
  // Ids, versions and reasons need no quotes.
  return [...linesIn(release, "data/tombstones.csv")].slice(1).map((line) => {
    const [id = "", withdrawnIn = "", reason = "", replacedBy = ""] = line.split(",");
    return {
      id,
      withdrawnIn,
      reason: reason as Tombstone["reason"],
      replacedBy: replacedBy === "" ? [] : replacedBy.split(" "),
    };
  });
}
