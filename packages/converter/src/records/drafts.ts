import { levelOf } from "@kembar/gazetteer";
import { findHeadlined, findInstruments } from "../claims/instruments.ts";
import { type KnownPerson, knownPeople } from "../claims/known-people.ts";
import { findModalities } from "../claims/modality.ts";
import type { InstrumentClaim } from "../claims/paper.ts";
import { findSectors, type SectorClaim } from "../claims/sectors.ts";
import { rowsOf } from "../claims/sides.ts";
import { findSpeakers } from "../claims/speech.ts";
import { findStatements } from "../claims/statements.ts";
import type { Tie } from "../claims/tie.ts";
import { findTies } from "../claims/ties.ts";
import { topicsOf } from "../claims/topics.ts";
import type { Draft, DraftConflict, DraftFacilitator, DraftParty, DraftPerson, DraftSector } from "../draft.ts";
import { gather } from "../gather.ts";
import type { Content, Reading } from "../mentions/reading.ts";
import type { Resolution } from "../mentions/resolve.ts";
import { governmentName } from "../mentions/wording.ts";
import { passage } from "../text/document.ts";
import { traceDraft, traceMany, traceTopics } from "../trace-records.ts";
import { type ArticleFacts, draftKind, factsOf, MOST_PASSAGES, sectoralKind } from "./kind.ts";
import { mergeBy, unique } from "./merge-by.ts";
import { draftPerson, mergePeople, settlePapers } from "./papers.ts";
import { isShareOf, shareOf } from "./shares.ts";
import { draftStage } from "./stage.ts";
import { draftStatus } from "./status.ts";

/** One tie of the article, and what is known of the article. */
export interface Context {
  readonly reading: Reading;
  readonly resolution: Resolution;
  readonly tie: Tie;
  /** The sentences about this tie. */
  readonly own: readonly Content[];
  readonly article: ArticleFacts;
  /** The article tells of no other tie. */
  readonly isOnly: boolean;
  /** Whether what a sentence says at a token is told of this tie, and not of another that the sentence names. */
  readonly isOwnAt: (sentence: number, first: number) => boolean;
}

function draftParty(
  { reading: { document }, resolution, tie }: Context,
  place: string,
  people: readonly DraftPerson[],
): DraftParty {
  const mentions = tie.mentions.filter((mention) => resolution.ids[mention.index] === place);
  const government = mentions.find((mention) => mention.isGovernment);
  const rule = `${document.language.tag}/party/named`;
  const named = mentions.filter((mention) => !mention.isOffice);
  const spans = (named.length > 0 ? named : mentions).map((mention) =>
    passage(document, mention.first, mention.last, rule),
  );
  const signers = gather(
    people.filter((person) => person.onBehalfOf === place),
    (person) => person.passages.map((one) => ({ ...one, rule: `${document.language.tag}/party/signatory` })),
  );
  // The most telling first: a passage that names the places around it, then in the order of the text.
  const best = spans.toSorted(
    (a, b) => b.exact.split(",").length - a.exact.split(",").length || (a.start ?? 0) - (b.start ?? 0),
  );
  return {
    place,
    ...(government ? { government: governmentName(document, government, place) } : {}),
    passages: unique([...best, ...signers]).slice(0, MOST_PASSAGES),
  };
}

function draftFacilitators({ reading, resolution, tie, own }: Context): DraftFacilitator[] {
  const { document } = reading;
  return gather(own, ({ sentence, places }): DraftFacilitator[] => {
    const mark = sentence.marks.find((one) => one.entry.class === "facilitate");
    if (!mark || sentence.block.kind !== "paragraph") return [];
    const place = places.find((one) => one.first > mark.last && one.first - mark.last <= 4);
    const id = place && resolution.ids[place.index];
    if (!place || id === undefined || levelOf(id) === "country" || tie.parties.includes(id)) return [];
    return [
      {
        place: id,
        name: governmentName(document, place, id),
        passages: [passage(document, mark.first, place.last, `${document.language.tag}/facilitator/by`)],
      },
    ];
  });
}

/** Each sector once for its modality and speaker; "many fields" only where none is named. */
function draftSectors({ document }: Reading, claims: readonly SectorClaim[]): DraftSector[] {
  const named = claims.filter((claim) => claim.sector !== "multisector");
  if (named.length > 0) traceMany(document, claims);
  const sectors = (named.length > 0 ? named : claims).map(
    ({ sentence: _sentence, first: _first, ...sector }) => sector,
  );
  return mergeBy(sectors, ({ sector, modality, statedBy }) => [sector, modality, statedBy].join("|"));
}

