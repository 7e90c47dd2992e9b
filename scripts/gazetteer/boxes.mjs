// Boxes around the land of countries, by way of the towns that GeoNames has in them.

/** Degrees without a town across which the land of a country counts as two pieces. */
const GAP = 15;
/** Degrees around the outermost towns that are the country's too: land without a town, points of units. */
const MARGIN = 2;

/** Numbers in groups: a new one begins behind each gap. */
function groups(items, numberOf) {
  const sorted = items.toSorted((a, b) => numberOf(a) - numberOf(b));
  const found = [];
  for (const item of sorted) {
    const last = found.at(-1);
    if (last && numberOf(item) - numberOf(last.at(-1)) <= GAP) last.push(item);
    else found.push([item]);
  }
  return found;
}

/** Groups by longitude; the first and last are one where they meet across the antimeridian, its western half 360 degrees less. */
function groupsAround(points) {
  const found = groups(points, ({ longitude }) => longitude);
  const [first] = found;
  const last = found.at(-1);
  const meets = found.length > 1 && first[0].longitude + 360 - last.at(-1).longitude <= GAP;
  if (!meets) return found;
  const joined = [...last.map((one) => ({ ...one, longitude: one.longitude - 360 })), ...first];
  return [joined, ...found.slice(1, -1)];
}

/** A longitude between -180 and 180. */
const turned = (degrees) => (degrees < -180 ? degrees + 360 : degrees > 180 ? degrees - 360 : degrees);

const down = (degrees) => Math.floor(degrees - MARGIN);
const up = (degrees) => Math.ceil(degrees + MARGIN);

function boxOf(points) {
  const latitudes = points.map(({ latitude }) => latitude).sort((a, b) => a - b);
  const longitudes = points.map(({ longitude }) => longitude).sort((a, b) => a - b);
  const [south, north] = [Math.max(-90, down(latitudes[0])), Math.min(90, up(latitudes.at(-1)))];
  const [west, east] = [down(longitudes[0]), up(longitudes.at(-1))];
  return [south, turned(west), north, turned(east)];
}

/** Rows of country, south, west, north, east in whole degrees; of a box across the antimeridian west is greater than east. */
export function boxRows(towns) {
  const byCountry = new Map();
  for (const town of towns) {
    const known = byCountry.get(town.country);
    if (known) known.push(town);
    else byCountry.set(town.country, [town]);
  }
  return [...byCountry]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([country, own]) =>
      groupsAround(own)
        .flatMap((part) => groups(part, ({ latitude }) => latitude))
        .map((part) => [country, ...boxOf(part)].map(String)),
    );
}
