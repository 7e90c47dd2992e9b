import type { Document } from "../text/document.ts";
import { isCapitalWord, isHan, JOINED, WORD } from "../text/tokens.ts";
import type { MarksAt } from "./names.ts";

/** Tokens of a personal name, both ends included. */
export interface PersonName {
  readonly first: number;
  readonly last: number;
}

const LONGEST_NAME = 6;
const LONGEST_ENDING = 5;
/** Characters of a Chinese name with a known surname, and of a transliterated one. */
const LONGEST_CHINESE = 3;
const LONGEST_TRANSLITERATION = 7;

const isDot = (mark: string | undefined): boolean => mark !== undefined && /^[·•・‧.]$/.test(mark);

/** 马里乌斯·卡兹劳斯卡斯: a name in two parts is a person's, though it begins like that of a country. */
export const isDotted = ({ tokens }: Document, { first, last }: PersonName): boolean =>
  isHan(tokens.flags[first]) && tokens.lower.slice(first, last).some((piece) => piece !== "." && isDot(piece));

/** First token behind titles ("H.", "Komjen Pol (P) Drs.") that stand before a name. */
function skipTitles(document: Document, at: number, marks: MarksAt): number {
  const { tokens, language } = document;
  // "Lampung Gov. Rizal Djunaidi": the stop of an office that is cut short.
  let next = tokens.lower[at] === "." && language.abbreviations.includes(tokens.lower[at - 1] ?? "") ? at + 1 : at;
  for (;;) {
    // "K.H.": the first letter of a title of two.
    const isSplit =
      (document.tokens.lower[next] ?? "").length === 1 &&
      document.tokens.lower[next + 1] === "." &&
      marks.get(next + 2)?.entry.class === "honorific";
    if (isSplit) next += 2;
    const mark = marks.get(next);
    if (mark?.entry.class !== "honorific") return next;
    next = mark.last + 1;
    if (/^[.'’]$/.test(document.tokens.lower[next] ?? "")) next++;
    // "Komjen Pol (P)", "Major General (Ret.)"
    const close = document.tokens.lower[next + 2] === "." ? next + 3 : next + 2;
    if (document.tokens.lower[next] === "(" && document.tokens.lower[close] === ")") next = close + 1;
  }
}

/** Token behind a full stop that belongs to the word at `at`: an initial ("M. Iqbal") or a short form of a given name ("Moh."). */
function skipStop({ tokens, language }: Document, at: number): number {
  const word = tokens.lower[at] ?? "";
  const isShort = word.length === 1 || language.abbreviations.includes(word);
  return isShort && tokens.lower[at + 1] === "." && isCapitalWord(tokens.flags[at + 2]) ? at + 2 : at + 1;
}

/** Token behind the small words of a name, of which there may be two: "Bas van den Berg". */
function skipParticles({ tokens, language }: Document, at: number, marks: MarksAt): number {
  let next = at;
  while (next - at < 2 && !marks.has(next) && language.small.particles.has(tokens.lower[next] ?? "")) next++;
  return next;
}

/** Token behind a nickname in quotation marks or brackets: `Ramdhan "Danny" Pomanto`. */
function skipNickname({ tokens }: Document, at: number): number {
  const isOpen = /^["“'‘]$/.test(tokens.lower[at] ?? "");
  const isClosed = /^["”'’]$/.test(tokens.lower[at + 2] ?? "");
  return isOpen && isClosed && isCapitalWord(tokens.flags[at + 1]) && isCapitalWord(tokens.flags[at + 3]) ? at + 3 : at;
}

/** Token behind the apostrophe that ends a part of a name: "Peter Anyang' Nyong'o", but not that of an owner, "the Emirates' …". */
function skipApostrophe({ tokens }: Document, at: number): number {
  const isGlued = /^['’]$/.test(tokens.lower[at] ?? "") && tokens.start[at] === tokens.end[at - 1];
  const isOwners = tokens.lower[at - 1]?.endsWith("s") ?? true;
  return isGlued && !isOwners && isCapitalWord(tokens.flags[at + 1]) ? at + 1 : at;
}

/** "Park Jun-ho", "Lee Si-jong": the second half of a Korean given name. */
const isShortEnding = ({ tokens }: Document, at: number): boolean =>
  ((tokens.flags[at] ?? 0) & (WORD | JOINED)) === (WORD | JOINED) && (tokens.lower[at] ?? "").length <= LONGEST_ENDING;

function latinName(document: Document, at: number, limit: number, marks: MarksAt): PersonName | undefined {
  const { tokens } = document;
  let last = -1;
  for (let next = at, words = 0; next <= limit && words < LONGEST_NAME; words++) {
    next = last >= 0 ? skipApostrophe(document, skipNickname(document, next)) : next;
    if (tokens.lower[next] === "-" && last >= 0 && ((tokens.flags[next] ?? 0) & JOINED) !== 0) next++;
    const behind = last < 0 ? next : skipParticles(document, next, marks);
    if (behind > next && isCapitalWord(tokens.flags[behind]) && !marks.has(behind)) {
      next = behind;
      continue;
    }
    const isEnding = tokens.lower[next - 1] === "-" && isShortEnding(document, next);
    if (!isEnding && (!isCapitalWord(tokens.flags[next]) || marks.has(next))) break;
    last = next;
    next = skipStop(document, next);
  }
  return last < 0 ? undefined : { first: at, last };
}

/**
 * 佐佐木達也, 佐野和子: a small word of one character that ends the name of somebody abroad, right before a mark, or is the last but one of
 * a list's member.
 */
const isLastLetter = ({ tokens }: Document, at: number, marks: MarksAt, mayBeShort: boolean): boolean => {
  const mark = marks.get(at);
  if (mayBeShort || mark?.last !== at) return false;
  if (mark.entry.class === "idiom" && !isHan(tokens.flags[at + 1])) return true;
  return (
    mark.entry.class === "and" && isHan(tokens.flags[at + 1]) && !marks.has(at + 1) && !isHan(tokens.flags[at + 2])
  );
};

/** 七日: a day of the month right behind a name. */
function isDay({ tokens, language }: Document, at: number): boolean {
  const { han } = language.dates;
  let next = at;
  while (han?.ten === tokens.lower[next] || han?.digits.has(tokens.lower[next] ?? "")) next++;
  return next > at && (han?.day.includes(tokens.lower[next] ?? "") ?? false);
}

/** A name in Chinese characters: a surname and one or two more, or a transliteration up to the next word of the lexicon. */
function hanName(
  document: Document,
  at: number,
  limit: number,
  marks: MarksAt,
  countries: readonly string[],
): PersonName | undefined {
  const { tokens, language } = document;
  const names = language.hanNames;
  const isDouble = names?.doubleSurnames.includes(`${tokens.lower[at]}${tokens.lower[at + 1]}`) ?? false;
  // 苏加尔托 and 高桥慎一 are names too, of people abroad.
  const mayBeShort = countries.length === 0 || countries.some((country) => names?.countries.includes(country));
  const isSurname = mayBeShort && (isDouble || (names?.surnames.includes(tokens.lower[at] ?? " ") ?? false));
  const most = isDouble ? LONGEST_CHINESE + 1 : LONGEST_CHINESE;
  let last = at - 1;
  let parts = 0;
  for (let next = at; next <= limit; next++) {
    if (isDot(tokens.lower[next]) && last >= at && isHan(tokens.flags[next + 1])) {
      parts++;
      continue;
    }
    const length = next - at + 1;
    if (
      !isHan(tokens.flags[next]) ||
      (length > 2 && isDay(document, next)) ||
      (next > at && marks.has(next) && !isLastLetter(document, next, marks, mayBeShort)) ||
      length > (parts + 1) * LONGEST_TRANSLITERATION + parts
    )
      break;
    last = next;
  }
  const length = last - at + 1;
  // 石井秀夫、: of four characters and no more, of somebody abroad whose office does not tell it.
  const isWhole = length === most + 1 && last < limit && !isHan(tokens.flags[last + 1]);
  if (parts === 0 && isSurname && length > most && !isWhole) last = at + most - 1;
  return length < 2 ? undefined : { first: at, last };
}

/** 于海田, 王和平, 李建立: a surname or a given name of a Chinese that is a word too, up to a mark or another word. */
function wordyName({ tokens, language }: Document, at: number, limit: number, marks: MarksAt): PersonName | undefined {
  const last = at + LONGEST_CHINESE - 1;
  const surname = marks.get(at);
  const given = marks.get(at + 1);
  const isSurname = language.hanNames?.surnames.includes(tokens.lower[at] ?? " ") ?? false;
  // 钟庆镇: the last character may be a type word.
  const ending = surname === undefined && given === undefined ? marks.get(last) : undefined;
  const isTyped = ending?.entry.class === "level" && ending.last === last;
  if (!isSurname || last > limit || (!isTyped && (surname === undefined) === (given === undefined))) return undefined;
  const isOneWord = isTyped || (given === undefined ? surname?.last === at && !marks.has(last) : given.last === last);
  const isName = isOneWord && isHan(tokens.flags[at + 1]) && isHan(tokens.flags[last]);
  const isOver = last === limit || marks.has(last + 1) || !isHan(tokens.flags[last + 1]);
  return isName && isOver ? { first: at, last } : undefined;
}

/** The personal name that begins at token `at`, titles before it aside; `countries` are those of the place of the office, if it is known. */
export function nameAfter(
  document: Document,
  at: number,
  limit: number,
  marks: MarksAt,
  countries: readonly string[] = [],
): PersonName | undefined {
  const first = skipTitles(document, at, marks);
  const whole = wordyName(document, first, limit, marks);
  if (whole) return whole;
  if (first > limit || marks.has(first)) return undefined;
  return isHan(document.tokens.flags[first])
    ? hanName(document, first, limit, marks, countries)
    : latinName(document, first, limit, marks);
}

/** The personal name that ends right before an office behind a comma: "Tom Tate, Mayor of Gold Coast". */
export function nameBefore(document: Document, office: number, floor: number, marks: MarksAt): PersonName | undefined {
  const { tokens } = document;
  const { owners, determiners } = document.language.small;
  let end = office - 1;
  // "Zhang Zhen, the Chinese consul", "Keiji Okamura, the town's mayor"
  if (marks.get(end)?.entry.class === "demonym") end--;
  if (owners.includes(tokens.lower[end] ?? "")) end -= 2;
  const isAs = marks.get(end)?.entry.class === "as";
  if (determiners.includes(tokens.lower[end] ?? "") || isAs) end--;
  if (tokens.lower[end] !== "," && !isAs) return undefined;
  if (tokens.lower[end] === ",") end--;
  let first = end + 1;
  while (first > floor && end - first + 1 < LONGEST_NAME && !marks.has(first - 1)) {
    // "Kwabena Osei-Tandoh"
    const isDouble = isCapitalWord(tokens.flags[first - 1]) && ((tokens.flags[first - 1] ?? 0) & JOINED) !== 0;
    const isEnding = tokens.lower[first - 2] === "-" && (isDouble || isShortEnding(document, first - 1));
    if (!isEnding && !isCapitalWord(tokens.flags[first - 1])) break;
    first -= isEnding ? 2 : 1;
  }
  return end - first + 1 < 2 ? undefined : { first, last: end };
}
