import type { Evidence } from "./generated/types.ts";

/** Turns offsets of a text from UTF-16 units (what JavaScript counts) into Unicode code points (what evidence counts) and back. */
export interface CodePoints {
  /** Length of the text in code points. */
  readonly length: number;
  /** Code points before the UTF-16 unit `unit`. */
  fromUnit(unit: number): number;
  /** UTF-16 units before the code point `point`. */
  toUnit(point: number): number;
}

/**
 * Indexes a text by code points. Texts without characters beyond the basic plane, nearly all, cost one scan and no memory;
 * others keep the positions of their surrogate pairs and look them up by bisection.
 */
export function codePoints(text: string): CodePoints {
  const pairs: number[] = [];
  if (/[\ud800-\udbff]/.test(text)) {
    for (let unit = 0; unit < text.length; unit++) {
      if ((text.codePointAt(unit) ?? 0) > 0xffff) pairs.push(unit++);
    }
  }
  /** How many of the first `count` pairs satisfy `before`; the pairs are sorted. */
  const countPairs = (before: (pairUnit: number, index: number) => boolean): number => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (before(pairs[middle] ?? 0, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    length: text.length - pairs.length,
    fromUnit: (unit) => unit - countPairs((pair) => pair < unit - 1),
    toUnit: (point) => point + countPairs((pair, index) => pair - index < point),
  };
}

/** A passage found in its text: offsets in UTF-16 units, ready for `slice`, and whether the words are those of the evidence. */
export interface Located {
  readonly start: number;
  readonly end: number;
  readonly passage: string;
  readonly matches: boolean;
}

/** Finds the passage of `evidence` in the stored text of its source; `matches` is false where the text says something else. */
export function locate(
  text: string,
  evidence: Required<Pick<Evidence, "start" | "end" | "exact">>,
  points: CodePoints = codePoints(text),
): Located {
  const start = points.toUnit(evidence.start);
  const end = points.toUnit(evidence.end);
  const passage = text.slice(start, end);
  const inside = evidence.start >= 0 && evidence.start < evidence.end && evidence.end <= points.length;
  return { start, end, passage, matches: inside && passage === evidence.exact };
}
