// Generated from src/model.ts and src/vocabularies.ts by `npm run generate`; do not edit.

/** Text by language: English and Indonesian always, Chinese where a source has it. */
export interface LanguageMap {
  readonly en: string;
  readonly id: string;
  readonly zh?: string;
}

/** What the sources call the relation, whatever the level of the parties. */
export type KindId =
  | "sister-city"
  | "sister-province"
  | "sister-regency"
  | "sister-port"
  | "friendship-exchange"
  | "friendly-cooperation"
  | "sectoral"
  | "unspecified";

/** Furthest stage of the life cycle that the sources evidence. */
export type StageId =
  | "proposed"
  | "exploring"
  | "intent-signed"
  | "planning"
  | "approval"
  | "agreement-signed"
  | "implementing"
  | "renewed";

/** Whether the tie is alive, apart from how far it got. */
export type StatusId =
  | "active"
  | "dormant"
  | "suspended"
  | "expired"
  | "terminated"
  | "superseded"
  | "abandoned"
  | "unknown";

/** What kind of paper the parties signed, plan to sign or are reported to have. */
export type InstrumentTypeId =
  | "minutes-of-meeting"
  | "letter-of-intent"
  | "joint-statement"
  | "memorandum-of-understanding"
  | "memorandum-of-cooperation"
  | "friendship-agreement"
  | "cooperation-agreement"
  | "implementing-arrangement"
  | "plan-of-action"
  | "council-approval"
  | "amendment"
  | "extension"
  | "termination-notice"
  | "unknown-document";

/** How far a paper has got. */
export type InstrumentStatusId =
  | "signed"
  | "planned"
  | "drafted"
  | "mentioned";

/** How much of a date is known. */
export type DatePrecisionId =
  | "day"
  | "month"
  | "year";

/** How sure a thing is, in the words of whoever says it. */
export type ModalityId =
  | "agreed"
  | "planned"
  | "hoped"
  | "offered"
  | "potential"
  | "claimed"
  | "denied";

/** Fields that sources name, with the OECD CRS codes and the Sustainable Development Goals that they map to. */
export type SectorId =
  | "agriculture"
  | "forestry"
  | "fisheries"
  | "marine"
  | "industry"
  | "msme"
  | "trade"
  | "investment"
  | "economy"
  | "tourism"
  | "health-tourism"
  | "health"
  | "education"
  | "workforce"
  | "science-technology"
  | "digital"
  | "culture"
  | "youth-sport"
  | "disaster-management"
  | "environment"
  | "energy"
  | "infrastructure"
  | "transport"
  | "governance"
  | "people-to-people"
  | "multisector";

/** Part that a government plays in the agreement. */
export type PartyRoleId =
  | "party";

/** Level of government of a place. */
export type PlaceLevelId =
  | "country"
  | "province"
  | "city"
  | "regency"
  | "county"
  | "district"
  | "other";

/** How much of a document the stored text holds; what a partial text lacks may stand in the rest. */
export type CompletenessId =
  | "full"
  | "partial"
  | "headline-only"
  | "citation-only";

/** Where a disagreement lies. */
export type ConflictKindId =
  | "intra-source"
  | "inter-source"
  | "identity";

/** Whether a disagreement has been settled. */
export type ConflictStateId =
  | "open"
  | "resolved";

/** Whether a person has checked a record. */
export type ReviewStateId =
  | "machine"
  | "reviewed"
  | "disputed";

/** What a statement is about. */
export type StatementTopicId =
  | "first-foreign-tie"
  | "prior-tie"
  | "renewal-intended"
  | "tie-ended";

/** Legal standing of a source's text. */
export type RightsId =
  | "third-party-text"
  | "public-domain"
  | "open-licence"
  | "unknown";

