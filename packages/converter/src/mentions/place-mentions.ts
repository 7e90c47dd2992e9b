import { isGeonames, isRegion, isWithin, levelOf, lookup, shortName, withheld } from "@kembar/gazetteer";
import { type Document, type Sentence, textOf } from "../text/document.ts";
import { CAPITAL, HAN } from "../text/tokens.ts";
import type { MarksAt, Name } from "./names.ts";
import type { Words } from "./place-words.ts";

/** A place named in the text. Token numbers; `first` <= `typeFirst` <= `nameFirst` <= `nameLast` <= `last`. */
export interface PlaceMention {
  readonly index: number;
  readonly sentence: number;
  /** The name as written, and as the gazetteer looks it up. */
  readonly name: string;
  readonly key: string;
  readonly nameFirst: number;
  readonly nameLast: number;
  /** First token of the type word before the name ("Kabupaten"), else of the name. */
  readonly typeFirst: number;
  /** First token of the word for its government ("Pemerintah"), else `typeFirst`. */
  readonly first: number;
  /** Last token of the name, the type word behind it and the places named behind it that contain it, countries left out. */
  readonly last: number;
  /** Level that the type word, the government's word or the office says. */
  readonly level: string | undefined;
  readonly isGovernment: boolean;
  /** A word for an office stands right before or behind it. */
  readonly isOffice: boolean;
  /** Places that it may be, by name, type word and the places that contain it. */
  readonly candidates: readonly string[];
  /** Mentions beside it that contain it, nearest first. */
  readonly parents: readonly number[];
  /** It only says where another place is. */
  readonly isParent: boolean;
  /** Places of a name that is an everyday word or a person's: they count with a type word or with what contains them ("Lincoln, Nebraska"). */
  readonly withheld: readonly string[];
}

/** A mention while it is being read. */
export type OpenMention = { -readonly [K in keyof PlaceMention]: PlaceMention[K] };

/** Levels of the gazetteer that a type word of a text may stand for. A Chinese county (县) is a kabupaten, a prefecture a kota. */
const levelsOf: Readonly<Record<string, readonly string[]>> = {
  prefecture: ["province"],
  "lower prefecture": ["city", "other"],
  regency: ["regency", "county"],
  county: ["regency", "county"],
  city: ["city"],
  province: ["province"],
  state: ["province"],
  region: ["province"],
  district: ["district", "county"],
};

export function byLevel(candidates: readonly string[], level: string | undefined): readonly string[] {
  // 吉安乡: whatever county has the name, no list has the township; but abroad its rank may be told otherwise.
  if (level === "township") return candidates.filter((id) => isGeonames(id) || levelOf(id) === "district");
  const wanted = level === undefined ? undefined : levelsOf[level];
  if (wanted === undefined) return candidates;
  const fitting = candidates.filter((id) => wanted.includes(levelOf(id)));
  if (fitting.length === 0 && level === "prefecture") return byLevel(candidates, "lower prefecture");
  // 熊本县: the word for a county is that for a prefecture in Japan.
  if (fitting.length === 0 && level === "county" && candidates.some((id) => levelOf(id) === "province"))
    return byLevel(candidates, "prefecture");
  // "Kota Klaten" is a way to say the town of Klaten: a type word that fits nothing tells nothing.
  return fitting.length > 0 ? fitting : candidates;
}

/** 澳门特别行政区 is a city, though it is a country to ISO 3166-1. */
const cityOf = (id: string): string =>
  isRegion(id) ? (lookup(shortName(id, "zh")).find((town) => isWithin(town, id)) ?? id) : id;

/** "Gubernur Lee": a word for a province makes no town of a name that is also a person's. */
const mayBeMeant = (id: string, level: string): boolean =>
  !isGeonames(id) || (levelsOf[level]?.includes(levelOf(id)) ?? false);

/** A country that a name may mean outranks a part of another ("Georgia") unless a type word says otherwise. */
function candidatesOf(key: string, level: string | undefined, isNamed: boolean): readonly string[] {
  const more = level === undefined || !isNamed ? [] : withheld(key).filter((id) => mayBeMeant(id, level));
  const named = more.length === 0 ? lookup(key) : [...new Set([...lookup(key), ...more])].sort();
  const all = named.some(isRegion) ? [...new Set(named.map(cityOf))] : named;
  const countries = all.filter((id) => levelOf(id) === "country");
  if (level === undefined && countries.length > 0) return countries;
  return byLevel(all, level);
}

/** "the Mekong Delta city": a type word in small letters behind a name says what it is, and makes no everyday word a name. */
export const isTypeNamed = ({ tokens }: Document, tail: Words | undefined): boolean =>
  tail === undefined || tail.isOffice || ((tokens.flags[tail.edge] ?? 0) & (CAPITAL | HAN)) !== 0;

export interface Scan {
  readonly document: Document;
  readonly sentence: Sentence;
  readonly marks: MarksAt;
  readonly found: OpenMention[];
  readonly from: number;
  /** Words of the unknown names found so far, by their first word, and Han names by all their characters: "Provinsi Western" tells where the name ends in the next sentence. */
  readonly unknown: Map<string, number>;
}

export function addMention(scan: Scan, name: Name, lead: Words | undefined, tail: Words | undefined): number {
  const { document, sentence, found, from } = scan;
  const level = tail?.level ?? lead?.level;
  const typeFirst = lead?.typeFirst ?? name.first;
  found.push({
    index: from + found.length,
    sentence: sentence.index,
    name: textOf(document, name.first, name.last),
    key: name.key,
    nameFirst: name.first,
    nameLast: name.last,
    typeFirst,
    first: lead?.first ?? name.first,
    last: tail?.edge ?? name.last,
    level,
    isGovernment: (lead?.isGovernment ?? false) || (tail?.isGovernment ?? false),
    isOffice: (lead?.isOffice ?? false) || (tail?.isOffice ?? false),
    candidates: candidatesOf(name.key, level, isTypeNamed(document, tail)),
    parents: [],
    isParent: false,
    withheld: withheld(name.key),
  });
  return tail?.edge ?? name.last;
}

/** Whether a mention is but an everyday word or a person's name: nothing beside it shows a place. */
export const isPhantom = ({ candidates, withheld: kept, level, isGovernment, parents }: PlaceMention): boolean =>
  candidates.length === 0 && kept.length > 0 && level === undefined && !isGovernment && parents.length === 0;
