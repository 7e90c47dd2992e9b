import { type Both, differs, error, warning } from "./rule.ts";

/** What can be wrong with places, as the gazetteer has them. */
export const placeRules = {
  "place/unknown-code": error({
    summary: "No place has the code that is the id.",
    advice:
      "Correct the code: of Indonesia the Ministry of Home Affairs gives it, of China GB/T 2260, of countries ISO 3166-1.",
    why: "Lists of countries, of Indonesia's regencies and of China's counties are complete. A code that is in none of them is a slip, and joins with nothing.",
    message: ({ id }: { id: string }) => `The gazetteer has no place "${id}".`,
  }),
  "place/not-in-gazetteer": warning({
    summary: "A place is not in the gazetteer.",
    advice: "Check the id; if the place is right, leave it.",
    why: "The gazetteer has the larger towns only. What it does not have cannot be checked, and may be a slip.",
    message: ({ id }: { id: string }) => `The gazetteer has no place "${id}".`,
  }),
  "place/parents": error({
    summary: "The places around a place are not those of the gazetteer.",
    advice: "List the containing places nearest first, the country last; check the id if they look right.",
    why: "Counts by province and country follow the containing places, and a chain that does not fit often means that the id is of a namesake.",
    message: differs,
  }),
  "place/codes": error({
    summary: "A code of a place is not the one that the gazetteer has.",
    advice: "Correct the code; check the id if the code looks right.",
    why: "Codes join the data to other data: a wrong one joins a place with the figures of another.",
    message: ({ system, ...both }: Both & { system: string }) => `${system}: ${differs(both)}`,
  }),
  "place/outside-country": error({
    summary: "A point lies outside of its country.",
    advice: "Check the signs and the order: latitude is degrees north, longitude degrees east.",
    why: "Latitude and longitude swapped, or a sign lost, put a place into another continent or the sea.",
    message: ({ latitude, longitude, country }: { latitude: number; longitude: number; country: string }) =>
      `Expected a point in ${country}, got ${latitude}, ${longitude}.`,
  }),
} as const;
