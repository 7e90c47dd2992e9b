import { ended } from "../cite/prose.ts";
import { oldTexText } from "../cite/tex.ts";
import { versionUrl } from "../description.ts";
import { type DescriptorPath, descriptors, isDescribed, pathAddress } from "./about.ts";
import type { Fact, FileClaim, Manifest, Reading } from "./claims.ts";
import { sizeText } from "./datacite.ts";
import { versionDoi } from "./identifiers.ts";
import { licenceOf } from "./licences.ts";
import { SOURCES_FOLLOW } from "./prov.ts";
import { readCrate, readCroissant, readCsl, readCsvw, readDataPackage, readSchemaOrg } from "./read-json.ts";
import * as lines from "./read-lines.ts";
import { readPlain } from "./read-plain.ts";
import { readDcat, readProv } from "./read-turtle.ts";
import { registeredIn } from "./rules.ts";

/** Where a file that describes a release disagrees with its manifest or its files. */
export interface Disagreement {
  /** File that says otherwise. */
  readonly path: string;
  /** Where in it: a JSON Pointer, a line, a key. */
  readonly place: string;
  /** What was expected and what came. */
  readonly message: string;
}

/** How a file is read, what it must say, and which files it must tell of. */
interface Reader {
  readonly read: (text: string) => Reading;
  readonly says: readonly Fact[];
  readonly tellsOf: "all" | "tables" | "none";
  readonly hasIdentifiers: boolean;
}

const main: readonly Fact[] = ["title", "version", "date", "licence address", "address", "dataset address"];
const reader = (
  read: Reader["read"],
  says: readonly Fact[],
  tellsOf: Reader["tellsOf"] = "none",
  hasIdentifiers = true,
): Reader => ({ read, says, tellsOf, hasIdentifiers });

const readers: Readonly<Record<DescriptorPath, Reader>> = {
  "CHANGELOG.md": reader(lines.readChangelog, ["version"], "none", false),
  "CITATION.cff": reader(lines.readCitationFile, [
    "title",
    "version",
    "date",
    "licence",
    "address",
    "dataset address",
    "DOI",
  ]),
  "DATASHEET.md": reader(lines.readDatasheet, [...main, "licence", "data digest"]),
  "LICENSE.txt": reader(lines.readLicence, ["licence text"], "none", false),
  "LICENSES-SOURCES.csv": reader(lines.readSourceRights, ["sources"], "none", false),
  "README.md": reader(lines.readReadme, [...main, "licence", "data digest", "title as a sentence", "DOI"], "all"),
  VERSION: reader(lines.readVersion, ["version"], "none", false),
  "citation/cite.bib": reader(lines.readBibtex, [
    "title in TeX",
    "version",
    "year",
    "address",
    "dataset address",
    "DOI",
  ]),
  "citation/cite.csl.json": reader(readCsl, [
    "title",
    "version",
    "date",
    "licence",
    "address",
    "dataset address",
    "DOI",
  ]),
  "citation/cite.ris": reader(lines.readRis, ["title", "version", "date", "year", "address", "dataset address", "DOI"]),
  "citation/cite.txt": reader(readPlain, [
    ...(["title", "title as a sentence", "version", "date", "year", "licence", "address", "dataset address"] as const),
    "DOI",
  ]),
  "croissant.json": reader(readCroissant, main, "all"),
  "csv-metadata.json": reader(readCsvw, main, "tables"),
  "datacite.xml": reader(lines.readDataCite, [...main, "licence", "year", "size", "data digest", "previous", "DOI"]),
  "datapackage.json": reader(readDataPackage, [...main, "licence"], "all"),
  "dataset.jsonld": reader(readSchemaOrg, [...main, "previous"], "all"),
  "dcat.ttl": reader(readDcat, [...main, "licence", "previous"], "all"),
  "prov.ttl": reader(readProv, [...main, "data digest", "previous"], "all"),
  "ro-crate-metadata.json": reader(readCrate, [...main, "licence"], "all"),
};

/** Size and hash of a file as it is. */
export interface FileState {
  readonly bytes: number;
  readonly sha256: string;
}

