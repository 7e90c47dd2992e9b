import { parse } from "yaml";
import { type Claim, claim, type Fact, fileClaim, type Reading } from "./claims.ts";
import { licences, licenceText } from "./licences.ts";

const alone = (claims: readonly Claim[]): Reading => ({ claims, files: [] });

/** Claims of the first match of each pattern; its group `value` is what is claimed, its line the place. */
function matches(text: string, patterns: readonly (readonly [Fact, RegExp])[]): Claim[] {
  return patterns.flatMap(([fact, pattern]) => {
    const found = pattern.exec(text);
    const line = text.slice(0, found?.index ?? 0).split("\n").length;
    return claim(fact, found?.groups?.value, `line ${line}`);
  });
}

/** Whole text of VERSION. */
export const readVersion = (text: string): Reading => alone(claim("version", text.replace(/\n$/, ""), "line 1"));

export const readLicence = (text: string): Reading =>
  alone(claim("licence text", licences.find((one) => licenceText(one) === text)?.id ?? "another text", "line 1"));

/** The newest version that a changelog speaks of: that of its first heading of the second rank. */
export const readChangelog = (text: string): Reading =>
  alone(matches(text, [["version", /^## \[?(?<value>[\w.+-]+)/m]]));

export function readCitationFile(text: string): Reading {
  const value = parse(text, { schema: "core", maxAliasCount: 0 }) as Readonly<Record<string, unknown>> | null;
  const identifiers = Array.isArray(value?.identifiers)
    ? (value.identifiers as Readonly<Record<string, unknown>>[])
    : [];
  const home = identifiers.find(({ type, description }) => type === "url" && description === "All versions");
  return alone([
    ...claim("title", value?.title, "title"),
    ...claim("version", value?.version, "version"),
    ...claim("date", value?.["date-released"], "date-released"),
    ...claim("licence", value?.license, "license"),
    ...claim("address", value?.url, "url"),
    ...claim("DOI", value?.doi, "doi"),
    ...claim("dataset address", home?.value, "identifiers"),
  ]);
}

/** An address in a note of BibTeX, whose marks are commands of TeX. */
const fromTex = (text: string): string => text.replaceAll("\\textasciitilde{}", "~").replace(/\\([&%$#_])/g, "$1");

export function readBibtex(text: string): Reading {
  const note = matches(text, [
    ["dataset address", /^ {2}note = \{Version [^;]*; All versions: (?<value>\S+?)(?:; .*)?\},$/m],
  ]);
  return alone([
    ...note.map((one) => ({ ...one, value: fromTex(one.value) })),
    ...matches(text, [
      ["title in TeX", /^ {2}title = \{\{(?<value>.*)\}\},$/m],
      ["version", /^ {2}version = \{(?<value>.*)\},$/m],
      ["version", /^ {2}note = \{Version (?<value>[^;]*);/m],
      ["year", /^ {2}year = \{(?<value>.*)\},$/m],
      ["address", /^ {2}url = \{(?<value>.*)\},$/m],
      ["address", /^ {2}howpublished = .*\\url\{(?<value>.*)\}\},$/m],
      ["DOI", /^ {2}doi = \{(?<value>.*)\},$/m],
    ]),
  ]);
}

export const readRis = (text: string): Reading =>
  alone(
    matches(text.replace(/^DA {2}- (\d+)\/(\d+)\/(\d+)$/m, "DA  - $1-$2-$3"), [
      ["title", /^TI {2}- (?<value>.*)$/m],
      ["version", /^ET {2}- (?<value>.*)$/m],
      ["year", /^PY {2}- (?<value>.*)$/m],
      ["date", /^DA {2}- (?<value>.*)$/m],
      ["address", /^UR {2}- (?<value>.*)$/m],
      ["DOI", /^DO {2}- (?<value>.*)$/m],
      ["dataset address", /^N1 {2}- All versions: (?<value>\S+?)(?:; .*)?$/m],
    ]),
  );

/** What a citation in plain words says, each of its lines after the same indent. */
const plainPatterns: readonly (readonly [Fact, RegExp])[] = [
  ["year", /^ *.*? \((?<value>\d{4})\): /m],
  ["title as a sentence", /^ *.*? \(\d{4}\): (?<value>.*) Version [\w.+-]+, \d{4}-\d{2}-\d{2}\. .* Data set, /m],
  ["version", /^ *.*? \(\d{4}\): .* Version (?<value>[\w.+-]+), \d{4}-\d{2}-\d{2}\. .* Data set, /m],
  ["date", /^ *.*? \(\d{4}\): .* Version [\w.+-]+, (?<value>\d{4}-\d{2}-\d{2})\. .* Data set, /m],
  ["licence", /^ *.*? \(\d{4}\): .* Data set, (?<value>\S+)\.(?: https:\/\/doi\.org\/\S+)?$/m],
  ["DOI", /^ *.*? \(\d{4}\): .* Data set, \S+\. https:\/\/doi\.org\/(?<value>\S+)$/m],
  ["address", /^ *This version: (?<value>\S+)$/m],
  ["dataset address", /^ *All versions: (?<value>\S+)$/m],
];

export const readPlain = (text: string): Reading =>
  alone(
    matches(text, [
      ...plainPatterns,
      ["year", /^APA: .*? \((?<value>\d{4})\)\. /m],
      ["title", /^APA: .*? \(\d{4}\)\. (?<value>.*) \(Version [\w.+-]+\) \[Data set\]\. /m],
      ["version", /^APA: .* \(Version (?<value>[\w.+-]+)\) \[Data set\]\. /m],
    ]),
  );

const unescaped = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, "$1");

/** What the table at the top of README.md and DATASHEET.md says. */
const tablePatterns: readonly (readonly [Fact, RegExp])[] = [
  ["version", /^\| Version \| (?<value>.*) \|$/m],
  ["date", /^\| Published \| (?<value>.*) \|$/m],
  ["licence", /^\| Licence \| \[(?<value>[^\]]*)\]/m],
  ["licence address", /^\| Licence \| \[[^\]]*\]\((?<value>[^)]*)\)/m],
  ["address", /^\| This version \| <(?<value>.*)> \|$/m],
  ["dataset address", /^\| All versions \| <(?<value>.*)> \|$/m],
  ["data digest", /^\| SHA-256 of the data \| (?<value>.*) \|$/m],
];

const headed = (text: string, heading: RegExp): Claim[] =>
  matches(text, [["title", heading]]).map((one) => ({ ...one, value: unescaped(one.value) }));

export const readDatasheet = (text: string): Reading =>
  alone([...headed(text, /^# Datasheet: (?<value>.*)$/m), ...matches(text, tablePatterns)]);

export function readReadme(text: string): Reading {
  const start = text.indexOf("## How to cite");
  const citation = text.slice(start, text.indexOf("\n## ", start + 1));
  const lines = text.split("\n");
  const rows = lines.flatMap((line, at) => {
    const [, path, bytes] = /^\| `([^`]+)` \| .* \| (\d+) \| \d* \|$/.exec(line) ?? [];
    return path === undefined ? [] : [fileClaim(path, `line ${at + 1}`, { bytes })];
  });
  return {
    claims: [
      ...headed(text, /^# (?<value>.*)$/m),
      ...matches(text, tablePatterns),
      ...matches(citation, plainPatterns).map((one) => ({ ...one, place: "How to cite" })),
    ],
    files: rows,
  };
}

const xmlEntities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const fromXml = (text: string): string =>
  text.replace(/&(\w+);/g, (whole, entity: string) => xmlEntities[entity] ?? whole);

export function readDataCite(text: string): Reading {
  const claims = matches(text, [
    ["title", /<title [^>]*>(?<value>[^<]*)<\/title>/],
    ["version", /<version>(?<value>[^<]*)<\/version>/],
    ["date", /<date dateType="Issued">(?<value>[^<]*)<\/date>/],
    ["year", /<publicationYear>(?<value>[^<]*)<\/publicationYear>/],
    ["licence", /<rights [^>]*rightsIdentifier="(?<value>[^"]*)"/],
    ["licence address", /<rights [^>]*rightsURI="(?<value>[^"]*)"/],
    ["DOI", /<identifier identifierType="DOI">(?<value>[^<]*)<\/identifier>/],
    ["address", /<(?:identifier identifierType|alternateIdentifier alternateIdentifierType)="URL">(?<value>[^<]*)</],
    [
      "dataset address",
      /<relatedIdentifier relatedIdentifierType="URL" relationType="IsVersionOf"[^>]*>(?<value>[^<]*)</,
    ],
    ["previous", /<relatedIdentifier relatedIdentifierType="URL" relationType="IsNewVersionOf"[^>]*>(?<value>[^<]*)</],
    ["data digest", /alternateIdentifierType="SHA-256 of the data">(?<value>[^<]*)</],
    ["size", /<size>(?<value>[^<]* bytes in [^<]*)<\/size>/],
  ]);
  return alone(claims.map((one) => ({ ...one, value: fromXml(one.value) })));
}

/** Rows of a CSV file after its header: line feeds outside quotation marks. */
export function readSourceRights(text: string): Reading {
  const bare = text.replace(/"(?:[^"]|"")*"/g, "");
  return alone(claim("sources", String(bare.split("\n").length - 2), "the number of rows"));
}
