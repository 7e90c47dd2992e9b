import { fromGraph, model, tables } from "@kembar/schema";
import type { WholeFile } from "../input.ts";
import { headerOf, tableOfHeader } from "../recognise.ts";
import { csvEdits } from "./csv.ts";
import { type Edit, type TextEdit, toEdits } from "./edit.ts";
import { jsonEdits } from "./json.ts";
import { jsonLinesEdits, lineEndEdits, yamlEdits } from "./lines.ts";
import { quadsEdits } from "./quads.ts";
import type { Shape } from "./shape.ts";

/**
 * What is mechanically wrong in a file, as edits in the order of its bytes: the order of keys, NFC, line ends, a byte order mark, blanks that
 * mean nothing, a missing newline at the end, quotes of cells. The path tells what a file is. Texts of sources, claims, what was published
 * and whatever is not of Kembar's get none, nor does a file that is not UTF-8. Never throws on data.
 */
export function fixes({ path, bytes }: WholeFile): Edit[] {
  const fix = fixerOf(path);
  const text = fix && decode(bytes);
  if (!fix || text === undefined) return [];
  const mark = /^[\ufeff \t\r\n]*\ufeff/.exec(text)?.[0].length ?? 0;
  const found = fix(text.slice(mark));
  if (!found) return [];
  if (mark === 0) return toEdits(text, found);
  const edits = found.map((edit) => ({ ...edit, start: edit.start + mark, end: edit.end + mark }));
  return toEdits(text, [{ start: 0, end: mark, text: "", fault: "mark" }, ...edits]);
}

/** Whether `fixes` may have something to say of a file of this path: of others it needs not be read. */
export const isFixable = (path: string): boolean => fixerOf(path) !== undefined;

/** Gives nothing for a text that is broken, or not of Kembar's. */
type Fixer = (text: string) => TextEdit[] | undefined;

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const tableNames = new Set(tables.map(({ name }) => `${name}.csv`));
/** Fields whose text stays as the source has it. */
const exactFields = new Set(
  Object.values(model).flatMap(({ fields }) =>
    fields.flatMap(({ name, type }) => (type.is === "text" && type.exact ? [name] : [])),
  ),
);
const exactColumns = new Set(
  tables.flatMap(({ columns }) =>
    columns.flatMap(({ name, path }) => (exactFields.has(path.at(-1) ?? "") ? [name] : [])),
  ),
);

function fixerOf(path: string): Fixer | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const folder = path.split("/").at(-2);
  if (/(?:^|\/)(?:releases|node_modules|claims)\//.test(path)) return undefined;
  if (/\.ya?ml$/.test(name)) return folder === "sources" || folder === "curation" ? yamlEdits : undefined;
  // What the register says is for people to change; how its lines end is not.
  if (name === "ids.csv") return lineEndEdits;
  if (tableNames.has(name)) return (text) => csvEdits(text, exactColumns);
  if (name.endsWith(".csv")) return (text) => (isTableOfOurs(text) ? csvEdits(text, exactColumns) : undefined);
  if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) return (text) => jsonLinesEdits(text, recordShape);
  if (name.endsWith(".nq")) return quadsEdits;
  if (name === "agreements.jsonld") return (text) => jsonEdits(text, () => ({ is: "node" }), "lines");
  if (name.endsWith(".jsonld")) return (text) => jsonEdits(text, graphShape, "lines");
  if (!name.endsWith(".json")) return undefined;
  const isNamed = folder === "records" || /^agr-|^agreements\.json$/.test(name);
  return (text) => jsonEdits(text, isNamed ? namedShape : documentShape, "lines");
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What a JSON line is: a record, or nothing that is known. */
const recordShape = (value: unknown): Shape | undefined =>
  isObject(value) && Array.isArray(value.parties) && String(value.id).startsWith("agr-")
    ? { is: "entity", name: "Agreement" }
    : undefined;

/** Whether a table of any name has the columns of one of ours, and no others. */
function isTableOfOurs(text: string): boolean {
  const columns = new Set(tableOfHeader(text)?.columns.map(({ name }) => name));
  return columns.size > 0 && headerOf(text).every((name) => columns.has(name));
}

/** What a document of JSON-LD of any name is. */
const graphShape = (value: unknown): Shape | undefined => (fromGraph(value).length > 0 ? { is: "node" } : undefined);

/** What a JSON document of any name is: there may be others beside the records. */
function documentShape(value: unknown): Shape | undefined {
  const isWhole = isObject(value) && ["agreements", "places", "sources"].every((part) => Array.isArray(value[part]));
  return isWhole ? { is: "collection" } : (listShape(value) ?? recordShape(value));
}

/** What a list of records is: the shape of a list is that of its items. */
const listShape = (value: unknown): Shape | undefined =>
  Array.isArray(value) && value.every(recordShape) ? recordShape(value[0]) : undefined;

/** What a JSON document is whose name or folder says that it is of the records. */
function namedShape(value: unknown): Shape | undefined {
  if (!isObject(value)) return listShape(value);
  return Object.hasOwn(value, "agreements") ? { is: "collection" } : { is: "entity", name: "Agreement" };
}
