import type { Document, Sentence } from "../text/document.ts";
import { type DateMention, findDates } from "./dates.ts";
import { findPeople, type PersonMention } from "./people.ts";
import { findPlaces, type PlaceMention } from "./places.ts";
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

/** Finds the places, people, dates and venues of the article, sentence by sentence. */
export function read(document: Document): Reading {
  const places = findPlaces(document);
  let next = 0;
  const contents = document.sentences.map((sentence): Content => {
    const found: PlaceMention[] = [];
    for (; places[next]?.sentence === sentence.index; next++) found.push(places[next] as PlaceMention);
    const venues = findVenues(document, sentence);
    // The governor's office is a building here, not the governor.
    const people = findPeople(document, sentence, found).filter(
      (person) => !venues.some((venue) => isInside(person, venue)),
    );
    // A place's name inside a person's is the person's.
    const own = found.filter(
      (place) =>
        !people.some(
          (person) =>
            person.name !== null &&
            place.nameFirst > person.officeLast &&
            isInside({ first: place.nameFirst, last: place.nameLast }, person),
        ),
    );
    return { sentence, places: own, people, dates: findDates(document, sentence), venues };
  });
  return { document, places, contents };
}
