import { classes, prefixes } from "./context.ts";
import type { Graph, Node } from "./graph.ts";

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\b": "\\b",
  "\f": "\\f",
};

/**
 * Escapes as the canonical form of N-Quads has them (RDFC-1.0, section 5): the named ones, and by number the other controls and
 * what XML 1.1 does not count as a character.
 */
const escapeText = (text: string): string =>
  text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped
    /["\\\u0000-\u001f\u007f\ud800-\udfff\ufffe\uffff]/gu,
    (c) => escapes[c] ?? `\\u${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  );

function expand(iri: string): string {
  const colon = iri.indexOf(":");
  const prefix = iri.slice(0, colon);
  return Object.hasOwn(prefixes, prefix) ? prefixes[prefix as keyof typeof prefixes] + iri.slice(colon + 1) : iri;
}

const RDF_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
const XSD_INTEGER = `<${prefixes.xsd}integer>`;

/** Objects of one term's value in N-Quads syntax; nested nodes are written to `lines` on the way. */
function objects(value: unknown, termName: string, type: string, lines: Set<string>): string[] {
  const definition = classes[type]?.["@context"][termName];
  if (Array.isArray(value)) return value.flatMap((item) => objects(item, termName, type, lines));
  if (typeof value === "number") return [`"${value}"^^${XSD_INTEGER}`];
  if (typeof value === "string") {
    if (definition?.["@type"] === "@id") return [`<${expand(value)}>`];
    const language = definition?.["@language"];
    return [`"${escapeText(value)}"${language === undefined ? "" : `@${language}`}`];
  }
  if (typeof value !== "object" || value === null) return [];
  const map = value as Readonly<Record<string, string>>;
  if (definition?.["@container"] === "@language")
    return Object.entries(map).map(([tag, text]) => `"${escapeText(text)}"@${tag}`);
  if (map["@value"] !== undefined) return [`"${escapeText(map["@value"])}"^^<${expand(map["@type"] ?? "")}>`];
  addQuads(value as Node, lines);
  return [`<${expand(map["@id"] ?? "")}>`];
}

function addQuads(item: Node, lines: Set<string>): void {
  const { "@id": id, "@type": type, ...terms } = item;
  const subject = `<${expand(id)}>`;
  lines.add(`${subject} ${RDF_TYPE} <${expand(classes[type]?.["@id"] ?? type)}> .\n`);
  for (const [name, value] of Object.entries(terms)) {
    const definition = classes[type]?.["@context"][name];
    if (definition === undefined) continue;
    const predicate = `<${expand(definition["@id"])}>`;
    for (const object of objects(value, name, type, lines)) lines.add(`${subject} ${predicate} ${object} .\n`);
  }
}

/** Rank of a UTF-16 unit in code point order: surrogates stand for the highest code points. */
const rank = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);

function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at === length ? a.length - b.length : rank(a.charCodeAt(at)) - rank(b.charCodeAt(at));
}

/** Sorts by code point; the built-in order, by UTF-16 unit, is the same and faster where there are no surrogates. */
const sorted = (lines: readonly string[]): string[] =>
  lines.some((line) => /[\ud800-\udfff]/.test(line)) ? lines.toSorted(byCodePoint) : lines.toSorted();

/** A graph as canonical N-Quads (RDFC-1.0: there are no blank nodes to name): one statement a line, sorted by code point, each once. */
export function toNQuads(graph: Graph): string {
  const lines = new Set<string>();
  for (const item of graph["@graph"]) addQuads(item, lines);
  return sorted([...lines]).join("");
}
