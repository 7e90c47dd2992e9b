import { error, mean, type Unknown } from "./rule.ts";
import { show } from "./show.ts";

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
  "vocabulary/needs": error({
    summary: "A term says something that needs another value.",
    advice: "Add the value, or use another term.",
    why: 'Some terms are a promise: "reviewed" says that somebody checked the record, and without a name and a day nobody did.',
    message: ({ term, needs }: { term: string; needs: string }) => `Expected ${needs} beside "${term}".`,
  }),
  "vocabulary/excludes": error({
    summary: "A term and another value contradict each other.",
    advice: "Correct one of the two.",
    why: "Two values of which one denies the other leave readers to pick, and each picks another.",
    message: ({ term, excludes }: { term: string; excludes: string }) => `Expected no ${excludes} beside "${term}".`,
  }),
} as const;
