import { parseNQuads } from "@kembar/schema";
import { excerptOf } from "../excerpt.ts";
import { firstInvalid } from "../input.ts";
import { type Issue, makeIssue } from "../issue.ts";
import type { OpenFile } from "../open.ts";
import { linesOf } from "../position.ts";
import { type ByteLine, LINE_LIMIT, linesOfBytes } from "./lines.ts";
import { withoutMark } from "./records.ts";

/** Checks N-Quads line by line: what a statement says of others is not known. */
export async function* checkQuads({ path, chunks }: OpenFile): AsyncGenerator<Issue> {
  const issues: Issue[] = [];
  for await (const lines of linesOfBytes(withoutMark(path, chunks(), issues))) {
    yield* issues.splice(0);
    for (const line of lines) yield* lineIssues(path, line);
  }
  yield* issues;
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function lineIssues(path: string, { bytes, number, isTooLong }: ByteLine): Issue[] {
  if (isTooLong) {
    const place = { path, line: number, column: 1 };
    return [makeIssue("file/too-large", place, { limit: LINE_LIMIT, what: "a line" })];
  }
  try {
    const text = decoder.decode(bytes);
    return parseNQuads(text).faults.map(({ column, reason }) => ({
      ...makeIssue("nquads/syntax", { path, line: number, column }, { reason }),
      excerpt: excerptOf(text.replace(/\r$/, ""), column),
    }));
  } catch {
    const { text, offset } = firstInvalid(bytes);
    const place = linesOf(text, number).positionAt(offset);
    return [{ ...makeIssue("file/not-utf-8", { path, ...place }, {}), excerpt: excerptOf(text, place.column) }];
  }
}
