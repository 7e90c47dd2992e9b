import { agreement, all, alone, line, passage, pick, place, register, type Cases } from "../case.ts";
import { changed, collection, edited, files, record, textOf } from "../fixture.ts";

const own = collection.agreements[0]?.id;
/** A second active id, without a record. */
const two = "agr-a-b-2002-bbbbb,active,,a b\n";
const agreementRows = textOf(files, "dist/agreements.csv");

export const idCases = {
  "id/duplicate": {
    fail: [
      {
        what: "a place twice",
        files: changed((value) => value.places.push({ ...value.places[4] })),
        path: all,
        pointer: "/id",
        at: '"jp-22"',
      },
      {
        what: "an id registered twice",
        files: edited("ids.csv", (csv) => csv + csv.slice(csv.indexOf("agr-"))),
        path: "ids.csv",
        at: "agr-klaten",
      },
      {
        what: "an agreement twice where its own table is all that there is",
        files: { "agreements.csv": agreementRows.replace(/\n(.*\n)$/, "\n$1$1") },
        path: "agreements.csv",
        at: "agr-klaten",
      },
    ],
    pass: [
      {
        what: "the table of agreements alone",
        files: { "agreements.csv": agreementRows },
      },
      {
        what: "a record in every form, once in each",
        files: files,
      },
    ],
  },
  "id/file-name": {
    fail: [
      {
        what: "a file of another name",
        files: Object.fromEntries(
          Object.entries(files).map(([path, content]) => [path === record ? "records/agr.json" : path, content]),
        ),
        path: "records/agr.json",
        pointer: "/id",
        at: '"agr-klaten',
      },
    ],
    pass: [
      {
        what: "a record outside of the dataset under any name",
        files: alone((one) => {}),
      },
    ],
  },
  "id/instrument": {
    fail: [
      {
        what: "a wrong number",
        files: agreement((one) => {
          one.instruments[0].id = one.instruments[0].id.replace("-i1", "-i2");
        }),
        path: record,
        pointer: "/instruments/0/id",
        at: '"agr-klaten-shizuoka-2025-abcde-i2"',
      },
    ],
    pass: [
      {
        what: "a second paper with the number two",
        files: agreement((one) => {
          one.instruments.push({
            ...one.instruments[0],
            id: `${one.id}-i2`,
            type: "plan-of-action",
            date: undefined,
            datePrecision: undefined,
            venue: undefined,
            signatories: [],
          });
          one.evidence.push(passage("/instruments/1", "nota kesepahaman"));
        }),
      },
    ],
  },
  "id/place-code": {
    fail: [
      {
        what: "a code of another place",
        files: place(2, (one) => {
          one.codes.kemendagri = "33.11";
        }),
        path: all,
        pointer: "/codes/kemendagri",
        at: '"33.11"',
      },
    ],
    pass: [
      {
        what: "codes of other systems",
        files: place(2, (one) => {
          Object.assign(one.codes, { geonames: "1639900", bps: "3310", wikidata: "Q10619" });
        }),
      },
    ],
  },
  "id/unregistered": {
    fail: [
      {
        what: "an empty register",
        files: { ...files, "ids.csv": "id,state,replaced_by,key\n" },
        path: record,
        pointer: "/id",
        at: '"agr-klaten',
      },
    ],
    pass: [
      {
        what: "no register",
        files: pick((path) => path !== "ids.csv"),
      },
    ],
  },
  "id/no-record": {
    fail: [
      {
        what: "a record that is gone",
        files: edited("ids.csv", (csv) => `${csv}agr-klaten-x-2001-aaaaa,active,,id-3310 x\n`),
        path: "ids.csv",
        at: "agr-klaten-x-2001-aaaaa",
      },
    ],
    pass: [
      {
        what: "an id merged into one that has a record",
        files: edited("ids.csv", (csv) => `${csv}agr-a-b-2001-aaaaa,merged,${collection.agreements[0]?.id},a b\n`),
      },
    ],
  },
  "id/registry": {
    fail: [
      {
        what: "a state nobody knows",
        files: edited("ids.csv", (csv) => csv.replace(",active,", ",gone,")),
        path: "ids.csv",
        at: "gone",
      },
      {
        what: "an empty line",
        files: edited("ids.csv", (csv) => csv.replace("key\n", "key\n\n")),
        path: "ids.csv",
        at: "\nagr-",
      },
    ],
    pass: [
      {
        what: "an id withdrawn",
        files: edited("ids.csv", (csv) => `${csv}agr-a-b-2001-aaaaa,withdrawn,,a b\n`),
      },
    ],
  },
  "id/redirect": {
    fail: [
      {
        what: "a redirect in a circle",
        files: edited("ids.csv", (csv) => `${csv}agr-a-b-2001-aaaaa,merged,agr-a-b-2001-aaaaa,a b\n`),
        path: "ids.csv",
        at: "agr-a-b-2001-aaaaa,a b",
      },
      {
        what: "an id merged into two",
        files: edited("ids.csv", (csv) => `${csv}${two}agr-a-b-2001-aaaaa,merged,agr-a-b-2002-bbbbb ${own},a b\n`),
        path: "ids.csv",
        at: "agr-a-b-2002-bbbbb agr-klaten",
        also: ["id/no-record"],
      },
      {
        what: "an id split into one",
        files: edited("ids.csv", (csv) => `${csv}agr-a-b-2001-aaaaa,split,${own},a b\n`),
        path: "ids.csv",
        at: `${own},a b`,
      },
      {
        what: "an id split into the same twice",
        files: edited("ids.csv", (csv) => `${csv}agr-a-b-2001-aaaaa,split,${own} ${own},a b\n`),
        path: "ids.csv",
        at: `${own} ${own},a b`,
      },
      {
        what: "an id split into one that leads nowhere",
        files: edited(
          "ids.csv",
          (csv) => `${csv}agr-a-b-2002-bbbbb,withdrawn,,a b\nagr-a-b-2001-aaaaa,split,agr-a-b-2002-bbbbb ${own},a b\n`,
        ),
        path: "ids.csv",
        at: `agr-a-b-2002-bbbbb ${own}`,
      },
    ],
    pass: [
      {
        what: "an id split into two active ones",
        files: edited("ids.csv", (csv) => `${csv}${two}agr-a-b-2001-aaaaa,split,agr-a-b-2002-bbbbb ${own},a b\n`),
        also: ["id/no-record"],
      },
      {
        what: "a redirect by way of another",
        files: edited(
          "ids.csv",
          (csv) =>
            `${csv}agr-a-b-2001-aaaaa,merged,agr-a-b-2002-bbbbb,a b\nagr-a-b-2002-bbbbb,merged,${collection.agreements[0]?.id},a b\n`,
        ),
      },
    ],
  },
  "id/removed": {
    fail: [
      {
        what: "an id that the earlier register has",
        files: files,
        options: { earlier: `${register}${line}agr-a-b-2001-aaaaa,withdrawn,,a b\n` },
        path: "ids.csv",
      },
      {
        what: "an id of a published register",
        files: { ...files, "releases/0.1.0/ids.csv": `${register}agr-a-b-2001-aaaaa,active,,a b\n` },
        path: "ids.csv",
        at: "agr-klaten",
      },
      {
        what: "an id of a published record",
        files: { ...files, "releases/0.1.0/data/agreements.csv": "id,kind\nagr-a-b-2001-aaaaa,sectoral\n" },
        path: "ids.csv",
        at: "agr-klaten",
      },
    ],
    pass: [
      {
        what: "an earlier register that is the same",
        files: files,
        options: { earlier: register + line },
      },
      {
        what: "a release with fewer ids",
        files: { ...files, "releases/0.1.0/ids.csv": register },
      },
      {
        what: "a release with the same record",
        files: { ...files, "releases/0.1.0/data/agreements.csv": textOf(files, "dist/agreements.csv") },
      },
    ],
  },
  "id/reused": {
    fail: [
      {
        what: "another key",
        files: files,
        options: { earlier: register + line.replace("jp-22", "jp-23") },
        path: "ids.csv",
        at: "id-3310 jp-22",
      },
    ],
    pass: [
      {
        what: "the same key in another state",
        files: edited("ids.csv", (csv) => `${csv}agr-a-b-2001-aaaaa,withdrawn,,a b\n`),
        options: { earlier: `${register}${line}agr-a-b-2001-aaaaa,active,,a b\n` },
      },
    ],
  },
  "id/order": {
    fail: [
      {
        what: "a line put in front",
        files: { ...files, "ids.csv": `${register}agr-a-b-2001-aaaaa,withdrawn,,a b\n${line}` },
        options: { earlier: `${register}${line}agr-a-b-2001-aaaaa,withdrawn,,a b\n` },
        path: "ids.csv",
        at: "agr-a-b",
      },
    ],
    pass: [
      {
        what: "new ids at the end",
        files: edited("ids.csv", (csv) => `${csv}agr-a-b-2001-aaaaa,withdrawn,,a b\n`),
        options: { earlier: register + line },
      },
    ],
  },
  "id/state": {
    fail: [
      {
        what: "a withdrawn id that is active again",
        files: files,
        options: { earlier: register + line.replace("active", "withdrawn") },
        path: "ids.csv",
        at: "active",
      },
      {
        what: "a merged id that is withdrawn",
        files: edited("ids.csv", (csv) => `${csv}agr-a-b-2001-aaaaa,withdrawn,,a b\n`),
        options: { earlier: `${register}${line}agr-a-b-2001-aaaaa,merged,agr-klaten-shizuoka-2025-abcde,a b\n` },
        path: "ids.csv",
        at: "withdrawn",
      },
      {
        what: "a split id that is active again",
        files: edited("ids.csv", (csv) => `${csv}${two}`),
        options: { earlier: `${register}${line}agr-a-b-2002-bbbbb,split,agr-x agr-y,a b\n` },
        path: "ids.csv",
        at: "active,,a b",
        also: ["id/no-record"],
      },
    ],
    pass: [
      {
        what: "an active id split",
        files: edited("ids.csv", (csv) => `${csv}${two}agr-a-b-2001-aaaaa,split,agr-a-b-2002-bbbbb ${own},a b\n`),
        options: { earlier: `${register}${line}${two}agr-a-b-2001-aaaaa,active,,a b\n` },
        also: ["id/no-record"],
      },
      {
        what: "an active id withdrawn",
        files: edited("ids.csv", (csv) => `${csv}agr-a-b-2001-aaaaa,withdrawn,,a b\n`),
        options: { earlier: `${register}${line}agr-a-b-2001-aaaaa,active,,a b\n` },
      },
    ],
  },
} satisfies Record<string, Cases>;
