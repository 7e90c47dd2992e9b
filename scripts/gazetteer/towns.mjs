// Towns outside Indonesia and China, under the subdivision of ISO 3166-2 that they lie in. Those of 15,000 people count by their name alone.
import { readTable } from "./tables.mjs";

const SMALLEST = 15_000;
/** Smaller ones are found where the text says that it means a place: towns of so many people, and seats of units of fewer, by their order. */
const SMALLEST_QUIET = 10_000;
const smallestSeat = { PPLA: 5_000, PPLA2: 6_000 };
/** Shorter names of theirs (Lee, Spa) are words and names of people more often. */
const SHORTEST_QUIET = 4;
/** In Australia governments are small. */
const smallestIn = { AU: 10_000 };
/** Parts of a town are governments only where they are large: boroughs, and cities of their own that GeoNames lists so. */
const SMALLEST_PART = 250_000;
/** Two towns of a name and country this near (degrees) are one, entered twice. */
const SAME_TOWN = 0.2;

/** Seats whose people GeoNames does not tell: in these countries each is the town of a city or town government. */
const seatsCount = /^JP$/;

/** Historical, abandoned and destroyed places, farms, and communities of religion. */
const notTowns = /^PPL[FHLQRW]$|^PPLCH$/;
const notNames = /\d|\(Kreis|Sector |[^\p{Script=Latin}\p{M}\p{Lm}\s'’‘`´ʻʼ.,()/&–-]/u;

/** Words of the kind of unit that one list writes and the other does not. */
const kindWords =
  /\b(?:province|provincia|provincie|region|oblast'?|krai|kray|governorate|muhafazat|state|prefecture|county|department|departement|district|city|republic|wilaya|division|municipality|metropolitan|metropolis|borough|of|the|and|territory|autonomous|parish|emirate|voivodeship|canton|capital|federal|okrug|de|la|du|des|del|do|di|da)\b/gi;

const plain = (name) => name.normalize("NFKD").replace(/\p{M}/gu, "");

/** Finds the subdivision of a country by one of its names, kinds of unit left out. */
export function openUnits(subdivisions, fold) {
  const keyOf = (name) => fold(plain(name).replace(kindWords, "")) || fold(name);
  const byName = new Map();
  for (const { id, parent, en, local = "", also = [] } of subdivisions)
    for (const name of new Set([en, local, ...also].filter((one) => one !== ""))) {
      const key = `${id.slice(0, 2)}.${keyOf(name)}`;
      const known = byName.get(key);
      // A region and a province of one name: the nearer to the country for codes of the first order.
      if (known === undefined || (known.parent.length > 2 && parent.length === 2)) byName.set(key, { id, parent });
    }
  return (country, name) => (name ? byName.get(`${country.toLowerCase()}.${keyOf(name)}`)?.id : undefined);
}

/** Finds the unit of a town: by its code of the second order, of the first, or by the table of codes that names do not tell. */
export function openParents(subdivisions, names, fold) {
  const unit = openUnits(subdivisions, fold);
  const ids = new Set(subdivisions.map(({ id }) => id));
  const above = new Map(subdivisions.map(({ id, parent }) => [id, parent]));
  const table = new Map(readTable("gazetteer-units.tsv").map(([code, id]) => [code, id]));
  for (const [code, id] of table)
    if (!ids.has(id)) throw new Error(`gazetteer-units.tsv: ${code} leads to ${id}, which ISO 3166-2 does not have.`);
  return ({ country, admin1, admin2 }) => {
    const code = `${country}.${admin1}`;
    const first = table.get(code) ?? unit(country, names.get(code));
    const second = unit(country, names.get(`${code}.${admin2}`));
    const isInside = second !== undefined && (first === undefined || above.get(second) === first);
    return (isInside ? second : first) ?? country.toLowerCase();
  };
}

const countriesOfCityWord = /^(?:JP|KR|PH|TH|TW)$/;
const letters = /[\p{L}\p{M}]/u;

/** Arabic names are typed with a backtick for ayn. */
const spelt = (name) => name.replaceAll("`", "‘");

/** The name that a town is called by, and others that its entry holds: "Halle (Saale)", "Donostia / San Sebastián". */
export function namesOf({ name, others, country }) {
  const short = spelt(name)
    .replace(/^(?:Thành Phố|Thị Trấn|Hansestadt) /, "")
    .replace(/^(?:Nāḩīyat|Madīnat) /, "")
    .replace(/[- ](?:shi|si|gun|eup)$/i, (word) => (/^(?:JP|KR|KP)$/.test(country) ? "" : word))
    .replace(/ \(poblacion\)$/, "");
  const withoutBrackets = short.replace(/\s*\(.*\)/, "");
  const parts = short.split(/\s*\/\s*/).filter((one) => letters.test(one));
  const cityless = countriesOfCityWord.test(country) ? short.replace(/ City$/, "") : short;
  const also = [withoutBrackets, ...(parts.length > 1 ? parts : []), cityless, ...others.map(spelt)].filter(
    (one) => one !== "" && one !== short && !notNames.test(one),
  );
  return { en: parts.length > 1 ? parts.at(-1) : short, also: [...new Set(also)] };
}

const isSeat = ({ country, feature, population }) =>
  population === 0 && feature === "PPLA2" && seatsCount.test(country);

const isLarge = ({ country, feature, population }) =>
  population >= (feature === "PPLX" ? SMALLEST_PART : (smallestIn[country] ?? SMALLEST));

/** Capitals count whatever their size, and in the Pacific and the countries around Indonesia seats of provinces. */
const smallCountries = /^(?:AS|BT|CK|FJ|FM|GU|KH|KI|LA|MH|MP|NC|NR|NU|PF|PG|PW|SB|TL|TO|TV|VU|WS)$/;
const isCapital = ({ country, feature }) =>
  feature === "PPLC" || feature === "PPLG" || (feature === "PPLA" && smallCountries.test(country));

/** Towns that a table of names speaks of are kept whatever their size. */
const isKnown = (town, isNamed) =>
  isLarge(town) || isCapital(town) || isSeat(town) || town.isKept === true || isNamed(town);

const isQuiet = ({ feature, name, population }) =>
  feature !== "PPLX" && name.length >= SHORTEST_QUIET && population >= (smallestSeat[feature] ?? SMALLEST_QUIET);

const mayBeTown = ({ country, feature, name }) =>
  !/^(?:ID|CN)$/.test(country) && !notTowns.test(feature) && !notNames.test(name);

/** Towns with what is known of them; `isQuiet` for those whose name alone does not mean them. */
const openChoice = (isNamed) => (town) => {
  if (!mayBeTown(town)) return [];
  if (isKnown(town, isNamed)) return [town];
  return isQuiet(town) ? [{ ...town, isQuiet: true }] : [];
};

function withoutTwins(towns, fold) {
  const byName = new Map();
  return towns
    .toSorted((a, b) => b.population - a.population || a.id - b.id)
    .filter((town) => {
      const key = `${town.country}.${fold(town.en)}`;
      const known = byName.get(key) ?? [];
      const isTwin = known.some(
        (one) => Math.hypot(one.latitude - town.latitude, one.longitude - town.longitude) < SAME_TOWN,
      );
      byName.set(key, [...known, town]);
      return !isTwin;
    });
}

const kindOf = { PPLX: "part", COUNTY: "gun" };

/**
 * Towns, and for each subdivision that is a city the town that it is: one place has one id. The largest town of the name in the country
 * is the city.
 */
export function chooseTowns(all, { subdivisions, names, isNamed, fold }) {
  const parentOf = openParents(subdivisions, names, fold);
  const towns = withoutTwins(
    all.flatMap(openChoice(isNamed)).map((town) => ({ ...town, ...namesOf(town) })),
    fold,
  );
  const byName = new Map();
  for (const town of towns.toReversed()) byName.set(`${town.country.toLowerCase()}.${fold(town.en)}`, town);
  const cities = new Map();
  for (const { id, isTown: isCity, en, local = "", seat = "" } of subdivisions) {
    if (!isCity) continue;
    const town = [seat, en, local]
      .filter((one) => one !== "")
      .map((one) => byName.get(`${id.slice(0, 2)}.${fold(one)}`))
      .find((one) => one !== undefined);
    if (town !== undefined) cities.set(id, town);
  }
  const taken = new Set([...cities.values()].map(({ id }) => id));
  const rest = towns
    .filter(({ id }) => !taken.has(id))
    .map((town) => ({
      ...town,
      id: /^\d/.test(town.id) ? `gn-${town.id}` : town.id,
      kind: town.isQuiet ? "s" : (kindOf[town.feature] ?? "town"),
      parent: parentOf(town),
    }));
  return { towns: rest.toSorted((a, b) => (a.id < b.id ? -1 : 1)), cities, parentOf };
}
