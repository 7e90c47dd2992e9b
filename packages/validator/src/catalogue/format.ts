import { differs, error, warning } from "./rule.ts";

const rebuild = "Run `kembar build`; if the other files are wrong, correct the source or add a decision first.";

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
  "format/unchecked": warning({
    summary: "A graph was given without the records that it is checked against.",
    advice: "Check it together with agreements.json or the tables.",
    why: "A graph alone was only read, not checked; saying nothing would look like a pass.",
    message: (_: object) => "JSON-LD and N-Quads are checked by comparison, and there is nothing to compare with.",
  }),
} as const;
