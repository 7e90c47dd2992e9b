// Other names of places and everyday words: the tables that people keep.
import { fold } from "../../packages/gazetteer/src/fold.ts";
import { markedKey, unmarked } from "./keys.mjs";
import { readTable } from "./tables.mjs";

export const aliasFiles = ["gazetteer-aliases.tsv", "gazetteer-aliases-zh.tsv", "gazetteer-aliases-han.tsv"];

/** Tells the towns that the tables speak of, by id or as `jp:Kitakyushu`. */
export function openNamed() {
  const cells = new Set(
    aliasFiles.flatMap(readTable).map(([cell]) => {
      const [country, name] = cell.split(":");
      return name === undefined ? cell : `${country}:${fold(name)}`;
    }),
  );
  return ({ id, country, name, names }) =>
    cells.has(`gn-${id}`) || [name, ...names].some((one) => cells.has(`${country.toLowerCase()}:${fold(one)}`));
}

function largestByName(towns, namesOf) {
  const byName = new Map();
  for (const town of towns)
    for (const name of namesOf(town)) {
      const key = `${town.country}:${fold(name)}`;
      if ((byName.get(key)?.size ?? -1) < (town.size ?? 0)) byName.set(key, town);
    }
  return byName;
}

/** Finds the place that a row is about: by id, or as `jp:Kitakyushu`, the largest town or city of that name in the country. */
function openPlaces(places) {
  const ids = new Map(places.map(({ id }) => [id, id]));
  // A town that a subdivision is has the id of the subdivision.
  for (const { id, geonames } of places) if (geonames !== undefined) ids.set(`gn-${geonames}`, id);
  const towns = places.filter(({ kind, isTown }) => kind === "town" || kind === "part" || isTown);
  const byName = largestByName(towns, ({ en, also = [] }) => [en, ...also]);
  const byOtherName = largestByName(towns, ({ names = [] }) => names);
  return (cell) => {
    if (ids.has(cell)) return ids.get(cell);
    const [country, name = ""] = cell.split(":");
    const key = `${country}:${fold(name)}`;
    return (byName.get(key) ?? byOtherName.get(key))?.id;
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
      // The name that a table finds the place by is one of its names.
      const [, own] = cell.split(":");
      const rows = names.split("|").map((name) => ({ id, name: name.trim(), language, mark }));
      return own === undefined ? rows : [...rows, { id, name: own, language: "en", mark: "" }];
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
  const small = new Set(places.filter(({ isQuiet }) => isQuiet).map(({ id }) => id));
  const own = new Set([...taken].flatMap(([id, keys]) => (small.has(id) ? [] : keys.map(unmarked))));
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
  return { rows, byId, keys: sorted.map(({ id, keys }) => [id, keys]), exact };
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
