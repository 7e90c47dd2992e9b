import { countryOf, fold, levelOf, lookup, similar, transliterated, withheld } from "@kembar/gazetteer";
import type { WordOrder } from "../language.ts";
import { type Document, type Sentence, textOf } from "../text/document.ts";
import type { Mark } from "../text/lexicon.ts";
import { CAPITAL, HAN, WORD } from "../text/tokens.ts";
import { knownName, type MarksAt, type Name, unknownHan, unknownName } from "./names.ts";
import { linkParents } from "./parents.ts";

/** A place named in the text. Token numbers; `first` <= `typeFirst` <= `nameFirst` <= `nameLast` <= `last`. */
export interface PlaceMention {
  readonly index: number;
  readonly sentence: number;
  /** The name as written, and as the gazetteer looks it up. */
  readonly name: string;
  readonly key: string;
  readonly nameFirst: number;
  readonly nameLast: number;
  /** First token of the type word before the name ("Kabupaten"), else of the name. */
  readonly typeFirst: number;
  /** First token of the word for its government ("Pemerintah"), else `typeFirst`. */
  readonly first: number;
  /** Last token of the name, the type word behind it and the places named behind it that contain it, countries left out. */
  readonly last: number;
  /** Level that the type word, the government's word or the office says. */
  readonly level: string | undefined;
  readonly isGovernment: boolean;
  /** A word for an office stands right before or behind it. */
  readonly isOffice: boolean;
  /** Places that it may be, by name, type word and the places that contain it. */
  readonly candidates: readonly string[];
  /** Mentions beside it that contain it, nearest first. */
  readonly parents: readonly number[];
  /** It only says where another place is. */
  readonly isParent: boolean;
  /** Places of a name that is an everyday word or a person's: they count with a type word or with what contains them ("Lincoln, Nebraska"). */
  readonly withheld: readonly string[];
}

/** A mention while it is being read. */
export type OpenMention = { -readonly [K in keyof PlaceMention]: PlaceMention[K] };

/** Levels of the gazetteer that a type word of a text may stand for. A Chinese county (县) is a kabupaten, a prefecture a kota. */
const levelsOf: Readonly<Record<string, readonly string[]>> = {
  prefecture: ["province"],
  "lower prefecture": ["city", "other"],
  regency: ["regency", "county"],
  county: ["regency", "county"],
  city: ["city"],
  province: ["province"],
  state: ["province"],
  region: ["province"],
  district: ["district", "county"],
};

/** What the words beside a name tell: government, type word, office, and the short form in brackets between. */
interface Words {
  readonly first: number;
  readonly typeFirst: number;
  /** First token of the name behind them, or last token before it. */
  readonly edge: number;
  readonly level: string | undefined;
  readonly isGovernment: boolean;
  readonly isOffice: boolean;
}

/** Level of the place that an office governs: "deputy-city" governs a city. */
export const officeLevel = (value: string): string | undefined =>
  /^(?:deputy-)?(regency|city|province|county|district|state)$/.exec(value)?.[1];

/** Where offices also stand behind their place, one before a place needs "of": in "San Francisco Mayor London Breed" London is no town. */
const mayGovern = ({ language }: Document, marks: MarksAt, office: Mark): boolean =>
  language.order.office === "before" || marks.get(office.last + 1)?.entry.class === "of";

/** Words before a name: "Pemerintah Kabupaten (Pemkab) Klaten", "the City of Makassar", "Mayor of Makassar". */
function readLead(document: Document, marks: MarksAt, at: number): Words | undefined {
  const { tokens } = document;
  let lead: Words = { first: at, typeFirst: -1, edge: at, level: undefined, isGovernment: false, isOffice: false };
  let next = at;
  for (;;) {
    const isBracket = tokens.lower[next] === "(";
    const mark = marks.get(isBracket ? next + 1 : next);
    if (!mark || (isBracket && tokens.lower[mark.last + 1] !== ")")) break;
    const { class: kind, value } = mark.entry;
    if (kind === "government") lead = { ...lead, isGovernment: true, level: value === "any" ? lead.level : value };
    else if (kind === "level" && !isBracket) lead = { ...lead, level: value, typeFirst: mark.first };
    else if (kind === "office" && officeLevel(value) && next === at && mayGovern(document, marks, mark))
      lead = { ...lead, isOffice: true, level: officeLevel(value) };
    else if (kind === "of" && next > at) lead = { ...lead };
    else break;
    next = mark.last + (isBracket ? 2 : 1);
  }
  if (next === at || marks.get(at)?.entry.class === "of") return undefined;
  // "Wali Kota Semarang" has no type word of its own: the office says the level. In "Pemkab Klaten" the name stands alone.
  const first = lead.isOffice ? next : lead.first;
  const typeFirst = lead.typeFirst >= 0 && !lead.isOffice ? lead.typeFirst : next;
  return { ...lead, first, typeFirst, edge: next };
}

