import type { ModalityId } from "@kembar/schema";
import type { Content, Reading } from "../mentions/reading.ts";
import type { Mark } from "../text/lexicon.ts";
import { isClass } from "./clause.ts";
import { hasMark } from "./marks.ts";
import { isContinuation } from "./speech.ts";

/** Words that say how sure a thing is. The first of hope and offer counts: "terbuka apabila … ingin" offers, whatever the other side wants. */
const attitudes: ReadonlyMap<string, ModalityId> = new Map([
  ["hope", "hoped"],
  ["offer", "offered"],
]);

/** 愿与对方共享成果: whoever is willing to give something offers it. */
function attitudeOf({ sentence }: Content, word: Mark): ModalityId | undefined {
  const isGiving =
    word.entry.value === "willing" &&
    sentence.marks.some((mark) => ["give", "offer", "implement"].includes(mark.entry.class) && mark.first > word.last);
  return isGiving ? "offered" : attitudes.get(word.entry.class);
}

/** How sure a sentence is of the things it names, and what shows it. */
export interface Certainty {
  readonly modality: ModalityId;
  /** `said`: words of the sentence; `paper`: the paper spoken of before; `context`: nothing but the talk about the tie. */
  readonly by: "said" | "paper" | "context";
  /** How sure the sentence is of what stands before its first turn, where nothing but a turn hopes or offers. */
  readonly before?: ModalityId | undefined;
  /** Words behind which it hopes or offers something else: "is willing to share …, and hopes for …". */
  readonly turns: readonly Mark[];
}

/** How sure a sentence is of what it names at a token. */
export function modalityAt({ modality, before, turns }: Certainty, at: number): ModalityId {
  const turn = turns.findLast((mark) => mark.last < at);
  if (turn !== undefined) return attitudes.get(turn.entry.class) ?? modality;
  return before ?? modality;
}

/** Tokens between a conjunction and the verb behind it: "and said he hopes", "and also offered". */
const BEHIND = 3;

/** Words of hope or offer that begin a part of their own, behind a conjunction: "covers trade, and the mayor hopes for …" goes on as it began. */
const turnsOf = ({ sentence: { marks } }: Content): Mark[] =>
  marks.filter((mark) => {
    if (!attitudes.has(mark.entry.class)) return false;
    const and = marks.findLast((one) => one.entry.class === "and" && one.last < mark.first);
    if (and === undefined || mark.first - and.last > BEHIND) return false;
    const small = ["pronoun", "say", "continuation"];
    return marks.every((one) => one.first <= and.last || one.last >= mark.first || small.includes(one.entry.class));
  });

/** "A draft memorandum", 协议书草案: the paper itself, beside the word for a draft. */
const namesDraft = ({ sentence: { marks } }: Content): boolean =>
  marks.some(({ entry, first }, at) => {
    const before = marks[at - 1];
    const classes = [before?.entry.class, entry.class];
    return before?.last === first - 1 && classes.includes("draft") && classes.includes("instrument");
  });

/** "Manado to sign pact": a headline tells of it what is to come. */
const isHeadlinePlan = ({ sentence: { block, marks } }: Content): boolean => {
  const signings = marks.filter((mark) => mark.entry.class === "sign");
  return (
    block.kind === "headline" && signings.length > 0 && signings.every(({ entry }) => entry.value === "infinitive")
  );
};

/** State of the paper that a sentence speaks of: agreed, still planned, or the one before if it speaks of none. */
function paperOf(
  content: Content,
  before: ModalityId | undefined,
  isSigned: boolean,
  isPlanned: boolean,
): ModalityId | undefined {
  // "A draft memorandum has been agreed" signs nothing; "the letter, drafted with help from …, lists …" tells of one that is signed.
  const isConcluded = namesDraft(content)
    ? hasMark(content, "sign")
    : isSigned || (before === "agreed" && isOfPaper(content));
  if (hasMark(content, "draft") && !isConcluded) return "planned";
  if (!hasMark(content, "instrument") && !isSigned) return before;
  // What has run out was agreed all the same.
  if (hasMark(content, "end")) return "agreed";
  if (isPlanned || hasMark(content, "negate")) return before === "agreed" ? before : "planned";
  return isSigned || hasMark(content, "renew", "agree") ? "agreed" : before;
}

/** Sentences within which "the document was signed" means the paper named before. */
const NEAR = 2;

/**
 * "Under the renewed MoU the two cities will work together on …", 根据备忘录，双方将…, "the two will cooperate in …, the memorandum says": what
 * a paper lays down is agreed, though it is to come.
 */
const isOfPaper = (content: Content): boolean =>
  !isSigningFirst(content) &&
  content.sentence.marks.some(
    (mark) =>
      (mark.entry.class === "scope" && ["paper", "instrument"].includes(mark.entry.value)) ||
      (mark.entry.class === "instrument" &&
        (mark.first - content.sentence.first <= OPENING ? !isRenewedBehind(content, mark) : isSpeaking(content, mark))),
  );

