import {
  beginsName,
  exactCase,
  fold,
  levelOf,
  longestHan,
  longestName,
  lookup,
  reach,
  withheld,
} from "@kembar/gazetteer";
import { type Document, type Sentence, textOf } from "../text/document.ts";
import type { Mark } from "../text/lexicon.ts";
import { CAPITAL, isHan, JOINED, WORD } from "../text/tokens.ts";

/** A stretch of tokens that names a place, by its key in the gazetteer. */
export interface Name {
  readonly first: number;
  readonly last: number;
  readonly key: string;
}

/** Marks of a sentence by the token that they begin at. */
export interface MarksAt {
  readonly get: (at: number) => Mark | undefined;
  readonly has: (at: number) => boolean;
}

/** The marks of a sentence in places of their own: each of its tokens is asked for several times. */
export function marksAt({ first, last }: Pick<Sentence, "first" | "last">, marks: readonly Mark[]): MarksAt {
  const places = new Array<Mark | undefined>(last - first + 1).fill(undefined);
  for (const mark of marks) places[mark.first - first] = mark;
  const get = (at: number) => (at < first ? undefined : places[at - first]);
  return { get, has: (at) => get(at) !== undefined };
}

const MOST_UNKNOWN_WORDS = 3;
const MOST_UNKNOWN_HAN = 6;
/** Words in lower case within a name: "of", "de", "dan". */
const LONGEST_PARTICLE = 3;

/** Abbreviations that are also words (AS) count in capitals only; other names need one capital. */
function isWrittenAsName(document: Document, first: number, last: number, key: string): boolean {
  if (!exactCase(key)) return true;
  const text = textOf(document, first, last);
  return text === text.toUpperCase();
}

/** What the gazetteer says of a key; remembered, as each word of a text is asked for as the start of several names. */
interface Known {
  /** The key as it was first met: what is asked of this text needs no new hash. */
  readonly key: string;
  readonly isFound: boolean;
  /** Found, or kept back. */
  readonly isName: boolean;
  readonly isCountry: boolean;
  /** A place of this name is known without the word for its level: Chinese texts leave it off provinces and cities only. */
  readonly isBare: boolean;
  /** Length of the longest name whose first word has this key. */
  readonly reach: number;
}

/** Keys and characters that are remembered at most: a text cannot fill the memory. */
const MOST_REMEMBERED = 50_000;
/** A longer key may be a slice of its text, which it would keep in memory; it is no name, and not remembered. */
const LONGEST_REMEMBERED = 64;

const ofKeys = new Map<string, Known>();

const lower = new Set(["county", "district", "regency"]);

function ask(key: string): Known {
  const levels = lookup(key).map(levelOf);
  const isFound = levels.length > 0;
  return {
    key,
    isFound,
    isName: isFound || withheld(key).length > 0,
    isCountry: levels.includes("country"),
    isBare: levels.some((level) => !lower.has(level)),
    reach: reach(key),
  };
}

function known(key: string): Known {
  const kept = ofKeys.get(key);
  if (kept !== undefined) return kept;
  const found = ask(key);
  if (key.length > LONGEST_REMEMBERED) return found;
  if (ofKeys.size >= MOST_REMEMBERED) ofKeys.clear();
  ofKeys.set(key, found);
  return found;
}

/** Whether a hyphen makes the word part of another name: "Swiss-Belhotel". */
function isCompound({ tokens }: Document, at: number): boolean {
  const isGlued = ((tokens.flags[at + 1] ?? 0) & (tokens.flags[at + 2] ?? 0) & JOINED) !== 0;
  if (tokens.lower[at + 1] !== "-" || !isGlued || ((tokens.flags[at + 2] ?? 0) & WORD) === 0) return false;
  return !known(fold(tokens.lower[at + 2] ?? "")).isFound;
}

const plain = /^[a-z]+$/;
const insideName = new Set(["-", "'", "’", "."]);

