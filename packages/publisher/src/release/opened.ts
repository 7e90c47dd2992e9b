import { closeSync, fstatSync, lstatSync, openSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Agreement, Place, Source } from "@kembar/schema";
import type { Manifest } from "../metadata/claims.ts";
import { parseManifest } from "../metadata/manifest.ts";
import type { EntityKind, Records, Tombstone } from "../records.ts";
import { blocksOf, filesBelow } from "./disk.ts";
import { ReleaseError } from "./error.ts";
import { filesOfZip, type OpenFile, ZippedError, type ZippedFile } from "./zip-directory.ts";
import { bytesOfFile } from "./zip-file.ts";

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

const isOfDisk = (error: unknown): boolean => (error as { syscall?: unknown }).syscall !== undefined;

/** Hands on pieces; what keeps them from being read is told as that of a file. */
function* guarded(name: string, pieces: () => Iterable<Uint8Array>): Generator<Uint8Array> {
  try {
    yield* pieces();
  } catch (error) {
    if (error instanceof ZippedError)
      throw new ReleaseError("refused", `${name} is damaged: ${error.message}.`, { cause: error });
    throw isOfDisk(error) ? unreadable(name, error) : error;
  }
}

/** Blocks of a file; a link is none, for it leads to what is no part of the release, and so is what never ends. */
function* blocksOfPlainFile(path: string): Generator<Uint8Array> {
  const stats = lstatSync(path);
  if (!stats.isFile())
    throw new ReleaseError(
      "refused",
      `Expected a file, found ${stats.isSymbolicLink() ? "a link" : "something else"}: ${path}.`,
    );
  yield* blocksOf(path);
}

const openFolder = (folder: string): OpenRelease => ({
  name: folder,
  paths: filesBelow(folder),
  pieces: (path) => guarded(join(folder, path), () => blocksOfPlainFile(join(folder, path))),
});

function withZip<T>(path: string, use: (zip: OpenFile) => T): T {
  const descriptor = openSync(path, "r");
  try {
    return use({ descriptor, size: fstatSync(descriptor).size });
  } finally {
    closeSync(descriptor);
  }
}

/** The zip is open only while pieces of it are read. */
function* piecesOfZip(path: string, file: ZippedFile): Generator<Uint8Array> {
  const descriptor = openSync(path, "r");
  try {
    yield* bytesOfFile({ descriptor, size: fstatSync(descriptor).size }, file);
  } finally {
    closeSync(descriptor);
  }
}

/** The folder of the zip that the release lies in, with its slash; "" if it lies in none. */
function rootOf(files: readonly ZippedFile[]): string {
  if (files.some(({ name }) => name === "manifest.json")) return "";
  const roots = new Set(files.map(({ name }) => /^[^/]+\//.exec(name)?.[0] ?? ""));
  const [root] = roots;
  if (root === undefined || roots.size !== 1) throw new ZippedError(`expected one folder in it, found ${roots.size}`);
  return root;
}

function openZip(path: string): OpenRelease {
  const files = withZip(path, filesOfZip);
  const root = rootOf(files);
  const byPath = new Map(files.map((file) => [file.name.slice(root.length), file]));
  return {
    name: path,
    paths: [...byPath.keys()].toSorted(),
    pieces: (wanted) => {
      const file = byPath.get(wanted);
      if (!file) throw new ReleaseError("refused", `${path} has no file ${wanted}.`);
      return guarded(`${wanted} in ${basename(path)}`, () => piecesOfZip(path, file));
    },
  };
}

/**
 * Opens a release folder or a release zip, of which nothing is held but the list of its files. A ReleaseError if there is none, if the zip is
 * damaged, or if it is a trap: files that lead out of its folder, links, encrypted files, files that unfold to more than they can.
 */
export function openRelease(path: string): OpenRelease {
  try {
    return statSync(path).isDirectory() ? openFolder(path) : openZip(path);
  } catch (error) {
    if (error instanceof ZippedError)
      throw new ReleaseError("refused", `Expected ${path} to be a release folder or a zip: ${error.message}.`, {
        cause: error,
      });
    throw isOfDisk(error) ? unreadable(path, error) : error;
  }
}

/** A file that is read whole has no more bytes: what says more is no release's, or a trap. */
const LARGEST = 1 << 30;

/** All bytes of a file of a release. */
export function bytesIn(release: OpenRelease, path: string): Uint8Array {
  if (!release.paths.includes(path)) throw new ReleaseError("refused", `${release.name} has no file ${path}.`);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (const piece of release.pieces(path)) {
    size += piece.length;
    if (size > LARGEST)
      throw new ReleaseError("refused", `Expected ${path} of ${release.name} to have at most ${LARGEST} bytes.`);
    pieces.push(Uint8Array.from(piece));
  }
  return Buffer.concat(pieces, size);
}

/** Text of a file of a release. */
export const textIn = (release: OpenRelease, path: string): string => new TextDecoder().decode(bytesIn(release, path));

const LINE_FEED = 10;

/** Most bytes of a line: no record comes near, and a zip of a megabyte may unfold to a line of a gigabyte. */
const LONGEST_LINE = 1 << 26;

/**
 * Lines of the pieces of a file, without their line feeds, as they are read: no more than a piece and a line are held. A ReleaseError for a
 * line that is too long to be one.
 */
export function* linesOf(pieces: Iterable<Uint8Array>): Generator<string> {
  let rest: Buffer[] = [];
  let held = 0;
  for (const piece of pieces) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    let from = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
      const last = bytes.subarray(from, end);
      yield (rest.length > 0 ? Buffer.concat([...rest, last]) : last).toString("utf8");
      rest = [];
      held = 0;
      from = end + 1;
    }
    // The piece is overwritten when the next is asked for.
    if (from < bytes.length) rest.push(Buffer.from(bytes.subarray(from)));
    held += bytes.length - from;
    if (held > LONGEST_LINE)
      throw new ReleaseError(
        "refused",
        `Expected lines of at most ${LONGEST_LINE} bytes, found a longer one. Take the release again from where it is published.`,
      );
  }
  if (rest.length > 0) yield Buffer.concat(rest).toString("utf8");
}

/** Lines of a file of a release, without their line feeds, as they are read. */
export const linesIn = (release: OpenRelease, path: string): Generator<string> => linesOf(release.pieces(path));

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

/** The file of a release that holds the records of a kind, one a line. */
export const linesPath = (kind: EntityKind): string => `data/${kind}s.jsonl`;

/** The records of a release, read from its JSON lines as they are asked for. */
export function recordsOf(release: OpenRelease): Records {
  return {
    agreements: valuesOf<Agreement>(release, linesPath("agreement")),
    places: valuesOf<Place>(release, linesPath("place")),
    sources: valuesOf<Source>(release, linesPath("source")),
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
