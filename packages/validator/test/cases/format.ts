import { all, pick, type Cases } from "../case.ts";
import { collection, edited, files, type Loose, record, textOf } from "../fixture.ts";

const jsonld = textOf(files, "dist/agreements.jsonld");
const quads = textOf(files, "dist/agreements.nq");
const json = textOf(files, all);
const smaller = (text: string): string => text.replaceAll("Aula Besar", "Aula Kecil");

/** The graph of the agreement alone, its node changed. */
function agreementGraph(change: (node: Loose) => void): { "a.jsonld": string } {
  const document = JSON.parse(jsonld);
  const nodes = document["@graph"].filter((node: Loose) => node["@type"] === "Agreement");
  change(nodes[0]);
  return { "a.jsonld": JSON.stringify({ ...document, "@graph": nodes }) };
}

/** The N-Quads of the agreement alone. */
const agreementQuads = quads
  .split("\n")
  .filter((line) => line.includes("/agreement/"))
  .map((line) => `${line}\n`)
  .join("");

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
      {
        what: "a second collection that tells otherwise",
        files: { "a.json": json, "b.json": smaller(json) },
        path: "b.json",
        pointer: "/instruments/0/venue",
        at: '"Aula Kecil"',
      },
      {
        what: "a collection beside a dataset that tells otherwise",
        files: { ...files, "b.json": smaller(json) },
        path: "b.json",
        pointer: "/evidence/6/exact",
        at: '"Aula Kecil"',
      },
    ],
    pass: [
      {
        what: "a second collection that says the same",
        files: { "a.json": json, "b.json": json },
      },
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
      {
        what: "a second graph that tells otherwise",
        files: { "a.jsonld": jsonld, "b.jsonld": smaller(jsonld) },
        path: "b.jsonld",
        at: '"Aula Kecil"',
      },
      {
        what: "a graph beside JSON lines that tell otherwise",
        files: { "a.jsonl": textOf(files, "dist/agreements.jsonl"), "b.jsonld": smaller(jsonld) },
        path: "b.jsonld",
        at: '"Aula Kecil"',
      },
      {
        what: "a source where a place should be",
        files: agreementGraph((node) => {
          node.parties[1].place = "kembar:source/jp-22";
        }),
        path: "a.jsonld",
        pointer: "/@graph/0/parties/1/place",
        at: '"kembar:source/jp-22"',
      },
      {
        what: "a term of another vocabulary",
        files: agreementGraph((node) => {
          node.kind = "kembar:vocabulary/stage/sister-city";
        }),
        path: "a.jsonld",
        at: '"kembar:vocabulary/stage/sister-city"',
      },
      {
        what: "a passage about another record",
        files: agreementGraph((node) => {
          node.evidence[0].at = "kembar:agreement/agr-a-b-2020-zzzzz#/kind";
        }),
        path: "a.jsonld",
        at: '"kembar:agreement/agr-a-b-2020-zzzzz#/kind"',
      },
      {
        what: "a party of another class",
        files: agreementGraph((node) => {
          node.parties[0]["@type"] = "Witness";
        }),
        path: "a.jsonld",
        at: '"Witness"',
      },
      {
        what: "a day that is called a year",
        files: agreementGraph((node) => {
          node.instruments[0].date["@type"] = "xsd:gYear";
        }),
        path: "a.jsonld",
        at: '"xsd:gYear"',
      },
      {
        what: "nodes of an unknown class",
        files: { "a.jsonld": jsonld.replace('"@type": "Source"', '"@type": "Sauce"') },
        path: "a.jsonld",
        at: '"Sauce"',
      },
      {
        what: "a place whose twin towns are no list of places",
        files: {
          "a.jsonld": jsonld,
          "b.jsonld": jsonld.replace(/"twinnedWith": \[[^\]]*\]/, '"twinnedWith": []'),
        },
        path: "b.jsonld",
        at: "[]",
      },
      {
        what: "a context of other terms",
        files: { "a.jsonld": agreementGraph(() => undefined)["a.jsonld"].replace("/context", "/text") },
        path: "a.jsonld",
        pointer: "/@context",
      },
    ],
    pass: [
      {
        what: "a graph of agreements alone",
        files: agreementGraph(() => undefined),
      },
      {
        what: "two graphs that say the same",
        files: { "a.jsonld": jsonld, "b.jsonld": jsonld },
      },
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
      {
        what: "a second file of N-Quads that tells otherwise",
        files: { "a.nq": quads, "b.nq": smaller(quads) },
        path: "b.nq",
        at: "<https://w3id.org/kembar/",
      },
      {
        what: "N-Quads beside JSON-LD that tells otherwise",
        files: { "a.jsonld": jsonld, "b.nq": smaller(quads) },
        path: "b.nq",
        at: "<https://w3id.org/kembar/",
      },
      {
        what: "an agreement alone with a term of another vocabulary",
        files: { "a.nq": agreementQuads.replace("/vocabulary/kind/", "/vocabulary/stage/") },
        path: "a.nq",
        at: "<https://w3id.org/kembar/agreement/agr-klaten-shizuoka-2025-abcde> <https://w3id.org/kembar/ns#kind>",
      },
      {
        what: "an agreement alone with a statement about something else",
        files: { "a.nq": `${agreementQuads}<https://example.org/a> <https://example.org/b> "c" .\n` },
        path: "a.nq",
        at: "<https://example.org/a>",
      },
    ],
    pass: [
      {
        what: "an agreement alone",
        files: { "a.nq": agreementQuads },
      },
      {
        what: "two files that say the same",
        files: { "a.nq": quads, "b.nq": quads },
      },
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
      {
        what: "a graph in our terms beside records, with nothing in it",
        files: {
          "a.jsonld": jsonld,
          "b.jsonld": JSON.stringify({ ...JSON.parse(jsonld), "@graph": {} }),
        },
        path: "b.jsonld",
        severity: "warning",
      },
    ],
    pass: [
      {
        what: "a graph of other things beside records",
        files: { ...files, "other.nq": '<https://example.org/a> <https://example.org/b> "c" .\n' },
      },
      {
        what: "a graph of places alone",
        files: {
          "a.nq": quads
            .split("\n")
            .filter((line) => line.startsWith("<https://w3id.org/kembar/place/"))
            .map((line) => `${line}\n`)
            .join(""),
        },
      },
      {
        what: "a graph alone",
        files: { "a.nq": quads },
      },
    ],
  },
} satisfies Record<string, Cases>;
