import { placeById } from "@kembar/gazetteer";
import type { Place } from "@kembar/schema";
import type { PlaceMention } from "./mentions/place-mentions.ts";
import type { Content, Reading } from "./mentions/reading.ts";
import { type Document, textOf } from "./text/document.ts";
import type { Block } from "./text/layout.ts";

const quote = (text: string): string => `“${text.replace(/\s+/g, " ")}”`;

/** A place for a reader: "Nanjing County (cn-350627)". */
export const placeText = (id: string, unresolved?: ReadonlyMap<string, Place>): string => {
  const name = unresolved?.get(id)?.names.en ?? placeById(id)?.names.en;
  return name === undefined ? id : `${name} (${id})`;
};

/** What a line of the page's furniture gave, if it gave anything. */
function furnitureOf(document: Document, { first, last }: Block): string {
  const text = textOf(document, first, last);
  const { byline, editor } = document.layout;
  if (byline !== undefined && text.includes(byline)) return "It names the author.";
  if (editor !== undefined && text.includes(editor)) return "It names the editor.";
  return "A credit, date, button or pager of the page, not the article: it tells nothing of an agreement.";
}

/** Tells what the page was cut into: furniture put aside, and sentences with the kind of their block. */
export function tracePage(document: Document): void {
  const { layout, sentences, trace } = document;
  for (const block of layout.blocks)
    if (block.kind === "furniture") trace?.skipped("text/furniture", block, furnitureOf(document, block));
  for (const sentence of sentences) {
    const isPlain = sentence.block.kind === "paragraph";
    const value = sentence.isDateline ? "dateline" : isPlain && sentence.quote >= 0 ? "quotation" : sentence.block.kind;
    trace?.fired("text/sentence", sentence, undefined, value);
  }
}

/** Tells the people, dates and venues that a sentence names. */
function traceContent({ document: { trace } }: Reading, { people, dates, venues }: Content): void {
  for (const person of people) {
    const why =
      person.name === null ? "An office or delegation whose holder is not named." : "A name beside an office.";
    trace?.fired(`person/${person.role}`, person, why, person.name ?? undefined);
  }
  for (const date of dates) {
    const why = {
      calendar: date.isYearInferred
        ? "The year is not written: the latest that is not after the publication, or that the weekday agrees with."
        : undefined,
      relative: "Counted from the day of publication.",
      weekday: "The last such weekday up to the day of publication.",
    }[date.form];
    const rule = date.form === "calendar" && date.isYearInferred ? "date/year-inferred" : `date/${date.form}`;
    trace?.fired(rule, date, why, date.value);
  }
  for (const venue of venues) trace?.fired("venue/building", venue, "A building or room behind a word for “in”.");
}

/** Tells what the article names besides places. */
export function traceNamed(reading: Reading): void {
  for (const content of reading.contents) traceContent(reading, content);
}

interface Member {
  readonly mention: PlaceMention;
  readonly trust: number;
}

interface Settled {
  readonly ids: readonly string[];
  readonly unresolved: ReadonlyMap<string, Place>;
}

interface Naming {
  readonly reading: Reading;
  readonly members: readonly Member[];
  readonly found: Settled;
  /** What weighing the article as a whole went by, if it came to that. */
  readonly reasons: readonly string[];
}

const ruleOf = ({ level, parents }: PlaceMention): string =>
  level !== undefined ? "place/type" : parents.length > 0 ? "place/chain" : "place/name";

/** Why a mention's own words leave one place. */
function ownReason({ reading, found }: Naming, mention: PlaceMention): string {
  const outer = mention.parents.map((index) => reading.places[index]).filter((place) => place !== undefined);
  const id = placeText(mention.candidates[0] ?? "", found.unresolved);
  const parents = outer.map((place) => place.name).join(", ");
  if (outer.length > 0) return `The place named with it (${parents}) leaves ${id}.`;
  return mention.level === undefined
    ? `No other place of the name fits: ${id}.`
    : `The type word, office or government beside it says ${mention.level}: that leaves ${id}.`;
}

/** Why a name of several places means this one. */
function sharedReason({ reading, members, reasons, found }: Naming, mention: PlaceMention, id: string): string {
  const others = mention.candidates.filter((one) => one !== id).map((one) => placeText(one, found.unresolved));
  const [best] = members
    .filter((one) => one.mention.candidates.includes(id) && one.mention !== mention)
    .toSorted((a, b) => a.mention.candidates.length - b.mention.candidates.length || b.trust - a.trust);
  const { document } = reading;
  const isTold = best !== undefined && best.mention.candidates.length < mention.candidates.length;
  const says = isTold ? `${quote(textOf(document, best.mention.typeFirst, best.mention.last))} says which.` : "";
  return [reasons.at(-1) ?? says, `Not meant: ${others.join(", ")}.`].filter((part) => part !== "").join(" ");
}

function traceRival({ reading: { document }, found }: Naming, { mention }: Member, id: string): void {
  const isHeadline = document.sentences[mention.sentence]?.block.kind === "headline";
  const meant = placeText(id, found.unresolved);
  const own = mention.candidates.map((one) => placeText(one)).join(" or ");
  const why = isHeadline
    ? `The headline says ${own}; the body means ${meant}, and a headline does not outrank it.`
    : `These words say ${own}; a mention that tells more means ${meant}.`;
  document.trace?.overruled(
    isHeadline ? "place/headline" : ruleOf(mention),
    { first: mention.typeFirst, last: mention.last },
    why,
    mention.candidates.join(" "),
  );
}

/** Tells of one mention which place it means, and why. */
function traceMention(naming: Naming, member: Member): void {
  const { reading, found } = naming;
  const { mention } = member;
  const id = found.ids[mention.index] ?? "";
  const { trace } = reading.document;
  const where = { first: mention.typeFirst, last: mention.last };
  if (found.unresolved.has(id)) {
    const rivals = mention.candidates.map((one) => placeText(one)).join(" from ");
    const why =
      rivals === ""
        ? "The gazetteer has no such place that fits what the article says."
        : `No type word, place around it or word of the article tells ${rivals}.`;
    trace?.skipped("place/open", where, why, id);
  } else if (mention.candidates.length === 0)
    trace?.fired(ruleOf(mention), where, "Means what the name means elsewhere in the article.", id);
  else if (!mention.candidates.includes(id)) traceRival(naming, member, id);
  else {
    const isOnly = mention.candidates.length === 1;
    trace?.fired(ruleOf(mention), where, isOnly ? ownReason(naming, mention) : sharedReason(naming, mention, id), id);
  }
}

/** Tells which place each mention of a name means, and what spoke for another. */
export function tracePlaces(naming: Naming): void {
  for (const member of naming.members) traceMention(naming, member);
}
