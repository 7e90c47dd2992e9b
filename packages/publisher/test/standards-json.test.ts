import { tables } from "@kembar/schema";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { ReleaseDescription } from "../src/description.ts";
import { contentOf, first, second } from "./description.ts";
import { hasStandards, standardJson, statementsOf } from "./standards.ts";
import { jsonAt, textAt } from "./written.ts";

const testWithStandards = test.skipIf(!hasStandards);

const releases: readonly (readonly [string, ReleaseDescription])[] = [
  ["a first version", first],
  ["a second version with hostile words", second],
];

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, logger: false });

/** Errors of a value against an official schema of draft 7. */
function errorsOf(schema: string, value: unknown): string[] {
  const validate = ajv.getSchema(schema) ?? ajv.addSchema(standardJson(schema), schema).getSchema(schema);
  if (!validate) throw new Error(`Expected a schema in ${schema}.`);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly type?: string;
  readonly schema?: {
    readonly fields: readonly { readonly name: string }[];
    readonly foreignKeys?: readonly { readonly reference: { readonly resource: string } }[];
  };
}
interface Package {
  readonly resources: readonly Resource[];
  readonly created: string;
  readonly name: string;
}

describe.each(releases)("the data package of %s", (_, d) => {
  const descriptor = jsonAt<Package>(d, "datapackage.json");

  testWithStandards("keeps to the schemas of Data Package 2.0", () => {
    expect(errorsOf("frictionless-v2/datapackage.json", descriptor)).toEqual([]);
    for (const resource of descriptor.resources) {
      expect(errorsOf("frictionless-v2/dataresource.json", resource)).toEqual([]);
      if (resource.schema) expect(errorsOf("frictionless-v2/tableschema.json", resource.schema)).toEqual([]);
    }
    const [one] = descriptor.resources;
    expect(errorsOf("frictionless-v2/datapackage.json", { ...descriptor, resources: [] })).not.toEqual([]);
    expect(errorsOf("frictionless-v2/datapackage.json", { ...descriptor, version: 1 })).not.toEqual([]);
    expect(errorsOf("frictionless-v2/dataresource.json", { ...one, hash: "sha256:no" })).not.toEqual([]);
  });

  test("names every resource once, with letters, digits and hyphens", () => {
    const names = descriptor.resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/);
    expect(descriptor.created).toBe(`${d.date}T00:00:00Z`);
  });

  test("has every hashed file with its true size and hash", () => {
    expect(descriptor.resources.map(({ path, bytes, hash }) => ({ path, bytes, hash }))).toEqual(
      d.files.map(({ path, bytes, sha256 }) => ({ path, bytes, hash: `sha256:${sha256}` })),
    );
  });

  test("has a schema for every table whose fields are the header of the file, and keys that lead to tables", () => {
    const tabular = descriptor.resources.filter(({ type }) => type === "table");
    expect(tabular.map(({ name }) => name).toSorted()).toEqual(tables.map(({ name }) => name).toSorted());
    for (const { path, schema } of tabular) {
      expect(`${schema?.fields.map(({ name }) => name).join(",")}\n`).toBe(contentOf(path));
      for (const { reference } of schema?.foreignKeys ?? [])
        expect(tabular.map(({ name }) => name)).toContain(reference.resource);
    }
  });
});

interface CsvwTable {
  readonly url: string;
  readonly tableSchema: {
    readonly columns: readonly { readonly name: string; readonly titles: string }[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly {
      readonly columnReference: readonly string[];
      readonly reference: { readonly resource: string; readonly columnReference: readonly string[] };
    }[];
  };
}

/** What CSV on the Web asks of a description beside its files: columns are those of the header, keys lead to columns. */
function csvwFaults(group: { readonly tables: readonly CsvwTable[] }): string[] {
  const byUrl = new Map(group.tables.map((table) => [table.url, table]));
  const namesOf = (table: CsvwTable | undefined) => table?.tableSchema.columns.map(({ name }) => name) ?? [];
  return group.tables.flatMap((table) => {
    const { columns, primaryKey = [], foreignKeys = [] } = table.tableSchema;
    const header = columns.map(({ titles }) => titles).join(",");
    return [
      ...(`${header}\n` === contentOf(table.url) ? [] : [`${table.url}: header`]),
      ...primaryKey.filter((key) => !namesOf(table).includes(key)).map((key) => `${table.url}: key ${key}`),
      ...foreignKeys
        .filter(({ reference }) =>
          reference.columnReference.some((name) => !namesOf(byUrl.get(reference.resource)).includes(name)),
        )
        .map(({ reference }) => `${table.url}: reference to ${reference.resource}`),
    ];
  });
}

describe.each(releases)("the CSVW description of %s", (_, d) => {
  const group = jsonAt<{ tables: CsvwTable[] }>(d, "csv-metadata.json");

  test("has the header of every table, and keys that lead to columns", () => {
    expect(csvwFaults(group)).toEqual([]);
    expect(group.tables.map(({ url }) => url)).toEqual(
      d.files.filter(({ table }) => table !== undefined).map(({ path }) => path),
    );
  });

  testWithStandards("is JSON-LD under the context of CSV on the Web", async () => {
    const contexts = { "http://www.w3.org/ns/csvw": standardJson("csvw/csvw.jsonld") };
    const statements = await statementsOf(group, contexts);
    const said = (predicate: string) =>
      statements
        .filter(
          (one) => one.subject.value === `${d.dataset.homepage}/${d.version}` && one.predicate.value === predicate,
        )
        .map(({ object }) => object.value);
    expect(said("https://schema.org/version").concat(said("http://schema.org/version"))).toEqual([d.version]);
    expect(said("http://purl.org/dc/terms/issued")).toEqual([d.date]);
    expect(said("http://www.w3.org/ns/csvw#table")).toHaveLength(group.tables.length);
  });

  test("with a column less, or a file elsewhere, would be found", () => {
    const [one, ...others] = group.tables;
    if (!one) throw new Error("Expected tables.");
    const shorter = { ...one, tableSchema: { ...one.tableSchema, columns: one.tableSchema.columns.slice(1) } };
    expect(csvwFaults({ tables: [shorter, ...others] })).not.toEqual([]);
    expect(csvwFaults({ tables: [{ ...one, url: "agreements.csv" }, ...others] })).not.toEqual([]);
  });
});

describe.each(releases)("the citation file of %s", (_, d) => {
  const file = parse(textAt(d, "CITATION.cff")) as Record<string, unknown>;

  testWithStandards("keeps to the schema of the Citation File Format 1.2.0", () => {
    const schema = "cff/schema-1.2.0.json";
    expect(errorsOf(schema, file)).toEqual([]);
    expect(errorsOf(schema, { ...file, type: "data" })).not.toEqual([]);
    expect(errorsOf(schema, { ...file, authors: [] })).not.toEqual([]);
    expect(errorsOf(schema, { ...file, license: "CC-BY" })).not.toEqual([]);
  });

  test("is of a dataset, with text as text", () => {
    expect(file).toMatchObject({
      "cff-version": "1.2.0",
      type: "dataset",
      title: d.dataset.title,
      version: d.version,
      "date-released": d.date,
      license: d.dataset.licence,
      url: `${d.dataset.homepage}/${d.version}`,
    });
    expect(file.doi).toBe(d === second ? "10.5072/twin_towns.v1-1" : undefined);
  });
});