const follows = (side: WordOrder["level"]): boolean => side !== "before";

/** Words behind a name: "Nanjing County", "West Java Provincial Government", "Gold Coast Mayor", 漳浦县人民政府. */
function readTail(document: Document, marks: MarksAt, at: number): Words | undefined {
  const { order } = document.language;
  let tail: Words = { first: at, typeFirst: at, edge: at, level: undefined, isGovernment: false, isOffice: false };
  let next = at + 1;
  for (;;) {
    const mark = marks.get(next);
    if (!mark) break;
    const { class: kind, value } = mark.entry;
    const behind = marks.get(mark.last + 1);
    if (((kind === "level" && follows(order.level)) || kind === "level-after") && tail.level === undefined)
      tail = { ...tail, level: value, edge: mark.last };
    else if (kind === "government" && follows(order.level))
      tail = { ...tail, isGovernment: true, level: value === "any" ? tail.level : value, edge: mark.last };
    else if (kind === "office" && follows(order.office) && (officeLevel(value) || value.startsWith("deputy"))) {
      tail = { ...tail, isOffice: true, level: tail.level ?? officeLevel(value) };
      break;
    } else if (kind === "of" && (behind?.entry.class === "office" || behind?.entry.class === "government"))
      tail = { ...tail };
    else break;
    next = mark.last + 1;
  }
  return tail.edge === at && !tail.isOffice ? undefined : tail;
}

function byLevel(candidates: readonly string[], level: string | undefined): readonly string[] {
  const wanted = level === undefined ? undefined : levelsOf[level];
  if (wanted === undefined) return candidates;
  const fitting = candidates.filter((id) => wanted.includes(levelOf(id)));
  if (fitting.length === 0 && level === "prefecture") return byLevel(candidates, "lower prefecture");
  // 熊本县: the word for a county is that for a prefecture in Japan.
  if (fitting.length === 0 && level === "county" && candidates.some((id) => levelOf(id) === "province"))
    return byLevel(candidates, "prefecture");
  // "Kota Klaten" is a way to say the town of Klaten: a type word that fits nothing tells nothing.
  return fitting.length > 0 ? fitting : candidates;
}

/** A country that a name may mean outranks a part of another ("Georgia") unless a type word says otherwise. */
function candidatesOf(key: string, level: string | undefined, isNamed: boolean): readonly string[] {
  const all = level === undefined || !isNamed ? lookup(key) : [...new Set([...lookup(key), ...withheld(key)])].sort();
  const countries = all.filter((id) => levelOf(id) === "country");
  return level === undefined && countries.length > 0 ? countries : byLevel(all, level);
}

/** "the Mekong Delta city": a type word in small letters behind a name says what it is, and makes no everyday word a name. */
const isTypeNamed = ({ tokens }: Document, tail: Words | undefined): boolean =>
  tail === undefined || tail.isOffice || ((tokens.flags[tail.edge] ?? 0) & (CAPITAL | HAN)) !== 0;

interface Scan {
  readonly document: Document;
  readonly sentence: Sentence;
  readonly marks: MarksAt;
  readonly found: OpenMention[];
  readonly from: number;
  /** Words of the unknown names found so far, by their first word: "Provinsi Western" tells where the name ends in the next sentence. */
  readonly unknown: Map<string, number>;
}

function addMention(scan: Scan, name: Name, lead: Words | undefined, tail: Words | undefined): number {
  const { document, sentence, found, from } = scan;
  const level = tail?.level ?? lead?.level;
  const typeFirst = lead?.typeFirst ?? name.first;
  found.push({
    index: from + found.length,
    sentence: sentence.index,
    name: textOf(document, name.first, name.last),
    key: name.key,
    nameFirst: name.first,
    nameLast: name.last,
    typeFirst,
    first: lead?.first ?? name.first,
    last: tail?.edge ?? name.last,
    level,
    isGovernment: (lead?.isGovernment ?? false) || (tail?.isGovernment ?? false),
    isOffice: (lead?.isOffice ?? false) || (tail?.isOffice ?? false),
    candidates: candidatesOf(name.key, level, isTypeNamed(document, tail)),
    parents: [],
    isParent: false,
    withheld: withheld(name.key),
  });
  return tail?.edge ?? name.last;
}

