import { toJson } from "@kembar/schema";
import { agreement, all, alone, type Cases, place, source, table } from "../case.ts";
import { collection, files, record } from "../fixture.ts";

const label = "Klaten Regency - Shizuoka sister city";
const quoted = '"Kla ""x"", ten\u200b - X"';

export const textCases = {
  "text/not-nfc": {
    fail: [
      {
        what: "a letter and its mark apart",
        files: alone((one) => {
          one.label.en = "Cafe\u0301";
        }),
        path: "a.json",
        pointer: "/label/en",
        at: 'e\u0301"',
      },
    ],
    pass: [
      {
        what: "a letter and its mark in one",
        files: alone((one) => {
          one.label.en = "Caf\u00e9";
        }),
      },
      {
        what: "a passage as received",
        files: alone((one) => {
          one.evidence[2].exact = "Cafe\u0301 Klatenx";
          one.evidence[2].end = one.evidence[2].start + 14;
        }),
        also: ["evidence/length"],
      },
    ],
  },
  "text/bidi-control": {
    fail: [
      {
        what: "an override of the direction",
        files: agreement((one) => {
          one.label.en = "Klaten\u202e - Shizuoka";
        }),
        path: record,
        pointer: "/label/en",
        at: "\u202e - ",
      },
    ],
    pass: [
      {
        what: "a name from right to left, without controls",
        files: agreement((one) => {
          one.label.ar = undefined;
          one.label.en = "Klaten - \u0645\u0643\u0629";
        }),
      },
    ],
  },
  "text/zero-width": {
    fail: [
      {
        what: "a space without width",
        files: agreement((one) => {
          one.parties[0].government = "Pemkab\u200bKlaten";
        }),
        path: record,
        pointer: "/parties/0/government",
        at: "\u200bKlaten",
      },
      {
        what: "a letter of Hangul that is not seen",
        files: agreement((one) => {
          one.parties[0].government = "Pemkab\u3164Klaten";
        }),
        path: record,
        at: "\u3164Klaten",
      },
      {
        what: "a line separator",
        files: agreement((one) => {
          one.parties[0].government = "Pemkab\u2028Klaten";
        }),
        path: record,
        at: "\u2028Klaten",
      },
      {
        what: "a selector behind a letter that has one form",
        files: agreement((one) => {
          one.parties[0].government = "Pemkab\u{e0101} Klaten";
        }),
        path: record,
        at: "\u{e0101} Klaten",
      },
      {
        what: "a soft hyphen in an outlet",
        files: source(
          (one) => {
            one.outlet = "Exam\u00adple";
          },
          (yaml) => yaml.replace("Example", "Exam\u00adple"),
        ),
        path: all,
        pointer: "/outlet",
        at: "\u00adple",
      },
      {
        what: "one behind escapes in JSON, itself written as an escape",
        files: {
          "a.json": toJson(collection.agreements[0]).replace(label, 'Kla\\"ten \\u0041 \\ud83e\\udd1d \u{1f91d}\\u200b - X'),
        },
        path: "a.json",
        pointer: "/label/en",
        at: "\\u200b - X",
      },
      {
        what: "one in a cell behind quotes, of tables that make records",
        files: table("agreements", (csv) => csv.replace(label, quoted)),
        path: "dist/agreements.csv",
        pointer: "/label/en",
        at: "\u200b - X",
      },
      {
        what: "one in a cell of a table by itself",
        files: { "agreements.csv": String(files["dist/agreements.csv"]).replace(label, quoted) },
        path: "agreements.csv",
        pointer: "/0/label_en",
        at: "\u200b - X",
      },
      {
        what: "one in a statement",
        files: { "a.nq": String(files["dist/agreements.nq"]).replace(label, 'Kla\\"ten \\U0001f91d\\u0041\u200b - X') },
        path: "a.nq",
        pointer: "/label/en",
        at: "\u200b - X",
        also: ["format/nquads"],
      },
      {
        what: "one in a graph",
        files: { "a.jsonld": String(files["dist/agreements.jsonld"]).replace(label, 'Kla\\"ten\u200b - X') },
        path: "a.jsonld",
        pointer: "/label/en",
        at: "\u200b - X",
      },
    ],
    pass: [
      {
        what: "a joiner behind an Arabic and an Indian letter",
        files: agreement((one) => {
          one.label.en = "\u0646\u200cx \u0915\u094d\u200d\u0937";
        }),
      },
    ],
  },
  "text/control-character": {
    fail: [
      {
        what: "a bell",
        files: agreement((one) => {
          one.label.en = "Klaten\u0007";
        }),
        path: record,
        pointer: "/label/en",
        at: '\\u0007"',
      },
      {
        what: "a line end in a name of a place",
        files: place(2, (one) => {
          one.names.en = "Klaten\nRegency";
        }),
        path: all,
        pointer: "/names/en",
        at: "\\nRegency",
      },
    ],
    pass: [
      {
        what: "a no-break space",
        files: agreement((one) => {
          one.label.en = "Klaten\u00a0- Shizuoka";
        }),
      },
    ],
  },
  "text/lone-surrogate": {
    fail: [
      {
        what: "half a pair",
        files: alone((one) => {
          one.label.en = "\ud83e";
        }),
        path: "a.json",
        pointer: "/label/en",
        at: '\\ud83e"',
      },
    ],
    pass: [
      {
        what: "a whole pair",
        files: agreement((one) => {
          one.label.en = "\ud83e\udd1d";
        }),
      },
    ],
  },
  "text/mixed-script": {
    fail: [
      {
        what: "a Cyrillic letter in a Latin name",
        files: agreement((one) => {
          one.label.en = "Shizu\u043eka";
        }),
        path: record,
        pointer: "/label/en",
        at: "\u043eka",
      },
    ],
    pass: [
      {
        what: "two words in two scripts",
        files: agreement((one) => {
          one.label.en = "Klaten - Москва";
        }),
      },
      {
        what: "Chinese beside Latin letters",
        files: agreement((one) => {
          one.label.en = "K市";
        }),
      },
    ],
  },
  "text/blank-ends": {
    fail: [
      {
        what: "a no-break space behind a name",
        files: agreement((one) => {
          one.parties[0].government = "Pemkab Klaten\u00a0";
        }),
        path: record,
        pointer: "/parties/0/government",
        at: '\u00a0"',
      },
      {
        what: "a blank before a name",
        files: agreement((one) => {
          one.parties[0].government = " Pemkab Klaten ";
        }),
        path: record,
        pointer: "/parties/0/government",
        at: " Pemkab",
      },
    ],
    pass: [
      {
        what: "blanks within",
        files: agreement((one) => {
          one.label.en = "Klaten \u3000 Shizuoka";
        }),
      },
    ],
  },
  "text/hidden-in-passage": {
    fail: [
      {
        what: "a space without width in a passage",
        files: alone((one) => {
          one.evidence[0].exact = "sister\u200bcity";
        }),
        path: "a.json",
        pointer: "/evidence/0/exact",
        at: "\u200bcity",
      },
    ],
    pass: [
      {
        what: "a line end and a tab in a passage",
        files: alone((one) => {
          one.evidence[0].exact = "sister\ncity";
        }),
      },
      {
        what: "a no-break space in a passage",
        files: alone((one) => {
          one.evidence[0].exact = "sister\u00a0city";
        }),
      },
    ],
  },
} satisfies Record<string, Cases>;
