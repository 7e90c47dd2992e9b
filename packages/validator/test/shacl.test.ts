import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Agreement, type Collection, toGraph, toNQuads, validateCollection } from "@kembar/schema";
import { Parser, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { describe, expect, it } from "vitest";
import { collection, files, type Loose } from "./fixture.ts";

const shapes = new Store(
  new Parser().parse(readFileSync(createRequire(import.meta.url).resolve("@kembar/schema/shapes.ttl"), "utf8")),
);
// The library's types ask for a newer edition of the RDF/JS interfaces than n3's; what is used of them is the same.
const validator = new SHACLValidator(shapes as never);

/** What SHACL says of N-Quads: `<property or node> <constraint>`, without their namespaces. */
async function resultsOf(quads: string): Promise<string[]> {
  const { results } = await validator.validate(new Store(new Parser({ format: "N-Quads" }).parse(quads)) as never);
  const local = (iri: string): string => iri.replace(/.*[#/]/, "");
  return results.map(({ path, focusNode, sourceConstraintComponent }) =>
    [local((path ?? focusNode).value), local(sourceConstraintComponent.value).replace("ConstraintComponent", "")].join(
      " ",
    ),
  );
}

const shacl = (value: Collection): Promise<string[]> => resultsOf(toNQuads(toGraph(value)));
const isValid = (value: Collection): boolean => validateCollection(value).length === 0;

/** The sound collection with something changed, however wrong the type. */
function changed(change: (value: Loose) => void): Collection {
  const copy: Loose = structuredClone(collection);
  change(copy);
  return copy;
}
const agreement = (change: (value: Loose) => void): Collection => changed((value) => change(value.agreements[0]));

/** What the schema rules must find, and by which constraint SHACL finds it too. */
const faults: readonly (readonly [what: string, value: Collection, constraint: string])[] = [
  ["no stage", agreement((one) => delete one.stage), "stage MinCount"],
  ["a number for a name", agreement((one) => Object.assign(one.instruments[0], { venue: 7 })), "venue Datatype"],
  ["a date day first", agreement((one) => Object.assign(one.instruments[0], { date: "24-06-2025" })), "date Pattern"],
  ["one party", agreement((one) => one.parties.pop()), "party MinCount"],
  ["a date without precision", agreement((one) => delete one.instruments[0].datePrecision), "0 Or"],
  ["one letter of a term", agreement((one) => Object.assign(one, { kind: "sister-citi" })), "kind In"],
  ["a term of another field", agreement((one) => Object.assign(one, { kind: "signed" })), "kind In"],
  [
    "a passage too long",
    agreement((one) => Object.assign(one.evidence[0], { exact: "x".repeat(121) })),
    "exact MaxLength",
  ],
  ["an offset below zero", agreement((one) => Object.assign(one.evidence[0], { start: -1 })), "start MinInclusive"],
  ["half an offset", agreement((one) => Object.assign(one.evidence[0], { start: 1.5 })), "start Datatype"],
  ["an alternative without a passage", agreement((one) => one.conflicts.push(conflict([]))), "evidence MinCount"],
  ["no source", agreement((one) => Object.assign(one, { sources: [] })), "hadPrimarySource MinCount"],
  ["no label in Indonesian", agreement((one) => delete one.label.id), "name QualifiedMinCount"],
  ["a label in a fourth language", agreement((one) => Object.assign(one.label, { fr: "x" })), "name LanguageIn"],
  [
    "an id in capitals",
    agreement((one) => Object.assign(one, { id: one.id.toUpperCase() })),
    "AGR-KLATEN-SHIZUOKA-2025-ABCDE Pattern",
  ],
  [
    "a country in small letters",
    changed((all) => Object.assign(all.places[0], { country: "id" })),
    "addressCountry Pattern",
  ],
  ["half a point", changed((all) => Object.assign(all.places[0], { point: { latitude: 1 } })), "id Or"],
  [
    "a point beyond the pole",
    changed((all) => Object.assign(all.places[0], { point: { latitude: 91, longitude: 0 } })),
    "latitude MaxInclusive",
  ],
  ["an address of a file", changed((all) => Object.assign(all.sources[0], { url: "file:///a" })), "url Pattern"],
  ["half a hash", changed((all) => Object.assign(all.sources[0], { sha256: "ab" })), "sha256 Pattern"],
];

/** A conflict about the kind with one alternative. */
function conflict(evidence: readonly unknown[]): Loose {
  const alternatives = [{ value: null, evidence }];
  return { at: "/kind", kind: "intra-source", state: "open", rationale: "The text says both.", alternatives };
}

/** What other rules find: neither the JSON Schema nor SHACL looks at it. */
const others: readonly (readonly [what: string, value: Collection])[] = [
  ["a place that is not there", agreement((one) => Object.assign(one.speakers[0], { officeOf: "id-3311" }))],
  ["a parent that is not there", agreement((one) => Object.assign(one, { parent: "agr-x-y-2001-aaaaa" }))],
  ["a party twice", agreement((one) => Object.assign(one.parties[1], { place: "id-3310" }))],
  ["31 June", agreement((one) => Object.assign(one.instruments[0], { date: "2025-06-31" }))],
  ["a month called a day", agreement((one) => Object.assign(one.instruments[0], { date: "2025-06" }))],
  ["an end before the start", agreement((one) => Object.assign(one.evidence[0], { end: 2 }))],
  ["a pointer to nothing", agreement((one) => Object.assign(one.evidence[0], { at: "/kinds" }))],
  ["an open conflict", agreement((one) => one.conflicts.push(conflict([one.evidence[0]])))],
  ["a name that nobody gives", agreement((one) => one.instruments[0].witnesses.push({ name: null }))],
  ["a month only", agreement((one) => Object.assign(one.instruments[0], { date: "2025-06", datePrecision: "month" }))],
  ["an agreement alone", { ...collection, places: [], sources: [] }],
];

describe("SHACL and the JSON Schema", () => {
  it("have nothing against the sound dataset, written as N-Quads", async () => {
    const quads = files["dist/agreements.nq"] ?? "";
    expect(quads.split("\n").length).toBeGreaterThan(100);
    expect(await resultsOf(quads)).toEqual([]);
    expect(isValid(collection)).toBe(true);
  });

  it.each(faults)("both refuse: %s", async (_what, value, constraint) => {
    expect(isValid(value)).toBe(false);
    expect(await shacl(value)).toContain(constraint);
  });

  it.each(others)("both leave to other rules: %s", async (_what, value) => {
    expect(isValid(value)).toBe(true);
    expect(await shacl(value)).toEqual([]);
  });

  it("a property misspelt: the graph does not have it, as the context does not map it; one that is added there is refused", async () => {
    const misspelt = agreement((one) => Object.assign(one, { state: 1 }));
    expect(isValid(misspelt)).toBe(false);
    expect(toNQuads(toGraph(misspelt))).toBe(toNQuads(toGraph(collection)));
    const id = `https://w3id.org/kembar/agreement/${collection.agreements[0]?.id}`;
    const added = `${files["dist/agreements.nq"]}<${id}> <https://w3id.org/kembar/ns#state> "1" .\n`;
    expect(await resultsOf(added)).toEqual(["state Closed"]);
  });

  it("a label tagged en-GB: SHACL counts it as English, for its list of languages is one of ranges", async () => {
    const british = agreement((one) => Object.assign(one, { label: { "en-GB": "x", id: "x" } }));
    expect(isValid(british)).toBe(false);
    expect(await shacl(british)).toEqual([]);
    expect(await shacl(agreement((one) => Object.assign(one.label, { "en-GB": "x" })))).toEqual([
      "name QualifiedMaxCount",
    ]);
  });
});

/** Files of the repository that hold records, as collections. */
function published(): [path: string, value: Collection][] {
  const root = join(import.meta.dirname, "../../..");
  const read = (path: string): Loose => JSON.parse(readFileSync(join(root, path), "utf8"));
  const jsonIn = (folder: string): string[] =>
    readdirSync(join(root, folder)).flatMap((name) => (name.endsWith(".json") ? `${folder}/${name}` : []));
  const records = readdirSync(join(root, "datasets")).flatMap((name) => jsonIn(`datasets/${name}/records`));
  return [
    ...records.map((path): [string, Collection] => [
      path,
      { agreements: [read(path) as Agreement], places: [], sources: [] },
    ]),
    ...jsonIn("packages/converter/test/cases").map((path): [string, Collection] => [path, read(path)]),
  ];
}

it("finds the records of the repository", () => expect(published().length).toBeGreaterThan(10));

it.each(published())("%s keeps to both", async (_path, value) => {
  expect(value.agreements.length + value.sources.length).toBeGreaterThan(0);
  expect(isValid(value)).toBe(true);
  expect(await shacl(value)).toEqual([]);
});
