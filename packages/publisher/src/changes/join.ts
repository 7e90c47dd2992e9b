import type { EntityKind } from "../records.ts";
import { ChangeError } from "./change.ts";

interface Identified {
  readonly id: string;
}

/** The items one by one; a ChangeError where one does not stand behind the one before it. */
function* inOrder<T extends Identified>(items: Iterable<T>, what: string): Generator<T, undefined> {
  let last: string | undefined;
  for (const item of items) {
    if (last !== undefined && !(last < item.id))
      throw new ChangeError(
        `Expected ids of ${what}s to rise by code unit, each once; "${item.id}" comes after "${last}". Sort the file by id, or make it anew.`,
      );
    last = item.id;
    yield item;
  }
  return undefined;
}

/** Two lists that are sorted by id, side by side: what has the same id stands together. Both are read one by one. */
export function* joinById<A extends Identified, B extends Identified>(
  left: Iterable<A>,
  right: Iterable<B>,
  entity: EntityKind,
): Generator<readonly [A | undefined, B | undefined]> {
  const [as, bs] = [inOrder(left, entity), inOrder(right, entity)];
  let [a, b] = [as.next().value, bs.next().value];
  try {
    while (a || b) {
      const isLeft = a !== undefined && (b === undefined || a.id <= b.id);
      const isRight = b !== undefined && (a === undefined || b.id <= a.id);
      yield [isLeft ? a : undefined, isRight ? b : undefined];
      if (isLeft) a = as.next().value;
      if (isRight) b = bs.next().value;
    }
  } finally {
    // Files behind the lists are closed even if the reader stops early.
    as.return(undefined);
    bs.return(undefined);
  }
}
