import { type CsvwTable, csvwMetadata } from "@kembar/schema";
import type { ReleaseDescription } from "../description.ts";
import { versionUrl } from "../description.ts";
import { dataLicence, tableFiles } from "./about.ts";
import { identifierAddress } from "./identifiers.ts";

/** A table with its addresses led to where the release has the files. */
function moved(table: CsvwTable, paths: ReadonlyMap<string, string>): CsvwTable {
  const pathOf = (url: string): string => paths.get(url.replace(/\.csv$/, "")) ?? url;
  const { foreignKeys } = table.tableSchema;
  return {
    ...table,
    url: pathOf(table.url),
    tableSchema: {
      ...table.tableSchema,
      ...(foreignKeys === undefined
        ? {}
        : {
            foreignKeys: foreignKeys.map((key) => ({
              ...key,
              reference: { ...key.reference, resource: pathOf(key.reference.resource) },
            })),
          }),
    },
  };
}

/** `csv-metadata.json`: the CSV tables as CSV on the Web describes them (W3C, 2015). */
export function csvwOf(d: ReleaseDescription): Record<string, unknown> {
  const { tables, ...group } = csvwMetadata();
  const files = tableFiles(d);
  const paths = new Map(files.map(({ table, path }) => [table, path]));
  const described = tables.map((table) => moved(table, paths));
  return {
    ...group,
    "@id": versionUrl(d),
    "dc:title": d.dataset.title,
    "dc:description": d.dataset.description,
    "dc:creator": d.dataset.creators.map(({ name }) => name),
    "dc:publisher": d.dataset.publisher.name,
    "dc:license": { "@id": dataLicence(d).address },
    "dc:issued": { "@value": d.date, "@type": "xsd:date" },
    "dc:isVersionOf": { "@id": d.dataset.homepage },
    "schema:version": d.version,
    ...(d.identifiers.length === 0 ? {} : { "dc:identifier": d.identifiers.map(identifierAddress) }),
    tables: files.flatMap(({ path, bytes, sha256 }) =>
      described
        .filter(({ url }) => url === path)
        .map(({ url, ...rest }) => ({ url, "schema:contentSize": String(bytes), "schema:sha256": sha256, ...rest })),
    ),
  };
}
