/** Base of every IRI that the project mints: classes, properties, vocabulary terms, records, places, sources. */
export const NAMESPACE = "https://w3id.org/kembar/";

/** How one field's value looks in JSON, in CSV and in RDF. */
export type FieldType =
  | { readonly is: "text"; readonly maxLength?: number; readonly exact?: true }
  | { readonly is: "id"; readonly pattern: string; readonly typescript?: string }
  | { readonly is: "reference"; readonly to: "place" | "source" | "agreement" }
  | { readonly is: "term"; readonly vocabulary: string }
  | { readonly is: "date" }
  | { readonly is: "integer" }
  | { readonly is: "decimal"; readonly minimum: number; readonly maximum: number }
  | { readonly is: "uri" }
  | { readonly is: "pointer" }
  | { readonly is: "language-map" }
  | { readonly is: "entity"; readonly entity: EntityName };

/** One row of the field table: what drives the JSON Schema, the types, the CSV columns, the context and the data dictionary. */
export interface Field {
  /** Name in JSON; the CSV column is its snake_case form. */
  readonly name: string;
  readonly type: FieldType;
  /** Must be there. An optional field is absent when unknown, never null. */
  readonly required?: true;
  /** May be null: the source speaks of it without naming it. */
  readonly nullable?: true;
  /** An array; in CSV ids stand in one cell, separated by spaces, entities in a table of their own. */
  readonly many?: { readonly minItems: number };
  /** IRI of the property, compact or absolute; `null` where the graph shows the value in another way. */
  readonly iri: string | null;
  /** Language tag of the text, where the field stands for one language. */
  readonly language?: "en" | "id" | "zh";
  /** What the value says, in one sentence. */
  readonly doc: string;
}

/** One kind of object of the model. */
export interface Entity {
  readonly doc: string;
  /** IRI of the class in JSON-LD; `null` for values that are no nodes of their own. */
  readonly iri: string | null;
  /** The CSV table that holds its rows; absent for values whose fields become columns of their owner. */
  readonly table?: string;
  /** Column that tells apart entities that share a table, and its value for this one. */
  readonly capacity?: string;
  readonly fields: readonly Field[];
}

/** Fields that an entity has together or not at all, by their names. */
const pairs = [
  ["date", "datePrecision"],
  ["start", "end"],
] as const;

/** The pairs of optional fields of an entity that are there together or not at all. */
export const pairsOf = (fields: readonly { readonly name: string }[]): (typeof pairs)[number][] =>
  pairs.filter((pair) => pair.every((name) => fields.some((field) => field.name === name)));

export type EntityName =
  | "Agreement"
  | "Party"
  | "Instrument"
  | "Signatory"
  | "Witness"
  | "Speaker"
  | "Facilitator"
  | "Sector"
  | "Statement"
  | "Evidence"
  | "Conflict"
  | "Alternative"
  | "Review"
  | "Place"
  | "Names"
  | "Codes"
  | "Point"
  | "Source";

const text = { is: "text" } as const;
const placeRef = { is: "reference", to: "place" } as const;
const term = (vocabulary: string) => ({ is: "term", vocabulary }) as const;
const entity = (name: EntityName) => ({ is: "entity", entity: name }) as const;

/** Words of an agreement id: `agr-<a>-<b>-<year>-<5 chars>`; the words are a memory aid, the last five characters make it unique. */
export const AGREEMENT_ID = "^agr-[a-z0-9]+(?:-[a-z0-9]+)*-[0-9]{4}-[a-z0-9]{5}$";
/** ISO 8601 calendar date with the precision known: year, month or day. */
export const DATE = "^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$";
/** Country and code, or `gn-` and the GeoNames id; one branch for both, since two that overlap make lists of ids slow to refuse. */
const PLACE_ID = "^[a-z]{2}(?:-[a-z0-9]+)*$";
const SOURCE_ID = "^[a-z0-9]+(?:-[a-z0-9]+)*$";
/** JSON Pointer (RFC 6901) to a value of a record: never empty, and made of the model's own keys, so that nothing is escaped. */
export const POINTER = "^(?:/[A-Za-z0-9-]+)+$";
/** Address on the web, without the characters that no IRI may have. */
export const URL = '^https?://[^\\s\\u0000-\\u001f\\u007f<>"{}|\\\\^`]+$';

/** Patterns of the ids that references point to. */
export const referencePatterns = { place: PLACE_ID, source: SOURCE_ID, agreement: AGREEMENT_ID } as const;

