/** The known word that is nearest to `word` by edits (Levenshtein), if at most a third of its letters would change. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let limit = Math.max(1, Math.floor(Math.min(word.length, 60) / 3)) + 1;
  for (const one of known) {
    if (Math.abs(one.length - word.length) >= limit) continue;
    const distance = edits(word, one);
    if (distance < limit) {
      best = one;
      limit = distance;
    }
  }
  return best;
}

/** Words for which a near one is looked for in one list: beyond them the fault is another than a slip of the pen. */
const LOOKED_UP = 20;

/** Finds the nearest known word, as `nearest` does; of many unknown words only for the first 20 different ones. */
export function openNearest(known: Iterable<string>): (word: string) => string | undefined {
  const found = new Map<string, string | undefined>();
  return (word) => {
    if (found.size < LOOKED_UP && !found.has(word)) found.set(word, nearest(word, known));
    return found.get(word);
  };
}

/** Number of insertions, deletions and substitutions that turn `a` into `b`; UTF-16 units. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
