import { levelOf } from "@kembar/gazetteer";
import type { Content, Reading } from "../mentions/reading.ts";
import type { Mark } from "../text/lexicon.ts";
import { HAN, NUMBER, WORD } from "../text/tokens.ts";

/** Whether a sentence has a word of one of the classes. */
export function hasMark({ sentence: { marks } }: Content, ...classes: readonly string[]): boolean {
  for (const mark of marks) for (const name of classes) if (mark.entry.class === name) return true;
  return false;
}

/** What a sister city is in general, or an example of some; an example that tells of a paper and its signing is news of its own. */
export const isGeneral = (content: Content): boolean => {
  if (!hasMark(content, "generic")) return false;
  const isSigned = isSigning(content);
  return content.sentence.marks.some(
    ({ entry }) => entry.class === "generic" && !(isSigned && entry.value === "example"),
  );
};

/** Whether a word negates in one of these ways. */
export const isNegation = ({ entry }: Mark, ...values: readonly string[]): boolean =>
  entry.class === "negate" && values.includes(entry.value);

/** A denial, as told before what is denied or of a report: "denied that", "is a hoax". */
export const isDenial = (mark: Mark): boolean => isNegation(mark, "denied", "untrue");

/** Tokens between a negation and the renewal that it is of: "voted not to formally renew". */
const FARTHEST_NEGATION = 4;

/** "rejected a proposal to renew", "menolak memperpanjang", "voted not to renew": a renewal that is refused, and not one that only may come yet. */
export const isRenewalRefused = ({ sentence: { marks } }: Content): boolean => {
  const renewal = marks.find(({ entry }) => entry.class === "renew");
  if (renewal === undefined) return false;
  return marks.some(
    (mark) =>
      isNegation(mark, "dropped", "refused") ||
      (isNegation(mark, "not") && mark.last < renewal.first && renewal.first - mark.last <= FARTHEST_NEGATION),
  );
};

/** A headline that calls a report untrue: what the article tells of it happened to nobody. */
export const isOfHoax = ({ sentence: { block, marks } }: Content): boolean =>
  block.kind === "headline" && marks.some((mark) => isNegation(mark, "untrue"));

/**
 * "membantah telah menandatangani MoU", "claims that … signed … are false", 否认签署协议: a tie or a paper that somebody says is not there.
 * Whoever denies that a tie is at its end does not deny the tie.
 */
export function isDisclaimed({ sentence: { marks } }: Content): boolean {
  const denial = marks.find(isDenial);
  if (denial === undefined || marks.some(({ entry }) => entry.class === "end")) return false;
  const isAnywhere = denial.entry.value === "untrue";
  return marks.some(
    ({ entry, first }) => ["kind", "instrument", "sign"].includes(entry.class) && (isAnywhere || first > denial.last),
  );
}

/** A word for a kind of tie, or one for a friendly tie right before a paper: 友好交流备忘录. */
export const namesKind = (mark: Mark, next: Mark | undefined): boolean =>
  mark.entry.class === "kind" ||
  (mark.entry.class === "tie" &&
    mark.entry.value !== "cooperation" &&
    next?.entry.class === "instrument" &&
    next.first === mark.last + 1);

/** "are not sister cities", "bukan sister city", 并无友城关系, "no agreement with": a negation right before a kind of tie or a paper. */
export const isDeniedKind = (marks: Content["sentence"]["marks"], kind: Mark): boolean =>
  (kind.entry.class === "kind" || kind.entry.class === "instrument") &&
  marks.some((mark) => mark.entry.class === "negate" && kind.first > mark.last && kind.first - mark.last <= 2);

/** A word for a kind of tie, or a paper named for one. */
export const isOfKind = ({ sentence: { marks } }: Content): boolean =>
  marks.some((mark, at) => namesKind(mark, marks[at + 1]) || mark.entry.value === "friendship-agreement");

/** "… between the two cities": what two places sign is theirs, not their countries'. */
export const isOfTwoPlaces = ({ sentence: { marks } }: Content): boolean =>
  marks.some(({ entry }) => entry.class === "twosome" && entry.value === "places");

/** "… signed a memorandum": a paper and its signing. */
export const isSigning = (content: Content): boolean => hasMark(content, "sign") && hasMark(content, "instrument");

/** Tokens between "with" and the places that are but counted. */
const LONGEST_COUNT = 5;

/** "has sister city or friendly relationships with over 30 cities": places that are counted and not named: no tie, and of no tie's kind. */
export function isCount({ document: { tokens } }: Reading, { sentence, places }: Content): boolean {
  const joint = sentence.marks.findLast((mark) => mark.entry.class === "with");
  const level = joint && sentence.marks.find((mark) => mark.entry.class === "level" && mark.first > joint.last);
  if (!joint || !level || level.first - joint.last > LONGEST_COUNT) return false;
  if (places.some((place) => place.first > joint.last && !isCountry(place))) return false;
  for (let at = joint.last + 1; at < level.first; at++) if (((tokens.flags[at] ?? 0) & NUMBER) !== 0) return true;
  return false;
}

const isCountry = ({ candidates }: Content["places"][number]): boolean =>
  candidates.some((id) => levelOf(id) === "country");

/** "OSH, 11 July 2025.": place and day of writing, and no word more. */
export function isBareDate({ document: { tokens } }: Reading, { sentence, places, dates }: Content): boolean {
  if (places.length === 0 || dates.length === 0) return false;
  for (let at = sentence.first; at <= sentence.last; at++) {
    const isInside = (one: { first: number; last: number }) => one.first <= at && at <= one.last;
    if (!places.some(isInside) && !dates.some(isInside) && ((tokens.flags[at] ?? 0) & (WORD | HAN)) !== 0) return false;
  }
  return true;
}
