import type { Place } from "@kembar/schema";
import { type Entry, entryOf } from "./entries.ts";
import { bps, points } from "./generated/geonames.ts";

/** Languages that the gazetteer has names in. */
export type NameLanguage = "en" | "id" | "zh";

/** ISO 3166-1 alpha-2 code of the country that a place is in or is, from its id; ids of places unknown to the gazetteer will do. */
export const countryOf = (id: string): string => id.slice(0, 2).toUpperCase();

/** Level of a place; `other` for ids that the gazetteer does not have. */
export const levelOf = (id: string): Place["level"] => entryOf(id)?.kind.level ?? "other";

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
  if (entry.zh === "") return localName(entry);
  return entry.zh.length > 1 ? entry.zh : entry.zh + entry.ending;
}

function localName(entry: Entry): string {
  if (entry.local !== "") return entry.local;
  if (entry.id.startsWith("cn-")) return entry.zh + entry.ending;
  return entry.id.startsWith("id-") ? indonesianName(entry) : entry.en;
}

const indonesianName = ({ kind, indonesian }: Entry): string => kind.id.replace("*", indonesian);

function namesOf(entry: Entry): Place["names"] {
  const { kind, en, zh, ending, people } = entry;
  return {
    en: kind.en.replace("*", en).replace(/ ?&/, people && ` ${people}`),
    local: localName(entry),
    id: indonesianName(entry),
    ...(zh === "" ? {} : { zh: zh + ending }),
  };
}

interface Located {
  readonly bps: ReadonlyMap<string, string>;
  readonly points: ReadonlyMap<string, NonNullable<Place["point"]>>;
}

let located: Located | undefined;

function readLocated(): Located {
  const cells = (data: string) => data.split("\n").map((line) => line.split("\t"));
  return {
    bps: new Map(cells(bps).map(([id = "", code = ""]) => [id, code])),
    points: new Map(
      cells(points).map(([id = "", lat, long]) => [id, { latitude: Number(lat), longitude: Number(long) }]),
    ),
  };
}

/** Codes of national authorities are in the ids: `id-3310` is 33.10, `cn-350627` 350627. */
function codesOf({ id, iso, kind }: Entry, bpsCode: string | undefined): Place["codes"] {
  const code = id.slice(3);
  const subdivision = iso || (kind.level === "country" || /^(?:id|cn)-/.test(id) ? "" : id.toUpperCase());
  return {
    ...(subdivision === "" ? {} : { "iso3166-2": subdivision }),
    ...(bpsCode === undefined ? {} : { bps: bpsCode }),
    ...(id.startsWith("id-") ? { kemendagri: code.replace(/^(..)(..)$/, "$1.$2") } : {}),
    ...(id.startsWith("cn-") ? { gbt2260: code } : {}),
  };
}

/** A place by its id, in the form of the schema; undefined for ids that the gazetteer does not have. */
export function placeById(id: string): Place | undefined {
  const entry = entryOf(id);
  if (entry === undefined) return undefined;
  located ??= readLocated();
  const point = located.points.get(id);
  return {
    id,
    names: namesOf(entry),
    level: entry.kind.level,
    country: countryOf(id),
    codes: codesOf(entry, located.bps.get(id)),
    within: ancestorsOf(id),
    ...(point === undefined ? {} : { point }),
  };
}
