import { describe, expect, it } from "vitest";
import { type IssueCode, issueCatalogue, validate } from "../src/index.ts";
import { changed, edited, type Files, files, issuesOf, type Loose, record, text, toInput } from "./fixture.ts";

interface Case {
  readonly code: IssueCode;
  readonly what: string;
  readonly files: Files;
  readonly path: string;
  readonly pointer?: string;
  /** Text that stands at the line and column told. */
  readonly at?: string;
}

const agreement = (change: (value: Loose) => void) => changed((value) => change(value.agreements[0]));
const source = (change: (value: Loose) => void) => changed((value) => change(value.sources[0]));
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
    at: "agr-klaten",
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
    files: edited("sources/example.txt", (content) => content.replace("Besar", "Besat")),
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
];

/** Where a text stands: line and column, from 1. */
function placeOf(content: string, line: number, column: number): string {
  return (content.split("\n")[line - 1] ?? "").slice(column - 1);
}

describe("validate", () => {
  it("finds nothing in a sound dataset, and nothing in its parts", () => {
    expect(issuesOf(files)).toEqual([]);
    for (const path of ["dist/agreements.json", "dist/agreements.jsonl"])
      expect(issuesOf({ [path]: files[path] ?? "" })).toEqual([]);
    expect(
      issuesOf(
        Object.fromEntries(Object.entries(files).filter(([path]) => path.endsWith(".csv") && path !== "ids.csv")),
      ),
    ).toEqual([]);
  });

  it.each(cases.map((one) => [one.code, one.what, one] as const))(
    "%s: %s",
    (code, _what, { files: broken, path, pointer, at }) => {
      const found = issuesOf(broken).find(
        (issue) => issue.code === code && issue.path === path && (pointer === undefined || issue.pointer === pointer),
      );
      expect(found, JSON.stringify(issuesOf(broken), null, 1).slice(0, 2000)).toBeDefined();
      expect(found?.severity).toBe(issueCatalogue[code].severity);
      expect(found?.message).toMatch(/[.?]$/);
      if (at !== undefined)
        expect(
          placeOf(broken[path] ?? "", found?.line ?? 0, found?.column ?? 0) +
            "\n" +
            (broken[path] ?? "")
              .split("\n")
              .slice(found?.line ?? 0)
              .join("\n"),
        ).toContain(at);
      if (at !== undefined)
        expect(
          (
            placeOf(broken[path] ?? "", found?.line ?? 0, found?.column ?? 0) +
            "\n" +
            (broken[path] ?? "")
              .split("\n")
              .slice(found?.line ?? 0)
              .join("\n")
          ).startsWith(at),
        ).toBe(true);
    },
  );

  it("reports a file that is not UTF-8", () => {
    const input = toInput(files).map((file) =>
      file.path === record ? { ...file, bytes: Uint8Array.of(0x7b, 0xff, 0x7d) } : file,
    );
    expect(validate(input)).toContainEqual(expect.objectContaining({ code: "file/not-utf-8", path: record }));
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
    ).filter((issue) => issue.code === "evidence/quote-mismatch");
    const start = [...text.slice(0, text.indexOf("sister city"))].length;
    expect(found?.message).toContain(`they stand at ${start}-${start + 11}`);
  });
});
