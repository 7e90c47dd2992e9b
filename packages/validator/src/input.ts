import { type CodePoints, codePoints, parseNQuads, pointer, valueAt } from "@kembar/schema";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { append } from "./append.ts";
import { type CsvTable, readTable } from "./csv.ts";
import { type Issue, makeIssue } from "./issue.ts";
import { readJson } from "./json.ts";
import { type Parts, partsOf } from "./parts.ts";
import { type JsonText, linesOf, type TextFile } from "./position.ts";
import { type FileKind, isSourceText, kindOf, nameOf, stemOf, tableOf, tableOfHeader } from "./recognise.ts";
import { readYaml, type YamlMap } from "./yaml.ts";

/** A file that is held as a whole: its path relative to what is checked, with `/` between, and its bytes. */
export interface WholeFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The text of a source; its length and hash are computed when first asked for. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
  points(): CodePoints;
  /** SHA-256 of the bytes, in lower-case hexadecimal digits. */
  hash(): string;
}

/** Everything that was found in the files, read once. */
export interface Input {
  readonly files: readonly WholeFile[];
  readonly parts: Parts;
  readonly recordFiles: readonly JsonText[];
  readonly collections: readonly JsonText[];
  /** Files of JSON lines. */
  readonly lines: readonly TextFile[];
  /** Documents of JSON-LD. */
  readonly graphs: readonly JsonText[];
  /** Files of N-Quads. */
  readonly quads: readonly TextFile[];
  readonly tables: readonly CsvTable[];
  readonly texts: ReadonlyMap<string, SourceText>;
  /** Metadata of sources, by id. */
  readonly metadata: ReadonlyMap<string, YamlMap>;
  readonly decisions: readonly YamlMap[];
  readonly registry: TextFile | undefined;
  /** Ids of sources whose text is there but cannot be read. */
  readonly unreadable: ReadonlySet<string>;
  /** What reading brought to light. */
  readonly issues: readonly Issue[];
  /** These are some records of many: what else exists is not known here. */
  readonly isPart?: boolean;
}

interface Building {
  readonly recordFiles: JsonText[];
  /** Lists of records. */
  readonly lists: JsonText[];
  readonly lineTexts: JsonText[];
  readonly collections: JsonText[];
  readonly lines: TextFile[];
  readonly graphs: JsonText[];
  readonly quads: TextFile[];
  readonly tables: CsvTable[];
  readonly texts: Map<string, SourceText>;
  readonly metadata: Map<string, YamlMap>;
  readonly decisions: YamlMap[];
  readonly unreadable: Set<string>;
  readonly issues: Issue[];
  registry: TextFile | undefined;
}

/** Tables that were read from other files, such as Parquet, and what that brought to light. */
export interface MoreTables {
  readonly tables: readonly CsvTable[];
  readonly issues: readonly Issue[];
}

const noTables: MoreTables = { tables: [], issues: [] };

/**
 * Reads the files and sorts them by what they hold. Files that are nothing of Kembar's are passed over. `more` are tables that were read
 * elsewhere; where there is CSV of the same table, records are made of that.
 */
export function readInput(files: readonly WholeFile[], more: MoreTables = noTables): Input {
  const into: Building = {
    recordFiles: [],
    lists: [],
    lineTexts: [],
    collections: [],
    lines: [],
    graphs: [],
    quads: [],
    tables: [...more.tables],
    texts: new Map(),
    metadata: new Map(),
    decisions: [],
    unreadable: new Set(),
    issues: [...more.issues],
    registry: undefined,
  };
  let isAnything = more.tables.length + more.issues.length > 0;
  for (const file of files) {
    const kind = kindOf(file, files.length === 1);
    if (!kind) continue;
    isAnything = true;
    const text = decode(file, into);
    if (text !== undefined) readers[kind]({ ...file, text }, into);
  }
  if (!isAnything)
    into.issues.push(makeIssue("file/nothing-to-check", { path: files[0]?.path ?? "" }, { files: files.length }));
  return { ...into, files, parts: partsOf(into) };
}

type Reader = (file: WholeFile & TextFile, into: Building) => void;

function decode(file: WholeFile, into: Building): string | undefined {
  const { path, bytes } = file;
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    if (isSourceText(path) || !text.startsWith("\ufeff")) return text;
    into.issues.push(makeIssue("file/byte-order-mark", { path, line: 1, column: 1 }, {}));
    return text.slice(1);
  } catch {
    if (isSourceText(path)) into.unreadable.add(stemOf(path));
    const { text, offset } = firstInvalid(bytes);
    into.issues.push(makeIssue("file/not-utf-8", { path, ...linesOf(text).positionAt(offset) }, {}));
    return undefined;
  }
}

