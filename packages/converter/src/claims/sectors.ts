import type { SectorId } from "@kembar/schema";
import type { DraftSector } from "../draft.ts";
import type { Content, Reading } from "../mentions/reading.ts";
import { LONGEST_PASSAGE, passage, textOf } from "../text/document.ts";
import type { Mark } from "../text/lexicon.ts";
import { overruled } from "../trace.ts";
import { traceLeftOut, traceSector } from "../trace-claims.ts";
import type { KnownPerson } from "./known-people.ts";
import { hasMark } from "./marks.ts";
import type { Certainty } from "./modality.ts";

/** A sector that a sentence names. */
export interface SectorClaim extends DraftSector {
  readonly sentence: number;
}

/** Sectors that stand in a list: only commas, conjunctions and small words between. */
interface List {
  readonly marks: Mark[];
}

const LONGEST_GAP = 2;

const isCovered = ({ people, venues }: Content, mark: Mark): boolean =>
  people.some((person) => mark.first >= person.first && mark.last <= person.last) ||
  venues.some((venue) => mark.first >= venue.first && mark.last <= venue.last);

function isJoint(reading: Reading, content: Content, before: Mark, next: Mark): boolean {
  const gap = next.first - before.last - 1;
  if (gap > LONGEST_GAP) return false;
  const { lower } = reading.document.tokens;
  for (let at = before.last + 1; at < next.first; at++)
    if (lower[at] !== "," && !content.sentence.marks.some((mark) => mark.entry.class === "and" && mark.first === at))
      return false;
  return gap > 0;
}

function findLists(reading: Reading, content: Content): List[] {
  const lists: List[] = [];
  for (const mark of content.sentence.marks) {
    if (mark.entry.class !== "sector") continue;
    const isName = isCovered(content, mark);
    if (
      overruled(reading.document, isName, "sector/in-name", mark, "Part of the name of an office, person or building.")
    )
      continue;
    const before = lists.at(-1)?.marks.at(-1);
    if (before && isJoint(reading, content, before, mark)) lists.at(-1)?.marks.push(mark);
    else lists.push({ marks: [mark] });
  }
  return lists;
}

/** The span that evidences a sector of a list: the whole list if it may be quoted, else its own words. */
function spanOf(reading: Reading, { marks }: List, mark: Mark): { first: number; last: number } {
  const { tokens } = reading.document;
  const first = marks[0]?.first ?? mark.first;
  const last = marks.at(-1)?.last ?? mark.last;
  const units = (tokens.end[last] ?? 0) - (tokens.start[first] ?? 0);
  return units <= LONGEST_PASSAGE ? { first, last } : mark;
}

/** Words that show that a sentence speaks of cooperation, not of life in general. */
const telling = [
  "tie",
  "kind",
  "instrument",
  "scope",
  "sign",
  "explore",
  "agree",
  "plan",
  "hope",
  "offer",
  "potential",
  "continuation",
  "implement",
];

/** Whether a sentence speaks of bodies other than the parties, and not of the tie. */
const isOfOthers = (content: Content): boolean =>
  hasMark(content, "organisation") && !hasMark(content, "kind", "tie", "scope", "instrument", "explore");

/** The word of hope or offer of a sentence: "our universities are strong, and we hope for student exchanges" hopes for what stands behind. */
const wishOf = ({ sentence }: Content): Mark | undefined =>
  sentence.marks.find((mark) => ["hope", "offer"].includes(mark.entry.class));

/**
 * Whether a sentence names fields of cooperation. What a sister city is in general does not, nor what bodies other than the parties do;
 * where nothing but the talk about the tie shows it, only a list does.
 */
function isTelling(content: Content, lists: readonly List[], certainty: Certainty): boolean {
  if (hasMark(content, "generic")) return false;
  if (isOfOthers(content) && wishOf(content) === undefined) return false;
  const isList = lists.some((list) => list.marks.length > 1);
  return (
    isList ||
    (certainty.by === "said"
      ? hasMark(content, ...telling)
      : hasMark(content, "tie", "kind", "scope", "instrument", "sign", "agree"))
  );
}

/** Finds the fields of cooperation that the body names, with how sure they are and who says so. */
export function findSectors(
  reading: Reading,
  certainties: readonly (Certainty | undefined)[],
  speakers: readonly (KnownPerson | undefined)[],
): SectorClaim[] {
  const { document } = reading;
  return reading.contents.flatMap((content, index): SectorClaim[] => {
    const certainty = certainties[index];
    if (content.sentence.block.kind !== "paragraph" || certainty === undefined) return [];
    const wish = isOfOthers(content) ? wishOf(content) : undefined;
    const lists = findLists(reading, content).filter(
      ({ marks }) => wish === undefined || marks.every((mark) => mark.first > wish.first),
    );
    if (lists.length === 0) return [];
    if (!isTelling(content, lists, certainty)) {
      traceLeftOut(document, content);
      return [];
    }
    const speaker = speakers[index]?.name;
    return lists.flatMap((list) =>
      list.marks.map((mark) => {
        const { first, last } = spanOf(reading, list, mark);
        if (document.trace) traceSector(document, mark, certainty, speaker);
        return {
          sentence: index,
          sector: mark.entry.value as SectorId,
          modality: certainty.modality,
          ...(speaker === undefined ? {} : { statedBy: speaker }),
          term: textOf(document, mark.first, mark.last),
          passages: [passage(document, first, last, mark.entry.rule)],
        };
      }),
    );
  });
}
