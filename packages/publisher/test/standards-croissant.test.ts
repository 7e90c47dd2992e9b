import { tables } from "@kembar/schema";
import { describe, expect, test } from "vitest";
import type { ReleaseDescription } from "../src/description.ts";
import { contentOf, first, second } from "./description.ts";
import { graphOf, hasStandards, standardJson, standardText, statementsOf } from "./standards.ts";
import { jsonAt } from "./written.ts";

const testWithStandards = test.skipIf(!hasStandards);

const CR = "http://mlcommons.org/croissant/";
const releases: readonly (readonly [string, ReleaseDescription])[] = [
  ["a first version", first],
  ["a second version with hostile words", second],
];

interface Field {
  readonly "@id": string;
  readonly dataType: string;
  readonly isArray?: boolean;
  readonly source: { readonly fileObject: { readonly "@id": string }; readonly extract: { readonly column: string } };
  readonly references?: { readonly field: { readonly "@id": string } };
}
interface Croissant {
  readonly distribution: readonly Record<string, unknown>[];
  readonly recordSet: readonly {
    readonly name: string;
    readonly key: readonly { readonly "@id": string }[];
    readonly field: readonly Field[];
  }[];
  readonly [property: string]: unknown;
}

const required = [
  "@context",
  "@type",
  "name",
  "description",
  "conformsTo",
  "license",
  "url",
  "creator",
  "datePublished",
];
const ofFile = ["@id", "name", "contentUrl", "encodingFormat", "sha256"];
const dataTypes = ["sc:Text", "sc:Integer", "sc:Float", "sc:URL"];

/** What the specification of Croissant 1.1 requires, and that every reference leads to a file, a column or a field. */
function croissantFaults(c: Croissant, d: ReleaseDescription): string[] {
  const lacks = (node: Readonly<Record<string, unknown>>, names: readonly string[], what: string) =>
    names.filter((name) => node[name] === undefined || node[name] === "").map((name) => `${what} has no ${name}`);
  const files = new Map(c.distribution.map((node) => [String(node["@id"]), String(node.name)]));
  const fields = new Set(c.recordSet.flatMap(({ field }) => field.map((one) => one["@id"])));
  const ofFields = c.recordSet.flatMap(({ name, key, field }) => [
    ...key.filter((one) => !fields.has(one["@id"])).map((one) => `${name}: key ${one["@id"]}`),
    ...field.flatMap((one) => {
      const path = files.get(one.source.fileObject["@id"]) ?? "";
      const header = contentOf(path).trimEnd().split(",");
      return [
        ...(header.includes(one.source.extract.column) ? [] : [`${one["@id"]}: no such column in ${path}`]),
        ...(dataTypes.includes(one.dataType) ? [] : [`${one["@id"]}: ${one.dataType}`]),
        ...(one.references && !fields.has(one.references.field["@id"]) ? [`${one["@id"]}: reference`] : []),
      ];
    }),
  ]);
  return [
    ...lacks(c, [...required, "version", "citeAs"], "the dataset"),
    ...(c.conformsTo === `${CR}1.1` ? [] : ["conformsTo"]),
    ...(c.version === d.version ? [] : ["version"]),
    ...c.distribution.flatMap((node) => lacks(node, ofFile, String(node.name))),
    ...(files.size === c.distribution.length ? [] : ["two files of one name"]),
    ...ofFields,
  ];
}

const first1 = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error("Expected a list with something in it.");
  return one;
};

const mutations: readonly (readonly [what: string, mutate: (c: Croissant) => Croissant])[] = [
  ["no licence", ({ license: _, ...c }) => c as Croissant],
  ["another version of the standard", (c) => ({ ...c, conformsTo: `${CR}1.0` })],
  ["a version with a v", (c) => ({ ...c, version: `v${String(c.version)}` })],
  ["a file without a hash", (c) => ({ ...c, distribution: c.distribution.map(({ sha256: _, ...file }) => file) })],
  ["files gone", (c) => ({ ...c, distribution: [] })],
  ["two files of one name", (c) => ({ ...c, distribution: [...c.distribution, first1(c.distribution)] })],
  [
    "a key that is no field",
    (c) => ({ ...c, recordSet: c.recordSet.map((set) => ({ ...set, key: [{ "@id": "agreements/nothing" }] })) }),
  ],
];

describe.each(releases)("the Croissant of %s", (_, d) => {
  const croissant = jsonAt<Croissant>(d, "croissant.json");

  test("has what the standard requires, a file object for each hashed file and a record set for each table", () => {
    expect(croissantFaults(croissant, d)).toEqual([]);
    expect(croissant.distribution.map(({ name, sha256 }) => [name, sha256])).toEqual(
      d.files.map(({ path, sha256 }) => [path, sha256]),
    );
    expect(croissant.recordSet.map(({ name }) => name).toSorted()).toEqual(tables.map(({ name }) => name).toSorted());
    for (const { name, field } of croissant.recordSet)
      expect(`${field.map((one) => one.source.extract.column).join(",")}\n`).toBe(contentOf(`data/${name}.csv`));
  });

  test.each(mutations)("with %s would not", (_what, mutate) => {
    expect(croissantFaults(mutate(croissant), d)).not.toEqual([]);
  });

  /** Terms of Croissant's own that a document uses and the vocabulary does not have. */
  const unknownTerms = async (document: unknown): Promise<string[]> => {
    const vocabulary = graphOf(standardText("croissant/croissant.ttl"));
    const known = new Set(vocabulary.getSubjects(null, null, null).map(({ value }) => value));
    // The vocabulary file does not have these, though the specification and its examples do.
    for (const name of ["isArray", "isLiveDataset", "citeAs", "sha256"]) known.add(CR + name);
    const statements = await statementsOf(document, {});
    const used = statements.flatMap(({ predicate, object }) => [predicate.value, object.value]);
    return [...new Set(used.filter((value) => value.startsWith(CR) && !known.has(value)))].filter(
      (value) => value !== `${CR}1.1`,
    );
  };

  testWithStandards("uses the terms of the vocabulary, and the context of its examples", async () => {
    expect(await unknownTerms(croissant)).toEqual([]);
    const official = standardJson("croissant/examples/squad_v2-1.1.json")["@context"];
    expect(official).toMatchObject(croissant["@context"] as object);
  });

  testWithStandards("with a term of its own would be found", async () => {
    const set = { ...first1(croissant.recordSet), "cr:oddTerm": "x" };
    expect(await unknownTerms({ ...croissant, recordSet: [set] })).toEqual([`${CR}oddTerm`]);
  });
});