/** The text with U+FFFD for bytes that are not UTF-8, and where the first of these stands: a U+FFFD that the bytes do not hold. */
export function firstInvalid(bytes: Uint8Array): { text: string; offset: number } {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  let read = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const point = text.codePointAt(offset) ?? 0;
    if (point === 0xfffd && !(bytes[read] === 0xef && bytes[read + 1] === 0xbf && bytes[read + 2] === 0xbd))
      return { text, offset };
    read += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (point > 0xffff) offset++;
  }
  return { text, offset: 0 };
}

const readText: Reader = ({ path, bytes, text }, into) => {
  let points: CodePoints | undefined;
  let hash: string | undefined;
  into.texts.set(stemOf(path), {
    path,
    text,
    points: () => {
      points ??= codePoints(text);
      return points;
    },
    hash: () => {
      hash ??= bytesToHex(sha256(bytes));
      return hash;
    },
  });
};

const readRegister: Reader = ({ path, text }, into) => {
  into.registry = { path, text };
};

const readQuads: Reader = ({ path, text }, into) => {
  into.quads.push({ path, text });
  for (const { reason, ...place } of parseNQuads(text).faults)
    into.issues.push(makeIssue("nquads/syntax", { path, ...place }, { reason }));
};

const readMetadata: Reader = ({ path, text }, into) => {
  const { maps, issues } = readYaml(path, text);
  append(into.issues, issues);
  if (maps[0]) into.metadata.set(stemOf(path), maps[0]);
};

const readCuration: Reader = ({ path, text }, into) => {
  const { maps, issues } = readYaml(path, text);
  append(into.issues, issues);
  append(into.decisions, maps);
};

const readCsv: Reader = ({ path, text }, into) => {
  const table = tableOf(nameOf(path)) ?? tableOfHeader(text);
  if (!table) return;
  const read = readTable(path, text, table);
  into.tables.push(read.table);
  append(into.issues, read.issues);
};

const readGraph: Reader = ({ path, text }, into) => {
  const { json, issues } = readJson(path, text);
  if (json) into.graphs.push(json);
  append(into.issues, issues);
};

/** Whether a text has nothing but the blanks of JSON. */
export const isBlank = (text: string): boolean => !/[^ \t\r\n]/.test(text);

const readLines: Reader = ({ path, text }, into) => {
  into.lines.push({ path, text });
  text.split("\n").forEach((line, index) => {
    if (isBlank(line)) return;
    const { json, issues } = readJson(path, line, { line: index + 1, column: 1 });
    append(into.issues, issues);
    const records = json && recordsOfLine(json);
    if (records) into.lineTexts.push(...records);
    else if (json) into.issues.push(unknownDocument(json));
  });
};

/** A line as `kembar convert --stdout` prints it: what was made of one article. */
const isConversion = (value: unknown): value is { agreements: unknown[] } =>
  isCollectionLike(value) && isObject(valueAt(value, "/source")) && Array.isArray(valueAt(value, "/agreements"));

/** The records of a line: itself, or those that were made of an article; undefined if it is meant as none. */
export function recordsOfLine(json: JsonText): JsonText[] | undefined {
  const { value } = json;
  if (isAgreementLike(value)) return [json];
  if (!isConversion(value)) return undefined;
  return value.agreements.map((agreement, index) => ({
    ...json,
    value: agreement,
    at: (at, unit) => json.at(pointer("agreements", index) + at, unit),
  }));
}

/** Any JSON that lies about may be there for other reasons; only what is surely meant as a record must be one. */
const readAnyJson: Reader = ({ path, text }, into) => {
  const { json } = readJson(path, text);
  if (json) sortJson(json, into);
};

const readRecord: Reader = ({ path, text }, into) => {
  const { json, issues } = readJson(path, text);
  append(into.issues, issues);
  if (json && !sortJson(json, into)) into.issues.push(unknownDocument(json));
};

function sortJson(json: JsonText, into: Building): boolean {
  if (isCollectionLike(json.value)) into.collections.push(json);
  else if (isGraphLike(json.value)) into.graphs.push(json);
  else if (isAgreementLike(json.value)) into.recordFiles.push(json);
  else if (isListOfRecords(json.value)) into.lists.push(json);
  else return false;
  return true;
}

const readers: Readonly<Record<FileKind, Reader>> = {
  text: readText,
  metadata: readMetadata,
  curation: readCuration,
  register: readRegister,
  table: readCsv,
  lines: readLines,
  graph: readGraph,
  quads: readQuads,
  record: readRecord,
  "any-json": readAnyJson,
};

export const unknownDocument = (json: JsonText): Issue =>
  makeIssue("json/unknown-document", { path: json.path, ...json.at("") }, { found: json.value });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isCollectionLike = (value: unknown): boolean => isObject(value) && Object.hasOwn(value, "agreements");
const isGraphLike = (value: unknown): boolean => isObject(value) && Object.hasOwn(value, "@graph");
const isListOfRecords = (value: unknown): boolean => Array.isArray(value) && value.some(isAgreementLike);
export const isAgreementLike = (value: unknown): boolean =>
  isObject(value) && (Object.hasOwn(value, "parties") || String(valueAt(value, "/id")).startsWith("agr-"));
