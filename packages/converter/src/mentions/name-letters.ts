import { fold, lookup } from "@kembar/gazetteer";
import { headsOf, type Lexicon, longestAt, type Mark } from "../text/lexicon.ts";
import { isCapitalWord, isHan, type Tokens } from "../text/tokens.ts";

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

/** Words of a name before the one that looks misspelt: "Lord Mayor Abigail Marshall Katung". */
const LONGEST_GIVEN = 2;
/** Offices that another follows: "Acting Govenor". */
const leading = new Set(["deputy", "acting"]);

/** "Mayor Marshall Goodman": a capitalised word behind an office is a person's name, however near it comes to a word for one. */
function isNameOfHolder(lexicon: Lexicon, tokens: Tokens, { first }: Mark): boolean {
  for (let at = first - 1; at >= first - 1 - LONGEST_GIVEN && isCapitalWord(tokens.flags[at]); at--) {
    const before = longestAt(lexicon, tokens, at)?.entry;
    if (before !== undefined) return before.class === "office" && !leading.has(before.value);
  }
  return false;
}

/** A phrase as it stands: no misspelt word in a person's name; in Chinese characters, less what belongs to the name of a place beside it. */
export function withoutNames(lexicon: Lexicon, tokens: Tokens, found: Mark): Mark | undefined {
  if (found.isMended && isNameOfHolder(lexicon, tokens, found)) return undefined;
  if (found.first === found.last || !isHan(tokens.flags[found.first])) return found;
  const mark = joinBefore(lexicon, tokens, found) ?? found;
  return isLetterOfPlace(lexicon, tokens, mark) ? undefined : mark;
}
