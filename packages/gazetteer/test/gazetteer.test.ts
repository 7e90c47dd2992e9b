import { validatePlace } from "@kembar/schema";
import { describe, expect, it } from "vitest";
import { entries } from "../src/entries.ts";
import { exactCase, fold, isWithin, levelOf, lookup, placeById, shortName } from "../src/index.ts";

const find = (name: string, country?: string) =>
  lookup(fold(name)).filter((id) => country === undefined || id.startsWith(country));

describe("lookup", () => {
  it("keeps every place of a name", () => {
    expect(find("Nanjing")).toEqual(["cn-320100", "cn-350627"]);
    expect(find("Fuzhou", "cn")).toEqual(["cn-350100", "cn-361000"]);
    expect(find("Suzhou", "cn")).toEqual(expect.arrayContaining(["cn-320500", "cn-341300"]));
    expect(find("Semarang")).toEqual(["id-3322", "id-3374"]);
  });

  it("ignores spaces, case and marks", () => {
    expect(find("Zhang Zhou")).toEqual(["cn-350600"]);
    expect(find("ZHĀNGZHŌU")).toEqual(["cn-350600"]);
    expect(find("Xi'an", "cn")).toContain("cn-610100");
  });

  it("knows Chinese names with and without the word for the level", () => {
    expect(lookup("南靖")).toEqual(["cn-350627"]);
    expect(lookup("南靖县")).toEqual(["cn-350627"]);
  });

  it.each([
    ["Tiongkok", "cn"],
    ["China", "cn"],
    ["Cina", "cn"],
    ["Korsel", "kr"],
    ["Perancis", "fr"],
    ["Jateng", "id-33"],
    ["Central Java", "id-33"],
    ["Amoy", "cn-350200"],
  ])("knows %s", (name, id) => {
    expect(find(name)).toEqual([id]);
  });

  it("tells abbreviations that are words", () => {
    expect(exactCase(fold("AS"))).toBe(true);
    expect(exactCase(fold("Jateng"))).toBe(false);
  });

  it.each([
    ["Yueqing", "330382"],
    ["Shexian", "341021"],
    ["Shanxian", "371722"],
    ["Yuxian", "130726"],
    ["Shaanxi", "610000"],
    ["Shanxi", "140000"],
    ["Hohhot", "150100"],
    ["Urumqi", "650100"],
    ["Inner Mongolia", "150000"],
  ])("reads %s", (name, code) => {
    expect(find(name, "cn")).toContain(`cn-${code}`);
  });

  it("finds nothing for what is no place", () => {
    expect(find("Hamenang")).toEqual([]);
    expect(lookup("")).toEqual([]);
  });
});

describe("places", () => {
  it("has all units of Indonesia", () => {
    const units = [...entries.values()].filter((entry) => entry.id.startsWith("id-"));
    expect(units.filter((entry) => entry.level === "province")).toHaveLength(38);
    expect(units.filter((entry) => entry.level !== "province")).toHaveLength(514);
    const cities = units.filter((entry) => entry.level === "city").map((entry) => entry.short.id);
    const both = units.filter((entry) => entry.level === "regency" && cities.includes(entry.short.id));
    expect(both).toHaveLength(26);
  });

  it("nests places up to their country", () => {
    expect(placeById("cn-350627")?.within).toEqual(["cn-350600", "cn-350000", "cn"]);
    expect(isWithin("cn-350627", "cn-350000")).toBe(true);
    expect(isWithin("cn-320100", "cn-350000")).toBe(false);
    expect(isWithin("cn", "cn")).toBe(false);
    for (const { id, parent } of entries.values()) expect(parent === "" || entries.has(parent), id).toBe(true);
  });

  it("gives places of the schema, with codes as text", () => {
    expect(placeById("id-3310")).toMatchObject({
      names: { en: "Klaten Regency", local: "Kabupaten Klaten", id: "Kabupaten Klaten" },
      level: "regency",
      country: "ID",
      codes: { bps: "3310", kemendagri: "33.10" },
    });
    expect(placeById("cn-350627")).toMatchObject({
      names: { en: "Nanjing County", local: "南靖县", id: "Kabupaten Nanjing", zh: "南靖县" },
      level: "county",
    });
    expect(placeById("na")).toMatchObject({ country: "NA", level: "country" });
    for (const id of entries.keys()) expect(validatePlace(placeById(id)), id).toEqual([]);
  });

  it("has short names and levels", () => {
    expect(shortName("id-3310", "en")).toBe("Klaten");
    expect(shortName("cn-350627", "zh")).toBe("南靖");
    expect(shortName("id-33", "id")).toBe("Jawa Tengah");
    expect(levelOf("jp-22")).toBe("province");
    expect(placeById("xx-1")).toBeUndefined();
  });
});
