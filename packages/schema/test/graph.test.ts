import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Agreement,
  CONTEXT_IRI,
  type Collection,
  type Graph,
  toGraph,
  toNQuads,
  vocabularyGraph,
} from "../src/index.ts";
import { anyCollection } from "./arbitrary.ts";
import { agreement, collection } from "./founding.ts";

/** The part of the library that is used; it comes without types. */
const jsonld: { canonize(document: unknown, options: unknown): Promise<string> } = createRequire(import.meta.url)(
  "jsonld",
);

const shipped = JSON.parse(readFileSync(join(import.meta.dirname, "../context.jsonld"), "utf8"));

/** Canonical N-Quads by the jsonld library; `safe` makes it throw at any value that the context does not cover. */
async function canonize(graph: Graph, context: unknown = shipped): Promise<string> {
  const documentLoader = async (url: string) => {
    if (url !== CONTEXT_IRI) throw new Error(`Asked for ${url}, which is not shipped.`);
    return { document: context, documentUrl: url };
  };
  const options = { algorithm: "RDFC-1.0", format: "application/n-quads", safe: true, documentLoader };
  return jsonld.canonize(graph, options);
}

test("the N-Quads of the founding records are those of the jsonld library", async () => {
  const graph = toGraph(collection);
  expect(toNQuads(graph)).toBe(await canonize(graph));
});

test("the N-Quads of any collection are too, bar the order of astral characters", async () => {
  // The library sorts by UTF-16 unit, RDFC-1.0 by code point.
  const lines = (text: string) => text.split("\n").toSorted();
  await fc.assert(
    fc.asyncProperty(anyCollection, async (any) => {
      const graph = toGraph(any);
      expect(lines(toNQuads(graph))).toEqual(lines(await canonize(graph)));
    }),
    { numRuns: 50 },
  );
});

test("the vocabularies are SKOS, the same by the library", async () => {
  const graph = vocabularyGraph();
  const quads = toNQuads(graph);
  expect(quads).toBe(await canonize(graph));
  expect(quads).toContain(
    '<https://w3id.org/kembar/vocabulary/kind/sister-city> <http://www.w3.org/2004/02/skos/core#prefLabel> "友好城市"@zh .\n',
  );
});

test("a context that lacks a term is noticed, so that the tests above can fail", async () => {
  const broken = structuredClone(shipped);
  delete broken["@context"].Agreement["@context"].kind;
  await expect(canonize(toGraph(collection), broken)).rejects.toThrow();
});

test("there are no blank nodes", () => {
  fc.assert(
    fc.property(anyCollection, (any) => {
      expect(toNQuads(toGraph(any))).not.toMatch(/^_:| _:/m);
    }),
  );
});

test("terms belong to their class: two kinds of status are two properties", () => {
  const quads = toNQuads(toGraph(collection));
  const id = `https://w3id.org/kembar/agreement/${agreement.id}`;
  expect(quads).toContain(
    `<${id}> <https://w3id.org/kembar/ns#status> <https://w3id.org/kembar/vocabulary/status/active> .`,
  );
  expect(quads).toContain(
    `<${id}#/instruments/0> <https://w3id.org/kembar/ns#instrumentStatus> <https://w3id.org/kembar/vocabulary/instrument-status/signed> .`,
  );
});

test("a passage is a specific resource with a position and a quote", () => {
  const quads = toNQuads(toGraph(collection));
  const id = `https://w3id.org/kembar/agreement/${agreement.id}#/evidence/0`;
  const oa = "http://www.w3.org/ns/oa#";
  expect(quads).toContain(`<${id}> <${oa}hasSelector> <${id}/position> .`);
  expect(quads).toContain(`<${id}/position> <${oa}start> "517"^^<http://www.w3.org/2001/XMLSchema#integer> .`);
  expect(quads).toContain(`<${id}/quote> <${oa}exact> "Sister City" .`);
});

test("a date has the type of its precision, a coordinate no exponent", () => {
  const dated = (date: string, datePrecision: "day" | "month" | "year"): Collection => ({
    ...collection,
    places: collection.places.map((place) => ({ ...place, point: { latitude: 1e-7, longitude: -2.5e-7 } })),
    agreements: [{ ...agreement, instruments: agreement.instruments.map((one) => ({ ...one, date, datePrecision })) }],
  });
  const xsd = "http://www.w3.org/2001/XMLSchema#";
  expect(toNQuads(toGraph(dated("2025", "year")))).toContain(`"2025"^^<${xsd}gYear>`);
  expect(toNQuads(toGraph(dated("2025-06", "month")))).toContain(`"2025-06"^^<${xsd}gYearMonth>`);
  const quads = toNQuads(toGraph(dated("2025-06-24", "day")));
  expect(quads).toContain(`"2025-06-24"^^<${xsd}date>`);
  expect(quads).toContain(`"0.0000001"^^<${xsd}decimal>`);
  expect(quads).toContain(`"-0.00000025"^^<${xsd}decimal>`);
});

describe("Wikidata's twinned administrative body", () => {
  const isTwinned = (change: Partial<Agreement>): boolean =>
    toNQuads(toGraph({ ...collection, agreements: [{ ...agreement, ...change }] })).includes("/P190>");

  test("is not stated of an intent", () => {
    for (const stage of ["proposed", "exploring", "intent-signed", "planning", "approval"] as const)
      expect(isTwinned({ stage })).toBe(false);
  });

  test("is stated both ways once an agreement is signed", () => {
    for (const stage of ["agreement-signed", "implementing", "renewed"] as const)
      expect(isTwinned({ stage })).toBe(true);
    const quads = toNQuads(toGraph({ ...collection, agreements: [{ ...agreement, stage: "agreement-signed" }] }));
    expect(quads.match(/P190> /g)).toHaveLength(2);
  });

  test("is not stated of a tie that is no sister tie or has ended", () => {
    const stage = "agreement-signed";
    expect(isTwinned({ stage, kind: "sectoral" })).toBe(false);
    expect(isTwinned({ stage, status: "terminated" })).toBe(false);
    expect(isTwinned({ stage, status: "unknown" })).toBe(true);
  });
});

describe("canonical N-Quads", () => {
  const named = (...names: string[]): string =>
    toNQuads({
      "@context": CONTEXT_IRI,
      "@graph": names.map((name) => ({ "@id": "kembar:x", "@type": "Speaker", name })),
    });

  test("escape what RDFC-1.0 escapes and nothing else", () => {
    expect(named('\\ " \n\r\t\b\f \u0000\u000b\u001f\u007f\ufffe\uffff \u0080é县😀')).toContain(
      '"\\\\ \\" \\n\\r\\t\\b\\f \\u0000\\u000B\\u001F\\u007F\\uFFFE\\uFFFF \u0080é县😀"',
    );
  });

  test("are sorted by code point, each statement once", () => {
    const lines = named("😀", "，", "a", "a").split("\n");
    expect(lines.map((line) => /"(.*)"/u.exec(line)?.[1]).filter(Boolean)).toEqual(["a", "，", "😀"]);
  });
});
