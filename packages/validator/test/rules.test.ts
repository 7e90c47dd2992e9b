import { toJson } from "@kembar/schema";
import { describe, expect, it } from "vitest";
import { checkFiles, type IssueCode, issueCatalogue } from "../src/index.ts";
import {
  changed,
  collection,
  edited,
  type Files,
  files,
  issuesOf,
  type Loose,
  record,
  text,
  toInput,
} from "./fixture.ts";

interface Case {
  readonly code: IssueCode;
  readonly what: string;
  readonly files: Files;
  readonly path: string;
  readonly pointer?: string;
  /** Text that stands at the line and column told. */
  readonly at?: string;
  /** Other codes that the same change must bring. */
  readonly also?: readonly IssueCode[];
}

const agreement = (change: (value: Loose) => void) => changed((value) => change(value.agreements[0]));
const yamlPath = "sources/example.yaml";
const source = (change: (value: Loose) => void, mend = (yaml: string) => yaml): Files => {
  const made = changed((value) => change(value.sources[0]));
  return { ...made, [yamlPath]: mend(made[yamlPath] ?? "") };
};
const pick = (isWanted: (path: string) => boolean): Files =>
  Object.fromEntries(Object.entries(files).filter(([path]) => isWanted(path)));
const tablesOnly = pick((path) => path.endsWith(".csv") && path !== "ids.csv");
const place = (index: number, change: (value: Loose) => void) => changed((value) => change(value.places[index]));
const all = "dist/agreements.json";

