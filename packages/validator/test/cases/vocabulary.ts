import { agreement, all, type Cases, cited, place, source, tablesOnly } from "../case.ts";
import { edited, files, record } from "../fixture.ts";

export const vocabularyCases = {
  "vocabulary/unknown-term": {
    fail: [
      {
        what: "one letter of a term",
        files: edited(record, (json) => json.replace('"sister-city"', '"sister-citi"')),
        path: record,
        pointer: "/kind",
        at: '"sister-citi"',
      },
      {
        what: "a cell where there are tables only",
        files: {
          ...tablesOnly,
          "dist/people.csv": files["dist/people.csv"] ?? "",
          "dist/instruments.csv": (files["dist/instruments.csv"] ?? "").replace(",signed,", ",signd,"),
        },
        path: "dist/instruments.csv",
        pointer: "/instruments/0/status",
        at: "signd",
      },
    ],
    pass: [
      {
        what: "another term",
        files: agreement((one) => {
          one.kind = "sister-regency";
        }),
      },
    ],
  },
  "vocabulary/needs": {
    fail: [
      {
        what: "reviewed by nobody",
        files: agreement((one) => {
          one.review = { state: "reviewed", date: "2025-07-01" };
        }),
        path: record,
        pointer: "/review/state",
        at: '"reviewed"',
      },
      {
        what: "a text without its hash",
        files: source((one) => {
          delete one.sha256;
        }),
        path: all,
        pointer: "/completeness",
        at: '"full"',
      },
    ],
    pass: [
      {
        what: "a reviewed record with name and day",
        files: agreement((one) => {
          one.review = { state: "reviewed", by: "A. Reader", date: "2025-07-01" };
        }),
      },
      {
        what: "a machine's record, which needs neither",
        files: files,
      },
    ],
  },
  "vocabulary/excludes": {
    fail: [
      {
        what: "a text of a source that is only cited",
        files: source((one) => {
          one.completeness = "citation-only";
          delete one.sha256;
        }),
        path: all,
        pointer: "/completeness",
        at: '"citation-only"',
        also: ["evidence/needless-offsets"],
      },
      {
        what: "a country within another",
        files: place(3, (one) => {
          one.within = ["id"];
        }),
        path: all,
        pointer: "/level",
        at: '"country"',
        also: ["reference/place-chain"],
      },
    ],
    pass: [
      {
        what: "a source that is only cited, without hash and length",
        files: cited(),
      },
    ],
  },
} satisfies Record<string, Cases>;
