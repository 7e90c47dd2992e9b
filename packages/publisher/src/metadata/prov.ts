import { NAMESPACE, type Source } from "@kembar/schema";
import type { Write } from "../content.ts";
import type { ReleaseDescription } from "../description.ts";
import { versionUrl } from "../description.ts";
import { dataLicence } from "./about.ts";
import { identifierAddress } from "./identifiers.ts";
import { agentSubjects, checksumIri, checksumSubject, creatorIri, fileIri, part, rdfPrefixes } from "./rdf.ts";
import { dateTerm, iri, literal, name, prefixLines, type Subject, subjectLines, type Term, typed } from "./turtle.ts";

type Says = Subject["says"][number];

const sourceIri = ({ id }: Pick<Source, "id">): Term => iri(`${NAMESPACE}source/${id}`);

function releaseSubject(d: ReleaseDescription): Subject {
  return {
    iri: iri(versionUrl(d)),
    says: [
      ["a", name("prov:Entity")],
      ["dcterms:title", literal(d.dataset.title, "en")],
      ["dcat:version", literal(d.version)],
      ["dcterms:issued", typed(d.date, "date")],
      ["dcterms:license", iri(dataLicence(d).address)],
      ["dcterms:identifier", literal(`sha256:${d.dataDigest}`)],
      ...d.identifiers.map(
        (one): Says => [
          one.version === "all" ? "dcterms:isVersionOf" : "dcterms:identifier",
          typed(identifierAddress(one), "anyURI"),
        ],
      ),
      ["prov:specializationOf", iri(d.dataset.homepage)],
      ["prov:wasRevisionOf", d.previous === undefined ? undefined : iri(`${d.dataset.homepage}/${d.previous}`)],
      ["prov:wasGeneratedBy", part(d, "making")],
      ["prov:wasAttributedTo", part(d, "publisher")],
    ],
  };
}

/** The making of the release, in time known to the day alone: the day of publication. */
const activitySubjects = (d: ReleaseDescription): Subject[] => [
  {
    iri: part(d, "making"),
    says: [
      ["a", name("prov:Activity")],
      ["rdfs:label", literal(`Making version ${d.version} from the records and their sources`, "en")],
      ["prov:wasAssociatedWith", part(d, "software")],
      ...d.dataset.creators.map((creator, at): Says => ["prov:wasAssociatedWith", creatorIri(d, creator, at)]),
      ["prov:used", d.previous === undefined ? undefined : iri(`${d.dataset.homepage}/${d.previous}`)],
    ],
  },
  {
    iri: part(d, "software"),
    says: [
      ["a", name("prov:SoftwareAgent")],
      ["rdfs:label", literal(`${d.software.name} ${d.software.version}`)],
      ["dcat:version", literal(d.software.version)],
    ],
  },
];

/** A source and what the release has to do with it. */
const sourceSubjects = (d: ReleaseDescription, source: Source): Subject[] => {
  const { id, url, outlet, published, retrieved, rights, sha256 } = source;
  return [
    {
      iri: sourceIri(source),
      says: [
        ["a", name("prov:Entity")],
        ["dcterms:identifier", literal(id)],
        ["dcterms:publisher", outlet === undefined ? undefined : literal(outlet)],
        ["prov:atLocation", url === undefined ? undefined : iri(url)],
        ["dcterms:issued", published === undefined ? undefined : dateTerm(published)],
        ["dcterms:dateAccepted", retrieved === undefined ? undefined : dateTerm(retrieved)],
        ["dcterms:rights", literal(rights)],
        [
          "dcterms:provenance",
          sha256 === undefined ? undefined : literal(`SHA-256 of the text as received: ${sha256}`),
        ],
      ],
    },
    { iri: part(d, "making"), says: [["prov:used", sourceIri(source)]] },
    { iri: iri(versionUrl(d)), says: [["prov:hadPrimarySource", sourceIri(source)]] },
  ];
};

/** The line of `prov.ttl` before its sources: what comes before it says all of the release itself, and does not grow with its records. */
export const SOURCES_FOLLOW = "# Sources";

/** `prov.ttl`: in PROV-O, what the release was made from, by what, and each hashed file of it. Sources are read one by one. */
export function writeProv(d: ReleaseDescription, write: Write): undefined {
  write(prefixLines(rdfPrefixes));
  const put = (subjects: readonly Subject[]) => {
    for (const subject of subjects) write(subjectLines(subject));
  };
  put([releaseSubject(d), ...activitySubjects(d), ...agentSubjects(d)]);
  for (const file of d.files)
    put([
      {
        iri: fileIri(d, file.path),
        says: [
          ["a", name("prov:Entity")],
          ["prov:wasGeneratedBy", part(d, "making")],
          ["dcterms:isPartOf", iri(versionUrl(d))],
          ["spdx:checksum", checksumIri(d, file.path)],
        ],
      },
      checksumSubject(d, file),
    ]);
  write(`\n${SOURCES_FOLLOW}\n`);
  for (const source of d.sources) put(sourceSubjects(d, source));
}