/** One relation between two or more local governments, from first proposal to end. */
export interface Agreement {
  /** Identifier, minted once and never reused. */
  readonly id: `agr-${string}`;
  /** Kind of relation as the sources name it. */
  readonly kind: KindId;
  /** Furthest stage that the sources evidence. */
  readonly stage: StageId;
  /** Whether the tie is alive, as far as the sources say. */
  readonly status: StatusId;
  /** Title composed from places and kind, by language. */
  readonly label: LanguageMap;
  /** The local governments that agree. */
  readonly parties: readonly Party[];
  /** Papers signed, planned or reported. */
  readonly instruments: readonly Instrument[];
  /** Bodies that brought the parties together. */
  readonly facilitators: readonly Facilitator[];
  /** Fields of cooperation, each with how sure it is and who says so. */
  readonly sectors: readonly Sector[];
  /** Other things said about the tie, with their speakers. */
  readonly statements: readonly Statement[];
  /** People whose words the record reports; `statedBy` names one of them. */
  readonly speakers: readonly Speaker[];
  /** The wider tie that this one grew out of. */
  readonly parent?: Agreement["id"];
  /** Sources that the record rests on. */
  readonly sources: readonly string[];
  /** Passages, one per value and passage. */
  readonly evidence: readonly Evidence[];
  /** Where sources, or parts of one, disagree. */
  readonly conflicts: readonly Conflict[];
  /** Whether a person has checked the record. */
  readonly review: Review;
}

/** A local government as a side of the agreement. */
export interface Party {
  /** Place that the government governs. */
  readonly place: string;
  /** Name of the government as a source writes it. */
  readonly government?: string;
  /** Part that the government plays. */
  readonly role: PartyRoleId;
}

/** A paper that the parties signed, plan to sign or are reported to have. */
export interface Instrument {
  /** Identifier: the agreement's with `-i` and a number. */
  readonly id: string;
  /** Type of paper. */
  readonly type: InstrumentTypeId;
  /** How far the paper has got. */
  readonly status: InstrumentStatusId;
  /** Day, month or year of signing, ISO 8601. */
  readonly date?: string;
  /** How much of the date is known; there if `date` is. */
  readonly datePrecision?: DatePrecisionId;
  /** Building or room as the source names it. */
  readonly venue?: string;
  /** Place where it was signed. */
  readonly place?: string;
  /** People who signed. */
  readonly signatories: readonly Signatory[];
  /** People who witnessed the signing. */
  readonly witnesses: readonly Witness[];
}

/** A person who signed, with the office held and the party signed for; the two may be of different bodies. */
export interface Signatory {
  /** Personal name as the source writes it. */
  readonly name: string;
  /** Office as the source words it, misspellings mended. */
  readonly office?: string;
  /** Place whose body the office belongs to. */
  readonly officeOf?: string;
  /** Place of the party signed for. */
  readonly onBehalfOf?: string;
}

/** A person who witnessed a signing; the name is null if the source gives none. */
export interface Witness {
  /** Personal name as the source writes it. */
  readonly name: string | null;
  /** Office as the source words it, misspellings mended. */
  readonly office?: string;
  /** Place whose body the office belongs to. */
  readonly officeOf?: string;
}

/** A person whose words a source reports. */
export interface Speaker {
  /** Personal name as the source writes it. */
  readonly name: string;
  /** Office as the source words it, misspellings mended. */
  readonly office?: string;
  /** Place whose body the office belongs to. */
  readonly officeOf?: string;
}

/** A body that brought the parties together: a province, a consulate, a ministry. */
export interface Facilitator {
  /** Place that the body governs or stands for. */
  readonly place?: string;
  /** Name of the body as the source writes it, misspellings mended. */
  readonly name: string;
}

/** A field of cooperation that a source names, with how sure it is and who says so. */
export interface Sector {
  /** Field of cooperation. */
  readonly sector: SectorId;
  /** Agreed, planned, hoped, offered, ... */
  readonly modality: ModalityId;
  /** Name of the speaker; absent if the article itself says it. */
  readonly statedBy?: string;
  /** The source's own word. */
  readonly term: string;
}

/** Something a source says about the tie that is no other field, with its speaker. */
export interface Statement {
  /** What it is about. */
  readonly topic: StatementTopicId;
  /** Place that it is said of. */
  readonly subject: string;
  /** Claimed, hoped, denied, ... */
  readonly modality: ModalityId;
  /** Name of the speaker; absent if the article itself says it. */
  readonly statedBy?: string;
  /** When it was said, ISO 8601. */
  readonly date?: string;
}

