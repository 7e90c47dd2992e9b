import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReleaseDescription } from "../src/description.ts";
import { sha256Of } from "../src/digest.ts";
import { type Disagreement, type FileState, metadataDisagreements } from "../src/metadata/agree.ts";
import type { Manifest } from "../src/metadata/claims.ts";
import { descriptionFiles } from "../src/metadata/files.ts";
import { first, second } from "./description.ts";
import { textOf } from "./written.ts";

const changelogOf = (d: ReleaseDescription) =>
  ["# Changelog", ...d.versions.toReversed().map(({ version }) => `## ${version}\n\n- Something.`), ""].join("\n\n");

interface Release {
  readonly texts: ReadonlyMap<string, string>;
  readonly manifest: Manifest;
  readonly states: ReadonlyMap<string, FileState>;
}

/** A release as it would lie on disk, as far as its metadata go. */
function released(d: ReleaseDescription): Release {
  const written = descriptionFiles(d, changelogOf(d)).map((file) => ({ ...file, text: textOf(file) }));
  const described = written.map(({ path, mediaType, title, text }) => ({
    path,
    bytes: Buffer.byteLength(text),
    sha256: sha256Of(text),
    mediaType,
    title,
  }));
  const counted = d.files.map((file) => (file.table === "sources" ? { ...file, rows: [...d.sources].length } : file));
  const files = [...counted, ...described].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return {
    texts: new Map(written.map(({ path, text }) => [path, text])),
    states: new Map(files.map(({ path, bytes, sha256 }) => [path, { bytes, sha256 }])),
    manifest: {
      version: d.version,
      date: d.date,
      ...(d.previous === undefined ? {} : { previous: d.previous }),
      dataset: d.dataset,
      identifiers: d.identifiers,
      software: d.software,
      dataDigest: d.dataDigest,
      files,
    },
  };
}

const check = ({ texts, manifest, states }: Release): Disagreement[] => metadataDisagreements(texts, manifest, states);
const good = released(second);

/** The release with one file changed; throws if the change changes nothing. */
function mutated(path: string, change: (text: string) => string, release: Release = good): Release {
  const text = release.texts.get(path) ?? "";
  const now = change(text);
  if (now === text) throw new Error(`The change of ${path} changes nothing.`);
  return { ...release, texts: new Map(release.texts).set(path, now) };
}

test.each([
  ["a first version", first],
  ["a second version with hostile words and identifiers", second],
  ["a version with plain words and identifiers", { ...second, dataset: first.dataset }],
  ["a version with hostile words and no identifier", { ...second, identifiers: [] }],
  [
    "a version at a hostile address",
    { ...second, dataset: { ...second.dataset, homepage: "https://example.org/~a_b$/%C3%A9/x&y=1;z,(w)'!*/@+" } },
  ],
])("all files of %s agree", (_, d) => {
  expect(check(released(d))).toEqual([]);
});

const word = fc
  .string({
    unit: fc.constantFrom(...("ab1 \\\"'`{}[]()<>&%$#_~^*|!@:;,.?=/+-éü中文𠮷".match(/./gu) ?? [])),
    minLength: 1,
    maxLength: 24,
  })
  .map((text) => text.trim().replace(/\s+/g, " "))
  .filter((text) => text !== "");

test("whatever the words, all files agree", () => {
  fc.assert(
    fc.property(word, word, word, (title, name, summary) => {
      const dataset = {
        ...second.dataset,
        title,
        summary,
        creators: [{ name }, { name: summary, familyName: title, givenName: name }],
      };
      expect(check(released({ ...second, dataset, files: second.files.slice(0, 3) }))).toEqual([]);
    }),
    { seed: 5, numRuns: 60 },
  );
});

