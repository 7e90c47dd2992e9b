import { exactCase, fold, isWithin, levelOf, longestHan, longestName, lookup } from "@kembar/gazetteer";
import { type Document, type Sentence, textOf } from "../text/document.ts";
import type { Mark } from "../text/lexicon.ts";
import { CAPITAL, HAN, JOINED, WORD } from "../text/tokens.ts";

/** A place named in the text. Token numbers; `first` <= `typeFirst` <= `nameFirst` <= `nameLast` <= `last`. */
export interface PlaceMention {
  readonly index: number;
  readonly sentence: number;
  /** The name as written, and as the gazetteer looks it up. */
  readonly name: string;
  readonly key: string;
  readonly nameFirst: number;
  readonly nameLast: number;
  /** First token of the type word ("Kabupaten"), else of the name. */
  readonly typeFirst: number;
  /** First token of the word for its government ("Pemerintah"), else `typeFirst`. */
  readonly first: number;
  /** Last token of the places named behind it that contain it, countries left out. */
  readonly last: number;
  /** Level that the type word, the government's word or the office says. */
  readonly level: string | undefined;
  readonly isGovernment: boolean;
  /** A word for an office stands right before it. */
  readonly isOffice: boolean;
  /** Places that it may be, by name, type word and the places that contain it. */
  readonly candidates: readonly string[];
  /** Mentions behind it that contain it, nearest first. */
  readonly parents: readonly number[];
  /** It only says where another place is. */
  readonly isParent: boolean;
}

type Open = { -readonly [K in keyof PlaceMention]: PlaceMention[K] };

/** Levels of the gazetteer that a type word of a text may stand for. A Chinese county (县) is a kabupaten, a prefecture a kota. */
const levelsOf: Readonly<Record<string, readonly string[]>> = {
  regency: ["regency", "county"],
  county: ["regency", "county"],
  city: ["city"],
  province: ["province"],
  district: ["district", "county"],
};

const MOST_UNKNOWN_WORDS = 3;
/** Words in lower case within a name: "of", "de", "dan". */
const LONGEST_PARTICLE = 3;

