import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Collection,
  canonicalCollection,
  documentOfQuads,
  fromGraph,
  parseNQuads,
  toGraph,
  toJson,
  toNQuads,
  valueAt,
} from "../src/index.ts";
import { anyCollection } from "./arbitrary.ts";
import { collection } from "./founding.ts";

// The same runs every time.
fc.configureGlobal({ seed: 20250624 });

const recordsOf = (document: unknown): Collection => {
  const records = fromGraph(document);
  const part = (kind: string) => records.filter((one) => one.kind === kind).map(({ value }) => value);
  return canonicalCollection({
    agreements: part("agreement"),
    places: part("place"),
    sources: part("source"),
  } as unknown as Collection);
};

describe("a graph is read back as the records that it was made of", () => {
  test("from JSON-LD", () => {
    fc.assert(
      fc.property(anyCollection, (any) => {
        const given = canonicalCollection(any);
        expect(toJson(recordsOf(JSON.parse(toJson(toGraph(given)))))).toBe(toJson(given));
      }),
    );
  });

  test("from N-Quads", () => {
    const given = canonicalCollection(collection);
    const { quads, faults } = parseNQuads(toNQuads(toGraph(given)));
    expect(faults).toEqual([]);
    expect(toJson(recordsOf(documentOfQuads(quads).document))).toBe(toJson(given));
  });
});

test("every value of a record is found in the document", () => {
  const graph = JSON.parse(toJson(toGraph(collection)));
  const [record] = fromGraph(graph);
  const found = (at: string) => valueAt(graph, record?.at(at) ?? "");
  expect(found("/evidence/1/start")).toBe(collection.agreements[0]?.evidence[1]?.start);
  expect(found("/evidence/1/exact")).toBe(collection.agreements[0]?.evidence[1]?.exact);
  expect(found("/label/en")).toBe(collection.agreements[0]?.label.en);
  expect(found("/review/state")).toBe(`kembar:vocabulary/review-state/${collection.agreements[0]?.review.state}`);
  expect(found("/parties/0/place")).toBe("kembar:place/id-3310");
  expect(record?.at("/id")).toBe("/@graph/0/@id");
});

test("what a node has beyond its class is kept for the validation to tell", () => {
  const graph = JSON.parse(toJson(toGraph(collection)));
  graph["@graph"][0].mood = "good";
  graph["@graph"][0].parties = "nobody";
  expect(fromGraph(graph)[0]?.value).toMatchObject({ mood: "good", parties: ["nobody"] });
  expect(fromGraph([1])).toEqual([]);
  expect(fromGraph({ "@graph": [null, 1, { "@type": "Concept" }] })).toEqual([]);
});

describe("statements that are none are told with their column", () => {
  test.each([
    ["_:a <https://a> <https://b> .", 1, "the IRI of a subject expected"],
    ["<https://a> b <https://c> .", 13, "the IRI of a property expected"],
    ["<https://a> <https://b> c .", 25, "an IRI or a text in quotes expected"],
    ['<https://a> <https://b> "c"', 28, "a full stop expected"],
    ["<https://a> <https://b> <https://c> <https://d> .", 37, "a full stop expected"],
    ['<https://a> <https://b> "c" . x', 31, "the end of the line expected"],
    ['<https://a> <https://b> "c"^^d .', 25, "an IRI or a text in quotes expected"],
  ])("%s", (text, column, reason) => {
    expect(parseNQuads(`# comment\n\n${text}\n`)).toEqual({ quads: [], faults: [{ line: 3, column, reason }] });
  });

  test("escapes, languages and datatypes are read", () => {
    const { quads } = parseNQuads('<a:b> <a:c> "x\\t\\"\\u9756\\U0001F91D"@zh-Hans .\n<a:b> <a:d> "1"^^<a:e> . # so\n');
    expect(quads.map(({ object }) => object)).toEqual([
      { text: 'x\t"靖\u{1f91d}', language: "zh-Hans" },
      { text: "1", datatype: "a:e" },
    ]);
  });
});

test("a node that names itself as its part is read once", () => {
  const node = "<https://w3id.org/kembar/agreement/agr-a-b-2025-abcde>";
  const ns = "https://w3id.org/kembar/ns#";
  const text = [
    `${node} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${ns}Agreement> .`,
    `${node} <${ns}conflict> ${node} .`,
  ].join("\n");
  const [record] = fromGraph(documentOfQuads(parseNQuads(text).quads).document);
  expect(record?.value.conflicts).toEqual(["kembar:agreement/agr-a-b-2025-abcde"]);
});

test("whole numbers are read as such as far as they are exact", () => {
  const [source] = collection.sources;
  const graph = toGraph({ agreements: [], places: [], sources: [{ ...source, pages: 7 }] } as Collection);
  const read = (number: string) => {
    const text = toNQuads(graph).replace('"7"^^', `"${number}"^^`);
    return fromGraph(documentOfQuads(parseNQuads(text).quads).document)[0]?.value.pages;
  };
  expect(read("9007199254740991")).toBe(9007199254740991);
  expect(read("9007199254740993")).toMatchObject({ "@value": "9007199254740993" });
});
