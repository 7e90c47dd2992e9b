/** Items of two lists by name: those gone, those new, and those of both in the order of the later one. */
export interface Named<T> {
  readonly gone: readonly T[];
  readonly fresh: readonly T[];
  readonly both: readonly (readonly [old: T, next: T])[];
  /** Those of both stand in another order. */
  readonly isReordered: boolean;
}

/** Compares two lists whose items have names. */
export function compareNamed<T>(old: readonly T[], next: readonly T[], nameOf: (item: T) => string): Named<T> {
  const before = new Map(old.map((item) => [nameOf(item), item]));
  const now = new Map(next.map((item) => [nameOf(item), item]));
  const both = [...now].flatMap(([name, item]): [T, T][] => {
    const known = before.get(name);
    return known === undefined ? [] : [[known, item]];
  });
  const order = [...before.keys()].filter((name) => now.has(name));
  return {
    gone: [...before].filter(([name]) => !now.has(name)).map(([, item]) => item),
    fresh: [...now].filter(([name]) => !before.has(name)).map(([, item]) => item),
    both,
    isReordered: both.some(([item], at) => nameOf(item) !== order[at]),
  };
}
