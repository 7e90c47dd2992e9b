import { CONTEXT_IRI, NAMESPACE, type Node, toNQuads } from "@kembar/schema";
import type { ReleaseFile, Write } from "../content.ts";
import type { Records } from "../records.ts";
import { nodesOf } from "./graph.ts";
import { gatherer } from "./pieces.ts";

/** Statements about a record and no node within it, that wait for those of ids that begin with its id. */
interface Waiting {
  /** IRI of the record. */
  readonly iri: string;
  readonly lines: string;
}

const expand = (iri: string): string => NAMESPACE + iri.slice(iri.indexOf(":") + 1);

/**
 * Sorted statements of a record, those about nodes within it (`<iri#…>`) apart from those about itself (`<iri>`), which sort behind: `#` comes
 * before all that an id is made of, `>` between the digits and the letters.
 */
function split(node: Node): { within: string; own: Waiting } {
  const iri = expand(node["@id"]);
  const text = toNQuads({ "@context": CONTEXT_IRI, "@graph": [node] });
  const start = `<${iri}> `;
  const at = text.startsWith(start) ? 0 : text.indexOf(`\n${start}`) + 1;
  return { within: text.slice(0, at), own: { iri, lines: text.slice(at) } };
}

/** Takes those off the end that sort before all statements of `iri`; the others' ids begin it, one within the other. */
function* due(waiting: Waiting[], iri: string): Generator<string> {
  for (let last = waiting.at(-1); last && `${last.iri}>` < `${iri}#`; last = waiting.at(-1)) {
    yield last.lines;
    waiting.pop();
  }
}

/** The statements of nodes whose IRIs are sorted, sorted as a whole: text that holds some whole lines at a time. */
export function* sortedQuads(nodes: Iterable<Node>): Generator<string> {
  const waiting: Waiting[] = [];
  for (const node of nodes) {
    const { within, own } = split(node);
    yield* due(waiting, own.iri);
    yield within;
    waiting.push(own);
  }
  for (const { lines } of waiting.toReversed()) yield lines;
}

/** Lines of a text; a line feed within a value is escaped. */
function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

function writeQuads(records: Records, write: Write): number {
  const { add, end } = gatherer(write);
  let count = 0;
  for (const text of sortedQuads(nodesOf(records))) {
    count += countLines(text);
    add(text);
  }
  end();
  return count;
}

/** The graph of the records as canonical N-Quads; the kinds sort as they come, records by id, so that none need be held. */
export const quadFile = (records: Records): ReleaseFile => ({
  path: "data/agreements.nq",
  mediaType: "application/n-quads",
  title: "All records as canonical N-Quads, sorted, one statement a line.",
  write: (write) => writeQuads(records, write),
});
