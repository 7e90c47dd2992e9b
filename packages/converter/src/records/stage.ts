import type { InstrumentTypeId, StageId } from "@kembar/schema";
import { hasMark, isDenial } from "../claims/marks.ts";
import type { DraftInstrument, Passage, Valued } from "../draft.ts";
import { gather, smallest } from "../gather.ts";
import type { Content } from "../mentions/reading.ts";
import { LONGEST_PASSAGE, passage, textOf } from "../text/document.ts";
import type { Mark } from "../text/lexicon.ts";
import { NUMBER } from "../text/tokens.ts";
import { overruled } from "../trace.ts";
import { traceStage } from "../trace-records.ts";
import type { Context } from "./drafts.ts";

/** Stage that a paper evidences once it is signed. */
export const stageOfPaper: Readonly<Partial<Record<InstrumentTypeId, StageId>>> = {
  "minutes-of-meeting": "intent-signed",
  "letter-of-intent": "intent-signed",
  "joint-statement": "intent-signed",
  "unknown-document": "intent-signed",
  "plan-of-action": "planning",
  "council-approval": "approval",
  "memorandum-of-understanding": "agreement-signed",
  "memorandum-of-cooperation": "agreement-signed",
  "friendship-agreement": "agreement-signed",
  "cooperation-agreement": "agreement-signed",
  "implementing-arrangement": "implementing",
  extension: "renewed",
};

/** Stages from first to last; a paper that was signed evidences its stage, words for contact evidence `exploring`. */
export const ranking: readonly StageId[] = [
  "proposed",
  "exploring",
  "intent-signed",
  "planning",
  "approval",
  "agreement-signed",
  "implementing",
  "renewed",
];

type Found = Valued<StageId>;

const furthest = (found: readonly Found[]): Found | undefined =>
  found.toSorted((a, b) => ranking.indexOf(b.value) - ranking.indexOf(a.value))[0];

/** The words of a mark. */
export function markPassage({ reading: { document } }: Context, mark: Mark): Passage {
  return passage(document, mark.first, mark.last, mark.entry.rule);
}

/** Small words that show a tie and say nothing by themselves: "dan", "since". */
const small = new Set(["with", "and", "since", "in", "year"]);

/** The words that tie the parties as a matter of fact; a small word with the clause around it: "Padang dan Hildesheim", "sister city since 1981". */
function factPassage(context: Context, { content, mark }: Fact): Passage {
  if (!small.has(mark.entry.class) || mark.last > mark.first) return markPassage(context, mark);
  const { sentence, dates } = content;
  const own = context.tie.mentions.filter((one) => one.sentence === sentence.index);
  const kinds = sentence.marks.filter((one) => one.entry.class === "kind" || one.entry.class === "tie");
  const dated = dates.filter((date) => date.first > mark.last).slice(0, 1);
  const parts = [mark, ...(kinds.length > 0 && own.length < 2 ? kinds.slice(0, 1) : []), ...own, ...dated];
  return passage(
    context.reading.document,
    Math.min(...parts.map(({ first }) => first)),
    Math.max(...parts.map(({ last }) => last)),
    mark.entry.rule,
  );
}

const find = ({ sentence }: Content, ...classes: readonly string[]): Mark | undefined =>
  sentence.marks.find((mark) => classes.includes(mark.entry.class));

/** Sentences of the body that are about the tie. */
export const ownContents = ({ own }: Context): Content[] =>
  own.filter(({ sentence }) => sentence.block.kind !== "headline");

/** What is not, not yet, or only to be wished. */
const open = ["plan", "negate", "hope", "offer", "explore", "potential", "approve"];

/** Tokens between the words for ties and how many there are: 友好城市总数已达12个. */
const FARTHEST_COUNT = 8;
const HIGHEST_COUNT = 3;

