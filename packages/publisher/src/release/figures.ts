import type { Agreement, Place } from "@kembar/schema";
import type { Figures } from "../description.ts";
import type { Records } from "../records.ts";

const MOST_NAMES = 50;

type Box = NonNullable<Figures["box"]>;

/** A box with one more point in it. The land between the outermost points, west to east: never across the antimeridian. */
function widened(box: Box | undefined, { point }: Place): Box | undefined {
  if (!point) return box;
  const { latitude: lat, longitude: lon } = point;
  if (!box) return { west: lon, south: lat, east: lon, north: lat };
  return {
    west: Math.min(box.west, lon),
    south: Math.min(box.south, lat),
    east: Math.max(box.east, lon),
    north: Math.max(box.north, lat),
  };
}

/** Counts of agreements and passages, and the first and last date of a paper, in one pass over the agreements. */
function overAgreements(agreements: Iterable<Agreement>) {
  let count = 0;
  let passages = 0;
  const dates: { earliest?: string; latest?: string } = {};
  const parties = new Set<string>();
  for (const { evidence, instruments, parties: sides } of agreements) {
    count++;
    passages += evidence.length;
    for (const { place } of sides) parties.add(place);
    for (const { date } of instruments) {
      if (date === undefined) continue;
      if (dates.earliest === undefined || date < dates.earliest) dates.earliest = date;
      if (dates.latest === undefined || date > dates.latest) dates.latest = date;
    }
  }
  return { count, passages, dates, parties };
}

/** Counts and bounds over records, in one pass over each part. */
export function figuresOf(records: Records): Figures {
  const { count, passages, dates, parties } = overAgreements(records.agreements);
  const countries = new Set<string>();
  const names = new Set<string>();
  let places = 0;
  let box: Box | undefined;
  for (const place of records.places) {
    places++;
    if (!parties.has(place.id)) continue;
    countries.add(place.country);
    for (const name of [place.names.en, place.names.local]) if (names.size < MOST_NAMES) names.add(name);
    box = widened(box, place);
  }
  let sources = 0;
  for (const _ of records.sources) sources++;
  return {
    agreements: count,
    places,
    sources,
    passages,
    countries: [...countries].toSorted(),
    placeNames: [...names],
    ...dates,
    ...(box ? { box } : {}),
  };
}
