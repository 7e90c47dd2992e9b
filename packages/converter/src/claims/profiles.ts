import { gather } from "../gather.ts";
import type { Content, Reading } from "../mentions/reading.ts";
import { hasMark } from "./marks.ts";
import { distinct, type SideRow } from "./sides.ts";

/** What stands behind the name that heads an entry, and between the name and the places that hold it. */
const opener = /^[:：\-–—|]$/;
const inside = /^[,、()（）[\]]$/;

/** Whether a sentence names one place first, and then ends or tells of it: "Bristol (United Kingdom): the oldest tie", "Urubamba (Peru)". */
function headsEntry(
  { document: { tokens } }: Reading,
  { sentence, places }: Content,
  rows: readonly SideRow[],
): boolean {
  if (rows.length === 0) return false;
  const sides = gather(rows, (row) => row.sides);
  const [side] = sides;
  if (side === undefined || side.mention.first !== sentence.first || sentence.block.kind !== "paragraph") return false;
  let at = sentence.first;
  for (;;) {
    const place = places.find((one) => one.first <= at && at <= one.last);
    if (place && (place === side.mention || side.mention.parents.includes(place.index))) at = place.last + 1;
    else if (inside.test(tokens.lower[at] ?? "")) at++;
    else break;
  }
  const isTitle = at > sentence.last || (at === sentence.last && tokens.lower[at] === ".");
  return (isTitle || opener.test(tokens.lower[at] ?? "")) && (isTitle ? distinct(sides).length === 1 : true);
}

/** Words that tell of a tie, in an article about such ties. */
const telling = ["kind", "instrument", "explore", "tie", "since"];

/**
 * Sentences that head an entry of a list of partners, one place to an entry, where the entry tells of the tie: "Padua (Italy): the agreement
 * was signed in 2011." One such sentence alone is no list.
 */
export function findEntries(
  reading: Reading,
  rows: readonly (readonly SideRow[])[],
  kinds: readonly number[],
): ReadonlySet<number> {
  const { contents } = reading;
  const heads = gather(contents, (content) =>
    headsEntry(reading, content, rows[content.sentence.index] ?? []) ? [content.sentence.index] : [],
  );
  const isList = heads.length > 1 && (kinds.length > 0 || contents.some((one) => hasMark(one, "abroad")));
  if (!isList) return new Set();
  const entryOf = (head: number, at: number): readonly Content[] => {
    const next = heads[at + 1];
    const { block } = (contents[head] as Content).sentence;
    const end = contents.findIndex(({ sentence }) => sentence.index > head && sentence.block !== block);
    // The last entry ends with its paragraph, or with the one behind its title.
    return contents.slice(head, next ?? Math.max(end < 0 ? contents.length : end, head + 2));
  };
  return new Set(heads.filter((head, at) => entryOf(head, at).some((one) => hasMark(one, ...telling))));
}
