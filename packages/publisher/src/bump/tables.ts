import { isEqual, isObject } from "../changes/equal.ts";
import { major, minor, patch, type SchemaChange, shown } from "./change.ts";
import { compareConstraint } from "./constraints.ts";
import { compareNamed } from "./named.ts";
import type { Json } from "./snapshot.ts";

const nameOf = (item: Json): string => String(item.name);
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

const keysOf = (old: Json, next: Json): string[] => [...new Set([...Object.keys(old), ...Object.keys(next)])];

/** Keys that say something to people only. */
const isProse = (key: string): boolean => ["title", "description", "example"].includes(key);

function compareField(old: Json, next: Json, where: string): SchemaChange[] {
  return keysOf(old, next).flatMap((key): SchemaChange[] => {
    const [before, now] = [old[key], next[key]];
    if (isEqual(before, now)) return [];
    if (isProse(key)) return [patch("documentation", where, `Its ${key} reads otherwise; its values are the same.`)];
    if (key === "constraints") {
      const [one, other] = [isObject(before) ? before : {}, isObject(now) ? now : {}];
      return keysOf(one, other).flatMap((name) => compareConstraint(name, one[name], other[name], where));
    }
    return [
      major(
        "column-retyped",
        where,
        `Its ${key} was ${shown(before)} and is ${shown(now)}: programs read it otherwise.`,
      ),
    ];
  });
}

/** Columns that went and came in the same place, one for one, have another name. */
function renames(old: readonly Json[], next: readonly Json[]): Map<string, string> {
  const found = new Map<string, string>();
  if (old.length !== next.length) return found;
  const [before, now] = [new Set(old.map(nameOf)), new Set(next.map(nameOf))];
  old.forEach((field, at) => {
    const other = next[at];
    if (other && !now.has(nameOf(field)) && !before.has(nameOf(other))) found.set(nameOf(field), nameOf(other));
  });
  return found;
}

function compareColumns(old: readonly Json[], next: readonly Json[], where: string): SchemaChange[] {
  const { gone, fresh, both, isReordered } = compareNamed(old, next, nameOf);
  const renamed = renames(old, next);
  const isNewName = new Set(renamed.values());
  return [
    ...[...renamed].map(([from, to]) =>
      major(
        "column-renamed",
        `${where}/${from}`,
        `The column is called "${to}" now: programs that name it find nothing.`,
      ),
    ),
    ...gone
      .filter((field) => !renamed.has(nameOf(field)))
      .map((field) =>
        major("column-removed", `${where}/${nameOf(field)}`, "The column is gone: programs that name it find nothing."),
      ),
    ...fresh
      .filter((field) => !isNewName.has(nameOf(field)))
      .map((field) =>
        major(
          "column-added",
          `${where}/${nameOf(field)}`,
          "The table has one column more: programs that count columns read wrong ones.",
        ),
      ),
    ...(isReordered
      ? [
          major(
            "columns-reordered",
            where,
            "The columns stand in another order: programs that count them read wrong ones.",
          ),
        ]
      : []),
    ...both.flatMap(([one, other]) => compareField(one, other, `${where}/${nameOf(other)}`)),
  ];
}

/** A key or reference of rows: one more asks more of the rows, one less asks less. */
function compareKeys(key: string, old: Json, next: Json, where: string): SchemaChange[] {
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  const [before, now] = [list(old[key]), list(next[key])];
  const isIn = (one: unknown, all: readonly unknown[]) => all.some((other) => isEqual(one, other));
  return [
    ...now
      .filter((one) => !isIn(one, before))
      .map((one) =>
        major("constraint-tightened", where, `"${key}" asks for ${shown(one)} now: rows that were right may be wrong.`),
      ),
    ...before
      .filter((one) => !isIn(one, now))
      .map((one) => minor("constraint-loosened", where, `"${key}" no longer asks for ${shown(one)}.`)),
  ];
}

function compareTable(old: Json, next: Json): SchemaChange[] {
  const where = `tables.json ${nameOf(next)}`;
  return keysOf(old, next).flatMap((key): SchemaChange[] => {
    if (key === "fields") return compareColumns(listOf(old.fields), listOf(next.fields), where);
    if (isEqual(old[key], next[key])) return [];
    if (isProse(key)) return [patch("documentation", where, `Its ${key} reads otherwise.`)];
    if (key === "foreignKeys" || key === "uniqueKeys") return compareKeys(key, old, next, where);
    return [
      major(
        "table-changed",
        where,
        `Its ${key} was ${shown(old[key])} and is ${shown(next[key])}: rows are told apart or read otherwise.`,
      ),
    ];
  });
}

/** Differences of the CSV tables, by their Table Schemas. */
export function compareTables(old: readonly Json[], next: readonly Json[]): SchemaChange[] {
  const { gone, fresh, both } = compareNamed(old, next, nameOf);
  return [
    ...gone.map((table) =>
      major("table-removed", `tables.json ${nameOf(table)}`, "The table is gone: programs that read it find nothing."),
    ),
    ...fresh.map((table) =>
      minor("table-added", `tables.json ${nameOf(table)}`, "There is one table more; the others are as they were."),
    ),
    ...both.flatMap(([one, other]) => compareTable(one, other)),
  ];
}
