import { added } from "./generated/added.ts";
import { aliases } from "./generated/aliases.ts";
import { china } from "./generated/china.ts";
import { countries } from "./generated/countries.ts";
import { bps, points } from "./generated/geonames.ts";
import { indonesia } from "./generated/indonesia.ts";
import { subdivisions } from "./generated/subdivisions.ts";
import { towns } from "./generated/towns.ts";
import { ROW_END } from "./hash.ts";
import { type Kind, kinds } from "./kinds.ts";
import { chineseName } from "./names.ts";
import { plainName } from "./plain.ts";
import { fullId, isAdded, isTown, writtenId } from "./towns.ts";

/** What the data files tell of a place; the schema's Place is made of it when asked for. */
export interface Entry {
  readonly id: string;
  readonly kind: Kind;
  /** Id of the place right above; empty for countries. */
  readonly parent: string;
  /** ISO 3166-1 alpha-2 code of the country that it is in or is; empty where the data file has no place above. */
  readonly country: string;
  /** Names without the word for the level. */
  readonly en: string;
  readonly indonesian: string;
  /** Empty where the data file has none: `chineseOf` asks the others too. */
  readonly chinese: string;
  /** Ending of the Chinese name, with the word for the level: 县, 回族自治县. */
  readonly ending: string;
  /** Name in the place's own language; empty where another name already is. */
  readonly local: string;
  readonly iso: string;
  /** Peoples in the name of an autonomous unit. */
  readonly people: string;
}

/** The data files. Their lines, one a place, are sorted by id; the cells of one are read when somebody asks for the place. */
const files = { added, countries, indonesia, china, subdivisions, towns, aliases, points, bps };
export type File = keyof typeof files;

/** What ends a line of a data file. */
const endOf = (file: File): string => (file === "towns" ? ROW_END : "\n");

/** Lines of a data file, one a place, sorted by id. */
export const linesOf = (file: File): readonly string[] => files[file].split(endOf(file));

/** Id that a line of a data file begins with. */
export function idOf(line: string): string {
  const end = line.indexOf("\t");
  return end < 0 ? line : line.slice(0, end);
}

function fileOf(id: string): File {
  if (id.length === 2) return "countries";
  if (isTown(id)) return "towns";
  if (isAdded(id)) return "added";
  return id.startsWith("id-") ? "indonesia" : id.startsWith("cn-") ? "china" : "subdivisions";
}

/**
 * Cells of a data file behind the id; undefined if the file does not have the id. Binary search in the text: ids come as often as names,
 * and a map of all, or only a list of the lines, would cost more to make than most programs use.
 */
export function cellsOf(file: File, id: string): readonly string[] | undefined {
  const [text, end] = [files[file], endOf(file)];
  const wanted = file === "towns" ? writtenId(id) : id;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : text.lastIndexOf(end, middle - 1) + 1;
    const behind = text.indexOf(end, middle);
    const stop = behind < 0 ? text.length : behind;
    const line = text.slice(start, stop);
    const found = idOf(line);
    if (found === wanted) return inLetters(line).split("\t").slice(1);
    if (found < wanted) low = stop + 1;
    else high = start;
  }
  return undefined;
}

/** Large files in Latin letters write those beyond ASCII as `~` and four digits: they are read faster so. */
const inLetters = (text: string): string =>
  text.includes("~")
    ? text.replace(/~([0-9a-f]{4})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    : text;

const unknownKind: Kind = { level: "other", en: "*", id: "*" };

/** Chinese name without the word for the level, or an empty text. Few ask for it, and where it stands takes long to read. */
export const chineseOf = ({ id, chinese }: Entry): string => chinese || cellsOf("aliases", id)?.[0] || chineseName(id);

/** Codes of countries by the letters that ids begin with: a text asks for the country of its places again and again. */
const codes = new Map<string, string>();

/** Ids of units begin with the code of their country. */
export function countryIn(id: string): string {
  const letters = id.slice(0, 2);
  const known = codes.get(letters);
  if (known !== undefined) return known;
  const code = letters.toUpperCase();
  if (/^[a-z]{2}$/.test(letters)) codes.set(letters, code);
  return code;
}

function readUnit(id: string, cells: readonly string[]): Entry {
  const [kind = "", parent = "", en = "", indonesian = "", zh = "", local = "", iso = "", people = ""] = cells;
  const [chinese = "", ending = ""] = zh.split("|");
  const plain = plainName(en, id.slice(0, 2));
  return {
    id,
    kind: kinds[kind] ?? unknownKind,
    parent,
    country: countryIn(id),
    en: plain,
    indonesian: indonesian || plain,
    chinese,
    ending,
    local: local || (plain === en ? "" : en),
    iso,
    people,
  };
}

function readTown(id: string, cells: readonly string[]): Entry {
  const [parent = "", local = "", , , part = ""] = cells;
  const kind = kinds[part || "town"] ?? unknownKind;
  const en = plainName(local, parent.slice(0, 2));
  return {
    id,
    kind,
    parent,
    country: countryIn(parent),
    en,
    indonesian: en,
    chinese: "",
    ending: "",
    local,
    iso: "",
    people: "",
  };
}

const read = new Map<string, Entry>();

/** What the gazetteer knows of a place; undefined for ids that it does not have. */
export function entryOf(id: string): Entry | undefined {
  const known = read.get(id);
  if (known !== undefined) return known;
  const file = fileOf(id);
  const cells = cellsOf(file, id);
  if (cells === undefined) return undefined;
  const entry = file === "towns" ? readTown(id, cells) : readUnit(id, cells);
  read.set(id, entry);
  return entry;
}

const placeFiles: readonly File[] = ["countries", "indonesia", "china", "subdivisions", "towns", "added"];

/** Ids of all places: countries, Indonesia, China, subdivisions of the rest of the world, its towns. */
export const allIds = (): string[] => placeFiles.flatMap((file) => linesOf(file).map((line) => fullId(idOf(line))));
