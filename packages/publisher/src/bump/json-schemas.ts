import { pointer } from "@kembar/schema";
import { isEqual, isObject } from "../changes/equal.ts";
import { major, minor, patch, type SchemaChange, shown } from "./change.ts";
import { compareConstraint } from "./constraints.ts";
import { compareNamed } from "./named.ts";
import type { Json } from "./snapshot.ts";

type Compare = (old: unknown, next: unknown, where: string) => SchemaChange[];

const objectOr = (value: unknown): Json => (isObject(value) ? value : {});

/** The subschemas under a key that holds them by name. */
const eachNamed = (old: unknown, next: unknown) =>
  compareNamed(Object.entries(objectOr(old)), Object.entries(objectOr(next)), ([name]) => name);

function compareProperties(old: unknown, next: unknown, where: string): SchemaChange[] {
  const { gone, fresh, both, isReordered } = eachNamed(old, next);
  const at = (name: string) => where + pointer(name);
  return [
    ...gone.map(([name]) => major("key-removed", at(name), "The key is gone: programs that name it find nothing.")),
    ...fresh.map(([name]) =>
      major("key-added", at(name), "Records may have one key more: programs that know all keys refuse them."),
    ),
    ...(isReordered
      ? [major("keys-reordered", where, "The keys stand in another order, and so do those of every record.")]
      : []),
    ...both.flatMap(([[name, one], [, other]]) => compareSchema(one, other, at(name))),
  ];
}

/** What stands under `$defs` asks nothing by itself; what refers to it does, and is compared where it stands. */
function compareDefinitions(old: unknown, next: unknown, where: string): SchemaChange[] {
  return eachNamed(old, next).both.flatMap(([[name, one], [, other]]) =>
    compareSchema(one, other, where + pointer(name)),
  );
}

function compareRequired(old: unknown, next: unknown, where: string): SchemaChange[] {
  const names = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  const [before, now] = [names(old), names(next)];
  return [
    ...now
      .filter((name) => !before.includes(name))
      .map((name) =>
        major(
          "constraint-tightened",
          where,
          `The key ${shown(name)} must be there now: records that were right are wrong.`,
        ),
      ),
    ...before
      .filter((name) => !now.includes(name))
      .map((name) => minor("constraint-loosened", where, `The key ${shown(name)} need not be there any more.`)),
  ];
}

function compareTypes(old: unknown, next: unknown, where: string): SchemaChange[] {
  const types = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
  const told = `The type was ${shown(old)} and is ${shown(next)}`;
  const isWithin = (some: readonly unknown[], all: readonly unknown[]) => some.every((one) => all.includes(one));
  const [before, now] = [types(old), types(next)];
  if (isWithin(before, now))
    return isWithin(now, before)
      ? []
      : [minor("constraint-loosened", where, `${told}: all values that were right still are.`)];
  if (isWithin(now, before))
    return [major("constraint-tightened", where, `${told}: values that were right are wrong now.`)];
  return [major("key-retyped", where, `${told}: programs read it otherwise.`)];
}

function compareOpenness(old: unknown, next: unknown, where: string): SchemaChange[] {
  const [wasOpen, isOpen] = [old !== false, next !== false];
  if (isObject(old) && isObject(next)) return compareSchema(old, next, where);
  if (wasOpen && isOpen)
    return [major("constraint-tightened", where, `"additionalProperties" was ${shown(old)} and is ${shown(next)}.`)];
  return isOpen
    ? [minor("constraint-loosened", where, "Keys that are not listed may be there now.")]
    : [major("constraint-tightened", where, "Keys that are not listed may not be there any more.")];
}

const prose: Compare = (_old, _next, where) => [patch("documentation", where, "Text for people reads otherwise.")];

/** How each keyword is compared; those not listed are constraints. */
const keywords: Readonly<Record<string, Compare>> = {
  title: prose,
  description: prose,
  examples: prose,
  $comment: prose,
  properties: compareProperties,
  $defs: compareDefinitions,
  items: (old, next, where) => compareSchema(old, next, where),
  required: compareRequired,
  type: compareTypes,
  additionalProperties: compareOpenness,
};

/** Keywords under which further schemas stand: their name is a part of the pointer. */
const nesting = new Set(["properties", "$defs", "items"]);

function compareSchema(old: unknown, next: unknown, where: string): SchemaChange[] {
  if (!isObject(old) || !isObject(next))
    return isEqual(old, next)
      ? []
      : [major("key-retyped", where, `The schema was ${shown(old)} and is ${shown(next)}.`)];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(next)])];
  return keys.flatMap((key) => {
    const compare = keywords[key] ?? ((a, b, at) => compareConstraint(key, a, b, at));
    // The order of properties is the order of keys in every record, so that equality of the sets is not enough.
    if (key !== "properties" && key !== "$defs" && key !== "items" && isEqual(old[key], next[key])) return [];
    return compare(old[key], next[key], nesting.has(key) ? where + pointer(key) : where);
  });
}

/** Differences of the JSON Schemas of records. */
export function compareSchemas(
  old: Readonly<Record<string, Json>>,
  next: Readonly<Record<string, Json>>,
): SchemaChange[] {
  const { gone, fresh, both } = eachNamed(old, next);
  const file = (name: string) => `${name}.schema.json`;
  return [
    ...gone.map(([name]) => major("schema-removed", file(name), "There are no such records any more.")),
    ...fresh.map(([name]) => minor("schema-added", file(name), "There is one kind of record more.")),
    ...both.flatMap(([[name, one], [, other]]) => compareSchema(one, other, `${file(name)}#`)),
  ];
}