function draftSpeakers(
  reading: Reading,
  resolution: Resolution,
  names: ReadonlySet<string>,
  speakers: readonly (KnownPerson | undefined)[],
): DraftPerson[] {
  if (names.size === 0) return [];
  const found = gather(speakers, (person) => (person && names.has(person.name) ? [person] : []));
  const once = [...new Map(found.map((person) => [person.name, person])).values()];
  return mergePeople(
    once.map((person) => draftPerson({ document: reading.document, resolution }, person, person.first, "speaker")),
  );
}

/** Conflicts about the identity of the tie's own places; those of other places concern no record. */
const identityConflicts = ({ tie, resolution }: Context): DraftConflict[] =>
  gather(tie.parties, (id) => resolution.conflicts.get(id) ?? []);

/** What the article says that may belong to a tie. */
interface Findings {
  readonly instruments: readonly InstrumentClaim[];
  /** What headlines say of papers. */
  readonly headlines: readonly InstrumentClaim[];
  readonly sectors: readonly SectorClaim[];
}

/** Of a tie: what its own sentences say, a paper that several ties share told for this one. */
function draftTie(
  context: Context,
  { instruments: claims, headlines, sectors }: Findings,
  speakers: readonly (KnownPerson | undefined)[],
): Draft {
  const { reading, resolution, tie } = context;
  const { instruments, conflicts } = settlePapers({ ...reading, resolution, tie }, claims, headlines);
  const ownSectors = draftSectors(reading, sectors);
  const statements = mergeBy(findStatements(context, speakers), ({ topic, subject, statedBy }) =>
    [topic, subject, statedBy].join("|"),
  );
  const stated = new Set(gather([...ownSectors, ...statements], (one) => one.statedBy ?? []));
  const people = gather(instruments, (paper) => paper.signatories);
  const stage = draftStage(context, instruments);
  const kind = draftKind(context, instruments);
  return {
    kind: kind.value === "unspecified" ? sectoralKind(instruments, ownSectors) : kind,
    stage,
    status: draftStatus(context, stage.value, instruments),
    parties: tie.parties.map((place) => draftParty(context, place, people)),
    instruments,
    facilitators: draftFacilitators(context),
    sectors: ownSectors,
    statements,
    speakers: draftSpeakers(reading, resolution, stated, speakers),
    conflicts: [...identityConflicts(context), ...conflicts],
    sources: [reading.document.article.id],
  };
}

/** What each tie's own sentences say, by tie. */
function byTie<T>(
  topics: readonly (readonly Tie[])[],
  all: readonly T[],
  sentenceOf: (one: T) => number,
): (tie: Tie) => readonly T[] {
  const found = new Map<Tie, T[]>();
  for (const one of all)
    for (const tie of topics[sentenceOf(one)] ?? []) {
      const known = found.get(tie);
      if (known) known.push(one);
      else found.set(tie, [one]);
    }
  return (tie) => found.get(tie) ?? [];
}

/** Drafts one agreement for each pair of places that the article ties to each other. */
export function draftAgreements(reading: Reading, resolution: Resolution): Draft[] {
  const { document, contents } = reading;
  const rows = contents.map((content) => rowsOf(reading, content, resolution));
  const ties = findTies(reading, rows, resolution);
  if (ties.length === 0) {
    document.trace?.skipped("tie/none", undefined, "No two places of two countries are tied: no agreement.");
    return [];
  }
  const topics = topicsOf(reading, ties, rows, resolution);
  const known = knownPeople(reading);
  const speakers = findSpeakers(reading, known);
  const claims = findInstruments(reading, known);
  if (document.trace && ties.length > 1) traceTopics(document, topics, claims);
  const sentenceOf = (claim: { readonly sentence: number }) => claim.sentence;
  const contentsOf = byTie(topics, contents, ({ sentence }) => sentence.index);
  const claimsOf = byTie(topics, claims, sentenceOf);
  const headlinesOf = byTie(topics, findHeadlined(reading), sentenceOf);
  const sectorsOf = byTie(topics, findSectors(reading, findModalities(reading), speakers), sentenceOf);
  const article = factsOf(reading, resolution);
  const isOnly = ties.length === 1;
  const drafts = ties.map((tie) => {
    const instruments = gather(
      claimsOf(tie),
      (claim) => shareOf(reading, resolution, tie, topics[claim.sentence] ?? [], claim) ?? [],
    );
    const isOwnAt = (sentence: number, first: number) =>
      isShareOf(reading, resolution, tie, topics[sentence] ?? [], { sentence, first });
    const sectors = sectorsOf(tie).filter((claim) => isOwnAt(claim.sentence, claim.first));
    const findings = { instruments, headlines: headlinesOf(tie), sectors };
    return draftTie({ reading, resolution, tie, own: contentsOf(tie), article, isOnly, isOwnAt }, findings, speakers);
  });
  if (document.trace) for (const draft of drafts) traceDraft(document, draft);
  return drafts;
}
