import { pointerKeys } from "@kembar/schema";
import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
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
  let tree: Node | undefined;
  const at = (pointer: string, unit?: number): Position => {
    tree ??= parseTree(text);
    const keys = pointerKeys(pointer).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const depth = keys.length;
    for (; tree; keys.pop()) {
      const node = findNodeAtLocation(tree, keys);
      if (node?.type === "string" && unit !== undefined && keys.length === depth)
        return positionAt(indexInEscaped(text, node.offset, unit));
      if (node || keys.length === 0) return positionAt(node?.offset ?? 0);
    }
    return positionAt(0);
  };
  return { path, text, value, firstLine: line, firstColumn: column, positionAt, at };
}
