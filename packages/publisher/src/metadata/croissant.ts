import { type Column, type Table, tables } from "@kembar/schema";
import { cite } from "../cite/cite.ts";
import type { FileFacts, ReleaseDescription } from "../description.ts";
import { versionUrl } from "../description.ts";
import { dataLicence, fileName, pathAddress, tableFiles } from "./about.ts";
import { agentNode, identifierNodes } from "./schema-org.ts";

type Json = Readonly<Record<string, unknown>>;

/** The context that Croissant 1.1 gives, as far as its terms are used. */
const context = {
  "@language": "en",
  "@vocab": "https://schema.org/",
  arrayShape: "cr:arrayShape",
  citeAs: "cr:citeAs",
  column: "cr:column",
  conformsTo: "dct:conformsTo",
  cr: "http://mlcommons.org/croissant/",
  dataType: { "@id": "cr:dataType", "@type": "@vocab" },
  dct: "http://purl.org/dc/terms/",
  extract: "cr:extract",
  field: "cr:field",
  fileObject: "cr:fileObject",
  isArray: "cr:isArray",
  isLiveDataset: "cr:isLiveDataset",
  key: "cr:key",
  recordSet: "cr:recordSet",
  references: "cr:references",
  sc: "https://schema.org/",
  separator: "cr:separator",
  source: "cr:source",
  transform: "cr:transform",
} as const;

const dataTypes: Readonly<Record<Column["type"], string>> = {
  string: "sc:Text",
  "any-date": "sc:Text",
  integer: "sc:Integer",
  number: "sc:Float",
  uri: "sc:URL",
};

const fieldId = (table: string, column: string): string => `${table}/${column}`;

/** The field of another table that holds the ids of a column. */
function referenceOf(table: Table, column: Column): Json {
  const link = table.links.find(({ columns }) => columns.length === 1 && columns[0] === column.name);
  const [to] = link?.references ?? [];
  return link === undefined || to === undefined ? {} : { references: { field: { "@id": fieldId(link.table, to) } } };
}

const fieldNode = (table: Table, column: Column, file: string): Json => ({
  "@type": "cr:Field",
  "@id": fieldId(table.name, column.name),
  name: column.name,
  description: column.doc,
  dataType: dataTypes[column.type],
  ...(column.list ? { isArray: true, arrayShape: "-1" } : {}),
  source: {
    fileObject: { "@id": file },
    extract: { column: column.name },
    ...(column.list ? { transform: { separator: " " } } : {}),
  },
  ...referenceOf(table, column),
});

function recordSet(table: Table, file: string): Json {
  return {
    "@type": "cr:RecordSet",
    "@id": table.name,
    name: table.name,
    description: table.doc,
    key: table.primaryKey.map((column) => ({ "@id": fieldId(table.name, column) })),
    field: table.columns.map((column) => fieldNode(table, column, file)),
  };
}

const fileObject = (d: ReleaseDescription, { path, bytes, sha256, mediaType, title }: FileFacts): Json => ({
  "@type": "cr:FileObject",
  "@id": fileName(path),
  name: path,
  description: title,
  contentUrl: `${versionUrl(d)}/${pathAddress(path)}`,
  contentSize: `${bytes} B`,
  encodingFormat: mediaType,
  sha256,
});

/** `croissant.json`: the release as Croissant 1.1 (MLCommons), a file object for each hashed file, a record set for each CSV table. */
export function croissantOf(d: ReleaseDescription): Json {
  const { dataset } = d;
  const identifiers = identifierNodes(d);
  const byName = new Map(tables.map((table) => [table.name, table]));
  return {
    "@context": context,
    "@type": "sc:Dataset",
    "@id": versionUrl(d),
    name: dataset.name,
    alternateName: dataset.title,
    description: dataset.description,
    conformsTo: "http://mlcommons.org/croissant/1.1",
    url: versionUrl(d),
    sameAs: dataset.homepage,
    version: d.version,
    datePublished: d.date,
    license: dataLicence(d).address,
    keywords: dataset.keywords,
    inLanguage: dataset.languages,
    creator: dataset.creators.map(agentNode),
    publisher: { "@type": "Organization", name: dataset.publisher.name, url: dataset.publisher.url },
    citeAs: cite(d, "bibtex"),
    isLiveDataset: false,
    ...(identifiers === undefined ? {} : { identifier: identifiers }),
    distribution: d.files.map((file) => fileObject(d, file)),
    recordSet: tableFiles(d).flatMap(({ table, path }) => {
      const known = byName.get(table);
      return known === undefined ? [] : [recordSet(known, fileName(path))];
    }),
  };
}
