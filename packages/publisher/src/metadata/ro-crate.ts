import type { FileFacts, ReleaseDescription } from "../description.ts";
import { versionUrl } from "../description.ts";
import { dataLicence, descriptors, pathAddress } from "./about.ts";
import { identifierAddress } from "./identifiers.ts";
import { agentNode } from "./schema-org.ts";

type Json = Readonly<Record<string, unknown>>;

const SELF = "ro-crate-metadata.json";

/** Files that are written after this one: their hashes cannot be here. */
const lastFiles = {
  SHA256SUMS: ["text/plain", "SHA-256 of every other file, for sha256sum -c."],
  "manifest.json": ["application/json", "Every file with its size and hash, and what the release is."],
} as const;

const hashedFile = ({ path, bytes, sha256, mediaType, title }: FileFacts): Json => ({
  "@id": pathAddress(path),
  "@type": "File",
  name: path,
  description: title,
  encodingFormat: mediaType,
  contentSize: String(bytes),
  sha256,
});

const otherFiles = (): Json[] =>
  Object.entries({ ...descriptors, ...lastFiles })
    .filter(([path]) => path !== SELF)
    .map(([path, [mediaType, title]]) => ({
      "@id": pathAddress(path),
      "@type": "File",
      name: path,
      description: title,
      encodingFormat: mediaType,
    }));

const reference = (id: unknown): Json => ({ "@id": id });

/** A node of a person or an organisation with an address of its own in the crate. */
const withId = (node: Json, id: string): Json => ("@id" in node ? node : { "@id": id, ...node });

const identifierNode = (identifier: ReleaseDescription["identifiers"][number]): Json => ({
  "@id": identifierAddress(identifier),
  "@type": "PropertyValue",
  propertyID: identifier.scheme,
  value: identifier.value,
  url: identifierAddress(identifier),
  name: identifier.version === "all" ? "All versions" : `Version ${identifier.version}`,
});

function rootNode(d: ReleaseDescription, ids: { files: Json[]; creators: Json[]; identifiers: Json[] }): Json {
  const { dataset } = d;
  return {
    "@id": "./",
    "@type": "Dataset",
    name: dataset.title,
    description: dataset.description,
    datePublished: d.date,
    version: d.version,
    license: reference(dataLicence(d).address),
    url: versionUrl(d),
    keywords: dataset.keywords,
    inLanguage: dataset.languages,
    creator: ids.creators.map((node) => reference(node["@id"])),
    publisher: reference(dataset.publisher.url),
    isPartOf: reference(dataset.homepage),
    // The standard asks for an identifier that leads to the crate; without one of a registrar that is the version's address.
    identifier: ids.identifiers.length === 0 ? versionUrl(d) : ids.identifiers.map((node) => reference(node["@id"])),
    hasPart: ids.files.map((node) => reference(node["@id"])),
  };
}

/** `ro-crate-metadata.json`: the release as an RO-Crate 1.2 (https://w3id.org/ro/crate/1.2), every file a part of its root. */
export function roCrateOf(d: ReleaseDescription): Json {
  const { dataset } = d;
  const licence = dataLicence(d);
  const files = [...d.files.map(hashedFile), ...otherFiles()];
  const creators = dataset.creators.map((creator, at) => withId(agentNode(creator), `#creator-${at + 1}`));
  const identifiers = d.identifiers.map(identifierNode);
  return {
    "@context": "https://w3id.org/ro/crate/1.2/context",
    "@graph": [
      {
        "@id": SELF,
        "@type": "CreativeWork",
        conformsTo: reference("https://w3id.org/ro/crate/1.2"),
        about: reference("./"),
      },
      rootNode(d, { files, creators, identifiers }),
      ...files,
      ...creators,
      {
        "@id": dataset.publisher.url,
        "@type": "Organization",
        name: dataset.publisher.name,
        url: dataset.publisher.url,
      },
      {
        "@id": licence.address,
        "@type": "CreativeWork",
        name: licence.title,
        identifier: licence.id,
        description: "The full text is in LICENSE.txt.",
        url: licence.address,
      },
      {
        "@id": dataset.homepage,
        "@type": "CreativeWork",
        name: dataset.title,
        description: "The dataset whatever its version.",
        url: dataset.homepage,
      },
      ...identifiers,
    ],
  };
}
