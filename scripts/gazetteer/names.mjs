// Tables of names that are searched as they stand: see packages/gazetteer/src/names.ts.
import { bucketOf, hashOf, QUIET, WIDTH, written } from "../../packages/gazetteer/src/hash.ts";

/** Names to a bucket, on average. */
const FILL = 4;
const firstHan = "\u3400";

/** First words of a marked key: up to each of its marks, and a first Chinese character. */
function firstWords(marked) {
  const parts = marked.split(" ");
  const words = parts.slice(0, -1).map((_, at) => parts.slice(0, at + 1).join(""));
  return marked >= firstHan ? [...words, marked.charAt(0)] : words;
}

/** Ids and reach by key. */
function collect(named) {
  const lines = new Map();
  const isLoud = (id, line) => line.ids.has(id.replace(QUIET, ""));
  const lineOf = (key) => {
    if (!lines.has(key)) lines.set(key, { ids: new Set(), reach: key.length });
    return lines.get(key);
  };
  for (const [id, keys] of named)
    for (const marked of keys) {
      const key = marked.replaceAll(" ", "");
      if (!isLoud(id, lineOf(key))) lineOf(key).ids.add(id);
      for (const word of firstWords(marked)) {
        const line = lineOf(word);
        line.reach = Math.max(line.reach, key.length);
      }
    }
  return lines;
}

/** Lines of names (key, ids, reach if it is more than the key) by bucket, and where each bucket starts. `named` are ids and marked keys; names that alone do not mean a place come last, their ids marked. */
export function nameTables(named) {
  const lines = collect(named);
  const count = 2 ** Math.ceil(Math.log2(Math.max(lines.size / FILL, 1)));
  const buckets = Array.from({ length: count }, () => []);
  for (const [key, { ids, reach }] of [...lines].sort(([a], [b]) => (a < b ? -1 : 1)))
    buckets[bucketOf(hashOf(key), count)].push([key, [...ids].sort().join(" "), reach > key.length ? reach : ""]);
  let at = 0;
  const starts = [written(0, WIDTH)];
  for (const bucket of buckets) {
    for (const cells of bucket) at += cells.join("\t").replace(/\t$/, "").length + 1;
    starts.push(written(at, WIDTH));
  }
  return { rows: buckets.flat(), starts: starts.join("") };
}
