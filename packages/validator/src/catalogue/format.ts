import { differs, error } from "./rule.ts";

const rebuild =
  "Run `kembar build`, or convert again what `kembar convert` wrote; if the other files are wrong, correct the source or add a decision first.";

/** What can be wrong with formats that must say the same. */
export const formatRules = {
  "format/records": error({
    summary: "A record in its own file differs from the other files.",
    advice: rebuild,
    why: "All formats say the same, so that it does not matter which of them is read.",
    message: differs,
  }),
  "format/json": error({
    summary: "The collection in JSON differs from the other files.",
    advice: rebuild,
    why: "All formats say the same, so that it does not matter which of them is read.",
    message: differs,
  }),
  "format/jsonl": error({
    summary: "JSON lines differ from the other files.",
    advice: rebuild,
    why: "All formats say the same, so that it does not matter which of them is read.",
    message: differs,
  }),
  "format/jsonld": error({
    summary: "JSON-LD differs from the records.",
    advice: rebuild,
    why: "All formats say the same, so that it does not matter which of them is read.",
    message: differs,
  }),
  "format/nquads": error({
    summary: "N-Quads differ from the records.",
    advice: rebuild,
    why: "All formats say the same, so that it does not matter which of them is read.",
    message: differs,
  }),
  "format/unchecked": error({
    summary: "A graph, or a table in Parquet, holds nothing that can be checked.",
    advice: "Give a graph with agreements, places or sources; what is too large to be held, as JSON lines or CSV.",
    why: "A check that looked at nothing must not pass for a check that found nothing; where something else was checked, this is a warning.",
    message: (_: { isAll: boolean }) => "Expected nodes of agreements, places or sources that fit in memory, got none.",
    // Whether there is anything else that was checked.
    rate: ({ isAll }) => (isAll ? "error" : "warning"),
  }),
} as const;
