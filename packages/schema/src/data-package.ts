import { type TableSchema, tableSchemas } from "./table-schema.ts";

/** Dialect of every CSV file of the project: RFC 4180 but LF, UTF-8 without a byte order mark, one header line. */
export const dialect = {
  header: true,
  delimiter: ",",
  lineTerminator: "\n",
  quoteChar: '"',
  doubleQuote: true,
  skipInitialSpace: false,
} as const;

/** A resource of a data package: one CSV table. */
export interface DataResource {
  readonly name: string;
  readonly description: string;
  readonly path: string;
  readonly type: "table";
  readonly format: "csv";
  readonly mediatype: "text/csv";
  readonly encoding: "utf-8";
  readonly dialect: typeof dialect;
  readonly schema: Omit<TableSchema, "name" | "description"> & { readonly $schema: string };
}

/** A Data Package 2.0 descriptor (https://datapackage.org) of the CSV tables. */
export interface DataPackage {
  readonly $schema: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly licenses: readonly { readonly name: string; readonly path: string; readonly title: string }[];
  readonly resources: readonly DataResource[];
}

const PROFILES = "https://datapackage.org/profiles/2.0";

function resource({ name, description, ...schema }: TableSchema): DataResource {
  return {
    name,
    description,
    path: `${name}.csv`,
    type: "table",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect,
    schema: { $schema: `${PROFILES}/tableschema.json`, ...schema },
  };
}

/**
 * The `datapackage.json` of a folder with all CSV tables, one resource each. Version, contributors and sizes belong to a
 * dataset: spread them over the result.
 */
export const dataPackage = (): DataPackage => ({
  $schema: `${PROFILES}/datapackage.json`,
  name: "agreements",
  title: "Cooperation agreements between local governments",
  description:
    "One table per kind of thing; agreements.csv has one wide row per agreement. An empty cell is a value that is not known; NA is Namibia.",
  licenses: [
    {
      name: "CC-BY-4.0",
      path: "https://creativecommons.org/licenses/by/4.0/",
      title: "Creative Commons Attribution 4.0",
    },
  ],
  resources: tableSchemas().map(resource),
});
