import { type EntityName, type Field, model, NAMESPACE } from "./model.ts";

/** Address of the JSON-LD context; the file itself ships with this package, and readers need no network. */
export const CONTEXT_IRI = `${NAMESPACE}context.jsonld`;

/** Prefixes of compact IRIs. */
export const prefixes = {
  kembar: NAMESPACE,
  schema: "https://schema.org/",
  prov: "http://www.w3.org/ns/prov#",
  oa: "http://www.w3.org/ns/oa#",
  dcterms: "http://purl.org/dc/terms/",
  wdt: "http://www.wikidata.org/prop/direct/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** Definition of one JSON-LD term, the part of JSON-LD 1.1 that this project uses. */
export interface TermDefinition {
  readonly "@id": string;
  readonly "@type"?: "@id" | "xsd:decimal";
  readonly "@language"?: string;
  readonly "@container"?: "@language" | "@set";
}

/** Class IRI and the terms that nodes of the class may use. */
export interface ClassDefinition {
  readonly "@id": string;
  readonly "@context": Readonly<Record<string, TermDefinition>>;
}

function termDefinition(field: Field, iri: string): TermDefinition {
  switch (field.type.is) {
    case "reference":
    case "term":
    case "uri":
    case "pointer":
      return { "@id": iri, "@type": "@id", ...(field.many ? { "@container": "@set" } : {}) };
    case "entity":
      return { "@id": iri, ...(field.many ? { "@container": "@set" } : {}) };
    case "language-map":
      return { "@id": iri, "@container": "@language" };
    default:
      return field.language === undefined ? { "@id": iri } : { "@id": iri, "@language": field.language };
  }
}

/** Terms of an entity; values without a class of their own lend theirs to their owner. */
function termsOf(name: EntityName): Record<string, TermDefinition> {
  const terms: Record<string, TermDefinition> = {};
  for (const field of model[name].fields) {
    if (field.type.is === "entity" && model[field.type.entity].iri === null) {
      Object.assign(terms, termsOf(field.type.entity));
    } else if (field.iri !== null) terms[field.name] = termDefinition(field, field.iri);
  }
  return terms;
}

const selectorTerms = {
  selector: { "@id": "oa:hasSelector", "@container": "@set" },
} as const satisfies Record<string, TermDefinition>;

const positionTerms = { start: { "@id": "oa:start" }, end: { "@id": "oa:end" } } as const;
const quoteTerms = { exact: { "@id": "oa:exact" } } as const;

function makeClasses(): Record<string, ClassDefinition> {
  const classes: Record<string, ClassDefinition> = {};
  for (const name of Object.keys(model) as EntityName[]) {
    const { iri } = model[name];
    if (iri === null) continue;
    let terms = termsOf(name);
    if (name === "Evidence") {
      // A passage's offsets and words belong to its two Web Annotation selectors, not to the passage itself.
      const { start: _start, end: _end, exact: _exact, ...rest } = terms;
      terms = { ...rest, ...selectorTerms };
    }
    // Wikidata's "twinned administrative body", stated of places once an agreement is signed.
    if (name === "Place")
      terms = { ...terms, twinnedWith: { "@id": "wdt:P190", "@type": "@id", "@container": "@set" } };
    classes[name] = { "@id": iri, "@context": terms };
  }
  classes.TextPositionSelector = { "@id": "oa:TextPositionSelector", "@context": positionTerms };
  classes.TextQuoteSelector = { "@id": "oa:TextQuoteSelector", "@context": quoteTerms };
  return classes;
}

/** Classes by name. Terms are scoped to their class, so that `status` of an agreement and of an instrument differ. */
export const classes: Readonly<Record<string, ClassDefinition>> = makeClasses();

/** The JSON-LD 1.1 context document. */
export const context = { "@context": { "@version": 1.1, ...prefixes, ...classes } } as const;
