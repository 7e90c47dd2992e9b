import type { InstrumentStatusId, InstrumentTypeId } from "@kembar/schema";
import type { DateMention } from "../mentions/dates.ts";
import type { PersonMention } from "../mentions/people.ts";
import type { Content, Reading } from "../mentions/reading.ts";
import type { VenueMention } from "../mentions/venues.ts";
import type { Mark } from "../text/lexicon.ts";
import { overruled } from "../trace.ts";
import { tracePapers } from "../trace-claims.ts";
import { clauseAfter, clauseBefore, isClass } from "./clause.ts";
import { type KnownPeople, knownPeople } from "./known-people.ts";
import { dateOf, onlyWitnesses, participantsOf, type WitnessMention } from "./signing.ts";

/** What one sentence says of a paper. Token numbers, both ends included. */
export interface InstrumentClaim {
  readonly sentence: number;
  readonly type: InstrumentTypeId;
  readonly status: InstrumentStatusId;
  readonly first: number;
  readonly last: number;
  readonly rule: string;
  readonly date: DateMention | undefined;
  readonly venue: VenueMention | undefined;
  readonly signatories: readonly PersonMention[];
  readonly witnesses: readonly WitnessMention[];
  /** The sentence says that the paper is there, and nothing that it is sought, discussed or over. */
  readonly isStanding: boolean;
  /** The word that gave the status, if one did. */
  readonly cue?: Mark | undefined;
}

const LONGEST_CLAUSE = 40;
const LONGEST_BRIDGE = 3;
/** Sentences within which a signing without a paper's name is that of the paper named before. */
const NEAR = 3;
/** Words for what is still to come; a hope or an offer counts as one beside a paper. */
const future = ["plan", "negate", "hope", "offer"];
/** Words beside which a paper that is named need not be there. */
const unsettled = [...future, "explore", "approve", "end", "renew", "potential", "draft", "generic"];

interface Search {
  readonly reading: Reading;
  readonly known: KnownPeople;
}

