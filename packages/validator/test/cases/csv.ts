import { pick, table, tablesOnly, two, type Cases } from "../case.ts";
import { edited, files, textOf } from "../fixture.ts";

const parties = files["dist/parties.csv"] ?? "";

export const csvCases = {
  "csv/syntax": {
    fail: [
      {
        what: "a quote that never ends",
        files: edited("dist/sectors.csv", (csv) => csv.replace("pendidikan", '"pendidikan')),
        path: "dist/sectors.csv",
        at: '"pendidikan',
      },
    ],
    pass: [
      {
        what: "quotes that are not needed, and one in a cell",
        files: table("sectors", (csv) => csv.replace("pendidikan", '"pendidikan"')),
      },
    ],
  },
  "csv/given-up": {
    fail: [
      {
        what: "101 rows with a quote too many, and one more row",
        files: { "parties.csv": `${parties}${'a"b\n'.repeat(101)}x\n` },
        path: "parties.csv",
        at: 'a"b\nx',
        also: ["csv/syntax"],
      },
    ],
    pass: [
      {
        what: "100 rows with a quote too many, and none behind them",
        files: { "parties.csv": `${parties}${'a"b\n'.repeat(100)}` },
        also: ["csv/syntax"],
      },
    ],
  },
  "csv/header": {
    fail: [
      {
        what: "a column renamed",
        files: edited("dist/sectors.csv", (csv) => csv.replace("modality", "mode")),
        path: "dist/sectors.csv",
        at: "mode,",
      },
    ],
    pass: [
      {
        what: "a header in quotes",
        files: table("sectors", (csv) => csv.replace("modality", '"modality"')),
      },
    ],
  },
  "csv/line-ends": {
    fail: [
      {
        what: "CR LF behind one row, LF behind the others",
        files: edited("dist/parties.csv", (csv) => csv.replace(/\n(?=[^\n]*\n$)/, "\r\n")),
        path: "dist/parties.csv",
        at: "\r\n",
      },
      {
        what: "CR LF behind the last row, CR behind the others",
        files: edited("dist/parties.csv", (csv) => `${csv.trimEnd().replaceAll("\n", "\r")}\r\n`),
        path: "dist/parties.csv",
      },
    ],
    pass: [
      { what: "CR LF throughout", files: edited("dist/parties.csv", (csv) => csv.replaceAll("\n", "\r\n")) },
      { what: "CR throughout", files: edited("dist/parties.csv", (csv) => csv.replaceAll("\n", "\r")) },
    ],
  },
  "csv/type": {
    fail: [
      {
        what: "a word for a number where there are tables only",
        files: {
          ...tablesOnly,
          "dist/sources.csv": textOf(files, "dist/sources.csv").replace(/,\d+,full/, ",many,full"),
        },
        path: "dist/sources.csv",
        pointer: "/characters",
        at: "many",
      },
    ],
    pass: [
      {
        what: "an empty cell for a number that may be missing",
        files: tablesOnly,
      },
    ],
  },
  "csv/empty": {
    fail: [
      {
        what: "a party without its role, in a table by itself",
        files: { "parties.csv": parties.replace(",party\n", ",\n") },
        path: "parties.csv",
        pointer: "/0/role",
      },
    ],
    pass: [{ what: "a party without a government", files: { "parties.csv": parties.replace("Pemkab Klaten", "") } }],
  },
  "csv/cell": {
    fail: [
      {
        what: "one cell",
        files: edited("dist/places.csv", (csv) => csv.replace("33.10", "33.1")),
        path: "dist/places.csv",
        pointer: "/2/codes_kemendagri",
        at: "33.1,",
      },
      {
        what: "a cell behind a quoted one",
        files: edited("dist/instruments.csv", (csv) => csv.replace("Aula Besar", "Aula Kecil")),
        path: "dist/instruments.csv",
        pointer: "/0/venue",
        at: "Aula Kecil",
      },
      {
        what: "a key",
        files: edited("dist/parties.csv", (csv) => csv.replace(",1,jp-22", ",0,jp-22")),
        path: "dist/parties.csv",
        pointer: "/1/position",
        at: "0,jp-22",
      },
    ],
    pass: [
      {
        what: "a cell in quotes",
        files: edited("dist/places.csv", (csv) => csv.replace("33.10", '"33.10"')),
      },
    ],
  },
  "csv/rows": {
    fail: [
      {
        what: "a row too few",
        files: edited("dist/parties.csv", (csv) => csv.slice(0, csv.trimEnd().lastIndexOf("\n") + 1)),
        path: "dist/parties.csv",
      },
      {
        what: "a row too many",
        files: edited("dist/parties.csv", (csv) => `${csv}agr-a-b-2001-aaaaa,0,id-3310,,party\n`),
        path: "dist/parties.csv",
        at: "agr-a-b",
      },
      {
        what: "rows in another order",
        files: edited("dist/places.csv", (csv) => {
          const [head, ...rows] = csv.trimEnd().split("\n");
          return `${[head, ...rows.toReversed()].join("\n")}\n`;
        }),
        path: "dist/places.csv",
        at: "id-33,Central Java",
      },
    ],
    pass: [
      {
        what: "line ends of Windows",
        files: edited("dist/parties.csv", (csv) => csv.replaceAll("\n", "\r\n")),
      },
    ],
  },
  "csv/empty-key": {
    fail: [
      {
        what: "a row without its position",
        files: table("sectors", (csv) => csv.replace("abcde,0,", "abcde,,")),
        path: "dist/sectors.csv",
        at: ",education",
      },
    ],
    pass: [
      {
        what: "a speaker, who belongs to no paper",
        files: tablesOnly,
      },
    ],
  },
  "csv/duplicate-key": {
    fail: [
      {
        what: "two parties at one position",
        files: table("parties", (csv) => csv.replace(",1,jp-22", ",0,jp-22")),
        path: "dist/parties.csv",
        at: "0,jp-22",
      },
    ],
    pass: [
      {
        what: "one position below two agreements",
        files: pick(
          (path) => path.endsWith(".csv") && path !== "ids.csv",
          two((first) => {
            first.instruments[0].type = "cooperation-agreement";
          }),
        ),
      },
    ],
  },
  "csv/unknown-row": {
    fail: [
      {
        what: "a party of no agreement",
        files: table("parties", (csv) => `${csv}agr-a-b-2001-aaaaa,0,id-3310,,party\n`),
        path: "dist/parties.csv",
        at: "agr-a-b",
      },
    ],
    pass: [
      {
        what: "tables without the one that they hang under",
        files: pick((path) => path !== "dist/agreements.csv", tablesOnly),
      },
    ],
  },
  "csv/position": {
    fail: [
      {
        what: "a position left out",
        files: table("parties", (csv) => csv.replace(",1,jp-22", ",2,jp-22")),
        path: "dist/parties.csv",
        at: "2,jp-22",
      },
    ],
    pass: [
      {
        what: "people of two capacities, each from 0",
        files: tablesOnly,
      },
    ],
  },
} satisfies Record<string, Cases>;
