import { gather } from "../gather.ts";
import type { Content, Reading } from "../mentions/reading.ts";
import type { Resolution } from "../mentions/resolve.ts";
import { hasMark } from "./marks.ts";
import { countryOfPlace, type Side, type SideRow } from "./sides.ts";

/** What the article as a whole tells of its places. */
export interface Focus {
  /** How often headline and body name each place as a side; governments and office-holders count double. */
  readonly salience: ReadonlyMap<string, number>;
  /** The place that the article is about, where it is clear. */
  readonly home: Side | undefined;
  /** The place that the article was written from, by its dateline. */
  readonly dateline: Side | undefined;
  /** Country that the article is told from. */
  readonly country: string | undefined;
}

/** The most salient place is the article's own if it is named so many times more often than the next. */
const CLEAR_LEAD = 1.5;

function count(sides: readonly Side[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (id: string, more: number) => counts.set(id, (counts.get(id) ?? 0) + more);
  for (const { id, mention } of sides) add(id, mention.isGovernment || mention.isOffice ? 2 : 1);
  // The first place that an article names is mostly the one it writes about.
  const [opening] = sides;
  if (opening) add(opening.id, 1);
  return counts;
}

/** "Christchurch … its sister cities": the first sentence of the body that speaks of such ties names one place alone. */
function ownerOf(contents: readonly Content[], rows: readonly (readonly SideRow[])[]): Side | undefined {
  const first = contents.find(
    ({ sentence }) => sentence.block.kind === "paragraph" && sentence.marks.some((mark) => mark.entry.class === "kind"),
  );
  const sidesOf = (one: Content | undefined) => gather(rows[one?.sentence.index ?? -1] ?? [], (row) => row.sides);
  // "Our sister cities": a title; "Palmerston North keeps formal ties with four cities abroad."
  const isOfTies = (one: Content) => hasMark(one, "kind", "tie") && hasMark(one, "abroad") && sidesOf(one).length > 0;
  const isBare = first !== undefined && sidesOf(first).length === 0;
  const sides = sidesOf(isBare ? contents.find(isOfTies) : first);
  return new Set(sides.map((side) => side.id)).size === 1 ? sides[0] : undefined;
}

/** "Bandung's friends abroad": the one place of the headline, which the body's first sentence names alone too. */
function headlinedOf(contents: readonly Content[], rows: readonly (readonly SideRow[])[]): Side | undefined {
  const sidesOf = (kind: string): Side[] => {
    const content = contents.find(
      ({ sentence }) => sentence.block.kind === kind && (rows[sentence.index] ?? []).length > 0,
    );
    return gather(rows[content?.sentence.index ?? -1] ?? [], (row) => row.sides);
  };
  const [headline, body] = [sidesOf("headline"), sidesOf("paragraph")];
  const ids = new Set([...headline, ...body].map((side) => side.id));
  return ids.size === 1 && headline.length > 0 ? body[0] : undefined;
}

function datelineOf({ contents }: Reading, resolution: Resolution): Side | undefined {
  const dateline = contents.find(
    ({ sentence, places }) => sentence.isDateline && places.some((place) => !place.isParent),
  );
  const mention = dateline?.places.find((place) => !place.isParent);
  const id = mention && resolution.ids[mention.index];
  return mention && id ? { mention, id, country: countryOfPlace(resolution, id) } : undefined;
}

/** Finds what an article is about, from the sides that its sentences name. */
export function focusOf(reading: Reading, rows: readonly (readonly SideRow[])[], resolution: Resolution): Focus {
  const { contents, document } = reading;
  const told = rows.filter((_, index) => contents[index]?.sentence.block.kind !== "caption");
  const sides = gather(told, (some) => gather(some, (row) => row.sides));
  const salience = count(sides);
  const [first, second] = [...salience].toSorted((a, b) => b[1] - a[1]);
  const isClear = first !== undefined && first[1] > CLEAR_LEAD * (second?.[1] ?? 0);
  // An outlet writes of its own country's places first.
  const own = document.language.home.length === 1 ? document.language.home[0] : undefined;
  const salient = isClear
    ? sides.find((side) => side.id === first[0])
    : (headlinedOf(contents, rows) ?? ownerOf(contents, rows));
  const dateline = datelineOf(reading, resolution);
  // "The mayor met a guest from Gauteng", under the name of the city: what is named most is the guest's.
  const isGuest = salient !== undefined && salient.country !== own && dateline?.country === own;
  const home = isGuest && own !== undefined ? dateline : salient;
  const country = home?.country ?? (sides.some((side) => side.country === own) ? own : undefined);
  return { salience, home, dateline, country };
}
