import { type Cases } from "../case.ts";
import { collection, files } from "../fixture.ts";

const own = collection.agreements[0]?.id;

export const curationCases = {
  "curation/decision": {
    fail: [
      {
        what: "an action nobody knows",
        files: { ...files, "curation/a.yaml": "agreement: x\naction: delete\n" },
        path: "curation/a.yaml",
        at: "delete",
      },
      {
        what: "a split into one",
        files: {
          ...files,
          "curation/a.yaml": `agreement: ${own}\naction: split\ninto: [${own}]\nby: me\ndate: 2025-07-01\nwhy: read\n`,
        },
        path: "curation/a.yaml",
        at: "into",
      },
      {
        what: "a merge into a list",
        files: {
          ...files,
          "curation/a.yaml": `agreement: ${own}\naction: merge\ninto: [${own}]\nby: me\ndate: 2025-07-01\nwhy: read\n`,
        },
        path: "curation/a.yaml",
        at: "into",
      },
    ],
    pass: [
      {
        what: "a split into two that the register has",
        files: {
          ...files,
          "ids.csv": `${files["ids.csv"]}agr-a-b-2001-aaaaa,split,agr-a-b-2002-bbbbb ${own},a b\nagr-a-b-2002-bbbbb,active,,a b\n`,
          "curation/a.yaml": `agreement: agr-a-b-2001-aaaaa\naction: split\ninto: [agr-a-b-2002-bbbbb, ${own}]\nby: me\ndate: 2025-07-01\nwhy: read\n`,
        },
        also: ["id/no-record"],
      },
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
