import { levelOf, populationOf } from "@kembar/gazetteer";
import { type Document, isOwner, type Sentence } from "../text/document.ts";
import type { MarksAt } from "./names.ts";
import { isDotted, nameAfter, nameBefore, type PersonName } from "./person-names.ts";
import type { PlaceMention } from "./place-mentions.ts";

/** Where the name of an office-holder may stand. */
export interface NameSearch {
  /** Token at which a name behind the office may begin. */
  readonly at: number;
  readonly office: number;
  readonly sentence: Sentence;
  readonly marks: MarksAt;
  readonly countries: readonly string[];
  /** The office's place stands between it and the name. */
  readonly isPlaced: boolean;
}

/** "Yongchun County PersonNamey Committee": what looks like a name ends a phrase that began before it. */
const isTail = ({ marks }: Sentence, { first }: PersonName): boolean =>
  marks.some((mark) => mark.entry.class === "idiom" && mark.first < first && first <= mark.last);

/** The name behind an office, else before it; "chairman of the Kobe People's Association" has none behind. */
export function nameOf(
  document: Document,
  places: readonly PlaceMention[],
  search: NameSearch,
): PersonName | undefined {
  const { at, office, sentence, marks, countries, isPlaced } = search;
  const behind = nameAfter(document, at, sentence.last, marks, countries);
  const ownsOffice = behind !== undefined && (isOwner(document, behind.last) || isTail(sentence, behind));
  const before = nameBefore(document, office, sentence.first, marks);
  const found = ownsOffice ? [before, behind] : [behind, before];
  // "Wali Kota Kochi Seiya Okazaki, Jepang": behind the office's own place no other ends the name, wherever there is one of that name.
  const isSurname = (name: PersonName, place: PlaceMention) =>
    isPlaced && name === behind && place.nameFirst > name.first && place.nameLast === name.last && isBare(place);
  return found.find(
    (name) =>
      name !== undefined &&
      (isDotted(document, name) || !places.some((one) => isNameOf(one, name) && !isSurname(name, one))),
  );
}

/** Whether nothing but a country shows that a name is a place's. */
const isBare = ({ level, isOffice, isGovernment, candidates }: PlaceMention): boolean =>
  level === undefined && !isOffice && !isGovernment && !candidates.some((id) => levelOf(id) === "country");

/** From so many people on two capitalised words behind an office are the town's name, not a person's. */
const KNOWN_TOWN = 100_000;

/** Whether what looks like a person's name is a place: all of it, or a place that its type word, office or parents show. */
export function isNameOf(place: PlaceMention, name: { first: number; last: number }): boolean {
  if (place.first > name.last || place.last < name.first) return false;
  const isAll = place.nameFirst <= name.first && place.nameLast >= name.last;
  const isCountry = place.candidates.some((id) => levelOf(id) === "country");
  const isTown = isAll && (name.last === name.first || place.candidates.some((id) => populationOf(id) >= KNOWN_TOWN));
  return isTown || isCountry || place.level !== undefined || place.isOffice || place.parents.length > 0;
}
