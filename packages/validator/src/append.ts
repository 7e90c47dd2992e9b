/** Puts items at the end of a list. Not by `push(...items)`: a call takes some 100,000 arguments at most. */
export function append<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}
