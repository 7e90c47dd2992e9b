import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { licenceTextsModule } from "../scripts/licence-texts.ts";
import { parseDatasetMetadata } from "../src/metadata/dataset.ts";
import { identifierAddress, parseIdentifiers } from "../src/metadata/identifiers.ts";
import { licenceOf, licences, licenceText } from "../src/metadata/licences.ts";
import { parseManifest } from "../src/metadata/manifest.ts";
import { MetadataError } from "../src/metadata/reading.ts";
import { isDay, registeredIn } from "../src/metadata/rules.ts";
import { identifiers, modest, second } from "./description.ts";

/** All identifiers of SPDX; the package comes without types. */
const spdx: readonly string[] = createRequire(import.meta.url)("spdx-license-ids");
const own = readFileSync(new URL("../../../datasets/sister-cities/dataset.yaml", import.meta.url), "utf8");

/** The faults that a reader tells, as `line at: message`. */
function faultsOf(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof MetadataError) return error.faults.map(({ line, at, message }) => `${line} ${at}: ${message}`);
    throw error;
  }
  return [];
}

describe("dataset.yaml", () => {
  test("of the dataset itself is read", () => {
    const dataset = parseDatasetMetadata(own);
    expect(dataset).toMatchObject({
      name: "sister-cities",
      homepage: "https://w3id.org/kembar/dataset/sister-cities",
      licence: "CC-BY-4.0",
      creators: [{ name: "The Kembar contributors" }],
      languages: ["en", "id", "zh"],
    });
    expect(dataset.limits.length).toBeGreaterThan(3);
  });

  test("may be JSON, and is given back as it is", () => {
    expect(parseDatasetMetadata(JSON.stringify(modest))).toEqual(modest);
  });

  test.each([
    ["a name with capitals", "name: sister-cities", "name: Sister", /^2 name: .*got "Sister"/],
    [
      "a licence that is not shipped",
      "licence: CC-BY-4.0",
      "licence: CC-BY-NC-4.0",
      /licence: .*CC-BY-4.0, CC0-1.0, ODbL-1.0\), got "CC-BY-NC-4.0"/,
    ],
    ["a homepage with a slash", "dataset/sister-cities\n", "dataset/sister-cities/\n", /homepage: .*without a slash/],
    ["an address of no known kind", "url: https://w3id.org/kembar", "url: ftp://w3id.org", /publisher\/url: .*https/],
    ["a word that is no name", "summary:", "summery:", /summary: .*got nothing/],
    ["a language that is none", "[en, id, zh]", "[english]", /languages\/0: .*got "english"/],
    ["no creator", "  - name: The Kembar contributors\n", "", /creators: Expected a list of 1 or more, got null/],
    ["a creator of a number", "name: The Kembar contributors", "name: 3", /creators\/0\/name: .*got 3/],
    [
      "an identifier that is none",
      "name: The Kembar contributors",
      "name: X\n    identifier: '0000-0001'",
      /creators\/0\/identifier: .*orcid/,
    ],
    ["a DOI in its words", "- sister cities", "- see 10.1234/abc", /keywords\/0: .*identifiers.json/],
    ["an ARK in its words", "- sister cities", "- 'ark:/12345/abc'", /keywords\/0: /],
    ["a Handle in its words", "- sister cities", "- 'hdl:20.5/abc'", /keywords\/0: /],
    ["a title of two lines", "title: Sister", 'title: "a\\nb"\n# ', /title: Expected text on one line/],
    ["a title that turns its direction", "title: Sister", 'title: "a\\u202eb"\n# ', /title: /],
    ["a key twice", "licence: CC-BY-4.0", "licence: CC-BY-4.0\nlicence: CC0-1.0", /Expected YAML/],
    [
      "an alias",
      "languages: [en, id, zh]",
      "languages: &a [en]\n",
      /^1 : Expected plain YAML without aliases|Expected YAML/,
    ],
    ["a key of its prototype", "licence: CC-BY-4.0", "licence: CC-BY-4.0\n__proto__: x", /__proto__: Expected one of/],
  ])("with %s is refused with its place", (what, from, to, told) => {
    const text = own.replace(from, to) + (what === "an alias" ? "x: *a\n" : "");
    expect(text).not.toBe(own);
    expect(faultsOf(() => parseDatasetMetadata(text)).join("\n")).toMatch(told);
  });

  test("that is empty, a list, or no YAML is refused", () => {
    for (const text of ["", "- a", "a: [", '"x"', "a: !!js/function x"])
      expect(
        faultsOf(() => parseDatasetMetadata(text)),
        text,
      ).not.toEqual([]);
  });

  test("with several faults tells all of them, in the order of lines", () => {
    const text = own.replace("name: sister-cities", "name: S").replace("licence: CC-BY-4.0", "licence: X\nmore: 1");
    const lines = faultsOf(() => parseDatasetMetadata(text)).map((fault) => Number.parseInt(fault, 10));
    expect(lines).toHaveLength(3);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });
});

