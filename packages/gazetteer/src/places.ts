import type { Place } from "@kembar/schema";
import { type Entry, entries } from "./entries.ts";
import { geonames } from "./generated/geonames.ts";

/** Languages that the gazetteer has names in. */
export type NameLanguage = "en" | "id" | "zh";

/** ISO 3166-1 alpha-2 code of the country that a place is in or is, from its id; ids of places unknown to the gazetteer will do. */
export const countryOf = (id: string): string => id.slice(0, 2).toUpperCase();

/** Level of a place; `other` for ids that the gazetteer does not have. */
export const levelOf = (id: string): Place["level"] => entries.get(id)?.level ?? "other";

/** Id of the place right above; undefined for countries and unknown ids. */
export const parentOf = (id: string): string | undefined => entries.get(id)?.parent || undefined;

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

/** Name without the word for the level: "Klaten", "Nanjing", "南靖". Falls back on the local name where a language has none. */
export function shortName(id: string, language: NameLanguage): string {
  const short = entries.get(id)?.short;
  return short === undefined ? "" : short[language] || short.local;
}

const indonesianWords: Readonly<Record<string, string>> = {
  regency: "Kabupaten",
  county: "Kabupaten",
  city: "Kota",
  district: "Distrik",
};

function indonesianName({ level, short, code }: Entry): string {
  const word = code === "" ? undefined : indonesianWords[level];
  return word === undefined ? short.id : `${word} ${short.id}`;
}

function namesOf(entry: Entry): Place["names"] {
  const { short, word, full, level, code } = entry;
  const indonesian = indonesianName(entry);
  // A Chinese city needs no word in English; an Indonesian kota is told apart from the kabupaten of the same name.
  const en = word === "" ? short.en : `${short.en} ${word}`;
  const isIndonesian = entry.id.startsWith("id-");
  const local = isIndonesian ? indonesian : full || short.local;
  const zh = level === "country" ? short.zh : code !== "" && short.zh !== "" ? full : "";
  return { en, local, id: indonesian, ...(zh === "" ? {} : { zh }) };
}

interface Located {
  point?: NonNullable<Place["point"]>;
  bps?: string;
}

let located: Map<string, Located> | undefined;

function readLocated(): Map<string, Located> {
  const found = new Map<string, Located>();
  for (const line of geonames.split("\n")) {
    const [id = "", first = "", second] = line.split("\t");
    const more =
      second === undefined ? { bps: first } : { point: { latitude: Number(first), longitude: Number(second) } };
    found.set(id, { ...found.get(id), ...more });
  }
  return found;
}

function codesOf({ id, iso, code }: Entry, bps: string | undefined): Place["codes"] {
  return {
    ...(iso === "" ? {} : { "iso3166-2": iso }),
    ...(bps === undefined ? {} : { bps }),
    ...(id.startsWith("id-") ? { kemendagri: code } : {}),
    ...(id.startsWith("cn-") ? { gbt2260: code } : {}),
  };
}

/** A place by its id, in the form of the schema; undefined for ids that the gazetteer does not have. */
export function placeById(id: string): Place | undefined {
  const entry = entries.get(id);
  if (entry === undefined) return undefined;
  located ??= readLocated();
  const { point, bps } = located.get(id) ?? {};
  return {
    id,
    names: namesOf(entry),
    level: entry.level,
    country: countryOf(id),
    codes: codesOf(entry, bps),
    within: ancestorsOf(id),
    ...(point === undefined ? {} : { point }),
  };
}
