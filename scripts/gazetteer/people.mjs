// Points and numbers of people of places, by way of the towns of GeoNames.
import { digits, POINT_STEP, written } from "../../packages/gazetteer/src/hash.ts";

const rounded = (degrees) => String(Number(Number(degrees).toFixed(5)));

const add = (sums, id, people) => sums.set(id, (sums.get(id) ?? 0) + people);

/** People in the towns of each subdivision and country, all levels. */
function sumTowns(all, { subdivisions, parentOf }) {
  const above = new Map(subdivisions.map(({ id, parent }) => [id, parent]));
  const sums = new Map();
  for (const town of all) {
    if (town.feature === "PPLX") continue;
    for (let id = parentOf(town); id !== undefined; id = above.get(id)) add(sums, id, town.population);
  }
  return sums;
}

/** People of the units of Indonesia and China that have a point: those of the town there. Provinces have those of their towns. */
function sumUnits(units, points, townAt) {
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  const sums = new Map();
  const counted = new Set();
  for (const [id, latitude, longitude] of points) {
    const town = townAt(Number(latitude), Number(longitude));
    if (town === undefined) continue;
    const parent = parents.get(id);
    const isProvince = parent.length === 2;
    if (!isProvince) sums.set(id, town.population);
    const province = isProvince ? id : parents.get(parent).length === 2 ? parent : parents.get(parent);
    if (!counted.has(town.id)) add(sums, province, town.population);
    counted.add(town.id);
  }
  return sums;
}

/**
 * Rows of id, latitude, longitude, people and GeoNames id of every place that is no town; cells are empty where nothing is known. A
 * subdivision that is a city has the point and the id of its town.
 */
export function peopleRows(all, { subdivisions, units, points, townAt, cities, parentOf }) {
  const world = sumTowns(all, { subdivisions, parentOf });
  const home = sumUnits(units, points, townAt);
  const rows = new Map();
  for (const [id, people] of [...world, ...home]) rows.set(id, [id, "", "", people]);
  for (const [id, latitude, longitude] of points) rows.set(id, [id, latitude, longitude, home.get(id) ?? ""]);
  for (const [id, { latitude, longitude, population, id: geonames }] of cities)
    rows.set(id, [id, rounded(latitude), rounded(longitude), population, geonames]);
  return [...rows.values()].sort(([a], [b]) => (a < b ? -1 : 1)).map((row) => row.map((cell) => cell || ""));
}

/** Steps of 0.002 degrees fit into three digits. */
const DIGITS = 3;

/** Point and people of a town, in its row: latitude and longitude in steps from the south pole and the antimeridian. */
export const townCells = ({ latitude, longitude, population }) => [
  latitude === undefined
    ? ""
    : written(Math.round((latitude + 90) / POINT_STEP), DIGITS) +
      written(Math.round((longitude + 180) / POINT_STEP), DIGITS),
  population ? written(population, Math.floor(Math.log(population) / Math.log(digits.length)) + 1) : "",
];
