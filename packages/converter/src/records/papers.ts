import type { InstrumentClaim } from "../claims/paper.ts";
import type { Tie } from "../claims/tie.ts";
import type { DraftConflict, DraftInstrument, DraftPerson, Valued } from "../draft.ts";
import { gather } from "../gather.ts";
import type { PersonMention } from "../mentions/people.ts";
import type { Content } from "../mentions/reading.ts";
import type { Resolution } from "../mentions/resolve.ts";
import { mended, wordsWithPlace } from "../mentions/wording.ts";
import { type Document, passage } from "../text/document.ts";
import { traceDates, traceRefuted } from "../trace-records.ts";
import { mergeBy } from "./merge-by.ts";
import {
  type Group,
  headlineConflicts,
  isSigned,
  spanOf,
  statusConflict,
  statusOf,
  typeConflict,
} from "./paper-conflicts.ts";
import { partyFor, withOtherSide } from "./signed-for.ts";

/** Papers as the article tells them, settled, with what it contradicts itself in. */
export interface Papers {
  readonly instruments: readonly DraftInstrument[];
  readonly conflicts: readonly DraftConflict[];
}

interface Context {
  readonly document: Document;
  readonly contents: readonly Content[];
  readonly resolution: Resolution;
  readonly tie: Tie;
}

/** Whether two days, months or years may be of one event: the less precise holds the other. */
const mayBeOne = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

/** A paper of the same type that was signed on another day is another paper: "… pertama bertanggal 10 Oktober 2011". */
function groupByType(claims: readonly InstrumentClaim[]): Group[] {
  const groups: (Group & { readonly days: Set<string> })[] = [];
  for (const claim of claims) {
    const day = isSigned(claim) ? claim.date?.value : undefined;
    const fits = (days: ReadonlySet<string>) => day === undefined || [...days].every((other) => mayBeOne(day, other));
    let same = groups.findLast((group) => group.type === claim.type && fits(group.days));
    if (same) same.claims.push(claim);
    else {
      same = { type: claim.type, claims: [claim], refuted: [], days: new Set() };
      groups.push(same);
    }
    if (day !== undefined) same.days.add(day);
  }
  return groups;
}

/**
 * "… signed a memorandum of understanding. The pact was signed by …": an agreement that is signed on no day of its own, in no sentence that
 * names the other paper too, is that paper by a looser name. Named before the other, it is only if that one is of no other day.
 */
function isOtherName({ type, claims }: Group, paper: Group): boolean {
  if (type !== LOOSE || paper.type === LOOSE || claims.some(({ status }) => status === "planned")) return false;
  const told = paper.claims.map(({ sentence }) => sentence);
  const days = daysOf(paper);
  const isBefore = claims.some(({ sentence }) => sentence < Math.min(...told));
  const own = daysOf({ claims });
  if (claims.some(({ sentence }) => told.includes(sentence)) || (isBefore && days.length > own.length)) return false;
  return own.every((day) => days.every((other) => mayBeOne(day, other)));
}

const daysOf = ({ claims }: Pick<Group, "claims">): string[] => [
  ...new Set(gather(claims, ({ date }) => (date ? [date.value] : []))),
];

/** The type whose words name papers of any type. */
const LOOSE = "cooperation-agreement";

/**
 * Settles which paper was signed. A type that is both signed and planned gives way to one that is only signed; the sentences that say
 * otherwise then tell of the same signing under another name. A paper without a name joins the one that has one.
 */
function settle(groups: readonly Group[]): { groups: Group[]; signed: Group | undefined } {
  const named = groups.filter((group) => group.type !== "unknown-document");
  const isPlanned = (group: Group) => group.claims.some((claim) => claim.status === "planned");
  const told =
    named.find((group) => group.claims.some(isSigned) && !isPlanned(group)) ??
    named.find((group) => group.claims.some(isSigned));
  const signed = told && (named.find((group) => group.claims.some(isSigned) && isOtherName(told, group)) ?? told);
  if (!signed) return { groups: [...groups], signed: groups.find((group) => group.claims.some(isSigned)) };
  const settled = gather(groups, (group): Group[] => {
    if (group === signed) return [];
    if (group.type === "unknown-document" || isOtherName(group, signed)) {
      signed.claims.push(...group.claims);
      return [];
    }
    if (!isPlanned(group)) return [group];
    return [
      { ...group, claims: group.claims.filter((claim) => !isSigned(claim)), refuted: group.claims.filter(isSigned) },
    ];
  });
  return { groups: [signed, ...settled], signed };
}