/** Names longest first: `[last token, key]` of the longest name in the gazetteer that begins at token `at`. */
function knownName(document: Document, at: number, limit: number): { last: number; key: string } | undefined {
  const { tokens } = document;
  const isHan = ((tokens.flags[at] ?? 0) & HAN) !== 0;
  const most = Math.min(limit, at + (isHan ? longestHan : longestName * 2) - 1);
  let found: { last: number; key: string } | undefined;
  let joined = "";
  for (let last = at; last <= most; last++) {
    const flags = tokens.flags[last] ?? 0;
    const piece = tokens.lower[last] ?? "";
    const isPart = isHan
      ? (flags & HAN) !== 0
      : (flags & WORD) !== 0
        ? (flags & CAPITAL) !== 0 || piece.length <= LONGEST_PARTICLE
        : /^[-'’.]$/.test(piece) && last > at;
    if (!isPart) break;
    joined += piece;
    if ((flags & (WORD | HAN)) === 0) continue;
    const key = fold(joined);
    if (lookup(key).length > 0 && isWrittenAsName(document, at, last, key)) found = { last, key };
  }
  return found;
}

/** Abbreviations that are also words (AS) count in capitals only; other names need one capital. */
function isWrittenAsName(document: Document, first: number, last: number, key: string): boolean {
  if (!exactCase(key)) return true;
  const text = textOf(document, first, last);
  return text === text.toUpperCase();
}

/** Words of the lexicon are no part of a name, but a sector's may be. */
const endsName = (mark: Mark | undefined): boolean => mark !== undefined && mark.entry.class !== "sector";

/** A name that the gazetteer does not have: capitalised words behind a type word. */
function unknownName(
  document: Document,
  at: number,
  limit: number,
  marks: ReadonlyMap<number, Mark>,
): { last: number; key: string } | undefined {
  const { tokens } = document;
  let last = at - 1;
  while (last < limit && last - at + 1 < MOST_UNKNOWN_WORDS && !endsName(marks.get(last + 1))) {
    const flags = tokens.flags[last + 1] ?? 0;
    if ((flags & (WORD | CAPITAL)) !== (WORD | CAPITAL)) break;
    last++;
  }
  return last < at ? undefined : { last, key: fold(textOf(document, at, last)) };
}

/** The words before a name: government, type word, office, and the short form in brackets between ("Pemerintah Kabupaten (Pemkab) Klaten"). */
interface Lead {
  readonly first: number;
  readonly typeFirst: number;
  readonly nameFirst: number;
  readonly level: string | undefined;
  readonly isGovernment: boolean;
  readonly isOffice: boolean;
}

const officeLevel = (value: string): string | undefined => /^(?:deputy-)?(regency|city|province)$/.exec(value)?.[1];

function readLead(document: Document, byFirst: ReadonlyMap<number, Mark>, at: number): Lead | undefined {
  const { tokens } = document;
  let lead: Lead = { first: at, typeFirst: -1, nameFirst: at, level: undefined, isGovernment: false, isOffice: false };
  let next = at;
  for (;;) {
    const isBracket = tokens.lower[next] === "(";
    const mark = byFirst.get(isBracket ? next + 1 : next);
    if (!mark || (isBracket && tokens.lower[mark.last + 1] !== ")")) break;
    const { class: kind, value } = mark.entry;
    if (kind === "government") {
      lead = { ...lead, isGovernment: true, level: value === "any" ? lead.level : value };
    } else if (kind === "level" && !isBracket) {
      lead = { ...lead, level: value, typeFirst: mark.first };
    } else if (kind === "office" && officeLevel(value) && next === at) {
      lead = { ...lead, isOffice: true, level: officeLevel(value) };
    } else break;
    next = mark.last + (isBracket ? 2 : 1);
  }
  if (next === at) return undefined;
  // "Wali Kota Semarang" has no type word of its own: the office says the level. In "Pemkab Klaten" the name stands alone.
  const first = lead.isOffice ? next : lead.first;
  const typeFirst = lead.typeFirst >= 0 && !lead.isOffice ? lead.typeFirst : next;
  return { ...lead, first, typeFirst, nameFirst: next };
}

function byLevel(candidates: readonly string[], level: string | undefined): readonly string[] {
  const wanted = level === undefined ? undefined : levelsOf[level];
  if (wanted === undefined) return candidates;
  const fitting = candidates.filter((id) => wanted.includes(levelOf(id)));
  // "Kota Klaten" is a way to say the town of Klaten: a type word that fits nothing tells nothing.
  return fitting.length > 0 ? fitting : candidates;
}

function findInSentence(document: Document, sentence: Sentence, from: number): Open[] {
  const { tokens } = document;
  const byFirst = new Map(sentence.marks.map((mark) => [mark.first, mark]));
  const found: Open[] = [];
  for (let at = sentence.first; at <= sentence.last; at++) {
    const mark = byFirst.get(at);
    if (!mark && ((tokens.flags[at] ?? 0) & (CAPITAL | HAN)) === 0) continue;
    const lead = mark && readLead(document, byFirst, at);
    if (!lead && mark && mark.entry.class !== "sector") {
      at = mark.last;
      continue;
    }
    const start = lead?.nameFirst ?? at;
    if (((tokens.flags[start] ?? 0) & (CAPITAL | HAN)) === 0) {
      if (lead) at = start - 1;
      continue;
    }
    const name =
      knownName(document, start, sentence.last) ??
      (lead ? unknownName(document, start, sentence.last, byFirst) : undefined);
    if (!name) {
      if (lead) at = Math.max(at, start - 1);
      continue;
    }
    const plain = {
      first: start,
      typeFirst: start,
      nameFirst: start,
      level: undefined,
      isGovernment: false,
      isOffice: false,
    };
    found.push({
      ...(lead ?? plain),
      index: from + found.length,
      sentence: sentence.index,
      name: textOf(document, start, name.last),
      key: name.key,
      nameLast: name.last,
      last: name.last,
      candidates: byLevel(lookup(name.key), lead?.level),
      parents: [],
      isParent: false,
    });
    at = name.last;
  }
  return found;
}

/** Whether nothing, a comma or an opening bracket stands between two mentions. */
function isNext(document: Document, a: Open, b: Open): boolean {
  if (a.sentence !== b.sentence) return false;
  const { tokens } = document;
  const gap = b.first - a.nameLast - 1;
  const mark = tokens.lower[a.nameLast + 1];
  return gap === 0 ? ((tokens.flags[b.first] ?? 0) & JOINED) === 0 : gap === 1 && (mark === "," || mark === "(");
}

const isCountry = (id: string): boolean => levelOf(id) === "country";
const holds = (outer: string, inner: string): boolean => outer === inner || isWithin(inner, outer);

/** Links "Nanjing, Kota Zhangzhou, Provinsi Fujian, Tiongkok" from the right: each place narrows the one before it, and is narrowed by it. */
function linkParents(document: Document, mentions: readonly Open[]): void {
  for (let at = mentions.length - 2; at >= 0; at--) {
    const child = mentions[at];
    const parent = mentions[at + 1];
    if (!child || !parent || parent.isGovernment || parent.isOffice || !isNext(document, child, parent)) continue;
    const known = child.candidates.length > 0;
    const inside = child.candidates.filter((id) => parent.candidates.some((outer) => holds(outer, id)));
    const isPlausible = known
      ? inside.length > 0
      : parent.candidates.some((id) => isCountry(id)) || (child.level !== undefined && parent.level !== undefined);
    if (!isPlausible) continue;
    child.candidates = known ? inside : [];
    if (known) parent.candidates = parent.candidates.filter((outer) => inside.some((id) => holds(outer, id)));
    child.parents = [parent.index, ...parent.parents];
    parent.isParent = true;
    child.last = parent.candidates.some(isCountry) ? child.nameLast : parent.last;
  }
}

/** Finds the places named in the article, in order, with what their type words and the places behind them tell. */
export function findPlaces(document: Document): PlaceMention[] {
  const mentions: Open[] = [];
  for (const sentence of document.sentences) mentions.push(...findInSentence(document, sentence, mentions.length));
  linkParents(document, mentions);
  return mentions;
}
