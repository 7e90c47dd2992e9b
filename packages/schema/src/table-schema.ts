import type { Column } from "./columns.ts";
import { hasPrimaryKey, type Table, tables } from "./tables.ts";

/** A field of a Table Schema, Data Package 2.0. */
export interface TableSchemaField {
  readonly name: string;
  readonly type: "string" | "integer" | "number";
  readonly format?: "uri";
  readonly description: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

/** A foreign key of a Table Schema, Data Package 2.0. */
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}

/** A Table Schema, Data Package 2.0, of one CSV table. */
export interface TableSchema {
  readonly name: string;
  readonly description: string;
  readonly fields: readonly TableSchemaField[];
  readonly missingValues: readonly string[];
  /** The row's key; where one of its columns may be empty there is a unique key in its stead. */
  readonly primaryKey?: readonly string[];
  readonly uniqueKeys?: readonly (readonly string[])[];
  readonly foreignKeys?: readonly ForeignKey[];
}

/** Pattern of one value of a column, without anchors. */
const valuePattern = (column: Column): string | undefined =>
  column.enum ? `(?:${column.enum.join("|")})` : column.pattern?.replace(/^\^|\$$/g, "");

/** Pattern of a cell that holds a list, each value as the column asks; undefined where the column asks nothing. */
function listPattern(column: Column): string | undefined {
  const value = valuePattern(column);
  return value === undefined ? undefined : `^${value}(?: ${value})*$`;
}

function constraints(column: Column): Record<string, unknown> {
  const pattern = column.list ? listPattern(column) : column.pattern;
  const [minimum, maximum] = column.range ?? [];
  return {
    ...(column.required ? { required: true } : {}),
    ...(column.enum && !column.list ? { enum: column.enum } : {}),
    // Dates are text with a pattern, since a year or a month alone is no "date"; lists too, since few tools know "list".
    ...(pattern === undefined ? {} : { pattern }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(column.maxLength === undefined ? {} : { maxLength: column.maxLength }),
  };
}

function fieldSchema(column: Column): TableSchemaField {
  const found = constraints(column);
  const { name, type, list, doc } = column;
  return {
    name,
    type: type === "integer" || type === "number" ? type : "string",
    ...(type === "uri" ? { format: "uri" } : {}),
    description: list ? `${doc} Ids separated by single spaces.` : doc,
    ...(Object.keys(found).length > 0 ? { constraints: found } : {}),
  };
}

function tableSchema(table: Table): TableSchema {
  const { name, doc, columns, primaryKey, links } = table;
  return {
    name,
    description: doc,
    fields: columns.map(fieldSchema),
    missingValues: [""],
    ...(hasPrimaryKey(table) ? { primaryKey } : { uniqueKeys: [primaryKey] }),
    ...(links.length === 0
      ? {}
      : {
          foreignKeys: links.map((link) => ({
            fields: link.columns,
            reference: { resource: link.table, fields: link.references },
          })),
        }),
  };
}

/** Table Schemas of all CSV tables, in the order of `tables`. */
export const tableSchemas = (): TableSchema[] => tables.map(tableSchema);