const names: readonly Field[] = [
  { name: "en", type: text, required: true, iri: "schema:name", language: "en", doc: "English name." },
  {
    name: "local",
    type: text,
    required: true,
    iri: "schema:alternateName",
    doc: "Name in the place's own language and script.",
  },
  { name: "id", type: text, iri: "schema:name", language: "id", doc: "Indonesian name." },
  { name: "zh", type: text, iri: "schema:name", language: "zh", doc: "Chinese name, simplified characters." },
];

const person: readonly Field[] = [
  { name: "office", type: text, iri: "schema:jobTitle", doc: "Office as the source words it, misspellings mended." },
  { name: "officeOf", type: placeRef, iri: "kembar:ns#officeOf", doc: "Place whose body the office belongs to." },
];
const named: Field = {
  name: "name",
  type: text,
  required: true,
  iri: "schema:name",
  doc: "Personal name as the source writes it.",
};

/**
 * The model: every entity with its fields, in canonical key order. The only place where a field is declared; JSON Schema,
 * TypeScript types, CSV tables, JSON-LD context and the data dictionary are made from it.
 */
export const model: Readonly<Record<EntityName, Entity>> = {
  Agreement: {
    doc: "One relation between two or more local governments, from first proposal to end.",
    iri: "kembar:ns#Agreement",
    table: "agreements",
    fields: [
      {
        name: "id",
        // biome-ignore lint/suspicious/noTemplateCurlyInString: text of a generated TypeScript type
        type: { is: "id", pattern: AGREEMENT_ID, typescript: "`agr-${string}`" },
        required: true,
        iri: null,
        doc: "Identifier, minted once and never reused.",
      },
      {
        name: "kind",
        type: term("kind"),
        required: true,
        iri: "kembar:ns#kind",
        doc: "Kind of relation as the sources name it.",
      },
      {
        name: "stage",
        type: term("stage"),
        required: true,
        iri: "kembar:ns#stage",
        doc: "Furthest stage that the sources evidence.",
      },
      {
        name: "status",
        type: term("status"),
        required: true,
        iri: "kembar:ns#status",
        doc: "Whether the tie is alive, as far as the sources say.",
      },
      {
        name: "label",
        type: { is: "language-map" },
        required: true,
        iri: "schema:name",
        doc: "Title composed from places and kind, by language.",
      },
      {
        name: "parties",
        type: entity("Party"),
        required: true,
        many: { minItems: 2 },
        iri: "kembar:ns#party",
        doc: "The local governments that agree.",
      },
      {
        name: "instruments",
        type: entity("Instrument"),
        required: true,
        many: { minItems: 0 },
        iri: "kembar:ns#instrument",
        doc: "Papers signed, planned or reported.",
      },
      {
        name: "facilitators",
        type: entity("Facilitator"),
        required: true,
        many: { minItems: 0 },
        iri: "kembar:ns#facilitator",
        doc: "Bodies that brought the parties together.",
      },
      {
        name: "sectors",
        type: entity("Sector"),
        required: true,
        many: { minItems: 0 },
        iri: "kembar:ns#sector",
        doc: "Fields of cooperation, each with how sure it is and who says so.",
      },
      {
        name: "statements",
        type: entity("Statement"),
        required: true,
        many: { minItems: 0 },
        iri: "kembar:ns#statement",
        doc: "Other things said about the tie, with their speakers.",
      },
      {
        name: "speakers",
        type: entity("Speaker"),
        required: true,
        many: { minItems: 0 },
        iri: "kembar:ns#speaker",
        doc: "People whose words the record reports; `statedBy` names one of them.",
      },
      {
        name: "parent",
        type: { is: "reference", to: "agreement" },
        iri: "kembar:ns#parent",
        doc: "The wider tie that this one grew out of.",
      },
      {
        name: "sources",
        type: { is: "reference", to: "source" },
        required: true,
        many: { minItems: 1 },
        iri: "prov:hadPrimarySource",
        doc: "Sources that the record rests on.",
      },
      {
        name: "evidence",
        type: entity("Evidence"),
        required: true,
        many: { minItems: 1 },
        iri: "kembar:ns#evidence",
        doc: "Passages, one per value and passage.",
      },
      {
        name: "conflicts",
        type: entity("Conflict"),
        required: true,
        many: { minItems: 0 },
        iri: "kembar:ns#conflict",
        doc: "Where sources, or parts of one, disagree.",
      },
      {
        name: "review",
        type: entity("Review"),
        required: true,
        iri: "kembar:ns#review",
        doc: "Whether a person has checked the record.",
      },
    ],
  },
  Party: {
    doc: "A local government as a side of the agreement.",
    iri: "kembar:ns#Party",
    table: "parties",
    fields: [
      {
        name: "place",
        type: placeRef,
        required: true,
        iri: "kembar:ns#place",
        doc: "Place that the government governs.",
      },
      { name: "government", type: text, iri: "schema:legalName", doc: "Name of the government as a source writes it." },
      {
        name: "role",
        type: term("party-role"),
        required: true,
        iri: "kembar:ns#role",
        doc: "Part that the government plays.",
      },
    ],
  },
  Instrument: {
    doc: "A paper that the parties signed, plan to sign or are reported to have.",
    iri: "kembar:ns#Instrument",
    table: "instruments",
    fields: [
      {
        name: "id",
        type: { is: "id", pattern: AGREEMENT_ID.replace("$", "-i[0-9]+$") },
        required: true,
        iri: "schema:identifier",
        doc: "Identifier: the agreement's with `-i` and a number.",
      },
      { name: "type", type: term("instrument-type"), required: true, iri: "kembar:ns#type", doc: "Type of paper." },
      {
        name: "status",
        type: term("instrument-status"),
        required: true,
        iri: "kembar:ns#instrumentStatus",
        doc: "How far the paper has got.",
      },
      { name: "date", type: { is: "date" }, iri: "dcterms:date", doc: "Day, month or year of signing, ISO 8601." },
      {
        name: "datePrecision",
        type: term("date-precision"),
        iri: "kembar:ns#datePrecision",
        doc: "How much of the date is known; there if `date` is.",
      },
      { name: "venue", type: text, iri: "kembar:ns#venue", doc: "Building or room as the source names it." },
      { name: "place", type: placeRef, iri: "kembar:ns#signedIn", doc: "Place where it was signed." },
      {
        name: "signatories",
        type: entity("Signatory"),
        required: true,
        many: { minItems: 0 },
        iri: "kembar:ns#signatory",
        doc: "People who signed.",
      },
      {
        name: "witnesses",
        type: entity("Witness"),
        required: true,
        many: { minItems: 0 },
        iri: "kembar:ns#witness",
        doc: "People who witnessed the signing.",
      },
    ],
  },
  Signatory: {
    doc: "A person who signed, with the office held and the party signed for; the two may be of different bodies.",
    iri: "schema:Person",
    table: "people",
    capacity: "signatory",
    fields: [
      named,
      ...person,
      { name: "onBehalfOf", type: placeRef, iri: "kembar:ns#onBehalfOf", doc: "Place of the party signed for." },
    ],
  },
  Witness: {
    doc: "A person who witnessed a signing; the name is null if the source gives none.",
    iri: "schema:Person",
    table: "people",
    capacity: "witness",
    fields: [{ ...named, nullable: true }, ...person],
  },
  Speaker: {
    doc: "A person whose words a source reports.",
    iri: "schema:Person",
    table: "people",
    capacity: "speaker",
    fields: [named, ...person],
  },
  Facilitator: {
    doc: "A body that brought the parties together: a province, a consulate, a ministry.",
    iri: "kembar:ns#Facilitator",
    table: "facilitators",
    fields: [
      { name: "place", type: placeRef, iri: "kembar:ns#place", doc: "Place that the body governs or stands for." },
      { ...named, doc: "Name of the body as the source writes it, misspellings mended." },
    ],
  },
  Sector: {
    doc: "A field of cooperation that a source names, with how sure it is and who says so.",
    iri: "kembar:ns#SectorMention",
    table: "sectors",
    fields: [
      { name: "sector", type: term("sector"), required: true, iri: "schema:about", doc: "Field of cooperation." },
      {
        name: "modality",
        type: term("modality"),
        required: true,
        iri: "kembar:ns#modality",
        doc: "Agreed, planned, hoped, offered, ...",
      },
      {
        name: "statedBy",
        type: text,
        iri: "kembar:ns#statedBy",
        doc: "Name of the speaker; absent if the article itself says it.",
      },
      { name: "term", type: text, required: true, iri: "kembar:ns#term", doc: "The source's own word." },
    ],
  },
  Statement: {
    doc: "Something a source says about the tie that is no other field, with its speaker.",
    iri: "kembar:ns#Statement",
    table: "statements",
    fields: [
      { name: "topic", type: term("statement-topic"), required: true, iri: "schema:about", doc: "What it is about." },
      { name: "subject", type: placeRef, required: true, iri: "kembar:ns#place", doc: "Place that it is said of." },
      {
        name: "modality",
        type: term("modality"),
        required: true,
        iri: "kembar:ns#modality",
        doc: "Claimed, hoped, denied, ...",
      },
      {
        name: "statedBy",
        type: text,
        iri: "kembar:ns#statedBy",
        doc: "Name of the speaker; absent if the article itself says it.",
      },
      { name: "date", type: { is: "date" }, iri: "dcterms:date", doc: "When it was said, ISO 8601." },
    ],
  },
  Evidence: {
    doc: "A passage of a source that says a value. Offsets count Unicode code points of the stored text, end exclusive.",
    iri: "oa:SpecificResource",
    table: "evidence",
    fields: [
      {
        name: "at",
        type: { is: "pointer" },
        required: true,
        iri: "kembar:ns#at",
        doc: "JSON Pointer (RFC 6901) to the value in the record.",
      },
      {
        name: "source",
        type: { is: "reference", to: "source" },
        required: true,
        iri: "oa:hasSource",
        doc: "Source that holds the passage.",
      },
      {
        name: "start",
        type: { is: "integer" },
        iri: "oa:start",
        doc: "First code point of the passage in the stored text; absent for citation-only sources.",
      },
      {
        name: "end",
        type: { is: "integer" },
        iri: "oa:end",
        doc: "Code point after its last; absent for citation-only sources.",
      },
      {
        name: "exact",
        type: { is: "text", maxLength: 120, exact: true },
        required: true,
        iri: "oa:exact",
        doc: "The passage, byte for byte, at most 120 characters.",
      },
      {
        name: "rule",
        type: { is: "id", pattern: "^[a-z]+(?:/[a-z0-9-]+)*$" },
        required: true,
        iri: "kembar:ns#rule",
        doc: "Extraction rule, or `curator`.",
      },
    ],
  },
  Conflict: {
    doc: "A disagreement that is kept: the preferred value is in the field, the others here with their passages.",
    iri: "kembar:ns#Conflict",
    table: "conflicts",
    fields: [
      {
        name: "at",
        type: { is: "pointer" },
        required: true,
        iri: "kembar:ns#at",
        doc: "JSON Pointer (RFC 6901) to the preferred value.",
      },
      {
        name: "kind",
        type: term("conflict-kind"),
        required: true,
        iri: "kembar:ns#conflictKind",
        doc: "Within a source, between sources, or about identity.",
      },
      { name: "state", type: term("conflict-state"), required: true, iri: "kembar:ns#state", doc: "Open or resolved." },
      {
        name: "rationale",
        type: text,
        required: true,
        iri: "schema:description",
        doc: "Why the preferred value is preferred.",
      },
      {
        name: "alternatives",
        type: entity("Alternative"),
        required: true,
        many: { minItems: 1 },
        iri: "kembar:ns#alternative",
        doc: "The values that compete, the preferred one first if it is among them.",
      },
    ],
  },
  Alternative: {
    doc: "One of the values that compete; null where the source describes but does not name it.",
    iri: "kembar:ns#Alternative",
    table: "alternatives",
    fields: [
      {
        name: "value",
        type: text,
        required: true,
        nullable: true,
        iri: "schema:value",
        doc: "The value, as the field would hold it.",
      },
      {
        name: "evidence",
        type: entity("Evidence"),
        required: true,
        many: { minItems: 1 },
        iri: "kembar:ns#evidence",
        doc: "Passages that say it.",
      },
    ],
  },
  Review: {
    doc: "Whether a person has checked the record.",
    iri: null,
    fields: [
      {
        name: "state",
        type: term("review-state"),
        required: true,
        iri: "kembar:ns#reviewState",
        doc: "Machine, reviewed or disputed.",
      },
      { name: "by", type: text, iri: "kembar:ns#reviewedBy", doc: "Who checked it." },
      { name: "date", type: { is: "date" }, iri: "kembar:ns#reviewedOn", doc: "When, ISO 8601." },
    ],
  },
  Place: {
    doc: "A country or a unit of local government, with its codes and its place in the hierarchy.",
    iri: "schema:AdministrativeArea",
    table: "places",
    fields: [
      {
        name: "id",
        type: { is: "id", pattern: PLACE_ID },
        required: true,
        iri: null,
        doc: "Country and national code, else ISO 3166-2, else `gn-` and the GeoNames id.",
      },
      { name: "names", type: entity("Names"), required: true, iri: "schema:name", doc: "Names by language." },
      { name: "level", type: term("place-level"), required: true, iri: "kembar:ns#level", doc: "Level of government." },
      {
        name: "country",
        type: { is: "id", pattern: "^[A-Z]{2}$" },
        required: true,
        iri: "schema:addressCountry",
        doc: "ISO 3166-1 alpha-2 code, as text: Namibia is NA.",
      },
      {
        name: "codes",
        type: entity("Codes"),
        required: true,
        iri: "schema:identifier",
        doc: "Codes in other systems, as text.",
      },
      {
        name: "within",
        type: placeRef,
        required: true,
        many: { minItems: 0 },
        iri: "schema:containedInPlace",
        doc: "Places that contain it, nearest first, the country last.",
      },
      { name: "point", type: entity("Point"), iri: "schema:geo", doc: "A representative point, WGS 84." },
    ],
  },
  Names: { doc: "Names of a place by language.", iri: null, fields: names },
  Codes: {
    doc: "Codes of a place in other systems; text, so that 33.10 stays 33.10.",
    iri: null,
    fields: [
      { name: "iso3166-2", type: text, iri: "kembar:ns#iso3166-2", doc: "ISO 3166-2 subdivision code." },
      { name: "bps", type: text, iri: "kembar:ns#bps", doc: "Code of Statistics Indonesia (BPS)." },
      {
        name: "kemendagri",
        type: text,
        iri: "kembar:ns#kemendagri",
        doc: "Code of the Indonesian Ministry of Home Affairs.",
      },
      { name: "gbt2260", type: text, iri: "kembar:ns#gbt2260", doc: "Code of the Chinese standard GB/T 2260." },
      { name: "geonames", type: text, iri: "kembar:ns#geonames", doc: "GeoNames id." },
      { name: "wikidata", type: text, iri: "kembar:ns#wikidata", doc: "Wikidata item." },
    ],
  },
  Point: {
    doc: "A point on the earth, WGS 84, decimal degrees.",
    iri: null,
    fields: [
      {
        name: "latitude",
        type: { is: "decimal", minimum: -90, maximum: 90 },
        required: true,
        iri: "schema:latitude",
        doc: "Degrees north.",
      },
      {
        name: "longitude",
        type: { is: "decimal", minimum: -180, maximum: 180 },
        required: true,
        iri: "schema:longitude",
        doc: "Degrees east.",
      },
    ],
  },
  Source: {
    doc: "A document that says something about an agreement; its text is hashed as received and stays with the project.",
    iri: "schema:NewsArticle",
    table: "sources",
    fields: [
      {
        name: "id",
        type: { is: "id", pattern: SOURCE_ID },
        required: true,
        iri: null,
        doc: "Identifier within the dataset.",
      },
      { name: "url", type: { is: "uri" }, iri: "schema:url", doc: "Address it was published at." },
      { name: "outlet", type: text, iri: "schema:publisher", doc: "Newspaper, agency or site." },
      { name: "byline", type: text, iri: "schema:author", doc: "Reporter." },
      { name: "editor", type: text, iri: "schema:editor", doc: "Editor." },
      { name: "published", type: { is: "date" }, iri: "schema:datePublished", doc: "Day of publication, ISO 8601." },
      { name: "retrieved", type: { is: "date" }, iri: "kembar:ns#retrieved", doc: "Day it was fetched, ISO 8601." },
      {
        name: "language",
        type: { is: "id", pattern: "^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$" },
        required: true,
        iri: "schema:inLanguage",
        doc: "BCP 47 tag; `und` if not determined.",
      },
      {
        name: "sha256",
        type: { is: "id", pattern: "^[0-9a-f]{64}$" },
        iri: "schema:sha256",
        doc: "SHA-256 of the bytes as received; absent for citation-only sources.",
      },
      {
        name: "characters",
        type: { is: "integer" },
        iri: "kembar:ns#characters",
        doc: "Length of the text in Unicode code points.",
      },
      {
        name: "completeness",
        type: term("completeness"),
        required: true,
        iri: "kembar:ns#completeness",
        doc: "How much of the document the text holds.",
      },
      {
        name: "pages",
        type: { is: "integer" },
        iri: "schema:numberOfPages",
        doc: "Pages that the outlet splits it into, where it says so.",
      },
      {
        name: "rights",
        type: term("rights"),
        required: true,
        iri: "kembar:ns#rights",
        doc: "Legal standing of its text.",
      },
    ],
  },
};

/** Entities that have an identity of their own and a JSON Schema file each. */
export const roots = { agreement: "Agreement", place: "Place", source: "Source" } as const;

/** Languages of a language map, and whether its text must be there. */
export const labelLanguages = { en: "required", id: "required", zh: "optional" } as const;
