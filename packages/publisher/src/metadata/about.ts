import type { FileFacts, ReleaseDescription } from "../description.ts";
import { type Licence, licenceOf } from "./licences.ts";

/** Path of a file as an address below another: what an address may not have is escaped. */
export const pathAddress = (path: string): string => path.split("/").map(encodeURIComponent).join("/");

/** Name of a file as a word: its path without `data/`, of small letters, digits and hyphens. */
export const fileName = (path: string): string =>
  path
    .replace(/^data\//, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** Whether metadata files hash a file: they cannot hash themselves. */
export const isDescribed = (path: string): boolean =>
  /^(?:data|schema|changes)\//.test(path) || path === "record-hashes.csv";

/** The licence of the data. */
export const dataLicence = ({ dataset }: Pick<ReleaseDescription, "dataset">): Licence => licenceOf(dataset.licence);

/** The files that hold a CSV table of the schema, with its name. */
export const tableFiles = ({ files }: Pick<ReleaseDescription, "files">): (FileFacts & { readonly table: string })[] =>
  files.flatMap((file) => (file.table === undefined ? [] : [{ ...file, table: file.table }]));

/** The time that dated papers span, ISO 8601, as `first/last`. */
export const timeSpan = ({ figures: { earliest, latest } }: Pick<ReleaseDescription, "figures">): string | undefined =>
  earliest === undefined || latest === undefined ? undefined : `${earliest}/${latest}`;

/** Files of a release besides those that metadata hash: what they are, and their media types. */
export const descriptors = {
  "CHANGELOG.md": ["text/markdown", "What changed from version to version."],
  "CITATION.cff": ["application/yaml", "How to cite this version, as the Citation File Format has it."],
  "DATASHEET.md": ["text/markdown", "Datasheet: motivation, composition, collection, uses, distribution, maintenance."],
  "LICENSE.txt": ["text/plain", "Full text of the licence of the data."],
  "LICENSES-SOURCES.csv": ["text/csv", "Outlet, address and rights of every source."],
  "README.md": ["text/markdown", "What is in the release, how to cite it and how to check it."],
  VERSION: ["text/plain", "The version."],
  "citation/cite.bib": ["application/x-bibtex", "How to cite this version, for BibTeX and BibLaTeX."],
  "citation/cite.csl.json": ["application/vnd.citationstyles.csl+json", "How to cite this version, as CSL-JSON."],
  "citation/cite.ris": ["application/x-research-info-systems", "How to cite this version, as RIS."],
  "citation/cite.txt": ["text/plain", "How to cite this version, in words."],
  "croissant.json": ["application/ld+json", "Description as Croissant 1.1."],
  "csv-metadata.json": ["application/csvm+json", "Description of the CSV tables, as CSV on the Web."],
  "datacite.xml": ["application/xml", "Description as DataCite 4.7."],
  "datapackage.json": ["application/json", "Description as Data Package 2.0, with a schema for each table."],
  "dataset.jsonld": ["application/ld+json", "Description as a schema.org Dataset, for search engines."],
  "dcat.ttl": ["text/turtle", "Description as DCAT 3, after DCAT-AP 3.0.1."],
  "prov.ttl": ["text/turtle", "What the release was made from and by what, as PROV-O."],
  "ro-crate-metadata.json": ["application/ld+json", "Description as RO-Crate 1.2."],
} as const satisfies Readonly<Record<string, readonly [mediaType: string, title: string]>>;

/** Path of a file of a release that describes the others. */
export type DescriptorPath = keyof typeof descriptors;
