import { hasMark } from "./claims/marks.ts";
import type { Certainty } from "./claims/modality.ts";
import type { Group } from "./claims/pairs.ts";
import type { InstrumentClaim } from "./claims/paper.ts";
import type { Side, SideRow } from "./claims/sides.ts";
import { refusalOf } from "./claims/signing.ts";
import type { DateMention } from "./mentions/dates.ts";
import type { PlaceMention } from "./mentions/place-mentions.ts";
import type { Content, Reading } from "./mentions/reading.ts";
import { type Document, textOf } from "./text/document.ts";
import type { Mark } from "./text/lexicon.ts";
import type { Where } from "./trace.ts";

const quote = (document: Document, { first, last }: { first: number; last: number }): string =>
  `“${textOf(document, first, last).replace(/\s+/g, " ")}”`;

/** The stretch from the first to the last of the places that stand in the sentence of the first. */
export function between(places: readonly PlaceMention[]): Where {
  const [opening] = places;
  const near = places.filter((place) => place.sentence === opening?.sentence);
  if (opening === undefined) return undefined;
  return { first: Math.min(...near.map((one) => one.first)), last: Math.max(...near.map((one) => one.last)) };
}

const mentionsOf = (sides: readonly Side[]): PlaceMention[] => sides.map((side) => side.mention);

const tieReasons = {
  joined: "Words join the places in a sentence about a tie or a paper.",
  hub: "One place of its country and those of others, in a sentence about a tie or a paper.",
  list: "A sentence that names partners only: they are partners of the place that the article is about.",
  article: "No sentence names both: the two places of two countries that the article speaks of most.",
} as const;

/** Tells a pair that a sentence ties. */
export function traceTie({ trace }: Document, rule: keyof typeof tieReasons, sides: readonly Side[]): void {
  trace?.fired(`tie/${rule}`, between(mentionsOf(sides)), tieReasons[rule], sides.map((side) => side.id).join(" "));
}

/** Tells why a stretch with several places ties none of them; `groups` are the pairs that were found. */
export function traceRow({ trace }: Document, { sides }: SideRow, groups: readonly Group[]): void {
  const ids = [...new Set(sides.map((side) => side.id))];
  if (groups.length > 0 || ids.length < 2) return;
  const where = between(mentionsOf(sides));
  if (sides.every((side) => side.country === sides[0]?.country))
    trace?.overruled("tie/one-country", where, "All of one country: no tie with a foreign place.", ids.join(" "));
  else
    trace?.overruled(
      "tie/not-joined",
      where,
      "Nothing joins the places, or the article is about another place, whose partners they are.",
      ids.join(" "),
    );
}

/** Tells of sentences that name places of two countries and no word for a tie. */
export function traceUntied(
  { contents, document: { trace } }: Reading,
  rows: readonly (readonly SideRow[])[],
  weightOf: (content: Content) => number,
): void {
  for (const content of contents) {
    const sides = (rows[content.sentence.index] ?? []).flatMap((row) => row.sides);
    if (new Set(sides.map((side) => side.country)).size < 2 || weightOf(content) > 0) continue;
    const why = "Places of two countries, but no word for a tie, a paper, an agreement or talks.";
    trace?.skipped("tie/no-cue", between(mentionsOf(sides)), why, [...new Set(sides.map((side) => side.id))].join(" "));
  }
}

/** What gave a paper its status. */
function statusReason(document: Document, { status, cue, rule, isStanding }: InstrumentClaim): string {
  const shown = cue === undefined ? "" : quote(document, cue);
  const behind = cue === undefined ? "" : ` (${cue.entry.rule})`;
  if (rule.endsWith("/named-before")) return `${shown}${behind}: the paper named before, here without its name.`;
  if (rule.endsWith("/unknown-document")) return `${shown}${behind}: something was signed, and nothing says what.`;
  if (cue !== undefined && status !== "mentioned")
    return {
      planned: `${shown}${behind} says that it is still to come.`,
      signed: `${shown}${behind} says that it was signed.`,
      drafted: `${shown}${behind} says that it is being drafted.`,
    }[status];
  if (status === "signed") return "The sentence before says that it was signed.";
  return isStanding
    ? "Named as there, without a word for signing."
    : "Named without a word for signing, and with one that leaves open whether it is there.";
}

