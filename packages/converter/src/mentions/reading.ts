import { isGeonames, populationOf } from "@kembar/gazetteer";
import { gather } from "../gather.ts";
import { type Document, isOwner, type Sentence } from "../text/document.ts";
import type { Mark } from "../text/lexicon.ts";
import { CAPITAL, HAN, JOINED, PUNCTUATION, WORD } from "../text/tokens.ts";
import { overruled } from "../trace.ts";
import { findAnchor } from "./anchor.ts";
import { type Anchor, addDays } from "./calendar.ts";
import { type DateMention, findDates } from "./dates.ts";
import { findPeople, type PersonMention } from "./people.ts";
import { isPhantom, type PlaceMention } from "./place-mentions.ts";
import { findPlaces } from "./places.ts";
import { findVenues, type VenueMention } from "./venues.ts";

/** What a sentence speaks of, each list in order. */
export interface Content {
  readonly sentence: Sentence;
  readonly places: readonly PlaceMention[];
  readonly people: readonly PersonMention[];
  readonly dates: readonly DateMention[];
  readonly venues: readonly VenueMention[];
}

/** The article with everything that it names: places by index, contents by sentence. */
export interface Reading {
  readonly document: Document;
  readonly places: readonly PlaceMention[];
  readonly contents: readonly Content[];
}

const isInside = (inner: { first: number; last: number }, outer: { first: number; last: number }): boolean =>
  inner.first >= outer.first && inner.last <= outer.last;

function groupBySentence(places: readonly PlaceMention[]): Map<number, PlaceMention[]> {
  const groups = new Map<number, PlaceMention[]>();
  for (const place of places) {
    const known = groups.get(place.sentence);
    if (known) known.push(place);
    else groups.set(place.sentence, [place]);
  }
  return groups;
}

/** Words of the lexicon that are but characters of a Chinese name (和 in 和政县) are none. */
function withoutLetters({ tokens }: Document, sentence: Sentence, places: readonly PlaceMention[]): Sentence {
  if (places.length === 0) return sentence;
  const names = places.filter((place) => ((tokens.flags[place.nameFirst] ?? 0) & HAN) !== 0);
  if (names.length === 0) return sentence;
  const isLetter = (mark: Mark) => names.some((name) => mark.first >= name.nameFirst && mark.last <= name.nameLast);
  return { ...sentence, marks: sentence.marks.filter((mark) => !isLetter(mark)) };
}

/** Whether a bare name opens a sentence, where every word has a capital. */
function opensSentence(
  document: Document,
  { sentence, first, last, level, isGovernment, isOffice, parents }: PlaceMention,
): boolean {
  const isBare = level === undefined && !isGovernment && !isOffice && parents.length === 0;
  const { sentences, tokens } = document;
  const start = sentences[sentence]?.first ?? -1;
  const isFirst = first === start || (first === start + 1 && ((tokens.flags[start] ?? 0) & PUNCTUATION) !== 0);
  // "Erlangen's newest partner city": what owns something is a name.
  return isBare && !isOwner(document, last) && isFirst && ((tokens.flags[first] ?? 0) & HAN) === 0;
}

/** Fewer people than these make a town that a text need not mean by a word it opens a sentence with ("Kami" is a town, and "we"). */
const SMALL = 200_000;
const isSmallTown = ({ candidates }: PlaceMention): boolean =>
  candidates.every((id) => isGeonames(id) && populationOf(id) < SMALL);

/** Words of the names of the article's people, in lower case. */
function namesOf(people: readonly PersonMention[]): Set<string> {
  return new Set(gather(people, (person) => person.name?.toLowerCase().split(/[\s.·•・‧]+/) ?? []));
}

/** Whether a mention is part of a person's name, or a person's name alone: "Bima" of Bima Arya. */
function isPersonal(
  document: Document,
  sentence: Sentence,
  place: PlaceMention,
  people: readonly PersonMention[],
  names: ReadonlySet<string>,
): boolean {
  const span = { first: place.nameFirst, last: place.nameLast };
  if (
    people.some(
      (person) =>
        person.name !== null &&
        place.nameFirst >= person.nameFirst &&
        isInside(span, person) &&
        !isInside(span, { first: person.officeFirst, last: person.officeLast }),
    )
  )
    return true;
  const isBare = place.level === undefined && !place.isGovernment && !place.isOffice && place.parents.length === 0;
  // "Kabag Pemerintahan Setda Klaten": the place of an office stands among its words.
  if (people.some((person) => person.officeOf === place)) return false;
  return (
    isBare &&
    (names.has(place.name.toLowerCase()) ||
      isAmongNames(document, sentence, place) ||
      opensName(document, sentence, place, names))
  );
}

/** Characters of the longest part of a name that is looked for. */
const LONGEST_PART = 8;

