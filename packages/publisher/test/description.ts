import type { Source } from "@kembar/schema";
import { tables } from "@kembar/schema";
import type { DatasetMetadata, FileFacts, Identifier, ReleaseDescription } from "../src/description.ts";
import { sha256Of } from "../src/digest.ts";

/** A dataset whose words are as awkward as a format could meet: quotation marks, ampersands, braces, Chinese, commands of TeX. */
export const hostile: DatasetMetadata = {
  name: "twin-towns",
  title: `Städte & "Towns" <b>{友好城市}</b> 100% of $5 _all_ \\ #1 | it's ~ ^ ]]> [x](y) */ {{`,
  summary: 'Ties & "papers" <signed> by 南京 and others, with C:\\temp and 50% more.',
  description:
    'Records of ties between towns: "who" & <what>, written in 中文 too. It has back\\slashes, {braces}, ]]> and 100% of the marks that hurt.',
  keywords: ["twin towns", "R&D, trade", '"quoted"', "友好城市"],
  licence: "CC-BY-4.0",
  creators: [
    {
      name: "Ana Łukasz-Müller",
      familyName: "Łukasz-Müller",
      givenName: "Ana María",
      identifier: "https://orcid.org/0000-0002-1825-0097",
    },
    { name: "王小明", familyName: "王", givenName: "小明" },
    { name: "Smith & Sons {Ltd}", identifier: "https://ror.org/05dxps055" },
  ],
  publisher: { name: "Press & 出版社", url: "https://example.org/press" },
  homepage: "https://example.org/data/twin-towns",
  repository: "https://example.org/code/twin_towns",
  contact: "mailto:faults@example.org",
  languages: ["en", "zh"],
  limits: ["Only <some> ties & few papers are in it.", 'What is absent is not "no".'],
};

/** A dataset of plain words. */
export const modest: DatasetMetadata = {
  ...hostile,
  title: "Ties between towns",
  summary: "Ties between towns, each traced to a passage.",
  description: "Ties between towns, each value traced to the passage of a source that says it.",
  keywords: ["twin towns"],
  licence: "CC0-1.0",
  creators: [{ name: "The town archivists" }],
  publisher: { name: "The town archive", url: "https://example.org/archive" },
  contact: "https://example.org/faults",
};

export const identifiers: readonly Identifier[] = [
  {
    version: "1.1.0",
    scheme: "doi",
    value: "10.5072/twin_towns.v1-1",
    mintedBy: "Test registrar & Co",
    mintedOn: "2025-08-01",
  },
  {
    version: "all",
    scheme: "doi",
    value: "10.5072/twin_towns",
    mintedBy: "Test registrar & Co",
    mintedOn: "2025-07-01",
  },
  {
    version: "1.1.0",
    scheme: "ark",
    value: "ark:/99999/fk4x11",
    mintedBy: "Another registrar",
    mintedOn: "2025-08-01",
  },
  { version: "all", scheme: "handle", value: "20.500.12345/towns", mintedBy: "A third", mintedOn: "2025-08-01" },
];

export const sources: readonly Source[] = [
  {
    id: "bote-20250624-towns",
    url: "https://example.com/news?id=1&x=%20y",
    outlet: 'Der "Bote", Ausgabe & Co',
    byline: "Ein Autor",
    published: "2025-06-24",
    retrieved: "2025-06-30",
    language: "de",
    sha256: sha256Of("text"),
    characters: 4,
    completeness: "full",
    rights: "third-party-text",
  },
  { id: "rilis-2024", language: "und", completeness: "citation-only", rights: "unknown" },
];

const mediaTypes: Readonly<Record<string, string>> = {
  csv: "text/csv",
  json: "application/json",
  jsonl: "application/jsonl",
  jsonld: "application/ld+json",
  nq: "application/n-quads",
  parquet: "application/vnd.apache.parquet",
  sqlite: "application/vnd.sqlite3",
  ttl: "text/turtle",
};

/** Paths of the files that metadata hash, of a version after `previous`. */
const pathsOf = (version: string, previous: string | undefined): string[] => [
  ...["agreements.json", "agreements.jsonl", "agreements.jsonld", "agreements.nq", "agreements.parquet"].map(
    (name) => `data/${name}`,
  ),
  ...["places.jsonl", "sources.jsonl", "tombstones.csv", "twin-towns.sqlite"].map((name) => `data/${name}`),
  ...tables.flatMap(({ name }) => [`data/${name}.csv`, `data/excel/${name}.csv`]),
  ...["agreement.schema.json", "context.jsonld", "tables.json", "vocabularies.ttl"].map((name) => `schema/${name}`),
  ...(previous === undefined ? [] : ["csv", "jsonl"].map((end) => `changes/${previous}..${version}.${end}`)),
  "record-hashes.csv",
];

const headers = new Map(
  tables.map(({ name, columns }) => [`data/${name}.csv`, `${columns.map((column) => column.name).join(",")}\n`]),
);

/** What stands in for the content of a file: the header of a table, else its own name. */
export const contentOf = (path: string): string => headers.get(path) ?? `${path}\n`;

function factsOf(path: string): FileFacts {
  const content = contentOf(path);
  const [, table] = /^data\/([a-z]+)\.csv$/.exec(path) ?? [];
  return {
    path,
    bytes: Buffer.byteLength(content),
    sha256: sha256Of(content),
    mediaType: mediaTypes[path.split(".").at(-1) ?? ""] ?? "text/plain",
    title: `What is in ${path}, "as it is" & <more>.`,
    ...(table === undefined ? {} : { rows: 0 }),
    ...(table !== undefined && headers.has(path) ? { table } : {}),
  };
}

/** Facts of all files of a version that metadata hash, sorted by path. */
const filesOf = (version: string, previous?: string): FileFacts[] => pathsOf(version, previous).toSorted().map(factsOf);

const shared = { dataDigest: sha256Of("data"), sources, software: { name: "kembar", version: "1.2.3" } } as const;

/** A first version of plain words, without identifiers, points, or dated papers. */
export const first: ReleaseDescription = {
  ...shared,
  dataset: modest,
  version: "1.0.0",
  date: "2025-07-01",
  versions: [{ version: "1.0.0", date: "2025-07-01" }],
  identifiers: [],
  figures: { agreements: 1, places: 2, sources: 2, passages: 3, countries: ["DE", "FR"], placeNames: ["Bonn", "Lyon"] },
  files: filesOf("1.0.0"),
};

/** A second version with identifiers and the hostile words. */
export const second: ReleaseDescription = {
  ...shared,
  dataset: hostile,
  version: "1.1.0",
  date: "2025-08-09",
  previous: "1.0.0",
  versions: [...first.versions, { version: "1.1.0", date: "2025-08-09" }],
  identifiers,
  figures: {
    agreements: 2,
    places: 3,
    sources: 2,
    passages: 30,
    countries: ["CN", "DE", "ID"],
    placeNames: ["Nanjing County", '南靖县 "Kota" & <x>'],
    earliest: "2019-05",
    latest: "2025-06-24",
    box: { west: 6.5, south: -7.75, east: 117.25, north: 51 },
  },
  changes: { added: 1, corrected: 2, reSourced: 0, withdrawn: 0, merged: 0, split: 0 },
  files: filesOf("1.1.0", "1.0.0"),
};
