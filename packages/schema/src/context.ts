import { type EntityName, type Field, model, NAMESPACE } from "./model.ts";

/** Address of the JSON-LD context; the file itself ships with this package, and readers need no network. */
export const CONTEXT_IRI = `${NAMESPACE}context.jsonld`;

/** Prefixes of compact IRIs. */
export const prefixes = {
  kembar: NAMESPACE,
  schema: "https://schema.org/",
  prov: "http://www.w3.org/ns/prov#",
  oa: "http://www.w3.org/ns/oa#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  dcterms: "http://purl.org/dc/terms/",
  wdt: "http://www.wikidata.org/prop/direct/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** Definition of one JSON-LD term, the part of JSON-LD 1.1 that this project uses. */
export interface TermDefinition {
  readonly "@id": string;
  readonly "@type"?: "@id";
  readonly "@language"?: string;
  readonly "@container"?: "@language" | "@set";
}

/** Class IRI and the terms that nodes of the class may use. */
export interface ClassDefinition {
  readonly "@id": string;
  readonly "@context": Readonly<Record<string, TermDefinition>>;
}

function termDefinition(field: Field, iri: string): TermDefinition {
  const set = field.many ? ({ "@container": "@set" } as const) : {};
  switch (field.type.is) {
    case "reference":
    case "term":
    case "uri":
    case "pointer":
      return { "@id": iri, "@type": "@id", ...set };
    case "language-map":
      return { "@id": iri, "@container": "@language" };
    default:
      return { "@id": iri, ...(field.language === undefined ? {} : { "@language": field.language }), ...set };
  }
}

/** Terms of an entity; values without a class of their own lend theirs to their owner. */
function termsOf(name: EntityName): Record<string, TermDefinition> {
  const terms: Record<string, TermDefinition> = {};
  for (const field of model[name].fields) {
    const isLent = field.type.is === "entity" && model[field.type.entity].iri === null;
    const more =
      isLent && field.type.is === "entity"
        ? termsOf(field.type.entity)
        : field.iri === null
          ? {}
          : { [field.name]: termDefinition(field, field.iri) };
    const twice = Object.keys(more).find((term) => Object.hasOwn(terms, term));
    if (twice)
      throw new Error(`Two values of ${name} would share the JSON-LD term ${twice}: rename a field of the model.`);
    Object.assign(terms, more);
  }
  return terms;
}

const many = { "@type": "@id", "@container": "@set" } as const;
const byLanguage = { "@container": "@language" } as const;

/** Terms beyond the model's, by class. */
const addedTerms: Readonly<Partial<Record<EntityName, Record<string, TermDefinition>>>> = {
  Evidence: { selector: { "@id": "oa:hasSelector", "@container": "@set" } },
  // Wikidata's "twinned administrative body", stated of places once an agreement is signed.
  Place: { twinnedWith: { "@id": "wdt:P190", ...many } },
};

/** A passage's offsets and words belong to its two Web Annotation selectors, not to the passage itself. */
export const selectorTerms = {
  TextPositionSelector: ["start", "end"],
  TextQuoteSelector: ["exact"],
} as const;

function modelClasses(): Record<string, ClassDefinition> {
  const classes: Record<string, ClassDefinition> = {};
  for (const name of Object.keys(model) as EntityName[]) {
    const { iri } = model[name];
    if (iri !== null) classes[name] = { "@id": iri, "@context": { ...termsOf(name), ...addedTerms[name] } };
  }
  return classes;
}

/** Moves the terms of the selectors from the class of passages to classes of their own. */
function withSelectors(all: Readonly<Record<string, ClassDefinition>>): Record<string, ClassDefinition> {
  const { Evidence: evidence, ...others } = all;
  if (!evidence) return others;
  const moved = new Set<string>(Object.values(selectorTerms).flat());
  const split = (isKept: (term: string) => boolean) =>
    Object.fromEntries(Object.entries(evidence["@context"]).filter(([term]) => isKept(term)));
  const selectors = Object.entries(selectorTerms).map(([name, terms]): [string, ClassDefinition] => [
    name,
    { "@id": `oa:${name}`, "@context": split((term) => (terms as readonly string[]).includes(term)) },
  ]);
  return {
    ...others,
    Evidence: { ...evidence, "@context": split((term) => !moved.has(term)) },
    ...Object.fromEntries(selectors),
  };
}

const vocabularyClasses: Readonly<Record<string, ClassDefinition>> = {
  ConceptScheme: {
    "@id": "skos:ConceptScheme",
    "@context": {
      title: { "@id": "dcterms:title", ...byLanguage },
      description: { "@id": "dcterms:description", ...byLanguage },
    },
  },
  Concept: {
    "@id": "skos:Concept",
    "@context": {
      notation: { "@id": "skos:notation" },
      label: { "@id": "skos:prefLabel", ...byLanguage },
      definition: { "@id": "skos:definition", ...byLanguage },
      scheme: { "@id": "skos:inScheme", "@type": "@id" },
      crs: { "@id": "kembar:ns#crs", "@container": "@set" },
      goals: { "@id": "kembar:ns#sdg", ...many },
    },
  },
};

/** Classes by name. Terms are scoped to their class, so that `status` of an agreement and of an instrument differ. */
export const classes: Readonly<Record<string, ClassDefinition>> = {
  ...withSelectors(modelClasses()),
  ...vocabularyClasses,
};

/** The JSON-LD 1.1 context document. */
export const context = { "@context": { "@version": 1.1, ...prefixes, ...classes } } as const;
