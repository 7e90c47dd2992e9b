import { isOneSlipAway } from "@kembar/gazetteer";
import { type Branch, branch, longestOf } from "./branches.ts";
import { CAPITAL, HAN, type Tokens, WORD } from "./tokens.ts";

/** Phrases of a class by their value. */
export type PhrasesByValue = Readonly<Record<string, readonly string[]>>;

/**
 * Words of a language by class and value, as data: `{ instrument: { "letter-of-intent": ["letter of intent", "LoI"] } }`.
 * A phrase that ends in `*` matches words that begin so; one in capitals of at most five letters matches capitals only.
 * A class may be a function that gives its phrases: it is called when a text first needs them.
 */
export type LexiconData = Readonly<Record<string, PhrasesByValue | (() => PhrasesByValue)>>;

/** The phrases of a class, given at once or by a function. */
export const phrasesOf = (given: LexiconData[string] = {}): PhrasesByValue =>
  typeof given === "function" ? given() : given;

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

/** A lexicon ready for lookup. An article has few of its phrases: entries are made of those that begin with a word that is asked for. */
export interface Lexicon {
  readonly language: string;
  /** Entries of some classes, or of all. */
  readonly entriesOf: (classes?: ReadonlySet<string>) => readonly Entry[];
  /** Whether a phrase that is no stem begins with a word. */
  readonly has: (word: string) => boolean;
  /** Entries whose first word is this one, stems aside, and then stems that the word may begin with; each the longest first. */
  readonly beginningWith: (word: string) => readonly Entry[];
  /** `beginningWith` among some classes only, without putting the others in order. */
  readonly finderOf: (classes: ReadonlySet<string>) => Lexicon["beginningWith"];
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

/** A phrase as the data have it. */
type Listed = Pick<Entry, "class" | "value" | "rule" | "phrase">;

/** Calls `take` with every phrase of some classes, or of all. Plain loops: they run thousands of times before the first article. */
function eachPhrase(
  language: string,
  data: LexiconData,
  classes: ReadonlySet<string> | undefined,
  take: (one: Listed) => void,
): void {
  for (const name of Object.keys(data)) {
    if (classes && !classes.has(name)) continue;
    const byValue = phrasesOf(data[name]);
    for (const value of Object.keys(byValue)) {
      const rule = `${language}/${name}/${value}`;
      byValue[value]?.forEach((phrase) => {
        take({ class: name, value, rule, phrase });
      });
    }
  }
}

const STAR = 42;
const isOpenEnded = (phrase: string): boolean => phrase.charCodeAt(phrase.length - 1) === STAR;
const written = (phrase: string): string => (isOpenEnded(phrase) ? phrase.slice(0, -1) : phrase);

function entryOf({ class: name, value, rule, phrase }: Listed): Entry {
  const isExactCase = phrase.length <= 5 && /^[A-Z]{2,5}$/.test(phrase);
  return {
    class: name,
    value,
    rule,
    words: splitPhrase(written(phrase)),
    phrase,
    isPrefix: isOpenEnded(phrase),
    isExactCase,
  };
}

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** First word of a phrase, as `splitPhrase` gives it. */
function firstWord(phrase: string): string {
  const first = phrase.charCodeAt(0);
  if (first >= FIRST_HAN && first <= LAST_HAN) return phrase.charAt(0);
  const end = phrase.indexOf(" ");
  const word = end < 0 ? phrase : phrase.slice(0, end);
  return latinPhrase.test(word) ? word : (splitPhrase(phrase)[0] ?? "");
}

/** Makes a thing when it is first asked for. */
export function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const isStem = (phrase: string): boolean => isOpenEnded(phrase) && splitPhrase(written(phrase)).length === 1;

/** Phrases by what they begin with: a stem by its first letters, any other phrase by its first word. */
interface Beginnings {
  readonly byWord: ReadonlyMap<string, readonly Listed[]>;
  readonly byPrefix: ReadonlyMap<string, readonly Listed[]>;
}

function put(groups: Map<string, Listed[]>, key: string, one: Listed): void {
  const known = groups.get(key);
  if (known) known.push(one);
  else groups.set(key, [one]);
}

function beginningsOf(language: string, data: LexiconData, classes?: ReadonlySet<string>): Beginnings {
  const byWord = new Map<string, Listed[]>();
  const byPrefix = new Map<string, Listed[]>();
  eachPhrase(language, data, classes, (one) => {
    const word = firstWord(written(one.phrase));
    if (!isStem(one.phrase)) put(byWord, word, one);
    else if (word.length >= PREFIX_KEY) put(byPrefix, word.slice(0, PREFIX_KEY), one);
    else throw new Error(`Lexicon ${language}: the stem "${one.phrase}" needs at least ${PREFIX_KEY} letters.`);
  });
  return { byWord, byPrefix };
}

const longestFirst = (a: Entry, b: Entry): number =>
  b.words.length - a.words.length || b.phrase.length - a.phrase.length;

const noEntries: readonly Entry[] = [];

function entriesAt(groups: ReadonlyMap<string, readonly Listed[]>, key: string): readonly Entry[] {
  const found = groups.get(key);
  if (found === undefined) return noEntries;
  const entries = found.map(entryOf);
  return entries.length > 1 ? entries.sort(longestFirst) : entries;
}

/** Entries whose first word is this one, stems aside, and then stems that the word may begin with; each the longest first. */
function entriesFrom({ byWord, byPrefix }: Beginnings, word: string): readonly Entry[] {
  const exact = entriesAt(byWord, word);
  if (word.length < PREFIX_KEY) return exact;
  const stems = entriesAt(byPrefix, word.slice(0, PREFIX_KEY)).filter((entry) => word.startsWith(entry.words[0] ?? ""));
  return stems.length === 0 ? exact : [...exact, ...stems];
}

/**
 * Compiles a lexicon; `mendable` names the classes whose words are recognised with one letter wrong. An article is in one language: the
 * phrases of the others are never put in order.
 */
export function compileLexicon(language: string, data: LexiconData, mendable: readonly string[]): Lexicon {
  const beginnings = lazily(() => beginningsOf(language, data));
  const entriesOf = (classes?: ReadonlySet<string>) => {
    const entries: Entry[] = [];
    eachPhrase(language, data, classes, (one) => entries.push(entryOf(one)));
    return entries;
  };
  const mended = lazily(() =>
    entriesOf(new Set(mendable)).filter(
      ({ words }) => words.length === 1 && (words[0] ?? "").length >= SHORTEST_MENDED,
    ),
  );
  return {
    language,
    entriesOf,
    has: (word) => beginnings().byWord.has(word),
    beginningWith: (word) => entriesFrom(beginnings(), word),
    finderOf: (classes) => {
      const some = lazily(() => beginningsOf(language, data, classes));
      return (word) => entriesFrom(some(), word);
    },
    get mendable() {
      return mended();
    },
    memory: new Map(),
  };
}

function findHeads(lexicon: Lexicon, word: string): Heads {
  const { byNext, entries } = branch(lexicon.beginningWith(word), 1);
  return { byNext, entries, mended: undefined };
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
