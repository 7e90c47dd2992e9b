import { all, pick, type Cases } from "../case.ts";
import { collection, edited, files, record } from "../fixture.ts";

export const formatCases = {
  "format/records": {
    fail: [
      {
        what: "a record that the collection tells otherwise",
        files: edited(record, (json) => json.replace('"Aula Besar",', '"Aula Kecil",')),
        path: record,
        pointer: "/instruments/0/venue",
        at: '"Aula Kecil"',
      },
    ],
    pass: [
      {
        what: "a record that all forms have alike",
        files: files,
      },
    ],
  },
  "format/json": {
    fail: [
      {
        what: "a code of a place",
        files: edited(all, (json) => json.replace('"3310"', '"3311"')),
        path: all,
        pointer: "/codes/bps",
        at: '"3311"',
      },
      {
        what: "a value of a record",
        files: edited(all, (json) => json.replace('"Aula Besar",', '"Aula Kecil",')),
        path: all,
        pointer: "/instruments/0/venue",
        at: '"Aula Kecil"',
      },
    ],
    pass: [
      {
        what: "a collection alone",
        files: { "a.json": JSON.stringify(collection) },
      },
    ],
  },
  "format/jsonl": {
    fail: [
      {
        what: "a line that tells otherwise",
        files: edited("dist/agreements.jsonl", (jsonl) => jsonl.replace('"venue":"Aula Besar"', '"venue":"Aula"')),
        path: "dist/agreements.jsonl",
        pointer: "/instruments/0/venue",
        at: '"Aula"',
      },
      {
        what: "a line too few",
        files: edited(
          "dist/agreements.jsonl",
          () =>
            `${JSON.stringify({ ...collection.agreements[0], id: "agr-x-y-2001-aaaaa" }).replaceAll("agr-klaten-shizuoka-2025-abcde", "agr-x-y-2001-aaaaa")}\n`,
        ),
        path: "dist/agreements.jsonl",
      },
    ],
    pass: [
      {
        what: "JSON lines alone",
        files: pick((path) => path.endsWith(".jsonl")),
      },
    ],
  },
  "format/jsonld": {
    fail: [
      {
        what: "a node that tells otherwise",
        files: edited("dist/agreements.jsonld", (jsonld) => jsonld.replace('"Aula Besar"', '"Aula"')),
        path: "dist/agreements.jsonld",
        at: '"Aula"',
      },
    ],
    pass: [
      {
        what: "a graph beside the records that it says",
        files: pick((path) => path.endsWith(".jsonld") || path === all),
      },
    ],
  },
  "format/nquads": {
    fail: [
      {
        what: "a statement that nothing makes",
        files: edited("dist/agreements.nq", (nq) => nq.replace('"Aula Besar"', '"Aula"')),
        path: "dist/agreements.nq",
        at: "<https://w3id.org/kembar/",
      },
    ],
    pass: [
      {
        what: "N-Quads beside the records that they say",
        files: pick((path) => path.endsWith(".nq") || path === all),
      },
    ],
  },
  "format/unchecked": {
    fail: [
      {
        what: "a graph of other things",
        files: { "a.nq": '<https://example.org/a> <https://example.org/b> "c" .\n' },
        path: "a.nq",
        at: "<https://example.org/a>",
      },
    ],
    pass: [
      {
        what: "a graph alone",
        files: { "a.nq": files["dist/agreements.nq"] ?? "" },
      },
    ],
  },
} satisfies Record<string, Cases>;
