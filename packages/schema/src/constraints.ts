import {
  DATE,
  type EntityName,
  type Field,
  type FieldType,
  model,
  NAMESPACE,
  POINTER,
  referencePatterns,
  roots,
  URL,
} from "./model.ts";
import { termIds } from "./terms.ts";
import { type Block, literal } from "./turtle.ts";

/** What one value of a field must be: the SHACL constraints, and the same in words. */
export interface Expected {
  readonly words: string;
  readonly constraints: Block;
}

/** `kembar:ns#kind` is no prefixed name of Turtle, `ns:kind` is. */
export const compact = (iri: string): string => iri.replace(/^kembar:ns#/, "ns:");

/** Whether an entity is no node of its own but lends its fields to its owner. */
export const isLent = (name: EntityName): boolean => model[name].iri === null;

/**
 * A pattern as every SHACL engine reads it: XPath knows neither groups without a number nor `\u`; no IRI holds a control character.
 */
const portable = (pattern: string): string => pattern.replaceAll("(?:", "(").replace("\\u0000-\\u001f\\u007f", "");

/** A pattern without its anchors, to stand within another. */
const unanchored = (pattern: string): string => portable(pattern).replace(/^\^|\$$/g, "");

const oneOf = (patterns: readonly string[]): string =>
  patterns.length === 1 ? patterns.join() : `(${patterns.join("|")})`;

const recordIri = (kind: keyof typeof referencePatterns): string =>
  `${NAMESPACE.replaceAll(".", "\\.")}${kind}/${unanchored(referencePatterns[kind])}`;

/** Fields that hold the entity, with their owners. */
export const ownersOf = (name: EntityName): { owner: EntityName; field: Field }[] =>
  (Object.keys(model) as EntityName[]).flatMap((owner) =>
    model[owner].fields.flatMap((field) =>
      field.type.is === "entity" && field.type.entity === name ? { owner, field } : [],
    ),
  );

/** Patterns of the IRIs of the records that hold the entity, and of the JSON Pointers that lead to it in them. */
function whereabouts(name: EntityName): { records: string[]; paths: string[] } {
  const kind = (Object.keys(roots) as (keyof typeof roots)[]).find((one) => roots[one] === name);
  if (kind) return { records: [recordIri(kind)], paths: [""] };
  const above = ownersOf(name).map(({ owner, field }) => {
    const step = isLent(name) ? "" : `/${field.name}${field.many ? "/[0-9]+" : ""}`;
    const { records, paths } = whereabouts(owner);
    return { records, paths: paths.map((path) => path + step) };
  });
  const distinct = (patterns: readonly string[]): string[] => [...new Set(patterns)];
  return {
    records: distinct(above.flatMap(({ records }) => records)),
    paths: distinct(above.flatMap(({ paths }) => paths)),
  };
}

/** Pattern of the IRIs of the entity's nodes, or of nodes one step below: a record's, for parts with a JSON Pointer as fragment. */
export function nodePattern(name: EntityName, step = ""): string {
  const { records, paths } = whereabouts(name);
  const fragment = paths.includes("") ? "" : `#${oneOf(paths)}`;
  return `^${oneOf(records)}${fragment}${step}$`;
}

const iriLike = (pattern: string): Block => [
  ["sh:nodeKind", "sh:IRI"],
  ["sh:pattern", literal(pattern)],
];

/** The IRI of a record of one kind. */
export const referenceTo = (kind: keyof typeof referencePatterns): Expected => ({
  words: `the IRI of ${kind === "agreement" ? "an" : "a"} ${kind}`,
  constraints: iriLike(`^${recordIri(kind)}$`),
});

const nodeOf = (classIri: string): Expected => ({
  words: `a node of the class ${classIri}`,
  constraints: [
    ["sh:class", classIri],
    ["sh:nodeKind", "sh:IRI"],
  ],
});

const textOf = (maxLength?: number): Expected => ({
  words: `text that is not empty${maxLength ? `, of at most ${maxLength} characters` : ""}`,
  constraints: [
    ["sh:datatype", "xsd:string"],
    ["sh:minLength", "1"],
    ...(maxLength ? ([["sh:maxLength", String(maxLength)]] as const) : []),
  ],
});

const textLike = (pattern: string): Expected => ({
  words: `text of the form ${portable(pattern)}`,
  constraints: [
    ["sh:datatype", "xsd:string"],
    ["sh:pattern", literal(portable(pattern))],
  ],
});

const termOf = (vocabulary: string): Expected => ({
  words: `a term of the vocabulary ${vocabulary}`,
  constraints: [["sh:in", { list: termIds(vocabulary).map((term) => `${vocabulary}:${term}`) }]],
});

/** Types of a date by how much of it is known. */
const dateTypes = ["xsd:date", "xsd:gYearMonth", "xsd:gYear"];
const dateOf: Expected = {
  words: `a date with the precision known, as ${dateTypes.join(", ")}`,
  constraints: [
    ["sh:or", { list: dateTypes.map((datatype): Block => [["sh:datatype", datatype]]) }],
    ["sh:pattern", literal(portable(DATE))],
  ],
};

const wholeNumber: Expected = {
  words: `a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`,
  constraints: [
    ["sh:datatype", "xsd:integer"],
    ["sh:minInclusive", "0"],
    ["sh:maxInclusive", String(Number.MAX_SAFE_INTEGER)],
  ],
};

/** A number that Turtle reads as `xsd:decimal`: it has a point. */
const decimal = (value: number): string => (Number.isInteger(value) ? value.toFixed(1) : String(value));

const decimalFrom = (minimum: number, maximum: number): Expected => ({
  words: `a decimal number from ${minimum} to ${maximum}`,
  constraints: [
    ["sh:datatype", "xsd:decimal"],
    ["sh:minInclusive", decimal(minimum)],
    ["sh:maxInclusive", decimal(maximum)],
  ],
});

/** What a value of a field of the entity must be; text by language has shapes of its own. */
export function expectedOf(name: EntityName, type: Exclude<FieldType, { readonly is: "language-map" }>): Expected {
  switch (type.is) {
    case "text":
      return textOf(type.maxLength);
    case "id":
      return textLike(type.pattern);
    case "reference":
      return referenceTo(type.to);
    case "term":
      return termOf(type.vocabulary);
    case "date":
      return dateOf;
    case "integer":
      return wholeNumber;
    case "decimal":
      return decimalFrom(type.minimum, type.maximum);
    case "uri":
      return { words: "an address that begins with http:// or https://", constraints: iriLike(portable(URL)) };
    case "pointer": {
      const pattern = `^${oneOf(whereabouts(name).records)}#${unanchored(POINTER)}$`;
      return { words: "the record's IRI with a JSON Pointer as fragment", constraints: iriLike(pattern) };
    }
    case "entity":
      return nodeOf(compact(model[type.entity].iri ?? ""));
  }
}
