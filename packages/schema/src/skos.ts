import { CONTEXT_IRI } from "./context.ts";
import type { Graph, Node } from "./graph.ts";
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