const cases: readonly Case[] = [
  {
    code: "json/syntax",
    what: "a comma too many",
    files: edited(record, (json) => json.replace('"kind"', ',"kind"')),
    path: record,
    at: ',"kind"',
  },
  {
    code: "json/duplicate-key",
    what: "a key twice",
    files: edited(record, (json) => json.replace('"kind"', '"kind": "sister-city",\n  "kind"')),
    path: record,
    at: '"kind": "sister-city",\n  "stage"',
  },
  {
    code: "json/unknown-document",
    what: "other JSON",
    files: { ...files, "records/other.json": "[1]\n" },
    path: "records/other.json",
    at: "[1]",
  },
  {
    code: "json/not-canonical",
    what: "a blank too many",
    files: edited(record, (json) => json.replace('"kind": ', '"kind":  ')),
    path: record,
    at: ' "sister-city"',
  },
  { code: "schema/required", what: "no stage", files: agreement((one) => delete one.stage), path: record, pointer: "" },
  {
    code: "schema/unknown-property",
    what: "a name misspelt",
    files: edited(record, (json) => json.replace('"status"', '"state": 1, "status"')),
    path: record,
    pointer: "/state",
    at: "1, ",
  },
  {
    code: "schema/type",
    what: "a number for a name",
    files: edited(record, (json) => json.replace('"venue": "Aula Besar"', '"venue": 7')),
    path: record,
    pointer: "/instruments/0/venue",
    at: "7",
  },
  {
    code: "schema/pattern",
    what: "a date day first",
    files: edited(record, (json) => json.replace('"2025-06-24"', '"24-06-2025"')),
    path: record,
    pointer: "/instruments/0/date",
    at: '"24-06-2025"',
  },
  {
    code: "schema/limit",
    what: "one party",
    files: edited(record, (json) => json.replace(/,\n {4}\{\n {6}"place": "jp-22"[^}]*\}/, "")),
    path: record,
    pointer: "/parties",
    at: "[",
  },
  {
    code: "schema/together",
    what: "a date without precision",
    files: agreement((one) => delete one.instruments[0].datePrecision),
    path: record,
    pointer: "/instruments/0",
  },
  {
    code: "vocabulary/unknown-term",
    what: "one letter of a term",
    files: edited(record, (json) => json.replace('"sister-city"', '"sister-citi"')),
    path: record,
    pointer: "/kind",
    at: '"sister-citi"',
  },
  {
    code: "reference/unknown-place",
    what: "a place that is not there",
    files: agreement((one) => {
      one.speakers[0].officeOf = "id-3311";
    }),
    path: record,
    pointer: "/speakers/0/officeOf",
    at: '"id-3311"',
  },
  {
    code: "reference/unknown-source",
    what: "a source that is not there",
    files: agreement((one) => one.sources.push("other")),
    path: record,
    pointer: "/sources/1",
    at: '"other"',
  },
  {
    code: "reference/unknown-agreement",
    what: "a parent that is not there",
    files: agreement((one) => {
      one.parent = "agr-x-y-2001-aaaaa";
    }),
    path: record,
    pointer: "/parent",
    at: '"agr-x',
  },
  {
    code: "reference/unlisted-source",
    what: "a passage of another source",
    files: agreement((one) => {
      one.evidence[0].source = "other";
    }),
    path: record,
    pointer: "/evidence/0/source",
    at: '"other"',
  },
  {
    code: "reference/unknown-speaker",
    what: "a speaker nobody knows",
    files: agreement((one) => {
      one.sectors[0].statedBy = "Budi";
    }),
    path: record,
    pointer: "/sectors/0/statedBy",
    at: '"Budi"',
  },
  {
    code: "reference/not-a-party",
    what: "a signature for a province",
    files: agreement((one) => {
      one.instruments[0].signatories[0].onBehalfOf = "id-33";
    }),
    path: record,
    pointer: "/instruments/0/signatories/0/onBehalfOf",
    at: '"id-33"',
  },
  {
    code: "reference/same-party",
    what: "a party twice",
    files: agreement((one) => {
      one.parties[1].place = "id-3310";
    }),
    path: record,
    pointer: "/parties/1/place",
    at: '"id-3310"',
  },
  {
    code: "reference/place-chain",
    what: "a chain without the country",
    files: place(2, (one) => {
      one.within = ["id-33"];
    }),
    path: all,
    pointer: "/within",
    at: "[",
  },
  {
    code: "id/duplicate",
    what: "a place twice",
    files: changed((value) => value.places.push({ ...value.places[4] })),
    path: all,
    pointer: "/id",
    at: '"jp-22"',
  },
  {
    code: "id/file-name",
    what: "a file of another name",
    files: Object.fromEntries(
      Object.entries(files).map(([path, content]) => [path === record ? "records/agr.json" : path, content]),
    ),
    path: "records/agr.json",
    pointer: "/id",
  },
  {
    code: "id/instrument",
    what: "a wrong number",
    files: agreement((one) => {
      one.instruments[0].id = one.instruments[0].id.replace("-i1", "-i2");
    }),
    path: record,
    pointer: "/instruments/0/id",
  },
  {
    code: "id/place-code",
    what: "a code of another place",
    files: place(2, (one) => {
      one.codes.kemendagri = "33.11";
    }),
    path: all,
    pointer: "/codes/kemendagri",
    at: '"33.11"',
  },
  {
    code: "id/unregistered",
    what: "an empty register",
    files: { ...files, "ids.csv": "id,state,replaced_by,key\n" },
    path: record,
    pointer: "/id",
  },
  {
    code: "id/registry",
    what: "a state nobody knows",
    files: edited("ids.csv", (csv) => csv.replace(",active,", ",gone,")),
    path: "ids.csv",
    at: "gone",
  },
  {
    code: "chronology/no-such-day",
    what: "31 June",
    files: agreement((one) => {
      one.instruments[0].date = "2025-06-31";
    }),
    path: record,
    pointer: "/instruments/0/date",
    at: '"2025-06-31"',
  },
  {
    code: "chronology/precision",
    what: "a month called a day",
    files: agreement((one) => {
      one.instruments[0].date = "2025-06";
    }),
    path: record,
    pointer: "/instruments/0/datePrecision",
    at: '"day"',
  },
  {
    code: "chronology/weekday",
    what: "a Wednesday called Selasa",
    files: agreement((one) => {
      one.instruments[0].date = "2025-06-25";
    }),
    path: record,
    pointer: "/instruments/0/date",
    at: '"2025-06-25"',
  },
  {
    code: "chronology/signed-after-published",
    what: "a Tuesday after publication",
    files: agreement((one) => {
      one.instruments[0].date = "2025-07-01";
    }),
    path: record,
    pointer: "/instruments/0/date",
    at: '"2025-07-01"',
  },
  {
    code: "chronology/retrieved-before-published",
    what: "fetched too early",
    files: source((one) => {
      one.retrieved = "2025-06-26";
    }),
    path: all,
    pointer: "/retrieved",
    at: '"2025-06-26"',
  },
  {
    code: "chronology/stage",
    what: "signed, but nothing signed",
    files: agreement((one) => {
      one.instruments[0].status = "mentioned";
    }),
    path: record,
    pointer: "/stage",
    at: '"agreement-signed"',
  },
  {
    code: "evidence/no-value",
    what: "a pointer to nothing",
    files: agreement((one) => {
      one.evidence[0].at = "/kinds";
    }),
    path: record,
    pointer: "/evidence/0/at",
    at: '"/kinds"',
    also: ["evidence/uncovered"],
  },
  {
    code: "evidence/offsets",
    what: "an end before the start",
    files: agreement((one) => {
      one.evidence[0].end = 2;
    }),
    path: record,
    pointer: "/evidence/0/start",
  },
  {
    code: "evidence/length",
    what: "one offset changed",
    files: agreement((one) => {
      one.evidence[0].end += 1;
    }),
    path: record,
    pointer: "/evidence/0/end",
  },
  {
    code: "evidence/quote-mismatch",
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
    code: "evidence/quote-mismatch",
    what: "one character of the source",
    files: edited("sources/example.txt", (content) => content.replace("sister city", "sister cita")),
    path: record,
    also: ["source/hash-mismatch"],
    pointer: "/evidence/0/exact",
  },
  {
    code: "evidence/uncovered",
    what: "a sector without a passage",
    files: agreement((one) => one.evidence.splice(8, 1)),
    path: record,
    pointer: "/sectors/0",
  },
  {
    code: "evidence/characters",
    what: "a length that is not the text's",
    files: source((one) => {
      one.characters += 1;
    }),
    path: all,
    pointer: "/characters",
  },
  {
    code: "source/hash-mismatch",
    what: "one character of the source",
    files: edited("sources/example.txt", (content) => content.replace("berharap", "berharab")),
    path: "sources/example.yaml",
    pointer: "/sha256",
    at: files["sources/example.yaml"]?.match(/[0-9a-f]{64}/)?.[0] ?? "",
  },
  {
    code: "source/metadata-mismatch",
    what: "another outlet",
    files: edited("sources/example.yaml", (yaml) => yaml.replace("outlet: Example", "outlet: Other")),
    path: "sources/example.yaml",
    pointer: "/outlet",
    at: "Other",
  },
  {
    code: "source/no-text",
    what: "no text",
    files: Object.fromEntries(Object.entries(files).filter(([path]) => path !== "sources/example.txt")),
    path: all,
    pointer: "/id",
  },
  {
    code: "csv/syntax",
    what: "a quote that never ends",
    files: edited("dist/sectors.csv", (csv) => csv.replace("pendidikan", '"pendidikan')),
    path: "dist/sectors.csv",
  },
  {
    code: "csv/header",
    what: "a column renamed",
    files: edited("dist/sectors.csv", (csv) => csv.replace("modality", "mode")),
    path: "dist/sectors.csv",
    at: "mode,",
  },
  {
    code: "csv/cell",
    what: "one cell",
    files: edited("dist/places.csv", (csv) => csv.replace("33.10", "33.1")),
    path: "dist/places.csv",
    pointer: "/2/codes_kemendagri",
    at: "33.1,",
  },
  {
    code: "csv/cell",
    what: "a cell behind a quoted one",
    files: edited("dist/instruments.csv", (csv) => csv.replace("Aula Besar", "Aula Kecil")),
    path: "dist/instruments.csv",
    pointer: "/0/venue",
    at: "Aula Kecil",
  },
  {
    code: "csv/rows",
    what: "a row too few",
    files: edited("dist/parties.csv", (csv) => csv.slice(0, csv.trimEnd().lastIndexOf("\n") + 1)),
    path: "dist/parties.csv",
  },
  {
    code: "format/records",
    what: "a record that the collection tells otherwise",
    files: edited(record, (json) => json.replace('"Aula Besar",', '"Aula Kecil",')),
    path: record,
    pointer: "/instruments/0/venue",
    at: '"Aula Kecil"',
  },
  {
    code: "format/jsonl",
    what: "a line that tells otherwise",
    files: edited("dist/agreements.jsonl", (jsonl) => jsonl.replace('"venue":"Aula Besar"', '"venue":"Aula"')),
    path: "dist/agreements.jsonl",
    pointer: "/instruments/0/venue",
    at: '"Aula"',
  },
  {
    code: "format/jsonld",
    what: "a node that tells otherwise",
    files: edited("dist/agreements.jsonld", (jsonld) => jsonld.replace('"Aula Besar"', '"Aula"')),
    path: "dist/agreements.jsonld",
    at: '"Aula"',
  },
  {
    code: "format/nquads",
    what: "a statement that nothing makes",
    files: edited("dist/agreements.nq", (nq) => nq.replace('"Aula Besar"', '"Aula"')),
    path: "dist/agreements.nq",
  },
  {
    code: "file/byte-order-mark",
    what: "a spreadsheet's mark",
    files: edited("dist/places.csv", (csv) => `\ufeff${csv}`),
    path: "dist/places.csv",
  },
  {
    code: "file/nothing-to-check",
    what: "a picture",
    files: { "a/picture.png": "" },
    path: "a/picture.png",
  },
  {
    code: "json/too-deep",
    what: "brackets without end",
    files: { ...files, "records/deep.json": "[".repeat(100_000) },
    path: "records/deep.json",
    at: "[",
  },
  {
    code: "id/no-record",
    what: "a record that is gone",
    files: edited("ids.csv", (csv) => `${csv}agr-klaten-x-2001-aaaaa,active,,id-3310 x\n`),
    path: "ids.csv",
    at: "agr-klaten-x-2001-aaaaa",
  },
  {
    code: "id/redirect",
    what: "a redirect in a circle",
    files: edited("ids.csv", (csv) => `${csv}agr-a-b-2001-aaaaa,merged,agr-a-b-2001-aaaaa,a b\n`),
    path: "ids.csv",
    at: "agr-a-b-2001-aaaaa,a b",
  },
  {
    code: "id/duplicate",
    what: "an id registered twice",
    files: edited("ids.csv", (csv) => csv + csv.slice(csv.indexOf("agr-"))),
    path: "ids.csv",
    at: "agr-klaten",
  },
  {
    code: "chronology/planned-before-published",
    what: "a plan for a day that was past",
    files: agreement((one) => {
      one.instruments[0].status = "planned";
      one.stage = "planning";
    }),
    path: record,
    pointer: "/instruments/0/date",
    at: '"2025-06-24"',
  },
  {
    code: "source/unknown-key",
    what: "a key misspelt",
    files: edited("sources/example.yaml", (yaml) => yaml.replace("outlet", "outlat")),
    path: "sources/example.yaml",
    at: "outlat",
  },
  {
    code: "yaml/syntax",
    what: "a quote that never ends",
    files: edited("sources/example.yaml", (yaml) => `${yaml}byline: "x\n`),
    path: "sources/example.yaml",
  },
  {
    code: "curation/decision",
    what: "an action nobody knows",
    files: { ...files, "curation/a.yaml": "agreement: x\naction: delete\n" },
    path: "curation/a.yaml",
    at: "delete",
  },
  {
    code: "reference/unknown-agreement",
    what: "a decision about nothing",
    files: {
      ...files,
      "curation/a.yaml": "- action: reject\n  agreement: agr-x-y-2001-aaaaa\n  by: me\n  date: 2025-07-01\n  why: x\n",
    },
    path: "curation/a.yaml",
    at: "agr-x-y",
  },
  {
    code: "csv/type",
    what: "a word for a number where there are tables only",
    files: { ...tablesOnly, "dist/sources.csv": (files["dist/sources.csv"] ?? "").replace(/,\d+,full/, ",many,full") },
    path: "dist/sources.csv",
    pointer: "/characters",
    at: "many",
  },
  {
    code: "vocabulary/unknown-term",
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
  {
    code: "csv/rows",
    what: "a row too many",
    files: edited("dist/parties.csv", (csv) => `${csv}agr-a-b-2001-aaaaa,0,id-3310,,party\n`),
    path: "dist/parties.csv",
    at: "agr-a-b",
  },
  {
    code: "csv/rows",
    what: "rows in another order",
    files: edited("dist/places.csv", (csv) => {
      const [head, ...rows] = csv.trimEnd().split("\n");
      return `${[head, ...rows.toReversed()].join("\n")}\n`;
    }),
    path: "dist/places.csv",
  },
  {
    code: "csv/cell",
    what: "a key",
    files: edited("dist/parties.csv", (csv) => csv.replace(",1,jp-22", ",0,jp-22")),
    path: "dist/parties.csv",
    pointer: "/1/position",
    at: "0,jp-22",
  },
  {
    code: "format/json",
    what: "a code of a place",
    files: edited(all, (json) => json.replace('"3310"', '"3311"')),
    path: all,
    pointer: "/codes/bps",
    at: '"3311"',
  },
  {
    code: "format/json",
    what: "a value of a record",
    files: edited(all, (json) => json.replace('"Aula Besar",', '"Aula Kecil",')),
    path: all,
    pointer: "/instruments/0/venue",
    at: '"Aula Kecil"',
  },
  {
    code: "format/jsonl",
    what: "a line too few",
    files: edited(
      "dist/agreements.jsonl",
      () =>
        `${JSON.stringify({ ...collection.agreements[0], id: "agr-x-y-2001-aaaaa" }).replaceAll("agr-klaten-shizuoka-2025-abcde", "agr-x-y-2001-aaaaa")}\n`,
    ),
    path: "dist/agreements.jsonl",
  },
  {
    code: "format/unchecked",
    what: "a graph alone",
    files: { "agreements.nq": files["dist/agreements.nq"] ?? "" },
    path: "agreements.nq",
  },
];

