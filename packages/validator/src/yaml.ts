import { type Document, isMap, isScalar, isSeq, LineCounter, parseAllDocuments, visit } from "yaml";
import { type Issue, makeIssue, type Place } from "./issue.ts";
import type { Position } from "./position.ts";

/** A scalar of a YAML file as text, and where it and its key stand. */
interface YamlValue {
  readonly text: string;
  readonly place: Place;
}

/** The entries of a YAML mapping, by key: those that are plain text, and the plain texts of those that are lists. */
export interface YamlMap {
  readonly entries: ReadonlyMap<string, YamlValue>;
  readonly lists: ReadonlyMap<string, readonly YamlValue[]>;
  readonly keys: ReadonlyMap<string, Place>;
  readonly place: Place;
}

/**
 * Reads the mappings of a YAML file: of each document the mapping, or those of its list. Every scalar is text (failsafe schema), so that
 * 2025-06-27 stays what it is; aliases and tags are not followed.
 */
export function readYaml(path: string, text: string): { maps: readonly YamlMap[]; issues: Issue[] } {
  const lines = new LineCounter();
  const at = (node: unknown): Place => ({ path, ...position(lines, node) });
  try {
    // The parser would compare each key with all others of its mapping.
    const options = { schema: "failsafe", lineCounter: lines, uniqueKeys: false } as const;
    const documents = [...parseAllDocuments(text, options)];
    const [error] = documents.flatMap((document) => document.errors);
    if (error) {
      const place = { path, line: error.linePos?.[0].line ?? 1, column: error.linePos?.[0].col ?? 1 };
      return { maps: [], issues: [makeIssue("yaml/syntax", place, { reason: reasonOf(error) })] };
    }
    const repeated = documents.map(repeatedKey).find((key) => key !== undefined);
    if (repeated)
      return { maps: [], issues: [makeIssue("yaml/syntax", at(repeated), { reason: "Map keys must be unique" })] };
    const nodes = documents.flatMap(({ contents }) => (isSeq(contents) ? contents.items : [contents]));
    return { maps: nodes.flatMap((node) => (isMap(node) ? [readMap(node.items, at(node), at)] : [])), issues: [] };
  } catch (error) {
    // The parser recurses and may run out of stack on brackets without end.
    return { maps: [], issues: [makeIssue("yaml/syntax", { path, line: 1, column: 1 }, { reason: reasonOf(error) })] };
  }
}

/** The first key that stands twice in a mapping. */
function repeatedKey(document: Pick<Document, "contents">): unknown {
  let found: unknown;
  visit(document.contents, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      found = items.find(({ key }) => isScalar(key) && seen.size === seen.add(key.value).size)?.key;
      return found === undefined ? undefined : visit.BREAK;
    },
  });
  return found;
}

const reasonOf = (error: unknown): string => (error as Error).message.split("\n")[0]?.replace(/[.:]$/, "") ?? "";

function position(lines: LineCounter, node: unknown): Position {
  const range = (node as { range?: readonly number[] } | null | undefined)?.range;
  const { line, col } = lines.linePos(range?.[0] ?? 0);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function readMap(
  items: readonly { readonly key: unknown; readonly value: unknown }[],
  place: Place,
  at: (node: unknown) => Place,
): YamlMap {
  const entries = new Map<string, YamlValue>();
  const lists = new Map<string, YamlValue[]>();
  const keys = new Map<string, Place>();
  const scalar = (node: unknown): YamlValue[] =>
    isScalar(node) ? [{ text: String(node.value ?? ""), place: at(node) }] : [];
  for (const { key, value } of items) {
    const name = isScalar(key) ? String(key.value) : "";
    keys.set(name, at(key));
    for (const one of scalar(value)) entries.set(name, one);
    if (isSeq(value)) lists.set(name, value.items.flatMap(scalar));
  }
  return { entries, lists, keys, place };
}
