import { fold, lookup } from "@kembar/gazetteer";
import { headsOf, type Lexicon, longestAt, type Mark } from "../text/lexicon.ts";
import { isHan, type Tokens } from "../text/tokens.ts";

/** What a name of a place may be followed by, and what a character of the name may be taken with. */
const ofPlaces = new Set(["level", "office", "government"]);
const mayHide = new Set([...ofPlaces, "plain"]);
const LONGEST_STEM = 3;

/** 八代 | 市长, 斗六 | 市: a word that takes the last character of a name with the word for its level or office is none. */
function isLetterOfPlace(lexicon: Lexicon, tokens: Tokens, { entry, first, last }: Mark): boolean {
  if (first === last || !mayHide.has(entry.class)) return false;
  const rest = longestAt(lexicon, tokens, first + 1);
  if (rest === undefined || !ofPlaces.has(rest.entry.class)) return false;
  let name = tokens.lower[first] ?? "";
  for (let from = first - 1; from >= first - LONGEST_STEM && isHan(tokens.flags[from]); from--) {
    // 江西 | 代省长: the name is over before the word.
    if (lookup(fold(tokens.lower.slice(from, first).join(""))).length > 0) return false;
    name = `${tokens.lower[from]}${name}`;
    if (lookup(fold(name)).length > 0) return true;
  }
  return false;
}

const joins = new Set(["with", "and", "in", "from"]);
const LONGEST_PLACE = 5;

/** 同 | 意大利, 和 | 平壤, 与 | 会津若松: the small word of one character where the longer one takes the beginning of a place's name. */
function joinBefore(lexicon: Lexicon, tokens: Tokens, { first, last }: Mark): Mark | undefined {
  const short = headsOf(lexicon, tokens.lower[first] ?? "").entries.find(({ words }) => words.length === 1);
  if (short === undefined || !joins.has(short.class)) return undefined;
  let name = tokens.lower.slice(first + 1, last + 1).join("");
  for (let to = last + 1; to <= first + LONGEST_PLACE && isHan(tokens.flags[to]); to++) {
    name += tokens.lower[to];
    if (lookup(fold(name)).length > 0) return { entry: short, first, last: first, isMended: false };
  }
  return undefined;
}

/** A phrase in Chinese characters, less what belongs to the name of a place beside it. */
export function withoutNames(lexicon: Lexicon, tokens: Tokens, found: Mark): Mark | undefined {
  if (found.first === found.last || !isHan(tokens.flags[found.first])) return found;
  const mark = joinBefore(lexicon, tokens, found) ?? found;
  return isLetterOfPlace(lexicon, tokens, mark) ? undefined : mark;
}
