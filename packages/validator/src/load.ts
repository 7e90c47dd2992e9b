import type { WholeFile } from "./input.ts";
import type { Issue } from "./issue.ts";
import { type InputFile, type OpenFile, openFiles, readingIssue, readUpTo } from "./open.ts";

/** Files as far as they can be held together. */
export interface Loaded {
  readonly files: readonly WholeFile[];
  /** Files that there was no room for. */
  readonly rest: readonly OpenFile[];
  readonly issues: readonly Issue[];
}

/** Reads files until they are more than `limit` bytes together, without their packing. */
export async function load(given: Iterable<InputFile>, limit: number): Promise<Loaded> {
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
        const read = await readUpTo(file, room);
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
