/**
 * What is told of each, one after the other: the same as `flatMap`, which engines work out in a way that is right for any object that
 * looks like a list, and slow; every rule makes such lists.
 */
export function gather<T, U>(all: readonly T[], tell: (one: T, index: number) => U | readonly U[]): U[] {
  const told: U[] = [];
  for (let at = 0; at < all.length; at++) {
    const found = tell(all[at] as T, at);
    if (isList(found)) for (const one of found) told.push(one);
    else told.push(found);
  }
  return told;
}

const isList = <U>(found: U | readonly U[]): found is readonly U[] => Array.isArray(found);

/** The smallest of some numbers, Infinity of none: there may be more of them than a call of `Math.min` takes. */
export const smallest = (numbers: readonly number[]): number =>
  numbers.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
