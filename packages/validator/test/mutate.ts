import { parse as parseCsv } from "csv-parse/sync";
import { type Node, parseTree } from "jsonc-parser";
import { parse as parseYaml } from "yaml";

/** A file with something changed in it, and where that must be told. */
export interface Mutation {
  readonly content: Uint8Array;
  /** Lines of which one must be told; undefined if the file is enough. */
  readonly lines?: readonly number[];
  /** What was done, for whoever reads of a failure. */
  readonly what: string;
}

/** Numbers that a mutation is drawn by: the same give the same. */
export interface Draw {
  readonly kind: number;
  readonly where: number;
  readonly other: number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;
const pick = <T>(list: readonly T[], draw: number): T | undefined => list[draw % Math.max(1, list.length)];

/** Letters that take the place of others: ASCII, marks of the formats, wide and narrow ones. */
const letters = [...'x0 \n"\\,}{]:-7A', "\u9756", "\u{1f91d}", "\u00e9"];

/** A word with one letter changed, or one more. */
export function otherWord(word: string, { where, other }: Draw): string {
  const units = [...word];
  const letter = pick(letters.slice(0, 1).concat(letters.slice(10)), other) ?? "x";
  const at = where % Math.max(1, units.length);
  if (units[at] === letter) return `${word}y`;
  return [...units.slice(0, at), letter, ...units.slice(at + 1)].join("");
}

function otherValue(value: unknown, draw: Draw): unknown {
  if (typeof value === "string") return otherWord(value, draw);
  if (typeof value === "number") return value + 1 + (draw.other % 9);
  return value === null ? "x" : null;
}

function leavesOf(node: Node): Node[] {
  if (node.type === "property") return leavesOf(node.children?.[1] ?? node);
  return node.children ? node.children.flatMap(leavesOf) : [node];
}

const listsOf = (node: Node): Node[] => [
  ...(node.type === "array" && node.children?.length ? [node] : []),
  ...(node.children ?? []).flatMap(listsOf),
];

const splice = (text: string, { offset, length }: { offset: number; length: number }, by: string): string =>
  text.slice(0, offset) + by + text.slice(offset + length);

/** A record with another id is another record: one is missing and one too many, which is told where it begins. */
function linesOf(text: string, leaf: Node): number[] {
  const isId = leaf.parent?.type === "property" && leaf.parent.children?.[0]?.value === "id";
  const record = isId ? leaf.parent?.parent : undefined;
  return [leaf, ...(record ? [record] : [])].map(({ offset }) => lineAt(text, offset));
}

/** A value of a JSON document changed, all else as it was. */
function changeValue(text: string, root: Node, draw: Draw, line = 0): Mutation | undefined {
  const leaf = pick(leavesOf(root), draw.where);
  if (!leaf) return undefined;
  const changed = JSON.stringify(otherValue(leaf.value, draw));
  return {
    content: encoder.encode(splice(text, leaf, changed)),
    lines: linesOf(text, leaf).map((own) => line + own),
    what: `value ${text.slice(leaf.offset, leaf.offset + leaf.length)} to ${changed} at line ${line + lineAt(text, leaf.offset)}`,
  };
}

/** An item of a list dropped, doubled, or swapped with the one behind it. */
function changeList(text: string, root: Node, { kind, where, other }: Draw): Mutation | undefined {
  const items = pick(listsOf(root), where)?.children ?? [];
  const index = other % Math.max(1, items.length);
  const [item, next] = [items[index], items[index + 1]];
  if (!item) return undefined;
  const said = (one: Node): string => text.slice(one.offset, one.offset + one.length);
  const line = lineAt(text, item.offset);
  if (kind % 3 === 0 && next && said(item) !== said(next)) {
    const swapped = splice(splice(text, next, said(item)), item, said(next));
    return { content: encoder.encode(swapped), what: `items ${index} and ${index + 1} swapped at line ${line}` };
  }
  if (kind % 3 === 1)
    return {
      content: encoder.encode(splice(text, item, `${said(item)},${said(item)}`)),
      what: `item doubled at line ${line}`,
    };
  const end = next ? next.offset : item.offset + item.length;
  const start = next || index === 0 ? item.offset : (items[index - 1]?.offset ?? 0) + (items[index - 1]?.length ?? 0);
  return {
    content: encoder.encode(splice(text, { offset: start, length: end - start }, "")),
    what: `item dropped at line ${line}`,
  };
}

function mutateJson(text: string, draw: Draw): Mutation | undefined {
  const root = parseTree(text);
  if (!root) return undefined;
  return draw.kind % 2 === 0
    ? changeValue(text, root, draw)
    : changeList(text, root, { ...draw, kind: draw.kind >> 1 });
}

/** A line dropped, doubled or swapped with the next; of JSON lines also a value within one. */
function mutateLines(text: string, draw: Draw, first: number): Mutation | undefined {
  const lines = text.trimEnd().split("\n");
  const index = first + (draw.where % Math.max(1, lines.length - first));
  const line = lines[index];
  if (line === undefined) return undefined;
  const next = lines[index + 1];
  const [from, by, what] =
    draw.kind % 3 === 0 && next !== undefined && next !== line
      ? [2, [next, line], "swapped"]
      : draw.kind % 3 === 1
        ? [1, [line, line], "doubled"]
        : ([1, [], "dropped"] as const);
  const changed = lines.toSpliced(index, from, ...by);
  return { content: encoder.encode(changed.map((one) => `${one}\n`).join("")), what: `line ${index + 1} ${what}` };
}

function mutateJsonLine(text: string, draw: Draw): Mutation | undefined {
  const lines = text.trimEnd().split("\n");
  const index = draw.other % lines.length;
  const before = lines
    .slice(0, index)
    .map((one) => `${one}\n`)
    .join("");
  const line = lines[index] ?? "";
  const root = parseTree(line);
  const made = root && changeValue(line, root, draw, index);
  if (!made) return undefined;
  const content =
    before +
    decoder.decode(made.content) +
    lines
      .slice(index + 1)
      .map((one) => `\n${one}`)
      .join("") +
    "\n";
  return { ...made, content: encoder.encode(content) };
}

const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A cell of a table changed, the others as they were. */
function changeCell(text: string, draw: Draw): Mutation | undefined {
  const rows = parseCsv(text, { raw: true }) as unknown as { record: string[]; raw: string }[];
  const index = 1 + (draw.where % Math.max(1, rows.length - 1));
  const row = rows[index];
  if (!row) return undefined;
  const column = draw.other % row.record.length;
  const cells = row.record.with(column, otherWord(row.record[column] ?? "", draw));
  const before = rows
    .slice(0, index)
    .map(({ raw }) => raw)
    .join("");
  const after = rows
    .slice(index + 1)
    .map(({ raw }) => raw)
    .join("");
  const first = before.split("\n").length;
  return {
    content: encoder.encode(`${before}${cells.map(quoted).join(",")}\n${after}`),
    lines: Array.from({ length: row.raw.trimEnd().split("\n").length }, (_, at) => first + at),
    what: `cell ${column + 1} of line ${first} to ${JSON.stringify(cells[column])}`,
  };
}

/** A byte changed to another one, or a letter put in or taken out. */
function changeByte(bytes: Uint8Array, { kind, where, other }: Draw): Mutation {
  const at = where % bytes.length;
  const what = `at byte ${at}`;
  if (kind % 3 === 0) {
    const content = bytes.slice();
    content[at] = ((bytes[at] ?? 0) + 1 + (other % 255)) & 0xff;
    return { content, what: `byte ${bytes[at]} to ${content[at]} ${what}` };
  }
  const letter = encoder.encode(pick(letters, other) ?? "x");
  const [put, gone] = kind % 3 === 1 ? [letter, 0] : [new Uint8Array(), 1];
  const content = new Uint8Array([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + gone)]);
  return { content, what: `${kind % 3 === 1 ? `"${decoder.decode(letter)}" put in` : "taken out"} ${what}` };
}

