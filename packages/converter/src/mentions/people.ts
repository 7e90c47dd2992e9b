import { type Document, type Sentence, textOf } from "../text/document.ts";
import type { Mark } from "../text/lexicon.ts";
import { CAPITAL, WORD } from "../text/tokens.ts";
import type { PlaceMention } from "./places.ts";

/** A person named with an office, or a representative without a name. Token numbers, both ends included. */
export interface PersonMention {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  /** As written; `null`: "perwakilan dari Provinsi Fujian". */
  readonly name: string | null;
  readonly officeFirst: number;
  readonly officeLast: number;
  /** Place whose body the office belongs to. */
  readonly officeOf: PlaceMention | undefined;
}

const LONGEST_NAME = 5;
const LONGEST_BODY = 8;

interface Office {
  readonly first: number;
  /** Last token of the words for the office itself; its place follows. */
  readonly last: number;
  /** A department or council: words of its own may stand before the place. */
  readonly isBody: boolean;
}

/** Words for an office that stand together: "Plt Wakil Bupati", "Kabag". */
function findOffices(sentence: Sentence): Office[] {
  const offices: Office[] = [];
  for (const mark of sentence.marks) {
    if (mark.entry.class !== "office") continue;
    const isBody = mark.entry.value === "body" || mark.entry.value === "abroad";
    const before = offices.at(-1);
    if (before && before.last + 1 === mark.first) {
      offices[offices.length - 1] = { first: before.first, last: mark.last, isBody: before.isBody || isBody };
    } else offices.push({ first: mark.first, last: mark.last, isBody });
  }
  return offices;
}

const isName = (flags: number | undefined): boolean => ((flags ?? 0) & (WORD | CAPITAL)) === (WORD | CAPITAL);

/** The place of an office: right behind it, or behind the words of its department ("Kabag Pemerintahan Setda Klaten"). */
function placeOfOffice(document: Document, office: Office, places: readonly PlaceMention[]): PlaceMention | undefined {
  const { tokens } = document;
  const limit = office.last + 1 + (office.isBody ? LONGEST_BODY : 0);
  for (const place of places) {
    if (place.first <= office.last || place.first > limit) continue;
    let at = office.last + 1;
    while (
      at < place.first &&
      (isName(tokens.flags[at]) || /^(?:dan|of|and|untuk|for|\()$/.test(tokens.lower[at] ?? ""))
    )
      at++;
    return at === place.first ? place : undefined;
  }
  return undefined;
}

/** Last token of a personal name that begins at `at`, or -1: capitalised words and initials, none of them a word of the lexicon. */
function endOfName(document: Document, at: number, limit: number, marks: ReadonlyMap<number, Mark>): number {
  const { tokens } = document;
  let last = -1;
  for (let next = at, words = 0; next <= limit && words < LONGEST_NAME; words++) {
    if (!isName(tokens.flags[next]) || marks.has(next)) break;
    last = next;
    const isInitial =
      (tokens.lower[next] ?? "").length === 1 && tokens.lower[next + 1] === "." && isName(tokens.flags[next + 2]);
    next += isInitial ? 2 : 1;
  }
  return last;
}

/** First token behind titles ("H.", "Komjen Pol (P) Drs.") that stand before a name. */
function skipTitles(document: Document, at: number, marks: ReadonlyMap<number, Mark>): number {
  let next = at;
  for (;;) {
    const mark = marks.get(next);
    if (mark?.entry.class !== "honorific") return next;
    next = mark.last + 1;
    if (document.tokens.lower[next] === ".") next++;
    if (document.tokens.lower[next] === "(" && document.tokens.lower[next + 2] === ")") next += 3;
  }
}

function findNamed(document: Document, sentence: Sentence, places: readonly PlaceMention[]): PersonMention[] {
  const offices = findOffices(sentence);
  if (offices.length === 0) return [];
  const { tokens } = document;
  // A sector's word may be part of a name or department; every other word of the lexicon ends a name.
  const marks = new Map(
    sentence.marks.flatMap((mark) => (mark.entry.class === "sector" ? [] : [[mark.first, mark] as const])),
  );
  return offices.flatMap((office): PersonMention[] => {
    const place = placeOfOffice(document, office, places);
    const officeLast = place ? place.nameLast : endOfBody(document, office, sentence.last, marks);
    let at = (place ? Math.max(place.nameLast, place.last) : officeLast) + 1;
    // "Sumatera Barat (Sumbar)": the short form in brackets.
    if (tokens.lower[at] === "(" && tokens.lower[at + 2] === ")") at += 3;
    if (tokens.lower[at] === ",") at++;
    const nameFirst = skipTitles(document, at, marks);
    const nameLast = endOfName(document, nameFirst, sentence.last, marks);
    if (nameLast < 0) return [];
    return [
      {
        sentence: sentence.index,
        first: office.first,
        last: nameLast,
        name: textOf(document, nameFirst, nameLast),
        officeFirst: office.first,
        officeLast,
        officeOf: place,
      },
    ];
  });
}

/** Last word of a department without a place: up to the comma before the name. */
function endOfBody(document: Document, office: Office, limit: number, marks: ReadonlyMap<number, Mark>): number {
  if (!office.isBody) return office.last;
  const end = endOfName(document, office.last + 1, limit, marks);
  return document.tokens.lower[end + 1] === "," ? end : office.last;
}

/** "perwakilan dari Provinsi Fujian": someone without a name; "perwakilan pemerintah Kota Zhangzhou, Zheng Limin": with one. */
function findRepresentatives(document: Document, sentence: Sentence, places: readonly PlaceMention[]): PersonMention[] {
  const words = sentence.marks.filter((mark) => mark.entry.class === "represent" && mark.entry.value === "unnamed");
  if (words.length === 0) return [];
  const marks = new Map(sentence.marks.map((mark) => [mark.first, mark]));
  return words.flatMap((mark): PersonMention[] => {
    const next = marks.get(mark.last + 1);
    const from = next?.entry.class === "from" ? next.last : mark.last;
    const place = places.find((one) => one.first === from + 1);
    if (!place) return [];
    const office = {
      sentence: sentence.index,
      first: mark.first,
      officeFirst: mark.first,
      officeLast: place.last,
      officeOf: place,
    };
    const comma = document.tokens.lower[place.last + 1] === ",";
    const nameFirst = place.last + 2;
    const nameLast =
      comma && !places.some((one) => one.first === nameFirst)
        ? endOfName(document, nameFirst, sentence.last, marks)
        : -1;
    if (nameLast < 0) return [{ ...office, last: place.last, name: null }];
    return [{ ...office, last: nameLast, name: textOf(document, nameFirst, nameLast) }];
  });
}

/** Finds the people of a sentence who are named with an office, and representatives without a name, in order. */
export function findPeople(document: Document, sentence: Sentence, places: readonly PlaceMention[]): PersonMention[] {
  return [...findNamed(document, sentence, places), ...findRepresentatives(document, sentence, places)].toSorted(
    (a, b) => a.first - b.first,
  );
}