/** "The city has 12 sister cities by now", 已有国际友好城市3个: how many ties there are tells of none. */
function isCounted({ reading: { document } }: Context, { sentence, dates }: Content): boolean {
  const kinds = sentence.marks.filter((mark) => mark.entry.class === "kind");
  const isCount = (at: number): boolean =>
    ((document.tokens.flags[at] ?? 0) & NUMBER) !== 0 &&
    (document.tokens.lower[at] ?? "").length <= HIGHEST_COUNT &&
    !dates.some((date) => date.first <= at && at <= date.last) &&
    (document.language.counters ?? []).includes(document.tokens.lower[at + 1] ?? "");
  for (const { first, last } of kinds)
    for (let at = first - FARTHEST_COUNT; at <= last + FARTHEST_COUNT; at++) if (isCount(at)) return true;
  return false;
}

/** "The council voted to suspend its sister city tie": what is to end has been there, and no consent to it makes it. */
const isEnding = (content: Content): boolean =>
  hasMark(content, "end") && hasMark(content, "kind") && !hasMark(content, "explore", "draft", "negate");

/** "Sabang has no sister city, while Galle has been paired with Velsen": the words of the clause that names the parties. */
function clauseOf({ tie }: Context, content: Content): readonly Mark[] {
  const { index, marks } = content.sentence;
  // Asked first, as a tie may be named in very many sentences.
  if (!hasMark(content, "break")) return marks;
  const party = smallest(gather(tie.mentions, (one) => (one.sentence === index ? [one.first] : [])));
  const start = marks.findLast((mark) => mark.entry.class === "break" && mark.last < party);
  return start === undefined || party === Number.POSITIVE_INFINITY
    ? marks
    : marks.filter((mark) => mark.first > start.last);
}

/** A sentence that tells of a tie as a fact, with the word that shows it. */
interface Fact {
  readonly content: Content;
  readonly mark: Mark;
}

/** Sentences that tie the parties as a matter of fact: "Padang punya kembaran di Jerman", "sister cities since 1988". */
function establishedBy(context: Context): Fact[] {
  return gather(ownContents(context), (content) => {
    const isOwn = context.tie.sentences.includes(content.sentence.index);
    // A pair of a list is told as the list is: what the sentence itself does not say of the kind, one before it does.
    const clause = clauseOf(context, content);
    const first = (...classes: string[]) => clause.find((one) => classes.includes(one.entry.class));
    const mark =
      first("kind") ??
      (isOwn && context.tie.rule !== "article"
        ? first("with", "and", "tie", "since", "in", "year", "agree")
        : undefined);
    const since = find(content, "since", "agree", "implement", "prior");
    const isOpen = clause.some((one) => open.includes(one.entry.class) && !isDenial(one)) && !isEnding(content);
    if (!mark || isOpen || hasMark(content, "generic") || !(isOwn || since)) return [];
    if (!isOwn && isCounted(context, content)) return [];
    return [{ content, mark: since ?? mark }];
  });
}

/** A council or ministry gave its consent. */
function approvedBy(context: Context): Found[] {
  return gather(ownContents(context), (content): Found[] => {
    const mark = find(content, "approve");
    // "voted to explore a tie", "voted to suspend it"
    const isOther = hasMark(content, "plan", "hope", "negate", "explore") || isEnding(content);
    return mark && !isOther ? [{ value: "approval", passages: [markPassage(context, mark)] }] : [];
  });
}

/** "DPRD menyetujui rencana kerja sama": a plan to which a council consents is still to come. */
const isOnlyApproved = (context: Context): boolean =>
  ownContents(context).some((content) => hasMark(content, "approve") && hasMark(content, "plan"));

function contactStage(context: Context): Found[] {
  return gather(ownContents(context), (content): Found[] => {
    const mark = find(content, "explore");
    return mark ? [{ value: "exploring", passages: [markPassage(context, mark)] }] : [];
  });
}

/** "The two sides cooperate in horticulture": what they do. */
const cooperating = ({ sentence: { marks } }: Content): Mark | undefined =>
  marks.find(
    (mark, at) =>
      mark.entry.class === "tie" && marks[at - 1]?.entry.class === "twosome" && marks[at - 1]?.last === mark.first - 1,
  );

/** "have cooperated in fisheries since 2003": a field behind the word for cooperation. */
const inField = ({ sentence: { marks } }: Content): Mark | undefined =>
  marks.find(
    (mark) =>
      mark.entry.class === "tie" && marks.some((other) => other.entry.class === "sector" && other.first > mark.last),
  );

