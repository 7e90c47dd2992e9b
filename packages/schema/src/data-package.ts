import { type TableSchema, tableSchemas } from "./table-schema.ts";

/** A Data Package, version 2.0 (https://datapackage.org), of the CSV tables. */
export interface DataPackage {
  readonly $schema: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly licenses: readonly { readonly name: string; readonly path: string; readonly title: string }[];
  readonly resources: readonly DataResource[];
}

/** One table of a Data Package. */
export interface DataResource {
  readonly name: string;
  readonly type: "table";
  readonly path: string;
  readonly format: "csv";
  readonly mediatype: "text/csv";
  readonly encoding: "utf-8";
  readonly schema: Omit<TableSchema, "name" | "description"> & {
    readonly $schema: string;
    readonly missingValues: readonly string[];
  };
  readonly description: string;
}

const resource = ({ name, description, ...schema }: TableSchema): DataResource => ({
  name,
  type: "table",
  path: `${name}.csv`,
  format: "csv",
  mediatype: "text/csv",
  encoding: "utf-8",
  description,
  schema: { $schema: "https://datapackage.org/profiles/2.0/tableschema.json", ...schema, missingValues: [""] },
});

/** The descriptor `datapackage.json` that stands beside the CSV tables: their columns, types, keys and references. */
export const dataPackage = (): DataPackage => ({
  $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
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
