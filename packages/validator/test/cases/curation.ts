import { type Cases } from "../case.ts";
import { collection, files } from "../fixture.ts";

export const curationCases = {
  "curation/decision": {
    fail: [
      {
        what: "an action nobody knows",
        files: { ...files, "curation/a.yaml": "agreement: x\naction: delete\n" },
        path: "curation/a.yaml",
        at: "delete",
      },
    ],
    pass: [
      {
        what: "a whole decision",
        files: {
          ...files,
          "curation/a.yaml": `agreement: ${collection.agreements[0]?.id}\naction: confirm\nby: me\ndate: 2025-07-01\nwhy: read\n`,
        },
      },
    ],
  },
} satisfies Record<string, Cases>;
