import { type File, idOf, linesOf } from "./entries.ts";
import { fold } from "./fold.ts";
import { aliases, words } from "./generated/aliases.ts";
import { chinaKeys } from "./generated/china.ts";
import { countriesKeys } from "./generated/countries.ts";
import { indonesiaKeys } from "./generated/indonesia.ts";
import { subdivisionsKeys } from "./generated/subdivisions.ts";

/** What the names of the gazetteer lead to. */
export interface NameIndex {
  /** Id, or ids in the order of the data files, by key. */
  readonly ids: ReadonlyMap<string, string | readonly string[]>;
  /** Keys of abbreviations that are also words. */
  readonly exact: ReadonlySet<string>;
  /** Keys of names that are everyday words. */
  readonly words: ReadonlySet<string>;
}

const keys: readonly (readonly [File, string])[] = [
  ["countries", countriesKeys],
  ["indonesia", indonesiaKeys],
  ["china", chinaKeys],
  ["subdivisions", subdivisionsKeys],
];

type Ids = Map<string, string | string[]>;

function add(ids: Ids, key: string, id: string): void {
  const known = ids.get(key);
  if (known === undefined) ids.set(key, id);
  else if (typeof known === "string") {
    if (known !== id) ids.set(key, [known, id]);
  } else if (!known.includes(id)) known.push(id);
}

function readNames(): NameIndex {
  const ids: Ids = new Map();
  for (const [file, data] of keys) {
    const lines = linesOf(file);
    let at = 0;
    let id = idOf(lines[0] ?? "");
    for (const key of data.split("\n")) {
      if (key === "") id = idOf(lines[++at] ?? "");
      else add(ids, key, id);
    }
  }
  return { ids, exact: addAliases(ids), words: new Set(words.split("\n")) };
}

function addAliases(ids: Ids): ReadonlySet<string> {
  const exact = new Set<string>();
  for (const line of aliases.split("\n")) {
    const [id = "", name = "", mark] = line.split("\t");
    const key = fold(name);
    // An abbreviation that is some place's whole name as well needs no capitals.
    if (mark === "exact" && (!ids.has(key) || exact.has(key))) exact.add(key);
    add(ids, key, id);
  }
  return exact;
}

let index: NameIndex | undefined;

/** Names, aliases and abbreviations of all places, by key; made on first use. */
export function names(): NameIndex {
  index ??= readNames();
  return index;
}
