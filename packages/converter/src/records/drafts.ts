import { levelOf } from "@kembar/gazetteer";
import type { InstrumentTypeId, KindId } from "@kembar/schema";
import { findHeadlined, findInstruments } from "../claims/instruments.ts";
import type { KnownPerson } from "../claims/known-people.ts";
import { hasMark, isDeniedKind, namesKind } from "../claims/marks.ts";
import { findModalities } from "../claims/modality.ts";
import type { InstrumentClaim } from "../claims/paper.ts";
import { findSectors, type SectorClaim } from "../claims/sectors.ts";
import { findSpeakers } from "../claims/speech.ts";
import { findStatements } from "../claims/statements.ts";
import type { Tie } from "../claims/tie.ts";
import { findTies } from "../claims/ties.ts";
import { topicsOf } from "../claims/topics.ts";
import type {
  Draft,
  DraftConflict,
  DraftFacilitator,
  DraftInstrument,
  DraftParty,
  DraftPerson,
  DraftSector,
  Valued,
} from "../draft.ts";
import type { Content, Reading } from "../mentions/reading.ts";
import type { Resolution } from "../mentions/resolve.ts";
import { governmentName } from "../mentions/wording.ts";
import { passage } from "../text/document.ts";
import type { Mark } from "../text/lexicon.ts";
import { traceDraft, traceKind, traceMany, traceTopics } from "../trace-records.ts";
import { mergeBy, unique } from "./merge-by.ts";
import { draftPerson, mergePeople, settlePapers } from "./papers.ts";
import { shareOf } from "./shares.ts";
import { draftStage, draftStatus } from "./stage.ts";

/** One tie of the article, and what is known of the article. */
export interface Context {
  readonly reading: Reading;
  readonly resolution: Resolution;
  readonly tie: Tie;
  /** Whether a sentence is about this tie. */
  readonly isAbout: (sentence: number) => boolean;
  /** The article tells of no other tie. */
  readonly isOnly: boolean;
}

/** Further passages than these say nothing new of a party or a kind. */
const MOST_PASSAGES = 4;

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
  const signers = people
    .filter((person) => person.onBehalfOf === place)
    .flatMap((person) => person.passages.map((one) => ({ ...one, rule: `${document.language.tag}/party/signatory` })));
  // The most telling first: a passage that names the places around it, then in the order of the text.
  const best = spans.toSorted((a, b) => b.exact.split(",").length - a.exact.split(",").length || a.start - b.start);
  return {
    place,
    ...(government ? { government: governmentName(document, government, place) } : {}),
    passages: unique([...best, ...signers]).slice(0, MOST_PASSAGES),
  };
}

interface KindMark {
  readonly mark: Mark;
  readonly sentence: number;
}

/** Words for a kind of tie in the blocks of a kind, general remarks left out. */
const kindMarks = ({ contents }: Reading, isAbout: Context["isAbout"], blocks: "paragraph" | "headline"): KindMark[] =>
  contents.flatMap((content): KindMark[] => {
    const { block, index, marks } = content.sentence;
    if (block.kind !== blocks || !isAbout(index) || hasMark(content, "generic")) return [];
    return marks.flatMap((mark, at) =>
      namesKind(mark, marks[at + 1]) && !isDeniedKind(marks, mark) ? [{ mark, sentence: index }] : [],
    );
  });

const isInHeadlines = ({ contents }: Reading, resolution: Resolution, id: string): boolean =>
  contents.some(
    ({ sentence, places }) =>
      sentence.block.kind === "headline" && places.some((place) => resolution.ids[place.index] === id),
  );

/** The kind of tie that the tie's sentences, else the article, name most; sister ties before looser ones that stand beside them. */
function draftKind(context: Context, papers: readonly DraftInstrument[]): Valued<KindId> {
  const { reading, resolution, tie, isAbout, isOnly } = context;
  const { document } = reading;
  const isFriendship = papers.some((paper) => paper.type === "friendship-agreement" && paper.status === "signed");
  // "We want a sister city tie, but begin with friendship."
  const about = kindMarks(reading, isAbout, "paragraph").filter(
    ({ sentence }) => !isFriendship || !hasMark(reading.contents[sentence] as Content, "hope", "negate", "potential"),
  );
  // A partner of a list is tied as the article says of the list.
  const isOwnPaper = tie.sentences.some((index) => hasMark(reading.contents[index] as Content, "instrument"));
  const isListed = about.length === 0 && (tie.rule !== "joined" || !isOwnPaper || isOnly);
  const told = isListed ? kindMarks(reading, () => true, "paragraph") : about;
  const isInHeadline = isOnly || tie.parties.some((id) => isInHeadlines(reading, resolution, id));
  const marks = told.length > 0 || !isInHeadline ? told : kindMarks(reading, () => true, "headline");
  const areProvinces = tie.parties.every((id) => levelOf(id) === "province");
  const isOwn = (value: string) =>
    marks.some(({ mark, sentence }) => mark.entry.value === value && tie.sentences.includes(sentence));
  const weigh = (value: string) =>
    marks.reduce(
      (sum, { mark, sentence }) => sum + (mark.entry.value === value ? (tie.sentences.includes(sentence) ? 2 : 1) : 0),
      0,
    ) +
    (value.startsWith("sister") && isOwn(value) ? 100 : 0) +
    (value === (areProvinces ? "sister-province" : "sister-city") ? 1 : 0);
  const [value] = [...new Set(marks.map(({ mark }) => mark.entry.value))].toSorted((a, b) => weigh(b) - weigh(a));
  if (value === undefined) return friendshipKind(context, papers);
  if (document.trace) traceKind(document, value, marks);
  const passages = marks
    .filter(({ mark }) => mark.entry.value === value)
    .map(({ mark }) => passage(document, mark.first, mark.last, mark.entry.rule));
  return { value: value as KindId, passages: passages.slice(0, MOST_PASSAGES) };
}

