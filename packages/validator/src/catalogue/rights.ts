import { error } from "./rule.ts";

/** What must not be published for want of rights. */
export const rightsRules = {
  "rights/source-text": error({
    summary: "A release holds the text of a source that is not free.",
    advice: "Leave the text out of the release: passages and the hash are enough to check a value.",
    why: "The text is the outlet's. Short passages may be quoted; a copy of the whole may not be passed on, and a published version cannot be taken back.",
    message: ({ source, rights }: { source: string; rights: string }) =>
      `Expected no text of the source "${source}" in a release: its rights are ${rights}.`,
  }),
  "rights/long-quotation": error({
    summary: "More than 120 characters of a source are quoted in one piece.",
    advice: "Quote the words that say the value, and no more.",
    why: "Passages are quoted to prove a value, and 120 characters are enough for that; longer ones pass the outlet's text on piece by piece.",
    message: ({ length, limit }: { length: number; limit: number }) =>
      `Expected at most ${limit} characters of a source in one piece, got ${length}.`,
  }),
} as const;
