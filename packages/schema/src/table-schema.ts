import { DATE } from "./model.ts";
import { type Column, type Table, tables } from "./tables.ts";

/** A field of a Table Schema, Data Package 2.0. */
export interface TableSchemaField {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

/** A Table Schema, Data Package 2.0, of one CSV table. */
export interface TableSchema {
  readonly name: string;
  readonly description: string;
  readonly fields: readonly TableSchemaField[];
  /** Columns that tell rows apart and are never empty. */
  readonly primaryKey?: readonly string[];
  /** Columns that tell rows apart, where some may be empty. */
  readonly uniqueKeys?: readonly (readonly string[])[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    readonly reference: { readonly resource: string; readonly fields: readonly string[] };
  }[];
}

function fieldSchema(column: Column): TableSchemaField {
  const constraints = {
    ...(column.required ? { required: true } : {}),
    ...(column.enum && !column.list ? { enum: column.enum } : {}),
    // A date may be a year or a month only: text with a pattern, since "date" would demand the day.
    ...(column.type === "any-date" ? { pattern: DATE } : {}),
  };
  return {
    name: column.name,
    type: column.type === "any-date" || column.type === "uri" ? "string" : column.type,
    description: column.list ? `${column.doc} Ids separated by single spaces.` : column.doc,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

function tableSchema(table: Table): TableSchema {
  const foreignKeys = table.columns.flatMap((column) =>
    column.references !== undefined && !column.list
      ? [{ fields: [column.name], reference: { resource: column.references, fields: ["id"] } }]
      : [],
  );
  const isComplete = table.primaryKey.every((name) => table.columns.find((column) => column.name === name)?.required);
  return {
    name: table.name,
    description: table.doc,
    fields: table.columns.map(fieldSchema),
    ...(isComplete ? { primaryKey: table.primaryKey } : { uniqueKeys: [table.primaryKey] }),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}

/** Table Schemas of all CSV tables, in the order of `tables`. */
export const tableSchemas = (): TableSchema[] => tables.map(tableSchema);
