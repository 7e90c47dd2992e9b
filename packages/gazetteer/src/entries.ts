import { fold } from "./fold.ts";
import { aliases } from "./generated/aliases.ts";
import { china } from "./generated/china.ts";
import { countries } from "./generated/countries.ts";
import { indonesia } from "./generated/indonesia.ts";
import { subdivisions } from "./generated/subdivisions.ts";

/** What the data files tell of a place, by its parts; the schema's Place is made of it when asked for. */
export interface Entry {
  readonly id: string;
  readonly level: "country" | "province" | "city" | "regency" | "county" | "district" | "other";
  /** Id of the place right above; empty for countries. */
  readonly parent: string;
  /** Names without the word for the level. */
  readonly short: { readonly en: string; readonly id: string; readonly local: string; readonly zh: string };
  /** English word behind the short name ("County"); empty if none is used. */
  readonly word: string;
  /** Full name in the place's own language, where it is not put together from the short one. */
  readonly full: string;
  readonly iso: string;
  /** National code as its authority writes it: `33.10`, `350627`. */
  readonly code: string;
}

const rows = (data: string): string[][] => data.split("\n").map((line) => line.split("\t"));

function countryEntry([code = "", en = "", id = "", zh = ""]: readonly string[]): Entry {
  return {
    id: code.toLowerCase(),
    level: "country",
    parent: "",
    short: { en, id, local: en, zh },
    word: "",
    full: en,
    iso: "",
    code: "",
  };
}

const indonesianLevels = { P: "province", R: "regency", C: "city" } as const;
const indonesianWords: Readonly<Record<string, string>> = { R: "Regency", C: "City" };

function indonesianEntry([code = "", kind = "", name = "", iso = "", en = ""]: readonly string[]): Entry {
  return {
    id: `id-${code.replace(".", "")}`,
    level: indonesianLevels[kind as "P" | "R" | "C"],
    parent: kind === "P" ? "id" : `id-${code.slice(0, 2)}`,
    short: { en: en || name, id: name, local: name, zh: "" },
    word: indonesianWords[kind] ?? "",
    full: "",
    iso,
    code,
  };
}

/** GB/T 2260: two digits each for province, prefecture and county; units straight under a province have 90 in the middle. */
function chineseParent(code: string, known: ReadonlyMap<string, Entry>): string {
  if (code.endsWith("0000")) return "cn";
  const prefecture = `cn-${code.slice(0, 4)}00`;
  return !code.endsWith("00") && known.has(prefecture) ? prefecture : `cn-${code.slice(0, 2)}0000`;
}

function chineseEntry(
  [code = "", full = "", han = "", en = "", level = "other", word = "", iso = ""]: readonly string[],
  known: ReadonlyMap<string, Entry>,
): Entry {
  return {
    id: `cn-${code}`,
    level: level as Entry["level"],
    parent: chineseParent(code, known),
    short: { en, id: en, local: han, zh: han },
    word,
    full,
    iso,
    code,
  };
}

function worldEntry([code = "", en = "", own = en]: readonly string[]): Entry {
  return {
    id: code,
    level: "province",
    parent: code.slice(0, 2),
    short: { en, id: en, local: own, zh: "" },
    word: "",
    full: own,
    iso: code.toUpperCase(),
    code: "",
  };
}

function readEntries(): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const add = (entry: Entry) => entries.set(entry.id, entry);
  for (const row of rows(countries)) add(countryEntry(row));
  for (const row of rows(indonesia)) add(indonesianEntry(row));
  for (const row of rows(china)) add(chineseEntry(row, entries));
  for (const row of rows(subdivisions)) add(worldEntry(row));
  return entries;
}

/** Every place of the gazetteer, by id. */
export const entries: ReadonlyMap<string, Entry> = readEntries();

/** What the names of the gazetteer lead to. */
export interface NameIndex {
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** Keys of abbreviations that are also words. */
  readonly exact: ReadonlySet<string>;
  readonly longestName: number;
  readonly longestHan: number;
}

function readNames(): NameIndex {
  const ids = new Map<string, string[]>();
  const exact = new Set<string>();
  let longestName = 1;
  const add = (name: string, id: string, isHan = false) => {
    if (name === "") return;
    const key = isHan ? name : fold(name);
    const known = ids.get(key);
    if (known === undefined) ids.set(key, [id]);
    else if (!known.includes(id)) known.push(id);
    if (!isHan)
      for (let words = 1, at = name.indexOf(" "); at >= 0; at = name.indexOf(" ", at + 1))
        longestName = Math.max(longestName, ++words);
  };
  let longestHan = 1;
  for (const { id, short, full } of entries.values()) {
    add(short.en, id);
    if (short.id !== short.en) add(short.id, id);
    if (short.zh !== "") {
      add(short.zh, id, true);
      if (full !== short.en) add(full, id, true);
      longestHan = Math.max(longestHan, full.length, short.zh.length);
    } else if (short.local !== short.id) add(short.local, id);
  }
  for (const [id = "", name = "", mark] of rows(aliases)) {
    add(name, id);
    if (mark === "exact") exact.add(fold(name));
  }
  for (const known of ids.values()) if (known.length > 1) known.sort();
  return { ids, exact, longestName, longestHan };
}

/** Names, aliases and abbreviations of all places, by key. */
export const names: NameIndex = readNames();
