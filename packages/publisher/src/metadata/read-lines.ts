import { parse } from "yaml";
import { type Claim, claim, type Fact, fileClaim, type Reading } from "./claims.ts";
import { licences, licenceText } from "./licences.ts";
import { between, claimsOf, type LineReader, upTo } from "./lines.ts";
import { plainReaders } from "./read-plain.ts";

const alone = (claims: readonly Claim[]): Reading => ({ claims, files: [] });

/** Whole text of VERSION. */
export const readVersion = (text: string): Reading => alone(claim("version", text.replace(/\n$/, ""), "line 1"));

export const readLicence = (text: string): Reading =>
  alone(claim("licence text", licences.find((one) => licenceText(one) === text)?.id ?? "another text", "line 1"));

/** The newest version that a changelog speaks of: that of its first heading of the second rank. */
export const readChangelog = (text: string): Reading =>
  alone(claimsOf(text, [["version", (line) => /^## \[?([\w.+-]+)/.exec(line)?.[1]]]));

export function readCitationFile(text: string): Reading {
  const value = parse(text, { schema: "core", maxAliasCount: 0, logLevel: "error" }) as Readonly<
    Record<string, unknown>
  > | null;
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

/** The address of all versions in a note, before what else the note says. */
const allVersions = (note: string | undefined): string | undefined =>
  between("All versions: ")(note ?? "")?.split("; ", 1)[0];

const bibtexField = (name: string): LineReader => between(`  ${name} = {`, "},");

/** The address of all versions, which the note names after the version. */
function addressInNote(line: string): string | undefined {
  const note = bibtexField("note")(line);
  const address = allVersions(note?.slice(note.indexOf("; ") + 2));
  return address === undefined ? undefined : fromTex(address);
}

function publishedAt(line: string): string | undefined {
  const how = between("  howpublished = ", "}},")(line);
  const at = how?.lastIndexOf("\\url{") ?? -1;
  return at < 0 ? undefined : how?.slice(at + "\\url{".length);
}

export const readBibtex = (text: string): Reading =>
  alone(
    claimsOf(text, [
      ["dataset address", addressInNote],
      ["title in TeX", between("  title = {{", "}},")],
      ["version", bibtexField("version")],
      ["version", upTo("  note = {Version ", ";")],
      ["year", bibtexField("year")],
      ["address", bibtexField("url")],
      ["address", publishedAt],
      ["DOI", bibtexField("doi")],
    ]),
  );

const risField = (tag: string): LineReader => between(`${tag}  - `);

export const readRis = (text: string): Reading =>
  alone(
    claimsOf(text, [
      ["title", risField("TI")],
      ["version", risField("ET")],
      ["year", risField("PY")],
      ["date", (line) => risField("DA")(line)?.replaceAll("/", "-")],
      ["address", risField("UR")],
      ["DOI", risField("DO")],
      ["dataset address", (line) => allVersions(risField("N1")(line))],
    ]),
  );

const unescaped = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, "$1");

const licenceName = upTo("| Licence | [", "](");

/** The address that the name of the licence leads to. */
function licenceLink(line: string): string | undefined {
  const name = licenceName(line);
  return name === undefined ? undefined : upTo(`| Licence | [${name}](`, ")")(line);
}

/** What the table at the top of README.md and DATASHEET.md says. */
const tableReaders: readonly (readonly [Fact, LineReader])[] = [
  ["version", between("| Version | ", " |")],
  ["date", between("| Published | ", " |")],
  ["licence", licenceName],
  ["licence address", licenceLink],
  ["address", between("| This version | <", "> |")],
  ["dataset address", between("| All versions | <", "> |")],
  ["data digest", between("| SHA-256 of the data | ", " |")],
];

/** The title in a heading that begins with these marks. */
const headed = (text: string, start: string): Claim[] =>
  claimsOf(text, [["title", between(start)]]).map((one) => ({ ...one, value: unescaped(one.value) }));

export const readDatasheet = (text: string): Reading =>
  alone([...headed(text, "# Datasheet: "), ...claimsOf(text, tableReaders)]);

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
      ...headed(text, "# "),
      ...claimsOf(text, tableReaders),
      ...claimsOf(citation, plainReaders).map((one) => ({ ...one, place: "How to cite" })),
    ],
    files: rows,
  };
}

const xmlEntities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const fromXml = (text: string): string =>
  text.replace(/&(\w+);/g, (whole, entity: string) => xmlEntities[entity] ?? whole);

/** Text of an element that is alone on its line, as all with text are in datacite.xml. `isMeant` gets its name with its attributes. */
const element =
  (isMeant: (start: string) => boolean): LineReader =>
  (line) => {
    const tag = line.trimStart();
    const end = tag.indexOf(">");
    if (end < 0 || !tag.startsWith("<") || !isMeant(tag.slice(1, end))) return undefined;
    const close = tag.indexOf("<", end);
    return close < 0 ? undefined : fromXml(tag.slice(end + 1, close));
  };

const elementThat = (...starts: readonly string[]): LineReader => element((start) => starts.includes(start));
const elementFrom = (beginning: string): LineReader => element((start) => start.startsWith(beginning));
const related = (relation: string): LineReader =>
  elementFrom(`relatedIdentifier relatedIdentifierType="URL" relationType="${relation}"`);

/** An attribute of the element that has the licence. */
const ofRights =
  (name: string): LineReader =>
  (line) => {
    const tag = line.trimStart();
    const at = tag.startsWith("<rights ") ? tag.indexOf(` ${name}="`) : -1;
    const value = at < 0 ? undefined : upTo(` ${name}="`, '"')(tag.slice(at));
    return value === undefined ? undefined : fromXml(value);
  };

/** The one of the sizes that is in bytes. */
function sizeInBytes(line: string): string | undefined {
  const size = elementThat("size")(line);
  return size?.includes(" bytes in ") ? size : undefined;
}

export const readDataCite = (text: string): Reading =>
  alone(
    claimsOf(text, [
      ["title", elementFrom("title ")],
      ["version", elementThat("version")],
      ["date", elementThat('date dateType="Issued"')],
      ["year", elementThat("publicationYear")],
      ["licence", ofRights("rightsIdentifier")],
      ["licence address", ofRights("rightsURI")],
      ["DOI", elementThat('identifier identifierType="DOI"')],
      ["address", elementThat('identifier identifierType="URL"', 'alternateIdentifier alternateIdentifierType="URL"')],
      ["dataset address", related("IsVersionOf")],
      ["previous", related("IsNewVersionOf")],
      ["data digest", elementThat('alternateIdentifier alternateIdentifierType="SHA-256 of the data"')],
      ["size", sizeInBytes],
    ]),
  );

/** Rows of a CSV file after its header: line feeds outside quotation marks. */
export function readSourceRights(text: string): Reading {
  const bare = text.replace(/"(?:[^"]|"")*"/g, "");
  return alone(claim("sources", String(bare.split("\n").length - 2), "the number of rows"));
}