/** A friendship agreement names its kind of tie itself. */
function friendshipKind({ reading, tie }: Context, papers: readonly DraftInstrument[]): Valued<KindId> {
  const paper = papers.find((one) => one.type === "friendship-agreement");
  if (paper) return { value: "friendly-cooperation", passages: paper.passages };
  // 探讨建立友好关系的可能性
  const word = tie.sentences
    .flatMap((index) => reading.contents[index]?.sentence.marks ?? [])
    .find((mark) => mark.entry.class === "tie" && mark.entry.value !== "cooperation");
  return word
    ? {
        value: word.entry.value as KindId,
        passages: [passage(reading.document, word.first, word.last, word.entry.rule)],
      }
    : { value: "unspecified", passages: [] };
}

/** A paper on fields of cooperation, where no word names the kind of tie: the fields are the kind. */
function sectoralKind(instruments: readonly DraftInstrument[], sectors: readonly DraftSector[]): Valued<KindId> {
  const isAgreed = instruments.some((paper) => paper.status === "signed" && agreements.has(paper.type));
  const [field] = sectors.filter((one) => one.sector !== "multisector");
  return isAgreed && field ? { value: "sectoral", passages: field.passages } : { value: "unspecified", passages: [] };
}

const agreements: ReadonlySet<InstrumentTypeId> = new Set([
  "memorandum-of-understanding",
  "memorandum-of-cooperation",
  "cooperation-agreement",
  "implementing-arrangement",
]);

function draftFacilitators({ reading, resolution, tie, isAbout }: Context): DraftFacilitator[] {
  const { document } = reading;
  return reading.contents.flatMap(({ sentence, places }): DraftFacilitator[] => {
    const mark = sentence.marks.find((one) => one.entry.class === "facilitate");
    if (!mark || sentence.block.kind !== "paragraph" || !isAbout(sentence.index)) return [];
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
  const sectors = (named.length > 0 ? named : claims).map(({ sentence: _sentence, ...sector }) => sector);
  return mergeBy(sectors, ({ sector, modality, statedBy }) => [sector, modality, statedBy].join("|"));
}

function draftSpeakers(
  reading: Reading,
  resolution: Resolution,
  names: ReadonlySet<string>,
  speakers: readonly (KnownPerson | undefined)[],
): DraftPerson[] {
  const found = speakers.flatMap((person) => (person && names.has(person.name) ? [person] : []));
  const once = [...new Map(found.map((person) => [person.name, person])).values()];
  return mergePeople(
    once.map((person) => draftPerson({ document: reading.document, resolution }, person, person.first, "speaker")),
  );
}

/** Conflicts about the identity of the tie's own places; those of other places concern no record. */
const identityConflicts = ({ tie, resolution }: Context): DraftConflict[] =>
  tie.parties.flatMap((id) => resolution.conflicts.get(id) ?? []);

interface Findings {
  /** Ties that each sentence is about. */
  readonly topics: readonly (readonly Tie[])[];
  readonly instruments: readonly InstrumentClaim[];
  /** What headlines say of papers. */
  readonly headlines: readonly InstrumentClaim[];
  readonly sectors: readonly SectorClaim[];
  readonly speakers: readonly (KnownPerson | undefined)[];
}

function draftTie(context: Context, { instruments: claims, headlines, sectors, speakers, topics }: Findings): Draft {
  const { reading, resolution, tie, isAbout } = context;
  const { instruments, conflicts } = settlePapers(
    { document: reading.document, resolution, tie },
    claims
      .filter((claim) => isAbout(claim.sentence))
      .flatMap((claim) => shareOf(reading, resolution, tie, topics[claim.sentence] ?? [], claim) ?? []),
    headlines.filter((claim) => isAbout(claim.sentence)),
  );
  const ownSectors = draftSectors(
    reading,
    sectors.filter((claim) => isAbout(claim.sentence)),
  );
  const statements = mergeBy(
    findStatements(reading, tie, resolution, speakers, isAbout),
    ({ topic, subject, statedBy }) => [topic, subject, statedBy].join("|"),
  );
  const stated = new Set([...ownSectors, ...statements].flatMap((one) => one.statedBy ?? []));
  const people = instruments.flatMap((paper) => paper.signatories);
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

/** Drafts one agreement for each pair of places that the article ties to each other. */
export function draftAgreements(reading: Reading, resolution: Resolution): Draft[] {
  const ties = findTies(reading, resolution);
  if (ties.length === 0) {
    reading.document.trace?.skipped("tie/none", undefined, "No two places of two countries are tied: no agreement.");
    return [];
  }
  const topics = topicsOf(reading, ties, resolution);
  const speakers = findSpeakers(reading);
  const findings = {
    topics,
    instruments: findInstruments(reading),
    headlines: findHeadlined(reading),
    sectors: findSectors(reading, findModalities(reading), speakers),
    speakers,
  };
  if (reading.document.trace && ties.length > 1) traceTopics(reading.document, topics, findings.instruments);
  const drafts = ties.map((tie) =>
    draftTie(
      {
        reading,
        resolution,
        tie,
        isAbout: (sentence) => topics[sentence]?.includes(tie) ?? false,
        isOnly: ties.length === 1,
      },
      findings,
    ),
  );
  if (reading.document.trace) for (const draft of drafts) traceDraft(reading.document, draft);
  return drafts;
}
