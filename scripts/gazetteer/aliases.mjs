// Other names of places and everyday words: the tables that people keep.
import { fold } from "../../packages/gazetteer/src/fold.ts";
import { markedKey, unmarked } from "./keys.mjs";
import { readTable } from "./tables.mjs";

export const aliasFiles = ["gazetteer-aliases.tsv", "gazetteer-aliases-zh.tsv", "gazetteer-aliases-old.tsv"];

/** Finds the place that a row is about: by id, or as `jp:Kitakyushu`, the largest town or city of that name in the country. */
function openPlaces(places) {
  const ids = new Set(places.map(({ id }) => id));
  const byName = new Map();
  const keep = (key, place) => {
    const known = byName.get(key);
    if (known === undefined || (known.size ?? 0) < (place.size ?? 0)) byName.set(key, place);
  };
  for (const place of places)
    if (/^(?:town|part|iso-city)$/.test(place.kind))
      for (const name of [place.en, ...(place.also ?? [])]) keep(`${place.country}:${fold(name)}`, place);
  return (cell) => {
    if (ids.has(cell)) return cell;
    const [country, name = ""] = cell.split(":");
    return byName.get(`${country}:${fold(name)}`)?.id;
  };
}

/** Rows of all tables, one a name: place, name, language, mark. A cell may hold several names, apart by `|`. */
function readAliases(places) {
  const find = openPlaces(places);
  const lost = [];
  const rows = aliasFiles.flatMap((file) =>
    readTable(file).flatMap(([cell, names, language, mark = ""]) => {
      const id = find(cell);
      if (id === undefined) lost.push(`${file}: ${cell}`);
      return names.split("|").map((name) => ({ id, name: name.trim(), language, mark }));
    }),
  );
  if (lost.length > 0) throw new Error(`No place has this id or name:\n${lost.join("\n")}`);
  return rows;
}

/**
 * Tables of other names: for each place its Chinese name, if no other table has one, and its marked keys; keys that count in capitals
 * only. `taken` holds the keys of all places by id.
 */
export function aliasTables(places, taken) {
  const own = new Set([...taken.values()].flatMap((keys) => keys.map(unmarked)));
  const byId = new Map();
  const exact = new Set();
  for (const { id, name, language, mark } of readAliases(places)) {
    const one = byId.get(id) ?? { chinese: "", keys: new Map() };
    if (language === "zh" && one.chinese === "") one.chinese = name;
    const key = fold(name);
    if (!(taken.get(id) ?? []).some((known) => unmarked(known) === key)) one.keys.set(key, markedKey(name));
    // An abbreviation that is some place's whole name as well needs no capitals.
    if (mark === "exact" && !own.has(key)) exact.add(key);
    byId.set(id, one);
  }
  const hasChinese = new Set(places.filter(({ zh = "" }) => zh !== "").map(({ id }) => id));
  const sorted = [...byId]
    .map(([id, { chinese, keys }]) => ({ id, chinese: hasChinese.has(id) ? "" : chinese, keys: [...keys.values()] }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = sorted.filter(({ chinese }) => chinese !== "").map(({ id, chinese }) => [id, chinese]);
  return { rows, keys: sorted.map(({ id, keys }) => [id, keys]), exact };
}

/** Keys of everyday words, and of names of people. */
export function wordTables() {
  const rows = readTable("gazetteer-words.tsv");
  const keysOf = (isWanted) =>
    [...new Set(rows.filter(([kind]) => isWanted(kind)).flatMap(([, list]) => list.split(" ").map(fold)))].sort();
  const people = keysOf((kind) => kind === "people");
  const words = keysOf((kind) => kind !== "people");
  return { words, people: people.filter((key) => !words.includes(key)) };
}
