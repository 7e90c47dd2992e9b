import { agreement, alone, all, passage, source, yamlPath, type Cases } from "../case.ts";
import { changed, files, record, textOf } from "../fixture.ts";

export const chronologyCases = {
  "chronology/no-such-day": {
    fail: [
      {
        what: "31 June",
        files: agreement((one) => {
          one.instruments[0].date = "2025-06-31";
        }),
        path: record,
        pointer: "/instruments/0/date",
        at: '"2025-06-31"',
      },
      {
        what: "29 February of 1900, which 400 does not divide",
        files: agreement((one) => {
          one.review = { state: "reviewed", by: "A. Reader", date: "1900-02-29" };
        }),
        path: record,
        pointer: "/review/date",
        at: '"1900-02-29"',
      },
    ],
    pass: [
      {
        what: "29 February of a leap year",
        files: agreement((one) => {
          one.review = { state: "reviewed", by: "A. Reader", date: "2024-02-29" };
        }),
      },
      {
        what: "29 February of 2000, which 400 divides",
        files: agreement((one) => {
          one.review = { state: "reviewed", by: "A. Reader", date: "2000-02-29" };
        }),
      },
    ],
  },
  "chronology/precision": {
    fail: [
      {
        what: "a month called a day",
        files: agreement((one) => {
          one.instruments[0].date = "2025-06";
        }),
        path: record,
        pointer: "/instruments/0/datePrecision",
        at: '"day"',
      },
    ],
    pass: [
      {
        what: "a month that is called one",
        files: agreement((one) => {
          Object.assign(one.instruments[0], { date: "2025-06", datePrecision: "month" });
        }),
      },
    ],
  },
  "chronology/weekday": {
    fail: [
      {
        what: "a Wednesday called Selasa",
        files: agreement((one) => {
          one.instruments[0].date = "2025-06-25";
        }),
        path: record,
        pointer: "/instruments/0/date",
        at: '"2025-06-25"',
        also: ["evidence/date-not-said"],
      },
    ],
    pass: [
      {
        what: "the weekday of the date",
        files: files,
      },
      {
        what: "a passage of two weekdays, one of which is the date's",
        files: alone((one) => {
          one.evidence[5].exact = "Rabu, Selasa 24/6.";
        }),
      },
    ],
  },
  "chronology/signed-after-published": {
    fail: [
      {
        what: "a Tuesday after publication",
        files: agreement((one) => {
          one.instruments[0].date = "2025-07-01";
        }),
        path: record,
        pointer: "/instruments/0/date",
        at: '"2025-07-01"',
      },
    ],
    pass: [
      {
        what: "signed on the day of publication",
        files: source(
          (one) => {
            one.published = "2025-06-24";
          },
          (yaml) => yaml.replace("06-27", "06-24"),
        ),
      },
    ],
  },
  "chronology/planned-before-published": {
    fail: [
      {
        what: "a plan for a day that was past",
        files: agreement((one) => {
          one.instruments[0].status = "planned";
          one.stage = "planning";
        }),
        path: record,
        pointer: "/instruments/0/date",
        at: '"2025-06-24"',
      },
    ],
    pass: [
      {
        what: "planned for the day of publication",
        files: {
          ...changed((value) => {
            Object.assign(value.agreements[0].instruments[0], { status: "planned" });
            value.agreements[0].stage = "planning";
            value.sources[0].published = "2025-06-24";
          }),
          [yamlPath]: textOf(files, yamlPath).replace("06-27", "06-24"),
        },
      },
    ],
  },
  "chronology/retrieved-before-published": {
    fail: [
      {
        what: "fetched too early",
        files: source((one) => {
          one.retrieved = "2025-06-26";
        }),
        path: all,
        pointer: "/retrieved",
        at: '"2025-06-26"',
      },
    ],
    pass: [
      {
        what: "retrieved on the day of publication",
        files: source((one) => {
          one.retrieved = "2025-06-27";
        }),
      },
    ],
  },
  "chronology/stage": {
    fail: [
      {
        what: "signed, but nothing signed",
        files: agreement((one) => {
          one.instruments[0].status = "mentioned";
        }),
        path: record,
        pointer: "/stage",
        at: '"agreement-signed"',
      },
      {
        what: "an extension signed, and no stage beyond",
        files: agreement((one) => {
          one.instruments.push({
            ...one.instruments[0],
            id: `${one.id}-i2`,
            type: "extension",
            date: undefined,
            datePrecision: undefined,
            venue: undefined,
            signatories: [],
          });
          one.evidence.push(passage("/instruments/1", "nota kesepahaman"));
        }),
        path: record,
        pointer: "/stage",
        at: '"agreement-signed"',
      },
      {
        what: "renewed, and nothing signed",
        files: agreement((one) => {
          one.stage = "renewed";
          one.instruments[0].status = "mentioned";
        }),
        path: record,
        pointer: "/stage",
        at: '"renewed"',
      },
    ],
    pass: [
      {
        what: "activities without a paper",
        files: agreement((one) => {
          one.stage = "implementing";
          one.instruments[0].status = "mentioned";
        }),
      },
      {
        what: "a letter of intent at the stage of intent",
        files: agreement((one) => {
          one.stage = "intent-signed";
          one.instruments[0].type = "letter-of-intent";
        }),
      },
    ],
  },
  "chronology/status": {
    fail: [
      {
        what: "given up before it was signed, and signed",
        files: agreement((one) => {
          one.status = "abandoned";
          one.evidence.push(passage("/status", "berharap"));
        }),
        path: record,
        pointer: "/status",
        at: '"abandoned"',
      },
    ],
    pass: [
      {
        what: "given up while it was planned",
        files: agreement((one) => {
          Object.assign(one, { status: "abandoned", stage: "planning" });
          one.instruments[0].status = "drafted";
          one.evidence.push(passage("/status", "berharap"));
        }),
      },
    ],
  },
} satisfies Record<string, Cases>;
