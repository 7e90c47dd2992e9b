import type { Place } from "@kembar/schema";
import { cellsOf, chineseOf, countryIn, type Entry, entryOf } from "./entries.ts";
import { numberIn, POINT_STEP } from "./hash.ts";
import { isAdded, isGeonames, isTown, TOWN } from "./towns.ts";

/** Languages that the gazetteer has names in. */
export const nameLanguages = ["en", "id", "zh"] as const;
/** One of them. */
export type NameLanguage = (typeof nameLanguages)[number];

/**
 * ISO 3166-1 alpha-2 code of the country that a place is in or is. Ids of places unknown to the gazetteer will do, as they begin with it;
 * those of GeoNames do not, and give an empty text if unknown.
 */
export const countryOf = (id: string): string => (isTown(id) ? (entryOf(id)?.country ?? "") : countryIn(id));

/** Level of a place; `other` for ids that the gazetteer does not have. */
export const levelOf = (id: string): Place["level"] => entryOf(id)?.kind.level ?? "other";

/** Countries of ISO 3166-1 that are units of another by ISO 3166-2 too (CN-HK, CN-MO): cities. */
const regions: ReadonlyMap<string, string> = new Map([
  ["hk", "CN"],
  ["mo", "CN"],
]);

/** Whether a place is a country that is a unit of another one. */
export const isRegion = (id: string): boolean => regions.has(id);

/** Code of the state that a place is in: its country, but `CN` for Hong Kong and Macau. */
export const stateOf = (id: string): string => {
  const country = countryOf(id);
  return regions.get(country.toLowerCase()) ?? country;
};

/** Id of the place right above; undefined for countries and unknown ids. */
export const parentOf = (id: string): string | undefined => entryOf(id)?.parent || undefined;

/** Places that contain a place, nearest first, the country last. */
export function ancestorsOf(id: string): string[] {
  const found: string[] = [];
  for (let at = parentOf(id); at !== undefined; at = parentOf(at)) found.push(at);
  return found;
}

/** Whether a place lies within another, at any depth; a place does not lie within itself. */
export function isWithin(id: string, ancestor: string): boolean {
  for (let at = parentOf(id); at !== undefined; at = parentOf(at)) if (at === ancestor) return true;
  return false;
}

/**
 * Name without the word for the level: "Klaten", "Nanjing", "南靖". A Chinese name of one character keeps it (歙县). Falls back on the
 * local name where a language has none; empty for ids that the gazetteer does not have.
 */
export function shortName(id: string, language: NameLanguage): string {
  const entry = entryOf(id);
  if (entry === undefined) return "";
  if (language === "en") return entry.en;
  if (language === "id") return entry.indonesian;
  const chinese = chineseOf(entry);
  if (chinese === "") return localName(entry);
  return chinese.length > 1 ? chinese : chinese + entry.ending;
}

function localName(entry: Entry): string {
  if (entry.local !== "") return entry.local;
  if (entry.id.startsWith("cn-")) return chineseOf(entry) + entry.ending;
  return entry.id.startsWith("id-") ? indonesianName(entry) : entry.en;
}

const indonesianName = ({ kind, indonesian }: Entry): string => kind.id.replace("*", indonesian);

function namesOf(entry: Entry): Place["names"] {
  const { kind, en, ending, people } = entry;
  const zh = chineseOf(entry);
  return {
    en: kind.en.replace("*", en).replace(/ ?&/, people && ` ${people}`),
    local: localName(entry),
    id: indonesianName(entry),
    ...(zh === "" ? {} : { zh: zh + ending }),
  };
}

const numberOf = (cell: string | undefined): number => Number(cell || 0);

/**
 * People that live in a place, as far as GeoNames tells: in the town, or in the towns of 500 people and more of a country or unit. It is
 * for weighing places of one name; 0 where nothing is known.
 */
export function populationOf(id: string): number {
  const known = populations.get(id);
  if (known !== undefined) return known;
  const people = readPopulation(id);
  if (entryOf(id) !== undefined) populations.set(id, people);
  return people;
}

/** Populations that were asked for, of places that the gazetteer has: comparing those of one name asks again and again. */
const populations = new Map<string, number>();

function readPopulation(id: string): number {
  if (!isTown(id)) return numberOf(cellsOf("points", id)?.[2]);
  const people = cellsOf("towns", id)?.[3] ?? "";
  return numberIn(people, 0, people.length);
}

/** The point of a town stands there in digits: steps from the south pole, and from the antimeridian. */
function townPoint(id: string): Place["point"] {
  const cell = cellsOf("towns", id)?.[2] ?? "";
  if (cell === "") return undefined;
  const half = cell.length / 2;
  const degrees = (steps: number, from: number) => Number((steps * POINT_STEP - from).toFixed(3));
  return {
    latitude: degrees(numberIn(cell, 0, half), 90),
    longitude: degrees(numberIn(cell, half, cell.length), 180),
  };
}

function pointOf(id: string): Place["point"] {
  if (isTown(id)) return townPoint(id);
  const [latitude = "", longitude = ""] = cellsOf("points", id) ?? [];
  return latitude === "" ? undefined : { latitude: Number(latitude), longitude: Number(longitude) };
}

/** Number of the town in GeoNames; a city among the subdivisions of ISO 3166-2 has that of its town. */
const geonamesOf = (id: string): string =>
  isGeonames(id) ? id.slice(TOWN.length) : (cellsOf("points", id)?.[3] ?? "");

/** Codes of national authorities are in the ids: `id-3310` is 33.10, `cn-350627` 350627. */
function codesOf({ id, iso, kind }: Entry): Place["codes"] {
  const code = id.slice(3);
  const isNational = kind.level === "country" || /^(?:id|cn)-/.test(id) || isTown(id) || isAdded(id);
  const subdivision = iso || (isNational ? "" : id.toUpperCase());
  const bpsCode = cellsOf("bps", id)?.[0];
  const geonames = geonamesOf(id);
  return {
    ...(subdivision === "" ? {} : { "iso3166-2": subdivision }),
    ...(bpsCode === undefined ? {} : { bps: bpsCode }),
    ...(id.startsWith("id-") ? { kemendagri: code.replace(/^(..)(..)$/, "$1.$2") } : {}),
    ...(id.startsWith("cn-") ? { gbt2260: code } : {}),
    ...(geonames === "" ? {} : { geonames }),
  };
}

/** A place by its id, in the form of the schema; undefined for ids that the gazetteer does not have. */
export function placeById(id: string): Place | undefined {
  const entry = entryOf(id);
  if (entry === undefined) return undefined;
  const point = pointOf(id);
  return {
    id,
    names: namesOf(entry),
    level: entry.kind.level,
    country: countryOf(id),
    codes: codesOf(entry),
    within: ancestorsOf(id),
    ...(point === undefined ? {} : { point }),
  };
}
