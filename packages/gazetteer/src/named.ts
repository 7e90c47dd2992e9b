import { fold } from "./fold.ts";
import { longestHan, longestName, lookup, reach, withheld } from "./lookup.ts";

const WORD = /[\p{L}\p{M}\p{N}'’]+/gu;
const HAN = /\p{Script=Han}+/gu;

const means = (key: string, id: string): boolean => lookup(key).includes(id) || withheld(key).includes(id);

/** Whether some run of words of a text in Latin letters is a name of the place. */
function isNamedByWords(id: string, text: string): boolean {
  const words = [...text.matchAll(WORD)];
  return words.some(({ 0: first, index }, at) => {
    const longest = reach(fold(first));
    if (longest === 0) return false;
    for (const last of words.slice(at, at + longestName)) {
      const key = fold(text.slice(index, last.index + last[0].length));
      if (key.length > longest) return false;
      if (means(key, id)) return true;
    }
    return false;
  });
}

/** Whether some run of characters of a text in Chinese is a name of the place. */
function isNamedInHan(id: string, text: string): boolean {
  return (text.match(HAN) ?? []).some((run) => {
    const characters = [...run];
    return characters.some((_, start) => {
      for (let end = start + 2; end <= Math.min(characters.length, start + longestHan); end++)
        if (means(fold(characters.slice(start, end).join("")), id)) return true;
      return false;
    });
  });
}

/**
 * Whether a text has a name of the place among its words, in any language of the gazetteer: exonyms, abbreviations and traditional
 * characters count, and so do names that other places share. False for ids that the gazetteer does not have.
 */
export const isNamedIn = (id: string, text: string): boolean => isNamedByWords(id, text) || isNamedInHan(id, text);
