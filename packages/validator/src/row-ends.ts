import { type Issue, makeIssue, type Place } from "./issue.ts";

/** How the rows of a table end; its first one tells. */
export type RowEnd = "\n" | "\r\n" | "\r";

const names: Readonly<Record<RowEnd, string>> = { "\n": "LF", "\r\n": "CR LF", "\r": "CR" };

/** How the first row of a text ends: the first line end that is not in quotes; undefined if there is none yet. */
export function firstRowEnd(text: string): RowEnd | undefined {
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === "\n" && !isQuoted) return "\n";
    else if (text[at] === "\r" && !isQuoted) return text[at + 1] === "\n" ? "\r\n" : "\r";
  }
  // Of a first row with a broken quote the first line feed ends the line.
  return text.includes("\n") ? "\n" : undefined;
}

/**
 * Line ends that csv-parse takes for ends of rows. CR LF and LF are taken beside each other; a CR alone ends a row only where the first one
 * ends so, elsewhere it is a character of its cell.
 */
export function delimitersOf(rowEnd: RowEnd | undefined, text: string): RowEnd[] {
  if (rowEnd === "\r") return ["\r\n", "\r", "\n"];
  return text.includes("\r") ? ["\r\n", "\n"] : ["\n"];
}

/** How a row ends that csv-parse gives as `raw`, without the LF behind its CR; `next` is the character behind it. */
export function endOfRow(raw: string, next: string | undefined, rowEnd: RowEnd | undefined): RowEnd | undefined {
  if (raw.endsWith("\n")) return "\n";
  if (!raw.endsWith("\r")) return undefined;
  return next === "\n" ? "\r\n" : rowEnd === "\r" ? "\r" : undefined;
}

/** Where the line ends that a broken row begins at `from`: [end, next line); undefined if its end is not there. */
export function brokenLineEnd(text: string, from: number, rowEnd: RowEnd | undefined): [number, number] | undefined {
  const end = rowEnd === "\r" ? /[\r\n]/g : /\n/g;
  end.lastIndex = from;
  const at = end.exec(text)?.index;
  return at === undefined ? undefined : [at, at + (text.startsWith("\r\n", at) ? 2 : 1)];
}

/** Index of a CR that ends no row and stands outside of quotes; -1 if there is none. */
export function strayReturn(raw: string, rowEnd: RowEnd | undefined): number {
  let isQuoted = false;
  for (let at = 0; rowEnd !== "\r" && at < raw.length - 1; at++) {
    if (raw[at] === '"') isQuoted = !isQuoted;
    else if (raw[at] === "\r" && raw[at + 1] !== "\n" && !isQuoted) return at;
  }
  return -1;
}

/** The issue of a row that ends otherwise than the first one. */
export const oddRowEnd = (place: Place, expected: RowEnd, found: RowEnd): Issue =>
  makeIssue("csv/line-ends", place, { expected: names[expected], found: names[found] });