/** Of each file, what is put wrong: `[what, from, to]`. */
const mutations: Readonly<Record<string, readonly (readonly [what: string, from: string | RegExp, to: string])[]>> = {
  VERSION: [["version", "1.1.0", "1.1.1"]],
  "CHANGELOG.md": [["version", "## 1.1.0", "## 1.2.0"]],
  "LICENSE.txt": [["a word", "Attribution", "Attribution-ish"]],
  "LICENSES-SOURCES.csv": [["a row", /^rilis.*\n/m, ""]],
  "CITATION.cff": [
    ["title", 'title: "St', 'title: "T'],
    ["version", 'version: "1.1.0"', 'version: "1.0.0"'],
    ["date", "2025-08-09", "2025-08-10"],
    ["licence", 'license: "CC-BY-4.0"', 'license: "CC0-1.0"'],
    ["address", /^url: .*$/m, 'url: "https://example.org/data/twin-towns/1.0.0"'],
    ["DOI", /^doi: .*$/m, 'doi: "10.5072/twin_towns"'],
    ["form", "title:", "{title:"],
  ],
  "README.md": [
    ["title", "# St", "# T"],
    ["version", "| Version | 1.1.0 |", "| Version | 1.1.1 |"],
    ["date", "| Published | 2025-08-09 |", "| Published | 2025-08-08 |"],
    ["licence", "[CC-BY-4.0]", "[CC0-1.0]"],
    ["licence address", "licenses/by/4.0/", "licenses/by/3.0/"],
    ["version cited", "Version 1.1.0, 2025", "Version 1.0.0, 2025"],
    [
      "DOI cited",
      "CC-BY-4.0. https://doi.org/10.5072/twin_towns.v1-1",
      "CC-BY-4.0. https://doi.org/10.5072/twin_towns",
    ],
    ["size", /(\| `data\/agreements\.json` \| .* \|) \d+ \|/, "$1 9999 |"],
    ["a file", /^\| `data\/agreements\.json` .*\n/m, ""],
  ],
  "DATASHEET.md": [
    ["title", "# Datasheet: St", "# Datasheet: T"],
    ["version", "| Version | 1.1.0 |", "| Version | 1.1.1 |"],
    ["digest", /data \| [0-9a-f]/, "data | x"],
  ],
  "citation/cite.bib": [
    ["title", "title = {{St", "title = {{T"],
    ["version", "version = {1.1.0}", "version = {1.1.1}"],
    ["year", "year = {2025}", "year = {2024}"],
    ["address", /url = .*/, "url = {https://example.org},"],
    ["DOI", "doi = {10.5072/twin_towns.v1-1}", "doi = {10.5072/twin_towns}"],
  ],
  "citation/cite.ris": [
    ["title", "TI  - St", "TI  - T"],
    ["version", "ET  - 1.1.0", "ET  - 1.0.0"],
    ["date", "2025/08/09", "2025/09/08"],
    ["address", "UR  - https", "UR  - http"],
  ],
  "citation/cite.csl.json": [
    ["title", '"title": "St', '"title": "T'],
    ["version", '"version": "1.1.0"', '"version": "1.0.0"'],
    ["date", /\b9\b/, "10"],
    ["form", "[", ""],
  ],
  "citation/cite.txt": [
    ["title", "(2025): St", "(2025): T"],
    ["title in APA", "(2025). St", "(2025). T"],
    ["version", "Version 1.1.0, 2025", "Version 1.0.0, 2025"],
    ["address", "This version: https", "This version: http"],
  ],
  "datapackage.json": [
    ["title", /"title": "St/, '"title": "T'],
    ["version", '"version": "1.1.0"', '"version": "1.1.0-rc"'],
    ["date", "2025-08-09T", "2025-08-19T"],
    ["licence", '"name": "CC-BY-4.0"', '"name": "CC0-1.0"'],
    ["size", /"bytes": (\d)/, '"bytes": 1$1'],
    ["a file twice", '"path": "data/agreements.json"', '"path": "data/agreements.jsonl"'],
    ["a file that is not there", '"path": "data/agreements.json"', '"path": "data/nothing.json"'],
  ],
  "csv-metadata.json": [
    ["title", '"dc:title": "St', '"dc:title": "T'],
    ["version", '"schema:version": "1.1.0"', '"schema:version": "1.0.0"'],
    ["date", "2025-08-09", "2025-08-08"],
    ["licence", "licenses/by/4.0/", "licenses/by/3.0/"],
    ["a table", '"url": "data/parties.csv"', '"url": "data/places.csv"'],
  ],
  "croissant.json": [
    ["title", '"alternateName": "St', '"alternateName": "T'],
    ["version", '"version": "1.1.0"', '"version": "v1.1.0"'],
    ["date", '"datePublished": "2025', '"datePublished": "2024'],
    ["size", /"contentSize": "(\d)/, '"contentSize": "1$1'],
    ["address of a file", '"contentUrl": "https', '"contentUrl": "http'],
  ],
  "dataset.jsonld": [
    ["title", '"name": "St', '"name": "T'],
    ["version", '"version": "1.1.0"', '"version": "1.0.0"'],
    ["previous version", "twin-towns/1.0.0", "twin-towns/0.9.0"],
    ["licence", "licenses/by/4.0/", "licenses/by/3.0/"],
  ],
  "ro-crate-metadata.json": [
    ["title", '"name": "St', '"name": "T'],
    ["version", '"version": "1.1.0"', '"version": "1.0.0"'],
    ["date", '"datePublished": "2025', '"datePublished": "2024'],
    ["licence", '"identifier": "CC-BY-4.0"', '"identifier": "CC0-1.0"'],
    ["size", /"contentSize": "(\d)/, '"contentSize": "1$1'],
  ],
  "dcat.ttl": [
    ["title", 'dcterms:title "St', 'dcterms:title "T'],
    ["version", 'dcat:version "1.1.0"', 'dcat:version "1.0.0"'],
    ["date", "2025-08-09", "2025-08-08"],
    ["licence of one file", /(dcat:Distribution[\s\S]*?)licenses\/by\/4.0\//, "$1licenses/by/3.0/"],
    ["size", /dcat:byteSize "(\d)/, 'dcat:byteSize "1$1'],
    ["previous version", /dcat:previousVersion .*/, "dcat:previousVersion <https://example.org/> ;"],
    ["form", "dcat:version", "  dcat:version"],
  ],
  "prov.ttl": [
    ["title", 'dcterms:title "St', 'dcterms:title "T'],
    ["version", 'dcat:version "1.1.0"', 'dcat:version "1.0.0"'],
    ["digest", /"sha256:[0-9a-f]/, '"sha256:x'],
    ["previous version", /prov:wasRevisionOf .*/, "prov:wasRevisionOf <https://example.org/> ;"],
  ],
  "datacite.xml": [
    ["title", ">St", ">T"],
    ["version", "<version>1.1.0", "<version>1.0.0"],
    ["date", "2025-08-09", "2025-08-08"],
    ["year", "<publicationYear>2025", "<publicationYear>2024"],
    ["licence", 'rightsIdentifier="CC-BY-4.0"', 'rightsIdentifier="CC0-1.0"'],
    ["size", /<size>(\d)/, "<size>1$1"],
    ["DOI", ">10.5072/twin_towns.v1-1<", ">10.5072/twin_towns<"],
  ],
};

const spots = Object.entries(mutations).flatMap(([path, list]) =>
  list.map(([what, from, to]) => ({ path, what, from, to })),
);

test("every file is put wrong at least once", () => {
  expect(Object.keys(mutations).toSorted()).toEqual([...good.texts.keys()].toSorted());
});

test.each(spots)("$path with another $what is found, and named alone", ({ path, from, to }) => {
  const found = check(mutated(path, (text) => text.replace(from, to)));
  expect(found).not.toEqual([]);
  expect(new Set(found.map((one) => one.path))).toEqual(new Set([path]));
});

test.each([...good.texts.keys()])("%s gone is found", (path) => {
  const texts = new Map(good.texts);
  texts.delete(path);
  expect(check({ ...good, texts })).toEqual([
    { path, place: "", message: "Expected the file in the release, found none." },
  ]);
});

const hashing = [
  "croissant.json",
  "datapackage.json",
  "dataset.jsonld",
  "dcat.ttl",
  "prov.ttl",
  "ro-crate-metadata.json",
];

describe.each([...hashing, "csv-metadata.json"])("in %s", (path) => {
  const files = second.files.filter(({ table }) => path !== "csv-metadata.json" || table !== undefined);

  test("a wrong digit in the hash of any file is found", () => {
    for (const { path: of, sha256 } of files) {
      const digit = sha256.endsWith("0") ? "1" : "0";
      const found = check(mutated(path, (text) => text.replace(sha256, sha256.slice(0, -1) + digit)));
      expect(found.map(({ message }) => message).join(), of).toContain(of);
    }
  });

  test("a file that has changed since is found", () => {
    const [{ path: of } = { path: "" }] = files;
    const states = new Map(good.states).set(of, { bytes: 1, sha256: sha256Of("x") });
    expect(check({ ...good, states }).filter((one) => one.path === path)).not.toEqual([]);
  });
});

const identified = [...good.texts.keys()].filter(
  (path) => !["CHANGELOG.md", "LICENSE.txt", "LICENSES-SOURCES.csv", "VERSION"].includes(path),
);

test.each(identified)("%s names every identifier, and one more or one less is found", (path) => {
  for (const { value } of second.identifiers) {
    const found = check({
      ...good,
      manifest: { ...good.manifest, identifiers: second.identifiers.filter((one) => one.value !== value) },
    });
    expect(
      found.filter((one) => one.path === path && one.message.includes(value)),
      value,
    ).not.toEqual([]);
  }
  const more = {
    version: "all",
    scheme: "ark",
    value: "ark:/99999/more",
    mintedBy: "x",
    mintedOn: "2025-01-01",
  } as const;
  const identifiers = [...second.identifiers, more];
  expect(check({ ...good, manifest: { ...good.manifest, identifiers } })).toContainEqual({
    path,
    place: "",
    message: "Expected the identifier ark:/99999/more, found none.",
  });
});

test.each([...good.texts.keys()].filter((path) => path !== "LICENSES-SOURCES.csv"))(
  "an identifier made up in %s is found",
  (path) => {
    const made = "10.9999/made.up";
    const title = /St(?:ä|\{\\"\{a\}\})dte/;
    const found = check(
      mutated(path, (text) => (title.test(text) ? text.replace(title, `$& ${made}`) : `${text}see ${made}\n`)),
    );
    expect(
      found.filter((one) => one.path === path && one.message.includes(`identifiers.json, got ${made}`)),
    ).toHaveLength(1);
  },
);

test("of prov.ttl what comes before its sources is enough", () => {
  const cut = mutated("prov.ttl", (text) => text.slice(0, text.indexOf("# Sources\n") + "# Sources\n".length));
  expect(check(cut)).toEqual([]);
});

test("a source whose address is a DOI is no identifier made up", () => {
  const source = {
    id: "paper-2024",
    url: "https://doi.org/10.9999/paper",
    language: "en",
    completeness: "citation-only",
    rights: "unknown",
  } as const;
  expect(check(released({ ...second, sources: [...second.sources, source] }))).toEqual([]);
});

test("a disagreement says file, place, what was expected and what came", () => {
  expect(
    check(mutated("datapackage.json", (text) => text.replace('"version": "1.1.0"', '"version": "1.0.0"'))),
  ).toEqual([
    {
      path: "datapackage.json",
      place: "/version",
      message: 'Expected the version "1.1.0", as manifest.json has it, got "1.0.0".',
    },
  ]);
});
