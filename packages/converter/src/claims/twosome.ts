import { isWithin, levelOf } from "@kembar/gazetteer";
import { gather } from "../gather.ts";
import type { Content, Reading } from "../mentions/reading.ts";
import type { Resolution } from "../mentions/resolve.ts";
import { hasMark, isDeniedKind, isDisclaimed } from "./marks.ts";
import { UNKNOWN } from "./pairs.ts";
import { countryOfPlace, distinct, type Side } from "./sides.ts";

/** Sentences before "the two cities" that may name them. */
const NEAR = 2;

/** Places that a sentence names, wherever they stand in it; those that only say where another is left out. */
function placesOf({ places, sentence }: Content, resolution: Resolution): Side[] {
  if (sentence.isDateline || sentence.block.kind !== "paragraph") return [];
  return gather(places, (mention): Side[] => {
    const id = resolution.ids[mention.index] ?? "";
    if (mention.isParent || id === "" || levelOf(id) === "country") return [];
    return [{ mention, id, country: countryOfPlace(resolution, id) }];
  });
}

/** "The two cities …", "They signed …" */
const isOfTwo = (content: Content): boolean =>
  hasMark(content, "twosome") ||
  (hasMark(content, "sign") &&
    content.sentence.marks.some((mark) => mark.entry.class === "pronoun" && mark.first === content.sentence.first));

/** "Twelve students from Wonju left for Roanoke. The two cities have been sister cities since 1964": a kind of tie told of two places named before. */
export function findTwosome(
  { contents }: Reading,
  resolution: Resolution,
): { content: Content; sides: readonly [Side, Side] } | undefined {
  for (const content of contents) {
    const { block, index, marks } = content.sentence;
    const isKind = marks.some((mark) => mark.entry.class === "kind" && !isDeniedKind(marks, mark));
    if (block.kind !== "paragraph" || !isKind || !isOfTwo(content) || hasMark(content, "generic")) continue;
    if (isDisclaimed(content)) continue;
    const near = gather(contents.slice(Math.max(0, index - NEAR), index + 1), (one) => placesOf(one, resolution));
    const all = distinct(near);
    const [a, b, ...more] = all.filter((side) => !all.some((other) => isWithin(other.id, side.id)));
    const isPair = a && b && more.length === 0 && a.country !== b.country;
    if (isPair && a.country !== UNKNOWN && b.country !== UNKNOWN) return { content, sides: [a, b] };
  }
  return undefined;
}
