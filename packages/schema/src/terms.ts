import { vocabularies } from "./vocabularies.ts";

const byId = new Map(Object.values(vocabularies).map((vocabulary) => [vocabulary.id, vocabulary]));

/** Ids of a vocabulary's terms, in order; throws for a vocabulary that does not exist. */
export function termIds(vocabulary: string): string[] {
  const found = byId.get(vocabulary);
  if (!found) throw new Error(`No vocabulary "${vocabulary}"; there are ${[...byId.keys()].join(", ")}.`);
  return found.terms.map((term) => term.id);
}
