import type { WholeFile } from "./input.ts";
import type { Excerpt, Issue } from "./issue.ts";
import { firstRowEnd } from "./row-ends.ts";

/** Most UTF-16 units of a line that are shown, and how many of them stand before the column. */
const WIDTH = 160;
const BEFORE = 60;

/** The part of a line around a column. */
export function excerptOf(line: string, column: number): Excerpt {
  if (line.length <= WIDTH) return { text: line, column: 1 };
  let start = Math.max(0, Math.min(column - 1 - BEFORE, line.length - WIDTH));
  let end = start + WIDTH;
  // Surrogate pairs are not cut in two.
  if (isSecondHalf(line, start)) start++;
  if (isSecondHalf(line, end)) end--;
  return { text: line.slice(start, end), column: start + 1 };
}

const isSecondHalf = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** The issues with the lines that they stand in; files are decoded only if an issue is in them. */
export function withExcerpts(issues: readonly Issue[], files: readonly WholeFile[]): Issue[] {
  const bytes = new Map(files.map((file) => [file.path, file.bytes]));
  const texts = new Map<string, readonly string[]>();
  const linesOf = (path: string): readonly string[] => {
    const known = texts.get(path);
    if (known) return known;
    const text = new TextDecoder().decode(bytes.get(path));
    const lines = text.split(path.endsWith(".csv") && firstRowEnd(text) === "\r" ? /\r\n?|\n/ : "\n");
    texts.set(path, lines);
    return lines;
  };
  return issues.map((issue) => {
    const line = issue.line === undefined ? undefined : linesOf(issue.path)[issue.line - 1];
    return line === undefined ? issue : { ...issue, excerpt: excerptOf(line.replace(/\r$/, ""), issue.column ?? 1) };
  });
}
