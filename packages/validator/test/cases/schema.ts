import { agreement, beginning, passage, place, type Cases } from "../case.ts";
import { edited, record } from "../fixture.ts";

export const schemaCases = {
  "schema/required": {
    fail: [{ what: "no stage", files: agreement((one) => delete one.stage), path: record, pointer: "", at: "{" }],
    pass: [
      {
        what: "no venue, which may be missing",
        files: agreement((one) => {
          delete one.instruments[0].venue;
          one.evidence.splice(6, 1);
        }),
      },
    ],
  },
  "schema/unknown-property": {
    fail: [
      {
        what: "a name misspelt",
        files: edited(record, (json) => json.replace('"status"', '"state": 1, "status"')),
        path: record,
        pointer: "/state",
        at: "1, ",
      },
    ],
    pass: [
      {
        what: "a property of the model that few have",
        files: place(2, (one) => {
          one.codes.wikidata = "Q10619";
        }),
      },
    ],
  },
  "schema/type": {
    fail: [
      {
        what: "a number for a name",
        files: edited(record, (json) => json.replace('"venue": "Aula Besar"', '"venue": 7')),
        path: record,
        pointer: "/instruments/0/venue",
        at: "7",
      },
    ],
    pass: [
      {
        what: "null where a witness has no name",
        files: agreement((one) => {
          one.instruments[0].witnesses.push({ name: null, office: "Bupati" });
          one.evidence.push(passage("/instruments/0/witnesses/0", "Bupati"));
        }),
      },
    ],
  },
  "schema/pattern": {
    fail: [
      {
        what: "a date day first",
        files: edited(record, (json) => json.replace('"2025-06-24"', '"24-06-2025"')),
        path: record,
        pointer: "/instruments/0/date",
        at: '"24-06-2025"',
      },
    ],
    pass: [
      {
        what: "a date that is a year",
        files: agreement((one) => {
          Object.assign(one.instruments[0], { date: "2025", datePrecision: "year" });
        }),
      },
    ],
  },
  "schema/limit": {
    fail: [
      {
        what: "one party",
        files: edited(record, (json) => json.replace(/,\n {4}\{\n {6}"place": "jp-22"[^}]*\}/, "")),
        path: record,
        pointer: "/parties",
        at: "[",
      },
      {
        what: "a passage of 121 characters",
        files: agreement((one) => {
          one.evidence[2] = beginning("/parties/0", 121);
        }),
        path: record,
        pointer: "/evidence/2/exact",
        at: '"🤝 Pemkab',
      },
    ],
    pass: [
      {
        what: "a passage of 120 characters, one of them of two UTF-16 units",
        files: agreement((one) => {
          one.evidence[2] = beginning("/parties/0", 120);
        }),
      },
    ],
  },
  "schema/together": {
    fail: [
      {
        what: "a date without precision",
        files: agreement((one) => delete one.instruments[0].datePrecision),
        path: record,
        pointer: "/instruments/0",
        at: "{",
      },
    ],
    pass: [
      {
        what: "neither date nor precision",
        files: agreement((one) => {
          delete one.instruments[0].date;
          delete one.instruments[0].datePrecision;
          one.evidence.splice(5, 1);
        }),
      },
    ],
  },
} satisfies Record<string, Cases>;
