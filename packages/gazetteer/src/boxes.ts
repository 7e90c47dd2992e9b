import { boxes } from "./generated/boxes.ts";

/** A box on the map in degrees (WGS 84); of one that crosses the antimeridian `west` is greater than `east`. */
export interface Box {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

let read: ReadonlyMap<string, readonly Box[]> | undefined;

function readBoxes(): ReadonlyMap<string, readonly Box[]> {
  const found = new Map<string, Box[]>();
  for (const row of boxes.split("\n")) {
    const [country = "", ...sides] = row.split("\t");
    const [south = 0, west = 0, north = 0, east = 0] = sides.map(Number);
    const known = found.get(country);
    const box = { south, west, north, east };
    if (known) known.push(box);
    else found.set(country, [box]);
  }
  return found;
}

/**
 * Boxes that the land of a country lies in (ISO 3166-1 alpha-2 code in capitals), by the towns that GeoNames has in it, two degrees wider;
 * land far off has a box of its own, territories have their own code. None for countries without a town of 500 people. What lies outside
 * is in another country or the sea; what lies inside may be abroad too.
 */
export function countryBoxes(country: string): readonly Box[] {
  read ??= readBoxes();
  return read.get(country) ?? [];
}
