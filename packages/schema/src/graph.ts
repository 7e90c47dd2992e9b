import { CONTEXT_IRI, classes, prefixes } from "./context.ts";
import type { Agreement, Collection } from "./generated/types.ts";
import { type EntityName, type Field, model } from "./model.ts";
import { termIds } from "./tables.ts";

/** A JSON-LD node: `@id`, `@type`, then terms of its class. */
export interface Node {
  readonly "@id": string;
  readonly "@type": string;
  readonly [term: string]: unknown;
}

/** A JSON-LD document over the project's context. */
export interface Graph {
  readonly "@context": string;
  readonly "@graph": readonly Node[];
}

const references = { place: "place", source: "source", agreement: "agreement" } as const;

const dateTypes: Readonly<Record<number, string>> = { 4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date" };

/** Value of a field that is no entity, as JSON-LD holds it; `root` is the IRI of the record, for pointers into it. */
function literal(field: Field, value: unknown, root: string): unknown {
  const { type } = field;
  if (Array.isArray(value)) return value.map((item) => literal(field, item, root));
  switch (type.is) {
    case "reference":
      return `kembar:${references[type.to]}/${value}`;
    case "term":
      return `kembar:vocabulary/${type.vocabulary}/${value}`;
    case "pointer":
      return `${root}#${encodeURI(String(value))}`;
    case "date":
      return { "@value": value, "@type": dateTypes[String(value).length] ?? "xsd:date" };
    case "decimal":
      return { "@value": String(value), "@type": "xsd:decimal" };
    default:
      return value;
  }
}

function properties(name: EntityName, value: object, iri: string, root: string): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  const path = iri === root ? `${iri}#` : iri;
  for (const field of model[name].fields) {
    const item = (value as Record<string, unknown>)[field.name];
    if (item === undefined || item === null) continue;
    if (field.type.is === "entity") {
      const { entity } = field.type;
      if (model[entity].iri === null) Object.assign(out, properties(entity, item as object, iri, root));
      else if (Array.isArray(item)) {
        const nodes = item.map((one, index) => node(entity, one, `${path}/${field.name}/${index}`, root));
        if (nodes.length > 0) out[field.name] = nodes;
      }
    } else if (field.iri !== null && !(Array.isArray(item) && item.length === 0)) {
      out[field.name] = literal(field, item, root);
    }
  }
  return out;
}

function node(name: EntityName, value: object, iri: string, root: string): Node {
  const made = properties(name, value, iri, root);
  if (name !== "Evidence") return { "@id": iri, "@type": name, ...made };
  const { start, end, exact, ...rest } = made;
  const selector = [
    { "@id": `${iri}/position`, "@type": "TextPositionSelector", start, end },
    { "@id": `${iri}/quote`, "@type": "TextQuoteSelector", exact },
  ];
  return { "@id": iri, "@type": name, ...rest, selector };
}

const rootNode = (name: EntityName, kind: keyof typeof references, record: { readonly id: string }): Node => {
  const iri = `kembar:${references[kind]}/${record.id}`;
  return node(name, record, iri, iri);
};

const stages = termIds("stage");

/** Whether an agreement has been signed: from then on two places may be called twinned. */
const isTwinned = (agreement: Agreement): boolean =>
  stages.indexOf(agreement.stage) >= stages.indexOf("agreement-signed");

/**
 * The collection as JSON-LD: agreements, places and sources as nodes under the project's context. Every node has an IRI, nested
 * ones the record's with a JSON Pointer as fragment, so that there are no blank nodes. Wikidata P190 is stated from
 * `agreement-signed` on.
 */
export function toGraph(collection: Collection): Graph {
  const twins = new Map<string, Set<string>>();
  for (const agreement of collection.agreements.filter(isTwinned))
    for (const { place } of agreement.parties)
      for (const other of agreement.parties)
        if (other.place !== place) twins.set(place, (twins.get(place) ?? new Set()).add(`kembar:place/${other.place}`));
  return {
    "@context": CONTEXT_IRI,
    "@graph": [
      ...collection.agreements.map((agreement) => rootNode("Agreement", "agreement", agreement)),
      ...collection.places.map((place) => {
        const others = twins.get(place.id);
        const made = rootNode("Place", "place", place);
        return others === undefined ? made : { ...made, twinnedWith: [...others].toSorted() };
      }),
      ...collection.sources.map((source) => rootNode("Source", "source", source)),
    ],
  };
}

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\b": "\\b",
  "\f": "\\f",
};

/** Escapes as canonical N-Quads (RDF 1.2, RDFC-1.0) has them: the five named ones and the other controls by number. */
const escapeText = (text: string): string =>
  text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped
    /["\\\u0000-\u001f\u007f]/g,
    (c) => escapes[c] ?? `\\u${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  );

function expand(iri: string): string {
  const colon = iri.indexOf(":");
  const base = (prefixes as Readonly<Record<string, string>>)[iri.slice(0, colon)];
  return base === undefined ? iri : base + iri.slice(colon + 1);
}

const RDF_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
const XSD_INTEGER = `<${prefixes.xsd}integer>`;

/** Objects of one term's value in N-Quads syntax; nested nodes are written to `lines` on the way. */
function objects(value: unknown, termName: string, type: string, lines: Set<string>): string[] {
  const definition = classes[type]?.["@context"][termName];
  if (Array.isArray(value)) return value.flatMap((item) => objects(item, termName, type, lines));
  if (typeof value === "number") return [`"${value}"^^${XSD_INTEGER}`];
  if (typeof value === "string") {
    if (definition?.["@type"] === "@id") return [`<${expand(value)}>`];
    const language = definition?.["@language"];
    return [`"${escapeText(value)}"${language === undefined ? "" : `@${language}`}`];
  }
  if (typeof value !== "object" || value === null) return [];
  const map = value as Readonly<Record<string, string>>;
  if (definition?.["@container"] === "@language")
    return Object.entries(map).map(([tag, text]) => `"${escapeText(text)}"@${tag}`);
  if (map["@value"] !== undefined) return [`"${escapeText(map["@value"])}"^^<${expand(map["@type"] ?? "")}>`];
  addQuads(value as Node, lines);
  return [`<${expand(map["@id"] ?? "")}>`];
}

function addQuads(item: Node, lines: Set<string>): void {
  const { "@id": id, "@type": type, ...terms } = item;
  const subject = `<${expand(id)}>`;
  lines.add(`${subject} ${RDF_TYPE} <${expand(classes[type]?.["@id"] ?? type)}> .\n`);
  for (const [name, value] of Object.entries(terms)) {
    const definition = classes[type]?.["@context"][name];
    if (definition === undefined) continue;
    const predicate = `<${expand(definition["@id"])}>`;
    for (const object of objects(value, name, type, lines)) lines.add(`${subject} ${predicate} ${object} .\n`);
  }
}

/** Orders by code point: UTF-16 order differs from it only where a surrogate meets a unit above the surrogates. */
function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === length) return a.length - b.length;
  const left = a.charCodeAt(at);
  const right = b.charCodeAt(at);
  const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;
  if (isSurrogate(left) !== isSurrogate(right)) {
    if (isSurrogate(left)) return right >= 0xe000 ? 1 : left - right;
    return left >= 0xe000 ? -1 : left - right;
  }
  return left - right;
}

/** The graph as canonical N-Quads (RDFC-1.0: there are no blank nodes to name): one statement a line, sorted, each once. */
export function toNQuads(graph: Graph): string {
  const lines = new Set<string>();
  for (const item of graph["@graph"]) addQuads(item, lines);
  return [...lines].toSorted(byCodePoint).join("");
}
