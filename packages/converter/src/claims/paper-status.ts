import type { InstrumentStatusId } from "@kembar/schema";
import type { Content, Reading } from "../mentions/reading.ts";
import type { Mark } from "../text/lexicon.ts";
import { clauseAfter, clauseBefore, isClass } from "./clause.ts";
import { isDenial, isNegation } from "./marks.ts";

const LONGEST_CLAUSE = 40;
export const LONGEST_BRIDGE = 3;
/** Words for what is still to come; a hope or an offer counts as one beside a paper. */
export const future = ["plan", "negate", "hope", "offer"];
/** Whether a word leaves open what it stands beside. A denial does not: a sentence that denies a paper tells of none. */
const isOpen = (mark: Mark): boolean => isClass(mark, ...future) && !isDenial(mark);
/** Words beside which a paper that is named need not be there. */
const unsettled = [...future, "explore", "approve", "end", "renew", "potential", "draft", "generic"];

export interface Reach {
  readonly status: InstrumentStatusId;
  readonly first: number;
  readonly last: number;
  readonly cue?: Mark | undefined;
}

const spanning = (status: InstrumentStatusId, ...marks: readonly Mark[]): Reach => ({
  status,
  cue: marks.find((mark) => !isClass(mark, "instrument")),
  first: Math.min(...marks.map((mark) => mark.first)),
  last: Math.max(...marks.map((mark) => mark.last)),
});

/** How far a paper has got: "akan" and "belum" outrank a noun for signing; a verb for signing may stand behind. */
export function statusOf(reading: Reading, content: Content, mark: Mark): Reach {
  const before = clauseBefore(reading, content, mark);
  // The parties of a paper may be named between it and its verb.
  const after = clauseAfter(reading, content, mark, LONGEST_CLAUSE);
  const behind = after.find((other) => isClass(other, "sign", "agree"));
  const soon = after.find(
    (other) =>
      isOpen(other) &&
      !(behind === undefined && isReported(before, other)) &&
      (other.entry.value === "signing" ||
        other.first - mark.last <= LONGEST_BRIDGE + 1 ||
        (behind !== undefined && other.first < behind.first)),
  );
  const frame = frameOf(before, mark);
  const told = frame ? before.slice(0, before.indexOf(frame)) : before;
  const open =
    // "rejected a proposal to renew the agreement": what is refused was planned.
    told.find(isRefusal) ??
    told.find(isOpen) ??
    (frame ? after.find((other) => isStillToSign(other, mark)) : (soon ?? scheduled(content, before, after)));
  const signing = before.find((other) => isClass(other, "sign")) ?? renewal(content, before);
  const put = frame ? undefined : scheduled(content, before, after);
  if (put && (put.entry.value === "scheduled" || isOff(put))) return spanning(statusBeside(put), put, mark);
  // "… signed the MoU and plan to": what is planned behind a signing is something else.
  if (open && !(signing && open.first > mark.last)) return spanning(statusBeside(open), open, mark);
  if (signing) return spanning("signed", signing, mark);
  const text = before.find((other) => isClass(other, "draft"));
  // "A draft memorandum has been agreed at technical level"
  if (behind && !(text && isClass(behind, "agree"))) return spanning("signed", mark, behind);
  const later = signedLater(content, mark);
  if (later) return spanning("planned", mark, later);
  return text ? spanning("drafted", text, mark) : spanning("mentioned", mark);
}

/** "The mayor said the agreement would promote tourism": what a paper will do, told of by somebody, and not that it is to come. */
const isReported = (before: readonly Mark[], plan: Mark): boolean =>
  isClass(plan, "plan") && plan.entry.value === "reported" && before.some((other) => isClass(other, "say"));

/** "menolak MoU", "was cancelled": a paper that is not to come is no plan. */
const statusBeside = (open: Mark): InstrumentStatusId => (isRefusal(open) ? "mentioned" : "planned");

const isRefusal = (mark: Mark): boolean => isNegation(mark, "dropped", "refused");

/** "Under an agreement to be signed on Friday" */
const isStillToSign = (plan: Mark, paper: Mark): boolean =>
  isClass(plan, "plan") && plan.entry.value === "signing" && plan.first - paper.last <= LONGEST_BRIDGE;

/** "Under the agreement the cities will …", "according to the memorandum": what is to come is told of what the paper says. */
const frameOf = (before: readonly Mark[], paper: Mark): Mark | undefined =>
  before.find(
    (other) =>
      (isClass(other, "under") || (isClass(other, "say") && other.entry.value === "source")) &&
      paper.first - other.last <= LONGEST_BRIDGE + 1,
  );

/** "The signing was postponed", "batal": what was to come does not, or later. */
const isOff = (mark: Mark): boolean => isNegation(mark, "delayed", "dropped");

/** "Penandatanganan LoI Kota Metro dan Kota Saga dijadwalkan 20 Juli": a noun for signing, and what is to come before any date. */
function scheduled({ dates }: Content, before: readonly Mark[], after: readonly Mark[]): Mark | undefined {
  const noun = before.find((other) => isClass(other, "sign"));
  if (noun?.entry.value !== "noun") return undefined;
  const plan = after.find((other) => isClass(other, "plan", "negate"));
  // "The signing, set for 3 May, was cancelled": whatever day it was to have.
  const off = after.find(isOff);
  if (off) return off;
  const isDated = dates.some((date) => date.first > noun.last && plan !== undefined && date.first < plan.first);
  return isDated ? undefined : plan;
}

/** "… sudah dirancang, tetapi baru akan ditandatangani": another clause says that the paper is still to be signed. */
function signedLater({ sentence }: Content, mark: Mark): Mark | undefined {
  const behind = sentence.marks.filter((other) => other.first > mark.last);
  const end = behind.findIndex((other) => isClass(other, "instrument"));
  const own = end < 0 ? behind : behind.slice(0, end);
  const at = own.findIndex((other) => isClass(other, "sign", "agree"));
  return own.slice(0, Math.max(at, 0)).find((other) => isClass(other, "plan", "negate"));
}

/** A signing right before a paper: "signed a new agreement". */
const isSignedHere = ({ sentence }: Content, paper: Mark): boolean =>
  sentence.marks.some(
    (mark) => isClass(mark, "sign") && mark.last < paper.first && paper.first - mark.last <= LONGEST_BRIDGE + 1,
  );

/** "Pembaruan MoU itu dilakukan Selasa, 21 Mei, oleh …": a renewal with its day or its people is a signing. */
function renewal(content: Content, before: readonly Mark[]): Mark | undefined {
  const mark = before.find((other) => isClass(other, "renew"));
  const isTold =
    mark?.entry.value === "signed" || content.dates.length > 0 || content.people.some((person) => person.name !== null);
  // "signed a new agreement to reaffirm the friendship agreement": what is renewed is the older paper.
  const isOlder = content.sentence.marks.some(
    (other) =>
      isClass(other, "instrument") && mark !== undefined && other.last < mark.first && isSignedHere(content, other),
  );
  return isTold && !isOlder && !before.some((other) => isClass(other, "end", ...future)) ? mark : undefined;
}

/** Whether the stretch of the sentence around a paper says nothing that leaves it open. */
export function isStanding(reading: Reading, { sentence }: Content, mark: Mark): boolean {
  const { lower } = reading.document.tokens;
  let [first, last] = [mark.first, mark.last];
  while (first > sentence.first && lower[first - 1] !== ";") first--;
  while (last < sentence.last && lower[last + 1] !== ";") last++;
  return !sentence.marks.some((other) => other.first >= first && other.last <= last && isClass(other, ...unsettled));
}
