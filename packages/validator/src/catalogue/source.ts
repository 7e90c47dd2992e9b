import { type Both, error, mean, type Unknown, warning } from "./rule.ts";
import { showBoth } from "./show.ts";

/** What can be wrong with sources and their metadata. */
export const sourceRules = {
  "source/hash-mismatch": error({
    summary: "A source's text is not the one that was hashed.",
    advice: "Restore the text as received: the passages were read in that text.",
    why: "The hash proves that a passage was taken from this very text. With another text every offset may be wrong.",
    message: ({ expected, found }: Both) => `Expected the SHA-256 ${expected}, the text has ${found}.`,
  }),
  "source/metadata-mismatch": error({
    summary: "A source is described differently in its metadata file.",
    advice: "Run `kembar build`, or convert again, after a change of the metadata.",
    why: "Two descriptions of one source that disagree leave open which outlet and which day to cite.",
    message: ({ expected, found }: Both) => {
      const both = showBoth(expected, found);
      return `The metadata file says ${both.found}, the data ${both.expected}${both.where}.`;
    },
  }),
  "source/unknown-key": error({
    summary: "A metadata file has a key that is not read.",
    advice: "Correct the key or remove it.",
    why: "A key that is not read is a fact that gets lost without a word.",
    message: ({ found }: Unknown) => `A source has no "${found}".`,
    advise: (params) => mean(params, "Correct the key or remove it."),
  }),
  "source/empty-value": warning({
    summary: "A key of a metadata file has no value, or none that is plain text.",
    advice: "Give the value, or remove the key; quote a value that begins with #, *, & or a bracket.",
    why: "A value that was lost, or taken for a comment or an alias, looks like one that nobody knows.",
    message: ({ key }: { key: string }) => `Expected a text as the value of "${key}", got nothing or something else.`,
  }),
  "source/no-text": error({
    summary: "The text of a source is missing from the dataset.",
    advice: "Put the text back, or make the source citation-only.",
    why: "Without the text nobody can check a passage offline.",
    message: ({ expected }: { expected: string }) => `Expected the text ${expected}.`,
  }),
} as const;
