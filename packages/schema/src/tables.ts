import { type Column, cellShape, ownColumns, snakeCase } from "./columns.ts";
import { type EntityName, model } from "./model.ts";

/** A CSV table: its name, what a row is, and its columns in order. */
export interface Table {
  readonly name: string;
  readonly doc: string;
  readonly columns: readonly Column[];
  /** Columns that together tell the rows apart. One of them may be empty, as `instrument` of a speaker in `people`. */
  readonly primaryKey: readonly string[];
  /** Columns that lead to the row of another table that this one hangs under; each is filled in every row. */
  readonly links: readonly Link[];
}

/** Columns of a table that hold, in order, the key columns `references` of the table `table`. */
export interface Link {
  readonly columns: readonly string[];
  readonly table: string;
  readonly references: readonly string[];
}

/** Where an entity hangs in the tree: the entities that lead to it from its root. */
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
export const keyColumn = snakeCase;

const computed = (origin: "key" | "derived", name: string, doc: string, more: Partial<Column>): Column => ({
  name,
  path: [],
  type: "string",
  list: false,
  required: true,
  ...more,
  origin,
  doc,
});

const index = { type: "integer", range: [0] } as const;
const term = (vocabulary: string) => cellShape({ is: "term", vocabulary });
const optional = { required: false } as const;

/** Columns of the wide table that repeat facts of the tidy tables, so that one file answers the common questions. */
const wideColumns: readonly Column[] = [
  computed("derived", "parties", "Ids of the parties' places.", {
    ...cellShape({ is: "reference", to: "place" }),
    list: true,
  }),
  computed("derived", "party_names", "English names of the parties' places, separated by semicolons.", optional),
  computed("derived", "countries", "ISO 3166-1 codes of the parties' countries, each once, as text.", {
    ...optional,
    list: true,
    pattern: "^[A-Z]{2}$",
  }),
  computed("derived", "signed_instrument", "Type of the first paper signed.", {
    ...term("instrument-type"),
    ...optional,
  }),
  computed("derived", "signed_date", "Date of the first paper signed.", { ...cellShape({ is: "date" }), ...optional }),
  computed("derived", "sectors", "Fields of cooperation named, each once, whatever their modality.", {
    ...term("sector"),
    ...optional,
    list: true,
  }),
  computed("derived", "signatories", "Names of the people who signed, each once, separated by semicolons.", optional),
  computed("derived", "open_conflicts", "Number of disagreements not settled.", index),
  computed("derived", "passages", "Number of passages that the record rests on.", index),
];

/** Columns that say where a row hangs: its agreement, the entities between, its capacity, its position among its siblings. */
function keyColumns(positions: readonly Position[]): Column[] {
  const parents = [...new Set(positions.flatMap((position) => position.ancestors))].filter((p) => p !== "Agreement");
  const capacities = positions.flatMap(({ entity }) => model[entity].capacity ?? []);
  return [
    computed("key", "agreement", "Agreement that the row belongs to.", cellShape({ is: "reference", to: "agreement" })),
    ...parents.map((parent) =>
      computed("key", keyColumn(parent), `Position of the ${parent.toLowerCase()} that the row belongs to, from 0.`, {
        ...index,
        required: positions.every((position) => position.ancestors.includes(parent)),
      }),
    ),
    ...(capacities.length > 0
      ? [computed("key", "capacity", "Part that the person plays.", { enum: capacities })]
      : []),
    computed("key", "position", "Index of the row among its siblings, from 0.", index),
  ];
}

/** Columns of all entities that share a table; one is required if each of them requires it. */
function fieldColumns(entities: readonly EntityName[]): Column[] {
  const columns = new Map<string, Column>();
  const lists = entities.map((entity) => ownColumns(entity));
  for (const column of lists.flat()) {
    const same = lists.map((list) => list.find(({ name }) => name === column.name));
    const known = columns.get(column.name) ?? column;
    columns.set(column.name, { ...known, required: same.every((one) => one?.required === true) });
  }
  return [...columns.values()];
}

/** The way up from a table to the rows that its rows hang under, if all hang at the same depth under the same kind. */
function linkUp(positions: readonly Position[]): Link[] {
  const [agreement, ...below] = positions[0]?.ancestors ?? [];
  const parent = below.at(-1);
  const table = parent && model[parent].table;
  const isShared = positions.every(({ ancestors }) => ancestors.join() === [agreement, ...below].join());
  if (!table || !isShared) return [];
  const columns = ["agreement", ...below.map(keyColumn)];
  return [{ columns, table, references: [...columns.slice(0, -1), "position"] }];
}

function makeTable(name: string, positions: readonly Position[]): Table {
  const entities = positions.map((position) => position.entity);
  const isRoot = positions[0]?.ancestors.length === 0;
  const keys = isRoot ? [] : keyColumns(positions);
  const columns = [...keys, ...fieldColumns(entities), ...(name === "agreements" ? wideColumns : [])];
  const twice = columns.find((column, at) => columns.findIndex((other) => other.name === column.name) !== at);
  if (twice) throw new Error(`Table ${name} has two columns ${twice.name}: rename a field of the model.`);
  return {
    name,
    doc: [...new Set(entities.map((entity) => model[entity].doc))].join(" "),
    columns,
    primaryKey: isRoot ? ["id"] : keys.map((column) => column.name),
    links: [
      ...columns.flatMap(({ name: column, references, list }) =>
        references === undefined || list ? [] : [{ columns: [column], table: references, references: ["id"] }],
      ),
      ...linkUp(positions),
    ],
  };
}

function makeTables(): Table[] {
  const byTable = new Map<string, Position[]>();
  for (const root of ["Agreement", "Place", "Source"] as const)
    for (const position of positionsBelow(root, [])) {
      const { table } = model[position.entity];
      if (table !== undefined) byTable.set(table, [...(byTable.get(table) ?? []), position]);
    }
  return [...byTable].map(([name, positions]) => makeTable(name, positions));
}

/** The CSV tables, `agreements` (wide) first; the same list makes headers, Table Schema, CSVW and the data dictionary. */
export const tables: readonly Table[] = makeTables();

/** Whether every column of a table's key is filled in every row, as a primary key asks. */
export const hasPrimaryKey = ({ primaryKey, columns }: Table): boolean =>
  primaryKey.every((name) => columns.find((column) => column.name === name)?.required === true);
