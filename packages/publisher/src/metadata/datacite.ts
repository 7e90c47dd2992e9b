import type { Creator, ReleaseDescription } from "../description.ts";
import { versionUrl } from "../description.ts";
import { dataLicence, timeSpan } from "./about.ts";
import { datasetIdentifiers, versionDoi, versionIdentifiers } from "./identifiers.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

// Characters that XML 1.0 cannot hold in any form.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML forbids
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text within XML, in an element or an attribute; what XML cannot hold becomes U+FFFD. */
export const xmlText = (text: string): string =>
  text.replace(unfit, "\ufffd").replace(/[&<>"']/g, (character) => entities[character] ?? "");

type Attributes = Readonly<Record<string, string>>;

const start = (tag: string, attributes: Attributes): string =>
  `<${tag}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${xmlText(value)}"`)
    .join("")}>`;

/** An element on one line. */
const leaf = (tag: string, value: string, attributes: Attributes = {}): string =>
  `${start(tag, attributes)}${xmlText(value)}</${tag}>`;

/** An element around others, each on lines of its own; nothing if there are none. */
const group = (tag: string, inner: readonly string[], attributes: Attributes = {}): string[] =>
  inner.length === 0 ? [] : [start(tag, attributes), ...inner.map((line) => `  ${line}`), `</${tag}>`];

/** Attributes that say whose identifier it is: people have ORCIDs, organisations ROR ids. */
const scheme = (identifier: string): Attributes =>
  identifier.startsWith("https://orcid.org/")
    ? { nameIdentifierScheme: "ORCID", schemeURI: "https://orcid.org" }
    : { nameIdentifierScheme: "ROR", schemeURI: "https://ror.org" };

function creator({ name, familyName, givenName, identifier }: Creator): string[] {
  const isPerson = familyName !== undefined;
  const full = isPerson ? [familyName, givenName].filter((part) => part !== undefined).join(", ") : name;
  return group("creator", [
    leaf("creatorName", full, { nameType: isPerson ? "Personal" : "Organizational" }),
    ...(givenName === undefined ? [] : [leaf("givenName", givenName)]),
    ...(isPerson ? [leaf("familyName", familyName)] : []),
    ...(identifier === undefined ? [] : [leaf("nameIdentifier", identifier, scheme(identifier))]),
  ]);
}

const schemeNames = { doi: "DOI", ark: "ARK", handle: "Handle" } as const;

/**
 * The identifier: the DOI if a registrar has given one, else the address of the version. The schema lets the type be any text, so that a
 * version without a DOI needs no invented one.
 */
function identifierLines(d: ReleaseDescription): string[] {
  const doi = versionDoi(d);
  const others = versionIdentifiers(d).filter(({ value }) => value !== doi);
  const url = versionUrl(d);
  return [
    doi === undefined
      ? leaf("identifier", url, { identifierType: "URL" })
      : leaf("identifier", doi, { identifierType: "DOI" }),
    ...group("alternateIdentifiers", [
      ...others.map((one) =>
        leaf("alternateIdentifier", one.value, { alternateIdentifierType: schemeNames[one.scheme] }),
      ),
      ...(doi === undefined ? [] : [leaf("alternateIdentifier", url, { alternateIdentifierType: "URL" })]),
      leaf("alternateIdentifier", d.dataDigest, { alternateIdentifierType: "SHA-256 of the data" }),
    ]),
  ];
}

function relatedLines(d: ReleaseDescription): string[] {
  const related = (value: string, relatedIdentifierType: string, relationType: string): string =>
    leaf("relatedIdentifier", value, { relatedIdentifierType, relationType, resourceTypeGeneral: "Dataset" });
  return group("relatedIdentifiers", [
    related(d.dataset.homepage, "URL", "IsVersionOf"),
    ...datasetIdentifiers(d).map((one) => related(one.value, schemeNames[one.scheme], "IsVersionOf")),
    ...(d.previous === undefined ? [] : [related(`${d.dataset.homepage}/${d.previous}`, "URL", "IsNewVersionOf")]),
  ]);
}

function coverageLines({ figures: { placeNames, box } }: ReleaseDescription): string[] {
  const places = placeNames.flatMap((name) => group("geoLocation", [leaf("geoLocationPlace", name)]));
  const around =
    box === undefined
      ? []
      : group(
          "geoLocation",
          group("geoLocationBox", [
            leaf("westBoundLongitude", String(box.west)),
            leaf("eastBoundLongitude", String(box.east)),
            leaf("southBoundLatitude", String(box.south)),
            leaf("northBoundLatitude", String(box.north)),
          ]),
        );
  return group("geoLocations", [...places, ...around]);
}

/** Size of the release as its hashed files make it. */
export const sizeText = (files: ReleaseDescription["files"]): string =>
  `${files.reduce((sum, { bytes }) => sum + bytes, 0)} bytes in ${files.length} files`;

function bodyLines(d: ReleaseDescription): string[] {
  const { dataset, figures } = d;
  const { id, title, address } = dataLicence(d);
  const span = timeSpan(d);
  const formats = [...new Set(d.files.map(({ mediaType }) => mediaType))].toSorted();
  return [
    ...identifierLines(d),
    ...group("creators", dataset.creators.flatMap(creator)),
    ...group("titles", [leaf("title", dataset.title, { "xml:lang": "en" })]),
    leaf("publisher", dataset.publisher.name),
    leaf("publicationYear", d.date.slice(0, 4)),
    leaf("resourceType", "Dataset", { resourceTypeGeneral: "Dataset" }),
    ...group(
      "subjects",
      dataset.keywords.map((word) => leaf("subject", word, { "xml:lang": "en" })),
    ),
    ...group("dates", [
      leaf("date", d.date, { dateType: "Issued" }),
      ...(span === undefined ? [] : [leaf("date", span, { dateType: "Coverage" })]),
    ]),
    leaf("language", "en"),
    ...relatedLines(d),
    ...group("sizes", [leaf("size", sizeText(d.files)), leaf("size", `${figures.agreements} agreements`)]),
    ...group(
      "formats",
      formats.map((format) => leaf("format", format)),
    ),
    leaf("version", d.version),
    ...group("rightsList", [
      leaf("rights", title, {
        rightsURI: address,
        rightsIdentifier: id,
        rightsIdentifierScheme: "SPDX",
        schemeURI: "https://spdx.org/licenses/",
      }),
    ]),
    ...group("descriptions", [
      leaf("description", dataset.description, { descriptionType: "Abstract", "xml:lang": "en" }),
    ]),
    ...coverageLines(d),
  ];
}

/** `datacite.xml`: the release in the schema of DataCite 4.7 (https://schema.datacite.org). */
export function dataCiteOf(d: ReleaseDescription): string {
  const lines = group("resource", bodyLines(d), {
    xmlns: "http://datacite.org/schema/kernel-4",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation":
      "http://datacite.org/schema/kernel-4 https://schema.datacite.org/meta/kernel-4.7/metadata.xsd",
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join("\n")}\n`;
}
