import { type Claim, claim, type Fact } from "./claims.ts";

// A release that someone wrote to do harm may hold any text, so that lines are read by looking for fixed parts: the time grows with the
// length of the text and no faster.

/** What a line says, or undefined where it is of another kind. */
export type LineReader = (line: string) => string | undefined;

/** What stands between the beginning and the end of a line. */
export const between =
  (start: string, end = ""): LineReader =>
  (line) =>
    line.length >= start.length + end.length && line.startsWith(start) && line.endsWith(end)
      ? line.slice(start.length, line.length - end.length)
      : undefined;

/** What stands after the beginning of a line, before the first `end` that follows. */
export const upTo =
  (start: string, end: string): LineReader =>
  (line) => {
    const at = line.startsWith(start) ? line.indexOf(end, start.length) : -1;
    return at < 0 ? undefined : line.slice(start.length, at);
  };

/** Claims of the first line that each reader can read. */
export function claimsOf(text: string, readers: readonly (readonly [Fact, LineReader])[]): Claim[] {
  const lines = text.split("\n");
  return readers.flatMap(([fact, read]) => {
    for (const [at, line] of lines.entries()) {
      const value = read(line);
      if (value !== undefined) return claim(fact, value, `line ${at + 1}`);
    }
    return [];
  });
}
