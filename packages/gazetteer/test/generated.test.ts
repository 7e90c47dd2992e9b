import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allIds, entryOf } from "../src/entries.ts";
import { fold } from "../src/fold.ts";
import { kinds } from "../src/kinds.ts";
import { names } from "../src/names.ts";
import { placeById } from "../src/places.ts";

const folder = new URL("../src/generated/", import.meta.url);
const files = readdirSync(folder);
const licences: Readonly<Record<string, string>> = {
  "aliases.ts": "Apache-2.0",
  "china.ts": "WTFPL",
  "countries.ts": "Unicode-3.0",
  "geonames.ts": "CC-BY-4.0",
  "indonesia.ts": "ODbL-1.0",
  "subdivisions.ts": "MIT AND Unicode-3.0",
};

/** Tables of a module: number and unit in the doc comment, and the lines. */
const tables = (file: string) =>
  [
    ...readFileSync(new URL(file, folder), "utf8").matchAll(
      /\/\*\* (\d+) (rows|places): [^\n]+\nexport const \w+ = `([^`]*)`;/g,
    ),
  ].map(([, count, unit, text = ""]) => ({ count: Number(count), unit, lines: text.split("\n") }));

describe.each(files)("%s", (file) => {
  it("says under which licence it is", () => {
    const text = readFileSync(new URL(file, folder), "utf8");
    expect(text).toContain(`// SPDX-License-Identifier: ${licences[file]}\n`);
    expect(text).toBe(text.normalize("NFC"));
  });

  it("holds as many rows as its comments say", () => {
    const found = tables(file);
    expect(found.length).toBeGreaterThan(0);
    for (const { count, unit, lines } of found)
      expect(unit === "rows" ? lines.length : lines.filter((line) => line === "").length).toBe(count);
  });
});

describe("data", () => {
  it("has a kind, an English name and a parent for every place, and a name to find it by", () => {
    const { ids } = names();
    const known = new Set(allIds());
    const ownName = new Set(["bz-bz", "dj-dj", "gt-01", "lu-lu", "mx-mex", "pa-8", "sh-hl", "sm-07"]);
    for (const id of known) {
      const entry = entryOf(id);
      expect(Object.values(kinds), id).toContain(entry?.kind);
      expect(entry?.en, id).not.toBe("");
      expect(entry?.parent === "" ? id.length === 2 : known.has(entry?.parent ?? ""), id).toBe(true);
      if (!ownName.has(id)) expect([ids.get(fold(entry?.en ?? ""))].flat(), id).toContain(id);
    }
  });

  it("leads to known places only", () => {
    const known = new Set(allIds());
    for (const [key, ids] of names().ids)
      for (const id of [ids].flat()) expect(known.has(id), `${key}: ${id}`).toBe(true);
  });

  it("puts points inside the countries", () => {
    for (const id of allIds()) {
      const { point, country } = placeById(id) ?? {};
      if (point === undefined) continue;
      const [south, north, west, east] = country === "ID" ? [-11.1, 6.1, 94.9, 141.1] : [15, 53.6, 73.4, 135.1];
      expect(point.latitude > south && point.latitude < north, id).toBe(true);
      expect(point.longitude > west && point.longitude < east, id).toBe(true);
    }
  });
});
