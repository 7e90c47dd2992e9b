import type { InstrumentTypeId, KindId, ModalityId, SectorId, StageId, StatusId } from "@kembar/schema";

/*
 * Annotators use fewer labels than the schema has terms. Each table says which terms of the schema a label stands for; scores compare
 * labels. A term that no label stands for never agrees with one.
 */

const kinds: Readonly<Record<string, readonly KindId[]>> = {
  "sister-city": ["sister-city", "sister-regency"],
  "sister-province": ["sister-province"],
  "sister-port": ["sister-port"],
  friendship: ["friendship-exchange", "friendly-cooperation"],
  thematic: ["sectoral"],
};

const instruments: Readonly<Record<string, readonly InstrumentTypeId[]>> = {
  loi: ["letter-of-intent"],
  mou: ["memorandum-of-understanding", "memorandum-of-cooperation"],
  agreement: ["friendship-agreement", "cooperation-agreement", "implementing-arrangement"],
  "joint-statement": ["joint-statement"],
};

/** Annotators tell a proposal from talks and a memorandum from a treaty; sources rarely do, so that each two count as one. */
const stages: Readonly<Record<string, { readonly gold: readonly string[]; readonly terms: readonly StageId[] }>> = {
  exploratory: { gold: ["explored", "proposed"], terms: ["proposed", "exploring", "planning", "approval"] },
  "intent-signed": { gold: ["intent-signed"], terms: ["intent-signed"] },
  signed: { gold: ["mou-signed", "agreement-signed"], terms: ["agreement-signed"] },
  implemented: { gold: ["implemented"], terms: ["implementing"] },
  renewed: { gold: ["renewed"], terms: ["renewed"] },
  lapsed: { gold: ["lapsed"], terms: [] },
};

/** For the schema the end of a relation is a status, for annotators a stage. */
const lapsed: readonly StatusId[] = ["expired", "terminated", "dormant", "suspended", "abandoned"];

const sectors: Readonly<Record<string, readonly SectorId[]>> = {
  agriculture: ["agriculture"],
  "culture-arts": ["culture"],
  "disaster-management": ["disaster-management"],
  "economy-general": ["economy"],
  education: ["education"],
  energy: ["energy"],
  "fisheries-marine": ["fisheries", "marine"],
  "forestry-environment": ["forestry", "environment"],
  "governance-capacity": ["governance"],
  health: ["health", "health-tourism"],
  "human-resources": ["workforce"],
  industry: ["industry"],
  "msme-creative-economy": ["msme"],
  "people-to-people": ["people-to-people"],
  "science-technology": ["science-technology"],
  "smart-city-digital": ["digital"],
  "sports-youth": ["youth-sport"],
  tourism: ["tourism"],
  "trade-investment": ["trade", "investment"],
  "transport-infrastructure": ["transport"],
  "urban-planning": ["infrastructure"],
};

/** Labels of annotators that mean the same to the schema. */
const sameSector: Readonly<Record<string, string>> = { "water-sanitation": "urban-planning" };
const sameInstrument: Readonly<Record<string, string>> = { moa: "agreement" };

const modalities: Readonly<Record<string, readonly ModalityId[]>> = {
  agreed: ["agreed"],
  planned: ["planned"],
  hoped: ["hoped", "claimed"],
  offered: ["offered", "potential"],
};

/** Label of what no other label stands for. */
const OTHER = "other";

export const goldKinds: readonly string[] = [...Object.keys(kinds), OTHER];
export const goldStages: readonly string[] = Object.values(stages).flatMap(({ gold }) => gold);
export const goldStatuses: readonly string[] = ["signed", "planned", "mentioned"];
export const goldModalities: readonly string[] = Object.keys(modalities);
export const goldInstruments: readonly string[] = [...Object.keys(instruments), ...Object.keys(sameInstrument), OTHER];
export const goldSectors: readonly string[] = [...Object.keys(sectors), ...Object.keys(sameSector), OTHER];

const labelIn = (table: Readonly<Record<string, readonly string[]>>, term: string): string | undefined =>
  Object.keys(table).find((label) => table[label]?.includes(term));

/** Label of a kind of relation. */
export const kindLabel = (term: KindId): string => labelIn(kinds, term) ?? OTHER;

/** Label of a stage, which the end of the relation outranks; the term itself if there is none. */
export function stageLabel(stage: StageId, status: StatusId): string {
  if (lapsed.includes(status)) return "lapsed";
  return Object.keys(stages).find((label) => stages[label]?.terms.includes(stage)) ?? stage;
}

/** The label that an annotator's stage counts as. */
export const goldStageLabel = (stage: string): string =>
  Object.keys(stages).find((label) => stages[label]?.gold.includes(stage)) ?? stage;

/** Label of a type of paper. */
export const instrumentLabel = (term: InstrumentTypeId): string => labelIn(instruments, term) ?? OTHER;

/** The label that an annotator's type of paper counts as. */
export const goldInstrumentLabel = (type: string): string => sameInstrument[type] ?? type;

/** Label of a sector; the term itself if there is none. */
export const sectorLabel = (term: SectorId): string => labelIn(sectors, term) ?? term;

/** The label that an annotator's sector counts as. */
export const goldSectorLabel = (code: string): string => sameSector[code] ?? code;

/** Label of a modality; none for what is denied. */
export const modalityLabel = (term: ModalityId): string | undefined => labelIn(modalities, term);
