import { entryOf } from "./entries.ts";
import { typeWords } from "./kinds.ts";
import { names } from "./names.ts";

const nothing: readonly string[] = [];

function idsOf(key: string): readonly string[] {
  const found = names().ids.get(key);
  if (found === undefined) return nothing;
  return typeof found === "string" ? [found] : found.toSorted();
}

/** Places by a key that holds the type word too: "nanjingcounty", "kotasemarang". */
function lookupWithType(key: string): readonly string[] {
  for (const [word, isPrefix, levels] of typeWords) {
    if (key.length <= word.length || !(isPrefix ? key.startsWith(word) : key.endsWith(word))) continue;
    const rest = isPrefix ? key.slice(word.length) : key.slice(0, -word.length);
    const found = idsOf(rest).filter((id) => levels.includes(entryOf(id)?.kind.level ?? ""));
    if (found.length > 0) return found;
  }
  return nothing;
}

/**
 * Ids of the places that a name may mean, sorted; none if the gazetteer has no such name. `key` is the name through `fold`, best without
 * its type word: `lookup(fold("Nanjing"))` gives `cn-320100` and `cn-350627`. With the type word only places of that level are given.
 * Names that are everyday words (合作, "Anda", "Lima") are found with their type word only.
 */
export function lookup(key: string): readonly string[] {
  const { ids, words } = names();
  if (ids.has(key)) return words.has(key) ? nothing : idsOf(key);
  return lookupWithType(key);
}

/** Whether a key is an abbreviation that is also a word (AS, "as"): it counts only where it is written in capitals. */
export const exactCase = (key: string): boolean => names().exact.has(key);

/** Words of the longest name in Latin letters: how far to look. A test holds it against the data. */
export const longestName = 8;

/** Characters of the longest name in Chinese. A test holds it against the data. */
export const longestHan = 15;