/** Whether a country stands in brackets from token `at` on: "Khartom (Sudan)". */
function isInCountry({ document, sentence, marks }: Scan, at: number): boolean {
  if (document.tokens.lower[at] !== "(") return false;
  const country = knownName(document, at + 1, sentence.last, marks);
  return country !== undefined && lookup(country.key).some((id) => levelOf(id) === "country");
}

/**
 * Whether the words before a type word are a name: not the first word of a sentence ("Both governments"), nor an adjective behind an
 * article ("the Californian city").
 */
function isNameBefore({ document, sentence }: Scan, name: Name, tail: Words): boolean {
  const { tokens, language } = document;
  const isOne = name.first === name.last;
  const isFirst = name.first === sentence.first || tokens.lower[name.first - 1] === '"';
  if (isOne && (isFirst || language.functionWords.includes(tokens.lower[name.first] ?? ""))) return false;
  const isTypeCapital = ((tokens.flags[tail.edge] ?? 0) & CAPITAL) !== 0;
  return isTypeCapital || !language.functionWords.includes(tokens.lower[name.first - 1] ?? "");
}

/** "Padang-Fremantle": a name that a dash ties to a place that is known. */
function isPair({ document, found }: Scan, at: number): boolean {
  const { tokens } = document;
  return /^[-–—]$/.test(tokens.lower[at - 1] ?? "") && found.at(-1)?.last === at - 2;
}

/** An unknown name stands behind a type word, before one, or before its country in brackets; behind an office stand names of people. */
function findUnknown(
  scan: Scan,
  at: number,
  lead: Words | undefined,
): { name: Name; tail: Words | undefined } | undefined {
  const { document, sentence, marks } = scan;
  const first = document.tokens.lower[at] ?? "";
  const seen = scan.unknown.get(first);
  if (lead?.isOffice && seen === undefined && marks.get(at - 1)?.entry.class !== "of") return undefined;
  const name = unknownName(document, at, sentence.last, marks, seen);
  if (!name) return undefined;
  const isShownBefore = seen !== undefined && isPair(scan, at);
  const tail = readTail(document, marks, name.last);
  const isShown =
    tail !== undefined && (tail.level !== undefined || tail.isGovernment) && isNameBefore(scan, name, tail);
  if (lead === undefined && !isShown && !isShownBefore && !isInCountry(scan, name.last + 1) && !isPair(scan, at))
    return undefined;
  if (tail || lead) scan.unknown.set(first, name.last - name.first + 1);
  return { name, tail };
}

/** "Thai Nguyen": the adjective is the first word of a name. */
function isStartOfName({ document, sentence, marks }: Scan, mark: Mark): boolean {
  const name = knownName(document, mark.first, sentence.last, marks);
  return name !== undefined && name.last > mark.last;
}

/** "the Japanese city of Kitakyushu": an adjective names the country. */
function addDemonym(scan: Scan, mark: Mark): number {
  addMention(scan, { first: mark.first, last: mark.last, key: mark.entry.value }, undefined, undefined);
  const mention = scan.found.at(-1);
  if (mention) mention.candidates = [mark.entry.value];
  return mark.last;
}

/** Levels of the type words that end a Chinese name. */
const hanLevels: Readonly<Record<string, string>> = {
  省: "province",
  市: "city",
  县: "county",
  縣: "county",
  区: "district",
  區: "district",
  州: "state",
  府: "prefecture",
};

/** 长沙市 and 长沙 are one name: the type word is taken off where the name is known without it. */
function addHan(scan: Scan, name: Name, tail: Words | undefined): number {
  const full = lookup(name.key);
  const stem = name.key.slice(0, -1);
  const level = hanLevels[name.key.slice(-1)];
  const isTyped = level !== undefined && lookup(stem).some((id) => full.includes(id));
  const last = addMention(scan, isTyped ? { ...name, key: stem } : name, undefined, tail);
  const mention = scan.found.at(-1);
  // 日南市: known with its type word only.
  if (mention && level !== undefined && stem.length > 1) mention.level ??= level;
  if (mention && isTyped) {
    mention.level ??= level;
    mention.candidates = full;
  }
  return last;
}