/** What stands at a line and column, and all that follows. */
function textAt(content: string, line = 0, column = 0): string {
  const lines = content.split("\n").slice(line - 1);
  return lines.join("\n").slice(column - 1);
}

/** Changes that are close to a fault and none. */
const sound: readonly (readonly [what: string, files: Files])[] = [
  [
    "a record alone, with a parent elsewhere",
    { "a.json": toJson({ ...collection.agreements[0], parent: "agr-x-y-2001-aaaaa" }) },
  ],
  ["a record alone in its own layout", { "a.json": JSON.stringify(collection.agreements[0]) }],
  ["no register, no tables", pick((path) => path.startsWith("records/") || path.startsWith("sources/"))],
  [
    "an id that redirects",
    edited("ids.csv", (csv) => `${csv}agr-a-b-2001-aaaaa,merged,${collection.agreements[0]?.id},a b\n`),
  ],
  ["an id withdrawn", edited("ids.csv", (csv) => `${csv}agr-a-b-2001-aaaaa,withdrawn,,a b\n`)],
  [
    "a decision",
    {
      ...files,
      "curation/a.yaml": `agreement: ${collection.agreements[0]?.id}\naction: confirm\nby: me\ndate: 2025-07-01\nwhy: read\n`,
    },
  ],
  ["a month only", agreement((one) => Object.assign(one.instruments[0], { date: "2025-06", datePrecision: "month" }))],
  [
    "signed on the day of publication",
    source(
      (one) => {
        one.published = "2025-06-24";
      },
      (yaml) => yaml.replace("06-27", "06-24"),
    ),
  ],
  [
    "retrieved on the day of publication",
    source((one) => {
      one.retrieved = "2025-06-27";
    }),
  ],
  [
    "a kind not named needs no passage",
    agreement((one) => {
      one.kind = "unspecified";
      one.evidence.splice(0, 1);
    }),
  ],
  [
    "a passage of a part of a value",
    agreement((one) => {
      one.evidence[2].at = "/parties/0/place";
    }),
  ],
  [
    "activities without a paper",
    agreement((one) => {
      one.stage = "implementing";
      one.instruments[0].status = "mentioned";
    }),
  ],
  ["other JSON beside the dataset", { ...files, "package.json": '{"name": "x"}' }],
];

