import { error } from "./rule.ts";
import { show } from "./show.ts";

/** What can be wrong with JSON as such. */
export const jsonRules = {
  "json/syntax": error({
    summary: "A file is not JSON.",
    advice: "Mend the syntax here, or build the file again.",
    why: "A file that is not JSON (RFC 8259) cannot be read at all, so that nothing in it is checked.",
    message: ({ reason }: { reason: string }) => `Expected JSON: ${reason}.`,
  }),
  "json/too-deep": error({
    summary: "JSON is nested too deep.",
    advice: "Remove the brackets: no record is nested deeper than 8.",
    why: "Readers run out of stack on brackets without end; refusing them early keeps everybody's readers safe.",
    message: ({ limit }: { limit: number }) => `Expected at most ${limit} levels of brackets.`,
  }),
  "json/duplicate-key": error({
    summary: "An object has a key twice.",
    advice: "Remove one of the two; readers would disagree on which counts.",
    why: "RFC 8259 leaves open which of two equal keys counts, so that two readers of one file may see two different records.",
    message: ({ key }: { key: string }) => `The key ${show(key)} stands twice in one object.`,
  }),
  "json/unknown-document": error({
    summary: "A JSON document is neither a record nor a collection.",
    advice: "Give an agreement with its parties, or an object with agreements, places and sources.",
    why: "A file in a place for records that holds none is most likely a mistake, and its content would go unchecked.",
    message: ({ found }: { found: unknown }) =>
      `Expected an agreement or a collection of agreements, got ${show(found)}.`,
  }),
  "json/not-canonical": error({
    summary: "A file of the dataset is not in canonical form.",
    advice: "Run `kembar build`, or convert again what `kembar convert` wrote; generated files are not edited by hand.",
    why: "Canonical bytes make equal data equal files: diffs show changes of facts only, and hashes can be compared.",
    message: (_: object) =>
      "Expected the bytes of the build: keys in the model's order, ids sorted, NFC, LF, a newline at the end.",
  }),
} as const;
