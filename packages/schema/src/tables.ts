import { type EntityName, type Field, model } from "./model.ts";
import { vocabularies } from "./vocabularies.ts";

/** One column of a CSV table. */
export interface Column {
  readonly name: string;
  /** Keys that lead from the row's object to the value; empty for keys and derived columns. */
  readonly path: readonly string[];
  readonly type: "string" | "integer" | "number" | "date" | "any-date" | "uri";
  /** Ids in one cell, separated by single spaces. */
  readonly list: boolean;
  readonly required: boolean;
  /** Ids allowed, where the column holds terms of a vocabulary. */
  readonly enum?: readonly string[];
  /** Vocabulary that the terms are of. */
  readonly vocabulary?: string;
  /** Table that the ids point to. */
  readonly references?: string;
  /** Part of the object, of the row's place in its parents, or computed from the record for the reader's ease. */
  readonly origin: "field" | "key" | "derived";
  readonly doc: string;
}

/** A CSV table: its name, what a row is, and its columns in order. */
export interface Table {
  readonly name: string;
  readonly doc: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
}

const snakeCase = (name: string): string =>
  name.replaceAll("-", "_").replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const collectionOf = { place: "places", source: "sources", agreement: "agreements" } as const;

const vocabularyById = new Map(Object.values(vocabularies).map((vocabulary) => [vocabulary.id as string, vocabulary]));

/** Ids of a vocabulary's terms, in order; throws for a vocabulary that does not exist. */
export function termIds(vocabulary: string): string[] {
  const found = vocabularyById.get(vocabulary);
  if (!found) throw new Error(`No vocabulary "${vocabulary}"; there are ${[...vocabularyById.keys()].join(", ")}.`);
  return found.terms.map((term) => term.id);
}

function columnType(field: Field): Column["type"] {
  switch (field.type.is) {
    case "integer":
      return "integer";
    case "decimal":
      return "number";
    case "date":
      return "any-date";
    case "uri":
      return "uri";
    default:
      return "string";
  }
}

/** Columns that hold the entity's own values; values without a table of their own become columns with a prefix. */
export function ownColumns(name: EntityName, path: readonly string[] = [], optional = false): Column[] {
  return model[name].fields.flatMap((field): Column[] => {
    const { type } = field;
    const required = field.required === true && !field.nullable && !optional;
    const at = [...path, field.name];
    const column = { path: at, list: field.many !== undefined, required, origin: "field", doc: field.doc } as const;
    if (type.is === "entity") {
      return model[type.entity].table === undefined ? ownColumns(type.entity, at, !required) : [];
    }
    if (type.is === "language-map") {
      return (["en", "id", "zh"] as const).map((tag) => ({
        ...column,
        name: `${at.map(snakeCase).join("_")}_${tag}`,
        path: [...at, tag],
        type: "string",
        required: required && tag !== "zh",
        doc: `${field.doc} (${tag})`,
      }));
    }
    return [
      {
        ...column,
        name: at.map(snakeCase).join("_"),
        type: columnType(field),
        ...(type.is === "term" ? { enum: termIds(type.vocabulary), vocabulary: type.vocabulary } : {}),
        ...(type.is === "reference" ? { references: collectionOf[type.to] } : {}),
      },
    ];
  });
}

/** Where an entity hangs in the tree: the fields that lead to it from the root of its table's key. */
interface Position {
  readonly entity: EntityName;
  readonly ancestors: readonly EntityName[];
}

function positionsBelow(entity: EntityName, ancestors: readonly EntityName[]): Position[] {
  const children = model[entity].fields.flatMap((field) =>
    field.type.is === "entity" && model[field.type.entity].table !== undefined ? [field.type.entity] : [],
  );
  return [{ entity, ancestors }, ...children.flatMap((child) => positionsBelow(child, [...ancestors, entity]))];
}

/** Name of the column that says which parent a row belongs to. */
export const keyColumn = (entity: EntityName): string => snakeCase(entity).slice(1);

const key = (name: string, doc: string, more: Partial<Column> = {}): Column => ({
  name,
  path: [],
  type: "integer",
  list: false,
  required: true,
  origin: "key",
  doc,
  ...more,
});

const derivedColumn = (name: string, doc: string, more: Partial<Column> = {}): Column => ({
  name,
  path: [],
  type: "string",
  list: false,
  required: true,
  origin: "derived",
  doc: `${doc} Derived.`,
  ...more,
});

/** Columns of the wide table that repeat facts of the tidy tables, so that one file answers the common questions. */
const wideColumns: readonly Column[] = [
  derivedColumn("parties", "Ids of the parties' places.", { list: true, references: "places" }),
  derivedColumn("party_names", "English names of the parties' places, separated by semicolons."),
  derivedColumn("countries", "ISO 3166-1 codes of the parties' countries, as text.", { list: true }),
  derivedColumn("signed_instrument", "Type of the first paper signed.", {
    required: false,
    enum: termIds("instrument-type"),
    vocabulary: "instrument-type",
  }),
  derivedColumn("signed_date", "Date of the first paper signed.", { type: "any-date", required: false }),
  derivedColumn("sectors", "Fields of cooperation named, each once.", { list: true, required: false }),
  derivedColumn("signatories", "Names of the people who signed, separated by semicolons.", { required: false }),
  derivedColumn("open_conflicts", "Number of disagreements not settled.", { type: "integer" }),
  derivedColumn("passages", "Number of passages that the record rests on.", { type: "integer" }),
];

function makeTable(name: string, positions: readonly Position[]): Table {
  const entities = positions.map((position) => model[position.entity]);
  const first = positions[0];
  if (!first) throw new Error(`Table ${name} holds no entity.`);
  const isRoot = first.ancestors.length === 0;
  const parents = [...new Set(positions.flatMap((position) => position.ancestors))].filter((p) => p !== "Agreement");
  const capacities = entities.flatMap((entity) => entity.capacity ?? []);
  const keys = isRoot
    ? []
    : [
        key("agreement", "Agreement that the row belongs to.", { type: "string", references: "agreements" }),
        ...parents.map((parent) =>
          key(keyColumn(parent), `Index of the ${parent.toLowerCase()} that the row belongs to, from 0.`, {
            required: positions.every((position) => position.ancestors.includes(parent)),
          }),
        ),
        ...(capacities.length > 0
          ? [key("capacity", "Part that the person plays.", { type: "string", enum: capacities })]
          : []),
        key("position", "Index of the row within its parent, from 0."),
      ];
  const fields = new Map<string, Column>();
  for (const { entity } of positions)
    for (const column of ownColumns(entity)) {
      const known = fields.get(column.name);
      fields.set(column.name, known ? { ...known, required: known.required && column.required } : column);
    }
  return {
    name,
    doc: [...new Set(entities.map((entity) => entity.doc))].join(" "),
    columns: [...keys, ...fields.values(), ...(name === "agreements" ? wideColumns : [])],
    primaryKey: isRoot ? ["id"] : keys.map((column) => column.name),
  };
}

function makeTables(): Table[] {
  const byTable = new Map<string, Position[]>();
  for (const root of ["Agreement", "Place", "Source"] as const)
    for (const position of positionsBelow(root, [])) {
      const { table } = model[position.entity];
      if (table === undefined) continue;
      const known = byTable.get(table) ?? [];
      byTable.set(table, [...known, position]);
    }
  return [...byTable].map(([name, positions]) => makeTable(name, positions));
}

/** The CSV tables, `agreements` (wide) first; the same list makes headers, Table Schema, CSVW and the data dictionary. */
export const tables: readonly Table[] = makeTables();
