import type { Document, Sentence } from "../text/document.ts";
import type { Mark } from "../text/lexicon.ts";
import { CAPITAL, HAN, isHan, NUMBER } from "../text/tokens.ts";

/** A building or room that something is said to happen in; token numbers, both ends included. */
export interface VenueMention {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
}

/** First token of a name that ends in the word for a building: "the Pakuan Building". */
function startOf({ tokens, language }: Document, sentence: Sentence, mark: Mark): number {
  let first = mark.first;
  while (
    first > sentence.first &&
    (((tokens.flags[first - 1] ?? 0) & (CAPITAL | HAN)) !== 0 ||
      language.small.owners.includes(tokens.lower[first - 1] ?? "")) &&
    !sentence.marks.some((one) => one.last === first - 1 && one.entry.class === "in")
  )
    first--;
  return first;
}

/** Finds "di Kantor Gubernur Jawa Tengah", "in the Pakuan Building": a word for a building and the capitalised words beside it, behind a word for "in". */
export function findVenues(document: Document, sentence: Sentence): VenueMention[] {
  const { flags, lower } = document.tokens;
  const isName = (at: number): boolean => ((flags[at] ?? 0) & CAPITAL) !== 0;
  const found: VenueMention[] = [];
  for (const mark of sentence.marks) {
    if (mark.entry.class !== "venue" || (!isName(mark.first) && !isHan(flags[mark.first]))) continue;
    const before = found.at(-1);
    if (before && mark.first <= before.last) continue;
    const first = document.language.order.level === "before" ? mark.first : startOf(document, sentence, mark);
    let last = mark.last;
    if (document.language.order.level !== "after")
      while (last < sentence.last && ((flags[last + 1] ?? 0) & (CAPITAL | NUMBER)) !== 0) last++;
    const article = document.language.small.articles.includes(lower[first - 1] ?? "") ? first - 2 : first - 1;
    if (sentence.marks.some((other) => other.entry.class === "in" && other.last === article))
      found.push({ sentence: sentence.index, first, last });
  }
  return found;
}
