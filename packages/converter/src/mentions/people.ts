import { countryOf } from "@kembar/gazetteer";
import { gather } from "../gather.ts";
import { type Document, type Sentence, textOf } from "../text/document.ts";
import type { Mark } from "../text/lexicon.ts";
import { isCapitalWord, JOINED, NUMBER } from "../text/tokens.ts";
import { isNameOf, nameOf } from "./holder-names.ts";
import { type MarksAt, marksAt } from "./names.ts";
import { findOffices, isOfParty, joins, type Office, placeOfOffice } from "./offices.ts";
import { nameAfter } from "./person-names.ts";
import type { PlaceMention } from "./place-mentions.ts";

/** A person named with an office, an office-holder or a representative without a name. Token numbers, both ends included. */
export interface PersonMention {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  /** As written; `null`: "perwakilan dari Provinsi Fujian", "the Mayor of Makassar". */
  readonly name: string | null;
  readonly nameFirst: number;
  readonly officeFirst: number;
  readonly officeLast: number;
  /** Place whose body the office belongs to. */
  readonly officeOf: PlaceMention | undefined;
  /** `holder`: an office that only one person holds, named or not; `abroad`: of a state, never of a party. */
  readonly role: "holder" | "abroad" | "representative";
}

/** Stands for a country whose people's names are not known. */
const ANY = "ZZ";

interface Part {
  readonly first: number;
  readonly last: number;
}

interface Found {
  readonly sentence: Sentence;
  readonly office: Part & { readonly isAbroad: boolean };
  readonly place: PlaceMention | undefined;
  readonly name: Part | undefined;
}

function toMention(document: Document, { sentence, office, place, name }: Found): PersonMention {
  return {
    sentence: sentence.index,
    first: Math.min(office.first, name?.first ?? office.first),
    last: Math.max(office.last, name?.last ?? office.last),
    name: name === undefined ? null : textOf(document, name.first, name.last),
    nameFirst: name?.first ?? -1,
    officeFirst: office.first,
    officeLast: office.last,
    officeOf: place,
    role: office.isAbroad ? "abroad" : "holder",
  };
}

function findHolder(
  document: Document,
  sentence: Sentence,
  places: readonly PlaceMention[],
  office: Office,
  marks: MarksAt,
): PersonMention[] {
  const { tokens, language } = document;
  const place = placeOfOffice(document, sentence, office, places);
  const isBehind = place !== undefined && place.first > office.last;
  const own = {
    first: place && !isBehind ? Math.min(place.first, office.first) : office.first,
    last: isBehind
      ? place.isGovernment
        ? place.last
        : place.nameLast
      : endOfBody(document, office, sentence.last, marks, place === undefined),
    isAbroad: office.isAbroad && !isOfParty(document, office, place),
  };
  let at = (isBehind ? behindParents(document, places, place) : own.last) + 1;
  // "Sumatera Barat (Sumbar)": the short form in brackets.
  if (tokens.lower[at] === "(" && tokens.lower[at + 2] === ")") at += 3;
  if (tokens.lower[at] === ",") at++;
  // "Rep. Tess Salazar"
  if (tokens.lower[at] === "." && language.abbreviations.includes(tokens.lower[at - 1] ?? "")) at++;
  // "Governor Gyeongsangbuk-Di Kim Kwan Yong": the rest of a hyphenated place.
  if (isBehind && tokens.lower[at] === "-" && ((tokens.flags[at] ?? 0) & (tokens.flags[at + 1] ?? 0) & JOINED) !== 0)
    at += 2;
  if (!isBehind) at = behindGovernment(marks, at);
  if (office.isAbroad) at = behindSeat(places, marks, at);
  if (tokens.lower[at] === ",") at++;
  // Whose consul somebody is, is not told by the place of the consulate.
  const countries = office.isAbroad ? [ANY] : countriesOf(place, places);
  const person = nameOf(document, places, { at, office: own.first, sentence, marks, countries, isPlaced: isBehind });
  const seat =
    place ?? (person && language.order.office === "both" ? placeBehind(document, places, marks, person) : undefined);
  const holder = { sentence, office: own, place: seat, name: person };
  const next = place === undefined ? nextHolder(document, places, marks, holder) : [];
  return [toMention(document, holder), ...next];
}