/** What each fact must be; undefined for what the release does not have, and nothing may claim then. */
function expectedOf(manifest: Manifest): Readonly<Record<Fact, string | undefined>> {
  const { dataset, version, date, previous, files } = manifest;
  const { id, address } = licenceOf(dataset.licence);
  const sources = files.find(({ table }) => table === "sources")?.rows;
  return {
    address: versionUrl(manifest),
    "data digest": manifest.dataDigest,
    "dataset address": dataset.homepage,
    date,
    DOI: versionDoi(manifest),
    licence: id,
    "licence address": address,
    "licence text": id,
    previous: previous === undefined ? undefined : `${dataset.homepage}/${previous}`,
    size: sizeText(files.filter(({ path }) => isDescribed(path))),
    sources: sources === undefined ? undefined : String(sources),
    title: dataset.title,
    "title as a sentence": ended(dataset.title),
    "title in TeX": oldTexText(dataset.title),
    version,
    year: date.slice(0, 4),
  };
}

/** What a file says wrongly of the release, and what it must say and does not. */
export function claimFaults(
  path: string,
  { claims }: Reading,
  says: readonly Fact[],
  manifest: Manifest,
): Disagreement[] {
  const expected = expectedOf(manifest);
  const wrong = claims.flatMap(({ fact, value, place }) => {
    const right = expected[fact];
    if (value === right || (fact === "sources" && right === undefined)) return [];
    const what = right === undefined ? `no ${fact}` : `the ${fact} "${right}"`;
    return [{ path, place, message: `Expected ${what}, as manifest.json has it, got "${value}".` }];
  });
  const missing = says
    .filter((fact) => expected[fact] !== undefined && !claims.some((one) => one.fact === fact))
    .map((fact) => ({ path, place: "", message: `Expected the ${fact} "${expected[fact]}", found none.` }));
  return [...wrong, ...missing];
}

/** What a file says wrongly of another. */
function fileFaults(
  path: string,
  told: FileClaim,
  manifest: Manifest,
  states: ReadonlyMap<string, FileState>,
): Disagreement[] {
  const state = states.get(told.path);
  if (state === undefined)
    return [{ path, place: told.place, message: `Expected a file of the release, got "${told.path}".` }];
  const right = {
    bytes: String(state.bytes),
    sha256: state.sha256,
    address: `${versionUrl(manifest)}/${pathAddress(told.path)}`,
  };
  return (["bytes", "sha256", "address"] as const)
    .filter((key) => told[key] !== undefined && told[key] !== right[key])
    .map((key) => ({
      path,
      place: told.place,
      message: `Expected for ${told.path} the ${key} ${right[key]}, as the file has it, got ${told[key]}.`,
    }));
}

function filesFaults(
  path: string,
  { files }: Reading,
  tellsOf: Reader["tellsOf"],
  manifest: Manifest,
  states: ReadonlyMap<string, FileState>,
): Disagreement[] {
  const due = manifest.files.filter((file) =>
    tellsOf === "all" ? isDescribed(file.path) : tellsOf === "tables" && file.table !== undefined,
  );
  const told = new Map<string, number>();
  for (const file of files) told.set(file.path, (told.get(file.path) ?? 0) + 1);
  const counted = due
    .filter((file) => told.get(file.path) !== 1)
    .map((file) => ({
      path,
      place: "",
      message: `Expected ${file.path} once among the files, found it ${told.get(file.path) ?? 0} times.`,
    }));
  return [...files.flatMap((file) => fileFaults(path, file, manifest, states)), ...counted];
}

const HANDLE = 'Type="Handle"';

/** Text in which Handles, which have no form of their own in DataCite, stand with a mark before them. */
const withHandles = (text: string): string =>
  text
    .split(HANDLE)
    .map((part, at) => (at === 0 ? part : part.replace(">", ">hdl:")))
    .join(HANDLE);

