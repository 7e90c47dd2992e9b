import { stringify } from "yaml";
import type { Creator, Identifier, ReleaseDescription } from "../description.ts";
import { versionUrl } from "../description.ts";
import { dataLicence } from "./about.ts";
import { identifierAddress, versionDoi } from "./identifiers.ts";

function author({ name, familyName, givenName, identifier }: Creator): Readonly<Record<string, string>> {
  const isOrcid = identifier?.startsWith("https://orcid.org/") === true;
  const where = identifier === undefined ? {} : { [isOrcid ? "orcid" : "website"]: identifier };
  if (familyName === undefined) return { name, ...where };
  return {
    "family-names": familyName,
    ...(givenName === undefined ? {} : { "given-names": givenName }),
    ...where,
  };
}

const identifierEntry = (one: Identifier): Readonly<Record<string, string>> => ({
  type: one.scheme === "doi" ? "doi" : "other",
  value: one.scheme === "doi" ? one.value : identifierAddress(one),
  description: one.version === "all" ? "All versions" : `Version ${one.version}`,
});

/** `CITATION.cff`: how to cite the version, in the Citation File Format 1.2.0; its type is dataset, for the default is software. */
export function citationFileOf(d: ReleaseDescription): string {
  const { dataset } = d;
  const { id } = dataLicence(d);
  const doi = versionDoi(d);
  return stringify(
    {
      "cff-version": "1.2.0",
      message: "If you use this dataset, please cite it as below.",
      type: "dataset",
      title: dataset.title,
      abstract: dataset.description,
      authors: dataset.creators.map(author),
      version: d.version,
      "date-released": d.date,
      license: id,
      ...(doi === undefined ? {} : { doi }),
      identifiers: [
        ...d.identifiers.map(identifierEntry),
        { type: "url", value: versionUrl(d), description: `Version ${d.version}` },
        { type: "url", value: dataset.homepage, description: "All versions" },
      ],
      url: versionUrl(d),
      repository: dataset.repository,
      keywords: [...new Set(dataset.keywords)],
    },
    { lineWidth: 0, defaultKeyType: "PLAIN", defaultStringType: "QUOTE_DOUBLE" },
  );
}
