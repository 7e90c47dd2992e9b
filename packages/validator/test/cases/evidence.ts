import { agreement, all, beginning, cited, passage, source, withWorld, type Cases } from "../case.ts";
import { edited, files, record } from "../fixture.ts";

export const evidenceCases = {
  "evidence/no-value": {
    fail: [
      {
        what: "a pointer to nothing",
        files: agreement((one) => {
          one.evidence[0].at = "/kinds";
        }),
        path: record,
        pointer: "/evidence/0/at",
        at: '"/kinds"',
        also: ["evidence/uncovered"],
      },
    ],
    pass: [
      {
        what: "a pointer to a part of a value",
        files: agreement((one) => {
          one.evidence[2].at = "/parties/0/place";
        }),
      },
    ],
  },
  "evidence/offsets": {
    fail: [
      {
        what: "an end before the start",
        files: agreement((one) => {
          one.evidence[0].end = 2;
        }),
        path: record,
        pointer: "/evidence/0/start",
        at: "66,",
      },
    ],
    pass: [
      {
        what: "a passage up to the end of the source",
        files: agreement((one) => {
          one.evidence[8] = passage("/sectors/0", "pendidikan.\n");
        }),
      },
    ],
  },
  "evidence/no-offsets": {
    fail: [
      {
        what: "a passage without its offsets",
        files: agreement((one) => {
          delete one.evidence[0].start;
          delete one.evidence[0].end;
        }),
        path: record,
        pointer: "/evidence/0",
        at: "{",
      },
    ],
    pass: [{ what: "passages of a source that is only cited", files: cited() }],
  },
  "evidence/needless-offsets": {
    fail: [
      {
        what: "an offset into a source that is only cited",
        files: cited((one) => {
          Object.assign(one.evidence[0], { start: 0, end: [...one.evidence[0].exact].length });
        }),
        path: record,
        pointer: "/evidence/0/start",
        at: "0,",
      },
    ],
    pass: [{ what: "the same without offsets", files: cited() }],
  },
  "evidence/length": {
    fail: [
      {
        what: "one offset changed",
        files: agreement((one) => {
          one.evidence[0].end += 1;
        }),
        path: record,
        pointer: "/evidence/0/end",
        at: "78,",
      },
    ],
    pass: [
      {
        what: "a passage with a character of two UTF-16 units",
        files: agreement((one) => {
          one.evidence[2] = beginning("/parties/0", 15);
        }),
      },
    ],
  },
  "evidence/quote-mismatch": {
    fail: [
      {
        what: "both offsets moved by one",
        files: agreement((one) => {
          one.evidence[0].start += 1;
          one.evidence[0].end += 1;
        }),
        path: record,
        pointer: "/evidence/0/exact",
        at: '"sister city"',
      },
      {
        what: "one character of the source",
        files: edited("sources/example.txt", (content) => content.replace("sister city", "sister cita")),
        path: record,
        at: '"sister city"',
        also: ["source/hash-mismatch"],
        pointer: "/evidence/0/exact",
      },
    ],
    pass: [
      {
        what: "a passage with a line end",
        files: agreement((one) => {
          one.evidence[8] = passage("/sectors/0", "pendidikan.\n");
        }),
      },
    ],
  },
  "evidence/uncovered": {
    fail: [
      {
        what: "a sector without a passage",
        files: agreement((one) => one.evidence.splice(8, 1)),
        path: record,
        pointer: "/sectors/0",
        at: "{",
      },
      {
        what: "a status without a passage",
        files: agreement((one) => {
          one.status = "active";
        }),
        path: record,
        pointer: "/status",
        at: '"active"',
      },
      {
        what: "a stage without a passage",
        files: agreement((one) => {
          one.evidence.splice(1, 1);
        }),
        path: record,
        pointer: "/stage",
        at: '"agreement-signed"',
      },
    ],
    pass: [
      {
        what: "a kind not named, a status not known",
        files: agreement((one) => {
          one.kind = "unspecified";
          one.evidence.splice(0, 1);
        }),
      },
      {
        what: "a passage of a part of a value",
        files: agreement((one) => {
          one.evidence[8].at = "/sectors/0/term";
        }),
      },
    ],
  },
  "evidence/characters": {
    fail: [
      {
        what: "a length that is not the text's",
        files: source((one) => {
          one.characters += 1;
        }),
        path: all,
        pointer: "/characters",
        at: "179,",
      },
    ],
    pass: [
      {
        what: "a length in code points, where UTF-16 units are more",
        files: files,
      },
    ],
  },
  "evidence/date-not-said": {
    fail: [
      {
        what: "a passage of the venue",
        files: agreement((one) => {
          one.evidence[5] = passage("/instruments/0/date", "Aula Besar");
        }),
        path: record,
        pointer: "/instruments/0/date",
        at: '"2025-06-24"',
      },
      {
        what: "a month that the passage does not name",
        files: agreement((one) => {
          one.instruments[0].date = "2025-02-24";
          one.evidence[5] = passage("/instruments/0/date", "24/6/2025");
        }),
        path: record,
        pointer: "/instruments/0/date",
        at: '"2025-02-24"',
      },
    ],
    pass: [
      {
        what: "a year from a passage of the whole date",
        files: agreement((one) => {
          Object.assign(one.instruments[0], { date: "2025", datePrecision: "year" });
        }),
      },
      {
        what: "what a curator read elsewhere",
        files: agreement((one) => {
          one.evidence[5] = { ...passage("/instruments/0/date", "Aula Besar"), rule: "curator" };
        }),
      },
    ],
  },
  "evidence/word-not-said": {
    fail: [
      {
        what: "a term that is not the source's",
        files: agreement((one) => {
          one.sectors[0].term = "kesehatan";
        }),
        path: record,
        pointer: "/sectors/0/term",
        at: '"kesehatan"',
      },
      {
        what: "a venue of another passage",
        files: agreement((one) => {
          one.instruments[0].venue = "Aula Kecil";
        }),
        path: record,
        pointer: "/instruments/0/venue",
        at: '"Aula Kecil"',
      },
    ],
    pass: [
      {
        what: "the word with other capitals and blanks",
        files: agreement((one) => {
          one.sectors[0].term = "Pendi dikan";
        }),
      },
    ],
  },
  "evidence/place-not-said": {
    fail: [
      {
        what: "a passage that names no place",
        files: agreement((one) => {
          one.evidence[3] = passage("/parties/1", "Aula Besar");
        }),
        options: withWorld,
        path: record,
        pointer: "/parties/1/place",
        at: '"jp-22"',
      },
    ],
    pass: [
      {
        what: "passages that name their places",
        files: files,
        options: withWorld,
      },
      {
        what: "any passage, without a gazetteer",
        files: agreement((one) => {
          one.evidence[3] = passage("/parties/1", "Aula Besar");
        }),
      },
    ],
  },
} satisfies Record<string, Cases>;
