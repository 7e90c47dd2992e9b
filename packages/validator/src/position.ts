import { pointerKeys } from "@kembar/schema";
import { type Node, parseTree } from "jsonc-parser";
import { indexInEscaped } from "./within.ts";

/** Line and column, both from 1; columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A file with its text. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Where a file begins. */
export const START: Position = { line: 1, column: 1 };

/** A text that knows its lines; they are counted when first asked for. */
export interface Lines {
  /** Position of a UTF-16 unit of the text. */
  positionAt(offset: number): Position;
}

/** Makes the lines of a text that begins at a line and column of its file. LF ends a line. */
export function linesOf(text: string, firstLine = 1, firstColumn = 1): Lines {
  let starts: number[] | undefined;
  const positionAt = (offset: number): Position => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: firstLine + low, column: offset - (starts[low] ?? 0) + (low === 0 ? firstColumn : 1) };
  };
  return { positionAt };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** A JSON text that knows where its values stand; its tree is built when first asked for. */
export interface JsonText extends Lines {
  readonly path: string;
  readonly text: string;
  readonly value: unknown;
  /** Where the text begins in the file. */
  readonly firstLine: number;
  readonly firstColumn: number;
  /** Where the value at a JSON Pointer stands, or the nearest value above it that exists; of a text, UTF-16 unit number `unit` of it. */
  at(pointer: string, unit?: number): Position;
}

/** Makes a JsonText that begins at a line and column of its file. */
export function jsonText(path: string, text: string, value: unknown, { line, column } = START): JsonText {
  const { positionAt } = linesOf(text, line, column);
  let tree: Tree | undefined;
  const at = (pointer: string, unit?: number): Position => {
    tree ??= openTree(text);
    const { node, isWhole } = tree(pointerKeys(pointer));
    if (node?.type === "string" && unit !== undefined && isWhole)
      return positionAt(indexInEscaped(text, node.offset, unit));
    return positionAt(node?.offset ?? 0);
  };
  return { path, text, value, firstLine: line, firstColumn: column, positionAt, at };
}

/** Finds the value under some keys, or the nearest above it that exists; `isWhole` tells whether all keys led somewhere. */
type Tree = (keys: readonly string[]) => { readonly node: Node | undefined; readonly isWhole: boolean };

/** The tree of a JSON text. The keys of an object are indexed when first asked for: it may have a million of them. */
function openTree(text: string): Tree {
  const root = parseTree(text);
  const indexes = new Map<Node, ReadonlyMap<unknown, Node>>();
  const under = (node: Node, key: string): Node | undefined => {
    if (node.type === "array") return /^\d+$/.test(key) ? node.children?.[Number(key)] : undefined;
    const index = indexes.get(node) ?? indexOf(node);
    indexes.set(node, index);
    return index.get(key);
  };
  return (keys) => {
    let node = root;
    for (const key of keys) {
      const next = node && under(node, key);
      if (!next) return { node, isWhole: false };
      node = next;
    }
    return { node, isWhole: true };
  };
}

/** Values of an object by key; of a key that stands twice the first. */
function indexOf({ children = [] }: Node): ReadonlyMap<unknown, Node> {
  const index = new Map<unknown, Node>();
  for (const { children: [key, value] = [] } of children)
    if (key && value && !index.has(key.value)) index.set(key.value, value);
  return index;
}