/** Letters of the longest type word beside a name ("Special Administrative Region"), and more. */
const LONGEST_LATIN_TYPE = 32;
/** Longest name in Latin letters that the gazetteer has and that begins at token `at`. */
function knownLatin(document: Document, at: number, limit: number): Name | undefined {
  const { tokens } = document;
  const most = Math.min(limit, at + longestName * 2 - 1);
  let found: Name | undefined;
  // Folded piece by piece: a key has no marks and spaces, so that the parts of a name do not touch each other.
  let key = "";
  let longest = LONGEST_LATIN_TYPE;
  for (let last = at; last <= most; last++) {
    const flags = tokens.flags[last] ?? 0;
    const piece = tokens.lower[last] ?? "";
    const isWord = (flags & WORD) !== 0;
    const isCapital = (flags & CAPITAL) !== 0;
    const isPart = isWord
      ? isCapital || (piece.length <= LONGEST_PARTICLE && last > at)
      : insideName.has(piece) && last > at;
    if (!isPart) break;
    if (!isWord) continue;
    key += plain.test(piece) ? piece : fold(piece);
    if (last === at) {
      const first = known(key);
      // Few words begin a name: of the others nothing more is put together.
      if (first.reach === 0 && !first.isName) return undefined;
      longest = first.reach + LONGEST_LATIN_TYPE;
    }
    if (key.length > longest) break;
    if (!isCapital && last > at) continue;
    const { key: kept, isName, isCountry } = known(key);
    if (isName && isWrittenAsName(document, at, last, kept) && !(isCountry && isCompound(document, last)))
      found = { first: at, last, key: kept };
  }
  return found;
}

/** Characters of the longest type word that the gazetteer takes with a Chinese name (特别自治道), and more. */
const LONGEST_HAN_TYPE = 6;

/** What the gazetteer says of the characters up to here, and of those with one more. */
interface Step {
  /** The characters as the gazetteer writes them: 廣 is 广. */
  readonly key: string;
  readonly known: Known;
  /** Length of the longest name without its type word that begins with the first of the characters. */
  readonly bare: number;
  /** No name goes on with these characters: nothing is asked of them. */
  readonly isOver: boolean;
  readonly next: Map<string, Step>;
}

const noName: Known = { key: "", isFound: false, isName: false, isCountry: false, isBare: false, reach: 0 };

const firstSteps = new Map<string, Step>();
let steps = 0;

/** One character further: each stretch of a text is asked for with every character before it, so that none is put together twice. */
function stepTo(from: Step | undefined, character: string): Step {
  const next = from?.next ?? firstSteps;
  const kept = next.get(character);
  if (kept !== undefined) return kept;
  const key = (from?.key ?? "") + fold(character);
  const isOver = from !== undefined && from.key.length === 1 && !from.known.isName && !beginsName(key);
  const known = isOver ? noName : ask(key);
  const made = { key, known, bare: from?.bare ?? reach(key), isOver, next: new Map<string, Step>() };
  if (steps++ >= MOST_REMEMBERED) {
    firstSteps.clear();
    steps = 0;
  }
  next.set(character, made);
  return made;
}

/** Longest Chinese name that begins at token `at`; it does not end within a word of the lexicon (巴东 | 市长). */
function knownHan(document: Document, at: number, limit: number, marks: MarksAt): Name | undefined {
  const { tokens, language } = document;
  const { shared, full } = language.hanLevels ?? {};
  const most = Math.min(limit, at + longestHan - 1);
  let found: Name | undefined;
  let step: Step | undefined;
  // Where the last name without its type word ends: behind the reach of such names only that type word can follow.
  let named = Number.NEGATIVE_INFINITY;
  for (let last = at; last <= most; last++) {
    // 萨克森-安哈尔特州
    const isJoint = last > at && isHan(tokens.flags[last + 1]) && /^[-–·・•]$/.test(tokens.lower[last] ?? "");
    if (isJoint) continue;
    if (!isHan(tokens.flags[last])) break;
    step = stepTo(step, tokens.lower[last] ?? "");
    const { key: joined, bare } = step;
    if (bare === 0 || step.isOver || (joined.length > bare && joined.length - named > LONGEST_HAN_TYPE)) break;
    const { isFound, isName, isBare } = step.known;
    if (isName) named = joined.length;
    // 南靖 | 县长, 日南 | 市长: the type word opens the word for the office too.
    const office = last > at ? marks.get(last + 1) : undefined;
    const type = office && isBody(office) ? fold(tokens.lower[last + 1] ?? "") : "";
    if (shared?.has(type) && known(joined + type).isFound) {
      found = { first: at, last, key: joined + type };
      continue;
    }
    if (last === at || !isFound) continue;
    const within = marks.get(last);
    if (within !== undefined && within.last > last) {
      // 古田县人民政府: the type word belongs to the name and opens the word for its government too.
      const stem = joined.slice(0, -1);
      const isShared =
        ["government", "office"].includes(within.entry.class) && last > at + 1 && lookup(stem).length > 0;
      if (isShared) found = { first: at, last: last - 1, key: stem };
      continue;
    }
    if (isBare || full?.has(joined.slice(-1))) found = { first: at, last, key: joined };
  }
  return found && withState(document, found, limit);
}

