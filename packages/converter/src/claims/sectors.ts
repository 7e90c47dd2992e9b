import { levelOf } from "@kembar/gazetteer";
import type { SectorId } from "@kembar/schema";
import type { DraftSector } from "../draft.ts";
import { gather } from "../gather.ts";
import type { Content, Reading } from "../mentions/reading.ts";
import { LONGEST_PASSAGE, passage, textOf } from "../text/document.ts";
import type { Mark } from "../text/lexicon.ts";
import { isCapitalWord } from "../text/tokens.ts";
import { overruled } from "../trace.ts";
import { traceLeftOut, traceSector } from "../trace-claims.ts";
import { leadsOf } from "./items.ts";
import type { KnownPerson } from "./known-people.ts";
import { hasMark } from "./marks.ts";
import { type Certainty, modalityAt } from "./modality.ts";

/** A sector that a sentence names. */
export interface SectorClaim extends DraftSector {
  readonly sentence: number;
  /** First token of its word. */
  readonly first: number;
}

/** Sectors that stand in a list: only commas, conjunctions and small words between. */
interface List {
  readonly marks: Mark[];
}

const LONGEST_GAP = 2;

function isCovered({ people, venues, places }: Content, mark: Mark): boolean {
  const isInside = (one: { first: number; last: number }) => mark.first >= one.first && mark.last <= one.last;
  return people.some(isInside) || venues.some(isInside) || places.some(isInside);
}

/** "Pelabuhan Tanjung Perak": a word with a capital in front of more that no list knows opens the name of something. */
function opensName({ document }: Reading, { sentence }: Content, mark: Mark): boolean {
  const { flags } = document.tokens;
  const next = mark.last + 1;
  // "UMKM Pekalongan": a short form has capitals of its own.
  const isName = !mark.entry.isExactCase && isCapitalWord(flags[mark.first]) && isCapitalWord(flags[next]);
  return isName && mark.first > sentence.first && !sentence.marks.some((one) => one.first <= next && next <= one.last);
}

function isJoint(reading: Reading, content: Content, before: Mark, next: Mark): boolean {
  const gap = next.first - before.last - 1;
  if (gap > LONGEST_GAP) return false;
  const { lower } = reading.document.tokens;
  const isWord = (name: string, at: number) =>
    content.sentence.marks.some((mark) => mark.entry.class === name && mark.first === at);
  for (let at = before.last + 1; at < next.first; at++) {
    // "in trade, in fisheries and in health" is one list, "trade in fish" none.
    const isAgain = at > before.last + 1 && isWord("in", at);
    if (lower[at] !== "," && !isWord("and", at) && !isAgain) return false;
  }
  return gap > 0;
}

function findLists(reading: Reading, content: Content): List[] {
  const lists: List[] = [];
  for (const mark of content.sentence.marks) {
    if (mark.entry.class !== "sector") continue;
    const isName = isCovered(content, mark) || opensName(reading, content, mark);
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

/** "University research", "企业投资": a word for a body right before a field is part of its name. */
const isModifier = ({ sentence }: Content, body: Mark): boolean =>
  sentence.marks.some((mark) => mark.entry.class === "sector" && mark.first === body.last + 1);

/** What a sentence about bodies other than the parties hopes for or offers. */
interface WishAmongOthers {
  readonly word: Mark | undefined;
  /** Whether nobody but a body has it: "companies want to", "the university offers"; behind a comma somebody else does. */
  readonly isOfBody: boolean;
}

/** "Our universities are strong, and we hope for student exchanges" hopes for what stands behind; a sentence about the tie is not about others. */
function wishAmongOthers({ document: { tokens } }: Reading, content: Content): WishAmongOthers | undefined {
  const { marks } = content.sentence;
  const bodies = marks.filter((mark) => mark.entry.class === "organisation" && !isModifier(content, mark));
  if (bodies.length === 0 || hasMark(content, "kind", "tie", "scope", "instrument", "explore")) return undefined;
  const word = marks.find((mark) => ["hope", "offer"].includes(mark.entry.class));
  if (word === undefined) return { word, isOfBody: true };
  const body = bodies.findLast((mark) => mark.last < word.first);
  if (body === undefined) return { word, isOfBody: false };
  return { word, isOfBody: !tokens.lower.slice(body.last + 1, word.first).includes(",") };
}

/** "Indonesia and Argentina negotiate a trade agreement": a sentence that names two countries and no other place is about them. */
const isOfStates = ({ places }: Content): boolean =>
  places.length > 1 &&
  places.every((place) => place.candidates.length > 0 && place.candidates.every((id) => levelOf(id) === "country"));

/**
 * Whether a sentence names fields of cooperation. What a sister city is in general does not, nor what bodies other than the parties do;
 * where nothing but the talk about the tie shows it, only a list does.
 */
function isTelling(
  reading: Reading,
  content: Content,
  lists: readonly List[],
  certainty: Certainty,
  speaker: KnownPerson | undefined,
): boolean {
  if (hasMark(content, "generic") || isOfStates(content)) return false;
  // "The mayor offers places at the university of his city": what a government hopes for or offers is its own.
  const isOfGovernment =
    speaker?.role === "holder" && speaker.officeOf !== undefined && hasMark(content, "hope", "offer");
  if (!isOfGovernment && wishAmongOthers(reading, content)?.isOfBody) return false;
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
  const leads = leadsOf(reading);
  return gather(reading.contents, (content, index): SectorClaim[] => {
    const lead = leads[index] ?? index;
    const certainty = certainties[lead];
    if (content.sentence.block.kind !== "paragraph" || certainty === undefined || !hasMark(content, "sector"))
      return [];
    const wish = wishAmongOthers(reading, content)?.word;
    const lists = findLists(reading, content).filter(
      ({ marks }) => wish === undefined || marks.every((mark) => mark.first > wish.first),
    );
    if (lists.length === 0) return [];
    if (!isTelling(reading, reading.contents[lead] ?? content, lists, certainty, speakers[index])) {
      traceLeftOut(document, content);
      return [];
    }
    const speaker = speakers[lead]?.name;
    return gather(lists, (list) => {
      const modality = modalityAt(certainty, list.marks[0]?.first ?? 0);
      return list.marks.map((mark) => {
        const span = spanOf(reading, list, mark);
        if (document.trace) traceSector(document, mark, { ...certainty, modality }, speaker);
        return {
          sentence: index,
          first: mark.first,
          sector: mark.entry.value as SectorId,
          modality,
          ...(speaker === undefined ? {} : { statedBy: speaker }),
          term: textOf(document, mark.first, mark.last),
          passages: [passage(document, span.first, span.last, mark.entry.rule)],
        };
      });
    });
  });
}