interface Reach {
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
function statusOf(reading: Reading, content: Content, mark: Mark): Reach {
  const before = clauseBefore(reading, content, mark);
  // The parties of a paper may be named between it and its verb.
  const after = clauseAfter(reading, content, mark, LONGEST_CLAUSE);
  const behind = after.find((other) => isClass(other, "sign", "agree"));
  const soon = after.find(
    (other) =>
      isClass(other, ...future) &&
      (other.first - mark.last <= LONGEST_BRIDGE + 1 || (behind !== undefined && other.first < behind.first)),
  );
  const open = before.find((other) => isClass(other, ...future)) ?? soon ?? scheduled(content, before, after);
  const signing = before.find((other) => isClass(other, "sign")) ?? renewal(content, before);
  // "… signed the MoU and plan to": what is planned behind a signing is something else.
  if (open && !(signing && open.first > mark.last)) return spanning("planned", open, mark);
  if (signing) return spanning("signed", signing, mark);
  if (behind) return spanning("signed", mark, behind);
  const later = signedLater(content, mark);
  if (later) return spanning("planned", mark, later);
  const draft = before.find((other) => isClass(other, "draft"));
  return draft ? spanning("drafted", draft, mark) : spanning("mentioned", mark);
}

/** "Penandatanganan LoI Kota Metro dan Kota Saga dijadwalkan 20 Juli": a noun for signing, and what is to come before any date. */
function scheduled({ dates }: Content, before: readonly Mark[], after: readonly Mark[]): Mark | undefined {
  const noun = before.find((other) => isClass(other, "sign"));
  if (noun?.entry.value !== "noun") return undefined;
  const plan = after.find((other) => isClass(other, "plan", "negate"));
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

/** "Pembaruan MoU itu dilakukan Selasa, 21 Mei, oleh …": a renewal with its day or its people is a signing. */
function renewal(content: Content, before: readonly Mark[]): Mark | undefined {
  const mark = before.find((other) => isClass(other, "renew"));
  const isTold = content.dates.length > 0 || content.people.some((person) => person.name !== null);
  return isTold && !before.some((other) => isClass(other, "end", ...future)) ? mark : undefined;
}

/** A venue that the claim's own clause goes on to name: "penandatanganan MoU dilakukan di Kantor Gubernur". */
function withVenue(reading: Reading, reach: Reach, venue: VenueMention | undefined): Reach {
  if (reach.status !== "signed" || !venue || venue.first < reach.last || venue.first - reach.last - 1 > LONGEST_BRIDGE)
    return reach;
  const { lower } = reading.document.tokens;
  for (let at = reach.last + 1; at < venue.first; at++) if (lower[at] === ",") return reach;
  return { ...reach, last: venue.last };
}

/** The day that the sentence before gives to the event: "… diperingati di Kyoto, Kamis (17/7). Gubernur … menandatangani …". */
function dateBefore({ contents }: Reading, { sentence }: Content): DateMention | undefined {
  for (let at = sentence.index - 1; at >= sentence.index - NEAR; at--) {
    const before = contents[at];
    if (before?.sentence.block !== sentence.block || before.sentence.quote >= 0 || before.sentence.isDateline)
      return undefined;
    if (before.sentence.marks.some((mark) => isClass(mark, "since", "prior", "end"))) return undefined;
    const days = before.dates.filter((date) => date.value.length === 10);
    if (days.length > 0) return days.length === 1 ? dateOf(before) : undefined;
  }
  return undefined;
}

const NOBODY = { signatories: [], witnesses: [] };

/** Whether the stretch of the sentence around a paper says nothing that leaves it open. */
function isStanding(reading: Reading, { sentence }: Content, mark: Mark): boolean {
  const { lower } = reading.document.tokens;
  let [first, last] = [mark.first, mark.last];
  while (first > sentence.first && lower[first - 1] !== ";") first--;
  while (last < sentence.last && lower[last + 1] !== ";") last++;
  return !sentence.marks.some((other) => other.first >= first && other.last <= last && isClass(other, ...unsettled));
}

function claimOf({ reading, known }: Search, content: Content, mark: Mark): InstrumentClaim {
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
    date: takesPart || span.status === "planned" ? (dateOf(content, mark) ?? dateBefore(reading, content)) : undefined,
    venue: takesPart && span.status !== "planned" ? venue : undefined,
    isStanding: standing,
  };
}

/** A paper that has run out and is to be renewed: beside the old one a new one is planned. */
function renewalOf({ reading }: Search, content: Content, claim: InstrumentClaim): InstrumentClaim[] {
  const { marks } = content.sentence;
  const renew = marks.find((mark) => isClass(mark, "renew"));
  const isToCome =
    renew !== undefined &&
    marks.some((mark) => isClass(mark, "plan", "hope") && Math.abs(mark.first - renew.first) <= LONGEST_BRIDGE + 1);
  if (!renew || !isToCome || claim.status !== "mentioned") return [];
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
    tie !== undefined && signing.entry.value === "verb" && Math.abs(tie.first - signing.last) <= LONGEST_BRIDGE + 1;
  return isObject ? "friendship-agreement" : "unknown-document";
}

/** Something was signed, and the sentence does not say what: "tanda tangan Bupati Klaten …" for a sister city, or "put their names to it". */
function unnamedPaper(
  { reading, known }: Search,
  content: Content,
  before: InstrumentClaim | undefined,
): InstrumentClaim[] {
  const { marks } = content.sentence;
  const signing = marks.find((mark) => isClass(mark, "sign"));
  if (!signing || marks.some((mark) => isClass(mark, "plan", "negate"))) return [];
  // "First signed in 2018" tells of an earlier paper than the one just named.
  if (before !== undefined && marks.some((mark) => isClass(mark, "first", "prior"))) return [];
  if (before === undefined && !marks.some((mark) => isClass(mark, "kind", "tie"))) return [];
  const people = participantsOf(reading, known, content);
  const date = dateOf(content);
  if (people.signatories.length === 0 && date === undefined && content.venues.length === 0) return [];
  const status = before?.status === "planned" ? "planned" : "signed";
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

/** The sentence behind a paper that was concluded names those who did: "It carries the names of the Mayor of Makassar, …". */
function withPeopleBehind(
  { reading, known }: Search,
  claim: InstrumentClaim,
  next: Content | undefined,
): InstrumentClaim {
  const own = reading.contents[claim.sentence];
  if (claim.status !== "signed" || claim.signatories.length > 0 || !next || next.sentence.block !== own?.sentence.block)
    return claim;
  if (next.sentence.marks.some((mark) => isClass(mark, "say", "sign", "instrument", "attend", ...future))) return claim;
  const people = participantsOf(reading, known, next);
  const places = new Set(people.signatories.map((person) => person.officeOf?.key));
  return places.size < 2 ? claim : { ...claim, signatories: people.signatories };
}

const privates = new Set(["company", "university", "association"]);

/** What papers are in general, or those of a company or university, in a sentence that names no local government. */
function isOfOthers({ sentence, places }: Content): boolean {
  const has = (...names: string[]) => sentence.marks.some((mark) => isClass(mark, ...names));
  const isLocal = has("kind") || places.some((place) => place.isGovernment || place.isOffice);
  const isOther = sentence.marks.some((mark) => isClass(mark, "organisation") && privates.has(mark.entry.value));
  return has("generic") || (isOther && !isLocal);
}

/** Finds what the body says of papers, sentence by sentence; the long and the short form side by side count once. */
export function findInstruments(reading: Reading): InstrumentClaim[] {
  const search: Search = { reading, known: knownPeople(reading) };
  const claims: InstrumentClaim[] = [];
  let heading: Content | undefined;
  for (const content of reading.contents) {
    // What papers of sister cities are in general, or another outlet's digest of them, tells of none.
    if (content.sentence.block.kind !== "paragraph" || content.sentence.marks.some((mark) => isClass(mark, "generic")))
      continue;
    const papers = content.sentence.marks.filter((mark) => isClass(mark, "instrument"));
    const [paper] = papers;
    const isForeign = paper !== undefined && isOfOthers(content);
    if (
      overruled(
        reading.document,
        isForeign,
        "instrument/others",
        paper,
        "The paper of a firm, university or association.",
      )
    )
      continue;
    const apart = papers.filter(
      (mark, index) =>
        papers[index - 1]?.entry.value !== mark.entry.value ||
        mark.first - (papers[index - 1]?.last ?? 0) > LONGEST_BRIDGE,
    );
    const last = claims.at(-1);
    const distance = last === undefined ? Number.POSITIVE_INFINITY : content.sentence.index - last.sentence;
    const isSameBlock =
      last !== undefined && reading.contents[last.sentence]?.sentence.block === content.sentence.block;
    const isConcluded = last?.status === "signed" || (last?.status === "mentioned" && last.isStanding);
    const isNear = (distance === 1 && isSameBlock) || (isConcluded && distance <= NEAR);
    const unnamed = papers.length === 0 ? unnamedPaper(search, content, isNear ? last : undefined) : [];
    claims.push(...unnamed);
    const isSigning = content.sentence.marks.some((mark) => isClass(mark, "sign"));
    if (papers.length === 0 && claims.length === 0 && isSigning) heading = content;
    if (papers.length === 0 && last !== undefined) {
      watch(search, claims, content);
      represent(search, claims, content);
    }
    for (const mark of apart) {
      const claim = withHeading(
        search,
        heading,
        withPeopleBehind(search, claimOf(search, content, mark), reading.contents[content.sentence.index + 1]),
      );
      claims.push(claim, ...renewalOf(search, content, claim));
    }
  }
  if (reading.document.trace) tracePapers(reading, claims);
  return claims;
}

/** "Two papers were signed by the Mayor of Makassar on 29 November": day and people of the papers that the next sentences name. */
function withHeading(
  { reading, known }: Search,
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

/** Witnesses whom the sentence behind a signing names. */
function watch({ reading }: Search, claims: InstrumentClaim[], content: Content): void {
  const at = claims.findLastIndex((claim) => claim.status === "signed");
  const claim = claims[at];
  if (!claim || content.sentence.index - claim.sentence > 2 || claim.sentence === content.sentence.index) return;
  const witnesses = onlyWitnesses(reading, content);
  if (witnesses.length > 0) claims[at] = { ...claim, witnesses: [...claim.witnesses, ...witnesses] };
}

/** Those who stand for the parties in the sentence behind a signing: "Bitung diwakili Wali Kota Maximiliaan J. Lomban". */
function represent({ reading, known }: Search, claims: InstrumentClaim[], content: Content): void {
  const at = claims.findLastIndex((claim) => claim.status === "signed");
  const claim = claims[at];
  const isStanding = content.sentence.marks.some((mark) => isClass(mark, "represent") && mark.entry.value === "person");
  if (!claim || !isStanding || content.sentence.index - claim.sentence > 2 || claim.sentence === content.sentence.index)
    return;
  const { signatories } = participantsOf(reading, known, content);
  claims[at] = { ...claim, signatories: [...claim.signatories, ...signatories] };
}