/** A person with office and passage; `first` is where the passage begins, before the office if a verb belongs to it. */
export function draftPerson(
  context: Pick<Context, "document" | "resolution">,
  person: PersonMention,
  first: number,
  rule: string,
): DraftPerson {
  const { document, resolution } = context;
  const { officeOf } = person;
  const id = officeOf && resolution.ids[officeOf.index];
  const sentence = document.sentences[person.sentence];
  // Not so "Mayor Matus Vallo of Bratislava" or "president of the Lublin City Council".
  const isPlaceLast = officeOf !== undefined && officeOf.nameLast === person.officeLast;
  const office =
    officeOf && id !== undefined && person.name !== null && isPlaceLast
      ? wordsWithPlace(document, person.officeFirst, officeOf, id)
      : mended(document, sentence, person.officeFirst, person.officeLast);
  return {
    name: person.name === null ? null : person.name.normalize("NFC"),
    office,
    ...(id === undefined ? {} : { officeOf: id }),
    passages: [passage(document, first, person.last, `${document.language.tag}/person/${rule}`)],
  };
}

function draftSignatory(context: Context, person: PersonMention, people: readonly PersonMention[]): DraftPerson {
  const { document } = context;
  const stand = document.sentences[person.sentence]?.marks.find(
    ({ entry, last }) =>
      entry.class === "represent" && entry.value !== "side" && last < person.first && person.first - last <= 2,
  );
  const party = partyFor(context, person, people);
  const made = draftPerson(context, person, stand?.first ?? person.first, "signatory");
  const { passages, ...rest } = made;
  return { ...rest, ...(party === undefined ? {} : { onBehalfOf: party }), passages };
}

/** Each person once, by name; someone without a name by the office. */
export const mergePeople = (people: readonly DraftPerson[]): DraftPerson[] =>
  mergeBy(people, ({ name, officeOf, office }) => (name === null ? `null ${officeOf ?? office}` : name.toLowerCase()));

function firstDate(context: Context, claims: readonly InstrumentClaim[]): Valued<string> | undefined {
  const dates = gather(claims, (claim) => (claim.date ? [claim.date] : []));
  const [first] = dates;
  if (!first) return undefined;
  if (context.document.trace) traceDates(context.document, claims, first.value);
  const same = dates.filter((date) => date.value === first.value);
  const rule = `${context.document.language.tag}/date/${first.isYearInferred ? "year-inferred" : "calendar"}`;
  return { value: first.value, passages: same.map((date) => passage(context.document, date.first, date.last, rule)) };
}

function firstVenue({ document }: Context, claims: readonly InstrumentClaim[]): Valued<string> | undefined {
  const claim = claims.find((one) => one.venue);
  if (!claim?.venue) return undefined;
  const { first, last } = claim.venue;
  const value = mended(document, document.sentences[claim.sentence], first, last);
  return { value, passages: [passage(document, first, last, `${document.language.tag}/venue/building`)] };
}

/** One paper from its claims; `borrowed` are sentences that tell of the same signing under another name. */
function draftInstrument(
  context: Context,
  { type, claims }: Group,
  borrowed: readonly InstrumentClaim[],
): DraftInstrument {
  const status = statusOf(claims);
  const telling = claims.filter((claim) => claim.status === status);
  const facts = status === "signed" ? [...telling, ...borrowed] : telling;
  const date = firstDate(context, facts);
  const venue = firstVenue(context, facts);
  return {
    type,
    status,
    ...(date ? { date } : {}),
    ...(venue ? { venue } : {}),
    signatories: withOtherSide(
      context.tie,
      mergePeople(
        gather(facts, (claim) => claim.signatories.map((person) => draftSignatory(context, person, claim.signatories))),
      ),
    ),
    witnesses: mergePeople(
      gather(facts, (claim) =>
        claim.witnesses.map(({ person, first }) => draftPerson(context, person, first, "witness")),
      ),
    ),
    passages: telling.map((claim) => spanOf(context.document, claim)),
  };
}

/** Turns what the sentences say of papers into papers, the signed one first; what the headline says of them can only contradict. */
export function settlePapers(
  context: Context,
  found: readonly InstrumentClaim[],
  headlines: readonly InstrumentClaim[],
): Papers {
  // "Four have a letter of intent with West Java": what the parties are said to have was signed.
  const claims = found.map(
    (claim): InstrumentClaim =>
      claim.status === "mentioned" && claim.isStanding && context.tie.sentences.includes(claim.sentence)
        ? { ...claim, status: "signed" }
        : claim,
  );
  const { groups, signed } = settle(groupByType(claims));
  const others = groups.filter((group) => group !== signed);
  const borrowed = gather(others, (group) => group.refuted);
  traceRefuted(context.document, signed?.type, borrowed);
  return {
    instruments: groups.map((group) => draftInstrument(context, group, group === signed ? borrowed : [])),
    conflicts: [
      ...(signed
        ? [...typeConflict(context.document, signed, others), ...statusConflict(context.document, signed)]
        : []),
      ...headlineConflicts(context.document, groups, headlines),
    ],
  };
}
