import type { WholeFile } from "./input.ts";
import type { Issue } from "./issue.ts";
import { headOf, type InputFile, type OpenFile, openFiles, readingIssue, readUpTo } from "./open.ts";
import { isReadInPieces } from "./recognise.ts";

/** Files as far as they can be held together. */
export interface Loaded {
  readonly files: readonly WholeFile[];
  /** Files that there was no room for. */
  readonly rest: readonly OpenFile[];
  readonly issues: readonly Issue[];
}

/**
 * Bytes of a file by itself from which on it is not held, if nothing is lost by reading it in pieces: there is nothing to compare it with,
 * and what is told of many records would take many times their room.
 */
const PIECES_LIMIT = 1 << 20;

/** Reads files until they are more than `limit` bytes together, without their packing. */
export async function load(given: readonly InputFile[], limit: number): Promise<Loaded> {
  // A file of a zip has another path.
  const alone = given.length === 1 ? given[0]?.path : undefined;
  const files: WholeFile[] = [];
  const rest: OpenFile[] = [];
  const issues: Issue[] = [];
  let room = limit;
  for await (const file of openFiles(given)) {
    if ("code" in file) issues.push(file);
    else if (rest.length > 0) {
      await file.close();
      rest.push(file);
    } else
      try {
        const read = file.path === alone ? await readAlone(file, room) : await readUpTo(file, room);
        if ("bytes" in read) {
          files.push({ path: file.path, bytes: read.bytes });
          room -= read.bytes.length;
        } else rest.push({ ...file, chunks: read.chunks });
      } catch (error) {
        issues.push(readingIssue(file.path, error));
      }
  }
  return { files, rest, issues };
}

async function readAlone(file: OpenFile, limit: number): ReturnType<typeof readUpTo> {
  const read = await readUpTo(file, Math.min(limit, PIECES_LIMIT));
  if ("bytes" in read) return read;
  const { text, chunks } = await headOf({ ...file, chunks: read.chunks });
  return isReadInPieces(file.path, text) ? { chunks } : readUpTo({ ...file, chunks }, limit);
}
