import { pointer } from "@kembar/schema";
import { align } from "./align.ts";
import { isEqual, isObject } from "./equal.ts";

/** A step within a record, before it is known what speaks of it. */
export interface Step {
  readonly op: "add" | "remove" | "replace";
  readonly pointer: string;
  readonly old?: unknown;
  readonly new?: unknown;
}

/** The steps from a value to the next, arrays from their first element to their last, so that what lies before a pointer is as it will be. */
export function stepsBetween(old: unknown, next: unknown, at = ""): Step[] {
  if (isEqual(old, next)) return [];
  if (Array.isArray(old) && Array.isArray(next)) return arraySteps(old, next, at);
  if (isObject(old) && isObject(next)) return objectSteps(old, next, at);
  return [{ op: "replace", pointer: at, old, new: next }];
}

type Keyed = Readonly<Record<string, unknown>>;

function objectSteps(old: Keyed, next: Keyed, at: string): Step[] {
  const gone = Object.keys(old).filter((key) => !Object.hasOwn(next, key));
  return [
    ...gone.map((key): Step => ({ op: "remove", pointer: at + pointer(key), old: old[key] })),
    ...Object.keys(next).flatMap((key): Step[] => {
      const path = at + pointer(key);
      return Object.hasOwn(old, key)
        ? stepsBetween(old[key], next[key], path)
        : [{ op: "add", pointer: path, new: next[key] }];
    }),
  ];
}

function arraySteps(old: readonly unknown[], next: readonly unknown[], at: string): Step[] {
  const pairs = align(old, next);
  const first = pairs[0];
  let index = first?.next ?? first?.old ?? 0;
  const steps: Step[] = [];
  for (const pair of pairs) {
    const path = at + pointer(index);
    if (pair.next === undefined) steps.push({ op: "remove", pointer: path, old: old[pair.old ?? 0] });
    else if (pair.old === undefined) steps.push({ op: "add", pointer: path, new: next[pair.next] });
    else steps.push(...stepsBetween(old[pair.old], next[pair.next], path));
    if (pair.next !== undefined) index++;
  }
  return steps;
}
