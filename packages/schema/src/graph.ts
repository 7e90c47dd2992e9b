import { CONTEXT_IRI } from "./context.ts";
import { decimalText } from "./decimal.ts";
import type { Agreement, Collection, KindId, StatusId } from "./generated/types.ts";
import { type EntityName, type Field, model } from "./model.ts";
import { termIds } from "./terms.ts";

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
      return `${root}#${value}`;
    case "date":
      return { "@value": value, "@type": dateTypes[String(value).length] ?? "xsd:date" };
    case "decimal":
      return { "@value": decimalText(Number(value)), "@type": "xsd:decimal" };
    default:
      return value;
  }
}

function properties(name: EntityName, value: object, iri: string, root: string): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  const path = iri === root ? `${iri}#` : iri;
  for (const field of model[name].fields) {
    const item = (value as Record<string, unknown>)[field.name];
    if (item === undefined || item === null || (Array.isArray(item) && item.length === 0)) continue;
    const { type } = field;
    if (type.is !== "entity") {
      if (field.iri !== null) out[field.name] = literal(field, item, root);
    } else if (model[type.entity].iri === null) Object.assign(out, properties(type.entity, item, iri, root));
    else if (Array.isArray(item))
      out[field.name] = item.map((one, index) => node(type.entity, one, `${path}/${field.name}/${index}`, root));
    else out[field.name] = node(type.entity, item, `${path}/${field.name}`, root);
  }
  return out;
}

function node(name: EntityName, value: object, iri: string, root: string): Node {
  const made = properties(name, value, iri, root);
  if (name !== "Evidence") return { "@id": iri, "@type": name, ...made };
  const { start, end, exact, ...rest } = made;
  const selector = [
    // Of a source that is only cited nobody has a text to count in.
    ...(start === undefined && end === undefined
      ? []
      : [{ "@id": `${iri}/position`, "@type": "TextPositionSelector", start, end }]),
    { "@id": `${iri}/quote`, "@type": "TextQuoteSelector", exact },
  ];
  return { "@id": iri, "@type": name, ...rest, selector };
}

const rootNode = (name: EntityName, kind: keyof typeof references, record: { readonly id: string }): Node => {
  const iri = `kembar:${references[kind]}/${record.id}`;
  return node(name, record, iri, iri);
};

const stages = termIds("stage");
const twinKinds: readonly string[] = ["sister-city", "sister-province", "sister-regency"] satisfies KindId[];
const endedStatuses: readonly string[] = ["expired", "terminated", "superseded", "abandoned"] satisfies StatusId[];

/** Whether the parties may be called twinned: a sister tie whose agreement is signed and that has not ended. */
const isTwinned = ({ kind, stage, status }: Agreement): boolean =>
  twinKinds.includes(kind) &&
  stages.indexOf(stage) >= stages.indexOf("agreement-signed") &&
  !endedStatuses.includes(status);

/**
 * The collection as JSON-LD: agreements, places and sources as nodes under the project's context. Every node has an IRI, nested
 * ones the record's with a JSON Pointer as fragment, so that there are no blank nodes. Wikidata P190 is stated from
 * `agreement-signed` on, of sister ties that have not ended.
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
