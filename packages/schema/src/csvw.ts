import { DATE } from "./model.ts";
import { type Column, type Table, tables } from "./tables.ts";

const datatypes = { string: "string", integer: "integer", number: "decimal", uri: "anyURI" } as const;

function columnDescription(column: Column): Record<string, unknown> {
  return {
    name: column.name,
    titles: column.name,
    "dc:description": column.doc,
    datatype:
      column.type === "any-date" || column.type === "date" ? { base: "string", format: DATE } : datatypes[column.type],
    ...(column.list ? { separator: " " } : {}),
    ...(column.required ? { required: true } : {}),
  };
}

function foreignKeys(table: Table): Record<string, unknown>[] {
  return table.columns.flatMap((column) =>
    column.references === undefined || column.list
      ? []
      : [{ columnReference: column.name, reference: { resource: `${column.references}.csv`, columnReference: "id" } }],
  );
}

function tableDescription(table: Table): Record<string, unknown> {
  const keys = foreignKeys(table);
  const isComplete = table.primaryKey.every((name) => table.columns.find((column) => column.name === name)?.required);
  return {
    url: `${table.name}.csv`,
    "dc:description": table.doc,
    tableSchema: {
      columns: table.columns.map(columnDescription),
      ...(isComplete ? { primaryKey: table.primaryKey } : {}),
      ...(keys.length > 0 ? { foreignKeys: keys } : {}),
    },
  };
}

/** The description `csv-metadata.json` of the CSV tables by the W3C's Metadata Vocabulary for Tabular Data (CSV on the Web). */
export const csvwMetadata = (): Record<string, unknown> => ({
  "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
  "dc:title": "Cooperation agreements between local governments",
  "dc:license": { "@id": "https://creativecommons.org/licenses/by/4.0/" },
  dialect: { encoding: "utf-8", header: true, lineTerminators: ["\n"], skipInitialSpace: false },
  null: "",
  tables: tables.map(tableDescription),
});
