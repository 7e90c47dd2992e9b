import { isTown, levelOf } from "@kembar/gazetteer";
import type { Document, Sentence } from "../text/document.ts";
import type { Mark } from "../text/lexicon.ts";
import { isCapitalWord, isHan } from "../text/tokens.ts";
import type { PlaceMention } from "./place-mentions.ts";

const LONGEST_BODY = 8;

/** Words for an office. Token numbers, both ends included. */
export interface Office {
  readonly first: number;
  /** Last token of the words for the office itself; its place may follow. */
  readonly last: number;
  /** A department or council: words of its own may stand before the place. */
  readonly isBody: boolean;
  readonly isAbroad: boolean;
  /** A minister, of a state or of one of its provinces. */
  readonly isMinister: boolean;
}

/** Words for an office that stand together: "Plt Wakil Bupati", "Kabag", 省委书记、省人大常委会主任. */
export function findOffices(sentence: Sentence): Office[] {
  const offices: Office[] = [];
  for (const mark of sentence.marks) {
    if (mark.entry.class !== "office") continue;
    const { value } = mark.entry;
    const isMinister = value === "minister";
    const isAbroad = value === "abroad" || isMinister;
    const isBody = value === "body" || value === "party" || isAbroad;
    const before = offices.at(-1);
    if (before && before.last + 1 === mark.first)
      offices[offices.length - 1] = {
        ...before,
        last: mark.last,
        isBody: before.isBody || isBody,
        isAbroad: before.isAbroad || isAbroad,
        isMinister: before.isMinister || isMinister,
      };
    else offices.push({ first: mark.first, last: mark.last, isBody, isAbroad, isMinister });
  }
  return offices;
}

/** Words between an office and its place: "Head of the Cooperation Bureau of Padang City". */
export const joins = ["of", "and", "in", "from", "sector", "level"];

const isConjunction = ({ marks }: Sentence, at: number): boolean =>
  marks.some((mark) => mark.entry.class === "and" && mark.last === at);

/** "Ambassador Leyla Kaya and Chief Secretary of the Central Province": behind a name and a conjunction the next holder's office stands. */
const opensAnother = (sentence: Sentence, office: Office, mark: Mark | undefined): boolean =>
  mark?.entry.class === "office" &&
  isConjunction(sentence, mark.first - 1) &&
  mark.first - office.last > 2 &&
  !sentence.marks.some(
    (one) => one.first > office.last && one.last < mark.first - 1 && !["month", "honorific"].includes(one.entry.class),
  );

/** "Mayor of the City of Kobe", "Governor of the People's Government of Hubei Province": an article before a place with words of its own. */
const hasTitle = ({ tokens, language }: Document, place: PlaceMention): boolean =>
  (place.isGovernment || place.level !== undefined) &&
  language.small.articles.includes(tokens.lower[place.first - 1] ?? "");

/** The place of an office: right behind it, behind the words of its department, or right before it. */
export function placeOfOffice(
  document: Document,
  sentence: Sentence,
  office: Office,
  places: readonly PlaceMention[],
): PlaceMention | undefined {
  const { tokens, language } = document;
  const limit = office.last + 2 + (office.isBody ? LONGEST_BODY : 0);
  if (language.order.office !== "after")
    for (const place of places) {
      const isArticled = hasTitle(document, place);
      const reach = isArticled ? limit + 1 : limit;
      if (place.nameFirst <= office.last || place.first > reach) continue;
      let at = office.last + 1;
      for (; at < place.first; at++) {
        const mark = sentence.marks.find((one) => one.first <= at && at <= one.last);
        if (opensAnother(sentence, office, mark)) break;
        const isJoin = mark !== undefined && joins.includes(mark.entry.class);
        const isWord = office.isBody && isCapitalWord(tokens.flags[at]);
        const isArticle =
          (office.isBody || isArticled) &&
          language.small.articles.includes(tokens.lower[at] ?? "") &&
          !isConjunction(sentence, at - 1);
        const isSmall = tokens.lower[at] === "(" || isArticle;
        if (!isJoin && !isWord && !isSmall) break;
      }
      // "City Councilor Miguel Jalandoni and Nonsan's chair": what a conjunction adds is another's.
      const isOfHolder = !isConjunction(sentence, place.first - 1) && (office.isBody || at <= reach);
      if (at >= place.first && isOfHolder && !isBareName(document, office, place)) return place;
      break;
    }
  if (language.order.office === "before") return undefined;
  // "希奥利艾市(Siauliai)市长": the name once more in brackets is no other place.
  const isAlias = (place: PlaceMention) => place.isParent && tokens.lower[place.first - 1] === "(";
  const before = places.findLast((place) => place.last < office.first && !isAlias(place));
  if (before === undefined) return undefined;
  if (office.first - before.last > LONGEST_BODY) return undefined;
  for (let at = before.last + 1; at < office.first; at++) if (!isDepartment(document, sentence, at)) return undefined;
  return before;
}

/**
 * "Mayor London Breed", "Sekda Guntur Priambodo": a capitalised word right behind an office is a person's where the language names the
 * place with "of", or where the place is a town abroad that nothing but its name shows.
 */
function isBareName({ tokens, language }: Document, office: Office, place: PlaceMention): boolean {
  const isNext = place.first === office.last + 1 && !place.candidates.some((id) => levelOf(id) === "country");
  const isNamed = place.isGovernment || place.level !== undefined || place.parents.length > 0;
  if (!isNext || place.nameFirst !== place.first) return false;
  const isFollowed = isCapitalWord(tokens.flags[place.nameLast + 1]);
  if (language.order.office === "both") return isFollowed && !isNamed;
  return office.isBody && !isNamed && isFollowed && place.candidates.every(isTown);
}

/** Words of a department between its place and the office: 巴地头顿省人民委员会副主席, "Makassar City Council Chair". */
function isDepartment({ tokens }: Document, sentence: Sentence, at: number): boolean {
  const mark = sentence.marks.find((one) => one.first <= at && at <= one.last);
  if (mark !== undefined)
    return ["sector", "not-sector", "level", "government", "of", "organisation", "plain"].includes(mark.entry.class);
  if (/^[()]$/.test(tokens.lower[at] ?? "")) return true;
  const flags = tokens.flags[at] ?? 0;
  return isHan(flags) || isCapitalWord(flags);
}

/**
 * "Minister for Trade of the Northern Territory", "president of the Lublin City Council": of a body below the state, though the same
 * words are offices of states.
 */
export function isOfParty({ tokens, language }: Document, office: Office, place: PlaceMention | undefined): boolean {
  if (place === undefined || place.candidates.some((id) => levelOf(id) === "country")) return false;
  if (place.isGovernment && place.first > office.last) return true;
  const { articles, ofPlaces } = language.small;
  const before = articles.includes(tokens.lower[place.first - 1] ?? "") ? place.first - 2 : place.first - 1;
  return office.isMinister && (place.last < office.first || ofPlaces.includes(tokens.lower[before] ?? ""));
}
