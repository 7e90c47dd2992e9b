import { pointerKeys } from "@kembar/schema";
import { ChangeError, type FieldChange } from "./change.ts";
import { isEqual } from "./equal.ts";

type Container = unknown[] | Record<string, unknown>;

const LIMIT = 200;
const shown = (value: unknown): string => {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > LIMIT ? `${text.slice(0, LIMIT)}…` : text;
};

/** The error for a change that does not fit. */
export const misfit = (change: FieldChange, expected: unknown, found: unknown): ChangeError =>
  new ChangeError(
    `Expected ${shown(expected)} at "${change.pointer}" of the ${change.entity} ${change.id}, got ${shown(found)}. The changes were made for other records: apply them to the version that they start from.`,
  );

function containerOf(record: Container, keys: readonly string[], change: FieldChange): Container {
  let value: unknown = record;
  for (const key of keys.slice(0, -1))
    value =
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined;
  if (typeof value !== "object" || value === null)
    throw new ChangeError(
      `Expected an object or array around "${change.pointer}" of the ${change.entity} ${change.id}, got ${shown(value)}. Apply the changes to the version that they start from.`,
    );
  return value as Container;
}

function indexIn(array: readonly unknown[], key: string, change: FieldChange): number {
  const index = /^(?:0|[1-9]\d*)$/.test(key) ? Number(key) : -1;
  const last = change.op === "add" ? array.length : array.length - 1;
  if (index < 0 || index > last)
    throw new ChangeError(
      `Expected an index from 0 to ${last} at the end of "${change.pointer}" of the ${change.entity} ${change.id}, got "${key}". Apply the changes to the version that they start from.`,
    );
  return index;
}

function stepInArray(array: unknown[], key: string, change: FieldChange): void {
  const index = indexIn(array, key, change);
  if (change.op === "add") array.splice(index, 0, structuredClone(change.new));
  else {
    if (!isEqual(array[index], change.old)) throw misfit(change, change.old, array[index]);
    array.splice(index, 1, ...(change.op === "replace" ? [structuredClone(change.new)] : []));
  }
}

function stepInObject(object: Record<string, unknown>, key: string, change: FieldChange): void {
  const found = Object.hasOwn(object, key) ? object[key] : undefined;
  if (!isEqual(found, change.op === "add" ? undefined : change.old)) throw misfit(change, change.old, found);
  if (change.op === "remove") delete object[key];
  else object[key] = structuredClone(change.new);
}

/** A record after steps, none of which is about the record as a whole; throws a ChangeError at the first that does not fit. */
export function patchRecord(record: object, steps: readonly FieldChange[]): object {
  const copy = structuredClone(record) as Container;
  for (const change of steps) {
    const keys = pointerKeys(change.pointer);
    const container = containerOf(copy, keys, change);
    const key = keys.at(-1) ?? "";
    if (Array.isArray(container)) stepInArray(container, key, change);
    else stepInObject(container, key, change);
  }
  return copy;
}