describe("identifiers.json", () => {
  const text = JSON.stringify(identifiers, null, 2);

  test("is read as it is", () => {
    expect(parseIdentifiers(text)).toEqual(identifiers);
    expect(parseIdentifiers("[]")).toEqual([]);
  });

  test.each([
    ["a resolver before it", '"10.5072/twin_towns"', '"https://doi.org/10.5072/twin_towns"', /without a resolver/],
    ["the form of another scheme", '"ark:/99999/fk4x11"', '"10.5072/x"', /Expected a ark, got "10.5072\/x"/],
    ["a day that is none", "2025-07-01", "2025-02-30", /1\/mintedOn: Expected a day of the calendar/],
    ["a version that is none", '"1.1.0"', '"1.1"', /0\/version: .*got "1.1"/],
    ["a scheme that is none", '"handle"', '"urn"', /3\/scheme: Expected one of doi, ark, handle/],
    ["no one who gave it", '"A third"', '""', /3\/mintedBy: /],
    ["the same twice", '"10.5072/twin_towns"', '"10.5072/TWIN_TOWNS.v1-1"', /each identifier once/],
    ["two of one kind", '"scheme": "ark"', '"scheme": "doi"', /Expected one doi for 1.1.0|Expected a doi/],
    ["form of YAML alone", "[", "- ", /Expected YAML|Expected JSON|names with values/],
  ])("with %s is refused", (_, from, to, told) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(faultsOf(() => parseIdentifiers(changed)).join("\n")).toMatch(told);
  });

  test("in YAML is refused: a file that ends in .json is JSON", () => {
    const yaml = "- {version: all, scheme: doi, value: 10.5072/x, mintedBy: x, mintedOn: '2025-01-01'}\n";
    expect(faultsOf(() => parseIdentifiers(yaml)).join()).toContain("Expected JSON");
  });

  test("leads to the resolvers of the registrars", () => {
    expect(identifiers.map(identifierAddress)).toEqual([
      "https://doi.org/10.5072/twin_towns.v1-1",
      "https://doi.org/10.5072/twin_towns",
      "https://n2t.net/ark:/99999/fk4x11",
      "https://hdl.handle.net/20.500.12345/towns",
    ]);
  });
});

describe("licences", () => {
  test("are those of SPDX, each with its full text", () => {
    for (const licence of licences) {
      expect(spdx).toContain(licence.id);
      expect(licenceText(licence).length).toBeGreaterThan(5000);
    }
    expect(licenceText(licenceOf("CC-BY-4.0"))).toContain("Attribution 4.0 International");
    expect(() => licenceOf("MIT")).toThrow('(CC-BY-4.0, CC0-1.0, ODbL-1.0), got "MIT"');
  });

  test("have the texts of the folder LICENSES, byte for byte", () => {
    const module = new URL("../src/metadata/generated/licence-texts.ts", import.meta.url);
    expect(readFileSync(module, "utf8")).toBe(licenceTextsModule());
    for (const licence of licences)
      expect(licenceText(licence)).toBe(
        readFileSync(new URL(`../../../LICENSES/${licence.id}.txt`, import.meta.url), "utf8"),
      );
  });
});

test("a manifest is read as it is, and a path that leads elsewhere is refused", () => {
  const { dataset, version, date, previous, software, dataDigest, files } = second;
  const manifest = { version, date, previous, dataset, identifiers, software, dataDigest, files };
  const text = JSON.stringify(manifest, null, 2);
  expect(parseManifest(text)).toEqual(manifest);
  for (const path of ["../x", "/x", "a//b", "a\\\\b", "a/./b"])
    expect(faultsOf(() => parseManifest(text.replace("record-hashes.csv", path))).join(), path).toContain("/path: ");
  expect(faultsOf(() => parseManifest(text.replace(/"bytes": \d+/, '"bytes": -1'))).join()).toContain("whole number");
});

test("whatever comes, faults are told and nothing else is thrown", () => {
  const lines = own.split("\n");
  const piece = fc.oneof(
    fc.constantFrom(
      "{",
      "[",
      "- ",
      "? ",
      ": ",
      "&a ",
      "*a",
      "!x ",
      "<<: ",
      "|\n",
      "'",
      '"',
      "\t",
      "#",
      "%",
      "\u0000",
      "---\n",
      "\ud800",
    ),
    fc.constantFrom(...lines),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(lines.length), (pieces, at) => {
      const text = [...lines.slice(0, at), pieces.join(""), ...lines.slice(at)].join("\n");
      for (const read of [parseDatasetMetadata, parseIdentifiers, parseManifest])
        for (const fault of faultsOf(() => read(text))) expect(fault).toMatch(/^[1-9]\d* /);
    }),
    { seed: 5, numRuns: 150 },
  );
});

test.each(["[", "{a: ", "- "])("a file of 100,000 times %j is refused", (open) => {
  for (const read of [parseDatasetMetadata, parseIdentifiers, parseManifest])
    expect(faultsOf(() => read(open.repeat(100_000)))).not.toEqual([]);
});

test("identifiers of registrars are told from versions, dates and numbers", () => {
  expect(registeredIn("10.5072/abc, (doi:10.1234/x-y) ark:/12345/b hdl:20.1/z https://hdl.handle.net/20/a")).toEqual([
    "10.5072/abc",
    "10.1234/x-y",
    "ark:/12345/b",
    "hdl:20.1/z",
    "hdl.handle.net/20/a",
  ]);
  expect(registeredIn("10.5 of 2025/06, version 10.1.0/agreement, park: closed, 3.10/4")).toEqual([]);
});

test("days are those of the calendar", () => {
  expect(["2024-02-29", "2025-12-31", "0001-01-01"].filter((day) => !isDay(day))).toEqual([]);
  expect(["2025-02-29", "2025-13-01", "2025-1-1", "2025-00-10", "20250101", ""].filter(isDay)).toEqual([]);
});