/** 努尔苏丹诺夫表示: a place's name that begins the part of a person's name that stands there. */
function opensName(
  { tokens }: Document,
  sentence: Sentence,
  { nameFirst, nameLast }: PlaceMention,
  names: ReadonlySet<string>,
): boolean {
  if (((tokens.flags[nameFirst] ?? 0) & HAN) === 0) return false;
  for (let last = nameLast + 1; last <= Math.min(sentence.last, nameFirst + LONGEST_PART); last++)
    if (names.has(tokens.lower.slice(nameFirst, last + 1).join(""))) return true;
  return false;
}

/** "Luo Jianping", "Bambang Sugiyono": a bare name beside another capitalised word that is no word of the lexicon is a person's or a firm's. */
function isAmongNames({ tokens }: Document, sentence: Sentence, place: PlaceMention): boolean {
  const isName = (at: number): boolean =>
    at > sentence.first &&
    at <= sentence.last &&
    ((tokens.flags[at] ?? 0) & (WORD | CAPITAL)) === (WORD | CAPITAL) &&
    !sentence.marks.some((mark) => mark.first <= at && at <= mark.last);
  return (
    sentence.block.kind === "paragraph" &&
    (isName(place.first - 1) || (isName(place.last + 1) && ((tokens.flags[place.last + 1] ?? 0) & JOINED) === 0))
  );
}

/** "Matsuyama, (22/11) -- …": the dateline tells the day where address and page tell the year alone. */
function withDateline(document: Document, anchor: Anchor | undefined): Anchor | undefined {
  const dateline = document.sentences.find((sentence) => sentence.isDateline);
  if (anchor === undefined || dateline === undefined) return anchor;
  const day = findDates(document, dateline, anchor).find((date) => date.value.length === 10)?.value;
  // The day of publication is that of the page; what was written the day before says "today" of that day.
  const isEarlier =
    day !== undefined && (anchor.day === undefined || (day < anchor.day && day >= addDays(anchor.day, -WEEK)));
  return isEarlier ? { year: Number(day.slice(0, 4)), day } : anchor;
}

const WEEK = 7;

/** The venues and people of a sentence. */
function findNamed(
  document: Document,
  sentence: Sentence,
  places: readonly PlaceMention[],
): Pick<Content, "sentence" | "venues" | "people"> {
  const venues = findVenues(document, sentence);
  // In a headline each word may have a capital: no name can be told.
  const all = sentence.block.kind === "headline" ? [] : findPeople(document, sentence, places);
  if (venues.length === 0) return { sentence, venues, people: all };
  const people = all.filter(
    (person) =>
      !overruled(
        document,
        venues.some((venue) => isInside(person, venue)),
        "person/venue",
        person,
        "The office is a building here, not its holder.",
      ),
  );
  return { sentence, venues, people };
}

/** Tells small towns whose names only open sentences, and stand nowhere else in the article. */
function mereWords(document: Document, places: readonly PlaceMention[]): (place: PlaceMention) => boolean {
  // "Aalborg is a twin town of Haifa": where names stand without type words, what a kind of tie is told of is one.
  const isOfTie = ({ sentence }: PlaceMention) =>
    document.language.bareLevel !== undefined &&
    document.sentences[sentence]?.marks.some((mark) => mark.entry.class === "kind");
  const isOpening = (place: PlaceMention) => !isOfTie(place) && opensSentence(document, place);
  const told = new Set(places.filter((place) => !isOpening(place)).map((place) => place.key));
  return (place) => isOpening(place) && isSmallTown(place) && !told.has(place.key);
}

const noPlaces: readonly PlaceMention[] = [];

/** Finds the places, people, dates and venues of the article, sentence by sentence. */
export function read(document: Document): Reading {
  const places = findPlaces(document);
  const anchor = withDateline(document, findAnchor(document));
  const bySentence = groupBySentence(
    places.filter(
      (place) =>
        !overruled(
          document,
          isPhantom(place),
          "place/everyday-word",
          place,
          "A name that is also a word or a person's name, and nothing beside it shows a place.",
        ),
    ),
  );
  const found = document.sentences.map((sentence) =>
    findNamed(document, sentence, bySentence.get(sentence.index) ?? noPlaces),
  );
  const names = namesOf(gather(found, ({ people }) => people));
  const isMereWord = mereWords(document, places);
  const isMeant = (place: PlaceMention, sentence: Sentence, people: readonly PersonMention[]): boolean =>
    !overruled(
      document,
      isMereWord(place),
      "place/opening-word",
      place,
      "A small town's name that only opens a sentence, where every word has a capital.",
    ) &&
    !overruled(
      document,
      isPersonal(document, sentence, place, people, names),
      "place/personal-name",
      place,
      "Part of a name of a person or a firm.",
    );
  let lastYear: number | undefined;
  const contents = found.map(({ sentence, venues, people }): Content => {
    const dates = findDates(document, sentence, anchor, lastYear);
    lastYear = Number(dates.at(-1)?.value.slice(0, 4)) || lastYear;
    const named = bySentence.get(sentence.index);
    const own = named ? named.filter((place) => isMeant(place, sentence, people)) : noPlaces;
    return {
      sentence: withoutLetters(document, sentence, own),
      places: own,
      people,
      dates,
      venues,
    };
  });
  return { document, places, contents };
}
