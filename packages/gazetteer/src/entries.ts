import { china } from "./generated/china.ts";
import { countries } from "./generated/countries.ts";
import { indonesia } from "./generated/indonesia.ts";
import { subdivisions } from "./generated/subdivisions.ts";
import { type Kind, kinds } from "./kinds.ts";

/** What the data files tell of a place; the schema's Place is made of it when asked for. */
export interface Entry {
  readonly id: string;
  readonly kind: Kind;
  /** Id of the place right above; empty for countries. */
  readonly parent: string;
  /** Names without the word for the level; `zh` is empty where no Chinese name is known. */
  readonly en: string;
  readonly indonesian: string;
  readonly zh: string;
  /** Ending of the Chinese name, with the word for the level: 县, 回族自治县. */
  readonly ending: string;
  /** Name in the place's own language; empty where another name already is. */
  readonly local: string;
  readonly iso: string;
  /** Peoples in the name of an autonomous unit. */
  readonly people: string;
}

/** The data files, each cut into lines on first use. Lines are sorted by id; their cells are read when somebody asks for the place. */
const files = { countries, indonesia, china, subdivisions };
export type File = keyof typeof files;
const cut = new Map<File, readonly string[]>();

/** Lines of a data file, one a place, sorted by id. */
export function linesOf(file: File): readonly string[] {
  let lines = cut.get(file);
  if (lines === undefined) {
    lines = files[file].split("\n");
    cut.set(file, lines);
  }
  return lines;
}

/** Id that a line of a data file begins with. */
export const idOf = (line: string): string => line.slice(0, line.indexOf("\t"));

function fileOf(id: string): File {
  if (id.length === 2) return "countries";
  return id.startsWith("id-") ? "indonesia" : id.startsWith("cn-") ? "china" : "subdivisions";
}

/** Binary search: ids come as often as names, and a map of all would cost more to make than most programs use. */
function findLine(id: string): string | undefined {
  const lines = linesOf(fileOf(id));
  const wanted = `${id}\t`;
  let low = 0;
  let high = lines.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const line = lines[middle] ?? "";
    if (line.startsWith(wanted)) return line;
    if (line < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

function parse(line: string): Entry {
  const [id = "", kind = "", parent = "", en = "", indonesian = "", zh = "", local = "", iso = "", people = ""] =
    line.split("\t");
  const [chinese = "", ending = ""] = zh.split("|");
  return {
    id,
    kind: kinds[kind] ?? { level: "other", en: "*", id: "*" },
    parent,
    en,
    indonesian: indonesian || en,
    zh: chinese,
    ending,
    local,
    iso,
    people,
  };
}

const read = new Map<string, Entry>();

/** What the gazetteer knows of a place; undefined for ids that it does not have. */
export function entryOf(id: string): Entry | undefined {
  const known = read.get(id);
  if (known !== undefined) return known;
  const line = findLine(id);
  if (line === undefined) return undefined;
  const entry = parse(line);
  read.set(id, entry);
  return entry;
}

/** Ids of all places: countries, Indonesia, China, the rest of the world. */
export const allIds = (): string[] => (Object.keys(files) as File[]).flatMap((file) => linesOf(file).map(idOf));