/** Whether a signing stands before the fields: 备忘录提出，双方在旅游、教育方面合作，年内再签协议 foresees one behind them. */
function isSigningFirst({ sentence: { marks } }: Content): boolean {
  const field = marks.find((mark) => mark.entry.class === "sector");
  return marks.some((mark) => mark.entry.class === "sign" && (field === undefined || mark.first < field.first));
}

/** "The agreement, renewed last week, will …": news of the paper, not what it lays down. */
const isRenewedBehind = ({ sentence }: Content, paper: Mark): boolean =>
  sentence.marks.some((mark) => mark.entry.class === "renew" && mark.first > paper.last);

/** Tokens between a word of speech and the paper behind it: "according to the memorandum". */
const BESIDE = 2;

/** "…, according to the memorandum", "…, the memorandum says": a paper beside a word of speech. */
const isSpeaking = ({ sentence }: Content, paper: Mark): boolean =>
  sentence.marks.some(
    (mark) =>
      mark.entry.class === "say" &&
      (mark.first === paper.last + 1 || (mark.last < paper.first && paper.first - mark.last <= BESIDE)),
  );

const namesIntent = ({ sentence }: Content): boolean =>
  sentence.marks.some((mark) => mark.entry.value === "letter-of-intent");

/** "Dalam LoI, kedua daerah menyatakan minat …": what a letter of intent itself wishes is what its sides agreed on. */
const isOfIntent = (content: Content): boolean =>
  content.people.length === 0 && content.sentence.quote < 0 && namesIntent(content) && isOfPaper(content);

/** Tokens within which a paper that opens a sentence stands: "In the memorandum …", "In line with the agreement …", "MoU itu akan …". */
const OPENING = 5;

/** What is open: talks name fields that their sides hope for, other sentences such as lend themselves to it. */
const openOf = (content: Content): ModalityId => (hasMark(content, "explore") ? "hoped" : "potential");

/** How sure the things are that each sentence names. */
export function findModalities(reading: Reading): (Certainty | undefined)[] {
  const found: (Certainty | undefined)[] = [];
  let paper: ModalityId | undefined;
  let isIntentSigned = false;
  let named = -1;
  reading.contents.forEach((content, index) => {
    const attitude = content.sentence.marks.find((mark) => isClass(mark, "hope", "offer"));
    const isLaidDown = paper === "agreed" && isOfPaper(content);
    const isPlanned = (hasMark(content, "plan") || isHeadlinePlan(content)) && !isLaidDown;
    const isPotential = hasMark(content, "potential") && !isLaidDown;
    const isProposed =
      isPlanned && content.sentence.marks.some(({ entry }) => entry.class === "plan" && entry.value === "proposal");
    const turns = turnsOf(content);
    const plain = isProposed ? "hoped" : isPlanned ? "planned" : undefined;
    const cue = attitude ? attitudeOf(content, attitude) : plain;
    const isNamedBefore = named >= 0 && index - named <= NEAR;
    const isSigned =
      (hasMark(content, "sign", "agree", "since", "prior", "implement") &&
        hasMark(content, "instrument", "kind", "tie")) ||
      // What is done under a paper is agreed; a sentence that goes on about another is as sure as that one.
      (paper === "agreed" && hasMark(content, "implement") && !isContinuation(content)) ||
      (isNamedBefore && hasMark(content, "sign") && !hasMark(content, "plan", "negate"));
    if (hasMark(content, "instrument")) named = index;
    paper = paperOf(content, paper, isSigned, !attitude && isPlanned);
    const carried = isContinuation(content) ? found[index - 1]?.modality : undefined;
    // "The two sides exchanged views on tourism": talks, whatever paper there is.
    const isTalks =
      hasMark(content, "explore") && !hasMark(content, "sign", "agree", "instrument", "implement", "since");
    const other =
      carried ??
      (isTalks ? "hoped" : undefined) ??
      (isPotential ? openOf(content) : undefined) ??
      (isSigned ? "agreed" : undefined);
    const said = cue ?? other;
    isIntentSigned ||= isSigned && cue === undefined && namesIntent(content);
    const before = turns[0] !== undefined && turns[0] === attitude ? (plain ?? other ?? paper) : undefined;
    if (isIntentSigned && isOfIntent(content)) found.push({ modality: "agreed", by: "said", turns: [] });
    else if (said) found.push({ modality: said, by: "said", before, turns });
    else if (paper) found.push({ modality: paper, by: "paper", turns });
    else
      found.push(
        hasMark(content, "explore", "kind", "tie", "scope", "say")
          ? { modality: openOf(content), by: "context", turns }
          : undefined,
      );
  });
  return found;
}
