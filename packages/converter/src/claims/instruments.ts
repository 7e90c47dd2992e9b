import type { InstrumentStatusId, InstrumentTypeId } from "@kembar/schema";
import type { DateMention } from "../mentions/dates.ts";
import type { PersonMention } from "../mentions/people.ts";
import type { Content, Reading } from "../mentions/reading.ts";
import type { VenueMention } from "../mentions/venues.ts";
import type { Mark } from "../text/lexicon.ts";

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
}

/** A witness, with the token at which the passage begins: the verb for the first, the person for the others. */
export interface WitnessMention {
  readonly person: PersonMention;
  readonly first: number;
}

const FAR = 12;
const LONGEST_BRIDGE = 3;

const isClass = (mark: Mark, ...names: readonly string[]): boolean => names.includes(mark.entry.class);

/** Marks of the clause before `mark`, nearest first: up to a conjunction that opens a clause or another paper. */
function clauseBefore(marks: readonly Mark[], mark: Mark): Mark[] {
  const found: Mark[] = [];
  for (const other of marks.filter((one) => one.last < mark.first).toReversed()) {
    if (isClass(other, "break", "instrument") || mark.first - other.last > FAR) break;
    found.push(other);
  }
  return found;
}

interface Reach {
  readonly status: InstrumentStatusId;
  readonly first: number;
  readonly last: number;
}

/** How far a paper has got: "akan" and "belum" outrank a noun for signing; a verb for signing may stand behind. */
function statusOf(content: Content, mark: Mark): Reach {
  const { marks } = content.sentence;
  const before = clauseBefore(marks, mark);
  const behind = marks.find(
    (other) =>
      isClass(other, "sign") &&
      other.first > mark.last &&
      other.first - mark.last <= FAR / 2 &&
      !marks.some((stop) => isClass(stop, "break", "instrument") && stop.first > mark.last && stop.first < other.first),
  );
  const future =
    before.find((other) => isClass(other, "plan", "negate")) ??
    (behind &&
      marks.find((other) => isClass(other, "plan", "negate") && other.first > mark.last && other.first < behind.first));
  if (future)
    return { status: "planned", first: Math.min(future.first, mark.first), last: Math.max(mark.last, future.last) };
  const signing = before.find((other) => isClass(other, "sign"));
  if (signing) return { status: "signed", first: signing.first, last: mark.last };
  if (behind) return { status: "signed", first: mark.first, last: behind.last };
  const draft = before.find((other) => isClass(other, "draft"));
  if (draft) return { status: "drafted", first: draft.first, last: mark.last };
  return { status: "mentioned", first: mark.first, last: mark.last };
}

/** A venue that the claim's own clause goes on to name: "penandatanganan MoU dilakukan di Kantor Gubernur". */
function withVenue(reading: Reading, reach: Reach, venue: VenueMention | undefined): Reach {
  if (reach.status !== "signed" || !venue || venue.first < reach.last || venue.first - reach.last - 1 > LONGEST_BRIDGE)
    return reach;
  const { lower } = reading.document.tokens;
  for (let at = reach.last + 1; at < venue.first; at++) if (lower[at] === ",") return reach;
  return { ...reach, last: venue.last };
}

const isAfter = (mark: Mark | undefined, person: PersonMention): boolean =>
  mark !== undefined && person.first > mark.last;

function peopleOf(
  content: Content,
  signing: Mark | undefined,
): { signatories: PersonMention[]; witnesses: WitnessMention[] } {
  const { marks } = content.sentence;
  const witness = marks.find((mark) => isClass(mark, "witness"));
  const attend = marks.find((mark) => isClass(mark, "attend"));
  const witnesses = content.people.filter((person) => isAfter(witness, person));
  const signatories = signing
    ? content.people.filter((person) => person.name !== null && !witnesses.includes(person) && !isAfter(attend, person))
    : [];
  return {
    signatories,
    witnesses: witnesses.map((person, index) => ({
      person,
      first: index === 0 && witness ? witness.first : person.first,
    })),
  };
}

/** A date is that of the event, unless it tells when someone spoke to a reporter ("kepada Tribun, Jumat (27/6/2025)"). */
function dateOf(content: Content): DateMention | undefined {
  const listener = content.sentence.marks.find((mark) => isClass(mark, "listener"));
  return (
    content.dates.find((date) => date.value.length === 10 && !(listener && date.first > listener.first)) ??
    content.dates.find((date) => !(listener && date.first > listener.first))
  );
}

function claimOf(reading: Reading, content: Content, mark: Mark): InstrumentClaim {
  const [venue] = content.venues;
  const reach = withVenue(reading, statusOf(content, mark), venue);
  const isSigned = reach.status === "signed";
  const signing = content.sentence.marks.find((other) => isClass(other, "sign"));
  const people = isSigned ? peopleOf(content, signing) : { signatories: [], witnesses: [] };
  return {
    sentence: content.sentence.index,
    type: mark.entry.value as InstrumentTypeId,
    rule: mark.entry.rule,
    ...reach,
    ...people,
    date: reach.status === "signed" || reach.status === "planned" ? dateOf(content) : undefined,
    venue: isSigned ? venue : undefined,
  };
}

/** Something was signed, and the sentence does not say what: "tanda tangan Bupati Klaten …" for a sister city. */
function unnamedPaper(content: Content, language: string): InstrumentClaim[] {
  const { marks } = content.sentence;
  const signing = marks.find((mark) => isClass(mark, "sign"));
  if (
    !signing ||
    marks.some((mark) => isClass(mark, "plan", "negate", "instrument")) ||
    !marks.some((mark) => isClass(mark, "kind", "tie"))
  )
    return [];
  const people = peopleOf(content, signing);
  if (people.signatories.length === 0) return [];
  const { first, last } = signing;
  const claim = {
    type: "unknown-document",
    status: "signed",
    rule: `${language}/instrument/unknown-document`,
  } as const;
  return [
    {
      sentence: content.sentence.index,
      ...claim,
      first,
      last,
      ...people,
      date: dateOf(content),
      venue: content.venues[0],
    },
  ];
}

/** Finds what the body says of papers, sentence by sentence; the long and the short form side by side count once. */
export function findInstruments(reading: Reading): InstrumentClaim[] {
  return reading.contents.flatMap((content): InstrumentClaim[] => {
    if (content.sentence.block.kind !== "paragraph") return [];
    const papers = content.sentence.marks.filter((mark) => isClass(mark, "instrument"));
    const apart = papers.filter(
      (mark, index) =>
        papers[index - 1]?.entry.value !== mark.entry.value ||
        mark.first - (papers[index - 1]?.last ?? 0) > LONGEST_BRIDGE,
    );
    return papers.length === 0
      ? unnamedPaper(content, reading.document.language.tag)
      : apart.map((mark) => claimOf(reading, content, mark));
  });
}
