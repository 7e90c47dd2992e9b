import { agreement, passage, type Cases } from "../case.ts";
import { record } from "../fixture.ts";

export const conflictCases = {
  "conflict/single-alternative": {
    fail: [
      {
        what: "an open conflict with one value",
        files: agreement((one) => {
          one.conflicts.push({
            at: "/kind",
            kind: "intra-source",
            state: "open",
            rationale: "Two names.",
            alternatives: [{ value: "sister-city", evidence: [passage("/kind", "kerja sama")] }],
          });
        }),
        path: record,
        pointer: "/conflicts/0/alternatives",
        at: "[",
      },
    ],
    pass: [
      {
        what: "a resolved conflict with one value",
        files: agreement((one) => {
          one.conflicts.push({
            at: "/kind",
            kind: "intra-source",
            state: "resolved",
            rationale: "One name.",
            alternatives: [{ value: "sister-city", evidence: [passage("/kind", "sister city")] }],
          });
        }),
      },
      {
        what: "one value beside that of the field, which the rationale names",
        files: agreement((one) => {
          one.conflicts.push({
            at: "/kind",
            kind: "intra-source",
            state: "open",
            rationale: "The term sister-city is preferred.",
            alternatives: [{ value: "sectoral", evidence: [passage("/kind", "kerja sama")] }],
          });
        }),
      },
    ],
  },
  "conflict/same-alternative": {
    fail: [
      {
        what: "a value twice",
        files: agreement((one) => {
          one.conflicts.push({
            at: "/kind",
            kind: "intra-source",
            state: "open",
            rationale: "Two names.",
            alternatives: [
              { value: "sister-city", evidence: [passage("/kind", "kerja sama")] },
              { value: "sectoral", evidence: [passage("/kind", "kerja sama")] },
              { value: "sectoral", evidence: [passage("/kind", "kerja sama")] },
            ],
          });
        }),
        path: record,
        pointer: "/conflicts/0/alternatives/2/value",
        at: '"sectoral"',
      },
    ],
    pass: [
      {
        what: "two values",
        files: agreement((one) => {
          one.conflicts.push({
            at: "/kind",
            kind: "intra-source",
            state: "open",
            rationale: "Two names.",
            alternatives: ["sister-city", "sectoral"].map((value) => ({
              value,
              evidence: [passage("/kind", "kerja sama")],
            })),
          });
        }),
      },
    ],
  },
  "conflict/preferred": {
    fail: [
      {
        what: "the value of the field on no side",
        files: agreement((one) => {
          one.conflicts.push({
            at: "/kind",
            kind: "intra-source",
            state: "open",
            rationale: "Two names.",
            alternatives: [
              { value: "sectoral", evidence: [passage("/kind", "kerja sama")] },
              { value: "sister-regency", evidence: [passage("/kind", "kerja sama")] },
            ],
          });
        }),
        path: record,
        pointer: "/conflicts/0/alternatives",
        at: "[",
      },
    ],
    pass: [
      {
        what: "a place that nothing tells from its namesakes",
        files: agreement((one) => {
          one.conflicts.push({
            at: "/parties/1/place",
            kind: "identity",
            state: "open",
            rationale: "Two places have the name.",
            alternatives: ["jp", "id-33"].map((value) => ({
              value,
              evidence: [passage("/parties/1/place", "Shizuoka")],
            })),
          });
        }),
      },
      {
        what: "a conflict about a whole party",
        files: agreement((one) => {
          one.conflicts.push({
            at: "/parties/1",
            kind: "identity",
            state: "resolved",
            rationale: "Two places have the name.",
            alternatives: [{ value: "id-33", evidence: [passage("/parties/1", "Shizuoka")] }],
          });
        }),
      },
    ],
  },
} satisfies Record<string, Cases>;
