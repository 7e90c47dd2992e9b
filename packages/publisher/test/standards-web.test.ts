import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { ReleaseDescription } from "../src/description.ts";
import { first, second } from "./description.ts";
import { hasStandards, standardPath, statementsOf } from "./standards.ts";
import { jsonAt, textAt } from "./written.ts";

const releases: readonly (readonly [string, ReleaseDescription])[] = [
  ["a first version", first],
  ["a second version with hostile words", second],
];

const folder = mkdtempSync(join(tmpdir(), "kembar-xml-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What xmllint says of a text; undefined where it is not installed. */
function xmllint(text: string, ...options: readonly string[]): { status: number | null; told: string } | undefined {
  const path = join(folder, "file.xml");
  writeFileSync(path, text);
  const { error, status, stderr } = spawnSync("xmllint", ["--nonet", "--noout", ...options, path], {
    encoding: "utf8",
  });
  return error ? undefined : { status, told: stderr };
}
const hasXmllint = xmllint("<a/>") !== undefined;
if (!hasXmllint) console.info("Tests with xmllint are skipped: it is not installed (Debian: libxml2-utils).");
const testWithSchema = test.skipIf(!hasStandards || !hasXmllint);
const schema = standardPath("datacite-xsd/kernel-4.7/metadata.xsd");

const broken: readonly (readonly [what: string, from: RegExp, to: string])[] = [
  ["no identifier", /^ {2}<identifier .*\n/m, ""],
  ["no publisher", /^ {2}<publisher>.*\n/m, ""],
  ["a year that is none", /<publicationYear>\d+/, "<publicationYear>soon"],
  ["a relation of no known type", /relationType="IsVersionOf"/, 'relationType="IsFriendOf"'],
  ["an element of its own", /^ {2}<version>/m, "  <edition>1</edition>\n  <version>"],
];

describe.each(releases)("the DataCite record of %s", (_, d) => {
  const xml = textAt(d, "datacite.xml");

  testWithSchema("keeps to the schema of DataCite 4.7", () => {
    expect(xmllint(xml, "--schema", schema)).toMatchObject({ status: 0 });
  });

  testWithSchema.each(broken)("with %s would not", (_what, from, to) => {
    const mutated = xml.replace(from, to);
    expect(mutated).not.toBe(xml);
    expect(xmllint(mutated, "--schema", schema)?.status).not.toBe(0);
  });

  test("has the DOI as identifier if there is one, else the address, and never another DOI", () => {
    const [, type, value] = /<identifier identifierType="(\w+)">(.*)<\/identifier>/.exec(xml) ?? [];
    expect([type, value]).toEqual(
      d === second ? ["DOI", "10.5072/twin_towns.v1-1"] : ["URL", `${d.dataset.homepage}/${d.version}`],
    );
    expect(xml.includes('Type="DOI"')).toBe(d === second);
  });

  test("has the properties that DataCite makes mandatory", () => {
    for (const tag of ["identifier", "creatorName", "title", "publisher", "publicationYear", "resourceType"])
      expect(xml).toMatch(new RegExp(`<${tag}[^>]*>[^<]+</${tag}>`));
  });
});

interface Dataset {
  readonly distribution: readonly { readonly contentUrl: string; readonly encodingFormat: string }[];
  readonly [property: string]: unknown;
}

/** What Google Dataset Search requires, and what it recommends where a release has it. */
function googleFaults(dataset: Dataset): string[] {
  const { description } = dataset;
  const length = typeof description === "string" ? [...description].length : 0;
  const wanted = ["name", "license", "creator", "identifier", "keywords", "version", "url", "spatialCoverage"];
  return [
    ...(length >= 50 && length <= 5000 ? [] : ["description"]),
    ...[...wanted, "variableMeasured", "isAccessibleForFree"].filter((name) => dataset[name] === undefined),
    ...dataset.distribution.flatMap(({ contentUrl, encodingFormat }) =>
      URL.canParse(contentUrl) && /^\w+\/[\w.+-]+$/.test(encodingFormat) ? [] : [contentUrl],
    ),
    ...(dataset["@type"] === "Dataset" && dataset["@context"] === "https://schema.org/" ? [] : ["@type"]),
  ];
}

describe.each(releases)("the schema.org Dataset of %s", (_, d) => {
  const dataset = jsonAt<Dataset>(d, "dataset.jsonld");

  test("has what Google Dataset Search requires and recommends", () => {
    expect(googleFaults(dataset)).toEqual([]);
    expect(dataset.temporalCoverage).toBe(d === second ? "2019-05/2025-06-24" : undefined);
    expect(dataset.distribution).toHaveLength(d.files.length);
  });

  test("without one of them would be found", () => {
    for (const name of ["name", "license", "description", "keywords", "@context"])
      expect(googleFaults({ ...dataset, [name]: undefined })).not.toEqual([]);
    expect(
      googleFaults({ ...dataset, distribution: [{ contentUrl: "data.csv", encodingFormat: "text/csv" }] }),
    ).not.toEqual([]);
  });

  test("is JSON-LD that needs no context but that of schema.org", async () => {
    // What the context of schema.org says of a term without more: it is schema.org's.
    const standIn = { "@context": { "@vocab": "https://schema.org/" } };
    const statements = await statementsOf(dataset, { "https://schema.org/": standIn });
    const names = statements.filter(
      ({ subject, predicate }) =>
        subject.value === `${d.dataset.homepage}/${d.version}` && predicate.value === "https://schema.org/name",
    );
    expect(names.map(({ object }) => object.value)).toEqual([d.dataset.title]);
    await expect(statementsOf(dataset, {})).rejects.toThrow();
  });
});
