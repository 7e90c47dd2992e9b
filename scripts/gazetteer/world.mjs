// Countries and territories of ISO 3166-1, and their subdivisions of ISO 3166-2.

import { inIndonesian } from "./indonesian.mjs";

/** Codes of CLDR that are no countries: unions, outlying parts, test codes. */
const notCountries = /^(?:EU|EZ|UN|QO|XA|XB|ZZ|AC|CP|CQ|DG|EA|IC|TA)$/;

/** "Myanmar (Burma)" has a name and another. */
function withoutBrackets(name) {
  const found = /^(.+?) \((.+)\)$/.exec(name);
  return found ? { name: found[1], also: [found[2]] } : { name, also: [] };
}

/** Name of a country in its own language, by CLDR's likely language of the country. */
function localName(code, archives, names) {
  const { language, script } = new Intl.Locale(`und-${code}`).maximize();
  const tag = [`${language}-${script}`, language].find((one) =>
    archives.has(`cldr-localenames-full/main/${one}/territories.json`),
  );
  return tag === undefined ? undefined : names(tag)[code];
}

/** All countries and territories by code. */
export function countries(archives, readings) {
  const names = (tag) =>
    archives.json(`cldr-localenames-full/main/${tag}/territories.json`).main[tag].localeDisplayNames.territories;
  const [en, id, zh] = ["en", "id", "zh"].map(names);
  const codes = Object.keys(en).filter((code) => /^[A-Z]{2}$/.test(code) && !notCountries.test(code));
  return codes.sort().map((code) => {
    const reading = readings.take(code.toLowerCase());
    const [english, indonesian, chinese] = [en[code], id[code], zh[code]].map(withoutBrackets);
    const own = localName(code, archives, names) ?? en[code];
    const short = zh[`${code}-alt-short`];
    const also = [...english.also, ...indonesian.also];
    if (english.name.includes("&")) also.push(english.name.replaceAll("&", "and"));
    if (reading.en) also.push(english.name);
    return {
      id: code.toLowerCase(),
      kind: "country",
      en: reading.en || english.name,
      indonesian: reading.indonesian || indonesian.name,
      zh: short ?? chinese.name,
      local: withoutBrackets(own).name,
      also: [...new Set(also)],
    };
  });
}

/** ISO names that list two languages or add a gloss: the first name stands. */
const ownName = (name) => name.split(/\s*[;[(/]/)[0].trim();

/** Terms of geography (Great Britain, United Kingdom, England and Wales), and overseas regions of France that have country codes. */
const notUnits = /^(?:GB-(?:GBN|UKM|EAW)|FR-97[1-6])$/;

/** Subdivisions of all countries but Indonesia and China. What CLDR does not name is withdrawn, or has a country code of its own. */
export function subdivisions(archives, readings, iso31662) {
  const english = archives.json("cldr-subdivisions-full/subdivisions/en/en.json").subdivisions.localeDisplayNames
    .subdivisions;
  const nameOf = (code) => english[code.replace("-", "").toLowerCase()];
  const isKept = (code) => code.length === 2 || (nameOf(code) !== undefined && !notUnits.test(code));
  return iso31662
    .filter(({ code, parent }) => !/^(?:ID|CN)-/.test(code) && isKept(code) && isKept(parent))
    .map(({ code, name, parent }) => {
      const id = code.toLowerCase();
      const { en, indonesian, note, seat } = readings.take(id);
      const kind = note === "city" ? "iso-city" : parent.length > 2 ? "iso2" : "iso1";
      const isTown = note === "city" || note === "town";
      const above = parent.toLowerCase();
      const english = en || nameOf(code);
      const own = indonesian || inIndonesian(english);
      return { id, kind, parent: above, en: english, indonesian: own, local: ownName(name), seat, isTown };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