describe("validate", () => {
  it("finds nothing in a sound dataset, and nothing in its parts", () => {
    expect(issuesOf(files)).toEqual([]);
    for (const path of ["dist/agreements.json", "dist/agreements.jsonl", record])
      expect(issuesOf({ [path]: files[path] ?? "" })).toEqual([]);
    expect(issuesOf(tablesOnly)).toEqual([]);
  });

  it.each(sound)("finds nothing wrong: %s", (_what, given) => expect(issuesOf(given)).toEqual([]));

  it.each(cases.map((one) => [one.code, one.what, one] as const))(
    "%s: %s",
    (code, _what, { files: broken, path, pointer, at, also = [] }) => {
      const issues = issuesOf(broken);
      const told = JSON.stringify(issues, null, 1).slice(0, 3000);
      const found = issues.find(
        (issue) => issue.code === code && issue.path === path && (pointer === undefined || issue.pointer === pointer),
      );
      expect(found, told).toBeDefined();
      expect([...new Set(issues.map((issue) => issue.code))].toSorted(), told).toEqual([code, ...also].toSorted());
      expect(found?.severity).toBe(issueCatalogue[code].severity);
      expect(found?.message).toMatch(/[.?]$/);
      expect(found?.advice).toMatch(/[.?]$/);
      if (at !== undefined) expect(textAt(broken[path] ?? "", found?.line, found?.column).slice(0, at.length)).toBe(at);
    },
  );

  it("reports a file that is not UTF-8, and where", () => {
    const input = toInput(files).map((file) =>
      file.path === "ids.csv" ? { ...file, bytes: Uint8Array.of(0x7b, 0x0a, 0xc3, 0xa9, 0xff, 0x7d) } : file,
    );
    expect(checkFiles(input).issues).toEqual([
      expect.objectContaining({ code: "file/not-utf-8", path: "ids.csv", line: 2, column: 2 }),
    ]);
  });

  it("has a must-fail case for every code", () => {
    const covered = new Set<string>([...cases.map((one) => one.code), "file/not-utf-8"]);
    expect(Object.keys(issueCatalogue).filter((code) => !covered.has(code))).toEqual([]);
  });

  it("says where the words of a passage stand", () => {
    const [found] = issuesOf(
      changed((value) => {
        value.agreements[0].evidence[0].start += 1;
        value.agreements[0].evidence[0].end += 1;
      }),
    );
    const start = [...text.slice(0, text.indexOf("sister city"))].length;
    expect(found?.advice).toContain(`start ${start}, end ${start + 11}`);
  });

  it("proposes the nearest term, property and id", () => {
    const advice = (json: string) => issuesOf({ [record]: json }).map((issue) => issue.advice);
    const json = files[record] ?? "";
    expect(advice(json.replace('"sister-city"', '"sister-citi"'))[0]).toContain('Did you mean "sister-city"?');
    expect(advice(json.replace('"venue"', '"venu"'))).toContainEqual(expect.stringContaining('Did you mean "venue"?'));
    const broken = agreement((one) => {
      one.speakers[0].officeOf = "id-3311";
    });
    expect(issuesOf(broken)[0]?.advice).toContain('Did you mean "id-3310"?');
  });

  it.each([
    ["Minggu (22/6/2025)", 1],
    ["dua minggu lalu", 0],
    ["Rabu atau Selasa", 0],
    ["Tuesday, 24 June", 0],
    ["Wednesday, 24 June", 1],
    ["6月24日（星期二）", 0],
    ["6月24日（周三）", 1],
    ["上周日本代表团", 0],
  ])("weekdays of 24 June 2025, a Tuesday: %s", (exact, count) => {
    const given = agreement((one) =>
      Object.assign(one.evidence[5], { exact, end: one.evidence[5].start + exact.length }),
    );
    const found = issuesOf(given).filter((issue) => issue.code === "chronology/weekday");
    expect(found).toHaveLength(count);
  });
});
