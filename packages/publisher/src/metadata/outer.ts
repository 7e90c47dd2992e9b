import { type ReleaseFile, textFile } from "../content.ts";
import type { ReleaseDescription } from "../description.ts";
import { bundleName } from "../description.ts";
import { dataLicence } from "./about.ts";
import { citationFileOf } from "./citation-file.ts";
import { xmlText } from "./datacite.ts";
import { identifierAddress } from "./identifiers.ts";

/** A published version as the ledger has it. */
export interface LedgerVersion {
  readonly version: string;
  /** Day of publication, ISO 8601. */
  readonly date: string;
  readonly dataDigest: string;
  readonly zip: { readonly path: string; readonly bytes: number; readonly sha256: string };
}

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const addressOf = ({ dataset }: ReleaseDescription, version: string): string => `${dataset.homepage}/${version}`;
/** Zips lie beside the folders of the versions. */
const zipAddress = ({ dataset }: ReleaseDescription, { zip }: LedgerVersion): string =>
  `${dataset.homepage}/${zip.path.split("/").map(encodeURIComponent).join("/")}`;

/** `releases/versions.json`: all versions, oldest first, with their zips. */
function versionsJson(ledger: readonly LedgerVersion[], d: ReleaseDescription): string {
  return jsonText({
    dataset: d.dataset.name,
    title: d.dataset.title,
    homepage: d.dataset.homepage,
    licence: d.dataset.licence,
    latest: ledger.at(-1)?.version,
    versions: ledger.map(({ version, date, dataDigest, zip }) => ({
      version,
      date,
      address: addressOf(d, version),
      identifiers: d.identifiers.filter((one) => one.version === version).map(identifierAddress),
      dataDigest,
      zip,
    })),
  });
}

const instant = (date: string): string => `${date}T00:00:00Z`;

/** What changed in the newest version, in words. */
function changesText({ changes, version }: ReleaseDescription, of: string): string {
  if (changes === undefined || version !== of) return "";
  const { added, corrected, reSourced, withdrawn, merged, split } = changes;
  return ` Records added: ${added}, corrected: ${corrected}, re-sourced: ${reSourced}, withdrawn: ${withdrawn}, merged: ${merged}, split: ${split}.`;
}

function feedEntry(d: ReleaseDescription, one: LedgerVersion): string {
  const { version, date, dataDigest, zip } = one;
  const summary = `Version ${version} of ${date}.${changesText(d, version)} SHA-256 of the data: ${dataDigest}; of the zip: ${zip.sha256}.`;
  return [
    "  <entry>",
    `    <title>${xmlText(`${d.dataset.title} ${version}`)}</title>`,
    `    <id>${xmlText(addressOf(d, version))}</id>`,
    `    <updated>${instant(date)}</updated>`,
    `    <link rel="alternate" href="${xmlText(addressOf(d, version))}"/>`,
    `    <link rel="enclosure" type="application/zip" length="${zip.bytes}" href="${xmlText(zipAddress(d, one))}"/>`,
    `    <summary>${xmlText(summary)}</summary>`,
    "  </entry>\n",
  ].join("\n");
}

/** `releases/feed.atom`: the versions as an Atom feed (RFC 4287), newest first; the time of a version is the start of its day. */
function feedAtom(ledger: readonly LedgerVersion[], d: ReleaseDescription): string {
  const { dataset } = d;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n',
    `  <title>${xmlText(dataset.title)}</title>\n`,
    `  <subtitle>${xmlText(dataset.summary)}</subtitle>\n`,
    `  <id>${xmlText(dataset.homepage)}</id>\n`,
    `  <updated>${instant(ledger.at(-1)?.date ?? d.date)}</updated>\n`,
    `  <link rel="self" type="application/atom+xml" href="${xmlText(`${dataset.homepage}/feed.atom`)}"/>\n`,
    `  <link rel="alternate" href="${xmlText(dataset.homepage)}"/>\n`,
    `  <rights>${xmlText(dataLicence(d).title)}</rights>\n`,
    ...dataset.creators.map(({ name }) => `  <author><name>${xmlText(name)}</name></author>\n`),
    ...ledger.toReversed().map((one) => feedEntry(d, one)),
    "</feed>\n",
  ].join("");
}

const htmlText = (text: string): string => `<p>${xmlText(text)}</p>`;

/** `.zenodo.json`: what Zenodo is to take when the repository is deposited there; where it is present Zenodo ignores CITATION.cff. */
function zenodoJson(d: ReleaseDescription): string {
  const { dataset } = d;
  const orcid = (identifier: string | undefined) =>
    identifier?.startsWith("https://orcid.org/") ? { orcid: identifier.slice("https://orcid.org/".length) } : {};
  const related = (identifier: string, relation: string) => ({ identifier, relation, resource_type: "dataset" });
  return jsonText({
    title: dataset.title,
    upload_type: "dataset",
    description: htmlText(dataset.description),
    creators: dataset.creators.map(({ name, familyName, givenName, identifier }) => ({
      name: familyName === undefined ? name : [familyName, givenName].filter((part) => part !== undefined).join(", "),
      ...orcid(identifier),
    })),
    publication_date: d.date,
    version: d.version,
    // Zenodo knows licences by their SPDX identifiers in small letters.
    license: dataset.licence.toLowerCase(),
    access_right: "open",
    keywords: dataset.keywords,
    related_identifiers: [
      related(addressOf(d, d.version), "isIdenticalTo"),
      related(dataset.homepage, "isVersionOf"),
      ...d.identifiers.map((one) =>
        related(
          one.scheme === "doi" ? one.value : identifierAddress(one),
          one.version === "all" ? "isVersionOf" : "isIdenticalTo",
        ),
      ),
    ],
    notes: `Release ${bundleName(d)}, SHA-256 of the data: ${d.dataDigest}.`,
  });
}

/**
 * The files beside the folders of the versions (`releases/…`) and those for the root of the repository. `ledger` has all versions, oldest
 * first; `d` describes the newest.
 */
export const outerFiles = (ledger: readonly LedgerVersion[], d: ReleaseDescription): ReleaseFile[] => [
  textFile(".zenodo.json", "application/json", "What Zenodo is to take for the newest version.", zenodoJson(d)),
  textFile("CITATION.cff", "application/yaml", "How to cite the newest version of the dataset.", citationFileOf(d)),
  textFile("releases/feed.atom", "application/atom+xml", "All versions as a feed, newest first.", feedAtom(ledger, d)),
  textFile(
    "releases/versions.json",
    "application/json",
    "All versions with their zips, oldest first.",
    versionsJson(ledger, d),
  ),
];
