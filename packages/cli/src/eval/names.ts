import type { Place } from "@kembar/schema";
import type { GoldParty } from "./gold.ts";

const words = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

/** Words that say what a unit is, not which. */
const typeWords = new Set(
  (
    "autonomous capital city country county daerah district kabupaten kota metropolitan municipality of prefecture " +
    "province provinsi regency region republic special state the"
  ).split(" "),
);

/** The words of a place's name that tell it from others, with a space on either side. */
const coreOf = (name: string): string =>
  ` ${words(name)
    .filter((word) => !typeWords.has(word))
    .join(" ")} `;

/** A code without the marks that some write into it. */
export const plainCode = (code: string): string => code.replace(/[.\-\s]/g, "").toUpperCase();

/** Sources file these under their own code, the gazetteer's codes under that of China. */
export const alsoChina = ["TW", "HK", "MO"];

/** Whether the country of an annotation, ISO 3166-1, is that of a place. */
export const isSameCountry = (annotated: string, found: string): boolean =>
  annotated === found.toUpperCase() || (alsoChina.includes(annotated) && found.toUpperCase() === "CN");

/** Whether a place is the party that was annotated: by its code, else, where a code cannot decide, by its name. */
export function isSamePlace(party: GoldParty, place: Place | undefined): boolean {
  if (place === undefined || !isSameCountry(party.country, place.country)) return false;
  if (party.code) {
    const codes = new Set([place.id, ...Object.values(place.codes ?? {})].map((code) => plainCode(String(code))));
    if (codes.has(plainCode(party.code)) || codes.has(plainCode(party.country + party.code))) return true;
    // A number tells a city from the regency of its name; provinces are also named in ways that carry other numbers.
    if (/^\d+$/.test(party.code) && party.level !== "province") return false;
  }
  const wanted = coreOf(party.unit.split(",")[0] ?? "");
  return Object.values(place.names)
    .flat()
    .map((name) => coreOf(String(name)))
    .some((name) => name.trim() !== "" && (name.includes(wanted) || wanted.includes(name)));
}

/** Whether two names are of one person: all words of the shorter stand in the longer. */
export function isSamePerson(a: string, b: string): boolean {
  const [shorter = new Set<string>(), longer = new Set<string>()] = [new Set(words(a)), new Set(words(b))].toSorted(
    (one, other) => one.size - other.size,
  );
  return shorter.size > 0 && [...shorter].every((word) => longer.has(word));
}
