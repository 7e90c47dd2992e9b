import { DataFactory, Store } from "n3";
import { describe, expect, test } from "vitest";
import type { ReleaseDescription } from "../src/description.ts";
import { first, second } from "./description.ts";
import { graphOf, hasStandards, standardJson, standardText, statementsOf, violations } from "./standards.ts";
import { jsonAt, textsOf } from "./written.ts";

const testWithStandards = test.skipIf(!hasStandards);

const { namedNode, quad } = DataFactory;
const A = namedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
const TARGET = namedNode("http://www.w3.org/ns/shacl#target");
const TARGET_CLASS = namedNode("http://www.w3.org/ns/shacl#targetClass");
const PROFILE = "https://github.com/crs4/rocrate-validator/profiles/ro-crate-1.2/";
const SCHEMA = "http://schema.org/";
const BASE = "https://example.org/base/";

interface Node {
  readonly "@id": string;
  readonly "@type": string;
  readonly hasPart?: readonly { readonly "@id": string }[];
  readonly [property: string]: unknown;
}
interface Crate {
  readonly "@context": unknown;
  readonly "@graph": readonly Node[];
}

const releases: readonly (readonly [string, ReleaseDescription])[] = [
  ["a first version", first],
  ["a second version with hostile words", second],
];

/** The shapes of the rules that a crate must keep; those that find the root by SPARQL find it by the class that `classified` gives it. */
function shapesOf(): Store {
  const names = ["1_file-descriptor_metadata", "2_root_data_entity_metadata", "4_data_entity_metadata"];
  const texts = [...names, "6_contextual_entity_metadata"].map((name) =>
    standardText(`ro-crate-shacl/1.2/must/${name}.ttl`),
  );
  const shapes = graphOf(...texts);
  // The library stops at constraints in SPARQL. What they forbid here is a root that claims a profile without a version.
  shapes.removeQuads(shapes.getQuads(null, namedNode("http://www.w3.org/ns/shacl#sparql"), null, null));
  for (const { subject } of shapes.getQuads(null, TARGET, namedNode(`${PROFILE}MetadataAboutTarget`), null))
    shapes.addQuad(quad(subject as never, TARGET_CLASS, namedNode(`${PROFILE}RootDataEntity`)));
  return shapes;
}

/** The crate's statements with the classes that the profile's rules would add, which rdf-validate-shacl does not run. */
async function classified(crate: unknown): Promise<Store> {
  const context = standardJson("ro-crate/context-1.2.jsonld");
  const graph = new Store(await statementsOf(crate, { "https://w3id.org/ro/crate/1.2/context": context }));
  const add = (iri: string, name: string) => graph.addQuad(quad(namedNode(iri), A, namedNode(PROFILE + name)));
  add(`${BASE}ro-crate-metadata.json`, "ROCrateMetadataFileDescriptor");
  for (const { object } of graph.getQuads(null, namedNode(`${SCHEMA}about`), null, null))
    add(object.value, "RootDataEntity");
  for (const { subject } of graph.getQuads(null, A, namedNode(`${SCHEMA}MediaObject`), null))
    for (const name of ["File", "DataEntity"]) add(subject.value, name);
  return graph;
}

/** A crate with its root, or its descriptor, changed. */
const changed = (crate: Crate, id: string, change: (node: Node) => Node | undefined): Crate => ({
  ...crate,
  "@graph": crate["@graph"].flatMap((node) => (node["@id"] === id ? (change(node) ?? []) : [node])),
});
const without =
  (property: string) =>
  (node: Node): Node =>
    Object.fromEntries(Object.entries(node).filter(([key]) => key !== property)) as Node;

const mutations: readonly (readonly [what: string, mutate: (crate: Crate) => Crate])[] = [
  ["a root without a name", (crate) => changed(crate, "./", without("name"))],
  ["a root without a licence", (crate) => changed(crate, "./", without("license"))],
  ["a root with no real date", (crate) => changed(crate, "./", (node) => ({ ...node, datePublished: "August" }))],
  ["a root that is no dataset", (crate) => changed(crate, "./", (node) => ({ ...node, "@type": "Thing" }))],
  ["a file that is no part", (crate) => changed(crate, "./", (node) => ({ ...node, hasPart: [] }))],
  ["no subject", (crate) => changed(crate, "ro-crate-metadata.json", without("about"))],
];

describe.each(releases)("the crate of %s", (_, d) => {
  const crate = jsonAt<Crate>(d, "ro-crate-metadata.json");

  testWithStandards("keeps to the shapes of RO-Crate 1.2", async () => {
    const graph = await classified(crate);
    // An empty run would be green too.
    expect(graph.countQuads(null, A, namedNode(`${PROFILE}DataEntity`), null)).toBeGreaterThan(d.files.length);
    expect(graph.countQuads(null, A, namedNode(`${PROFILE}RootDataEntity`), null)).toBe(1);
    expect(await violations(graph, shapesOf())).toEqual([]);
  });

  testWithStandards.each(mutations)("with %s would not", async (_what, mutate) => {
    expect(await violations(await classified(mutate(crate)), shapesOf())).not.toEqual([]);
  });

  testWithStandards("uses no term that its context does not know", async () => {
    const odd = changed(crate, "./", (node) => ({ ...node, oddTerm: "x" }));
    await expect(classified(odd)).rejects.toThrow();
  });

  test("describes itself as RO-Crate 1.2, and its root with what the standard asks for", () => {
    expect(crate["@context"]).toBe("https://w3id.org/ro/crate/1.2/context");
    const [descriptor, root] = crate["@graph"];
    expect(descriptor).toEqual({
      "@id": "ro-crate-metadata.json",
      "@type": "CreativeWork",
      conformsTo: { "@id": "https://w3id.org/ro/crate/1.2" },
      about: { "@id": "./" },
    });
    expect(root).toMatchObject({
      "@id": "./",
      "@type": "Dataset",
      name: d.dataset.title,
      description: d.dataset.description,
      datePublished: d.date,
    });
  });

  test("has every file of the release as a part, each thing once, and no reference that leads nowhere", () => {
    const nodes = new Map(crate["@graph"].map((node) => [node["@id"], node]));
    expect(nodes.size).toBe(crate["@graph"].length);
    const paths = [...d.files.map(({ path }) => path), ...textsOf(d).keys(), "SHA256SUMS", "manifest.json"];
    const parts = nodes.get("./")?.hasPart?.map((part) => part["@id"]) ?? [];
    expect(parts.toSorted()).toEqual(paths.filter((path) => path !== "ro-crate-metadata.json").toSorted());
    for (const node of nodes.values())
      for (const value of Object.values(node).flat())
        if (typeof value === "object" && value !== null && "@id" in value && node["@type"] !== "CreativeWork")
          expect(nodes.has(String(value["@id"])), String(value["@id"])).toBe(true);
    for (const { path, bytes, sha256 } of d.files)
      expect(nodes.get(path)).toMatchObject({ "@type": "File", contentSize: String(bytes), sha256 });
  });
});
