import { validatePlace } from "@kembar/schema";
import { describe, expect, it } from "vitest";
import { allIds, chineseOf, entryOf } from "../src/entries.ts";
import {
  countryOf,
  fold,
  isRegion,
  isWithin,
  levelOf,
  longestHan,
  longestName,
  lookup,
  parentOf,
  placeById,
  populationOf,
  shortName,
  stateOf,
} from "../src/index.ts";

const find = (name: string, country?: string) =>
  lookup(fold(name)).filter((id) => country === undefined || id.startsWith(country));

describe("places", () => {
  it("has all units of Indonesia", () => {
    const units = allIds().filter((id) => id.startsWith("id-"));
    expect(units.filter((id) => levelOf(id) === "province")).toHaveLength(38);
    expect(units.filter((id) => levelOf(id) !== "province")).toHaveLength(514);
    const cities = new Set(units.filter((id) => levelOf(id) === "city").map((id) => shortName(id, "id")));
    const both = units.filter((id) => levelOf(id) === "regency" && cities.has(shortName(id, "id")));
    expect(both).toHaveLength(26);
    expect(both.map((id) => shortName(id, "id"))).toEqual(expect.arrayContaining(["Semarang", "Bandung", "Bogor"]));
  });

  it("has the units of China, without zones and stand-ins that only statistics know", () => {
    const units = allIds().filter((id) => id.startsWith("cn-"));
    expect(units.filter((id) => id.endsWith("0000"))).toHaveLength(31);
    expect(units.filter((id) => /^cn-....00$/.test(id) && !id.endsWith("0000"))).toHaveLength(333);
    expect(units.filter((id) => !id.endsWith("00"))).toHaveLength(2842);
    for (const code of ["321171", "620171", "110100", "419000"]) expect(placeById(`cn-${code}`), code).toBeUndefined();
    for (const name of ["市辖区", "省直辖县级行政区划", "县"]) expect(lookup(name), name).toEqual([]);
  });

  it("nests places up to their country", () => {
    expect(placeById("cn-350627")?.within).toEqual(["cn-350600", "cn-350000", "cn"]);
    expect(placeById("cn-110108")?.within).toEqual(["cn-110000", "cn"]);
    expect(isWithin("cn-350627", "cn-350600")).toBe(true);
    expect(isWithin("cn-350627", "cn-350000")).toBe(true);
    expect(isWithin("cn-320100", "cn-350000")).toBe(false);
    expect(isWithin("cn", "cn")).toBe(false);
    expect(parentOf("cn")).toBeUndefined();
  });

  it("gives each place one id, and places that exist above it", () => {
    const ids = allIds();
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      const within = placeById(id)?.within ?? [];
      for (const above of within) expect(entryOf(above), `${id} in ${above}`).toBeDefined();
      expect(id.length === 2 ? [] : within.slice(-1), id).toEqual(id.length === 2 ? [] : [countryOf(id).toLowerCase()]);
    }
  });

  it("gives places of the schema", () => {
    for (const id of allIds()) expect(validatePlace(placeById(id)), id).toEqual([]);
  });

  it("names places in full, with codes as text", () => {
    expect(placeById("id-3310")).toEqual({
      id: "id-3310",
      names: { en: "Klaten Regency", local: "Kabupaten Klaten", id: "Kabupaten Klaten", zh: "克拉登" },
      level: "regency",
      country: "ID",
      codes: { bps: "3310", kemendagri: "33.10" },
      within: ["id-33", "id"],
      point: { latitude: -7.70583, longitude: 110.60639 },
    });
    expect(placeById("cn-350627")).toEqual({
      id: "cn-350627",
      names: { en: "Nanjing County", local: "南靖县", id: "Kabupaten Nanjing", zh: "南靖县" },
      level: "county",
      country: "CN",
      codes: { gbt2260: "350627" },
      within: ["cn-350600", "cn-350000", "cn"],
      point: { latitude: 24.49155, longitude: 117.34568 },
    });
    expect(placeById("id-3374")?.names.en).toBe("Semarang City");
    expect(placeById("id-33")?.codes).toEqual({ "iso3166-2": "ID-JT", bps: "33", kemendagri: "33" });
    expect(placeById("cn-350000")?.codes["iso3166-2"]).toBe("CN-FJ");
    expect(placeById("cn-331127")?.names.en).toBe("Jingning She Autonomous County");
    expect(placeById("jp-22")).toMatchObject({ names: { en: "Shizuoka" }, codes: { "iso3166-2": "JP-22" } });
    expect(placeById("jp")?.names).toEqual({ en: "Japan", local: "日本", id: "Jepang", zh: "日本" });
    expect(placeById("na")).toMatchObject({ country: "NA", level: "country", within: [] });
    expect(placeById("xx-1")).toBeUndefined();
  });

  it("takes codes of Statistics Indonesia only where they are certain", () => {
    // The ministry numbers Central Jakarta 31.71, BPS 3173.
    expect(placeById("id-3171")?.codes).toEqual({ bps: "3173", kemendagri: "31.71" });
    expect(placeById("id-9171")?.codes).toEqual({ kemendagri: "91.71" });
  });

  it("has towns under their unit, and cities that are units once", () => {
    expect(placeById("gn-1859307")).toEqual({
      id: "gn-1859307",
      names: { en: "Kitakyushu", local: "Kitakyushu", id: "Kitakyushu", zh: "北九州" },
      level: "city",
      country: "JP",
      codes: { geonames: "1859307" },
      within: ["jp-40", "jp"],
      point: { latitude: 33.852, longitude: 130.85 },
    });
    expect(isWithin("gn-1859307", "jp-40")).toBe(true);
    expect(countryOf("gn-1859307")).toBe("JP");
    expect(countryOf("gn-1")).toBe("");
    expect(countryOf("gn-c")).toBe("GN");
    expect(placeById("ru-mow")).toMatchObject({ level: "city", codes: { "iso3166-2": "RU-MOW", geonames: "524901" } });
    expect(placeById("gn-524901")).toBeUndefined();
    expect(placeById("id-3374")?.names.zh).toBe("三宝垄");
  });

  it.each([
    ["gn-1842943", "Gimhae", "Kimhae"],
    ["gn-1684269", "Tagum", "Magugpo Poblacion"],
    ["gn-11611630", "Funabashi", "Funabashi"],
    ["gn-11790343", "Mitaka", "Kamirenjaku"],
    ["gn-2886242", "Cologne", "Köln"],
    ["gn-1279228", "Ahilyanagar", "Ahmadnagar"],
    ["gn-1832384", "Yeongju", "Eisen"],
  ])("calls %s %s, and finds %s", (id, name, old) => {
    expect(shortName(id, "en")).toBe(name);
    expect(find(old)).toContain(id);
  });

  it("leaves the marks of a transcription to the local name", () => {
    expect(placeById("gn-1861290")?.names).toMatchObject({ en: "Ito", local: "Itō" });
    expect(placeById("gn-500096")?.names).toMatchObject({ en: "Ryazan", local: "Ryazan’" });
    expect(placeById("jp-44")?.names).toMatchObject({ en: "Oita", local: "Ôita" });
    expect(placeById("gn-1580240")?.names).toMatchObject({ en: "Hue", local: "Huế" });
    expect(shortName("gn-2692969", "en")).toBe("Malmö");
  });

  it("has governments that GeoNames lists as units only, under their national codes", () => {
    expect(placeById("kr-34380")).toEqual({
      id: "kr-34380",
      names: { en: "Taean County", local: "Taean", id: "Kabupaten Taean" },
      level: "county",
      country: "KR",
      codes: {},
      within: ["kr-44", "kr"],
    });
    expect(placeById("au-10750")).toMatchObject({ level: "city", codes: {}, within: ["au-nsw", "au"] });
    expect(levelOf("kr-11240")).toBe("district");
    expect(find("Dong-gu").length).toBeGreaterThan(3);
    expect(find("Dong", "kr")).toEqual([]);
  });

  it("weighs places by their people", () => {
    expect(populationOf("gn-2643743")).toBeGreaterThan(8_000_000);
    expect(populationOf("au-vic")).toBeGreaterThan(populationOf("gn-6174041"));
    expect(populationOf("cn-320100")).toBeGreaterThan(populationOf("cn-350627"));
    expect(populationOf("id-3374")).toBeGreaterThan(1_000_000);
    expect(populationOf("xx-1")).toBe(0);
  });

  it("has short names and levels", () => {
    expect(shortName("id-3310", "en")).toBe("Klaten");
    expect(shortName("cn-350627", "zh")).toBe("南靖");
    expect(shortName("cn-341021", "zh")).toBe("歙县");
    expect(shortName("id-33", "id")).toBe("Jawa Tengah");
    expect(shortName("xx", "en")).toBe("");
    expect(levelOf("cn-110000")).toBe("province");
    expect(levelOf("cn-532900")).toBe("other");
    expect(levelOf("cn-330782")).toBe("city");
    expect(levelOf("cn-110108")).toBe("district");
    expect(levelOf("xx-1")).toBe("other");
    expect(countryOf("jp-22")).toBe("JP");
  });

  it("tells the state of Hong Kong and Macau", () => {
    expect(["hk", "mo", "sg", "cn"].filter(isRegion)).toEqual(["hk", "mo"]);
    expect(["mo", "gn-1821274", "cn-530100", "jp-22", "sg"].map(stateOf)).toEqual(["CN", "CN", "CN", "JP", "SG"]);
  });

  it("says how far to look for the longest name", () => {
    const entries = allIds().map(entryOf);
    const words = entries.map((entry) =>
      Math.max(...[entry?.en, entry?.indonesian].map((name = "") => name.split(/[\s-]+/).length)),
    );
    expect(Math.max(...words)).toBeLessThanOrEqual(longestName);
    const han = entries.map((entry) => (entry ? chineseOf(entry).length + entry.ending.length : 0));
    expect(Math.max(...han)).toBe(longestHan);
  });
});
