import { type Column, ownColumns } from "./columns.ts";
import { decimalText } from "./decimal.ts";
import type { Agreement, Collection, Place } from "./generated/types.ts";
import { type EntityName, type Field, model } from "./model.ts";
import { keyColumn, tables } from "./tables.ts";

/** A row of a CSV table: cells as text, by column name. */
export type Row = Readonly<Record<string, string>>;
/** Rows by table name; every table is there, if only empty. */
export type Rows = Readonly<Record<string, readonly Row[]>>;

type Tree = Record<string, unknown>;
type MutableRows = Record<string, Record<string, string>[]>;

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);

const columnsOf = new Map((Object.keys(model) as EntityName[]).map((name) => [name, ownColumns(name)]));

const emptyRows = new Map(
  tables.map(({ name, columns }) => [name, Object.fromEntries(columns.map((column) => [column.name, ""]))]),
);

/** The entity whose values have a table of their own, if the field holds one. */
function childOf({ type }: Field): EntityName | undefined {
  return type.is === "entity" && model[type.entity].table !== undefined ? type.entity : undefined;
}

/** Key cells of the rows below a row: where the row stands becomes where they hang. */
const keysBelow = (name: EntityName, row: Row): Record<string, string> =>
  name === "Agreement"
    ? { agreement: row.id ?? "" }
    : {
        ...Object.fromEntries(parentColumns.map((column) => [column, row[column] ?? ""])),
        [keyColumn(name)]: row.position ?? "",
      };

/** Columns that say which rows a row hangs under, over all tables. */
const parentColumns: readonly string[] = [
  ...new Set(
    tables.flatMap(({ columns }) => columns.filter(({ origin }) => origin === "key").map((column) => column.name)),
  ),
].filter((name) => name !== "position" && name !== "capacity");

function valueAtPath(root: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (isTree(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    root,
  );
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "number") return decimalText(value);
  return Array.isArray(value) ? value.join(" ") : String(value);
}

function addRows(name: EntityName, value: unknown, keys: Row, out: MutableRows): void {
  const { table = "", capacity } = model[name];
  const row: Record<string, string> = { ...emptyRows.get(table) };
  for (const key of Object.keys(keys)) if (Object.hasOwn(row, key)) row[key] = keys[key] ?? "";
  if (capacity !== undefined) row.capacity = capacity;
  for (const column of columnsOf.get(name) ?? []) row[column.name] = cell(valueAtPath(value, column.path));
  out[table]?.push(row);
  for (const field of model[name].fields) {
    const child = childOf(field);
    const children = valueAtPath(value, [field.name]);
    if (child === undefined || !Array.isArray(children)) continue;
    const below = keysBelow(name, row);
    children.forEach((item, index) => {
      addRows(child, item, { ...below, position: String(index) }, out);
    });
  }
}

const unique = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];

/** The signed paper with the earliest date; papers without a date come last, and of equals the first counts. */
function firstSigned(agreement: Agreement): Agreement["instruments"][number] | undefined {
  const dateOf = (instrument: Agreement["instruments"][number]) => instrument.date ?? "9999-99";
  return agreement.instruments
    .filter((instrument) => instrument.status === "signed")
    .reduce<Agreement["instruments"][number] | undefined>(
      (first, one) => (first === undefined || dateOf(one) < dateOf(first) ? one : first),
      undefined,
    );
}

/** Cells of the wide table's derived columns, by column name; `places` are those of the parties, by id. */
export function wideCells(agreement: Agreement, places: ReadonlyMap<string, Place>): Record<string, string> {
  const parties = agreement.parties.map((party) => places.get(party.place));
  const signed = firstSigned(agreement);
  const signatories = agreement.instruments.flatMap((instrument) => instrument.signatories.map(({ name }) => name));
  return {
    parties: agreement.parties.map((party) => party.place).join(" "),
    party_names: parties.flatMap((place) => place?.names.en ?? []).join("; "),
    countries: unique(parties.map((place) => place?.country)).join(" "),
    signed_instrument: signed?.type ?? "",
    signed_date: signed?.date ?? "",
    sectors: unique(agreement.sectors.map(({ sector }) => sector)).join(" "),
    signatories: unique(signatories).join("; "),
    open_conflicts: String(agreement.conflicts.filter(({ state }) => state === "open").length),
    passages: String(agreement.evidence.length),
  };
}

