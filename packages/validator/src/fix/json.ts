import { type Node, parseTree } from "jsonc-parser";
import { type Fault, type TextEdit, trimmed } from "./edit.ts";
import { keysOf, type Shape, shapeUnder } from "./shape.ts";

/** How a JSON text is set: in lines with two spaces a level, or all on one line without blanks. */
export type Layout = "lines" | "line";

interface Work {
  readonly text: string;
  readonly layout: Layout;
  /** Where the text begins in its file, in UTF-16 units. */
  readonly base: number;
  readonly edits: TextEdit[];
}

/**
 * Edits that bring a JSON text into canonical form: keys in the model's order, those that it does not know behind, text in NFC but for
 * passages, blanks and escapes as JSON.stringify has them. Numbers and the order of lists stay. Nothing if it is no JSON, has a key twice, or
 * is of no shape that is known.
 */
export function jsonEdits(
  text: string,
  shapeOf: (value: unknown) => Shape | undefined,
  layout: Layout,
  base = 0,
): TextEdit[] | undefined {
  const read = readTree(text);
  const shape = read && shapeOf(read.value);
  if (!read || !shape) return undefined;
  const work: Work = { text, layout, base, edits: [] };
  const { tree } = read;
  put(work, 0, tree.offset, "");
  visit(work, tree, shape, 0);
  const isOpen = layout === "lines" && endOf(tree) === text.length;
  put(work, endOf(tree), text.length, layout === "lines" ? "\n" : "", isOpen ? "lastLine" : undefined);
  return work.edits;
}

function readTree(text: string): { value: unknown; tree: Node } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const tree = parseTree(text);
    return tree && !hasKeyTwice(tree) ? { value, tree } : undefined;
  } catch {
    // It is no JSON, or nested too deep for the parser: that is for the validator to tell.
    return undefined;
  }
}

function hasKeyTwice(node: Node): boolean {
  const children = node.children ?? [];
  const keys = node.type === "object" ? children.map(keyOf) : [];
  return new Set(keys).size < keys.length || children.some(hasKeyTwice);
}

const keyOf = (property: Node): string => String(property.children?.[0]?.value);
const endOf = (node: Node): number => node.offset + node.length;

/** Notes an edit if the text between two offsets is not the one that is wanted. */
function put({ text, base, edits }: Work, start: number, end: number, wanted: string, fault?: Fault): void {
  const found = text.slice(start, end);
  if (found === wanted) return;
  // Beside a comma only blanks stand between two values: anything else is a property that moved.
  const isMoved = /[^\s,]/.test(found) || /[^\s,]/.test(wanted);
  const kind = fault ?? (isMoved ? "keyOrder" : found.includes("\r") ? "lineEnd" : "layout");
  for (const edit of trimmed(text, { start, end, text: wanted, fault: kind }))
    edits.push({ ...edit, start: base + edit.start, end: base + edit.end });
}

const gap = (layout: Layout, depth: number): string => (layout === "lines" ? `\n${"  ".repeat(depth)}` : "");

function visit(work: Work, node: Node, shape: Shape, depth: number): void {
  if (node.type === "object" || node.type === "array") visitItems(work, node, shape, depth);
  else if (node.type === "string") visitString(work, node, shape);
}

/**
 * The items of an object or list. Properties that stand in order among themselves stay and are looked into; what stands between two of them
 * is compared with what is to stand there: the comma, blanks, and properties that belong there.
 */
function visitItems(work: Work, node: Node, shape: Shape, depth: number): void {
  const items = node.children ?? [];
  if (items.length === 0) {
    put(work, node.offset + 1, endOf(node) - 1, "");
    return;
  }
  const order = node.type === "object" ? orderOf(items, shape) : [...items.keys()];
  const staying = node.type === "object" ? rising(order) : new Set(order);
  let from = node.offset + 1;
  let wanted = "";
  order.forEach((index, position) => {
    const item = items[index] as Node;
    wanted += (position === 0 ? "" : ",") + gap(work.layout, depth + 1);
    if (staying.has(index)) {
      put(work, from, item.offset, wanted);
      if (node.type === "object") visitProperty(work, item, shape, depth + 1);
      else visit(work, item, shape, depth + 1);
      from = endOf(item);
      wanted = "";
    } else wanted += write(item, shape, depth + 1, work);
  });
  put(work, from, endOf(node) - 1, wanted + gap(work.layout, depth));
}

function visitProperty(work: Work, property: Node, shape: Shape, depth: number): void {
  const [key, value] = property.children as [Node, Node];
  visitString(work, key, { is: "other" });
  put(work, endOf(key), value.offset, colon(work.layout), "layout");
  visit(work, value, shapeUnder(shape, keyOf(property)), depth);
}

const colon = (layout: Layout): string => (layout === "lines" ? ": " : ":");

function visitString(work: Work, node: Node, shape: Shape): void {
  const value = String(node.value);
  const isComposed = shape.is !== "text" || value.normalize("NFC") === value;
  put(work, node.offset, endOf(node), writeString(value, shape), isComposed ? "escape" : "composition");
}

const writeString = (value: string, shape: Shape): string =>
  JSON.stringify(shape.is === "text" ? value.normalize("NFC") : value);

/** Indexes of properties in the order in which they are to stand. */
function orderOf(properties: readonly Node[], shape: Shape): number[] {
  const known = keysOf(shape);
  const rank = (index: number): number => {
    const at = known.indexOf(keyOf(properties[index] as Node));
    return at < 0 ? known.length : at;
  };
  return [...properties.keys()].toSorted((a, b) => rank(a) - rank(b));
}

/** The longest run of numbers that rise, not all of them neighbours: what can stay where it is when the others are moved. */
function rising(numbers: readonly number[]): ReadonlySet<number> {
  /** Of the runs of each length the one with the lowest end, as the index of that end: these ends rise too. */
  const ends: number[] = [];
  const before = numbers.map((number, at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    ends[low] = at;
    return ends[low - 1] ?? -1;
  });
  const found = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) found.add(numbers[at] ?? 0);
  return found;
}

/** A value in canonical form, for one that moves. */
function write(node: Node, shape: Shape, depth: number, work: Work): string {
  const { text, layout } = work;
  if (node.type === "property") {
    const [key, value] = node.children as [Node, Node];
    const under = shapeUnder(shape, keyOf(node));
    return writeString(String(key.value), { is: "other" }) + colon(layout) + write(value, under, depth, work);
  }
  if (node.type === "string") return writeString(String(node.value), shape);
  if (node.type !== "object" && node.type !== "array") return text.slice(node.offset, endOf(node));
  const items = node.children ?? [];
  const [open, close] = node.type === "object" ? "{}" : "[]";
  if (items.length === 0) return `${open}${close}`;
  const order = node.type === "object" ? orderOf(items, shape) : [...items.keys()];
  const inner = order.map((index) => gap(layout, depth + 1) + write(items[index] as Node, shape, depth + 1, work));
  return `${open}${inner.join(",")}${gap(layout, depth)}${close}`;
}
