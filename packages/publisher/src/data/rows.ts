import {
  type Agreement,
  type Column,
  decimalText,
  type EntityName,
  keyColumn,
  model,
  type Place,
  type Source,
  tables,
  wideCells,
} from "@kembar/schema";
import type { Records } from "../records.ts";

/** Takes a row: the index of its table in `tables`, and its cells in the order of the table's columns, which hold until the next row. */
export type Visit = (table: number, cells: readonly string[]) => void;

type Tree = Readonly<Record<string, unknown>>;

/** Cells of the rows above a row, by key column. */
type Above = Readonly<Record<string, string>>;

/** Makes a cell from the row's object and from where it stands: below which rows, and where among its siblings. */
type CellOf = (value: Tree, above: Above, position: string) => string;

/** How the rows of an entity are made: the cell of each column, and the fields whose values have rows of their own. */
interface Plan {
  readonly table: number;
  readonly cells: readonly CellOf[];
  /** The cells of the last row made: one list for all rows, for there are many. */
  readonly row: string[];
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
    if (name === "position") return (_, __, position) => position;
    return name === "capacity" ? () => capacity : (_, above) => above[name] ?? "";
  }
  if (rest.length === 0) return (value) => text(value[first]);
  return (value) => text(rest.reduce<unknown>((at, key) => (at as Tree | undefined)?.[key], value[first]));
}

function planOf(entity: EntityName): Plan {
  const { table, capacity = "", fields } = model[entity];
  const columns = tables.find(({ name }) => name === table)?.columns ?? [];
  return {
    table: tables.findIndex(({ name }) => name === table),
    cells: columns.map((column) => cellOf(column, capacity)),
    row: columns.map(() => ""),
    children: fields.flatMap(({ name, type }) =>
      type.is === "entity" && model[type.entity].table !== undefined ? [{ field: name, entity: type.entity }] : [],
    ),
    key: keyColumn(entity),
  };
}

const plans = new Map((Object.keys(model) as EntityName[]).map((name) => [name, planOf(name)]));

const nothing: Above = {};

const derived = (tables[0]?.columns ?? []).flatMap(({ name, origin }, index) =>
  origin === "derived" ? [{ name, index }] : [],
);

function fillRow({ cells, row }: Plan, value: Tree, above: Above, position: string): void {
  for (let index = 0; index < cells.length; index++) row[index] = cells[index]?.(value, above, position) ?? "";
}

function visitChildren({ children }: Plan, value: Tree, above: Above, visit: Visit): void {
  for (const { field, entity } of children) {
    const plan = plans.get(entity);
    const items = value[field];
    if (!plan || !Array.isArray(items)) continue;
    for (let index = 0; index < items.length; index++) {
      const position = String(index);
      fillRow(plan, items[index], above, position);
      visit(plan.table, plan.row);
      if (plan.children.length > 0) visitChildren(plan, items[index], { ...above, [plan.key]: position }, visit);
    }
  }
}

function visitAgreement(agreement: Agreement, places: ReadonlyMap<string, Place>, visit: Visit): void {
  const plan = plans.get("Agreement");
  if (!plan) return;
  const value = agreement as unknown as Tree;
  fillRow(plan, value, nothing, "");
  const wide = wideCells(agreement, places);
  for (const { name, index } of derived) plan.row[index] = wide[name] ?? "";
  visit(plan.table, plan.row);
  visitChildren(plan, value, { agreement: agreement.id }, visit);
}

/** Visits the row of a record that has none below it. */
function visitRecord(entity: "Place" | "Source", record: Place | Source, visit: Visit): void {
  const plan = plans.get(entity);
  if (!plan) return;
  fillRow(plan, record as unknown as Tree, nothing, "");
  visit(plan.table, plan.row);
}

/**
 * Visits the rows of all tables as `toRows` makes them, record by record: the rows of a table come in their order, those of different tables
 * by turns. What is held is the places, whose names the wide table repeats.
 */
export function visitRows(records: Records, visit: Visit): void {
  const places = new Map<string, Place>();
  for (const place of records.places) places.set(place.id, place);
  for (const agreement of records.agreements) visitAgreement(agreement, places, visit);
  for (const place of places.values()) visitRecord("Place", place, visit);
  for (const source of records.sources) visitRecord("Source", source, visit);
}