/** Countries that a place may be in; of one that no list has, those of the place that holds it. */
function countriesOf(place: PlaceMention | undefined, places: readonly PlaceMention[]): string[] {
  if (place === undefined) return [];
  const outer = places.find((one) => place.parents.includes(one.index));
  return (place.candidates.length > 0 ? place : outer)?.candidates.map(countryOf) ?? [];
}

/** "Mayors Michael Rama of Cebu and Wang Lei of Haikou", "Mayors Anna Kowalska and Kenji Sato": whom the plural of an office goes on with. */
function nextHolder(
  document: Document,
  places: readonly PlaceMention[],
  marks: MarksAt,
  { sentence, office, place: seat, name: first }: Found,
): PersonMention[] {
  const word = marks.get((seat?.last ?? first?.last ?? office.last) + 1);
  if (first === undefined || word?.entry.class !== "and") return [];
  const name = nameAfter(document, word.last + 1, sentence.last, marks);
  const place = name && placeBehind(document, places, marks, name);
  const { plural } = document.language.small;
  const isPlural = plural !== undefined && document.tokens.lower[office.last]?.endsWith(plural) === true;
  const isOther = name === undefined || name.first === name.last || places.some((one) => isNameOf(one, name));
  if (isOther || (seat === undefined ? !isPlural : place === undefined)) return [];
  return [{ ...toMention(document, { sentence, office, place, name }), first: name.first }];
}

/** "Mayor Matus Vallo of Bratislava", "Mayor Matus Vallo (Bratislava)": the place behind the name, where the language has it so. */
function placeBehind(
  { tokens }: Document,
  places: readonly PlaceMention[],
  marks: MarksAt,
  { first, last }: Part,
): PlaceMention | undefined {
  const word = marks.get(last + 1);
  // "Mayor Anna Kowalska (Lublin)"
  if (tokens.lower[last + 1] === "(" && first <= last) return places.find((place) => place.first === last + 2);
  if (word?.entry.class !== "of" || first > last) return undefined;
  return places.find((place) => place.first >= word.last + 1 && place.first <= word.last + 2 && !place.isParent);
}

/** Last token of a place and of those named behind it that contain it: "Wali Kota Izumisano, Jepang, Hiroyasu Chiyomatsu". */
function behindParents({ tokens }: Document, places: readonly PlaceMention[], place: PlaceMention): number {
  let last = Math.max(place.nameLast, place.last);
  for (;;) {
    const comma = tokens.lower[last + 1] === "," ? 2 : 1;
    const outer = places.find((one) => one.first === last + comma && one.isParent && place.parents.includes(one.index));
    if (!outer) return last;
    last = outer.last;
  }
}

/** "Vice Chairman of the provincial People's Committee": a government without its place. */
function behindGovernment(marks: MarksAt, at: number): number {
  let next = at;
  for (let mark = marks.get(next); mark && ["government", "of"].includes(mark.entry.class); mark = marks.get(next))
    next = mark.last + 1;
  return next;
}

/** "Konsul Jenderal Tiongkok di Denpasar Zhang Zhisheng": the seat of a consulate stands before the name. */
function behindSeat(places: readonly PlaceMention[], marks: MarksAt, at: number): number {
  const word = marks.get(at);
  if (word === undefined || !["in", "of"].includes(word.entry.class)) return at;
  const seat = places.find((place) => place.first === word.last + 1);
  return seat ? seat.last + 1 : at;
}

/** What the name of a department is made of. */
const parts = ["of", "and", "sector", "not-sector", "organisation", "government", "plain"];

/** Last word of "of Culture" in "Head of the Department of Culture, X", "Tourism Office" in "Director of the Tourism Office, X". */
function endOfDepartment({ tokens, language }: Document, office: Office, limit: number, marks: MarksAt): number {
  let at = office.last + 1;
  while (at <= limit) {
    const mark = marks.get(at);
    const isSmall = language.small.articles.includes(tokens.lower[at] ?? "");
    if (mark ? !parts.includes(mark.entry.class) : !isSmall && !isCapitalWord(tokens.flags[at])) break;
    at = (mark?.last ?? at) + 1;
  }
  return at - 1;
}

