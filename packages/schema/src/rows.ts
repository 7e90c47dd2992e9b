import type { Agreement, Collection, Place } from "./generated/types.ts";
import { type EntityName, model } from "./model.ts";
import { type Column, keyColumn, ownColumns, tables } from "./tables.ts";

/** A cell as it stands in a CSV file. */
export type Row = Readonly<Record<string, string>>;
/** Rows by table name; every table is there, if only empty. */
export type Rows = Readonly<Record<string, readonly Row[]>>;

type Tree = Record<string, unknown>;
type MutableRows = Record<string, Record<string, string>[]>;

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);

function valueAtPath(root: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (isTree(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    root,
  );
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return "";
  return Array.isArray(value) ? value.join(" ") : String(value);
}

const columnsOf = new Map((Object.keys(model) as EntityName[]).map((name) => [name, ownColumns(name)]));

/** Fields of an entity whose values have a table of their own. */
function childFields(name: EntityName): { field: string; child: EntityName }[] {
  return model[name].fields.flatMap((field) =>
    field.type.is === "entity" && model[field.type.entity].table !== undefined
      ? [{ field: field.name, child: field.type.entity }]
      : [],
  );
}

function addRows(name: EntityName, value: unknown, keys: Readonly<Record<string, string>>, out: MutableRows): void {
  const { table, capacity } = model[name];
  const row: Record<string, string> = { ...keys, ...(capacity === undefined ? {} : { capacity }) };
  for (const column of columnsOf.get(name) ?? []) row[column.name] = cell(valueAtPath(value, column.path));
  out[table ?? ""]?.push(row);
  for (const { field, child } of childFields(name)) {
    const children = valueAtPath(value, [field]);
    if (!Array.isArray(children)) continue;
    const { position: _own, ...parents } = keys;
    const below =
      name === "Agreement" ? { agreement: row.id ?? "" } : { ...parents, [keyColumn(name)]: keys.position ?? "" };
    children.forEach((item, index) => {
      addRows(child, item, { ...below, position: String(index) }, out);
    });
  }
}

function wideCells(agreement: Agreement, places: ReadonlyMap<string, Place>): Record<string, string> {
  const parties = agreement.parties.map((party) => places.get(party.place));
  const signed = agreement.instruments
    .filter((instrument) => instrument.status === "signed")
    .toSorted((a, b) => ((a.date ?? "9999") < (b.date ?? "9999") ? -1 : 1))[0];
  const signatories = agreement.instruments.flatMap((instrument) =>
    instrument.signatories.map((person) => person.name),
  );
  return {
    parties: agreement.parties.map((party) => party.place).join(" "),
    party_names: parties.map((place) => place?.names.en ?? "").join("; "),
    countries: [...new Set(parties.map((place) => place?.country ?? ""))].join(" "),
    signed_instrument: signed?.type ?? "",
    signed_date: signed?.date ?? "",
    sectors: [...new Set(agreement.sectors.map((sector) => sector.sector))].join(" "),
    signatories: [...new Set(signatories)].join("; "),
    open_conflicts: String(agreement.conflicts.filter((conflict) => conflict.state === "open").length),
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

function parseCell(text: string, column: Column): unknown {
  if (column.list) return text === "" ? [] : text.split(" ");
  return column.type === "integer" || column.type === "number" ? Number(text) : text;
}

function setPath(root: Tree, path: readonly string[], value: unknown): void {
  const last = path.at(-1);
  if (last === undefined) return;
  let target = root;
  for (const key of path.slice(0, -1)) {
    const next = target[key];
    if (isTree(next)) target = next;
    else {
      const made: Tree = {};
      target[key] = made;
      target = made;
    }
  }
  target[last] = value;
}

const ancestorKey = (row: Row, capacity: string | undefined): string =>
  ["agreement", ...parentColumns].map((name) => row[name] ?? "").join("|") +
  (capacity === undefined ? "" : `|${capacity}`);

const parentColumns: readonly string[] = [
  ...new Set(
    tables.flatMap((table) =>
      table.columns.flatMap((column) =>
        column.origin === "key" && !["agreement", "position", "capacity"].includes(column.name) ? [column.name] : [],
      ),
    ),
  ),
];

type Index = ReadonlyMap<string, ReadonlyMap<string, readonly Row[]>>;

function indexRows(rows: Rows): Index {
  const index = new Map<string, Map<string, Row[]>>();
  for (const table of tables) {
    const groups = new Map<string, Row[]>();
    for (const row of rows[table.name] ?? []) {
      const group = ancestorKey(row, row.capacity || undefined);
      const known = groups.get(group);
      if (known) known.push(row);
      else groups.set(group, [row]);
    }
    index.set(table.name, groups);
  }
  return index;
}

function build(name: EntityName, row: Row, index: Index): Tree {
  const value: Tree = {};
  for (const field of model[name].fields) {
    const { type } = field;
    if (type.is !== "entity" || model[type.entity].table === undefined) {
      for (const column of columnsOf.get(name) ?? []) {
        if (column.path[0] !== field.name) continue;
        const text = row[column.name] ?? "";
        if (text !== "") setPath(value, column.path, parseCell(text, column));
        else if (field.nullable) value[field.name] = null;
        else if (column.list && field.required) value[field.name] = [];
      }
      // An object without a single value is still there if the model requires it (a place without codes).
      if (type.is === "entity" && field.required && !Object.hasOwn(value, field.name)) value[field.name] = {};
      continue;
    }
    const { position = "", capacity: _capacity, ...rest } = row;
    const keys = name === "Agreement" ? { agreement: row.id ?? "" } : { ...rest, [keyColumn(name)]: position };
    const child = model[type.entity];
    const group = index.get(child.table ?? "")?.get(ancestorKey(keys, child.capacity)) ?? [];
    value[field.name] = group
      .toSorted((a, b) => Number(a.position) - Number(b.position))
      .map((childRow) => build(type.entity, childRow, index));
  }
  return value;
}

/**
 * Puts the records together again from the tables; the inverse of `toRows`. Rows are taken as they come: the result of
 * damaged tables is damaged too and must be validated. Derived columns are not read.
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
