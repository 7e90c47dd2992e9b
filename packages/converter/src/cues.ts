import type { Language } from "./language.ts";
import { languages } from "./languages/detect.ts";
import type { Entry } from "./text/lexicon.ts";
import { HAN, lowerOf } from "./text/tokens.ts";

/**
 * Classes of words one of which an article must have for two places to be tied; a tie rests on a sentence with a word of these, as the
 * weights of the classes have it. Words for mere cooperation weigh too little.
 */
export const telling: ReadonlySet<string> = new Set(["kind", "instrument", "sign", "explore"]);

/** The first of the Han characters. */
const FIRST_HAN = 0x3400;

/** What a word is to the gate: whether languages are told by it, and the phrases that it may begin, each with the tag of its language. */
export interface Word {
  readonly isFunction: boolean;
  readonly phrases: readonly Phrase[];
}

export interface Phrase {
  readonly tag: string;
  readonly entry: Entry;
  /** Code of the first letter of the second word, if there is one. */
  readonly next: number | undefined;
}

export const nothing: Word = { isFunction: false, phrases: [] };

/** Entries of the telling classes that may begin with a word, of each language. */
const finders = [...languages.values()].map(({ tag, lexicon }) => ({ tag, find: lexicon.finderOf(telling) }));
const functions = new Set([...languages.values()].flatMap(({ functionWords }) => functionWords));

/** Misspelt words are mended: a language in which telling words are has none that rule an agreement out. */
export const isOpen = ({ lexicon }: Language): boolean => lexicon.mendable.some((entry) => telling.has(entry.class));

const phraseOf = (tag: string, entry: Entry): Phrase => ({ tag, entry, next: entry.words[1]?.charCodeAt(0) });

function describe(word: string): Word {
  const phrases = finders.flatMap(({ tag, find }) => find(word).map((entry) => phraseOf(tag, entry)));
  const isFunction = functions.has(word);
  return isFunction || phrases.length > 0 ? { isFunction, phrases } : nothing;
}

export interface Slot {
  readonly lower: string;
  readonly word: Word;
}

const SLOTS = 1 << 14;
/** Words met before, each at the slot of its hash; a word takes the slot of the one before it, so that no text can fill the memory. */
const slots: (Slot | undefined)[] = new Array(SLOTS).fill(undefined);
/** The same for Han characters, by their code. */
const hanSlots: (Slot | undefined)[] = new Array(0x10000 - FIRST_HAN).fill(undefined);
/** A longer word is a slice of its text, which it would keep in memory. */
const LONGEST_KEPT = 32;

function isAt(word: string, text: string, from: number): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== (text.charCodeAt(from + at) | 32)) return false;
  return true;
}

/** A word, or a Han character, in lower case with what it is to the gate. */
export function slotOf(text: string, start: number, end: number, flags: number, hash: number): Slot {
  if ((flags & HAN) !== 0 && end === start + 1 && text.charCodeAt(start) >= FIRST_HAN) {
    const at = text.charCodeAt(start) - FIRST_HAN;
    const known = hanSlots[at] ?? makeSlot(text.charAt(start));
    hanSlots[at] = known;
    return known;
  }
  const at = (hash ^ (hash >>> 14)) & (SLOTS - 1);
  const known = slots[at];
  if (hash !== 0 && known !== undefined && known.lower.length === end - start && isAt(known.lower, text, start))
    return known;
  const found = makeSlot(lowerOf(text, start, end, flags, hash));
  if (hash !== 0 && end - start <= LONGEST_KEPT) slots[at] = found;
  return found;
}

const makeSlot = (lower: string): Slot => ({ lower, word: describe(lower) });

/** From U+3400 to U+9FFF there are Han characters, and nothing that has a lower case. */
const isHan = (unit: number): boolean => unit >= FIRST_HAN && unit <= 0x9fff;

function isGap(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return unit <= 32 || unit === 45 || unit === 127;
  return !isHan(unit) && /^[\p{Z}\p{C}]/u.test(text.charAt(at));
}

function isLetter(text: string, at: number, letter: string): boolean {
  const unit = text.charCodeAt(at);
  if (unit === letter.charCodeAt(0) && letter.length === 1) return true;
  if (unit < 128) return String.fromCharCode(unit).toLowerCase() === letter;
  return (
    !isHan(unit) &&
    text
      .slice(at, at + letter.length)
      .toLowerCase()
      .startsWith(letter)
  );
}

/** Whether the other words of a phrase may follow at `at`: their letters in order, with nothing between them but spaces and hyphens. */
function mayFollow(text: string, at: number, words: readonly string[]): boolean {
  let to = at;
  for (let next = 1; next < words.length; next++) {
    while (isGap(text, to)) to++;
    for (const letter of words[next] ?? "") {
      if (!isLetter(text, to, letter)) return false;
      to += letter.length;
    }
  }
  return true;
}

/** Adds the languages that have one of the phrases, whose first word ends at `end`. */
export function addCues(cues: Set<string>, phrases: readonly Phrase[], text: string, end: number): void {
  const unit = text.charCodeAt(end);
  for (const { tag, entry, next } of phrases) {
    const isOther = next !== undefined && next !== unit && isHan(unit);
    if (!isOther && !cues.has(tag) && mayFollow(text, end, entry.words)) cues.add(tag);
  }
}