/** 谅山省文朗县: behind a place of one country a name of another, with characters between, is part of a longer name. */
function isPartOfName({ document, found, marks }: Scan, name: Name): boolean {
  const before = found.at(-1);
  const gap = before === undefined ? 0 : name.first - before.last - 1;
  if (before === undefined || gap < 1 || gap > 2) return false;
  const small = document.language.functionWords;
  for (let at = before.last + 1; at < name.first; at++) {
    const isMarked = [...marks.values()].some((mark) => mark.first <= at && at <= mark.last);
    if (((document.tokens.flags[at] ?? 0) & HAN) === 0 || isMarked || small.includes(document.tokens.lower[at] ?? ""))
      return false;
  }
  const countries = new Set(before.candidates.map(countryOf));
  return countries.size > 0 && !lookup(name.key).some((id) => countries.has(countryOf(id)));
}

/** A town of another country that only its type word shows: 伊利甘市. */
function addUnknownHan(scan: Scan, type: Mark): number | undefined {
  const { document, sentence, marks, found } = scan;
  const floor = (found.at(-1)?.last ?? sentence.first - 1) + 1;
  const covered = (at: number) =>
    [...marks.values()].some((mark) => mark.first <= at && at <= mark.last && mark.entry.class !== "sector");
  const name = unknownHan(document, sentence, type, floor, covered);
  const tail = name && readTail(document, marks, name.last);
  return name && tail ? addMention(scan, name, undefined, tail) : undefined;
}

/** "Bandung City Government", "Gimhae City Mayor": the type word opens the word for the government or office. */
const opensBody = ({ entry }: Mark): boolean =>
  ["government", "office"].includes(entry.class) && entry.words.length > 1;

/** "Kyoto Prefecture" is known as a whole; without its type word it is told apart from the city. */
function withoutType({ sentence }: Scan, name: Name | undefined): Name | undefined {
  const type =
    name &&
    sentence.marks.find(
      (mark) =>
        mark.first > name.first &&
        (mark.entry.class === "level" ? mark.last === name.last : opensBody(mark) && mark.first === name.last),
    );
  if (!name || !type || !/[a-z]$/.test(name.key)) return name;
  const word = type.entry.class === "level" ? type.entry.phrase : (type.entry.words[0] ?? "");
  const key = name.key.slice(0, name.key.length - fold(word).length);
  return lookup(key).length > 0 ? { first: name.first, last: type.first - 1, key } : name;
}

function scanToken(scan: Scan, at: number): number {
  const { document, sentence, marks } = scan;
  const { tokens } = document;
  const mark = marks.get(at);
  const flags = tokens.flags[at] ?? 0;
  if (!mark && (flags & (CAPITAL | HAN)) === 0) return at;
  const isHan = (flags & HAN) !== 0;
  if (mark?.entry.class === "demonym" && !isStartOfName(scan, mark)) return addDemonym(scan, mark);
  if (isHan && mark?.entry.class === "level") return addUnknownHan(scan, mark) ?? mark.last;
  const lead = mark && !isHan ? readLead(document, marks, at) : undefined;
  const hanName = isHan && mark ? knownName(document, at, sentence.last, marks) : undefined;
  if (
    !lead &&
    mark &&
    mark.entry.class !== "sector" &&
    mark.entry.class !== "demonym" &&
    !(hanName && hanName.last > mark.last)
  )
    return mark.last;
  const start = lead?.edge ?? at;
  if (((tokens.flags[start] ?? 0) & (CAPITAL | HAN)) === 0) return lead ? start - 1 : at;
  const found = hanName ?? withoutType(scan, knownName(document, start, sentence.last, marks));
  const whole = lead && !found ? knownName(document, at, sentence.last, marks) : undefined;
  // "Negeri Sembilan": the type word is part of the name; Kota alone is a town in India.
  if (whole && whole.last >= start) return addMention(scan, whole, undefined, readTail(document, marks, whole.last));
  const known = found && isHan && isPartOfName(scan, found) ? undefined : found;
  const unknown = isHan ? undefined : findUnknown(scan, start, lead);
  // "Lapu-Lapu City" behind a type word is longer than the "Lapu" that the gazetteer may have.
  const name = known ?? unknown?.name;
  if (!name) return lead ? Math.max(at, start - 1) : endOfWord(document, at, sentence.last);
  const tail = known ? readTail(document, marks, known.last) : unknown?.tail;
  if (isHan && known) return addHan(scan, known, tail);
  return addMention(scan, name, lead, tail);
}