/** Last word of a department without a place: up to the comma before the name. */
function endOfBody(document: Document, office: Office, limit: number, marks: MarksAt, isAlone: boolean): number {
  // A title opens a name: what stands before the comma is no department.
  if (!office.isBody || !isAlone || marks.get(office.last + 1)?.entry.class === "honorific") return office.last;
  const end =
    nameAfter(document, office.last + 1, limit, marks)?.last ?? endOfDepartment(document, office, limit, marks);
  if (document.tokens.lower[end + 1] !== ",") return office.last;
  // "Ambassador Akio Abe, Vice Mayor X and others": the next of a list, not the name.
  const name = nameAfter(document, end + 2, limit, marks);
  const isNext = name === undefined || marks.get(name.last + 1)?.entry.class === "office";
  return isNext ? office.last : end;
}

/** "perwakilan dari Provinsi Fujian": someone without a name; "perwakilan pemerintah Kota Zhangzhou, Zheng Limin": with one. */
function findRepresentatives(
  document: Document,
  sentence: Sentence,
  places: readonly PlaceMention[],
  marks: MarksAt,
): PersonMention[] {
  const words = sentence.marks.filter((mark) => mark.entry.class === "represent" && mark.entry.value === "unnamed");
  return gather(words, (mark): PersonMention[] => {
    let from = mark.last;
    for (let next = marks.get(from + 1); next && ["from", "of"].includes(next.entry.class); next = marks.get(from + 1))
      from = next.last;
    const place = places.find((one) => one.first === from + 1);
    if (!place) return [];
    const office = { first: mark.first, last: place.last, isAbroad: false };
    const comma = document.tokens.lower[place.last + 1] === ",";
    const nameFirst = place.last + 2;
    const isNamed = comma && !places.some((one) => one.first === nameFirst);
    const name = isNamed ? nameAfter(document, nameFirst, sentence.last, marks) : undefined;
    return [{ ...toMention(document, { sentence, office, place, name }), role: "representative" }];
  });
}

/** "his Kavala counterpart, Theodoros Mouriadis", "her counterpart from Kobe, Kenji Sato": who holds the same office on the other side. */
function findCounterparts(
  document: Document,
  sentence: Sentence,
  places: readonly PlaceMention[],
  marks: MarksAt,
): PersonMention[] {
  return gather(sentence.marks, (mark): PersonMention[] => {
    if (mark.entry.class !== "represent" || mark.entry.value !== "counterpart") return [];
    const word = marks.get(mark.last + 1)?.entry.class ?? "";
    const seat = joins.includes(word) ? places.find((one) => one.first === mark.last + 2) : undefined;
    const last = seat ? behindParents(document, places, seat) : mark.last;
    const from = document.tokens.lower[last + 1] === "," ? last + 2 : last + 1;
    const name = nameAfter(document, from, sentence.last, marks);
    if (name === undefined || name.last === name.first || places.some((one) => isNameOf(one, name))) return [];
    const place = seat ?? places.find((one) => one.last === mark.first - 1);
    const office = { first: mark.first, last: seat?.last ?? mark.last, isAbroad: false };
    return [toMention(document, { sentence, office, place, name })];
  });
}

/** A sector's word may be part of a name or department, and so may a month without a number beside it: "Park Jun-ho". */
function isInName({ tokens }: Document, mark: Mark): boolean {
  if (mark.entry.class === "sector") return true;
  // 中村, 岡村, 王镇海
  if (mark.entry.value === "township" && mark.first === mark.last) return true;
  if (mark.entry.class !== "month") return false;
  return ![mark.first - 1, mark.last + 1, mark.last + 2].some((at) => ((tokens.flags[at] ?? 0) & NUMBER) !== 0);
}

const inOrder = (a: PersonMention, b: PersonMention): number => a.first - b.first;

/** Finds the office-holders of a sentence, named or not, and its representatives, in order. */
export function findPeople(document: Document, sentence: Sentence, places: readonly PlaceMention[]): PersonMention[] {
  const offices = findOffices(sentence);
  const represents = sentence.marks.some((mark) => mark.entry.class === "represent");
  if (offices.length === 0 && !represents) return [];
  // Other words of the lexicon end a name.
  const ending = sentence.marks.filter((mark) => !isInName(document, mark));
  const marks = marksAt(sentence, ending);
  const holders = gather(offices, (office) => findHolder(document, sentence, places, office, marks));
  if (!represents) return holders.toSorted(inOrder);
  const others = [
    ...findRepresentatives(document, sentence, places, marks),
    ...findCounterparts(document, sentence, places, marks),
  ];
  return [...holders, ...others].toSorted(inOrder);
}
