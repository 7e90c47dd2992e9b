import { names } from "./entries.ts";

const nothing: readonly string[] = [];

/**
 * Ids of the places that a name may mean, sorted; none if the gazetteer has no such name. `key` is the name without its type word,
 * through `fold`: `lookup(fold("Nanjing"))` gives `cn-320100` and `cn-350627`.
 */
export const lookup = (key: string): readonly string[] => names.ids.get(key) ?? nothing;

/** Whether a key is an abbreviation that is also a word (AS, "as"): it counts only where it is written in capitals. */
export const exactCase = (key: string): boolean => names.exact.has(key);

/** Words of the longest name in Latin letters: how far to look. */
export const longestName: number = names.longestName;

/** Characters of the longest name in Chinese. */
export const longestHan: number = names.longestHan;
