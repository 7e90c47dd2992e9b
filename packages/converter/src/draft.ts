import type {
  ConflictKindId,
  InstrumentStatusId,
  InstrumentTypeId,
  KindId,
  ModalityId,
  SectorId,
  Source,
  StageId,
  StatementTopicId,
  StatusId,
} from "@kembar/schema";

/** A passage of a source, offsets in code points of its stored text, end exclusive; evidence that does not yet say for what. */
export interface Passage {
  readonly source: string;
  /** Absent, as `end`, where the text of the source is not at hand: it is only cited. */
  readonly start?: number;
  readonly end?: number;
  readonly exact: string;
  /** Rule that found it: `lang/kind/name`. */
  readonly rule: string;
}

/** What tells a passage from others: where it stands, or its words where nobody knows that. */
export const spanOf = ({ source, start, end, exact }: Passage): string =>
  start === undefined ? `${source} ${exact}` : `${source} ${start} ${end}`;

/** A value with the passages that say it. */
export interface Valued<T> {
  readonly value: T;
  readonly passages: readonly Passage[];
}

/** A side of the agreement as one article tells it. */
export interface DraftParty {
  readonly place: string;
  readonly government?: string;
  readonly passages: readonly Passage[];
}

/** A person as signatory, witness or speaker. */
export interface DraftPerson {
  /** `null`: the source gives no name. */
  readonly name: string | null;
  readonly office?: string;
  readonly officeOf?: string;
  readonly onBehalfOf?: string;
  readonly passages: readonly Passage[];
}

/** A paper as one article tells it. */
export interface DraftInstrument {
  readonly type: InstrumentTypeId;
  readonly status: InstrumentStatusId;
  readonly date?: Valued<string>;
  readonly venue?: Valued<string>;
  readonly signatories: readonly DraftPerson[];
  readonly witnesses: readonly DraftPerson[];
  readonly passages: readonly Passage[];
}

export interface DraftSector {
  readonly sector: SectorId;
  readonly modality: ModalityId;
  readonly statedBy?: string;
  readonly term: string;
  readonly passages: readonly Passage[];
}

export interface DraftStatement {
  readonly topic: StatementTopicId;
  readonly subject: string;
  readonly modality: ModalityId;
  readonly statedBy?: string;
  readonly passages: readonly Passage[];
}

export interface DraftFacilitator {
  readonly place?: string;
  readonly name: string;
  readonly passages: readonly Passage[];
}

/** What a conflict is about; becomes a JSON Pointer when the record is assembled. */
export type ConflictTarget =
  | { readonly field: "party"; readonly place: string }
  | { readonly field: "kind" | "stage" | "status" }
  | { readonly field: "instrument-type"; readonly type: InstrumentTypeId }
  | { readonly field: "instrument-status"; readonly type: InstrumentTypeId }
  | { readonly field: "instrument-date"; readonly type: InstrumentTypeId }
  | { readonly field: "instrument-venue"; readonly type: InstrumentTypeId }
  | { readonly field: "witness-office"; readonly type: InstrumentTypeId; readonly index: number };

export interface DraftConflict {
  readonly target: ConflictTarget;
  readonly kind: ConflictKindId;
  readonly state: "open" | "resolved";
  readonly rationale: string;
  readonly alternatives: readonly Valued<string | null>[];
}

/** One agreement as its articles tell it, before it has an id; drafts of the same agreement merge. */
export interface Draft {
  readonly kind: Valued<KindId>;
  readonly stage: Valued<StageId>;
  readonly status: Valued<StatusId>;
  readonly parties: readonly DraftParty[];
  readonly instruments: readonly DraftInstrument[];
  readonly facilitators: readonly DraftFacilitator[];
  readonly sectors: readonly DraftSector[];
  readonly statements: readonly DraftStatement[];
  readonly speakers: readonly DraftPerson[];
  readonly conflicts: readonly DraftConflict[];
  readonly sources: readonly string[];
}

/** Something the converter wants the reader to know about an article: no cause to stop. */
export interface Note {
  readonly code: "convert/empty" | "convert/no-agreement" | "convert/language-unsupported" | "convert/partial";
  readonly source: string;
  readonly message: string;
}

/** What one article gives. */
export interface Conversion {
  readonly source: Source;
  readonly drafts: readonly Draft[];
  /** Places that the drafts speak of and the gazetteer does not have, or cannot tell apart, by id. */
  readonly unresolved: ReadonlyMap<string, import("@kembar/schema").Place>;
  readonly notes: readonly Note[];
}
