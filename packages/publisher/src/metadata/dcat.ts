import type { FileFacts, ReleaseDescription } from "../description.ts";
import { versionUrl } from "../description.ts";
import { dataLicence } from "./about.ts";
import { datasetIdentifiers, identifierAddress, versionIdentifiers } from "./identifiers.ts";
import { agentSubjects, checksumIri, checksumSubject, creatorIri, fileIri, part, rdfPrefixes } from "./rdf.ts";
import { dateTerm, iri, literal, name, prefixLines, type Subject, subjectLines, typed } from "./turtle.ts";

type Says = Subject["says"][number];

const mediaTypeIri = (mediaType: string) => iri(`https://www.iana.org/assignments/media-types/${mediaType}`);

/** Languages as the Library of Congress names them, as DCAT asks: two letters of ISO 639-1 or three of ISO 639-2. */
function languageIri(tag: string) {
  const [primary = ""] = tag.split("-");
  return iri(`http://id.loc.gov/vocabulary/${primary.length === 2 ? "iso639-1" : "iso639-2"}/${primary}`);
}

/** What is true of the dataset whatever its version. */
const shared = (d: ReleaseDescription): Says[] => [
  ["a", name("dcat:Dataset")],
  ["dcterms:title", literal(d.dataset.title, "en")],
  ["dcterms:description", literal(d.dataset.description, "en")],
  ...d.dataset.keywords.map((word): Says => ["dcat:keyword", literal(word, "en")]),
  ...d.dataset.creators.map((creator, at): Says => ["dcterms:creator", creatorIri(d, creator, at)]),
  ["dcterms:publisher", part(d, "publisher")],
  ["dcat:contactPoint", part(d, "contact")],
];

const identifiersOf = (list: ReleaseDescription["identifiers"]): Says[] =>
  list.flatMap((one): Says[] => [
    ["dcterms:identifier", typed(identifierAddress(one), "anyURI")],
    ["adms:identifier", iri(identifierAddress(one))],
  ]);

function versionSubject(d: ReleaseDescription): Subject {
  const { figures } = d;
  const hasTime = figures.earliest !== undefined && figures.latest !== undefined;
  return {
    iri: iri(versionUrl(d)),
    says: [
      ...shared(d),
      ["dcat:version", literal(d.version)],
      ["dcterms:issued", typed(d.date, "date")],
      ["dcterms:license", iri(dataLicence(d).address)],
      ...identifiersOf(versionIdentifiers(d)),
      ["dcat:isVersionOf", iri(d.dataset.homepage)],
      ["dcat:previousVersion", d.previous === undefined ? undefined : iri(`${d.dataset.homepage}/${d.previous}`)],
      ["dcat:landingPage", iri(versionUrl(d))],
      ...d.dataset.languages.map((tag): Says => ["dcterms:language", languageIri(tag)]),
      ["dcterms:temporal", hasTime ? part(d, "period") : undefined],
      ...figures.countries.map((code): Says => ["dcterms:spatial", part(d, `country-${code}`)]),
      ["dcterms:spatial", figures.box === undefined ? undefined : part(d, "box")],
      ...d.files.map(({ path }): Says => ["dcat:distribution", fileIri(d, path)]),
    ],
  };
}

const datasetSubject = (d: ReleaseDescription): Subject => ({
  iri: iri(d.dataset.homepage),
  says: [
    ...shared(d),
    ...identifiersOf(datasetIdentifiers(d)),
    ...d.versions.map(({ version }): Says => ["dcat:hasVersion", iri(`${d.dataset.homepage}/${version}`)]),
    ["dcat:hasCurrentVersion", iri(versionUrl(d))],
  ],
});

const distribution = (d: ReleaseDescription, { path, title, mediaType, bytes }: FileFacts): Subject => ({
  iri: fileIri(d, path),
  says: [
    ["a", name("dcat:Distribution")],
    ["dcterms:title", literal(path)],
    ["dcterms:description", literal(title, "en")],
    ["dcat:accessURL", iri(versionUrl(d))],
    ["dcat:downloadURL", fileIri(d, path)],
    ["dcat:mediaType", mediaTypeIri(mediaType)],
    ["dcat:byteSize", typed(String(bytes), "nonNegativeInteger")],
    ["spdx:checksum", checksumIri(d, path)],
    ["dcterms:license", iri(dataLicence(d).address)],
    ["dcterms:issued", typed(d.date, "date")],
  ],
});

