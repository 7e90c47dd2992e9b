import type { Document, Sentence } from "../text/document.ts";
import { CAPITAL, NUMBER } from "../text/tokens.ts";

/** A building or room that something is said to happen in; token numbers, both ends included. */
export interface VenueMention {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
}

/** Finds "di Kantor Gubernur Jawa Tengah": a word for a building with a capital and the capitalised words behind it. */
export function findVenues(document: Document, sentence: Sentence): VenueMention[] {
  const { flags } = document.tokens;
  const found: VenueMention[] = [];
  for (const mark of sentence.marks) {
    if (mark.entry.class !== "venue" || ((flags[mark.first] ?? 0) & CAPITAL) === 0) continue;
    const before = found.at(-1);
    if (before && mark.first <= before.last) continue;
    let last = mark.last;
    while (last < sentence.last && ((flags[last + 1] ?? 0) & (CAPITAL | NUMBER)) !== 0) last++;
    const isIn = sentence.marks.some((other) => other.entry.class === "in" && other.last === mark.first - 1);
    if (isIn) found.push({ sentence: sentence.index, first: mark.first, last });
  }
  return found;
}
