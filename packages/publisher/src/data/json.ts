import { CONTEXT_IRI, toJson } from "@kembar/schema";
import type { ReleaseFile, Write } from "../content.ts";
import { type EntityKind, entities, partOf, type Records } from "../records.ts";
import { nodesOf } from "./graph.ts";
import { type Gatherer, gatherer, writeTexts } from "./pieces.ts";

const plurals = { agreement: "agreements", place: "places", source: "sources" } as const satisfies Record<
  EntityKind,
  string
>;

/** Text of a list under a key of an object, as `toJson` writes it, item by item; gives how many items there were. */
function addList(key: string, items: Iterable<unknown>, { add }: Gatherer): number {
  // What stands around an item is cut off, so that the item is indented as deep as in the whole.
  const before = `{\n  ${JSON.stringify(key)}: [\n`.length;
  const after = "\n  ]\n}\n".length;
  let count = 0;
  for (const item of items) {
    const text = toJson({ [key]: [item] });
    add((count++ === 0 ? `  ${JSON.stringify(key)}: [\n` : ",\n") + text.slice(before, -after));
  }
  add(count === 0 ? `  ${JSON.stringify(key)}: []` : "\n  ]");
  return count;
}

function writeCollection(records: Records, write: Write): number {
  const out = gatherer(write);
  let count = 0;
  for (const kind of entities) {
    out.add(kind === "agreement" ? "{\n" : ",\n");
    count += addList(plurals[kind], partOf(records, kind), out);
  }
  out.add("\n}\n");
  out.end();
  return count;
}

function writeGraph(records: Records, write: Write): number {
  const out = gatherer(write);
  out.add(`{\n  "@context": ${JSON.stringify(CONTEXT_IRI)},\n`);
  const count = addList("@graph", nodesOf(records), out);
  out.add("\n}\n");
  out.end();
  return count;
}

function* linesOf(items: Iterable<unknown>): Generator<string> {
  for (const item of items) yield `${JSON.stringify(item)}\n`;
}

const lineFile = (records: Records, kind: EntityKind): ReleaseFile => ({
  path: `data/${plurals[kind]}.jsonl`,
  mediaType: "application/jsonl",
  title: `The ${plurals[kind]} as JSON lines, one record a line.`,
  write: (write) => writeTexts(linesOf(partOf(records, kind)), write),
});

/** The records as JSON, as JSON lines and as JSON-LD; each record is written as it is read, none is held. */
export const jsonFiles = (records: Records): ReleaseFile[] => [
  {
    path: "data/agreements.json",
    mediaType: "application/json",
    title: "The whole collection as one JSON object: agreements, places and sources.",
    write: (write) => writeCollection(records, write),
  },
  ...entities.map((kind) => lineFile(records, kind)),
  {
    path: "data/agreements.jsonld",
    mediaType: "application/ld+json",
    title: "All records as a JSON-LD graph under the context of this release.",
    write: (write) => writeGraph(records, write),
  },
];
