import { pointerKeys } from "@kembar/schema";
import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";

/** Line and column of an offset, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Line and column of UTF-16 unit `offset` in a text whose first line has the number `firstLine`. */
export function positionAt(text: string, offset: number, firstLine = 1): Position {
  let line = firstLine;
  let start = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) {
    line++;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

/** A JSON text that knows where its values stand; the tree is built when first asked for. */
export interface JsonText {
  readonly path: string;
  readonly text: string;
  readonly value: unknown;
  readonly tree: () => Node | undefined;
  /** Where the value at a JSON Pointer stands, or the nearest value above it that exists. */
  readonly at: (pointer: string) => Position;
}

/** Makes a JsonText; `firstLine` is the number of its first line in the file. */
export function jsonText(path: string, text: string, value: unknown, firstLine = 1): JsonText {
  let tree: Node | undefined;
  const getTree = () => {
    tree ??= parseTree(text);
    return tree;
  };
  const at = (pointer: string): Position => {
    const root = getTree();
    for (
      let keys: (string | number)[] = pointerKeys(pointer).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
      root;
      keys = keys.slice(0, -1)
    ) {
      const node = findNodeAtLocation(root, keys);
      if (node) return positionAt(text, node.offset, firstLine);
      if (keys.length === 0) break;
    }
    return { line: firstLine, column: 1 };
  };
  return { path, text, value, tree: getTree, at };
}
