import { withExcerpts } from "./excerpt.ts";
import { type Issue, makeIssue } from "./issue.ts";
import { letGo, type OpenFile, readingIssue, readUpTo } from "./open.ts";
import type { Rights } from "./rules/rights.ts";

/** Most bytes of a file of a release that is searched for texts of sources. */
const RELEASED_LIMIT = 1 << 26;

/** Looks for sources that are not free in files of releases that were not held, one after the other. */
export async function* checkLeft(
  left: readonly OpenFile[],
  isReleased: (path: string) => boolean,
  rights: Rights,
): AsyncGenerator<Issue> {
  for (const file of left)
    try {
      if (isReleased(file.path)) yield* releasedIssues(file, rights);
    } catch (error) {
      yield readingIssue(file.path, error);
    }
}

async function* releasedIssues(file: OpenFile, rights: Rights): AsyncGenerator<Issue> {
  const { path } = file;
  const read = await readUpTo(file, RELEASED_LIMIT);
  if ("bytes" in read) return yield* withExcerpts(rights.released({ path, bytes: read.bytes }), [{ path, ...read }]);
  await letGo(read.chunks());
  yield makeIssue("file/too-large", { path }, { limit: RELEASED_LIMIT, what: "a file of a release" });
}
