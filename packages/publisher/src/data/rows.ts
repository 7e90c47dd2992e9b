import {
  type Agreement,
  type Column,
  decimalText,
  type EntityName,
  keyColumn,
  model,
  type Place,
  tables,
  wideCells,
} from "@kembar/schema";
import type { Records } from "../records.ts";

/** Takes a row: the index of its table in `tables`, and its cells in the order of the table's columns. */
export type Visit = (table: number, cells: readonly string[]) => void;

type Tree = Readonly<Record<string, unknown>>;

/** Where a row stands: the cells of the rows above it by key column, and its position among its siblings. */
interface Standing {
  readonly above: Readonly<Record<string, string>>;
  readonly position: string;
}

type CellOf = (value: Tree, standing: Standing) => string;

/** How the rows of an entity are made: the cell of each column, and the fields whose values have rows of their own. */
interface Plan {
  readonly table: number;
  readonly cells: readonly CellOf[];
  readonly children: readonly { readonly field: string; readonly entity: EntityName }[];
  /** Column in which the rows below name this one. */
  readonly key: string;
}

/** Text of a value: nothing is an empty cell, a list its items with blanks between. */
function text(value: unknown): string {
  if (typeof value === "string") return value;
  if (value === undefined || value === null) return "";
  if (typeof value === "number") return Number.isSafeInteger(value) ? String(value) : decimalText(value);
  return Array.isArray(value) ? value.join(" ") : String(value);
}

function cellOf({ name, path: [first = "", ...rest], origin }: Column, capacity: string): CellOf {
  if (origin === "derived") return () => "";
  if (origin === "key") {
    if (name === "position") return (_, { position }) => position;
    return name === "capacity" ? () => capacity : (_, { above }) => above[name] ?? "";
  }
  if (rest.length === 0) return (value) => text(value[first]);
  return (value) => text(rest.reduce<unknown>((at, key) => (at as Tree | undefined)?.[key], value[first]));
}

function planOf(entity: EntityName): Plan {
  const { table, capacity = "", fields } = model[entity];
  return {
    table: tables.findIndex(({ name }) => name === table),
    cells: tables.find(({ name }) => name === table)?.columns.map((column) => cellOf(column, capacity)) ?? [],
    children: fields.flatMap(({ name, type }) =>
      type.is === "entity" && model[type.entity].table !== undefined ? [{ field: name, entity: type.entity }] : [],
    ),
    key: keyColumn(entity),
  };
}

const plans = new Map((Object.keys(model) as EntityName[]).map((name) => [name, planOf(name)]));

const derived = (tables[0]?.columns ?? []).flatMap(({ name, origin }, index) =>
  origin === "derived" ? [{ name, index }] : [],
);

function cellsOf({ cells }: Plan, value: Tree, standing: Standing): string[] {
  const out: string[] = [];
  for (let index = 0; index < cells.length; index++) out.push(cells[index]?.(value, standing) ?? "");
  return out;
}

function visitEntity(entity: EntityName, value: Tree, standing: Standing, visit: Visit): void {
  const plan = plans.get(entity);
  if (!plan) return;
  visit(plan.table, cellsOf(plan, value, standing));
  if (plan.children.length > 0) visitChildren(plan, value, { ...standing.above, [plan.key]: standing.position }, visit);
}

function visitChildren({ children }: Plan, value: Tree, above: Standing["above"], visit: Visit): void {
  for (const { field, entity } of children) {
    const items = value[field];
    if (!Array.isArray(items)) continue;
    for (let index = 0; index < items.length; index++)
      visitEntity(entity, items[index], { above, position: String(index) }, visit);
  }
}

const root: Standing = { above: {}, position: "" };

function visitAgreement(agreement: Agreement, places: ReadonlyMap<string, Place>, visit: Visit): void {
  const plan = plans.get("Agreement");
  if (!plan) return;
  const value = agreement as unknown as Tree;
  const cells = cellsOf(plan, value, root);
  const wide = wideCells(agreement, places);
  for (const { name, index } of derived) cells[index] = wide[name] ?? "";
  visit(plan.table, cells);
  visitChildren(plan, value, { agreement: agreement.id }, visit);
}

/**
 * Visits the rows of all tables as `toRows` makes them, record by record: the rows of a table come in their order, those of different tables
 * by turns. What is held is the places, whose names the wide table repeats.
 */
export function visitRows(records: Records, visit: Visit): void {
  const places = new Map<string, Place>();
  for (const place of records.places) places.set(place.id, place);
  for (const agreement of records.agreements) visitAgreement(agreement, places, visit);
  for (const place of places.values()) visitEntity("Place", place as unknown as Tree, root, visit);
  for (const source of records.sources) visitEntity("Source", source as unknown as Tree, root, visit);
}
