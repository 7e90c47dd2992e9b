import { type Passage, spanOf } from "../draft.ts";
import { gather } from "../gather.ts";

/** The same passages, each once. */
export const unique = (passages: readonly Passage[]): Passage[] => [
  ...new Map(passages.map((one) => [spanOf(one), one])).values(),
];

/** One item for each key, in the order of the first: what the first lacks is taken from later ones, passages are put together. */
export function mergeBy<T extends { readonly passages: readonly Passage[] }>(
  items: readonly T[],
  key: (item: T) => string,
): T[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const own = key(item);
    const group = groups.get(own);
    if (group) group.push(item);
    else groups.set(own, [item]);
  }
  return [...groups.values()].map(([first, ...others]) => {
    if (others.length === 0) return first;
    return {
      ...Object.assign({}, ...others.toReversed()),
      ...first,
      passages: unique(gather([first, ...others], (one) => one.passages)),
    };
  });
}
