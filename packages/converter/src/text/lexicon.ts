import { isOneSlipAway } from "@kembar/gazetteer";
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
export interface Heads {
  /** Entries of several words by their second one, the longest first; undefined if there are none. */
  readonly byNext: ReadonlyMap<string, readonly Entry[]> | undefined;
  /** The entries that the word alone decides; all of them, the longest first, if the second word of one is a stem. */
  readonly entries: readonly Entry[];
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

function group(entries: readonly Entry[], keyOf: (entry: Entry) => string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const known = groups.get(key);
    if (known) known.push(entry);
    else groups.set(key, [entry]);
  }
  for (const known of groups.values())
    if (known.length > 1) known.sort((a, b) => b.words.length - a.words.length || b.phrase.length - a.phrase.length);
  return groups;
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

/** Token after a hyphen, if there is one between two words: `kerja-sama` matches like `kerja sama`. */
function nextWord(tokens: Tokens, at: number): number {
  return tokens.lower[at + 1] === "-" ? at + 2 : at + 1;
}

/** Last token of `entry` where it begins at token `at`, or -1. */
function matchAt(tokens: Tokens, at: number, entry: Entry): number {
  let token = at;
  for (let word = 0; word < entry.words.length; word++) {
    if (word > 0) token = nextWord(tokens, token);
    const found = tokens.lower[token];
    const wanted = entry.words[word] ?? "";
    if (found === undefined) return -1;
    if (found !== wanted && !(entry.isPrefix && word === entry.words.length - 1 && found.startsWith(wanted))) return -1;
  }
  if (entry.isExactCase && tokens.text.slice(tokens.start[at], tokens.end[token]) !== entry.phrase) return -1;
  return token;
}

const noEntries: readonly Entry[] = [];

function findHeads({ byWord, byPrefix }: Lexicon, word: string): Heads {
  const exact = byWord.get(word) ?? noEntries;
  const stems = word.length < PREFIX_KEY ? noEntries : (byPrefix.get(word.slice(0, PREFIX_KEY)) ?? noEntries);
  const entries = [...exact, ...stems.filter((entry) => word.startsWith(entry.words[0] ?? ""))];
  const longer = entries.filter((entry) => entry.words.length > 1);
  if (longer.length === 0 || longer.some((entry) => entry.isPrefix && entry.words.length === 2))
    return { byNext: undefined, entries, mended: undefined };
  return {
    byNext: group(longer, (entry) => entry.words[1] ?? ""),
    entries: entries.filter((entry) => entry.words.length === 1),
    mended: undefined,
  };
}

/** What a word may begin, from memory. */
function headsOf(lexicon: Lexicon, word: string): Heads {
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
  const found =
    firstMatch(tokens, at, heads.byNext?.get(tokens.lower[nextWord(tokens, at)] ?? "")) ??
    firstMatch(tokens, at, heads.entries);
  if (found) return found;
  if (((tokens.flags[at] ?? 0) & CAPITAL) === 0) return undefined;
  const mended = mend(lexicon, heads, word);
  return mended && { entry: mended, first: at, last: at, isMended: true };
}

function firstMatch(tokens: Tokens, at: number, entries: readonly Entry[] | undefined): Mark | undefined {
  if (entries === undefined) return undefined;
  for (const entry of entries) {
    const last = matchAt(tokens, at, entry);
    if (last >= 0) return { entry, first: at, last, isMended: false };
  }
  return undefined;
}
