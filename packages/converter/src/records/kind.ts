import { levelOf } from "@kembar/gazetteer";
import type { InstrumentTypeId, KindId } from "@kembar/schema";
import { hasMark, isCount, isDeniedKind, isGeneral, namesKind } from "../claims/marks.ts";
import type { DraftInstrument, DraftSector, Valued } from "../draft.ts";
import { gather } from "../gather.ts";
import type { Content, Reading } from "../mentions/reading.ts";
import type { Resolution } from "../mentions/resolve.ts";
import { passage } from "../text/document.ts";
import type { Mark } from "../text/lexicon.ts";
import { traceKind } from "../trace-records.ts";
import type { Context } from "./drafts.ts";

/** Further passages than these say nothing new of a party or a kind. */
export const MOST_PASSAGES = 4;

/** What the article as a whole tells, for ties whose own sentences do not. */
export interface ArticleFacts {
  readonly inBody: readonly KindMark[];
  readonly inHeadlines: readonly KindMark[];
  /** Places that headlines name. */
  readonly headlined: ReadonlySet<string>;
  /** The last year that it speaks of; empty if it tells none. */
  readonly lastYear: string;
}

interface KindMark {
  readonly mark: Mark;
  readonly sentence: number;
}

/** Words for a kind of tie in the blocks of a kind, general remarks left out. */
const kindMarks = (reading: Reading, contents: readonly Content[], blocks: "paragraph" | "headline"): KindMark[] =>
  gather(contents, (content): KindMark[] => {
    const { block, index, marks } = content.sentence;
    if (block.kind !== blocks) return [];
    const kinds = marks.filter((mark, at) => namesKind(mark, marks[at + 1]) && !isDeniedKind(marks, mark));
    if (kinds.length === 0 || isGeneral(content) || isCount(reading, content)) return [];
    return kinds.map((mark) => ({ mark, sentence: index }));
  });

/** Reads them once for all ties of the article. */
export function factsOf(reading: Reading, resolution: Resolution): ArticleFacts {
  const { contents } = reading;
  const headlines = contents.filter(({ sentence }) => sentence.block.kind === "headline");
  return {
    inBody: kindMarks(reading, contents, "paragraph"),
    inHeadlines: kindMarks(reading, headlines, "headline"),
    lastYear:
      gather(contents, ({ dates }) => dates.map(({ value }) => value.slice(0, 4)))
        .toSorted()
        .at(-1) ?? "",
    headlined: new Set(gather(headlines, ({ places }) => places.map((place) => resolution.ids[place.index] ?? ""))),
  };
}

/** The kind of tie that the tie's sentences, else the article, name most; sister ties before looser ones that stand beside them. */
export function draftKind(context: Context, papers: readonly DraftInstrument[]): Valued<KindId> {
  const { reading, tie, own, article, isOnly } = context;
  const { document } = reading;
  const isFriendship = papers.some((paper) => paper.type === "friendship-agreement" && paper.status === "signed");
  // "We want a sister city tie, but begin with friendship."
  const about = kindMarks(reading, own, "paragraph").filter(
    ({ sentence }) => !isFriendship || !hasMark(reading.contents[sentence] as Content, "hope", "negate", "potential"),
  );
  // A partner of a list is tied as the article says of the list.
  const isOwnPaper = tie.sentences.some((index) => hasMark(reading.contents[index] as Content, "instrument"));
  const isListed = about.length === 0 && (tie.rule !== "joined" || !isOwnPaper || isOnly);
  const told = isListed ? article.inBody : about;
  const isInHeadline = isOnly || tie.parties.some((id) => article.headlined.has(id));
  const marks = told.length > 0 || !isInHeadline ? told : article.inHeadlines;
  const areProvinces = tie.parties.every((id) => levelOf(id) === "province");
  const isOwn = (value: string) =>
    marks.some(({ mark, sentence }) => mark.entry.value === value && tie.sentences.includes(sentence));
  const weigh = (value: string) =>
    marks.reduce(
      (sum, { mark, sentence }) => sum + (mark.entry.value === value ? (tie.sentences.includes(sentence) ? 2 : 1) : 0),
      0,
    ) +
    (value.startsWith("sister") && isOwn(value) ? 100 : 0) +
    (value === (areProvinces ? "sister-province" : "sister-city") ? 1 : 0);
  const [value] = [...new Set(marks.map(({ mark }) => mark.entry.value))].toSorted((a, b) => weigh(b) - weigh(a));
  if (value === undefined) return friendshipKind(context, papers);
  if (document.trace) traceKind(document, value, marks);
  const passages = marks
    .filter(({ mark }) => mark.entry.value === value)
    .map(({ mark }) => passage(document, mark.first, mark.last, mark.entry.rule));
  return { value: value as KindId, passages: passages.slice(0, MOST_PASSAGES) };
}

/** A friendship agreement names its kind of tie itself. */
function friendshipKind({ reading, tie }: Context, papers: readonly DraftInstrument[]): Valued<KindId> {
  const paper = papers.find((one) => one.type === "friendship-agreement");
  if (paper) return { value: "friendly-cooperation", passages: paper.passages };
  // 探讨建立友好关系的可能性
  const word = gather(tie.sentences, (index) => reading.contents[index]?.sentence.marks ?? []).find(
    (mark) => mark.entry.class === "tie" && mark.entry.value !== "cooperation",
  );
  return word
    ? {
        value: word.entry.value as KindId,
        passages: [passage(reading.document, word.first, word.last, word.entry.rule)],
      }
    : { value: "unspecified", passages: [] };
}

/** A paper on fields of cooperation, where no word names the kind of tie: the fields are the kind. */
export function sectoralKind(instruments: readonly DraftInstrument[], sectors: readonly DraftSector[]): Valued<KindId> {
  const isAgreed = instruments.some((paper) => paper.status === "signed" && agreements.has(paper.type));
  const [field] = sectors.filter((one) => one.sector !== "multisector");
  return isAgreed && field ? { value: "sectoral", passages: field.passages } : { value: "unspecified", passages: [] };
}

const agreements: ReadonlySet<InstrumentTypeId> = new Set([
  "memorandum-of-understanding",
  "memorandum-of-cooperation",
  "cooperation-agreement",
  "implementing-arrangement",
]);
