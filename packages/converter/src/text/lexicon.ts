import { isOneSlipAway } from "@kembar/gazetteer";
import { type Branch, branch, group, longestOf } from "./branches.ts";
import { CAPITAL, HAN, type Tokens, WORD } from "./tokens.ts";

/**
 * Words of a language by class and value, as data: `{ instrument: { "letter-of-intent": ["letter of intent", "LoI"] } }`.
 * A phrase that ends in `*` matches words that begin so; one in capitals of at most five letters matches capitals only.
 */
export type LexiconData = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What a phrase of the lexicon means. */
export interface Entry {
  readonly class: string;
  readonly value: string;
  /** `lang/class/value`: goes into the evidence of every claim that rests on it. */
  readonly rule: string;
  readonly words: readonly string[];
  /** The phrase as the lexicon spells it. */
  readonly phrase: string;
  readonly isPrefix: boolean;
  readonly isExactCase: boolean;
}

/** A phrase found in the text: tokens `first` to `last`, both included. */
export interface Mark {
  readonly entry: Entry;
  readonly first: number;
  readonly last: number;
  /** The text has a misspelling of the entry's phrase. */
  readonly isMended: boolean;
}

/** A lexicon ready for lookup: entries by their first word, longest first, and prefixes by their first letters; put in order when asked for. */
export interface Lexicon {
  readonly language: string;
  /** Entries of some classes, without putting the others in order. */
  readonly entriesOf: (classes: ReadonlySet<string>) => readonly Entry[];
  readonly byWord: ReadonlyMap<string, readonly Entry[]>;
  readonly byPrefix: ReadonlyMap<string, readonly Entry[]>;
  /** Single words that a misspelt one may stand for. */
  readonly mendable: readonly Entry[];
  /** What was found for the words of the texts before. */
  readonly memory: Map<string, Heads>;
}

/** What a word may begin. */
export interface Heads extends Branch {
  /** The entry that the word may be a misspelling of; undefined: not looked for yet. */
  mended: Entry | undefined | "none";
}

/** Words that are remembered at most: a text cannot fill the memory. */
const MOST_REMEMBERED = 50_000;
/** A longer word is a slice of its text, which it would keep in memory; it is not remembered. */
const LONGEST_REMEMBERED = 32;

const PREFIX_KEY = 4;
/** Words shorter than this are not mended: too many are one letter apart. */
const SHORTEST_MENDED = 7;

const latinPhrase = /^[a-z ]+$/;
const hanPhrase = /^[\u4e00-\u9fff]+$/;

function splitPhrase(phrase: string): string[] {
  // Nearly all phrases are of these two kinds; thousands are split when the program starts.
  if (hanPhrase.test(phrase)) return [...phrase];
  if (latinPhrase.test(phrase)) return phrase.split(" ").filter((word) => word !== "");
  return phrase
    .toLowerCase()
    .replace(/\p{Script=Han}/gu, " $& ")
    .split(/[\s-]+/u)
    .filter((word) => word !== "");
}

function entriesOf(language: string, data: LexiconData, classes?: ReadonlySet<string>): Entry[] {
  const wanted = Object.entries(data).filter(([name]) => classes?.has(name) ?? true);
  return wanted.flatMap(([name, values]) =>
    Object.entries(values).flatMap(([value, phrases]) =>
      phrases.map((phrase) => ({
        class: name,
        value,
        rule: `${language}/${name}/${value}`,
        words: splitPhrase(phrase.endsWith("*") ? phrase.slice(0, -1) : phrase),
        phrase,
        isPrefix: phrase.endsWith("*"),
        isExactCase: phrase.length <= 5 && /^[A-Z]{2,5}$/.test(phrase),
      })),
    ),
  );
}

/** Makes a thing when it is first asked for. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const isStem = (entry: Entry): boolean => entry.isPrefix && entry.words.length === 1;

function checkedEntries(language: string, data: LexiconData): Entry[] {
  const entries = entriesOf(language, data);
  const short = entries.find((entry) => isStem(entry) && entry.phrase.length <= PREFIX_KEY);
  if (short) throw new Error(`Lexicon ${language}: the stem "${short.phrase}" needs at least ${PREFIX_KEY} letters.`);
  return entries;
}

/**
 * Compiles a lexicon; `mendable` names the classes whose words are recognised with one letter wrong. An article is in one language: the
 * entries of the others are never put in order.
 */