/** 蒙古国, 柬埔寨王国: the word for a state is part of the name of a country, and opens no other. */
function withState({ tokens, language }: Document, name: Name, limit: number): Name {
  if (!known(name.key).isCountry) return name;
  const behind = tokens.lower.slice(name.last + 1, Math.min(limit, name.last + LONGEST_STATE) + 1).join("");
  const state = language.hanLevels?.states.find((word) => behind.startsWith(word));
  return state === undefined ? name : { ...name, last: name.last + state.length };
}

/** Characters of the longest word for a state. */
const LONGEST_STATE = 9;

const isBody = ({ entry }: Mark): boolean => entry.class === "office" || entry.class === "government";

/** Longest name of the gazetteer that begins at token `at`. */
export function knownName(document: Document, at: number, limit: number, marks: MarksAt): Name | undefined {
  if (isHan(document.tokens.flags[at])) return knownHan(document, at, limit, marks);
  const name = knownLatin(document, at, limit);
  return name && withEnding(document, name, limit);
}

/** "Gyeongsangbuk-do", "Songpa-gu": a type word of the place's own language behind a hyphen. */
function withEnding(document: Document, name: Name, limit: number): Name {
  const last = name.last + 2;
  if (last > limit || document.tokens.lower[name.last + 1] !== "-" || !isShortEnding(document, last)) return name;
  const key = fold(textOf(document, name.first, last));
  return lookup(key).length > 0 ? { first: name.first, last, key } : name;
}

/** Words of the lexicon are no part of a name, but a sector's may be. */
const endsName = (mark: Mark | undefined): boolean => mark !== undefined && mark.entry.class !== "sector";

const LONGEST_ENDING = 4;
const isShortEnding = ({ tokens }: Document, at: number): boolean =>
  ((tokens.flags[at] ?? 0) & (WORD | CAPITAL | JOINED)) === (WORD | JOINED) &&
  (tokens.lower[at] ?? "").length <= LONGEST_ENDING;

/** A name that the gazetteer does not have: capitalised words from `at` on, as behind a type word; its last token, or -1 if there is none. */
export function unknownName(
  document: Document,
  at: number,
  limit: number,
  marks: MarksAt,
  most = MOST_UNKNOWN_WORDS,
): number {
  const { tokens } = document;
  let last = at - 1;
  for (let words = 0; last < limit && words < most && !endsName(marks.get(last + 1)); words++) {
    const isHyphen = last >= at && tokens.lower[last + 1] === "-";
    const next = isHyphen ? last + 2 : last + 1;
    // "Gyeongsangbuk-do": a type word of the place's own language.
    if (isHyphen && isShortEnding(document, next)) return next;
    if (next > limit || endsName(marks.get(next))) break;
    if (((tokens.flags[next] ?? 0) & (WORD | CAPITAL)) !== (WORD | CAPITAL)) break;
    // "Wewak Papua Nugini": the country is no part of the name.
    if (last >= at && !isHyphen && knownLatin(document, next, limit)) break;
    last = next;
  }
  return last < at ? -1 : last;
}

/** First token of the characters before a type word that may be an unknown Chinese name: back to a word, a mark or a place. */
export function unknownHan(
  document: Document,
  sentence: Sentence,
  type: Mark,
  floor: number,
  covered: (at: number) => boolean,
): Name | undefined {
  let first = type.first;
  while (
    first - 1 >= Math.max(floor, sentence.first) &&
    type.first - (first - 1) <= MOST_UNKNOWN_HAN &&
    isHan(document.tokens.flags[first - 1]) &&
    !covered(first - 1)
  )
    first--;
  const length = type.first - first;
  if (length < 2 || length > MOST_UNKNOWN_HAN - 1) return undefined;
  return { first, last: type.first - 1, key: textOf(document, first, type.first - 1) };
}
