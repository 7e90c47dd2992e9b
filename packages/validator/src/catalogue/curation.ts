import { error } from "./rule.ts";

/** What can be wrong with decisions of people. */
export const curationRules = {
  "curation/decision": error({
    summary: "A decision lacks something or has an unknown action.",
    advice:
      "Give agreement, action (confirm, correct, reject, merge or split), by, date and why; at and value to correct, into to merge or split.",
    why: "Who decided, when and why is what makes a correction trustworthy; one that lacks it cannot be carried out.",
    message: ({ expected }: { expected: string }) => `Expected ${expected}.`,
  }),
} as const;
