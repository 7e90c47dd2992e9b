import { two, type Cases } from "../case.ts";
import { record } from "../fixture.ts";

export const duplicateCases = {
  "duplicate/agreement": {
    fail: [
      {
        what: "one paper under two ids",
        files: two(() => undefined),
        path: record,
        pointer: "/instruments/0",
        at: "{",
      },
    ],
    pass: [
      {
        what: "papers of two types",
        files: two((first) => {
          first.instruments[0].type = "cooperation-agreement";
        }),
      },
      {
        what: "papers of two dates",
        files: two((first) => {
          Object.assign(first.instruments[0], { date: "2025-06", datePrecision: "month" });
        }),
      },
    ],
  },
} satisfies Record<string, Cases>;