/** Activities under a tie that stands: "telah mengirim pelajar", "cooperate in fisheries … the tie of 2003". */
function implementedBy(context: Context, established: readonly { content: Content }[]): Found[] {
  const own = new Set(established.map(({ content }) => content));
  return gather(ownContents(context), (content): Found[] => {
    const mark =
      find(content, "implement") ??
      (own.has(content) && hasMark(content, "since", "prior") ? inField(content) : undefined) ??
      cooperating(content);
    return mark &&
      !hasMark(content, "plan", "hope", "negate") &&
      !(hasMark(content, "instrument") && hasMark(content, "scope"))
      ? [{ value: "implementing", passages: [markPassage(context, mark)] }]
      : [];
  });
}

/** Whether an agreement was signed in an earlier year than the last that the article speaks of, or at no day that it tells. */
function isSignedBefore({ article: { lastYear } }: Context, instruments: readonly DraftInstrument[]): boolean {
  return instruments.some((paper) => {
    const stage = paper.status === "signed" ? stageOfPaper[paper.type] : undefined;
    const isAgreement = stage !== undefined && ranking.indexOf(stage) >= ranking.indexOf("agreement-signed");
    return isAgreement && (paper.date === undefined || paper.date.value.slice(0, 4) < lastYear);
  });
}

/** A paper that was signed to go on with a tie. */
function renewedBy(context: Context, isSigned: boolean): Found[] {
  if (!isSigned) return [];
  return gather(context.own, (content): Found[] => {
    const mark = find(content, "renew");
    return mark && !hasMark(content, "plan", "hope", "negate", "end")
      ? [{ value: "renewed", passages: [markPassage(context, mark)] }]
      : [];
  });
}

/** The furthest stage that the article evidences: by papers that were signed, by the tie told as a fact, by contacts. */
export function draftStage(context: Context, instruments: readonly DraftInstrument[]): Valued<StageId> {
  const { tie, reading } = context;
  const papers = gather(instruments, (paper): Found[] => {
    const stage = paper.status === "signed" ? stageOfPaper[paper.type] : undefined;
    return stage === undefined ? [] : [{ value: stage, passages: paper.passages }];
  });
  const renewed = renewedBy(context, papers.length > 0);
  const contacts = contactStage(context);
  const facts = establishedBy(context);
  const isKnownBefore = facts.some(({ content }) => hasMark(content, "since", "prior"));
  // A tie told as a fact stands, unless what was signed or sought says that it is still to come.
  const isEstablished =
    facts.length > 0 &&
    (isKnownBefore ||
      (papers.length === 0 &&
        contacts.length === 0 &&
        !isOnlyApproved(context) &&
        instruments.every((paper) => paper.status !== "planned")));
  const established: Found[] = isEstablished
    ? [{ value: "agreement-signed", passages: facts.slice(0, 1).map((fact) => factPassage(context, fact)) }]
    : [];
  const stands = isEstablished || isSignedBefore(context, instruments);
  const activities = stands ? implementedBy(context, facts) : [];
  const approved = approvedBy(context);
  const evidenced = [...papers, ...renewed, ...established, ...activities, ...approved, ...contacts];
  traceStage(reading.document, furthest(evidenced)?.value ?? "proposed", evidenced);
  const toCome = "Told as a fact, but what was signed, sought or planned says that the tie is still to come.";
  overruled(reading.document, facts.length > 0 && !isEstablished, "stage/established", facts[0]?.mark, toCome);
  const [first, next] = tie.mentions;
  // Both parties and what stands between them: what the proposal is about.
  const isClause =
    first !== undefined &&
    next?.sentence === first.sentence &&
    next.first > first.last &&
    textOf(reading.document, first.first, next.last).length <= LONGEST_PASSAGE;
  const named = isClause ? { first: first.first, last: next.last } : first;
  return (
    furthest([...papers, ...renewed, ...established, ...activities, ...approved]) ??
    furthest(contacts) ?? {
      value: "proposed",
      passages: named
        ? [passage(reading.document, named.first, named.last, `${reading.document.language.tag}/stage/named`)]
        : [],
    }
  );
}
