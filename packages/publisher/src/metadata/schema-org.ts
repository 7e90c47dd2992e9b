import type { Creator, FileFacts, ReleaseDescription } from "../description.ts";
import { versionUrl } from "../description.ts";
import { dataLicence, pathAddress, timeSpan } from "./about.ts";
import { identifierAddress } from "./identifiers.ts";

type Json = Readonly<Record<string, unknown>>;

/** A person or an organisation; only people have family names, and ROR gives identifiers to organisations alone. */
export function agentNode({ name, familyName, givenName, identifier }: Creator): Json {
  const isPerson = familyName !== undefined || identifier?.startsWith("https://orcid.org/") === true;
  return {
    "@type": isPerson ? "Person" : "Organization",
    ...(identifier === undefined ? {} : { "@id": identifier }),
    name,
    ...(familyName === undefined ? {} : { familyName }),
    ...(givenName === undefined ? {} : { givenName }),
  };
}

const schemeNames = { doi: "DOI", ark: "ARK", handle: "Handle" } as const;

/** Identifiers as PropertyValue nodes; undefined if there are none. */
export const identifierNodes = ({ identifiers }: Pick<ReleaseDescription, "identifiers">): Json[] | undefined =>
  identifiers.length === 0
    ? undefined
    : identifiers.map((one) => ({
        "@type": "PropertyValue",
        propertyID: schemeNames[one.scheme],
        value: one.value,
        url: identifierAddress(one),
        name: one.version === "all" ? "All versions" : `Version ${one.version}`,
      }));

const download = (d: ReleaseDescription, { path, bytes, sha256, mediaType, title }: FileFacts): Json => ({
  "@type": "DataDownload",
  "@id": `${versionUrl(d)}/${pathAddress(path)}`,
  name: path,
  description: title,
  contentUrl: `${versionUrl(d)}/${pathAddress(path)}`,
  encodingFormat: mediaType,
  contentSize: `${bytes} B`,
  sha256,
});

/** Where the places lie: their countries, some of their names, and the box around them. */
function coverage({ figures: { countries, placeNames, box } }: ReleaseDescription): Json[] {
  const named = [...countries.map((code) => ({ "@type": "Country", name: code, identifier: code }))];
  const places = placeNames.map((name) => ({ "@type": "Place", name }));
  // schema.org writes a box as its south-western and north-eastern corners, latitude first.
  const around =
    box === undefined
      ? []
      : [
          {
            "@type": "Place",
            geo: { "@type": "GeoShape", box: `${box.south} ${box.west} ${box.north} ${box.east}` },
          },
        ];
  return [...named, ...places, ...around];
}

const variables: readonly string[] = [
  "kind of relation",
  "stage",
  "status",
  "parties",
  "type, status and date of each paper",
  "signatories and witnesses",
  "field of cooperation with its modality",
  "passage of the source that says each value",
  "disagreements between sources",
];

/** `dataset.jsonld`: the release as a Dataset of schema.org, with what Google Dataset Search requires and recommends. */
export function schemaOrgOf(d: ReleaseDescription): Json {
  const { dataset } = d;
  const span = timeSpan(d);
  return {
    "@context": "https://schema.org/",
    "@type": "Dataset",
    "@id": versionUrl(d),
    name: dataset.title,
    alternateName: dataset.name,
    abstract: dataset.summary,
    description: dataset.description,
    url: versionUrl(d),
    identifier: identifierNodes(d) ?? versionUrl(d),
    version: d.version,
    datePublished: d.date,
    license: dataLicence(d).address,
    keywords: dataset.keywords,
    inLanguage: dataset.languages,
    isAccessibleForFree: true,
    creator: dataset.creators.map(agentNode),
    publisher: { "@type": "Organization", name: dataset.publisher.name, url: dataset.publisher.url },
    ...(span === undefined ? {} : { temporalCoverage: span }),
    spatialCoverage: coverage(d),
    variableMeasured: variables,
    measurementTechnique: "Rules that find claims in news articles and official notices, each with its passage",
    isPartOf: { "@type": "Dataset", "@id": dataset.homepage, name: dataset.title, description: dataset.description },
    ...(d.previous === undefined ? {} : { isBasedOn: `${dataset.homepage}/${d.previous}` }),
    distribution: d.files.map((file) => download(d, file)),
  };
}
