import { entryOf } from "./entries.ts";
import { exact, people, words } from "./generated/aliases.ts";
import { typeWords } from "./kinds.ts";
import { idsOf, reachOf } from "./names.ts";
import { populationOf } from "./places.ts";

const nothing: readonly string[] = [];

interface Lists {
  readonly exact: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
}

let read: Lists | undefined;

function lists(): Lists {
  const keys = (text: string) => new Set(text.split("\n"));
  read ??= { exact: keys(exact), words: keys(words), people: keys(people) };
  return read;
}

/** From this number of people on a place is meant by a name that people bear too: Victoria, Santiago, but no Lincoln. */
const LARGE = 250_000;

/** Countries and the units of Indonesia and China count whatever their size: texts on agreements are about them. */
const isLarge = (id: string): boolean => /^(?:..$|id-|cn-)/.test(id) || populationOf(id) >= LARGE;

/** Places by a key that holds the type word too: "nanjingcounty", "kotasemarang", 静冈县. */
function lookupWithType(key: string): readonly string[] {
  for (const [word, isPrefix, levels] of typeWords) {
    if (key.length <= word.length || !(isPrefix ? key.startsWith(word) : key.endsWith(word))) continue;
    const rest = isPrefix ? key.slice(word.length) : key.slice(0, -word.length);
    const found = idsOf(rest).filter((id) => levels.includes(entryOf(id)?.kind.level ?? ""));
    if (found.length > 0) return found.sort();
  }
  return nothing;
}

/**
 * Ids of the places that a name may mean, sorted; none if the gazetteer has no such name. `key` is the name through `fold`, best without
 * its type word: `lookup(fold("Nanjing"))` gives `cn-320100` and `cn-350627`. With the type word only places of that level are given.
 * Names that are everyday words (合作, "Anda", "Lima") are found with their type word only, and names that people bear ("Lincoln") too
 * unless the place is large; `withheld` has the rest.
 */
export function lookup(key: string): readonly string[] {
  const found = idsOf(key);
  if (found.length === 0) return lookupWithType(key);
  const { words, people } = lists();
  if (words.has(key)) return nothing;
  return (people.has(key) ? found.filter(isLarge) : found).sort();
}

/**
 * Ids of the places that `lookup` keeps back because their name is an everyday word or one that people bear, sorted. They count where the
 * text says so: behind a type word, or with the country or province that they lie in beside them ("Lincoln, Nebraska").
 */
export function withheld(key: string): readonly string[] {
  const { words, people } = lists();
  if (words.has(key)) return idsOf(key).sort();
  return people.has(key)
    ? idsOf(key)
        .filter((id) => !isLarge(id))
        .sort()
    : nothing;
}

/** Whether a key is an abbreviation that is also a word (AS, "as"): it counts only where it is written in capitals. */
export const exactCase = (key: string): boolean => lists().exact.has(key);

/**
 * How far to look: the greatest length in UTF-16 units of a key among the names whose first word has this key; 0 if no name begins so.
 * The first word is what stands before the first space, hyphen or other mark, in Chinese the first character; a name in pinyin may also
 * begin with its first syllable ("Zhang Zhou"). Type words are not counted: "nanjingcounty" is longer than `reach("nanjing")`.
 */
export const reach = (firstWordKey: string): number => reachOf(firstWordKey);

/** Words of the longest name in Latin letters: how far to look. A test holds it against the data. */
export const longestName = 12;

/** Characters of the longest name in Chinese. A test holds it against the data. */
export const longestHan = 15;