/** When and where the agreements are. */
function coverageSubjects(d: ReleaseDescription): Subject[] {
  const { earliest, latest, countries, box } = d.figures;
  const period: Subject[] =
    earliest === undefined || latest === undefined
      ? []
      : [
          {
            iri: part(d, "period"),
            says: [
              ["a", name("dcterms:PeriodOfTime")],
              ["dcat:startDate", dateTerm(earliest)],
              ["dcat:endDate", dateTerm(latest)],
            ],
          },
        ];
  const places = countries.map(
    (code): Subject => ({
      iri: part(d, `country-${code}`),
      says: [
        ["a", name("dcterms:Location")],
        ["dcterms:identifier", literal(code)],
        ["skos:prefLabel", literal(code)],
      ],
    }),
  );
  if (box === undefined) return [...period, ...places];
  const { west, south, east, north } = box;
  const ring = [`${west} ${south}`, `${east} ${south}`, `${east} ${north}`, `${west} ${north}`, `${west} ${south}`];
  const around: Subject = {
    iri: part(d, "box"),
    says: [
      ["a", name("dcterms:Location")],
      ["dcat:bbox", literal(`POLYGON((${ring.join(", ")}))`)],
    ],
  };
  return [...period, ...places, around];
}

/** Kinds of the things that others point at. */
function kindSubjects(d: ReleaseDescription): Subject[] {
  const kinds = new Map<string, Subject>();
  const add = (subject: Subject) => kinds.set(subject.iri, subject);
  const { id, title, address } = dataLicence(d);
  add({
    iri: iri(address),
    says: [
      ["a", name("dcterms:LicenseDocument")],
      ["dcterms:title", literal(title, "en")],
      ["dcterms:identifier", literal(id)],
    ],
  });
  for (const tag of d.dataset.languages)
    add({ iri: languageIri(tag), says: [["a", name("dcterms:LinguisticSystem")]] });
  for (const { mediaType } of d.files) add({ iri: mediaTypeIri(mediaType), says: [["a", name("dcterms:MediaType")]] });
  for (const one of d.identifiers)
    add({
      iri: iri(identifierAddress(one)),
      says: [
        ["a", name("adms:Identifier")],
        ["skos:notation", typed(identifierAddress(one), "anyURI")],
        ["adms:schemaAgency", literal(one.mintedBy)],
        ["dcterms:issued", typed(one.mintedOn, "date")],
      ],
    });
  return [...kinds.values()];
}

/** Other versions, and the landing page, in the words that DCAT-AP asks for. */
const otherSubjects = (d: ReleaseDescription): Subject[] => [
  { iri: iri(versionUrl(d)), says: [["a", name("foaf:Document")]] },
  ...d.versions
    .filter(({ version }) => version !== d.version)
    .map(
      ({ version, date }): Subject => ({
        iri: iri(`${d.dataset.homepage}/${version}`),
        says: [
          ...shared(d),
          ["dcat:version", literal(version)],
          ["dcterms:issued", typed(date, "date")],
          ["dcat:isVersionOf", iri(d.dataset.homepage)],
        ],
      }),
    ),
  {
    iri: part(d, "contact"),
    says: [
      ["a", name("vcard:Kind")],
      ["vcard:fn", literal(d.dataset.publisher.name)],
      [d.dataset.contact.startsWith("mailto:") ? "vcard:hasEmail" : "vcard:hasURL", iri(d.dataset.contact)],
    ],
  },
];

const catalogueSubject = (d: ReleaseDescription): Subject => ({
  iri: part(d, "catalogue"),
  says: [
    ["a", name("dcat:Catalog")],
    ["dcterms:title", literal(`Versions of: ${d.dataset.title}`, "en")],
    ["dcterms:description", literal(d.dataset.summary, "en")],
    ["dcterms:publisher", part(d, "publisher")],
    ["dcat:dataset", iri(d.dataset.homepage)],
    ["dcat:dataset", iri(versionUrl(d))],
  ],
});

/** `dcat.ttl`: the release in DCAT 3, with what DCAT-AP 3.0.1 asks for, a distribution for each hashed file. */
export function dcatOf(d: ReleaseDescription): string {
  const subjects = [
    versionSubject(d),
    datasetSubject(d),
    catalogueSubject(d),
    ...agentSubjects(d),
    ...otherSubjects(d),
    ...coverageSubjects(d),
    ...kindSubjects(d),
    ...d.files.flatMap((file) => [distribution(d, file), checksumSubject(d, file)]),
  ];
  return prefixLines(rdfPrefixes) + subjects.map(subjectLines).join("");
}
