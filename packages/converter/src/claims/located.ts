import { levelOf, stateOf } from "@kembar/gazetteer";
import type { PlaceMention } from "../mentions/place-mentions.ts";
import type { Content, Reading } from "../mentions/reading.ts";
import { beforeParts, isOwner } from "../text/document.ts";
import type { Mark } from "../text/lexicon.ts";

/** A body that is not the government of the place where it sits. */
export const isAbroad = ({ entry }: Mark): boolean =>
  entry.class === "organisation" || (entry.class === "office" && entry.value === "abroad");

/** Words for those who decide for a place. */
const bodies = new Set(["body", "office", "honorific", "government"]);

/** A kind of tie right before a word. */
export const isKindBefore = (kind: Mark, word: Mark): boolean =>
  kind.entry.class === "kind" && kind.last === word.first - 1;

/** Tokens between a signing and the kind of tie that it signs: "meneken MoU sister city", "menandatangani perjanjian kota kembar". */
const FARTHEST_SIGNED = 4;

/** Countries of what a place may be, no country itself. */
const statesOf = ({ isParent, candidates }: PlaceMention): readonly string[] =>
  isParent ? [] : candidates.filter((id) => levelOf(id) !== "country").map(stateOf);

/**
 * Whether a kind of tie is told of before the place behind it: "has a sister city in Hakodate" names the partner itself, but "meneken MoU
 * sister city di Jakarta" signs it there, and so do two that are named before: "Bandung dan Liuzhou menjalin sister city di Jakarta".
 */
function isTiedBefore({ sentence, places }: Pick<Content, "sentence" | "places">, kind: Mark): boolean {
  const isSigned = sentence.marks.some(
    ({ entry, last }) => entry.class === "sign" && last < kind.first && kind.first - last <= FARTHEST_SIGNED,
  );
  const named = places.filter((place) => place.last < kind.first).map(statesOf);
  const isPair = named.some((states, at) =>
    named
      .slice(0, at)
      .some((others) => states.length > 0 && others.length > 0 && !states.some((one) => others.includes(one))),
  );
  const isJoined = sentence.marks.some(({ entry, last }) => ["and", "with"].includes(entry.class) && last < kind.first);
  return isSigned || (isPair && isJoined);
}

/** Whether a place is only where something happens: "di Nanjing", "arrived in Bogor". */
export function isLocated({ document }: Reading, { sentence, places, venues }: Content, place: PlaceMention): boolean {
  if (place.isGovernment || place.isOffice) return false;
  // "at the Governor's Hall, Mataram"
  const isOfVenue = venues.some((venue) => venue.last === place.first - 2);
  if (isOfVenue && document.tokens.lower[place.first - 1] === ",") return true;
  // "in Ukraine's Lviv Oblast"
  const outer = places.find(
    (one) =>
      one.isParent && place.parents.includes(one.index) && one.last === place.first - 2 && isOwner(document, one.last),
  );
  const starts = [place.first, outer?.first, beforeParts(document, outer?.first ?? place.first)];
  const isWhere = (mark: Mark) => ["in", "depart", "to"].includes(mark.entry.class) && starts.includes(mark.last + 1);
  const before = sentence.marks.findLast(isWhere);
  const kind = before?.entry.class === "in" ? sentence.marks.find((mark) => isKindBefore(mark, before)) : undefined;
  if (kind && !isTiedBefore({ sentence, places }, kind)) return false;
  // "Councillors in Swindon have backed plans to twin the town with Ocotal"
  const isBody = (mark: Mark) =>
    bodies.has(mark.entry.class) && !isAbroad(mark) && mark.last === (before?.first ?? 0) - 1;
  if (before?.entry.class === "in" && sentence.marks.some(isBody)) return false;
  return before !== undefined;
}
