import { csvCells } from "../data/csv-read.ts";

/** Where in a file of records something stands, for people: the id of the record, and the line or row. */
export interface Place {
  readonly record?: string;
  /** As in "line 3" or "row 2, column label_en". */
  readonly where: string;
}

/** Finds the place of an offset, in UTF-16 units, in the text that a file should have. */
type Finder = (text: string, at: number) => Place;

const lineNumber = (text: string, at: number): number => {
  let number = 1;
  for (let feed = text.indexOf("\n"); feed >= 0 && feed < at; feed = text.indexOf("\n", feed + 1)) number++;
  return number;
};

const lineAround = (text: string, at: number): string => {
  const end = text.indexOf("\n", at);
  return text.slice(text.lastIndexOf("\n", at - 1) + 1, end < 0 ? text.length : end);
};

function idOfLine(line: string): string | undefined {
  try {
    const { id } = JSON.parse(line) as { id?: unknown };
    return typeof id === "string" ? id : undefined;
  } catch {
    return undefined;
  }
}

const withRecord = (where: string, record: string | undefined): Place =>
  record === undefined ? { where } : { where, record };

const ofLines: Finder = (text, at) => withRecord(`line ${lineNumber(text, at)}`, idOfLine(lineAround(text, at)));

/** An item of a list within the one object, whose id is the first of its keys. */
const ofPrettyJson =
  (key: "id" | "@id"): Finder =>
  (text, at) => {
    const start = text.lastIndexOf("\n    {\n", at);
    const end = start < 0 ? -1 : text.indexOf("\n    }", start);
    const where = `line ${lineNumber(text, at)}`;
    if (start < 0 || end < 0) return { where };
    const opening = `\n    {\n      "${key}": "`;
    const item = text.slice(start, end);
    const found = item.startsWith(opening) ? item.slice(opening.length).split('"', 1)[0] : undefined;
    return withRecord(where, found?.split("/").at(-1)?.split("#")[0]);
  };

const ofQuads: Finder = (text, at) => {
  const found = /^<[^>#]*\/(?:agreement|place|source)\/([^>#]+)/.exec(lineAround(text, at))?.[1];
  return withRecord(`line ${lineNumber(text, at)}`, found);
};

/** The row that an offset is in, from 1 for the header, and where it begins; line ends within quotation marks are of the cell. */
function rowAt(text: string, at: number): { number: number; start: number } {
  let [number, start, isQuoted] = [1, 0, false];
  for (let index = 0; index < at; index++) {
    if (text[index] === '"') isQuoted = !isQuoted;
    else if (text[index] === "\n" && !isQuoted && index + 1 < text.length) {
      number++;
      start = index + 1;
    }
  }
  return { number, start };
}

/** The cells of the row that begins at an offset. */
function cellsFrom(text: string, start: number, end: "\n" | "\r\n"): string[] {
  let isQuoted = false;
  let last = start;
  for (; last < text.length && (isQuoted || text[last] !== "\n"); last++) if (text[last] === '"') isQuoted = !isQuoted;
  return csvCells(text.slice(start, last + 1), end)[0] ?? [];
}

const ofTable =
  (end: "\n" | "\r\n", columns: readonly string[]): Finder =>
  (text, at) => {
    const { number, start } = rowAt(text, at);
    const header = cellsFrom(text.replace(/^\ufeff/, ""), 0, end);
    const cells = cellsFrom(text, start, end);
    const index = header.findIndex((name) => columns.includes(name));
    return withRecord(`row ${number}`, number === 1 ? undefined : cells[index]);
  };

/** The first of these columns that a table has names the record. */
const KEYS = ["agreement", "id"] as const;

/** How the places of a file of records are found; undefined for files that are no text. */
export function finderOf(path: string): Finder | undefined {
  if (path.startsWith("data/excel/")) return ofTable("\r\n", KEYS);
  if (path.endsWith(".csv")) return ofTable("\n", KEYS);
  if (path.endsWith(".jsonl")) return ofLines;
  if (path.endsWith(".jsonld")) return ofPrettyJson("@id");
  if (path.endsWith(".json")) return ofPrettyJson("id");
  return path.endsWith(".nq") ? ofQuads : undefined;
}
