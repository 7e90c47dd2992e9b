import { closeSync, openSync, readSync } from "node:fs";

const PIECE = 1 << 20;

/** The lines of a file, read piece by piece. */
export function* linesOf(path) {
  const file = openSync(path, "r");
  const buffer = Buffer.allocUnsafe(PIECE);
  let rest = Buffer.alloc(0);
  try {
    for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) {
      const bytes = rest.length === 0 ? buffer.subarray(0, length) : Buffer.concat([rest, buffer.subarray(0, length)]);
      let start = 0;
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
        yield bytes.toString("utf8", start, end);
        start = end + 1;
      }
      rest = Buffer.from(bytes.subarray(start));
    }
  } finally {
    closeSync(file);
  }
}

function* parsed(path) {
  for (const line of linesOf(path)) yield JSON.parse(line);
}

/** Places of the ids in a record, with what a place must have. */
const placesOf = (record) =>
  [...new Set(JSON.stringify(record).match(/(?<=")[a-z]{2}(?:-[0-9]+)?(?=")/g))].toSorted().map((id) => ({
    id,
    names: { en: id, local: id },
    level: "other",
    country: id.slice(0, 2).toUpperCase(),
    codes: {},
    within: [],
  }));

const sourcesOf = ({ sources }) =>
  sources.toSorted().map((id) => ({ id, language: "id", completeness: "citation-only", rights: "unknown" }));

/** Records of which the agreements stream from JSON lines each time they are asked for; their places and sources are few. */
export function recordsOf(path) {
  const { value } = parsed(path).next();
  return {
    agreements: { [Symbol.iterator]: () => parsed(path) },
    places: placesOf(value),
    sources: sourcesOf(value),
  };
}
