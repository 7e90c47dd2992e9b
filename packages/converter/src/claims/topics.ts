import type { Content, Reading } from "../mentions/reading.ts";
import type { Resolution } from "../mentions/resolve.ts";
import { hasMark } from "./marks.ts";
import { rowsOf } from "./sides.ts";
import type { Tie } from "./tie.ts";

/** The ties that each sentence is about: those that it ties or names a partner of, else those of the sentence before. */
export function topicsOf(reading: Reading, ties: readonly Tie[], resolution: Resolution): (readonly Tie[])[] {
  const counts = new Map<string, number>();
  for (const tie of ties) for (const id of tie.parties) counts.set(id, (counts.get(id) ?? 0) + 1);
  let topic: readonly Tie[] = ties.slice(0, 1);
  return reading.contents.map((content) => {
    const named = ties.filter((tie) => tie.sentences.includes(content.sentence.index));
    const ids = new Set(content.places.map((place) => resolution.ids[place.index] ?? ""));
    const telling = ties.filter((tie) => tie.parties.some((id) => ids.has(id) && counts.get(id) === 1));
    const touched = ties.filter((tie) => tie.parties.some((id) => ids.has(id)));
    if (named.length > 0) topic = named;
    else if (telling.length > 0) topic = telling;
    else if (touched.length > 0 && !topic.some((tie) => touched.includes(tie))) topic = touched;
    return isOfOtherPlaces(reading, content, ties, resolution) ? [] : topic;
  });
}

/** "Jayapura and Vanimo became sister cities before": a tie of places that the article's ties do not touch. */
function isOfOtherPlaces(reading: Reading, content: Content, ties: readonly Tie[], resolution: Resolution): boolean {
  if (content.places.length < 2 || !hasMark(content, "kind", "instrument")) return false;
  const sides = rowsOf(reading, content, resolution).flatMap((row) => row.sides);
  const isTouched = sides.some((side) => ties.some((tie) => tie.parties.includes(side.id)));
  return sides.length > 1 && !isTouched;
}
