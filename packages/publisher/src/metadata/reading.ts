import { LineCounter, parseDocument } from "yaml";

/** Something wrong in a file that people write about a dataset. */
export interface MetadataFault {
  /** Line of the file, from 1. */
  readonly line: number;
  /** Where in the file, such as `creators/0/name`; empty for the whole. */
  readonly at: string;
  /** What was expected and what came. */
  readonly message: string;
}

/** Faults of a file that people write about a dataset: all of them, so that it is mended in one go. */
export class MetadataError extends Error {
  override readonly name = "MetadataError";
  readonly faults: readonly MetadataFault[];

  constructor(file: string, faults: readonly MetadataFault[]) {
    super(
      faults
        .map(({ line, at, message }) => `${file}, line ${line}${at === "" ? "" : `, ${at}`}: ${message}`)
        .join("\n"),
    );
    this.faults = faults;
  }
}

type Path = readonly (string | number)[];

/** What a value must be, in words that follow "Expected". */
export interface Rule {
  readonly expected: string;
  readonly holds: (value: unknown) => boolean;
}

/** What an object must hold: a rule, a list of a shape, or another object; a name with `?` at its end may be absent. */
export interface ObjectShape {
  readonly [name: string]: Shape;
}
export type Shape = Rule | ObjectShape | { readonly list: Shape; readonly atLeast: number };

const isRule = (shape: Shape): shape is Rule => "holds" in shape && typeof shape.holds === "function";
const isList = (shape: Shape): shape is { readonly list: Shape; readonly atLeast: number } => "atLeast" in shape;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

interface Wrong {
  readonly path: Path;
  readonly message: string;
}

const wrong = (path: Path, expected: string, value: unknown): Wrong[] => [
  { path, message: `Expected ${expected}, got ${shown(value)}.` },
];

function faultsOfObject(shape: ObjectShape, value: unknown, path: Path): Wrong[] {
  if (!isObject(value)) return wrong(path, "names with values", value);
  const names = Object.keys(shape).map((name) => name.replace(/\?$/, ""));
  const unknown = Object.keys(value)
    .filter((name) => !names.includes(name))
    .flatMap((name) => ({
      path: [...path, name],
      message: `Expected one of ${names.join(", ")}, got ${shown(name)}.`,
    }));
  const known = Object.entries(shape).flatMap(([name, inner]) => {
    const key = name.replace(/\?$/, "");
    const given = Object.hasOwn(value, key) ? value[key] : undefined;
    return given === undefined && name.endsWith("?") ? [] : faultsOf(inner, given, [...path, key]);
  });
  return [...known, ...unknown];
}

function faultsOf(shape: Shape, value: unknown, path: Path): Wrong[] {
  if (isRule(shape)) return shape.holds(value) ? [] : wrong(path, shape.expected, value);
  if (!isList(shape)) return faultsOfObject(shape, value, path);
  if (!Array.isArray(value) || value.length < shape.atLeast)
    return wrong(path, `a list of ${shape.atLeast} or more`, value);
  return value.flatMap((one, index) => faultsOf(shape.list, one, [...path, index]));
}

interface Parsed {
  readonly value: unknown;
  /** Line of the value that a path leads to, else of what holds it. */
  readonly lineOf: (path: Path) => number;
}

function parsed(file: string, text: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: "core", lineCounter: lines, prettyErrors: false, logLevel: "error" });
  const syntax = document.errors.map(({ message, pos: [start] }) => ({
    line: lines.linePos(start).line,
    at: "",
    message: `Expected YAML: ${message}.`,
  }));
  if (syntax.length > 0) throw new MetadataError(file, syntax);
  const lineOf = (path: Path): number => {
    const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
    const start = isObject(node) && Array.isArray(node.range) ? Number(node.range[0]) : undefined;
    if (start !== undefined) return lines.linePos(start).line;
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1));
  };
  return { value: document.toJS({ maxAliasCount: 0 }), lineOf };
}

/**
 * Reads YAML, or JSON, which is YAML too, and checks its shape; returns the value. A MetadataError tells all faults with their lines. Aliases
 * are refused, for a few of them can stand for gigabytes.
 */
export function readShaped(file: string, text: string, shape: Shape): unknown {
  let read: Parsed;
  try {
    read = parsed(file, text);
  } catch (error) {
    if (error instanceof MetadataError) throw error;
    // The library throws at aliases, and runs out of stack where a file nests too deep.
    const message = `Expected plain YAML without aliases, not too deep: ${(error as Error).message}.`;
    throw new MetadataError(file, [{ line: 1, at: "", message }]);
  }
  const faults = faultsOf(shape, read.value, []).map(({ path, message }) => ({
    line: read.lineOf(path),
    at: path.join("/"),
    message,
  }));
  if (faults.length === 0) return read.value;
  throw new MetadataError(
    file,
    faults.toSorted((a, b) => a.line - b.line),
  );
}