const dateReasons: Readonly<Record<string, string>> = {
  depart: "It dates a journey or a visit.",
  listener: "It dates what was said to the reporter, an interview.",
  end: "It dates an end or an expiry.",
  since: "It dates the beginning of the tie, not this paper.",
  say: "It dates a statement.",
  explore: "It dates talks.",
  term: "It dates the term of a paper.",
  quoted: "A day counted from the quotation, whose own day is not known.",
  "another-paper": "It stands nearer to another paper.",
};

function traceDate(reading: Reading, content: Content, date: DateMention, claims: readonly InstrumentClaim[]): void {
  const { trace } = reading.document;
  if (claims.some((claim) => claim.date === date)) return;
  const paper = content.sentence.marks.find((mark) => mark.entry.class === "instrument");
  const reason = refusalOf(content, date, paper);
  const why = reason === undefined ? "No paper is told of with it." : `${dateReasons[reason] ?? ""} Not a signing day.`;
  if (reason === undefined) trace?.skipped("date/unused", date, why, date.value);
  else trace?.overruled(`date/${reason}`, date, why, date.value);
}

function traceNoClaim({ document: { trace } }: Reading, content: Content, claims: readonly InstrumentClaim[]): void {
  const { sentence } = content;
  const paper = sentence.marks.find((mark) => mark.entry.class === "instrument");
  if (paper === undefined || claims.some((claim) => claim.sentence === sentence.index)) return;
  const { value } = paper.entry;
  if (sentence.block.kind !== "paragraph")
    trace?.overruled(`instrument/${sentence.block.kind}`, paper, "Only the body is believed about papers.", value);
  else if (hasMark(content, "generic"))
    trace?.overruled("instrument/general", paper, "A general remark: what such papers are, or what others do.", value);
}

/** Tells what the sentences say of papers, what they were taken for, and which dates are not theirs. */
export function tracePapers(reading: Reading, claims: readonly InstrumentClaim[]): void {
  const { document, contents } = reading;
  for (const claim of claims)
    document.trace?.fired(claim.rule, claim, statusReason(document, claim), `${claim.type} ${claim.status}`);
  for (const content of contents) {
    traceNoClaim(reading, content, claims);
    for (const date of content.dates) traceDate(reading, content, date, claims);
  }
}

const certaintyReasons = {
  said: "The sentence itself says how sure it is.",
  paper: "As sure as the paper that is spoken of.",
  context: "Nothing but the talk about the tie says how sure it is.",
} as const;

/** A field with how sure it is and who says so: "trade, hoped, stated by …". */
export const sectorText = (claim: { readonly sector: string; readonly modality: string }, speaker?: string): string =>
  `${claim.sector}, ${claim.modality}${speaker === undefined ? "" : `, stated by ${speaker}`}`;

/** Tells a field of cooperation that counts. */
export function traceSector({ trace }: Document, mark: Mark, { modality, by }: Certainty, speaker?: string): void {
  trace?.fired(
    mark.entry.rule,
    mark,
    certaintyReasons[by],
    sectorText({ sector: mark.entry.value, modality }, speaker),
  );
}

function leftOut(content: Content): readonly [string, string] {
  if (hasMark(content, "generic"))
    return ["sector/general", "A general remark on such ties, not a field of this cooperation."];
  if (hasMark(content, "organisation")) return ["sector/others", "What other bodies than the parties do."];
  return ["sector/no-cue", "No word in the sentence makes it a field of the cooperation."];
}

/** Tells the fields of cooperation that a sentence names and that do not count. */
export function traceLeftOut({ trace }: Document, content: Content): void {
  const [rule, why] = leftOut(content);
  for (const mark of content.sentence.marks)
    if (mark.entry.class === "sector") trace?.overruled(rule, mark, why, mark.entry.value);
}
