import { describe, expect, it } from "vitest";
import { type Box, countryBoxes } from "../src/boxes.ts";
import { allIds } from "../src/entries.ts";
import { isNamedIn, placeById } from "../src/index.ts";

function isInside({ south, west, north, east }: Box, latitude: number, longitude: number): boolean {
  const isBetween = west <= east ? west <= longitude && longitude <= east : west <= longitude || longitude <= east;
  return south <= latitude && latitude <= north && isBetween;
}

const isIn = (country: string, latitude: number, longitude: number): boolean =>
  countryBoxes(country).some((box) => isInside(box, latitude, longitude));

describe("boxes of countries", () => {
  it("hold every place of the gazetteer that has a point", () => {
    const outside = allIds().filter((id) => {
      const { point, country = "" } = placeById(id) ?? {};
      return point !== undefined && !isIn(country, point.latitude, point.longitude);
    });
    expect(outside).toEqual([]);
  });

  it("are whole where a country lies across the antimeridian", () => {
    expect(isIn("FJ", -17.8, 177.4)).toBe(true);
    expect(isIn("FJ", -16.8, -179.9)).toBe(true);
    expect(isIn("FJ", -17.8, 0)).toBe(false);
    expect(isIn("RU", 66.1, -169.8)).toBe(true);
  });

  it("do not hold latitude and longitude swapped, nor signs lost", () => {
    expect(isIn("ID", 7.6, -110.6)).toBe(false);
    expect(isIn("AU", 33.9, 151.2)).toBe(false);
    expect(isIn("CL", -71.2, -29.9)).toBe(false);
    expect(isIn("CL", -29.9, -71.2)).toBe(true);
  });

  it("are none of a country that is not known", () => {
    expect(countryBoxes("ZZ")).toEqual([]);
  });
});

describe("names in a text", () => {
  it.each([
    ["id-3310", "Bupati Klaten, Hamenang Wajar Ismoyo"],
    ["cn-350627", "Pemerintah Nanjing, Kota Zhangzhou"],
    ["id-33", "Gubernur Jateng"],
    ["ru-mow", "Pemerintah Kota Moskow"],
    ["tw-hua", "花蓮縣政府"],
    ["cn-350627", "漳州市南靖县人民政府"],
    ["gn-2747373", "the city of The Hague"],
  ])("%s is named in %s", (id, text) => {
    expect(isNamedIn(id, text)).toBe(true);
  });

  it.each([
    ["id-3310", "Gubernur Jawa Tengah"],
    ["cn-350627", "漳州市人民政府"],
    ["xx-1", "Klaten"],
    ["id-3310", ""],
  ])("%s is not named in %s", (id, text) => {
    expect(isNamedIn(id, text)).toBe(false);
  });
});
