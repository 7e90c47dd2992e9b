import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type Issue, makeIssue } from "./issue.ts";
import { type JsonText, jsonText, linesOf, type Position, START } from "./position.ts";

/** Levels of brackets that are read; records have 8. */
export const MAX_DEPTH = 64;

/** What came of reading a JSON text; the value is undefined if it is none. */
interface Read {
  readonly json: JsonText | undefined;
  readonly issues: readonly Issue[];
}

/**
 * Reads a JSON text strictly (RFC 8259, no key twice in an object) that begins at a position of its file. A text that is just what
 * JSON.stringify makes of its value has no key twice and needs no second look.
 */
export function readJson(path: string, text: string, start: Position = START): Read {
  try {
    const value: unknown = JSON.parse(text);
    if (isShallow(value, MAX_DEPTH) && JSON.stringify(value) === text)
      return { json: jsonText(path, text, value, start), issues: [] };
  } catch {
    // Not JSON, or too deep to be written again: the scan tells.
  }
  return readWithCare(path, text, start);
}

/** Whether no bracket is deeper than `levels`. */
function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((item) => isShallow(item, levels - 1));
}

function readWithCare(path: string, text: string, start: Position): Read {
  const { depth, keys, deepAt } = scan(text);
  if (depth > MAX_DEPTH) {
    const place = { path, ...linesOf(text, start.line, start.column).positionAt(deepAt) };
    return { json: undefined, issues: [makeIssue("json/too-deep", place, { limit: MAX_DEPTH })] };
  }
  try {
    const value: unknown = JSON.parse(text);
    const json = jsonText(path, text, value, start);
    return { json, issues: keys === countKeys(value) ? [] : duplicateKeys(json) };
  } catch (error) {
    return { json: undefined, issues: [syntaxIssue(path, text, start, String(error))] };
  }
}

/** Depth of a JSON text, where it first is too deep, and how many keys are written in it; one pass, no tree. */
function scan(text: string): { depth: number; deepAt: number; keys: number } {
  let depth = 0;
  let deepest = 0;
  let deepAt = 0;
  let keys = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) at = endOfString(text, at);
    else if (unit === 0x3a) keys++;
    else if (unit === 0x7b || unit === 0x5b) {
      depth++;
      if (depth > deepest) deepest = depth;
      if (depth > MAX_DEPTH && deepAt === 0) deepAt = at;
    } else if (unit === 0x7d || unit === 0x5d) depth--;
  }
  return { depth: deepest, deepAt, keys };
}

/** Index of the quote that ends the string that begins at `start`; a quote behind an odd number of backslashes does not. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slash = end;
    while (text.charCodeAt(slash - 1) === 0x5c) slash--;
    if ((end - slash) % 2 === 0) return end;
  }
  return text.length;
}

function countKeys(root: unknown): number {
  let count = 0;
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== "object" || value === null) continue;
    const items = Object.values(value);
    if (!Array.isArray(value)) count += items.length;
    for (const item of items) if (typeof item === "object") open.push(item);
  }
  return count;
}

function duplicateKeys({ path, text, positionAt }: JsonText): Issue[] {
  const found: Node[] = [];
  const visit = (node: Node): void => {
    const seen = new Set<unknown>();
    for (const child of node.children ?? []) {
      const key = child.type === "property" ? child.children?.[0] : undefined;
      if (key && seen.has(key.value)) found.push(key);
      if (key) seen.add(key.value);
      visit(child);
    }
  };
  const tree = parseTree(text);
  if (tree) visit(tree);
  return found.map(({ offset, value }) =>
    makeIssue("json/duplicate-key", { path, ...positionAt(offset) }, { key: String(value) }),
  );
}

function syntaxIssue(path: string, text: string, { line, column }: Position, message: string): Issue {
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors, { disallowComments: true });
  } catch {
    // Broken quotes can hide brackets from the scan; then the tree is too deep for the parser's recursion.
  }
  const [first] = errors;
  const told = /at position (\d+)/.exec(message)?.[1];
  const offset = first?.offset ?? (told === undefined ? text.length : Number(told));
  const reason = first
    ? printParseErrorCode(first.error)
        .replace(/([a-z])([A-Z])/g, "$1 $2")
        .toLowerCase()
    : "the text breaks off";
  return makeIssue("json/syntax", { path, ...linesOf(text, line, column).positionAt(offset) }, { reason });
}
