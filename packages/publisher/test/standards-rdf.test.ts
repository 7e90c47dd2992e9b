import { DataFactory, type Store } from "n3";
import { describe, expect, test } from "vitest";
import type { ReleaseDescription } from "../src/description.ts";
import { first, second } from "./description.ts";
import { graphOf, hasStandards, standardText, violations } from "./standards.ts";
import { textAt } from "./written.ts";

const testWithStandards = test.skipIf(!hasStandards);

const { namedNode } = DataFactory;
const releases: readonly (readonly [string, ReleaseDescription])[] = [
  ["a first version", first],
  ["a second version with hostile words", second],
];

const DCAT = "http://www.w3.org/ns/dcat#";
const DCTERMS = "http://purl.org/dc/terms/";
const PROV = "http://www.w3.org/ns/prov#";
const SPDX = "http://spdx.org/rdf/terms#";
const A = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

const shapesOf = (): Store =>
  graphOf(...["shapes", "range"].map((name) => standardText(`dcat-ap-3/3.0.1/html/shacl/${name}.ttl`)));

/** Lines without which DCAT-AP must object; `undefined` takes the line out. */
const mutations: readonly (readonly [what: string, from: RegExp, to: string])[] = [
  ["a dataset without a title", /^ {2}dcterms:title .*\n/gm, ""],
  ["a distribution without an address", /^ {2}dcat:accessURL .*\n/gm, ""],
  ["a size that is no number", /"\d+"\^\^xsd:nonNegativeInteger/, '"much"'],
  ["a checksum without a value", /^(.*)sha256 ;\n {2}spdx:checksumValue .*$/gm, "$1sha256 ."],
  ["a licence of no kind", / {2}a dcterms:LicenseDocument ;\n/, ""],
  ["two versions", /^( {2}dcat:version ".*" ;\n)/m, '$1  dcat:version "9.9.9" ;\n'],
];

describe.each(releases)("the catalogue entry of %s", (_, d) => {
  const text = textAt(d, "dcat.ttl");

  testWithStandards("keeps to the shapes of DCAT-AP 3.0.1", async () => {
    expect(await violations(graphOf(text), shapesOf())).toEqual([]);
  });

  testWithStandards.each(mutations)("with %s would not", async (_what, from, to) => {
    const mutated = text.replace(from, to);
    expect(mutated).not.toBe(text);
    expect(await violations(graphOf(mutated), shapesOf())).not.toEqual([]);
  });

  test("says in RDF what the description says", () => {
    const graph = graphOf(text);
    const version = namedNode(`${d.dataset.homepage}/${d.version}`);
    const said = (predicate: string) => graph.getObjects(version, namedNode(predicate), null).map(({ value }) => value);
    expect(said(`${DCTERMS}title`)).toEqual([d.dataset.title]);
    expect(said(`${DCTERMS}description`)).toEqual([d.dataset.description]);
    expect(said(`${DCAT}version`)).toEqual([d.version]);
    expect(said(`${DCTERMS}issued`)).toEqual([d.date]);
    expect(said(`${DCAT}distribution`)).toHaveLength(d.files.length);
    expect(said(`${DCAT}previousVersion`)).toEqual(d.previous ? [`${d.dataset.homepage}/${d.previous}`] : []);
  });

  test("has the hash of every file", () => {
    const graph = graphOf(text);
    const hashes = d.files.map(({ path }) => {
      const file = namedNode(`${d.dataset.homepage}/${d.version}/${path}`);
      const [checksum] = graph.getObjects(file, namedNode(`${SPDX}checksum`), null);
      return checksum && graph.getObjects(checksum, namedNode(`${SPDX}checksumValue`), null)[0]?.value;
    });
    expect(hashes).toEqual(d.files.map(({ sha256 }) => sha256));
  });
});

/** What PROV-O asks of the graph: things are of the kinds that its properties lead between, and sources are used. */
function provFaults(graph: Store, d: ReleaseDescription): string[] {
  const kinds: readonly (readonly [predicate: string, from: string, to: string])[] = [
    ["wasGeneratedBy", "Entity", "Activity"],
    ["wasAssociatedWith", "Activity", "Agent"],
    ["wasAttributedTo", "Entity", "Agent"],
    ["hadPrimarySource", "Entity", "Entity"],
  ];
  const isA = (node: string, kind: string) =>
    [kind, ...(kind === "Agent" ? ["SoftwareAgent"] : [])].some(
      (one) => graph.countQuads(namedNode(node), namedNode(A), namedNode(PROV + one), null) > 0,
    );
  const faults = kinds.flatMap(([predicate, from, to]) => {
    const found = graph.getQuads(null, namedNode(PROV + predicate), null, null);
    if (found.length === 0) return [`nothing says ${predicate}`];
    return found.flatMap(({ subject, object }) => [
      ...(isA(subject.value, from) ? [] : [`${subject.value} is no ${from}`]),
      ...(isA(object.value, to) ? [] : [`${object.value} is no ${to}`]),
    ]);
  });
  const used = graph.getObjects(null, namedNode(`${PROV}used`), null).map(({ value }) => value);
  const missing = [...d.sources].map(({ id }) => `https://w3id.org/kembar/source/${id}`);
  return [...faults, ...missing.filter((id) => !used.includes(id)).map((id) => `${id} is not used`)];
}

describe.each(releases)("the provenance of %s", (_, d) => {
  const text = textAt(d, "prov.ttl");

  test("is PROV-O: entities, activities and agents where it asks for them", () => {
    expect(provFaults(graphOf(text), d)).toEqual([]);
    expect(provFaults(graphOf(text.replace("a prov:Activity", "a prov:Entity")), d)).not.toEqual([]);
    expect(provFaults(graphOf(text.replace("a prov:SoftwareAgent ;\n", "")), d)).not.toEqual([]);
  });

  test("leads to the version before, and knows no time but days", () => {
    const graph = graphOf(text);
    const before = graph.getObjects(null, namedNode(`${PROV}wasRevisionOf`), null).map(({ value }) => value);
    expect(before).toEqual(d.previous ? [`${d.dataset.homepage}/${d.previous}`] : []);
    expect(text).not.toMatch(/T\d\d:\d\d/);
  });
});
