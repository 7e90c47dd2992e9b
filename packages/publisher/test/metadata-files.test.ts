import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReleaseDescription } from "../src/description.ts";
import { descriptors } from "../src/metadata/about.ts";
import { descriptionFiles } from "../src/metadata/files.ts";
import { licenceOf, licenceText } from "../src/metadata/licences.ts";
import { statementsIn } from "../src/metadata/read-turtle.ts";
import { sourceColumns } from "../src/metadata/source-rights.ts";
import { first, second, sources } from "./description.ts";
import { graphOf } from "./standards.ts";
import { changelog, jsonAt, textAt, textOf, textsOf } from "./written.ts";

const releases: readonly (readonly [string, ReleaseDescription])[] = [
  ["a first version", first],
  ["a second version with hostile words", second],
];

describe.each(releases)("the files that describe %s", (_, d) => {
  test("are all there, sorted, and the same every time", () => {
    const files = descriptionFiles(d, changelog);
    expect(files.map(({ path }) => path)).toEqual(Object.keys(descriptors).toSorted());
    for (const file of files) expect(textOf(file)).toBe(textOf(file));
  });

  test("end in a line feed, have no carriage return, no time but the start of a day, and no path of a machine", () => {
    for (const [path, text] of textsOf(d)) {
      // The text of a licence is kept byte for byte.
      expect(text.endsWith("\n") || path === "LICENSE.txt", path).toBe(true);
      expect(text, path).not.toContain("\r");
      expect(text.replaceAll("T00:00:00Z", ""), path).not.toMatch(/\dT\d\d:\d\d/);
      expect(text, path).not.toContain(import.meta.dirname);
    }
  });

  test("have the licence and the citation on the first screen of README.md", () => {
    const screen = textAt(d, "README.md").split("\n").slice(0, 24).join("\n");
    expect(screen).toContain(`| Licence | [${d.dataset.licence}](`);
    expect(screen).toContain("## How to cite");
    expect(screen).toContain(`This version: ${d.dataset.homepage}/${d.version}`);
  });

  test("tell in README.md how to check it, what versions mean, and what the limits are", () => {
    const text = textAt(d, "README.md");
    for (const words of [
      "sha256sum -c SHA256SUMS",
      "MAJOR",
      "MINOR",
      "PATCH",
      "A corrected value is MINOR",
      "datapackage.json",
    ])
      expect(text).toContain(words);
    for (const { path } of d.files) expect(text).toContain(`\`${path}\``);
    for (const { version, date } of d.versions) expect(text).toContain(`| ${version} | ${date} |`);
  });

  test("have the changelog, the licence's text and the version as they are", () => {
    expect(textAt(d, "CHANGELOG.md")).toBe(changelog);
    expect(textAt(d, "LICENSE.txt")).toBe(licenceText(licenceOf(d.dataset.licence)));
    expect(textAt(d, "VERSION")).toBe(`${d.version}\n`);
  });

  test("name every source with its rights in LICENSES-SOURCES.csv, and count them", () => {
    const file = descriptionFiles(d, changelog).find(({ path }) => path === "LICENSES-SOURCES.csv");
    const rows = parseCsv(textAt(d, "LICENSES-SOURCES.csv"), { columns: true }) as Record<string, string>[];
    expect(Object.keys(rows[0] ?? {})).toEqual([...sourceColumns]);
    expect(rows.map(({ source, rights }) => [source, rights])).toEqual(sources.map(({ id, rights }) => [id, rights]));
    expect(rows[0]).toMatchObject({ outlet: 'Der "Bote", Ausgabe & Co', retrieved: "2025-06-30" });
    expect(file?.write(() => undefined)).toBe(rows.length);
  });

  test("answer the questions of a datasheet, each in words", () => {
    const text = textAt(d, "DATASHEET.md");
    for (const part of ["Motivation", "Composition", "Collection", "Uses", "Distribution", "Maintenance"])
      expect(text).toContain(`\n## ${part}\n`);
    const questions = text.split("\n").filter((line) => line.startsWith("**"));
    expect(questions.length).toBeGreaterThan(30);
    for (const line of questions) expect(line).toMatch(/^\*\*[^*]+\?\*\* \S.*[.>)]$/);
    for (const words of ["undefined", "NaN", "[object"]) expect(text).not.toContain(words);
  });

  test("have Turtle whose statements, read line by line, are those that a parser reads", () => {
    for (const path of ["dcat.ttl", "prov.ttl"]) {
      const text = textAt(d, path);
      const graph = graphOf(text);
      const lines = statementsIn(text);
      // A statement said twice is one in a graph.
      expect(new Set(lines.map(({ subject, predicate, value }) => `${subject} ${predicate} ${value}`)).size).toBe(
        graph.size,
      );
      const literals = graph.getObjects(null, null, null).filter(({ termType }) => termType === "Literal");
      const values = new Set(lines.map(({ value }) => value));
      for (const { value } of literals) expect(values.has(value), value).toBe(true);
    }
  });
});

const word = fc
  .string({
    unit: fc.constantFrom(...("ab \\\"'`{}[]()<>&%$#_~^*|!@:;,.?=/+-éü中文𠮷".match(/./gu) ?? [])),
    minLength: 1,
    maxLength: 24,
  })
  .map((text) => text.trim().replace(/\s+/g, " "))
  .filter((text) => text !== "");

test("any words survive every format that is read back", () => {
  fc.assert(
    fc.property(word, word, word, (title, keyword, publisher) => {
      const d: ReleaseDescription = {
        ...first,
        files: first.files.slice(0, 2),
        dataset: {
          ...first.dataset,
          title,
          keywords: [keyword],
          publisher: { ...first.dataset.publisher, name: publisher },
        },
      };
      expect(jsonAt(d, "dataset.jsonld")).toMatchObject({
        name: title,
        keywords: [keyword],
        publisher: { name: publisher },
      });
      expect(textAt(d, "README.md").startsWith("# ")).toBe(true);
      const graph = graphOf(textAt(d, "dcat.ttl"), textAt(d, "prov.ttl"));
      const texts = new Set(graph.getObjects(null, null, null).map(({ value }) => value));
      for (const one of [title, keyword, publisher]) expect(texts.has(one)).toBe(true);
    }),
    { seed: 5, numRuns: 60 },
  );
});

test("sources are read one by one, as often as they are written", () => {
  let read = 0;
  const many = {
    *[Symbol.iterator]() {
      for (const source of sources) {
        read += 1;
        yield source;
      }
    },
  };
  const files = descriptionFiles({ ...first, sources: many }, changelog);
  expect(read).toBe(0);
  for (const file of files) textOf(file);
  expect(read).toBe(2 * sources.length);
});
