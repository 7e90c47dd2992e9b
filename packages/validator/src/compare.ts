import { pointer } from "@kembar/schema";

const isTree = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Whether two JSON values are equal; the order of keys does not count, values that are undefined do not exist. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isTree(a) || !isTree(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]));
}

/** A value that differs between two JSON values. */
interface Difference {
  /** JSON Pointer to it in the value that was found. */
  readonly at: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/** Values that differ, deepest first. A list that is longer or shorter differs where items were put in or left out. */
export function differences(expected: unknown, found: unknown): Difference[] {
  const all: Difference[] = [];
  const visit = (at: string, wanted: unknown, got: unknown): void => {
    if (isEqual(wanted, got)) return;
    if (Array.isArray(wanted) && Array.isArray(got)) visitLists(at, wanted, got);
    else if (isTree(wanted) && isTree(got) && !Array.isArray(wanted) && !Array.isArray(got))
      for (const key of new Set([...Object.keys(wanted), ...Object.keys(got)]))
        visit(at + pointer(key), own(wanted, key), own(got, key));
    else all.push({ at, expected: wanted, found: got });
  };
  const visitLists = (at: string, wanted: readonly unknown[], got: readonly unknown[]): void => {
    const shorter = Math.min(wanted.length, got.length);
    let head = 0;
    while (head < shorter && isEqual(wanted[head], got[head])) head++;
    let tail = 0;
    const isShifted = wanted.length !== got.length;
    while (isShifted && tail < shorter - head && isEqual(wanted.at(-1 - tail), got.at(-1 - tail))) tail++;
    for (let index = head; index < Math.max(wanted.length, got.length) - tail; index++)
      visit(
        at + pointer(index),
        index < wanted.length - tail ? wanted[index] : undefined,
        index < got.length - tail ? got[index] : undefined,
      );
  };
  visit("", expected, found);
  return all;
}

const own = (value: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(value, key) ? value[key] : undefined;

/** How two keyed lists lie beside each other: pairs of indices; one side is undefined where the other has no partner. */
interface Pair {
  readonly expected: number | undefined;
  readonly found: number | undefined;
  readonly isMoved: boolean;
}

/**
 * Lays two lists side by side by their keys, in linear time. A key that only one side has more of is missing or too many; where both are
 * the case at once, the item is the same with a changed key. Items in another order are paired by key and marked.
 */
export function align(expected: readonly string[], found: readonly string[]): Pair[] {
  const surplus = new Map<string, number>();
  const bump = (key: string, by: number) => surplus.set(key, (surplus.get(key) ?? 0) + by);
  for (const key of found) bump(key, 1);
  for (const key of expected) bump(key, -1);
  const moved = new Map<string, number[]>();
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  while (i < expected.length || j < found.length) {
    const [wanted, got] = [expected[i], found[j]];
    const isMissing = wanted !== undefined && (surplus.get(wanted) ?? 0) < 0;
    const isExtra = got !== undefined && (surplus.get(got) ?? 0) > 0;
    if (wanted === got) pairs.push({ expected: i++, found: j++, isMoved: false });
    else if (wanted !== undefined && isMissing && (got === undefined || isExtra)) {
      bump(wanted, 1);
      if (got !== undefined) bump(got, -1);
      pairs.push({ expected: i++, found: got === undefined ? undefined : j++, isMoved: false });
    } else if (wanted !== undefined && isMissing) {
      bump(wanted, 1);
      pairs.push({ expected: i++, found: undefined, isMoved: false });
    } else if (got !== undefined && isExtra) {
      bump(got, -1);
      pairs.push({ expected: undefined, found: j++, isMoved: false });
    } else if (wanted !== undefined && moved.get(wanted)?.length) {
      pairs.push({ expected: i++, found: moved.get(wanted)?.shift(), isMoved: true });
    } else if (got !== undefined) {
      const places = moved.get(got);
      if (places) places.push(j++);
      else moved.set(got, [j++]);
    } else i++;
  }
  return pairs;
}