export function compileLexicon(language: string, data: LexiconData, mendable: readonly string[]): Lexicon {
  const entries = lazily(() => checkedEntries(language, data));
  const byWord = lazily(() =>
    group(
      entries().filter((entry) => !isStem(entry)),
      (entry) => entry.words[0] ?? "",
    ),
  );
  const byPrefix = lazily(() =>
    group(entries().filter(isStem), (entry) => (entry.words[0] ?? "").slice(0, PREFIX_KEY)),
  );
  const mended = new Set(mendable);
  const words = lazily(() =>
    entriesOf(language, data, mended).filter(
      (entry) => entry.words.length === 1 && (entry.words[0] ?? "").length >= SHORTEST_MENDED,
    ),
  );
  return {
    language,
    entriesOf: (classes) => entriesOf(language, data, classes),
    get byWord() {
      return byWord();
    },
    get byPrefix() {
      return byPrefix();
    },
    get mendable() {
      return words();
    },
    memory: new Map(),
  };
}

const noEntries: readonly Entry[] = [];

function findHeads({ byWord, byPrefix }: Lexicon, word: string): Heads {
  const exact = byWord.get(word) ?? noEntries;
  const stems = word.length < PREFIX_KEY ? noEntries : (byPrefix.get(word.slice(0, PREFIX_KEY)) ?? noEntries);
  const entries = [...exact, ...stems.filter((entry) => word.startsWith(entry.words[0] ?? ""))];
  const { byNext, entries: decided } = branch(entries, 1);
  return { byNext, entries: decided, mended: undefined };
}

/** What a word may begin, from memory. */
export function headsOf(lexicon: Lexicon, word: string): Heads {
  const { memory } = lexicon;
  const known = memory.get(word);
  if (known !== undefined) return known;
  const found = findHeads(lexicon, word);
  if (word.length > LONGEST_REMEMBERED) return found;
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  memory.set(word, found);
  return found;
}

/** The entry that a capitalised word is a misspelling of. */
function mend({ mendable }: Lexicon, heads: Heads, word: string): Entry | undefined {
  heads.mended ??=
    (word.length < SHORTEST_MENDED - 1
      ? undefined
      : mendable.find((entry) => entry.words[0]?.[0] === word[0] && isOneSlipAway(word, entry.words[0] ?? ""))) ??
    "none";
  return heads.mended === "none" ? undefined : heads.mended;
}

/** What a phrase found in the text gives way to, as what it is made of may belong to something else: a shorter one, or none. */
export type Revise = (lexicon: Lexicon, tokens: Tokens, found: Mark) => Mark | undefined;

/**
 * Finds the phrases of the lexicon in the text: at each token the longest one, none inside another, in order.
 * Linear in the text: a token is looked up by its word and by its first letters.
 */
export function findMarks(lexicon: Lexicon, tokens: Tokens, revise: Revise): Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < tokens.count; at++) {
    if (((tokens.flags[at] ?? 0) & (WORD | HAN)) === 0) continue;
    const longest = longestAt(lexicon, tokens, at);
    const found = longest && revise(lexicon, tokens, longest);
    if (!found) continue;
    marks.push(found);
    at = found.last;
  }
  return marks;
}

/** The longest phrase of the lexicon at token `at`. */
export function longestAt(lexicon: Lexicon, tokens: Tokens, at: number): Mark | undefined {
  const word = tokens.lower[at] ?? "";
  const heads = headsOf(lexicon, word);
  const found = longestOf(heads, tokens, at, at);
  if (found) return found;
  if (((tokens.flags[at] ?? 0) & CAPITAL) === 0) return undefined;
  const mended = mend(lexicon, heads, word);
  return mended && { entry: mended, first: at, last: at, isMended: true };
}
