import { gather } from "../gather.ts";
import type { Content, Reading } from "../mentions/reading.ts";
import { hasMark, isGeneral } from "./marks.ts";
import type { SideRow } from "./sides.ts";
import type { Found } from "./tie.ts";

/** Ids of the places that are sides in a sentence. */
export const idsOf = (rows: readonly SideRow[] = []): string[] => [
  ...new Set(gather(rows, (row) => row.sides.map((side) => side.id))),
];

/** Sentences before mere cooperation within which a kind of tie is that of the two who cooperate. */
const NEAR_KIND = 2;

/** "60 years of sister city ties … Bandung and Braunschweig agreed to cooperate more": the only two of an article, right behind a kind of tie. */
export function isOnlyPairTold(reading: Reading, rows: readonly (readonly SideRow[])[], pair: Found): boolean {
  const isNear = ({ sentence: { index } }: Content) =>
    pair.sentences.some((at) => at >= index && at - index <= NEAR_KIND);
  // "their sister city ties", or one of the two by name and no other.
  const isOfPair = (one: Content) => {
    const named = idsOf(rows[one.sentence.index]);
    return (named.length > 0 || hasMark(one, "twosome")) && named.every((id) => pair.parties.includes(id));
  };
  if (pair.sentences.some((at) => hasMark(reading.contents[at] as Content, "organisation"))) return false;
  return reading.contents.some(
    (one) =>
      one.sentence.block.kind === "paragraph" &&
      hasMark(one, "kind") &&
      !isGeneral(one) &&
      !hasMark(one, "negate") &&
      isNear(one) &&
      isOfPair(one),
  );
}
