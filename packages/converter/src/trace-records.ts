import type { InstrumentClaim } from "./claims/paper.ts";
import type { Tie } from "./claims/tie.ts";
import type { Draft, DraftInstrument, DraftPerson, DraftSector, Passage, Valued } from "./draft.ts";
import { type Document, passage } from "./text/document.ts";
import type { Mark } from "./text/lexicon.ts";
import { sectorText } from "./trace-claims.ts";
import { placeText } from "./trace-mentions.ts";

/** A passage with the rule that found it, told as counting. */
function traceAll({ trace }: Document, passages: readonly Passage[], why: string, value: string): void {
  for (const one of passages) trace?.fired(one.rule, one, why, value);
}

/** Tells which claims of a paper give way to what the rest of the article says. */
export function traceRefuted(document: Document, type: string | undefined, refuted: readonly InstrumentClaim[]): void {
  for (const claim of refuted)
    document.trace?.overruled(
      claim.rule,
      claim,
      `Speaks of the ${claim.type} as signed, though elsewhere it is still to come: the signing of the ${type ?? "other paper"}, which nothing contradicts, under another name.`,
      `${claim.type} ${claim.status}`,
    );
}

/** Tells the dates of a paper that give way to the one that is taken. */
export function traceDates(document: Document, claims: readonly InstrumentClaim[], value: string): void {
  for (const { date } of claims)
    if (date && date.value !== value)
      document.trace?.overruled(
        "date/other",
        date,
        `The paper's day is taken from the first that dates it: ${value}.`,
        date.value,
      );
}

/** Tells the kind of tie that was chosen, and the others that the article names. */
export function traceKind(document: Document, chosen: string, marks: readonly { readonly mark: Mark }[]): void {
  const times = (value: string) => marks.filter(({ mark }) => mark.entry.value === value).length;
  for (const { mark } of marks) {
    const { value, rule } = mark.entry;
    if (value === chosen)
      document.trace?.fired(rule, mark, `Named ${times(value)} of ${marks.length} times about the tie.`, value);
    else
      document.trace?.overruled(
        rule,
        mark,
        `The tie is called ${chosen} ${times(chosen)} times, ${value} ${times(value)}; words in the sentences that tie the parties, and sister ties, count first.`,
        value,
      );
  }
}

/** Tells the words for "many fields" that the named fields make needless. */
export function traceMany(document: Document, claims: readonly DraftSector[]): void {
  for (const claim of claims)
    if (claim.sector === "multisector")
      for (const one of claim.passages)
        document.trace?.overruled(
          one.rule,
          one,
          "The article names the fields: “many” says nothing more.",
          sectorText(claim, claim.statedBy),
        );
}

/** Tells the stage that was chosen, and those that others of the article's words would give. */
export function traceStage({ trace }: Document, chosen: string, found: readonly Valued<string>[]): void {
  for (const { value, passages } of found)
    for (const one of passages)
      if (value === chosen)
        trace?.fired(`stage/${value}`, one, "The furthest stage that the article evidences.", value);
      else trace?.overruled(`stage/${value}`, one, `The article evidences a further stage: ${chosen}.`, value);
}

function tracePeople(document: Document, people: readonly DraftPerson[], role: string): void {
  for (const { name, office, officeOf, onBehalfOf, passages } of people) {
    const stands =
      onBehalfOf === undefined || onBehalfOf === officeOf
        ? ""
        : ` The office is not the party: signs for ${onBehalfOf}.`;
    traceAll(document, passages, `${role}.${stands}`, [name ?? "(not named)", office ?? ""].join(", "));
  }
}

function traceInstrument(document: Document, { type, date, venue, signatories, witnesses }: DraftInstrument): void {
  if (date) traceAll(document, date.passages, `The day of the ${type}.`, date.value);
  if (venue) traceAll(document, venue.passages, `Where the ${type} was signed.`, venue.value);
  tracePeople(document, signatories, `Signs the ${type}`);
  tracePeople(document, witnesses, `Watches the signing of the ${type}`);
}

/** Tells the values that a draft ends up with, where no step before has told them. */
export function traceDraft(document: Document, draft: Draft): void {
  const { parties, instruments, facilitators, statements, status } = draft;
  for (const { place, passages } of parties) traceAll(document, passages, `A party: ${placeText(place)}.`, place);
  for (const paper of instruments) traceInstrument(document, paper);
  for (const { name, passages } of facilitators)
    traceAll(document, passages, "Brings the parties together, and is none.", name);
  for (const { topic, subject, statedBy, passages } of statements)
    traceAll(document, passages, `Said of ${subject}${statedBy === undefined ? "" : ` by ${statedBy}`}.`, topic);
  if (status.passages.length > 0)
    traceAll(document, status.passages, "The tie or its paper has come to an end.", status.value);
}

/** Tells, where an article has several ties, which of them a claim is about. */
export function traceTopics(
  document: Document,
  topics: readonly (readonly Tie[])[],
  claims: readonly InstrumentClaim[],
): void {
  for (const claim of claims) {
    const about = (topics[claim.sentence] ?? []).map((tie) => tie.parties.join("+"));
    const one = passage(document, claim.first, claim.last, "topic/tie");
    const why = "Goes to the tie that its sentence names, else to that of the sentence before.";
    if (about.length > 0) document.trace?.fired("topic/tie", one, why, about.join(" "));
    else document.trace?.overruled("topic/none", one, "The sentence is about no tie that was found.", claim.type);
  }
}
