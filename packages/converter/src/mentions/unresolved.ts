import { countryOf, placeById } from "@kembar/gazetteer";
import type { Place } from "@kembar/schema";
import { gather } from "../gather.ts";
import type { Reading } from "./reading.ts";
import { HEADLINE, type Member } from "./trust.ts";

/** Country that the mentions' own words give, for a place that the gazetteer does not have; else the only one that is left. */
function statedCountry(members: readonly Member[], reading: Reading): string {
  for (const { mention } of members)
    for (const index of mention.parents) for (const id of reading.places[index]?.candidates ?? []) return countryOf(id);
  return onlyCountry(reading);
}

/** The one country that the article names besides that of its outlet's language, or that one if it names no other; `ZZ` if there are more. */
function onlyCountry({ contents, document }: Reading): string {
  const named = new Set(
    gather(contents, ({ places }) =>
      gather(places, ({ candidates }) => (candidates.length === 1 ? candidates.map(countryOf) : [])),
    ),
  );
  const { home } = document.language;
  const foreign = [...named].filter((code) => home.length > 1 || !home.includes(code));
  const [only = named.size === 1 ? [...named][0] : undefined] = foreign;
  return foreign.length <= 1 && only !== undefined ? only : "ZZ";
}

export function unknownPlace(members: readonly Member[], candidates: readonly string[], reading: Reading): Place {
  const mention = (members.find((member) => member.trust > HEADLINE) ?? members[0])?.mention;
  const name = mention?.name.normalize("NFC") ?? "";
  const countries = [...new Set(candidates.map(countryOf))];
  const stated = (countries.length === 1 ? countries[0] : undefined) ?? statedCountry(members, reading);
  // "San Mateo and Toyonaka, Japan": one of several places of a name, none of which lies in the only country that is named.
  const country = countries.length > 1 && !countries.includes(stated) ? "ZZ" : stated;
  const isKnown = country !== "ZZ";
  return {
    id: `${country.toLowerCase()}-x-${slug(mention?.key ?? name)}`,
    names: { en: name, local: name },
    level: "other",
    country,
    codes: {},
    within: isKnown && placeById(country.toLowerCase()) ? [country.toLowerCase()] : [],
  };
}

/** Letters and digits of ASCII only; other scripts by the numbers of their code points. */
export const slug = (text: string): string =>
  [...text.normalize("NFD").toLowerCase()]
    .map((c) => (/[a-z0-9]/.test(c) ? c : /[\p{L}]/u.test(c) ? c.codePointAt(0)?.toString(16) : ""))
    .join("");
