import type { InstrumentTypeId } from "@kembar/schema";
import { gather } from "../gather.ts";
import type { DateMention } from "../mentions/dates.ts";
import type { Content, Reading } from "../mentions/reading.ts";
import type { VenueMention } from "../mentions/venues.ts";
import type { Mark } from "../text/lexicon.ts";
import { overruled } from "../trace.ts";
import { tracePapers } from "../trace-claims.ts";
import { isClass } from "./clause.ts";
import type { KnownPeople } from "./known-people.ts";
import { hasMark, isBareDate, isDeniedKind, isDisclaimed, isGeneral, isNegation, isRenewalRefused } from "./marks.ts";
import type { InstrumentClaim, PaperSearch } from "./paper.ts";
import { represent, watch, withPeopleBehind } from "./paper-people.ts";
import { future, isStanding, LONGEST_BRIDGE, type Reach, statusOf } from "./paper-status.ts";
import { dateOf, participantsOf, subjectOf } from "./signing.ts";

/** Sentences within which a signing without a paper's name is that of the paper named before. */
const NEAR = 3;

/** A venue that the claim's own clause goes on to name: "penandatanganan MoU dilakukan di Kantor Gubernur". */
function withVenue(reading: Reading, reach: Reach, venue: VenueMention | undefined): Reach {
  if (reach.status !== "signed" || !venue || venue.first < reach.last || venue.first - reach.last - 1 > LONGEST_BRIDGE)
    return reach;
  const { lower } = reading.document.tokens;
  for (let at = reach.last + 1; at < venue.first; at++) if (lower[at] === ",") return reach;
  return { ...reach, last: venue.last };
}

/** Whether a sentence before goes on in this one: of the same paragraph, or the one right before that tells of a kind of tie or a signing. */
function isSameStory({ sentence: before }: Content, sentence: Content["sentence"]): boolean {
  if (before.quote >= 0 || before.isDateline) return false;
  const has = ({ marks }: Content["sentence"], ...names: string[]) => marks.some((mark) => isClass(mark, ...names));
  const isNext =
    before.index === sentence.index - 1 &&
    before.block.kind === "paragraph" &&
    has(sentence, "sign") &&
    !has(sentence, "prior");
  return (
    before.block === sentence.block || (isNext && !has(sentence, ...future) && has(before, "kind", "event", "attend"))
  );
}

/** The day that the sentence before gives to the event: "… diperingati di Kyoto, Kamis (17/7). Gubernur … menandatangani …". */
function dateBefore(reading: Reading, content: Content, isPlanned: boolean): DateMention | undefined {
  const { contents } = reading;
  const { sentence } = content;
  for (let at = sentence.index - 1; at >= sentence.index - NEAR; at--) {
    const before = contents[at];
    if (before === undefined || !isSameStory(before, sentence)) return undefined;
    if (
      before.sentence.marks.some((mark) => isClass(mark, "since", "prior", "end") && mark.entry.value !== "anniversary")
    )
      return undefined;
    if (isBareDate(reading, before)) return undefined;
    // "… signed a letter of intent on 3 May. An agreement will follow": the day of what has happened is not that of what is to come.
    if (isPlanned && hasMark(before, "sign") && !hasMark(before, ...future)) return undefined;
    // "The council approved the tie on 2 May": the day of a consent.
    if (hasMark(before, "approve") && !hasMark(before, "sign")) continue;
    const days = before.dates.filter((date) => date.value.length === 10);
    // "On 10 July the governor visited …. After the talks the two signed …": the day that opens the story.
    const [day] = days;
    const isStory =
      day !== undefined && day.first - before.sentence.first <= 1 && subjectOf(reading, content).length > 0;
    if (days.length > 0) return days.length > 1 ? undefined : isStory ? day : dateOf(before);
  }
  return undefined;
}

/** "did not sign", "menolak": a paper that is not to come; what may come yet has its day. */
const isRefused = ({ cue }: Reach): boolean => cue !== undefined && isNegation(cue, "not", "dropped", "refused");

const NOBODY = { signatories: [], witnesses: [] };

function claimOf({ reading, known }: PaperSearch, content: Content, mark: Mark): InstrumentClaim {
  const [venue] = content.venues;
  const span = withVenue(reading, statusOf(reading, content, mark), venue);
  const isSigned = span.status === "signed";
  const hasSigning = content.sentence.marks.some((other) => isClass(other, "sign"));
  const standing = isStanding(reading, content, mark);
  const takesPart = isSigned || (span.status === "planned" && hasSigning) || (span.status === "mentioned" && standing);
  const people = takesPart ? participantsOf(reading, known, content) : NOBODY;
  return {
    sentence: content.sentence.index,
    type: mark.entry.value as InstrumentTypeId,
    rule: mark.entry.rule,
    ...span,
    signatories: people.signatories,
    witnesses: span.status === "planned" ? [] : people.witnesses,
    date:
      (takesPart || span.status === "planned") && !isRefused(span)
        ? (dateOf(content, mark) ?? dateBefore(reading, content, span.status === "planned"))
        : undefined,
    venue: takesPart && span.status !== "planned" ? venue : undefined,
    isStanding: standing,
  };
}

