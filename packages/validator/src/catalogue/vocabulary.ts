import { error, mean, show, type Unknown } from "./rule.ts";

/** What can be wrong with terms of the vocabularies. */
export const vocabularyRules = {
  "vocabulary/unknown-term": error({
    summary: "A term is not in its vocabulary.",
    advice: "Use a term of the vocabulary; docs/data-dictionary.md lists them.",
    why: "Terms are counted and filtered by their exact spelling; one that is not in the vocabulary is left out of every count.",
    message: ({ found, terms }: Unknown & { terms: readonly string[] }) =>
      `Expected one of ${terms.join(", ")}, got ${show(found)}.`,
    advise: (params) => mean(params, "Use a term of the vocabulary; docs/data-dictionary.md lists them."),
  }),
} as const;