/** A passage of a source that says a value. Offsets count Unicode code points of the stored text, end exclusive. */
export interface Evidence {
  /** JSON Pointer (RFC 6901) to the value in the record. */
  readonly at: string;
  /** Source that holds the passage. */
  readonly source: string;
  /** First code point of the passage in the stored text; absent for citation-only sources. */
  readonly start?: number;
  /** Code point after its last; absent for citation-only sources. */
  readonly end?: number;
  /** The passage, byte for byte, at most 120 characters. */
  readonly exact: string;
  /** Extraction rule, or `curator`. */
  readonly rule: string;
}

/** A disagreement that is kept: the preferred value is in the field, the others here with their passages. */
export interface Conflict {
  /** JSON Pointer (RFC 6901) to the preferred value. */
  readonly at: string;
  /** Within a source, between sources, or about identity. */
  readonly kind: ConflictKindId;
  /** Open or resolved. */
  readonly state: ConflictStateId;
  /** Why the preferred value is preferred. */
  readonly rationale: string;
  /** The values that compete, the preferred one first if it is among them. */
  readonly alternatives: readonly Alternative[];
}

/** One of the values that compete; null where the source describes but does not name it. */
export interface Alternative {
  /** The value, as the field would hold it. */
  readonly value: string | null;
  /** Passages that say it. */
  readonly evidence: readonly Evidence[];
}

/** Whether a person has checked the record. */
export interface Review {
  /** Machine, reviewed or disputed. */
  readonly state: ReviewStateId;
  /** Who checked it. */
  readonly by?: string;
  /** When, ISO 8601. */
  readonly date?: string;
}

/** A country or a unit of local government, with its codes and its place in the hierarchy. */
export interface Place {
  /** Country and national code, else ISO 3166-2, else `gn-` and the GeoNames id. */
  readonly id: string;
  /** Names by language. */
  readonly names: Names;
  /** Level of government. */
  readonly level: PlaceLevelId;
  /** ISO 3166-1 alpha-2 code, as text: Namibia is NA. */
  readonly country: string;
  /** Codes in other systems, as text. */
  readonly codes: Codes;
  /** Places that contain it, nearest first, the country last. */
  readonly within: readonly string[];
  /** A representative point, WGS 84. */
  readonly point?: Point;
}

/** Names of a place by language. */
export interface Names {
  /** English name. */
  readonly en: string;
  /** Name in the place's own language and script. */
  readonly local: string;
  /** Indonesian name. */
  readonly id?: string;
  /** Chinese name, simplified characters. */
  readonly zh?: string;
}

/** Codes of a place in other systems; text, so that 33.10 stays 33.10. */
export interface Codes {
  /** ISO 3166-2 subdivision code. */
  readonly "iso3166-2"?: string;
  /** Code of Statistics Indonesia (BPS). */
  readonly bps?: string;
  /** Code of the Indonesian Ministry of Home Affairs. */
  readonly kemendagri?: string;
  /** Code of the Chinese standard GB/T 2260. */
  readonly gbt2260?: string;
  /** GeoNames id. */
  readonly geonames?: string;
  /** Wikidata item. */
  readonly wikidata?: string;
}

/** A point on the earth, WGS 84, decimal degrees. */
export interface Point {
  /** Degrees north. */
  readonly latitude: number;
  /** Degrees east. */
  readonly longitude: number;
}

/** A document that says something about an agreement; its text is hashed as received and stays with the project. */
export interface Source {
  /** Identifier within the dataset. */
  readonly id: string;
  /** Address it was published at. */
  readonly url?: string;
  /** Newspaper, agency or site. */
  readonly outlet?: string;
  /** Reporter. */
  readonly byline?: string;
  /** Editor. */
  readonly editor?: string;
  /** Day of publication, ISO 8601. */
  readonly published?: string;
  /** Day it was fetched, ISO 8601. */
  readonly retrieved?: string;
  /** BCP 47 tag; `und` if not determined. */
  readonly language: string;
  /** SHA-256 of the bytes as received; absent for citation-only sources. */
  readonly sha256?: string;
  /** Length of the text in Unicode code points. */
  readonly characters?: number;
  /** How much of the document the text holds. */
  readonly completeness: CompletenessId;
  /** Pages that the outlet splits it into, where it says so. */
  readonly pages?: number;
  /** Legal standing of its text. */
  readonly rights: RightsId;
}

/** Agreements with the places and sources that they refer to, each sorted by id. */
export interface Collection {
  readonly agreements: readonly Agreement[];
  readonly places: readonly Place[];
  readonly sources: readonly Source[];
}