/** A paper that has run out and is to be renewed: beside the old one a new one is planned. */
function renewalOf({ reading }: PaperSearch, content: Content, claim: InstrumentClaim): InstrumentClaim[] {
  const { marks } = content.sentence;
  const renew = marks.find((mark) => isClass(mark, "renew"));
  const isToCome =
    renew !== undefined &&
    marks.some((mark) => isClass(mark, "plan", "hope") && Math.abs(mark.first - renew.first) <= LONGEST_BRIDGE + 1);
  if (!renew || !isToCome || isRenewalRefused(content) || claim.status !== "mentioned") return [];
  const { tag } = reading.document.language;
  const span = { first: renew.first, last: renew.last, rule: `${tag}/instrument/renewal` };
  return [
    {
      ...claim,
      ...span,
      status: "planned",
      signatories: [],
      witnesses: [],
      date: undefined,
      venue: undefined,
      isStanding: false,
    },
  ];
}

/** Type of a paper that the sentence signs without naming it: the one named right before, else that of a sister tie that is signed itself. */
function unnamedType(content: Content, signing: Mark, before: InstrumentClaim | undefined): InstrumentTypeId {
  if (before !== undefined) return before.type;
  const tie = content.sentence.marks.find((mark) => isClass(mark, "kind") && mark.entry.value.startsWith("sister"));
  const isObject =
    tie !== undefined && signing.entry.value !== "noun" && Math.abs(tie.first - signing.last) <= LONGEST_BRIDGE + 1;
  return isObject ? "friendship-agreement" : "unknown-document";
}

/** "are expected to sign it" */
const isJustBefore = (plan: Mark, signing: Mark): boolean =>
  plan.last < signing.first && signing.first - plan.last <= LONGEST_BRIDGE;

/** "The signing is set for May", but "signed it to pave the way for future exchanges": what a signing is for is no plan to sign. */
const isToCome = (plan: Mark, signing: Mark): boolean =>
  isClass(plan, "plan") && (plan.first < signing.first || signing.entry.value !== "verb");

/** Something was signed, and the sentence does not say what: "tanda tangan Bupati Klaten …" for a sister city, or "put their names to it". */
function unnamedPaper(
  { reading, known }: PaperSearch,
  content: Content,
  before: InstrumentClaim | undefined,
): InstrumentClaim[] {
  const { marks } = content.sentence;
  // "The ceremony took place yesterday at …"
  const event = before?.status === "signed" ? marks.find((mark) => isClass(mark, "event")) : undefined;
  const signing = marks.find((mark) => isClass(mark, "sign")) ?? event;
  const plan = signing && marks.find((mark) => isClass(mark, "plan") && isJustBefore(mark, signing));
  if (!signing || (!plan && marks.some((mark) => isClass(mark, "negate") || isToCome(mark, signing)))) return [];
  if (plan && before === undefined) return [];
  // "First signed in 2018" tells of an earlier paper than the one just named.
  if (before !== undefined && marks.some((mark) => isClass(mark, "first", "prior"))) return [];
  if (before === undefined && !marks.some((mark) => isClass(mark, "kind", "tie"))) return [];
  const people = participantsOf(reading, known, content);
  const date = dateOf(content);
  if (people.signatories.length === 0 && date === undefined && content.venues.length === 0) return [];
  const status = plan || before?.status === "planned" ? "planned" : "signed";
  const type = unnamedType(content, signing, before);
  return [
    {
      sentence: content.sentence.index,
      type,
      status,
      first: signing.first,
      last: signing.last,
      rule: `${reading.document.language.tag}/instrument/${before ? "named-before" : type}`,
      cue: signing,
      ...people,
      date,
      venue: content.venues[0],
      isStanding: false,
    },
  ];
}

const privates = new Set(["company", "university", "association"]);

/** What papers are in general, or those of a company or university, in a sentence that names no local government. */
function isPaperOfOthers(content: Content): boolean {
  const { sentence, places, people } = content;
  const has = (...names: string[]) => sentence.marks.some((mark) => isClass(mark, ...names));
  const isLocal =
    has("kind") ||
    places.some((place) => place.isGovernment || place.isOffice) ||
    people.filter(({ role, officeOf }) => role === "holder" && officeOf !== undefined).length > 1;
  const isOther = sentence.marks.some((mark) => isClass(mark, "organisation") && privates.has(mark.entry.value));
  return isGeneral(content) || (isOther && !isLocal);
}

