import { type Both, error, warning } from "./rule.ts";
import { show, showBoth } from "./show.ts";

/** Offsets of a passage, in code points. */
export interface Offsets {
  readonly start: number;
  readonly end: number;
  /** Where the words do stand, [start, end) in code points. */
  readonly actual: readonly [number, number] | undefined;
}

function elsewhere({ actual }: Offsets, otherwise: string): string {
  return actual ? `The words stand at start ${actual[0]}, end ${actual[1]}: use these offsets.` : otherwise;
}

/** What can be wrong with passages and the values they back. */
export const evidenceRules = {
  "evidence/no-value": error({
    summary: "A pointer leads to no value of the record.",
    advice: "Correct the pointer in `at`, or remove the passage or conflict.",
    why: "A passage for a value that is not there backs nothing, and the value that it was meant for has lost its proof.",
    message: ({ at }: { at: string }) => `The record has no value at ${show(at)}.`,
  }),
  "evidence/offsets": error({
    summary: "A passage's offsets are outside the source or the wrong way round.",
    advice: "Count Unicode code points of the stored text, end exclusive.",
    why: "Offsets lead a reader to the words in the source; those outside of it lead nowhere.",
    message: ({ start, end, length }: Offsets & { length: number | undefined }) =>
      `Expected 0 <= start < end${length === undefined ? "" : ` <= ${length}`}, got ${start} and ${end}.`,
    advise: (params) => elsewhere(params, "Count Unicode code points of the stored text, end exclusive."),
  }),
  "evidence/no-offsets": error({
    summary: "A passage does not say where in its source it stands.",
    advice:
      "Give `start` and `end`, in code points of the stored text; only passages of citation-only sources do without.",
    why: "The dataset holds the source's text: whoever checks the value must be led to its place, not made to look for it.",
    message: ({ source, completeness }: { source: string; completeness: string }) =>
      `Expected offsets, for ${show(source)} is no citation-only source but ${show(completeness)}.`,
  }),
  "evidence/needless-offsets": error({
    summary: "A passage of a source that is only cited has offsets.",
    advice: "Remove `start` and `end`, or store the text and say how complete it is.",
    why: "Offsets count code points of the stored text. Of a source that is only cited there is none, so that nobody can follow them.",
    message: ({ source }: { source: string }) => `Expected no offsets, for ${show(source)} is citation-only.`,
  }),
  "evidence/length": error({
    summary: "A passage is not as long as its offsets say.",
    advice: "end - start must be the number of code points of `exact`.",
    why: "Offset and words must tell the same passage, or nobody knows which of them is right.",
    message: ({ start, end, length }: Offsets & { length: number }) =>
      `The passage has ${length} code points, its offsets ${end - start}.`,
    advise: (params) => elsewhere(params, "end - start must be the number of code points of `exact`."),
  }),
  "evidence/quote-mismatch": error({
    summary: "The source says something else at these offsets.",
    advice: "Correct the offsets or the words; the source must not change.",
    why: "Whoever holds the source can check a value by its offsets. Words that do not stand there are no evidence.",
    message: ({ start, end, expected, found }: Offsets & Both) => {
      const both = showBoth(expected, found);
      return `Expected ${both.expected} at ${start}-${end}, the source has ${both.found}${both.where}.`;
    },
    advise: (params) =>
      elsewhere(params, "The words stand nowhere in the source: quote it exactly, or restore the source."),
  }),
  "evidence/uncovered": error({
    summary: "A value has no passage.",
    advice: "Add the passage that says it, or remove the value: what no source says is not published.",
    why: "A value without a passage is not published: nobody could tell whether a source says it.",
    message: ({ at }: { at: string }) => `No passage says the value at ${at}.`,
  }),
  "evidence/characters": error({
    summary: "A source's text is not as long as the record says.",
    advice: "Restore the text as received, or convert it again.",
    why: "Offsets count code points of the text; a text of another length has other passages at them.",
    message: ({ expected, found }: Both) => `Expected ${expected} code points, the text has ${found}.`,
  }),
  "evidence/date-not-said": warning({
    summary: "No passage of a date says it.",
    advice: "Check the date against the source; quote the words that give day, month or year.",
    why: "A date that cannot be read off its passage was guessed, or was meant for another event.",
    message: ({ date, exact }: { date: string; exact: string }) => `${date} cannot be derived from ${show(exact)}.`,
  }),
  "evidence/word-not-said": warning({
    summary: "A word that is the source's own does not stand in its passage.",
    advice: "Quote the passage that has the word, or correct the word.",
    why: "Terms and names are kept as the source writes them; one that no passage has cannot be checked by anybody.",
    message: ({ word, exact }: { word: string; exact: string }) => `${show(word)} does not stand in ${show(exact)}.`,
  }),
  "evidence/place-not-said": warning({
    summary: "No passage of a party names its place.",
    advice: "Check that the place is meant; a passage may speak of it by another name, and then it is right.",
    why: "A code is right if its passage names the place. Names by which nobody looks a place up have to be checked by a person.",
    message: ({ place, exact }: { place: string; exact: string }) => `No name of "${place}" stands in ${show(exact)}.`,
  }),
} as const;
