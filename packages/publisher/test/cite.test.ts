import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citationStyles, cite } from "../src/cite/cite.ts";
import { oldTexText, texText } from "../src/cite/tex.ts";
import { type CitedRecord, noteOf, workOf } from "../src/cite/work.ts";
import { registeredIn } from "../src/metadata/rules.ts";
import { fieldsOf, type Parsed, parsed } from "./citation-js.ts";
import { first, type hostile, second } from "./description.ts";

const record: CitedRecord = {
  entity: "agreement",
  id: "agr-bonn-lyon-2025-abcde",
  label: "Bonn & {Lyon} 友好城市 50%",
  sha256: "0f".repeat(32),
};
const machine = ["bibtex", "biblatex", "ris", "csl-json"] as const;
const works = [
  ["a release with identifiers and hostile words", second, undefined],
  ["a release without identifiers", first, undefined],
  ["a record", second, record],
  ["a record of a release without identifiers", first, record],
] as const;

const names = (reference: Parsed | undefined): string[] =>
  (reference?.author ?? []).map(({ literal, family, given }) => literal ?? [family, given].filter(Boolean).join(", "));

describe.each(works)("%s", (_, release, cited) => {
  const work = workOf(release, cited);

  test.each(machine)("in %s is read back by citation-js", (style) => {
    const [reference, ...others] = parsed(cite(release, style, cited), style);
    expect(others).toEqual([]);
    expect(reference).toMatchObject({
      title: work.title,
      publisher: release.dataset.publisher.name,
      URL: work.url,
      issued: { "date-parts": [release.date.split("-").map(Number)] },
    });
    expect(reference?.DOI).toBe(work.doi);
    expect(names(reference)).toEqual(
      release.dataset.creators.map(({ name, familyName, givenName }) =>
        familyName === undefined ? name : `${familyName}, ${givenName}`,
      ),
    );
    expect(reference?.note).toContain(noteOf(work));
    expect(style === "bibtex" ? fieldsOf(cite(release, style, cited)).version : reference?.version).toBe(
      release.version,
    );
    if (style !== "bibtex") expect(reference?.type).toBe("dataset");
  });

  test.each(citationStyles)("in %s names no identifier that is not entered", (style) => {
    const known = release.identifiers.map(({ value }) => value);
    // In TeX an underscore has a backslash before it.
    for (const found of registeredIn(cite(release, style, cited).replaceAll("\\_", "_")))
      expect(
        known.some((one) => found.includes(one)),
        found,
      ).toBe(true);
  });

  test.each(citationStyles)("in %s says the version, its address or DOI, and the title or year", (style) => {
    const text = cite(release, style, cited);
    expect(text).toContain(release.version);
    expect(text).toContain("2025");
    expect(text.includes(work.url) || text.includes(`https://doi.org/${work.doi}`)).toBe(true);
    expect(text.endsWith("\n") && !text.includes("\r")).toBe(true);
  });
});

test("a plain citation names this version before all versions, and every identifier", () => {
  const text = cite(second, "plain");
  expect(text.indexOf("This version: https://example.org/data/twin-towns/1.1.0\n")).toBeGreaterThan(0);
  expect(text.indexOf("All versions:")).toBeGreaterThan(text.indexOf("This version:"));
  for (const { value } of second.identifiers) expect(text).toContain(value);
});

test("a record is cited by its two addresses and its hash", () => {
  expect(cite(first, "plain", record)).toBe(
    [
      "The town archivists (2025): Bonn & {Lyon} 友好城市 50% (agr-bonn-lyon-2025-abcde). In: Ties between towns. Version 1.0.0, 2025-07-01. The town archive. Data set, CC0-1.0.",
      "This version: https://example.org/data/twin-towns/1.0.0/agreement/agr-bonn-lyon-2025-abcde",
      "All versions: https://w3id.org/kembar/agreement/agr-bonn-lyon-2025-abcde",
      `SHA-256 of the record: ${"0f".repeat(32)}`,
      "",
    ].join("\n"),
  );
});

describe("APA", () => {
  const withCreators = (creators: typeof hostile.creators) =>
    cite({ ...first, dataset: { ...first.dataset, creators } }, "apa");

  test("abbreviates given names and joins the last with an ampersand", () => {
    expect(
      withCreators([
        { name: "Jean-Luc Marie Duval", familyName: "Duval", givenName: "Jean-Luc Marie" },
        { name: "李", familyName: "李", givenName: "四" },
      ]),
    ).toBe(
      "Duval, J.-L. M., & 李, 四. (2025). Ties between towns (Version 1.0.0) [Data set]. The town archive. https://example.org/data/twin-towns/1.0.0\n",
    );
  });

  test("names the first 19 and the last of more than 20", () => {
    const many = Array.from({ length: 21 }, (_, at) => ({ name: `Group ${at + 1}` }));
    expect(withCreators(many)).toContain("Group 19, . . . Group 21. (2025).");
    expect(withCreators(many.slice(0, 20))).toContain("Group 19, & Group 20. (2025).");
  });

  test("does not name a publisher twice who is the author", () => {
    expect(withCreators([{ name: first.dataset.publisher.name }])).toBe(
      "The town archive. (2025). Ties between towns (Version 1.0.0) [Data set]. https://example.org/data/twin-towns/1.0.0\n",
    );
  });
});

const word = fc.string({
  unit: fc.constantFrom(..."abz éüßñłøåçšžőİ 南京 {}\\&%$#_~^\"'<>[]()@,;:|=+-*/.!?"),
  minLength: 1,
  maxLength: 30,
});

test("any title survives TeX", () => {
  fc.assert(
    fc.property(word, (given) => {
      // Readers of BibTeX fold blanks and take a hyphen's neighbours for a dash.
      const title = `x${given.replace(/\s+/g, " ").replace(/-+/g, "-").replace(/''|``/g, "'")}x`;
      for (const [style, escaped] of [
        ["bibtex", oldTexText],
        ["biblatex", texText],
      ] as const) {
        const [reference] = parsed(`@misc{k,\n  title = {{${escaped(title)}}},\n}\n`, style);
        expect(reference?.title).toBe(title);
        expect(escaped(title).split("{").length).toBe(escaped(title).split("}").length);
      }
    }),
    { seed: 5, numRuns: 500 },
  );
});
