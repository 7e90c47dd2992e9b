import { dataPackage } from "@kembar/schema";
import type { Creator, FileFacts, ReleaseDescription } from "../description.ts";
import { versionUrl } from "../description.ts";
import { dataLicence, fileName } from "./about.ts";
import { identifierAddress } from "./identifiers.ts";

const tableResources = new Map(dataPackage().resources.map((resource) => [resource.name, resource]));

/** The end of a path, as a name of a format; `..` of a changes file is no end. */
const formatOf = (path: string): string => /\.([a-z0-9]+)$/.exec(path)?.[1] ?? "txt";

function resource(file: FileFacts): Record<string, unknown> {
  const { path, bytes, sha256, mediaType, title, table } = file;
  const known = table === undefined ? undefined : tableResources.get(table);
  const isText = /^text\/|json|n-quads/.test(mediaType);
  return {
    ...(known ?? { name: fileName(path), format: formatOf(path), ...(isText ? { encoding: "utf-8" } : {}) }),
    path,
    title,
    mediatype: mediaType,
    bytes,
    hash: `sha256:${sha256}`,
  };
}

const contributor = ({ name, familyName, givenName, identifier }: Creator): Record<string, unknown> => ({
  title: name,
  ...(givenName === undefined ? {} : { givenName }),
  ...(familyName === undefined ? {} : { familyName }),
  ...(identifier === undefined ? {} : { path: identifier }),
  roles: ["creator"],
});

/** `datapackage.json`: the release as a Data Package 2.0 (https://datapackage.org), one resource for each file that is hashed. */
export function dataPackageOf(d: ReleaseDescription): Record<string, unknown> {
  const { dataset } = d;
  const { id, title, address } = dataLicence(d);
  return {
    $schema: dataPackage().$schema,
    name: dataset.name,
    id: versionUrl(d),
    title: dataset.title,
    description: dataset.description,
    homepage: dataset.homepage,
    version: d.version,
    // The standard wants a time; a release has a day and no more.
    created: `${d.date}T00:00:00Z`,
    keywords: dataset.keywords,
    licenses: [{ name: id, path: address, title }],
    contributors: [
      ...dataset.creators.map(contributor),
      { title: dataset.publisher.name, path: dataset.publisher.url, roles: ["publisher"] },
    ],
    ...(d.identifiers.length === 0 ? {} : { identifiers: d.identifiers.map(identifierAddress) }),
    resources: d.files.map(resource),
  };
}
