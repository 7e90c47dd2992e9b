import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, describe, expect, it } from "vitest";
import { ajvOptions, validatorsModule } from "../scripts/validators.ts";

type Schema = boolean | Readonly<Record<string, unknown>>;

/** A group of the official suite: a schema and values that keep to it or do not. */
interface Group {
  readonly description: string;
  readonly schema: Schema;
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
}

type Validator = (value: unknown) => unknown;

const suite = join(import.meta.dirname, "../../../../shared/standards/json-schema-test-suite");
const schemas = join(import.meta.dirname, "../schemas");
const readJson = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(...path), "utf8"));

/** Keywords that say nothing of a value. */
const silent = new Set(["$schema", "$id", "$comment", "title", "description", "examples"]);
const schemasBelow = new Set(["properties", "$defs", "patternProperties", "dependentSchemas"]);

/** Keywords of a schema and of those within it. */
function keywordsOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(keywordsOf);
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    schemasBelow.has(key)
      ? [key, ...Object.values(value as object).flatMap(keywordsOf)]
      : ["enum", "const", "required", "dependentRequired", "examples"].includes(key)
        ? [key]
        : [key, ...keywordsOf(value)],
  );
}

const keywords = [...new Set(readdirSync(schemas).flatMap((name) => keywordsOf(readJson(schemas, name))))].filter(
  (keyword) => !silent.has(keyword),
);

/** Name of the suite's file about a keyword. */
const fileOf = (keyword: string): string => `${keyword.replace(/^\$/, "")}.json`;

const folder = mkdtempSync(join(tmpdir(), "kembar-suite-"));
afterAll(() => rmSync(folder, { recursive: true }));
const counts = { groups: 0, tests: 0, compiled: 0, lax: 0 };

/** A validator made as the package's own are, where it needs nothing that those do not. */
async function compiledAhead(schema: Schema): Promise<Validator | undefined> {
  if (typeof schema === "boolean") return undefined;
  const id = `https://example.org/${counts.groups}`;
  try {
    const path = join(folder, `${counts.groups}.mjs`);
    writeFileSync(path, validatorsModule({ group: { $id: id, ...schema } }));
    const { group } = (await import(pathToFileURL(path).href)) as { group: Validator };
    counts.compiled++;
    return group;
  } catch {
    return undefined;
  }
}

/** A validator made by ajv on the spot; schemas that its strict mode finds odd are taken as they are. */
function compiledNow(schema: Schema): Validator {
  const make = (strict: boolean): Validator => {
    const ajv = new Ajv2020({ ...ajvOptions, strict, logger: false });
    for (const [id, remote] of remotes()) ajv.addSchema(remote, id);
    return ajv.compile(schema as object);
  };
  try {
    return make(true);
  } catch {
    counts.lax++;
    return make(false);
  }
}

async function compile(schema: Schema): Promise<Validator | undefined> {
  try {
    return (await compiledAhead(schema)) ?? compiledNow(schema);
  } catch {
    return undefined;
  }
}

function remotes(): [string, object][] {
  const root = join(suite, "remotes/draft2020-12");
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => [`http://localhost:1234/draft2020-12/${name}`, readJson(root, name) as object]);
}

/** What ajv does otherwise than the suite wants. None of it is in the package's schemas. */
const departures: Readonly<Record<string, readonly string[]>> = {
  // It passes over a property of this name.
  properties: ["properties whose names are Javascript object property names: __proto__ not valid"],
  // It takes a list of no values, which nothing can keep to, for a mistake.
  enum: ["empty enum: the schema is refused"],
  // It does not resolve an address within a schema that has another address than the one around it.
  $ref: [
    "refs with relative uris and defs: the schema is refused",
    "relative refs with absolute uris and defs: the schema is refused",
    "URN ref with nested pointer ref: the schema is refused",
  ],
};

async function run(name: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const { description, schema, tests } of readJson(suite, "tests/draft2020-12", name) as Group[]) {
    counts.groups++;
    const validate = await compile(schema);
    if (!validate) wrong.push(`${description}: the schema is refused`);
    if (!validate) continue;
    for (const test of tests) {
      counts.tests++;
      if (Boolean(validate(test.data)) !== test.valid) wrong.push(`${description}: ${test.description}`);
    }
  }
  return wrong;
}

const isThere = existsSync(suite);
if (!isThere) console.log("skipped: the JSON Schema test suite is not beside the project");

describe("the official suite of JSON Schema 2020-12, for the keywords that the schemas use", () => {
  it("knows the keywords", () => {
    expect(keywords.toSorted()).toEqual(expect.arrayContaining(["$ref", "enum", "pattern", "required", "type"]));
  });

  it.skipIf(!isThere).each(keywords.map((keyword) => [keyword, fileOf(keyword)]))("%s", async (keyword, name) => {
    expect(existsSync(join(suite, "tests/draft2020-12", name)), `the suite has no ${name}`).toBe(true);
    expect(await run(name)).toEqual(departures[keyword] ?? []);
  });

  it.skipIf(!isThere)("has been run", () => {
    const { groups, tests, compiled, lax } = counts;
    console.log(
      `JSON Schema test suite: ${tests} tests of ${groups} groups for ${keywords.toSorted().join(", ")}; ` +
        `${compiled} groups compiled ahead as the package's own schemas, ${lax} not in strict mode`,
    );
    expect(tests).toBeGreaterThan(100);
    expect(compiled).toBeGreaterThan(0);
  });
});
