import { describe, expect, test } from "vitest";
import { sha256Of } from "../src/digest.ts";
import { type FileState, metadataDisagreements } from "../src/metadata/agree.ts";
import { outerDisagreements } from "../src/metadata/agree-outer.ts";
import type { Manifest } from "../src/metadata/claims.ts";
import { descriptionFiles } from "../src/metadata/files.ts";
import { readBibtex, readDatasheet, readReadme, readRis } from "../src/metadata/read-lines.ts";
import { readPlain } from "../src/metadata/read-plain.ts";
import { registeredIn } from "../src/metadata/rules.ts";
import { second } from "./description.ts";
import { textOf } from "./written.ts";

const MILLION = 1_000_000;

/** One part again and again, a million characters long. */
const hostile = (part: string): string => part.repeat(Math.ceil(MILLION / part.length)).slice(0, MILLION);

const written = new Map(descriptionFiles(second, "# Changelog\n\n## 1.1.0\n").map((file) => [file.path, textOf(file)]));

/** Disagreements where a file is another text and the manifest has its size and hash, as whoever wants to do harm would have it. */
function found(path: string, text: string) {
  const texts = new Map(written).set(path, text);
  const described = [...texts].map(([name, content]) => ({
    path: name,
    bytes: Buffer.byteLength(content),
    sha256: sha256Of(content),
    mediaType: "text/plain",
    title: name,
  }));
  const counted = second.files.map((file) =>
    file.table === "sources" ? { ...file, rows: [...second.sources].length } : file,
  );
  const files = [...counted, ...described].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const manifest: Manifest = { ...second, previous: "1.0.0", files };
  const states = new Map(files.map((file): [string, FileState] => [file.path, file]));
  return metadataDisagreements(texts, manifest, states);
}

/** The text with blanks after it, so that it has this length. */
const filled = (text: string, length: number): string => text + " ".repeat(length - text.length);

test("the release agrees before anything is put wrong", () => {
  const changelog = written.get("CHANGELOG.md") ?? "";
  expect(found("CHANGELOG.md", changelog)).toEqual([]);
});

// What grows with the records has no limit.
const unlimited = ["CHANGELOG.md", "LICENSES-SOURCES.csv", "datacite.xml"];
const limited = [...written.keys()].filter((path) => !unlimited.includes(path) && !/\.(?:json|jsonld|ttl)$/.test(path));

describe.each([...limited, "citation/cite.csl.json"])("%s", (path) => {
  const most = path === "CITATION.cff" ? 50_000 : 200_000;

  test("is read up to a limit", () => {
    const messages = found(path, filled(written.get(path) ?? "", most)).map(({ message }) => message);
    expect(messages.filter((message) => message.includes("characters"))).toEqual([]);
  });

  test("is not read beyond it", () => {
    const one = (length: number) => ({
      path,
      place: "",
      message: `Expected at most ${most} characters, got ${length}.`,
    });
    expect(found(path, filled(written.get(path) ?? "", most + 1))).toEqual([one(most + 1)]);
    expect(found(path, hostile("(2025): "))).toEqual([one(MILLION)]);
  });
});

test("CITATION.cff beside the versions has the same limit", () => {
  const message = `Expected at most 50000 characters, got ${MILLION}.`;
  expect(outerDisagreements(new Map([["CITATION.cff", hostile("&a ")]]), [], second)).toContainEqual({
    path: "CITATION.cff",
    place: "",
    message,
  });
});

/** Texts with which an expression that may begin anywhere would begin again at every part. */
const parts = [
  "<title ",
  '<rights rightsURI="',
  "<size> bytes in ",
  'Type="Handle"',
  "\\",
  "10.1234.",
  "hdl:",
  "x.:.:",
  " (2025): ",
  " Version 1.1.0, 2025-08-09. ",
  " (Version 1.1.0",
  "| Licence | [",
  " Data set, ",
  "\n\n",
];

test.each(parts)("a million characters of %j are told where no limit holds", (part) => {
  for (const path of ["datacite.xml", "CHANGELOG.md"]) {
    const faults = found(path, hostile(part));
    expect(new Set(faults.map((one) => one.path))).toEqual(new Set([path]));
    expect(faults.map(({ message }) => message).join()).toContain('Expected the version "1.1.0", found none.');
  }
});

test("an element that is not whole on its line is not read", () => {
  const text = written.get("datacite.xml") ?? "";
  expect(found("datacite.xml", text.replace("1.1.0</version>", "1.1.0\n</version>"))).toEqual([
    { path: "datacite.xml", place: "", message: 'Expected the version "1.1.0", found none.' },
  ]);
});

test.each(parts)("what is read under a limit says nothing of the title after a million characters of %j", (part) => {
  for (const read of [readBibtex, readDatasheet, readPlain, readReadme, readRis]) {
    const facts = read(hostile(part)).claims.map(({ fact }) => fact);
    expect(facts.filter((fact) => fact.startsWith("title"))).toEqual([]);
  }
});

test("words of a title that look like a part of a citation are the title's", () => {
  const { claims } = readPlain(
    "A; B (2025): Of Data set, Version 2.0.0, 2024-01-01. Version 1.1.0, 2025-08-09. P. Data set, CC0-1.0. https://doi.org/10.5072/x\n",
  );
  expect(Object.fromEntries(claims.map(({ fact, value }) => [fact, value]))).toEqual({
    year: "2025",
    "title as a sentence": "Of Data set, Version 2.0.0, 2024-01-01.",
    version: "1.1.0",
    date: "2025-08-09",
    licence: "CC0-1.0",
    DOI: "10.5072/x",
  });
});

test("a DOI is found whatever row of numbers it ends", () => {
  expect(registeredIn("see 10.1000.10.5/ab, 1.10.5072/x and 10.1234.10.1234")).toEqual([
    "10.1000.10.5/ab",
    "10.5072/x",
  ]);
});
