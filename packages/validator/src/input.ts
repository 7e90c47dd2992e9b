import {
  type Agreement,
  type Collection,
  fromRows,
  type Place as PlaceRecord,
  pointer,
  type Source,
  tables,
} from "@kembar/schema";
import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type CsvTable, readTable } from "./csv.ts";
import { type Issue, makeIssue, type Place } from "./issue.ts";
import { type JsonText, jsonText, positionAt } from "./position.ts";

/** A file to check: its path relative to what is checked, with `/` between, and its bytes. */
export interface InputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A record where it stands in a file. */
export interface Ref<T> {
  readonly value: T;
  readonly json: JsonText;
  /** JSON Pointer from the file's root to the record. */
  readonly base: string;
}

/** The text of a source. */
export interface SourceText {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** Everything that was found in the files, read once. */
export interface Input {
  readonly files: readonly InputFile[];
  /** Agreements of record files and of the collection; of the latter only if there are no record files. */
  readonly agreements: readonly Ref<Agreement>[];
  readonly places: readonly Ref<PlaceRecord>[];
  readonly sources: readonly Ref<Source>[];
  readonly records: readonly Ref<Agreement>[];
  readonly collection: JsonText | undefined;
  readonly lines: readonly JsonText[];
  readonly linesPath: string | undefined;
  readonly graph: JsonText | undefined;
  readonly quads: { readonly path: string; readonly text: string } | undefined;
  readonly tables: readonly CsvTable[];
  readonly texts: ReadonlyMap<string, SourceText>;
  readonly metadata: ReadonlyMap<string, { readonly path: string; readonly text: string }>;
  readonly registry: { readonly path: string; readonly text: string } | undefined;
  /** What reading brought to light. */
  readonly issues: readonly Issue[];
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
const stemOf = (path: string): string => nameOf(path).replace(/\.[^.]*$/, "");
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const isCollectionShape = (value: unknown): value is Collection =>
  isObject(value) && Array.isArray(value.agreements);
const isAgreementShape = (value: unknown): boolean =>
  isObject(value) && !("@context" in value) && ("parties" in value || String(value.id).startsWith("agr-"));

function duplicateKeys(node: Node | undefined, found: Node[]): void {
  if (!node?.children) return;
  const seen = new Set<unknown>();
  for (const child of node.children) {
    if (child.type === "property") {
      const key = child.children?.[0];
      if (key && seen.has(key.value)) found.push(key);
      seen.add(key?.value);
      duplicateKeys(child.children?.[1], found);
    } else duplicateKeys(child, found);
  }
}

/** Reads a JSON text strictly; undefined, with an issue, if it is none. */
function readJson(path: string, text: string, issues: Issue[], firstLine = 1): JsonText | undefined {
  const body = text.replace(/^\ufeff/, "");
  try {
    const json = jsonText(path, body, JSON.parse(body), firstLine);
    const twice: Node[] = [];
    duplicateKeys(json.tree(), twice);
    for (const key of twice)
      issues.push(
        makeIssue(
          "json/duplicate-key",
          { path, ...positionAt(body, key.offset, firstLine) },
          `The key ${JSON.stringify(key.value)} stands twice in one object.`,
        ),
      );
    return json;
  } catch {
    const errors: ParseError[] = [];
    parseTree(body, errors, { disallowComments: true });
    const [first] = errors;
    const where = positionAt(body, first?.offset ?? body.length, firstLine);
    issues.push(
      makeIssue(
        "json/syntax",
        { path, ...where },
        `Expected JSON: ${
          first
            ? printParseErrorCode(first.error)
                .replace(/([a-z])([A-Z])/g, "$1 $2")
                .toLowerCase()
            : "the text breaks off"
        }.`,
      ),
    );
    return undefined;
  }
}

interface Building {
  collection: JsonText | undefined;
  graph: JsonText | undefined;
  quads: { path: string; text: string } | undefined;
  registry: { path: string; text: string } | undefined;
  linesPath: string | undefined;
  readonly records: Ref<Agreement>[];
  readonly lines: JsonText[];
  readonly tables: CsvTable[];
  readonly texts: Map<string, SourceText>;
  readonly metadata: Map<string, { path: string; text: string }>;
  readonly issues: Issue[];
}

const descriptors = new Set(["datapackage.json", "csv-metadata.json", "package.json", "context.jsonld"]);

function readJsonFile(path: string, text: string, into: Building): void {
  const json = readJson(path, text, into.issues);
  if (!json) return;
  if (isCollectionShape(json.value)) into.collection ??= json;
  else if (isAgreementShape(json.value)) into.records.push({ value: json.value as Agreement, json, base: "" });
  else
    into.issues.push(
      makeIssue(
        "json/unknown-document",
        { path, line: 1, column: 1 },
        "Expected an agreement or a collection of agreements.",
      ),
    );
}

function readLines(path: string, text: string, into: Building): void {
  into.linesPath = path;
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "") return;
    const json = readJson(path, line, into.issues, index + 1);
    if (json) into.lines.push(json);
  });
}

