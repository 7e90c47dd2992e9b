import { type Table, tables } from "@kembar/schema";

/** What a file holds, as far as its name, or its beginning, tells. */
export type FileKind =
  | "text"
  | "metadata"
  | "curation"
  | "register"
  | "table"
  | "lines"
  | "graph"
  | "quads"
  | "record"
  | "any-json";

/** Name of a file without its folders, and without the mark of its packing. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1).replace(/\.gz$/, "");
/** Name without its ending. */
export const stemOf = (path: string): string => nameOf(path).replace(/\.[^.]*$/, "");
const folderOf = (path: string): string | undefined => path.split("/").at(-2);
/** Whether a path is that of the text of a source. */
export const isSourceText = (path: string): boolean => folderOf(path) === "sources" && nameOf(path).endsWith(".txt");

const tableByName = new Map(tables.map((table) => [`${table.name}.csv`, table]));

/** The table that a file of this name holds. */
export const tableOf = (fileName: string): Table | undefined => tableByName.get(fileName);

/** Names of columns in the first line of a table. */
export const headerOf = (text: string): string[] =>
  (/^\ufeff?([^\r\n]*)/.exec(text)?.[1] ?? "").split(",").map((cell) => cell.replaceAll('"', ""));

/** The table that most columns of a header are of, if it has at least half of that table's columns. */
export function tableOfHeader(text: string): Table | undefined {
  const header = new Set(headerOf(text));
  const counted = tables.map((table) => ({
    table,
    known: table.columns.filter(({ name }) => header.has(name)).length,
  }));
  const [best] = counted.toSorted((a, b) => b.known / b.table.columns.length - a.known / a.table.columns.length);
  return best && best.known * 2 >= best.table.columns.length ? best.table : undefined;
}

/** Bytes at the beginning of a file that tell what it holds: a whole line of JSON lines, as a rule. */
export const HEAD = 1 << 20;

/** Descriptors that stand beside the tables of any folder, also of one that is called `records`. */
const descriptors: ReadonlySet<string> = new Set(["datapackage.json", "csv-metadata.json"]);

/** What a file is by its name; a file that is given alone, under whatever name, by its beginning. */
export function kindOf({ path, bytes }: { path: string; bytes: Uint8Array }, isAlone: boolean): FileKind | undefined {
  return (
    kindByName(path, isAlone) ?? (isAlone ? kindByStart(new TextDecoder().decode(bytes.subarray(0, HEAD))) : undefined)
  );
}

/** Whether a file is none of the dataset's own: what was published never changes, and other folders have their own checks. */
export const isElsewhere = (path: string): boolean => /(?:^|\/)(?:releases|node_modules|claims)\//.test(path);

/**
 * Folders of a release that `kembar verify` reads: tables for spreadsheets have cells that are not the data's, and changes are no records.
 */
const released: ReadonlySet<string | undefined> = new Set(["excel", "changes"]);
/** Places and sources as JSON lines stand beside the collection that has them, and are compared with it by `kembar verify`. */
const parts: ReadonlySet<string> = new Set(["places.jsonl", "sources.jsonl"]);

/**
 * Published releases and installed packages are none of the dataset's own files, and claims are checked when they are entered.
 */
export function kindByName(path: string, isAlone: boolean): FileKind | undefined {
  const name = nameOf(path);
  if (isElsewhere(path)) return undefined;
  if (!isAlone && (released.has(folderOf(path)) || parts.has(name))) return undefined;
  if (isSourceText(path)) return "text";
  if (/\.ya?ml$/.test(name)) return ({ sources: "metadata", curation: "curation" } as const)[folderOf(path) ?? ""];
  if (name === "ids.csv") return "register";
  if (tableOf(name)) return "table";
  if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) return "lines";
  if (name.endsWith(".jsonld")) return name === "context.jsonld" ? undefined : "graph";
  if (name.endsWith(".nq")) return "quads";
  if (!name.endsWith(".json")) return undefined;
  const isRecord = folderOf(path) === "records" && !descriptors.has(name);
  if (isAlone || isRecord || /^agr-|^agreements\.json$/.test(name)) return "record";
  return path.includes("/") ? undefined : "any-json";
}

/** Whether a text begins as a list of JSON does. */
export const isList = (start: string): boolean => /^\ufeff?[ \t\r\n]*\[/.test(start);

/** Whether the first key of a text is one of a collection's. */
export const beginsAsCollection = (start: string): boolean =>
  /^\ufeff?[ \t\r\n]*\{[ \t\r\n]*"(?:agreements|places|sources)"/.test(start);

/** Whether a table may be held beside records that refer to its rows. */
export const isBesideTable = (path: string): boolean => ["places.csv", "sources.csv"].includes(nameOf(path));

/** Whether as much is told of a file that stands alone if it is read in pieces: of collections and graphs it is less. */
export function isReadInPieces(path: string, start: string): boolean {
  const kind = kindByName(path, true) ?? kindByStart(start);
  return kind === "lines" || (kind === "table" && !isBesideTable(path)) || (kind === "record" && isList(start));
}

function kindByStart(start: string): FileKind | undefined {
  const text = start.replace(/^\ufeff/, "").trimStart();
  if (/^<[^>\s]*> </.test(text)) return "quads";
  if (text.startsWith("[")) return "record";
  // One article as `kembar convert --stdout` prints it is a line too.
  if (text.startsWith('{"source":{')) return "lines";
  if (text.startsWith("{")) return isWholeLine(text) ? "lines" : "record";
  return tableOfHeader(text) ? "table" : undefined;
}

/** Whether the first line is an object by itself and another line follows. */
function isWholeLine(text: string): boolean {
  const end = text.indexOf("\n");
  try {
    return end > 0 && text.slice(end).trim() !== "" && typeof JSON.parse(text.slice(0, end)) === "object";
  } catch {
    return false;
  }
}
