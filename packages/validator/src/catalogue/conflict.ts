import { error } from "./rule.ts";
import { show } from "./show.ts";

/** What can be wrong with conflicts. */
export const conflictRules = {
  "conflict/single-alternative": error({
    summary: "An open conflict has nothing that competes.",
    advice: "Add the other value with its passage, or resolve the conflict.",
    why: "A disagreement takes two. With one value told, readers cannot see what is in question.",
    message: ({ values }: { values: number }) => `Expected at least two values that compete, got ${values}.`,
  }),
  "conflict/same-alternative": error({
    summary: "Two alternatives of a conflict are the same value.",
    advice: "Put their passages together under one alternative.",
    why: "One value told twice is no disagreement, and its passages count for one side.",
    message: ({ value }: { value: unknown }) => `The value ${show(value)} is an alternative already.`,
  }),
  "conflict/preferred": error({
    summary: "The preferred value is not among the alternatives of its conflict.",
    advice:
      "Add it as the first alternative with its passage, or name it in the rationale and say why it is preferred.",
    why: "The record states one value and keeps the others here; if the stated one has no side, nobody can weigh it against them.",
    message: ({ preferred }: { preferred: unknown }) =>
      `Expected ${show(preferred)} among the alternatives or in the rationale.`,
  }),
} as const;