function readFile(path: string, text: string, bytes: Uint8Array, into: Building): void {
  const name = nameOf(path);
  const isSource = /(?:^|\/)sources\//.test(path);
  if (isSource && name.endsWith(".txt")) into.texts.set(stemOf(path), { path, bytes, text });
  else if (isSource && /\.ya?ml$/.test(name)) into.metadata.set(stemOf(path), { path, text });
  else if (name === "ids.csv") into.registry = { path, text };
  else if (name.endsWith(".jsonl")) readLines(path, text, into);
  else if (name.endsWith(".jsonld")) into.graph ??= readJson(path, text, into.issues);
  else if (name.endsWith(".nq")) into.quads ??= { path, text };
  else if (name.endsWith(".csv") && tables.some((table) => `${table.name}.csv` === name)) {
    const read = readTable(path, text);
    into.tables.push(read.table);
    into.issues.push(...read.issues);
  } else if (name.endsWith(".json") && !descriptors.has(name)) readJsonFile(path, text, into);
}

/** Files that are text and read here; others (Markdown, pictures, releases) are passed over. */
const isRead = (path: string): boolean =>
  /\.(?:json|jsonl|jsonld|nq|csv|txt|ya?ml)$/.test(path) && !/(?:^|\/)(?:releases|node_modules|curation)\//.test(path);

/** Records made of the tables, where there are only tables. */
function collectionOfTables(found: readonly CsvTable[]): JsonText | undefined {
  const agreements = found.find((table) => table.name === "agreements");
  if (!agreements) return undefined;
  const value = fromRows(Object.fromEntries(found.map((table) => [table.name, table.rows.map((row) => row.cells)])));
  return jsonText(agreements.path, JSON.stringify(value), value);
}

const refsOf = <T>(json: JsonText | undefined, part: keyof Collection): Ref<T>[] => {
  const items = json && (json.value as Record<string, unknown>)[part];
  return json && Array.isArray(items)
    ? items.map((value, index) => ({ value: value as T, json, base: pointer(part, index) }))
    : [];
};

/** Reads the files and sorts them by what they hold. */
export function readInput(files: readonly InputFile[]): Input {
  const into: Building = {
    collection: undefined,
    graph: undefined,
    quads: undefined,
    registry: undefined,
    linesPath: undefined,
    records: [],
    lines: [],
    tables: [],
    texts: new Map(),
    metadata: new Map(),
    issues: [],
  };
  for (const { path, bytes } of files) {
    if (!isRead(path)) continue;
    let text: string;
    try {
      text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      into.issues.push(
        makeIssue("file/not-utf-8", { path }, "Expected UTF-8 text; the file holds bytes that are not."),
      );
      continue;
    }
    readFile(path, text, bytes, into);
  }
  const fromLines = into.lines.map((json): Ref<Agreement> => ({ value: json.value as Agreement, json, base: "" }));
  const collection =
    into.collection ?? (into.records.length + into.lines.length === 0 ? collectionOfTables(into.tables) : undefined);
  const own = refsOf<Agreement>(collection, "agreements");
  return {
    ...into,
    collection,
    files,
    agreements: into.records.length > 0 ? into.records : own.length > 0 || collection ? own : fromLines,
    places: refsOf(collection, "places"),
    sources: refsOf(collection, "sources"),
  };
}

/** Place of a value of a record: the pointer is the record's own, line and column are the file's. */
export function placeOf<T extends { readonly id?: string }>({ value, json, base }: Ref<T>, at: string): Place {
  return {
    path: json.path,
    ...(typeof value?.id === "string" ? { record: value.id } : {}),
    pointer: at,
    ...json.at(`${base}${at}`),
  };
}