/** Whether a sentence may tell of papers: what papers of sister cities are in general, or another outlet's digest of them, tells of none. */
function mayTell({ document }: Reading, content: Content, [paper]: readonly Mark[]): boolean {
  if (content.sentence.block.kind !== "paragraph" || isGeneral(content) || isDisclaimed(content)) return false;
  const isForeign = paper !== undefined && isPaperOfOthers(content);
  const why = "The paper of a firm, university or association.";
  return !overruled(document, isForeign, "instrument/others", paper, why);
}

/** "No agreement exists", "this is not a sister city agreement": a paper that is not there, and of which nothing says that it is to come. */
const isDenied = (marks: readonly Mark[], paper: Mark): boolean => {
  const kind = marks.find((mark) => isClass(mark, "kind") && mark.last === paper.first - 1);
  const isNot = isDeniedKind(marks, paper) || (kind !== undefined && isDeniedKind(marks, kind));
  return isNot && !marks.some((mark) => isClass(mark, "sign", "agree", "renew", "plan", "explore", "draft"));
};

/** The papers that a sentence names, the long and the short form side by side once. */
const named = (papers: readonly Mark[]): Mark[] =>
  papers.filter(
    (mark, index) =>
      papers[index - 1]?.entry.value !== mark.entry.value ||
      mark.first - (papers[index - 1]?.last ?? 0) > LONGEST_BRIDGE,
  );

/** Whether a sentence may go on about the paper of a claim without naming it. */
function goesOn(reading: Reading, content: Content, last: InstrumentClaim): boolean {
  const distance = content.sentence.index - last.sentence;
  const isSameBlock = reading.contents[last.sentence]?.sentence.block === content.sentence.block;
  const isConcluded = last.status === "signed" || (last.status === "mentioned" && last.isStanding);
  return (distance === 1 && isSameBlock) || (isConcluded && distance <= NEAR);
}

/** Adds what a sentence that names no paper tells: one that it signs, and who watched or stood for whom at the one named before. */
function addUnnamed(search: PaperSearch, claims: InstrumentClaim[], content: Content): void {
  const last = claims.at(-1);
  claims.push(...unnamedPaper(search, content, last && goesOn(search.reading, content, last) ? last : undefined));
  if (last === undefined) return;
  watch(search, claims, content);
  represent(search, claims, content);
}

/** Finds what the body says of papers, sentence by sentence; the long and the short form side by side count once. */
export function findInstruments(reading: Reading, known: KnownPeople): InstrumentClaim[] {
  const search: PaperSearch = { reading, known };
  const claims: InstrumentClaim[] = [];
  let heading: Content | undefined;
  for (const content of reading.contents) {
    const { marks, index } = content.sentence;
    const papers = marks.filter((mark) => isClass(mark, "instrument") && !isDenied(marks, mark));
    if (!mayTell(reading, content, papers)) continue;
    if (papers.length === 0) addUnnamed(search, claims, content);
    if (papers.length === 0 && claims.length === 0 && marks.some((mark) => isClass(mark, "sign"))) heading = content;
    for (const mark of named(papers)) {
      const own = withPeopleBehind(search, claimOf(search, content, mark), reading.contents[index + 1]);
      const claim = withHeading(search, heading, own);
      claims.push(claim, ...renewalOf(search, content, claim));
    }
  }
  if (reading.document.trace) tracePapers(reading, claims);
  return claims;
}

/** What a headline says of a paper; "Manado to sign pact" tells there, and there alone, what is to come. */
function headlined(reading: Reading, content: Content, mark: Mark): InstrumentClaim {
  const told = statusOf(reading, content, mark);
  return {
    sentence: content.sentence.index,
    type: mark.entry.value as InstrumentTypeId,
    rule: mark.entry.rule,
    ...told,
    status: told.cue?.entry.value === "infinitive" ? "planned" : told.status,
    ...NOBODY,
    date: undefined,
    venue: undefined,
    isStanding: false,
  };
}

/** What headlines say of papers: nothing but type and status, to be held against the body. */
export function findHeadlined(reading: Reading): InstrumentClaim[] {
  const headlines = reading.contents.filter(({ sentence }) => sentence.block.kind === "headline");
  return gather(headlines, (content) =>
    content.sentence.marks
      .filter((mark) => isClass(mark, "instrument"))
      .map((mark) => headlined(reading, content, mark)),
  );
}

/** "Two papers were signed by the Mayor of Makassar on 29 November": day and people of the papers that the next sentences name. */
function withHeading(
  { reading, known }: PaperSearch,
  heading: Content | undefined,
  claim: InstrumentClaim,
): InstrumentClaim {
  if (heading === undefined || claim.status === "planned" || claim.sentence - heading.sentence.index > NEAR + 1)
    return claim;
  const date = claim.date ?? dateOf(heading);
  const { signatories } = participantsOf(reading, known, heading);
  const isSigned = claim.status === "signed" || date !== undefined;
  return {
    ...claim,
    status: isSigned ? "signed" : claim.status,
    date,
    signatories: [...signatories, ...claim.signatories],
  };
}
