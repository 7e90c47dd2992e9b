import { warning } from "./rule.ts";

/** What may be one thing under two ids. */
export const duplicateRules = {
  "duplicate/agreement": warning({
    summary: "Two agreements have the same parties, and papers of one type and date.",
    advice:
      "If they are one, add a decision that merges them; if the parties signed two such papers that day, leave them.",
    why: "One agreement under two ids is counted twice, and each half lacks the passages of the other.",
    message: ({ other, type, date }: { other: string; type: string; date: string }) =>
      `${other === "" ? "An agreement before" : `The agreement "${other}"`} has the same parties and a ${type} of ${date} too.`,
  }),
} as const;
