import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { outerDisagreements } from "../src/metadata/agree-outer.ts";
import type { Manifest } from "../src/metadata/claims.ts";
import { outerFiles } from "../src/metadata/outer.ts";
import { first, second } from "./description.ts";
import { textOf } from "./written.ts";

const ledger = [first, second].map(({ version, date }) => ({
  version,
  date,
  dataDigest: second.dataDigest,
  zip: { path: `twin-towns-${version}.zip`, bytes: 1234, sha256: "cd".repeat(32) },
}));

const texts = new Map(outerFiles(ledger, second).map((file) => [file.path, textOf(file)]));
const textAt = (path: string): string => texts.get(path) ?? "";

test("the files beside the versions are four", () => {
  expect([...texts.keys()]).toEqual([".zenodo.json", "CITATION.cff", "releases/feed.atom", "releases/versions.json"]);
  for (const text of texts.values()) expect(text.endsWith("\n")).toBe(true);
});

test("versions.json has all versions, oldest first, with zips and the identifiers of each", () => {
  expect(JSON.parse(textAt("releases/versions.json"))).toMatchObject({
    dataset: "twin-towns",
    latest: "1.1.0",
    versions: [
      { version: "1.0.0", address: "https://example.org/data/twin-towns/1.0.0", identifiers: [], zip: { bytes: 1234 } },
      {
        version: "1.1.0",
        date: "2025-08-09",
        identifiers: ["https://doi.org/10.5072/twin_towns.v1-1", "https://n2t.net/ark:/99999/fk4x11"],
      },
    ],
  });
});

describe("the feed", () => {
  const feed = textAt("releases/feed.atom");
  const all = (pattern: RegExp) => [...feed.matchAll(pattern)].map(([, value]) => value);

  test("is Atom: every entry has an id of its own, a title and a day, the newest first", () => {
    const [head = "", ...entries] = feed.split("<entry>");
    for (const tag of ["<id>", "<title>", "<updated>", "<author>", 'rel="self"']) expect(head).toContain(tag);
    expect(entries).toHaveLength(2);
    for (const entry of entries)
      for (const tag of ["<id>", "<title>", "<updated>", "<summary>", 'rel="alternate"', 'rel="enclosure"'])
        expect(entry).toContain(tag);
    const ids = all(/<id>(.*?)<\/id>/g);
    expect(ids).toEqual(["", "/1.1.0", "/1.0.0"].map((end) => `https://example.org/data/twin-towns${end}`));
    expect(all(/<updated>(.*?)<\/updated>/g)).toEqual(
      ["2025-08-09", "2025-08-09", "2025-07-01"].map((day) => `${day}T00:00:00Z`),
    );
  });

  test("says what changed in the newest version alone, and escapes hostile words", () => {
    expect(feed.match(/Records added/g)).toHaveLength(1);
    expect(feed).toContain("Records added: 1, corrected: 2");
    expect(feed.replace(/<[^<>]*>/g, "")).not.toMatch(/[<>]/);
    expect(feed.replace(/&(?:amp|lt|gt|quot|apos);/g, "")).not.toContain("&");
  });
});

test(".zenodo.json and CITATION.cff say the same, of a dataset", () => {
  const zenodo = JSON.parse(textAt(".zenodo.json")) as Record<string, unknown>;
  const citation = parse(textAt("CITATION.cff")) as Record<string, unknown>;
  expect([zenodo.title, zenodo.version, zenodo.publication_date, zenodo.upload_type]).toEqual([
    citation.title,
    citation.version,
    citation["date-released"],
    citation.type,
  ]);
  expect(zenodo).toMatchObject({
    license: "cc-by-4.0",
    creators: [
      { name: "Łukasz-Müller, Ana María", orcid: "0000-0002-1825-0097" },
      { name: "王, 小明" },
      { name: "Smith & Sons {Ltd}" },
    ],
  });
  expect(zenodo.description).toContain("&quot;who&quot; &amp; &lt;what&gt;");
  for (const { value } of second.identifiers) {
    expect(textAt(".zenodo.json")).toContain(value);
    expect(textAt("CITATION.cff")).toContain(value);
  }
});

describe("a gate over them", () => {
  const manifest: Manifest = { ...second, previous: "1.0.0" };
  const check = (given: ReadonlyMap<string, string>) => outerDisagreements(given, ledger, manifest);

  test("finds that all agree", () => {
    expect(check(texts)).toEqual([]);
  });

  test.each([
    [".zenodo.json", '"title": "St', '"title": "T'],
    [".zenodo.json", '"version": "1.1.0"', '"version": "1.0.0"'],
    [".zenodo.json", "cc-by-4.0", "cc0-1.0"],
    [".zenodo.json", "10.5072/twin_towns.v1-1", "10.5072/other"],
    [".zenodo.json", "{", ""],
    ["CITATION.cff", 'version: "1.1.0"', 'version: "1.0.0"'],
    ["CITATION.cff", "2025-08-09", "2025-08-08"],
    ["releases/feed.atom", "<id>https://example.org/data/twin-towns/1.1.0", "<id>https://example.org/data/x/1.1.0"],
    ["releases/feed.atom", "2025-07-01T", "2025-07-02T"],
    ["releases/feed.atom", "of the zip: cd", "of the zip: dd"],
    ["releases/feed.atom", 'length="1234"', 'length="1235"'],
    ["releases/versions.json", '"version": "1.0.0"', '"version": "1.0.1"'],
    ["releases/versions.json", "cdcd", "cdce"],
  ])("finds and names %s with %s put wrong", (path, from, to) => {
    const text = texts.get(path) ?? "";
    expect(text).toContain(from);
    const found = check(new Map(texts).set(path, text.replace(from, to)));
    expect(new Set(found.map((one) => one.path))).toEqual(new Set([path]));
  });

  test.each([...texts.keys()])("finds %s gone", (path) => {
    const fewer = new Map(texts);
    fewer.delete(path);
    expect(check(fewer)).toEqual([{ path, place: "", message: "Expected the file, found none." }]);
  });
});