/** A capitalised word that is no name ends where it ends: the words behind it may be one. */
const endOfWord = (document: Document, at: number, limit: number): number => {
  const { tokens } = document;
  // The second half of a hyphenated word is no name of its own: "Pra-Jepang".
  const isHyphenated =
    tokens.lower[at + 1] === "-" &&
    at + 2 <= limit &&
    ((tokens.flags[at + 2] ?? 0) & WORD) !== 0 &&
    lookup(fold(tokens.lower[at + 2] ?? "")).length === 0;
  return isHyphenated ? at + 2 : at;
};

function findInSentence(
  document: Document,
  sentence: Sentence,
  from: number,
  unknown: Map<string, number>,
): OpenMention[] {
  const marks = new Map(sentence.marks.map((mark) => [mark.first, mark]));
  const scan: Scan = { document, sentence, marks, found: [], from, unknown };
  for (let at = sentence.first; at <= sentence.last; at++) at = scanToken(scan, at);
  return scan.found;
}

const isHanKey = /^\p{Script=Han}+$/u;

/** Towns that the gazetteer does not have by the name as written: transliterated, or misspelt, in the country that is told. */
function readOddNames({ language, trace }: Document, mentions: readonly OpenMention[]): void {
  const [home, ...more] = language.home;
  for (const mention of mentions) {
    if (mention.candidates.length > 0 || isPhantom(mention)) continue;
    const outer = mention.parents.flatMap((index) => mentions[index]?.candidates ?? []);
    const country = outer.find((id) => levelOf(id) === "country") ?? (more.length === 0 ? home : undefined);
    if (country === undefined) continue;
    const near = isHanKey.test(mention.key) ? transliterated(mention.key, country) : similar(mention.key, country);
    mention.candidates = byLevel(near, mention.level);
    if (near.length > 0)
      trace?.fired(
        `place/${isHanKey.test(mention.key) ? "transliterated" : "misspelt"}`,
        mention,
        "Not a name of the gazetteer as written: read as another spelling of one.",
        mention.candidates.join(" "),
      );
  }
}

/** Whether a mention is but an everyday word or a person's name: nothing beside it shows a place. */
export const isPhantom = ({ candidates, withheld: kept, level, isGovernment, parents }: PlaceMention): boolean =>
  candidates.length === 0 && kept.length > 0 && level === undefined && !isGovernment && parents.length === 0;

/** Words between two partners: "between Nelson and Miyazu", "Lincoln - Manila". */
const LONGEST_JOINT = 3;

/** A name that is also a person's or a word is a place where a kind of tie joins it to a place abroad. */
function rescuePartners(document: Document, mentions: readonly OpenMention[]): void {
  for (const mention of mentions) {
    const marks = document.sentences[mention.sentence]?.marks ?? [];
    if (!isPhantom(mention) || !marks.some((mark) => mark.entry.class === "kind")) continue;
    const partner = [mentions[mention.index - 1], mentions[mention.index + 1]].find(
      (other) => other?.sentence === mention.sentence && other.candidates.length > 0 && isJoined(marks, mention, other),
    );
    const abroad = mention.withheld.filter(
      (id) => !partner?.candidates.some((one) => countryOf(one) === countryOf(id)),
    );
    if (partner && isAlone(document, mention)) mention.candidates = abroad;
  }
}

/** Whether words for "and" or "with" and nothing else stand between two places. */
function isJoined(marks: readonly Mark[], a: OpenMention, b: OpenMention): boolean {
  const [left, right] = a.first < b.first ? [a, b] : [b, a];
  const between = marks.filter((mark) => mark.first > left.last && mark.last < right.first);
  const isNear = right.first - left.last - 1 <= LONGEST_JOINT;
  return isNear && between.some((mark) => ["and", "with"].includes(mark.entry.class));
}

/** No capitalised word beside it that would make it part of a name. */
const isAlone = ({ tokens, sentences }: Document, { nameFirst, nameLast, sentence }: OpenMention): boolean =>
  [nameFirst - 1, nameLast + 1].every(
    (at) =>
      at < (sentences[sentence]?.first ?? 0) ||
      ((tokens.flags[at] ?? 0) & (WORD | CAPITAL)) !== (WORD | CAPITAL) ||
      sentences[sentence]?.marks.some((mark) => mark.first <= at && at <= mark.last),
  );

/** Finds the places named in the article, in order, with what their type words and the places beside them tell. */
export function findPlaces(document: Document): PlaceMention[] {
  const mentions: OpenMention[] = [];
  const unknown = new Map<string, number>();
  for (const sentence of document.sentences)
    mentions.push(...findInSentence(document, sentence, mentions.length, unknown));
  linkParents(document, mentions);
  rescuePartners(document, mentions);
  readOddNames(document, mentions);
  return mentions;
}
