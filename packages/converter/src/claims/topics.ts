import { gather } from "../gather.ts";
import type { Content, Reading } from "../mentions/reading.ts";
import type { Resolution } from "../mentions/resolve.ts";
import { hasMark } from "./marks.ts";
import type { SideRow } from "./sides.ts";
import type { Tie } from "./tie.ts";

/** Ties by something that they have, each list in the order of the ties. */
function byEach<Key>(ties: readonly Tie[], keysOf: (tie: Tie) => readonly Key[]): ReadonlyMap<Key, readonly Tie[]> {
  const found = new Map<Key, Tie[]>();
  for (const tie of ties)
    for (const key of new Set(keysOf(tie))) {
      const known = found.get(key);
      if (known) known.push(tie);
      else found.set(key, [tie]);
    }
  return found;
}

/** The ties that each sentence is about: those that it ties or names a partner of, else those of the sentence before. */
export function topicsOf(
  reading: Reading,
  ties: readonly Tie[],
  rows: readonly (readonly SideRow[])[],
  resolution: Resolution,
): (readonly Tie[])[] {
  const ranks = new Map(ties.map((tie, index) => [tie, index]));
  const bySentence = byEach(ties, (tie) => tie.sentences);
  const byParty = byEach(ties, (tie) => tie.parties);
  const tiesOf = (ids: readonly string[]): Tie[] =>
    [...new Set(gather(ids, (id) => byParty.get(id) ?? []))].toSorted(
      (a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0),
    );
  let topic: readonly Tie[] = ties.slice(0, 1);
  return reading.contents.map((content) => {
    const named = bySentence.get(content.sentence.index) ?? [];
    if (named.length > 0) topic = named;
    else if (content.places.length > 0) {
      const ids = [...new Set(content.places.map((place) => resolution.ids[place.index] ?? ""))];
      const telling = tiesOf(ids.filter((id) => byParty.get(id)?.length === 1));
      const touched = telling.length > 0 ? telling : tiesOf(ids);
      if (telling.length > 0) topic = telling;
      else if (touched.length > 0 && !topic.some((tie) => touched.includes(tie))) topic = touched;
    }
    return isOfOtherPlaces(content, rows[content.sentence.index] ?? [], byParty) ? [] : topic;
  });
}

/** "Jayapura and Vanimo became sister cities before": a tie of places that the article's ties do not touch. */
function isOfOtherPlaces(
  content: Content,
  rows: readonly SideRow[],
  byParty: ReadonlyMap<string, readonly Tie[]>,
): boolean {
  if (content.places.length < 2 || !hasMark(content, "kind", "instrument")) return false;
  const sides = gather(rows, (row) => row.sides);
  const isTouched = sides.some((side) => byParty.has(side.id));
  return sides.length > 1 && !isTouched;
}