/** Spreads a collection over the CSV tables: one wide row per agreement, tidy rows for what it holds. Lossless; see `fromRows`. */
export function toRows(collection: Collection): Rows {
  const out: MutableRows = Object.fromEntries(tables.map((table) => [table.name, []]));
  const places = new Map(collection.places.map((place) => [place.id, place]));
  collection.agreements.forEach((agreement, index) => {
    addRows("Agreement", agreement, {}, out);
    Object.assign(out.agreements?.[index] ?? {}, wideCells(agreement, places));
  });
  for (const place of collection.places) addRows("Place", place, {}, out);
  for (const source of collection.sources) addRows("Source", source, {}, out);
  return out;
}

const DECIMAL = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;

/** Value of a cell; text that is no number stays text, so that validation says so. */
function parseCell(text: string, column: Column): unknown {
  if (column.list) return text.split(" ");
  const isNumber = column.type === "integer" || column.type === "number";
  return isNumber && DECIMAL.test(text) ? Number(text) : text;
}

function setPath(root: Tree, path: readonly string[], value: unknown): void {
  const [first, ...rest] = path;
  if (first === undefined) return;
  if (rest.length === 0) root[first] = value;
  else {
    const next = root[first];
    const target = isTree(next) ? next : {};
    root[first] = target;
    setPath(target, rest, value);
  }
}

/** Rows by table, then by the row that they hang under. */
type Index = ReadonlyMap<string, ReadonlyMap<string, readonly Row[]>>;

const group = (row: Row, capacity = ""): string =>
  JSON.stringify([...parentColumns.map((name) => row[name] ?? ""), capacity]);

function indexRows(rows: Rows): Index {
  const index = new Map<string, Map<string, Row[]>>();
  for (const table of tables) {
    const groups = new Map<string, Row[]>();
    for (const row of rows[table.name] ?? []) {
      const name = group(row, row.capacity);
      const known = groups.get(name);
      if (known) known.push(row);
      else groups.set(name, [row]);
    }
    index.set(table.name, groups);
  }
  return index;
}

function readCells(field: Field, columns: readonly Column[], row: Row, value: Tree): void {
  for (const column of columns) {
    if (column.path[0] !== field.name) continue;
    const text = row[column.name] ?? "";
    if (text !== "") setPath(value, column.path, parseCell(text, column));
    else if (field.nullable) value[field.name] = null;
    else if (column.list && field.required) value[field.name] = [];
  }
  // An object without a single value is still there if the model requires it (a place without codes).
  if (field.type.is === "entity" && field.required && !Object.hasOwn(value, field.name)) value[field.name] = {};
}

function build(name: EntityName, row: Row, index: Index): Tree {
  const value: Tree = {};
  const columns = columnsOf.get(name) ?? [];
  for (const field of model[name].fields) {
    const child = childOf(field);
    if (child === undefined) readCells(field, columns, row, value);
    else {
      const { table = "", capacity } = model[child];
      const children = index.get(table)?.get(group(keysBelow(name, row), capacity)) ?? [];
      if (children.length === 0 && !field.required) continue;
      value[field.name] = children
        .toSorted((a, b) => Number(a.position) - Number(b.position))
        .map((childRow) => build(child, childRow, index));
    }
  }
  return value;
}

/**
 * Puts the records together again from the tables; the inverse of `toRows`. Rows are taken as they come: rows that hang under
 * no record are left out, and the result of damaged tables is damaged too and must be validated. Derived columns are not read.
 */
export function fromRows(rows: Rows): Collection {
  const index = indexRows(rows);
  const all = (table: string, name: EntityName) => (rows[table] ?? []).map((row) => build(name, row, index));
  return {
    agreements: all("agreements", "Agreement"),
    places: all("places", "Place"),
    sources: all("sources", "Source"),
  } as unknown as Collection;
}