/** Changes a file in one place, in a way that fits what it is, or any byte of it; undefined if the numbers lead nowhere. */
export function mutate(path: string, content: string, draw: Draw): Mutation | undefined {
  const bytes = encoder.encode(content);
  const rest = { ...draw, kind: draw.kind >> 2 };
  if (draw.kind % 4 === 0 || path.endsWith(".txt") || path.endsWith(".yaml")) return changeByte(bytes, rest);
  if (path.endsWith(".json") || path.endsWith(".jsonld")) return mutateJson(content, rest);
  if (path.endsWith(".jsonl"))
    return rest.kind % 2 === 0
      ? mutateJsonLine(content, rest)
      : mutateLines(content, { ...rest, kind: rest.kind >> 1 }, 0);
  if (path.endsWith(".csv") && rest.kind % 2 === 0) return changeCell(content, rest);
  return mutateLines(content, rest, path.endsWith(".csv") ? 1 : 0);
}

/** Whether two contents of a file say the same, so that there is nothing to tell: YAML and CSV may be written in several ways. */
export function saysTheSame(path: string, before: string, after: Uint8Array): boolean {
  const text = decoder.decode(after);
  if (before === text) return true;
  try {
    if (path.endsWith(".yaml")) return JSON.stringify(parseYaml(before)) === JSON.stringify(parseYaml(text));
    if (path.endsWith(".csv"))
      return (
        JSON.stringify(parseCsv(before, { relax_column_count: true })) ===
        JSON.stringify(parseCsv(text, { relax_column_count: true }))
      );
  } catch {
    return false;
  }
  return false;
}
