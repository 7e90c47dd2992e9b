import { fold, isGeonames, lookup, withheld } from "@kembar/gazetteer";
import type { Document, Sentence } from "../text/document.ts";
import type { Mark } from "../text/lexicon.ts";
import { CAPITAL, HAN, WORD } from "../text/tokens.ts";
import { addGovernedHan, addHan, addUnknownHan, isPartOfName, isSurname, seenHan } from "./han-places.ts";
import { knownName, marksAt, type Name } from "./names.ts";
import { readOddNames, rescuePartners } from "./odd-names.ts";
import { linkParents } from "./parents.ts";
import { addMention, isTypeNamed, type OpenMention, type PlaceMention, type Scan } from "./place-mentions.ts";
import { readLead, readTail, type Words } from "./place-words.ts";
import { findUnknown } from "./unknown-places.ts";

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

/** "Bandung City Government", "Gimhae City Mayor": the type word opens the word for the government or office. */
const opensBody = ({ entry }: Mark): boolean =>
  ["government", "office"].includes(entry.class) && entry.words.length > 1;

/** "Kyoto Prefecture" is known as a whole; without its type word it is told apart from the city. */
function withoutType({ sentence }: Scan, name: Name): Name {
  const type = sentence.marks.find(
    (mark) =>
      mark.first > name.first &&
      (mark.entry.class === "level" ? mark.last === name.last : opensBody(mark) && mark.first === name.last),
  );
  if (!type || !/[a-z]$/.test(name.key)) return name;
  const word = type.entry.class === "level" ? type.entry.phrase : (type.entry.words[0] ?? "");
  const key = name.key.slice(0, name.key.length - fold(word).length);
  // The type word makes a name that is also a word or a person's one: "Erie City Council".
  const stem = [...lookup(key), ...withheld(key)];
  // George Town is no town of the name George.
  const isWhole = lookup(name.key).some((id) => !stem.includes(id));
  return stem.length > 0 && !isWhole ? { first: name.first, last: type.first - 1, key } : name;
}

/** "Gubernur Lee Si-jong": a small town's name behind an office is rather its holder's where no "of" joins them. */
const isHolder = ({ language }: Document, lead: Words | undefined, { key }: Name): boolean =>
  lead?.isOffice === true &&
  language.order.office === "before" &&
  lookup(key).length === 0 &&
  withheld(key).every(isGeonames);

/** "Kuching Utara": a point of the compass is the rest of the name. */
function withPoint({ marks }: Scan, name: Name | undefined): Name | undefined {
  const mark = name && marks.get(name.last + 1);
  return name && mark?.entry.value === "compass" ? { ...name, last: mark.last } : name;
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
  if (isHan && mark?.entry.class === "office") return addGovernedHan(scan, mark) ?? mark.last;
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
  // "BUPATI TANDA TANGANI …": the words behind the office are a verb, whatever town is called Tanda.
  const isVerb = lead !== undefined && marks.get(start)?.entry.class === "sign";
  if (isVerb || ((tokens.flags[start] ?? 0) & (CAPITAL | HAN)) === 0) return lead ? start - 1 : at;
  const written = hanName ?? knownName(document, start, sentence.last, marks);
  const found = written && !isHan ? withoutType(scan, written) : written;
  const whole = lead && !found ? knownName(document, at, sentence.last, marks) : undefined;
  // "Negeri Sembilan": the type word is part of the name; Kota alone is a town in India.
  if (whole && whole.last >= start) return addMention(scan, whole, undefined, readTail(document, marks, whole.last));
  const known = found && (isHan ? isPartOfName(scan, found) : isHolder(document, lead, found)) ? undefined : found;
  // "the Central Highlands province": an everyday word, and a type word that only says what it is.
  const words = known && !isHan && lookup(known.key).length === 0 ? readTail(document, marks, known.last) : undefined;
  if (known && words && !isTypeNamed(document, words)) return endOfWord(document, at, sentence.last);
  const unknown = isHan ? undefined : findUnknown(scan, start, lead);
  // "Lapu-Lapu City" behind a type word is longer than the "Lapu" that the gazetteer may have.
  // 维尔市 within 洛克维尔市, which was named before.
  const again = isHan ? seenHan(scan, at) : undefined;
  const seen = again && again.last > (known?.last ?? at) ? again : undefined;
  const name = seen ?? withPoint(scan, known) ?? unknown?.name;
  if (!name) return lead ? Math.max(at, start - 1) : endOfWord(document, at, sentence.last);
  const tail = known || seen ? readTail(document, marks, name.last) : unknown?.tail;
  if (isHan && known && isSurname(scan, known, tail)) return known.last;
  if (isHan && known && !seen) return addHan(scan, known, tail);
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
  const marks = marksAt(sentence, sentence.marks);
  const scan: Scan = { document, sentence, marks, found: [], from, unknown };
  for (let at = sentence.first; at <= sentence.last; at++) at = scanToken(scan, at);
  return scan.found;
}

function findInSentences(document: Document, unknown: Map<string, number>): OpenMention[] {
  const mentions: OpenMention[] = [];
  for (const sentence of document.sentences)
    for (const mention of findInSentence(document, sentence, mentions.length, unknown)) mentions.push(mention);
  return mentions;
}

/** Finds the places named in the article, in order, with what their type words and the places beside them tell. */
export function findPlaces(document: Document): PlaceMention[] {
  const unknown = new Map<string, number>();
  let mentions = findInSentences(document, unknown);
  // What a type word shows further down is a name from the first on.
  if (document.language.hanLevels && unknown.size > 0) mentions = findInSentences(document, unknown);
  linkParents(document, mentions);
  rescuePartners(document, mentions);
  readOddNames(document, mentions);
  return mentions;
}
