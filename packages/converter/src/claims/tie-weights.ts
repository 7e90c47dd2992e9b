import type { Content, Reading } from "../mentions/reading.ts";
import { overruled } from "../trace.ts";
import { hasMark, isDeniedKind, isDisclaimed } from "./marks.ts";
import { idsOf } from "./only-pair.ts";
import type { Joint, SideRow } from "./sides.ts";

/** How much a sentence says that two places are tied: the kind of tie or a paper by name, or mere cooperation. */
const weights: ReadonlyMap<string, number> = new Map([
  ["kind", 3],
  ["instrument", 3],
  ["sign", 3],
  ["explore", 2],
  ["agree", 1],
  ["tie", 1],
]);
/** Weight from which on a sentence ties two places. */
export const ENOUGH = 2;
/** Why a sentence that denies a tie weighs nothing. */
export const DENIED = "Somebody says that it is not so: it ties nobody.";

/** How much a sentence says, or the words of it from `first` to `last`. */
export function weightOf({ sentence }: Content, { first, last }: { first: number; last: number } = sentence): number {
  let most = 0;
  for (const mark of sentence.marks) {
    // 根据备忘录: what a paper says names the paper.
    const isNamed = mark.entry.class === "scope" && mark.entry.value === "instrument";
    const weight = weights.get(isNamed ? "instrument" : mark.entry.class) ?? 0;
    if (weight > most && mark.first >= first && mark.last <= last && !isDeniedKind(sentence.marks, mark)) most = weight;
  }
  return most;
}

/** An article with the sides that its sentences name. */
export interface Named {
  readonly reading: Reading;
  readonly rows: readonly (readonly SideRow[])[];
}

/** "东山县与达古潘市;云霄县与塔巴科市;…": one of several pairs in a row, in an article about a kind of tie. */
function isInListOfPairs({ reading, rows }: Named, content: Content): boolean {
  const { index, block } = content.sentence;
  const pairs = (at: number): number =>
    reading.contents[at]?.sentence.block === block
      ? (rows[at] ?? []).filter((row) => row.joints.includes("with")).length
      : 0;
  const isList = pairs(index) > 1 || (pairs(index) === 1 && pairs(index - 1) + pairs(index + 1) > 0);
  return isList && reading.contents.some((one) => one.sentence.index < index && hasMark(one, "kind"));
}

/** Two people, or the governments of two places. */
const namesBothSides = ({ people, places }: Content): boolean =>
  people.length >= 2 || places.filter((place) => place.isGovernment || place.isOffice).length >= 2;

/** A sentence that goes on about a paper named right before it weighs as much: "It carries the names of …". */
export function carriedWeight(named: Named, content: Content): number {
  const { reading } = named;
  if (overruled(reading.document, isDisclaimed(content), "tie/denied", content.sentence, DENIED)) return 0;
  const own = weightOf(content);
  const before = reading.contents[content.sentence.index - 1];
  const isNext = before !== undefined && before.sentence.block === content.sentence.block;
  if (isNext && hasMark(before, "instrument", "kind") && namesBothSides(content))
    return Math.max(own, weightOf(before));
  if ((named.rows[content.sentence.index] ?? []).length === 0) return own;
  return isInListOfPairs(named, content) || isPaperNext(named, content) ? Math.max(own, ENOUGH) : own;
}

/**
 * "Medan's oldest is with Georgetown. The charter was signed in 1984": a pair named for the paper that the next sentence tells of. "Kakheti
 * and Mendoza are friends now. An agreement was signed …" needs no kind of tie before it.
 */
function isPaperNext({ reading, rows }: Named, content: Content): boolean {
  const { sentence } = content;
  const next = reading.contents[sentence.index + 1];
  const isGoingOn = next !== undefined && next.sentence.block === sentence.block && hasMark(next, "instrument");
  const isPair = (joint: Joint): boolean =>
    (rows[sentence.index] ?? []).some(({ sides, joints }) => sides.length === 2 && joints.includes(joint));
  if (!isGoingOn || idsOf(rows[sentence.index + 1]).length > 0) return false;
  if (hasMark(content, "tie") && hasMark(next, "sign")) return isPair("with") || isPair("and");
  if (!isPair("with")) return false;
  return reading.contents.some((one) => one.sentence.index < sentence.index && hasMark(one, "kind"));
}
