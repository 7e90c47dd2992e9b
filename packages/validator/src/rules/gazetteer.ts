import { type Agreement, type Place, pointer } from "@kembar/schema";
import type { Context } from "../context.ts";
import { type Issue, makeIssue, type Place as Spot } from "../issue.ts";
import type { Gazetteer } from "../options.ts";
import type { Ref } from "../parts.ts";
import { visitReferences } from "./references.ts";

/** Places against the gazetteer, if the caller gave one: ids, codes, containing places, points. */
export function checkGazetteer({ agreements, places, options, input }: Context): Issue[] {
  const gazetteer = options.places && withMemory(options.places);
  if (!gazetteer) return [];
  return [
    ...places.flatMap((ref) => checkPlace(ref, gazetteer)),
    // Where places have no records of their own, the ids that agreements refer to are all that there is.
    ...(input.parts.places.length > 0 ? [] : agreements.flatMap((ref) => checkReferences(ref, gazetteer))),
  ];
}

/** Records name the same few places again and again. */
function withMemory(gazetteer: Gazetteer): Gazetteer {
  const known = new Map<string, Place | undefined>();
  const placeById = (id: string): Place | undefined => {
    if (!known.has(id)) known.set(id, gazetteer.placeById(id));
    return known.get(id);
  };
  return {
    placeById,
    isNamedIn: (id, text) => gazetteer.isNamedIn(id, text),
    countryBoxes: (country) => gazetteer.countryBoxes(country),
  };
}

function checkReferences(ref: Ref<Agreement>, gazetteer: Gazetteer): Issue[] {
  const issues: Issue[] = [];
  visitReferences(ref.value, (kind, id, at) => {
    if (kind === "place" && id !== undefined && !gazetteer.placeById(id))
      issues.push(...unknown(id, () => ref.at(at())));
  });
  return issues;
}

/** Codes of Indonesia and China, and of countries: the gazetteer has them all. */
const COMPLETE = /^(?:(?:id|cn)-\d+|[a-z]{2})$/;
/** Ids that converters make up for places that they do not know. */
const MADE_UP = /^[a-z]{2}-x-/;

function unknown(id: string, place: () => Spot): Issue[] {
  if (MADE_UP.test(id)) return [];
  return [makeIssue(COMPLETE.test(id) ? "place/unknown-code" : "place/not-in-gazetteer", place(), { id })];
}

function checkPlace(ref: Ref<Place>, gazetteer: Gazetteer): Issue[] {
  const known = gazetteer.placeById(ref.value.id);
  return [
    ...(known ? [...checkWithin(ref, known), ...checkCodes(ref, known)] : unknown(ref.value.id, () => ref.at("/id"))),
    ...checkPoint(ref, gazetteer),
  ];
}

function checkWithin(ref: Ref<Place>, known: Place): Issue[] {
  const [expected, found] = [known.within.join(", "), ref.value.within.join(", ")];
  return expected === found ? [] : [makeIssue("place/parents", ref.at("/within"), { expected, found })];
}

/** Systems whose codes an office gives to units; GeoNames and Wikidata may have several items for one place. */
const systems = ["iso3166-2", "bps", "kemendagri", "gbt2260"] as const;

function checkCodes(ref: Ref<Place>, known: Place): Issue[] {
  return systems.flatMap((system) => {
    const [expected, found] = [known.codes[system], ref.value.codes[system]];
    if (expected === undefined || found === undefined || expected === found) return [];
    return [makeIssue("place/codes", ref.at(pointer("codes", system)), { system, expected, found })];
  });
}

function checkPoint(ref: Ref<Place>, gazetteer: Gazetteer): Issue[] {
  const { point, country } = ref.value;
  const boxes = point ? gazetteer.countryBoxes(country) : [];
  if (!point || boxes.length === 0) return [];
  const { latitude, longitude } = point;
  const isInside = boxes.some(({ south, west, north, east }) => {
    const isBetween = west <= east ? west <= longitude && longitude <= east : west <= longitude || longitude <= east;
    return south <= latitude && latitude <= north && isBetween;
  });
  return isInside ? [] : [makeIssue("place/outside-country", ref.at("/point"), { latitude, longitude, country })];
}
