import { canonicalJson } from "../digest.ts";
import { isEqual, isObject } from "./equal.ts";

/** Elements of two arrays, by index, that are the same thing in two states; an index alone is an element of one of the arrays only. */
export interface Pair {
  readonly old?: number;
  readonly next?: number;
}

/** Part of both arrays: `from` counts, `to` does not. */
interface Span {
  readonly old: readonly [from: number, to: number];
  readonly next: readonly [from: number, to: number];
}

type Match = readonly [old: number, next: number];

/** What an element is recognised by; undefined if it has no such thing. */
type Token = (element: unknown) => string | undefined;

const byKeys =
  (...keys: readonly string[]): Token =>
  (element) =>
    isObject(element) && keys.every((key) => element[key] !== undefined)
      ? JSON.stringify(keys.map((key) => element[key]))
      : undefined;

/** All but the id: ids of papers count them, so that one put in the middle gives all behind it another id. */
const byRest: Token = (element) => {
  if (!isObject(element) || element.id === undefined) return undefined;
  const { id: _, ...rest } = element;
  return canonicalJson(rest);
};

/** From the surest sign to the weakest: what a sign has matched is a fixed point for the next. */
const tokens: readonly Token[] = [
  canonicalJson,
  byRest,
  byKeys("id"),
  byKeys("at", "source", "start"),
  byKeys("source", "start"),
  byKeys("at", "kind"),
  byKeys("place"),
  byKeys("sector", "modality"),
  byKeys("sector"),
  byKeys("topic", "subject"),
  byKeys("name"),
  byKeys("value"),
];

/** Pairs of equal tokens, by the order of the next array; the second of two alike meets the second. */
function candidates(old: readonly unknown[], next: readonly unknown[], span: Span, token: Token): Match[] {
  const places = new Map<string, number[]>();
  for (let at = span.old[0]; at < span.old[1]; at++) {
    const key = token(old[at]);
    if (key === undefined) continue;
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  const used = new Map<string, number>();
  const found: Match[] = [];
  for (let at = span.next[0]; at < span.next[1]; at++) {
    const key = token(next[at]);
    if (key === undefined) continue;
    const times = used.get(key) ?? 0;
    const place = places.get(key)?.[times];
    used.set(key, times + 1);
    if (place !== undefined) found.push([place, at]);
  }
  return found;
}

/** The longest run of matches whose old indices rise, since elements that changed places are taken out and put in. */
function rising(matches: readonly Match[]): Match[] {
  const ends: number[] = [];
  const before: number[] = [];
  matches.forEach(([old], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((matches[ends[middle] ?? 0]?.[0] ?? 0) < old) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = index;
  });
  const run: Match[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const match = matches[at];
    if (match) run.push(match);
  }
  return run.toReversed();
}

/** The parts of a span between fixed points. */
function* gaps(span: Span, points: readonly Match[]): Generator<Span> {
  let [old, next] = [span.old[0], span.next[0]];
  for (const [a, b] of [...points, [span.old[1], span.next[1]] as const]) {
    if (a > old && b > next) yield { old: [old, a], next: [next, b] };
    [old, next] = [a + 1, b + 1];
  }
}

function matchesIn(old: readonly unknown[], next: readonly unknown[], span: Span, level: number): Match[] {
  const token = tokens[level];
  if (!token) return positional(old, next, span);
  const points = rising(candidates(old, next, span, token));
  const between = [...gaps(span, points)].flatMap((gap) => matchesIn(old, next, gap, level + 1));
  return [...points, ...between].toSorted((a, b) => a[0] - b[0]);
}

/** Where nothing is recognised, plain values in the same place are one value that changed. */
function positional(old: readonly unknown[], next: readonly unknown[], span: Span): Match[] {
  const length = Math.min(span.old[1] - span.old[0], span.next[1] - span.next[0]);
  return Array.from({ length }, (_, at): Match => [span.old[0] + at, span.next[0] + at]).filter(
    ([a, b]) => !isObject(old[a]) && !isObject(next[b]),
  );
}

/** Equal elements at both ends need no search: most arrays differ in one place. */
function middle(old: readonly unknown[], next: readonly unknown[]): Span {
  const shorter = Math.min(old.length, next.length);
  let start = 0;
  while (start < shorter && isEqual(old[start], next[start])) start++;
  let end = 0;
  while (end < shorter - start && isEqual(old[old.length - 1 - end], next[next.length - 1 - end])) end++;
  return { old: [start, old.length - end], next: [start, next.length - end] };
}

/** The elements of two arrays side by side, in the order of both; those equal at the ends are left out. */
export function align(old: readonly unknown[], next: readonly unknown[]): Pair[] {
  const span = middle(old, next);
  const pairs: Pair[] = [];
  let [a, b] = [span.old[0], span.next[0]];
  for (const [toOld, toNext] of [...matchesIn(old, next, span, 0), [span.old[1], span.next[1]] as const]) {
    while (a < toOld) pairs.push({ old: a++ });
    while (b < toNext) pairs.push({ next: b++ });
    if (a < span.old[1] && b < span.next[1]) pairs.push({ old: a++, next: b++ });
  }
  return pairs;
}
