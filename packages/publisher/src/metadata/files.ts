import { cite } from "../cite/cite.ts";
import type { ReleaseFile, Write } from "../content.ts";
import type { ReleaseDescription } from "../description.ts";
import { type DescriptorPath, dataLicence, descriptors } from "./about.ts";
import { citationFileOf } from "./citation-file.ts";
import { croissantOf } from "./croissant.ts";
import { csvwOf } from "./csvw.ts";
import { dataPackageOf } from "./data-package.ts";
import { dataCiteOf } from "./datacite.ts";
import { datasheetOf } from "./datasheet.ts";
import { dcatOf } from "./dcat.ts";
import { licenceText } from "./licences.ts";
import { writeProv } from "./prov.ts";
import { readmeOf } from "./readme.ts";
import { roCrateOf } from "./ro-crate.ts";
import { schemaOrgOf } from "./schema-org.ts";
import { writeSourceRights } from "./source-rights.ts";

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

type Stream = (write: Write) => number | undefined;

/** How each file is written: as one text, or piece by piece where it grows with the sources. */
const writers: Readonly<Record<DescriptorPath, (d: ReleaseDescription, changelog: string) => string | Stream>> = {
  "CHANGELOG.md": (_, changelog) => changelog,
  "CITATION.cff": citationFileOf,
  "DATASHEET.md": datasheetOf,
  "LICENSE.txt": (d) => licenceText(dataLicence(d)),
  "LICENSES-SOURCES.csv": (d) => (write) => writeSourceRights(d.sources, write),
  "README.md": readmeOf,
  VERSION: (d) => `${d.version}\n`,
  "citation/cite.bib": (d) => cite(d, "bibtex"),
  "citation/cite.csl.json": (d) => cite(d, "csl-json"),
  "citation/cite.ris": (d) => cite(d, "ris"),
  "citation/cite.txt": (d) => `${cite(d, "plain")}\nAPA: ${cite(d, "apa")}`,
  "croissant.json": (d) => jsonText(croissantOf(d)),
  "csv-metadata.json": (d) => jsonText(csvwOf(d)),
  "datacite.xml": dataCiteOf,
  "datapackage.json": (d) => jsonText(dataPackageOf(d)),
  "dataset.jsonld": (d) => jsonText(schemaOrgOf(d)),
  "dcat.ttl": dcatOf,
  "prov.ttl": (d) => (write) => writeProv(d, write),
  "ro-crate-metadata.json": (d) => jsonText(roCrateOf(d)),
};

/**
 * The files of a release that describe it, sorted by path, all made from one description: what one of them says of version, date, title,
 * licence, addresses, identifiers and hashes, every other says too. `changelog` is the text of CHANGELOG.md.
 */
export function descriptionFiles(d: ReleaseDescription, changelog: string): ReleaseFile[] {
  const paths = Object.keys(descriptors) as DescriptorPath[];
  return paths.toSorted().map((path) => {
    const [mediaType, title] = descriptors[path];
    return {
      path,
      mediaType,
      title,
      write: (write) => {
        const content = writers[path](d, changelog);
        if (typeof content === "function") return content(write);
        write(content);
        return undefined;
      },
    };
  });
}
