import { error } from "./rule.ts";

/** What can be wrong with N-Quads as such. */
export const nquadsRules = {
  "nquads/syntax": error({
    summary: "A line is not a statement of N-Quads.",
    advice: "Mend the line, or build the file again.",
    why: "A reader of RDF stops at the line, or passes over what it says.",
    message: ({ reason }: { reason: string }) =>
      `Expected N-Quads of the default graph without blank nodes: ${reason}.`,
  }),
} as const;
