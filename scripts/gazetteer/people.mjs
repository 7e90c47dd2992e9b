// Points and numbers of people of places, by way of the towns of GeoNames.

const rounded = (degrees) => String(Number(Number(degrees).toFixed(5)));

const add = (sums, id, people) => sums.set(id, (sums.get(id) ?? 0) + people);

/** People in the towns of each subdivision and country, all levels. */
function sumTowns(all, { subdivisions, parentOf, isIgnored }) {
  const above = new Map(subdivisions.map(({ id, parent }) => [id, parent]));
  const sums = new Map();
  for (const town of all) {
    if (town.feature === "PPLX" || isIgnored(town)) continue;
    for (let id = parentOf(town); id !== undefined; id = above.get(id)) add(sums, id, town.population);
  }
  return sums;
}

/** People of the units of Indonesia and China that have a point: those of the town there. Provinces have those of their towns. */
function sumUnits(all, units, points) {
  const people = new Map();
  for (const { now, population } of all)
    if (now !== undefined) {
      const key = `${rounded(now.latitude)} ${rounded(now.longitude)}`;
      people.set(key, Math.max(people.get(key) ?? 0, population));
    }
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  const sums = new Map();
  const counted = new Set();
  for (const [id, latitude, longitude] of points) {
    const key = `${latitude} ${longitude}`;
    const parent = parents.get(id);
    const isProvince = parent.length === 2;
    if (!isProvince) sums.set(id, people.get(key) ?? 0);
    const province = isProvince ? id : parents.get(parent).length === 2 ? parent : parents.get(parent);
    if (!counted.has(key)) add(sums, province, people.get(key) ?? 0);
    counted.add(key);
  }
  return sums;
}

/**
 * Rows of id, latitude, longitude, people and GeoNames id of every place that is no town; cells are empty where nothing is known. A
 * subdivision that is a city has the point and the id of its town.
 */
export function peopleRows(all, { subdivisions, units, points, cities, parentOf }) {
  const world = sumTowns(all, { subdivisions, parentOf, isIgnored: () => false });
  const home = sumUnits(all, units, points);
  const rows = new Map();
  for (const [id, people] of [...world, ...home]) rows.set(id, [id, "", "", people]);
  for (const [id, latitude, longitude] of points) rows.set(id, [id, latitude, longitude, home.get(id) ?? ""]);
  for (const [id, { latitude, longitude, population, id: geonames }] of cities)
    rows.set(id, [id, rounded(latitude), rounded(longitude), population, geonames]);
  return [...rows.values()].sort(([a], [b]) => (a < b ? -1 : 1)).map((row) => row.map((cell) => cell || ""));
}

/** Latitude, longitude and people of a town, in its row; a hundred metres are near enough for one. */
export const townCells = ({ latitude, longitude, population }) => [
  Number(latitude.toFixed(3)),
  Number(longitude.toFixed(3)),
  population,
];
