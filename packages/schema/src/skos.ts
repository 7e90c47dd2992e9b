import { CONTEXT_IRI, classes, prefixes } from "./context.ts";
import type { Graph, Node } from "./graph.ts";
import { type Block, literal, subjectText, type TurtleObject } from "./turtle.ts";
import { type Term, type Vocabulary, vocabularies } from "./vocabularies.ts";

/** Base of the United Nations' IRIs of the Sustainable Development Goals. */
const SDG = "http://metadata.un.org/sdg/";

function concept(scheme: string, { id, label, definition, crs, sdg }: Term): Node {
  return {
    "@id": `${scheme}/${id}`,
    "@type": "Concept",
    notation: id,
    label,
    definition,
    scheme,
    ...(crs ? { crs } : {}),
    ...(sdg ? { goals: sdg.map((goal) => `${SDG}${goal}`) } : {}),
  };
}

function conceptScheme({ id, title, description, terms }: Vocabulary): Node[] {
  const scheme = `kembar:vocabulary/${id}`;
  return [
    { "@id": scheme, "@type": "ConceptScheme", title, description },
    ...terms.map((term) => concept(scheme, term)),
  ];
}

/** The vocabularies as SKOS: the concept schemes and concepts that the terms of a record's graph are. */
export const vocabularyGraph = (): Graph => ({
  "@context": CONTEXT_IRI,
  "@graph": Object.values(vocabularies).flatMap(conceptScheme),
});

/** Whether a compact IRI may stand in Turtle as it is: its local name needs no escape. */
const isPlainName = (iri: string): boolean => /^[a-z]+:[A-Za-z0-9]+$/.test(iri);

/** An IRI in Turtle. */
function iriText(iri: string): string {
  const colon = iri.indexOf(":");
  const prefix = iri.slice(0, colon);
  if (!Object.hasOwn(prefixes, prefix)) return `<${iri}>`;
  return isPlainName(iri) ? iri : `<${prefixes[prefix as keyof typeof prefixes]}${iri.slice(colon + 1)}>`;
}

/** Values of a term of a concept or scheme. */
function objectsOf(type: string, term: string, value: unknown): TurtleObject[] {
  if (Array.isArray(value)) return value.flatMap((item) => objectsOf(type, term, item));
  if (typeof value === "object" && value !== null)
    return Object.entries(value).map(([tag, text]) => literal(String(text), tag));
  const isIri = classes[type]?.["@context"][term]?.["@type"] === "@id";
  return [isIri ? iriText(String(value)) : literal(String(value))];
}

function blockOf({ "@id": _, "@type": type, ...terms }: Node): Block {
  const definition = classes[type];
  return [
    ["a", iriText(definition?.["@id"] ?? type)],
    ...Object.entries(terms).map(([term, value]): [string, ...TurtleObject[]] => [
      iriText(definition?.["@context"][term]?.["@id"] ?? term),
      ...objectsOf(type, term, value),
    ]),
  ];
}

/** The vocabularies as SKOS in Turtle: what `vocabularyGraph` holds, for tools that read no JSON-LD. */
export function vocabularyTurtle(): string {
  const head = Object.entries(prefixes).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`);
  const subjects = vocabularyGraph()["@graph"].map((node) => `\n${subjectText(iriText(node["@id"]), blockOf(node))}`);
  return head.join("") + subjects.join("");
}