/** Text in which identifiers stand as they are: without the marks of TeX and Markdown. */
const plainText = (text: string): string =>
  withHandles(text).replace(/\\+[_~&%#]?/g, (marks) => (marks.endsWith("\\") ? marks : marks.slice(-1)));

/** An identifier without what is before it and without the end of the sentence that it stands in. */
function bare(identifier: string): string {
  const value = identifier.replace(/^(?:hdl:|hdl\.handle\.net\/)/i, "");
  let end = value.length;
  while (".:".includes(value.charAt(end - 1)) && end > 0) end--;
  return value.slice(0, end);
}

/** Identifiers of registrars that a text lacks, and those that it has though none was entered. */
export function identifierFaults(
  path: string,
  text: string,
  isDue: boolean,
  { identifiers }: Manifest,
): Disagreement[] {
  const found = new Set(registeredIn(plainText(text)).map(bare));
  const entered = new Set(identifiers.map(({ value }) => value));
  const missing = isDue ? [...entered].filter((value) => !found.has(value)) : [];
  const made = [...found].filter((value) => !entered.has(value));
  return [
    ...missing.map((value) => ({ path, place: "", message: `Expected the identifier ${value}, found none.` })),
    ...made.map((value) => ({
      path,
      place: "",
      message: `Expected no identifier of a registrar but those in identifiers.json, got ${value}.`,
    })),
  ];
}

/** What a file says of the release itself: of prov.ttl what comes before its sources. */
function ownPart(path: string, text: string): string {
  const end = path === "prov.ttl" ? text.indexOf(`\n${SOURCES_FOLLOW}\n`) : -1;
  return end < 0 ? text : text.slice(0, end + 1);
}

/**
 * Most characters of the files whose length does not grow with the records, far above what any release needs. Reading YAML takes time that
 * grows with the square of a hostile text, so that CITATION.cff has less; it has room for some 400 authors.
 */
const longest: Readonly<Record<string, number>> = {
  "CITATION.cff": 50_000,
  "DATASHEET.md": 200_000,
  "LICENSE.txt": 200_000,
  "README.md": 200_000,
  VERSION: 200_000,
  "citation/cite.bib": 200_000,
  "citation/cite.csl.json": 200_000,
  "citation/cite.ris": 200_000,
  "citation/cite.txt": 200_000,
};

/** Whether a file is longer than any such file needs to be; it is not read then. */
export function lengthFaults(path: string, { length }: string): Disagreement[] {
  const most = longest[path] ?? Number.POSITIVE_INFINITY;
  return length <= most ? [] : [{ path, place: "", message: `Expected at most ${most} characters, got ${length}.` }];
}

function faultsOfFile(
  path: DescriptorPath,
  text: string,
  manifest: Manifest,
  states: ReadonlyMap<string, FileState>,
): Disagreement[] {
  const { read, says, tellsOf, hasIdentifiers } = readers[path];
  const long = lengthFaults(path, text);
  if (long.length > 0) return long;
  let reading: Reading;
  try {
    reading = read(ownPart(path, text));
  } catch (error) {
    return [{ path, place: "", message: `Expected a file of its form: ${(error as Error).message}` }];
  }
  // Addresses of sources may be DOIs of articles: they are the sources' own.
  const named =
    path === "LICENSES-SOURCES.csv" ? [] : identifierFaults(path, ownPart(path, text), hasIdentifiers, manifest);
  return [
    ...claimFaults(path, reading, says, manifest),
    ...filesFaults(path, reading, tellsOf, manifest, states),
    ...named,
  ];
}

/**
 * Where the files that describe a release disagree with its manifest or with its files: version, day, title, licence, addresses,
 * identifiers, sizes and hashes. `texts` holds the files of `descriptionFiles` by path, of prov.ttl at least what comes before its line
 * `# Sources`; `states` has the size and hash of every file as it is.
 * Empty if all agree; a file that is missing, too long or cannot be read is a disagreement too.
 */
export function metadataDisagreements(
  texts: ReadonlyMap<string, string>,
  manifest: Manifest,
  states: ReadonlyMap<string, FileState>,
): Disagreement[] {
  const paths = Object.keys(descriptors) as DescriptorPath[];
  return paths.toSorted().flatMap((path) => {
    const text = texts.get(path);
    if (text === undefined) return [{ path, place: "", message: "Expected the file in the release, found none." }];
    return faultsOfFile(path, text, manifest, states);
  });
}
