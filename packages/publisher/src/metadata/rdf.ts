import type { Creator, FileFacts, ReleaseDescription } from "../description.ts";
import { versionUrl } from "../description.ts";
import { fileName, pathAddress } from "./about.ts";
import { iri, literal, name, type Subject, type Term, typed } from "./turtle.ts";

/** Prefixes of the documents in Turtle. */
export const rdfPrefixes = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dcterms: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  prov: "http://www.w3.org/ns/prov#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  spdx: "http://spdx.org/rdf/terms#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

type Version = Pick<ReleaseDescription, "dataset" | "version">;

/** Address of a thing that only the descriptions of a version speak of. */
export const part = (d: Version, fragment: string): Term => iri(`${versionUrl(d)}#${fragment}`);

/** Address of a file of a version. */
export const fileIri = (d: Version, path: string): Term => iri(`${versionUrl(d)}/${pathAddress(path)}`);

/** Address of the hash of a file. */
export const checksumIri = (d: Version, path: string): Term => part(d, `checksum-${fileName(path)}`);

/** The hash of a file. */
export const checksumSubject = (d: Version, { path, sha256 }: Pick<FileFacts, "path" | "sha256">): Subject => ({
  iri: checksumIri(d, path),
  says: [
    ["a", name("spdx:Checksum")],
    ["spdx:algorithm", name("spdx:checksumAlgorithm_sha256")],
    ["spdx:checksumValue", typed(sha256, "hexBinary")],
  ],
});

/** Address of a creator: its own identifier, or a part of the version's. */
export const creatorIri = (d: Version, { identifier }: Creator, at: number): Term =>
  identifier === undefined ? part(d, `creator-${at + 1}`) : iri(identifier);

/** Creators and publisher, each an agent of FOAF and of PROV-O. */
export const agentSubjects = (d: ReleaseDescription): Subject[] => [
  ...d.dataset.creators.map(
    (creator, at): Subject => ({
      iri: creatorIri(d, creator, at),
      says: [
        ["a", name("foaf:Agent")],
        ["a", name("prov:Agent")],
        ["foaf:name", literal(creator.name)],
      ],
    }),
  ),
  {
    iri: part(d, "publisher"),
    says: [
      ["a", name("foaf:Agent")],
      ["a", name("prov:Agent")],
      ["foaf:name", literal(d.dataset.publisher.name)],
      ["foaf:homepage", iri(d.dataset.publisher.url)],
    ],
  },
  { iri: iri(d.dataset.publisher.url), says: [["a", name("foaf:Document")]] },
];
