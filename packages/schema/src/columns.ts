import { DATE, type EntityName, type Field, type FieldType, model, POINTER, referencePatterns, URL } from "./model.ts";
import { termIds } from "./terms.ts";

/** One column of a CSV table. */
export interface Column {
  readonly name: string;
  /** Keys that lead from the row's object to the value; empty for keys and derived columns. */
  readonly path: readonly string[];
  readonly type: "string" | "integer" | "number" | "any-date" | "uri";
  /** Ids in one cell, separated by single spaces; an empty cell is an empty list. */
  readonly list: boolean;
  /** The cell is never empty. */
  readonly required: boolean;
  /** Ids allowed, where the column holds terms of a vocabulary. */
  readonly enum?: readonly string[];
  /** Vocabulary that the terms are of. */
  readonly vocabulary?: string;
  /** Table that the ids point to. */
  readonly references?: string;
  /** Regular expression (ECMAScript, `u` flag) that each value matches. */
  readonly pattern?: string;
  /** Smallest and largest number allowed. */
  readonly range?: readonly [minimum: number, maximum?: number];
  /** Most Unicode code points that the text may have. */
  readonly maxLength?: number;
  /** Language of the text, where the column stands for one. */
  readonly language?: "en" | "id" | "zh";
  /** Part of the object, of the row's place in its parents, or computed from the record for the reader's ease. */
  readonly origin: "field" | "key" | "derived";
  readonly doc: string;
}

/** The snake_case form of a field's name: `officeOf` is `office_of`. */
export const snakeCase = (name: string): string =>
  name
    .replaceAll("-", "_")
    .replace(/(?!^)[A-Z]/g, "_$&")
    .toLowerCase();

const tableOf = { place: "places", source: "sources", agreement: "agreements" } as const;

type Shape = Pick<Column, "type" | "enum" | "vocabulary" | "references" | "pattern" | "range" | "maxLength">;

/** What a cell of a field may hold. */
export function cellShape(type: FieldType): Shape {
  switch (type.is) {
    case "integer":
      return { type: "integer", range: [0] };
    case "decimal":
      return { type: "number", range: [type.minimum, type.maximum] };
    case "date":
      return { type: "any-date", pattern: DATE };
    case "uri":
      return { type: "uri", pattern: URL };
    case "id":
      return { type: "string", pattern: type.pattern };
    case "pointer":
      return { type: "string", pattern: POINTER };
    case "reference":
      return { type: "string", pattern: referencePatterns[type.to], references: tableOf[type.to] };
    case "term":
      return { type: "string", enum: termIds(type.vocabulary), vocabulary: type.vocabulary };
    case "text":
      return { type: "string", ...(type.maxLength === undefined ? {} : { maxLength: type.maxLength }) };
    default:
      return { type: "string" };
  }
}

function fieldColumns(field: Field, path: readonly string[], optional: boolean): Column[] {
  const { type, many } = field;
  const at = [...path, field.name];
  const name = at.map(snakeCase).join("_");
  // A list that may have no item is an empty cell, which CSV readers take for a missing value.
  const required = field.required === true && !field.nullable && !optional && many?.minItems !== 0;
  const column = { name, path: at, list: many !== undefined, required, origin: "field", doc: field.doc } as const;
  if (type.is === "entity") {
    const isNested = model[type.entity].table === undefined;
    return isNested ? ownColumns(type.entity, at, optional || field.required !== true) : [];
  }
  if (type.is === "language-map") {
    return (["en", "id", "zh"] as const).map((language) => ({
      ...column,
      name: `${name}_${language}`,
      path: [...at, language],
      type: "string",
      language,
      required: required && language !== "zh",
      doc: `${field.doc} (${language})`,
    }));
  }
  return [{ ...column, ...cellShape(type), ...(field.language === undefined ? {} : { language: field.language }) }];
}

/** Columns that hold the entity's own values; values without a table of their own become columns with a prefix. */
export const ownColumns = (name: EntityName, path: readonly string[] = [], optional = false): Column[] =>
  model[name].fields.flatMap((field) => fieldColumns(field, path, optional));
