import type { WholeFile } from "./input.ts";
import type { Issue } from "./issue.ts";
import { headOf, type InputFile, letGo, type OpenFile, openFiles, readingIssue, readUpTo } from "./open.ts";
import { isParquet } from "./parquet.ts";
import { isReadInPieces, kindByName } from "./recognise.ts";
import { isEarlierRegister } from "./rules/history.ts";

/** Files as far as they can be held together. */
export interface Loaded {
  readonly files: readonly WholeFile[];
  /** Files that there was no room for. */
  readonly rest: readonly OpenFile[];
  /** Files of no kind of ours that there was no room for: `files` has them without their bytes. */
  readonly left: readonly OpenFile[];
  readonly issues: readonly Issue[];
}

/**
 * Bytes of a file by itself from which on it is not held, if nothing is lost by reading it in pieces: there is nothing to compare it with,
 * and what is told of many records would take many times their room.
 */
const PIECES_LIMIT = 1 << 20;

/** Bytes of files of no kind of ours that are held together: only in releases they are looked into. */
const OTHER_LIMIT = 1 << 24;

/** Files on their way into `Loaded`. */
interface Loading {
  readonly files: WholeFile[];
  readonly rest: OpenFile[];
  readonly left: OpenFile[];
  readonly issues: Issue[];
  room: number;
  otherRoom: number;
}

/** Reads files until those of a known kind are more than `limit` bytes together, without their packing. */
export async function load(given: readonly InputFile[], limit: number): Promise<Loaded> {
  // A file of a zip has another path.
  const alone = given.length === 1 ? given[0]?.path : undefined;
  const into: Loading = { files: [], rest: [], left: [], issues: [], room: limit, otherRoom: OTHER_LIMIT };
  for await (const file of openFiles(given))
    if ("code" in file) into.issues.push(file);
    else
      try {
        if (file.path === alone) await take(file, into, readAlone);
        else if (isOurs(file.path)) await take(file, into, readUpTo);
        else await takeOther(file, into);
      } catch (error) {
        into.issues.push(readingIssue(file.path, error));
      }
  // The only file of a zip is known by its beginning.
  const isSingle = into.files.length === 1 && into.left.length === 1 && into.rest.length === 0;
  return isSingle ? { files: [], rest: into.left, left: [], issues: into.issues } : into;
}

/** Whether a file among others is looked into, or tells what was published. */
export const isOurs = (path: string): boolean =>
  kindByName(path, false) !== undefined || isParquet({ path }) || isEarlierRegister(path);

type Read = typeof readUpTo;

async function take(file: OpenFile, into: Loading, read: Read): Promise<void> {
  if (into.rest.length > 0) {
    await file.close();
    into.rest.push(file);
    return;
  }
  const found = await read(file, into.room);
  if ("bytes" in found) {
    into.files.push({ path: file.path, bytes: found.bytes });
    into.room -= found.bytes.length;
  } else into.rest.push({ ...file, chunks: found.chunks });
}

async function takeOther(file: OpenFile, into: Loading): Promise<void> {
  const read = await readUpTo(file, into.otherRoom);
  const bytes = "bytes" in read ? read.bytes : new Uint8Array();
  into.files.push({ path: file.path, bytes });
  into.otherRoom -= bytes.length;
  if ("bytes" in read) return;
  await letGo(read.chunks());
  into.left.push(file);
}

async function readAlone(file: OpenFile, limit: number): ReturnType<typeof readUpTo> {
  const read = await readUpTo(file, Math.min(limit, PIECES_LIMIT));
  if ("bytes" in read) return read;
  const { text, chunks } = await headOf({ ...file, chunks: read.chunks });
  return isReadInPieces(file.path, text) ? { chunks } : readUpTo({ ...file, chunks }, limit);
}
