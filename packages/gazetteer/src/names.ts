import { addedNames, addedStarts } from "./generated/added.ts";
import { aliasesNames, aliasesStarts } from "./generated/aliases.ts";
import { chinaNames, chinaStarts } from "./generated/china.ts";
import { chineseNames, chineseStarts } from "./generated/chinese.ts";
import { countriesNames, countriesStarts } from "./generated/countries.ts";
import { indonesiaNames, indonesiaStarts } from "./generated/indonesia.ts";
import { subdivisionsNames, subdivisionsStarts } from "./generated/subdivisions.ts";
import { townsNames, townsStarts } from "./generated/towns.ts";
import { bucketOf, hashOf, numberIn, QUIET, ROW_END, WIDTH } from "./hash.ts";
import { fullId } from "./towns.ts";

/**
 * A table of names, ready to be searched: lines of a key, the ids of its places, and the length of the longest key that begins with this
 * one as its first word. Lines stand by the bucket of their key, and `starts` tells where each bucket begins, in numbers of four digits;
 * so nothing needs to be built when the package is loaded, and one file is searched without the others, each under its own licence.
 */
interface Table {
  readonly lines: string;
  readonly starts: string;
  readonly buckets: number;
  /** What ends a line. */
  readonly end: string;
}

const table = (lines: string, starts: string, end = "\n"): Table => ({
  lines,
  starts,
  buckets: starts.length / WIDTH - 1,
  end,
});

const tables: readonly Table[] = [
  table(countriesNames, countriesStarts),
  table(indonesiaNames, indonesiaStarts),
  table(chinaNames, chinaStarts),
  table(subdivisionsNames, subdivisionsStarts),
  table(townsNames, townsStarts, ROW_END),
  table(aliasesNames, aliasesStarts),
  table(chineseNames, chineseStarts),
  table(addedNames, addedStarts),
];

const startOf = ({ starts }: Table, bucket: number): number => numberIn(starts, bucket * WIDTH, (bucket + 1) * WIDTH);

const TAB = 9;

/** What stands behind a key in a table; undefined if the table does not have it. */
function cellsOf(one: Table, key: string, hash: number): string | undefined {
  const bucket = bucketOf(hash, one.buckets);
  const end = startOf(one, bucket + 1);
  for (let at = startOf(one, bucket); at < end; ) {
    const next = one.lines.indexOf(one.end, at) + 1;
    const isFound = one.lines.charCodeAt(at + key.length) === TAB && one.lines.startsWith(key, at);
    if (isFound) return one.lines.slice(at + key.length + 1, next - 1);
    at = next;
  }
  return undefined;
}

function idsIn(cells: string | undefined): string[] {
  const [ids = ""] = cells?.split("\t") ?? [];
  return ids === "" ? [] : ids.split(" ");
}

const idIn = (written: string): string => fullId(written.replace("*", "").replace(QUIET, ""));

function search(key: string, isWanted: (written: string) => boolean): string[] {
  const hash = hashOf(key);
  const found: string[] = [];
  for (const one of tables)
    for (const written of idsIn(cellsOf(one, key, hash))) {
      const id = idIn(written);
      if (isWanted(written) && !found.includes(id)) found.push(id);
    }
  return found;
}

/** Ids of all places that have a key among their names, in the order of the tables, each once; everyday words too. */
export const idsOf = (key: string): string[] => search(key, () => true);

/** The same without small towns, and without those that the key is an odd spelling of. */
export const loudIdsOf = (key: string): string[] => search(key, (written) => !written.endsWith(QUIET));

let shown: Map<string, string> | undefined;

/** A star behind an id says that the name is the one to show. */
function readShown(): Map<string, string> {
  const read = new Map<string, string>();
  for (const line of chineseNames.split("\n")) {
    if (!line.includes("*")) continue;
    const [key = "", ids = ""] = line.split("\t");
    for (const id of ids.split(" ")) if (id.endsWith("*")) read.set(fullId(id.slice(0, -1)), key);
  }
  return read;
}

/** Chinese name that GeoNames has of a place, if no other table has one; empty if there is none. */
export function chineseName(id: string): string {
  shown ??= readShown();
  return shown.get(id) ?? "";
}

const reaches = new Map<string, number>();
/** Words whose reach is kept: more than a long article has, and a hostile one cannot fill memory. */
const MOST_REACHES = 20_000;

/** Length of the longest key that begins with this one as its first word, or is it; 0 if there is none. Words come again and again. */
export function reachOf(key: string): number {
  const known = reaches.get(key);
  if (known !== undefined) return known;
  if (reaches.size >= MOST_REACHES) reaches.clear();
  const longest = readReach(key);
  reaches.set(key, longest);
  return longest;
}

function readReach(key: string): number {
  const hash = hashOf(key);
  let longest = 0;
  for (const one of tables) {
    const cells = cellsOf(one, key, hash);
    if (cells !== undefined) longest = Math.max(longest, Number(cells.split("\t")[1] ?? key.length));
  }
  return longest;
}

/** First two characters of the keys in Chinese; the tables that have such keys end their lines with a line break. */
const readPairs = (): ReadonlySet<string> =>
  new Set(tables.flatMap(({ lines, end }) => (end === ROW_END ? [] : (lines.match(/^[\u3400-\u9fff]{2}/gm) ?? []))));

let pairs: ReadonlySet<string> | undefined;

/** Whether a key begins with a pair of Chinese characters. */
export function beginsKey(pair: string): boolean {
  pairs ??= readPairs();
  return pairs.has(pair);
}

/** All keys of names with the ids of their places in one table; for tests. */
export const allNames = (): (readonly [key: string, ids: readonly string[]])[] =>
  tables.flatMap(({ lines, end }) =>
    lines
      .split(end)
      .map((line) => [line.slice(0, line.indexOf("\t")), idsIn(line.slice(line.indexOf("\t") + 1)).map(idIn)] as const)
      .filter(([, ids]) => ids.length > 0),
  );
