import { placeById } from "@kembar/gazetteer";
import type { Place } from "@kembar/schema";
import type { GoldParty } from "./gold.ts";
import { alsoChina, isSameCountry, plainCode } from "./names.ts";
import { type Check, fields, optional, text } from "./shape.ts";

const shape = fields({
  name: optional(text),
  unit: text,
  level: text,
  country: text,
  code: optional(text),
});

/** A party as annotated: its country and its code must be those of places that the gazetteer has, or no record could ever be right. */
export const party: Check = (value, at) => {
  const problems = shape(value, at);
  if (problems.length > 0) return problems;
  const { country, code } = value as GoldParty;
  if (!/^[A-Z]{2}$/.test(country) || placeById(country.toLowerCase()) === undefined)
    return [
      `${at}/country: expected a code of ISO 3166-1 in two capitals, such as "ID", got ${JSON.stringify(country)}.`,
    ];
  if (!code || hasCode(country, code)) return [];
  return [
    `${at}/code: expected a code that the gazetteer has of a place in ${country}, the country's own or of ISO 3166-2, got ${JSON.stringify(code)}. Correct it, or write null: then the name decides.`,
  ];
};

/** Places that a code may be the id of: as it stands, behind the country's, or with the country in front of it already. */
function placesOf(country: string, code: string): Place[] {
  const plain = plainCode(code);
  const own = plain.startsWith(country) ? plain.slice(country.length) : plain;
  const region = alsoChina.includes(country) && plain === `CN${country}` ? [country] : [];
  return [code, `${country}-${plain}`, `${country}-${own}`, ...region].flatMap(
    (id) => placeById(id.toLowerCase()) ?? [],
  );
}

const numbers = (from: number, to: number, end = ""): string[] =>
  Array.from({ length: to - from }, (_, index) => `${from + index}${end}`);

/** Units whose other codes (ISO 3166-2, BPS) are not in their ids, by country. */
const numbered: Readonly<Record<string, () => string[]>> = {
  ID: () => [...numbers(10, 100), ...numbers(1000, 10_000)],
  CN: () => numbers(10, 100, "0000"),
};

function hasCode(country: string, code: string): boolean {
  if (placesOf(country, code).some((place) => isSameCountry(country, place.country))) return true;
  const wanted = plainCode(code);
  const units = (numbered[country]?.() ?? []).flatMap((unit) => placeById(`${country.toLowerCase()}-${unit}`) ?? []);
  return units.some(({ codes }) => Object.values(codes ?? {}).some((one) => plainCode(String(one)) === wanted));
}
