import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allIds, entryOf, idOf, linesOf } from "../src/entries.ts";
import { fold } from "../src/fold.ts";
import { ROW_END } from "../src/hash.ts";
import { kinds } from "../src/kinds.ts";
import { beginsName } from "../src/lookup.ts";
import { allNames, idsOf, reachOf } from "../src/names.ts";
import { placeById, populationOf } from "../src/places.ts";
import { isTown } from "../src/towns.ts";

const folder = new URL("../src/generated/", import.meta.url);
const files = readdirSync(folder);
const licences: Readonly<Record<string, string>> = {
  "added.ts": "Apache-2.0",
  "aliases.ts": "Apache-2.0",
  "boxes.ts": "CC-BY-4.0",
  "china.ts": "WTFPL",
  "chinese.ts": "CC-BY-4.0",
  "countries.ts": "Unicode-3.0",
  "geonames.ts": "CC-BY-4.0",
  "han.ts": "Apache-2.0",
  "indonesia.ts": "ODbL-1.0",
  "subdivisions.ts": "MIT AND Unicode-3.0",
  "towns.ts": "CC-BY-4.0",
};

/** Tables of a module: number of rows in the doc comment, and the rows. */
const tables = (file: string) =>
  [
    ...readFileSync(new URL(file, folder), "utf8").matchAll(
      /\/\*\* (\d+) rows: [^\n]+\nexport const \w+: string = (["`])([^"`]*)["`];/g,
    ),
  ].map(([, count, quote, text = ""]) => {
    const rows = text.split(quote === '"' ? ROW_END : "\n");
    return { count: Number(count), rows: rows.at(-1) === "" ? rows.slice(0, -1) : rows };
  });

describe.each(files)("%s", (file) => {
  it("says under which licence it is", () => {
    const text = readFileSync(new URL(file, folder), "utf8");
    expect(text.slice(0, 500)).toContain(`// SPDX-License-Identifier: ${licences[file]}\n`);
    expect(text === text.normalize("NFC")).toBe(true);
  });

  it("holds as many rows as its comments say", () => {
    const found = tables(file);
    expect(found.length).toBeGreaterThan(0);
    for (const { count, rows } of found) expect(rows.length).toBe(count);
  });
});

/** Places called as their country is, and found by another of their names if at all. */
const ownName = new Set(["bz-bz", "dj-dj", "gt-01", "lu-lu", "mx-mex", "pa-8", "sh-hl", "sm-07"]);

describe("data", () => {
  const ids = allIds();
  const known = new Set(ids);

  it("has a kind, an English name and a parent for every place, and a name to find it by", () => {
    const wrong = ids.filter((id) => {
      const entry = entryOf(id);
      const isNamed = ownName.has(id) || idsOf(fold(entry?.en ?? "")).includes(id);
      const isPlaced = entry?.parent === "" ? id.length === 2 : known.has(entry?.parent ?? "");
      return !(entry && Object.values(kinds).includes(entry.kind) && entry.en !== "" && isNamed && isPlaced);
    });
    expect(wrong).toEqual([]);
  });

  it("finds every name of its tables, and leads to known places only", () => {
    const names = allNames();
    const wrong = names.filter(([key, places]) => {
      const found = idsOf(key);
      return !places.every((id) => known.has(id) && found.includes(id));
    });
    expect(names.length).toBeGreaterThan(35_000);
    expect(wrong).toEqual([]);
  });

  it("reaches to the end of every name from the key itself", () => {
    expect(allNames().filter(([key]) => reachOf(key) < key.length)).toEqual([]);
  });

  it("knows the first two characters of every name in Chinese, and no others", () => {
    const pairs = allNames().flatMap(([key]) => /^[\u3400-\u9fff]{2}/.exec(key) ?? []);
    expect(pairs.length).toBeGreaterThan(10_000);
    expect(pairs.filter((pair) => !beginsName(pair))).toEqual([]);
    expect(["的了", "们在", "结为"].filter((pair) => beginsName(pair))).toEqual([]);
    expect(beginsName("𠮷野")).toBe(true);
  });

  it("has all lines of a table sorted, as the search in it expects", () => {
    for (const file of ["towns", "subdivisions", "points", "aliases"] as const) {
      const lines = linesOf(file).map(idOf);
      expect(lines.filter((id, at) => at > 0 && (lines[at - 1] ?? "") >= id)).toEqual([]);
    }
  });

  it("puts points inside the countries", () => {
    const boxes: Readonly<Record<string, readonly number[]>> = {
      ID: [-11.1, 6.1, 94.9, 141.1],
      CN: [15, 53.6, 73.4, 135.1],
      JP: [24, 46, 122, 146],
      KR: [33, 39, 124, 132],
      AU: [-44, -9, 112, 160],
    };
    const outside = ids.filter((id) => {
      const { point, country = "" } = placeById(id) ?? {};
      const [south = -90, north = 90, west = -180, east = 180] = boxes[country] ?? [];
      const { latitude: y = 0, longitude: x = 0 } = point ?? {};
      return point !== undefined && !(y > south && y < north && x > west && x < east);
    });
    expect(outside).toEqual([]);
  });

  it("tells the people of nearly every town and country", () => {
    const towns = ids.filter(isTown);
    expect(towns.filter((id) => populationOf(id) >= 5_000).length / towns.length).toBeGreaterThan(0.95);
    expect(ids.filter((id) => id.length === 2 && populationOf(id) > 0).length).toBeGreaterThan(200);
  });
});
