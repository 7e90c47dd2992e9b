import type { Collection, Evidence } from "@kembar/schema";
import { canonicalCollection, toJson } from "@kembar/schema";
import type { Gazetteer, InputFile, IssueCode, Options, Severity } from "../src/index.ts";
import { changed, collection, type Files, files, filesOf, type Loose, text, toInput } from "./fixture.ts";

/** Files by their path; of one that cannot be read, the error. */
export type Given = Readonly<Record<string, string | Uint8Array | Error>>;

/** Files as they are given to be checked. */
export const toGiven = (files: Given): InputFile[] =>
  Object.entries(files).flatMap(([path, content]): InputFile[] =>
    content instanceof Error ? [{ path, stream: () => failing(content) }] : toInput({ [path]: content }),
  );

// biome-ignore lint/correctness/useYield: nothing comes before the error
async function* failing(error: Error): AsyncGenerator<Uint8Array> {
  throw error;
}

/** A dataset in which one thing is wrong, and where that must be told. */
export interface FailCase {
  readonly what: string;
  readonly files: Given;
  readonly options?: Options;
  readonly path: string;
  readonly pointer?: string;
  /** Where the case is not as bad as most. */
  readonly severity?: Severity;
  /** Text that stands at the line and column told. */
  readonly at?: string;
  /** Other codes that the same change must bring. */
  readonly also?: readonly IssueCode[];
}

/** A dataset that is close to the fault and has none. */
export interface PassCase {
  readonly what: string;
  readonly files: Given;
  readonly options?: Options;
  /** Other codes that the change brings. */
  readonly also?: readonly IssueCode[];
}

/** Cases of a code: at least one of each kind. */
export interface Cases {
  readonly fail: readonly [FailCase, ...FailCase[]];
  readonly pass: readonly [PassCase, ...PassCase[]];
}

/** The dataset with its agreement changed, every format made anew. */
export const agreement = (change: (value: Loose) => void): Files => changed((value) => change(value.agreements[0]));

/** The dataset with a place changed. */
export const place = (index: number, change: (value: Loose) => void): Files =>
  changed((value) => change(value.places[index]));

export const yamlPath = "sources/example.yaml";

/** The dataset with its source changed, and the metadata file mended to fit. */
export function source(change: (value: Loose) => void, mend = (yaml: string) => yaml): Files {
  const made = changed((value) => change(value.sources[0]));
  return { ...made, [yamlPath]: mend(String(made[yamlPath])) };
}

/** The dataset with its source only cited: no text, no hash, no offsets; then its agreement changed. */
export function cited(change: (value: Loose) => void = () => {}): Files {
  const { "sources/example.txt": _, ...made } = changed(({ agreements: [one], sources: [only] }) => {
    only.completeness = "citation-only";
    for (const key of ["sha256", "characters"]) delete only[key];
    for (const item of one.evidence) for (const key of ["start", "end"]) delete item[key];
    change(one);
  });
  const yaml = String(made[yamlPath]).replace(/^sha256: .*\n/m, "completeness: citation-only\n");
  return { ...made, [yamlPath]: yaml };
}

/** The files whose paths are wanted. */
export const pick = (isWanted: (path: string) => boolean, from: Files = files): Files =>
  Object.fromEntries(Object.entries(from).filter(([path]) => isWanted(path)));

const isTable = (path: string): boolean => path.endsWith(".csv") && path !== "ids.csv";

/** The tables of the dataset, and nothing beside them. */
export const tablesOnly: Files = pick(isTable);

/** The tables alone, one of them changed. */
export function table(name: string, change: (csv: string) => string): Files {
  const path = `dist/${name}.csv`;
  const before = String(tablesOnly[path]);
  const after = change(before);
  if (after === before) throw new Error(`The change of ${path} changed nothing.`);
  return { ...tablesOnly, [path]: after };
}

/** The agreement by itself, changed, in a file of no format that others are compared with. */
export function alone(change: (value: Loose) => void): Files {
  const value = structuredClone(collection.agreements[0]) as Loose;
  change(value);
  return { "a.json": toJson(value) };
}

/** A passage of the fixture's text that is `exact`. */
export function passage(at: string, exact: string): Evidence {
  const start = [...text.slice(0, text.indexOf(exact))].length;
  return { at, source: "example", start, end: start + [...exact].length, exact, rule: "id/test/fixture" };
}

/** The passage of so many code points from the start of the fixture's text. */
export const beginning = (at: string, length: number): Evidence => passage(at, [...text].slice(0, length).join(""));

export const all = "dist/agreements.json";
export const register = "id,state,replaced_by,key\n";
export const line = `${collection.agreements[0]?.id},active,,id-3310 jp-22\n`;
export const secondId = "agr-klaten-shizuoka-2024-fghij";

/** The dataset with a second agreement like the first, changed. */
export function two(change: (first: Loose, second: Loose) => void): Files {
  const [first] = collection.agreements;
  const second = JSON.parse(JSON.stringify(first).replaceAll(String(first?.id), secondId));
  const value = { ...structuredClone(collection), agreements: [structuredClone(first), second] } as Loose;
  change(value.agreements[0], value.agreements[1]);
  return filesOf(canonicalCollection(value as Collection));
}

/** The world as the fixture knows it, and Fiji, which lies on both sides of the antimeridian. */
const world: Gazetteer = {
  placeById: (id) => collection.places.find((one) => one.id === id),
  isNamedIn: (id, words) => words.includes(id === "jp-22" ? "Shizuoka" : "Klaten"),
  countryBoxes: (country) =>
    country === "ID"
      ? [{ south: -13, west: 93, north: 8, east: 143 }]
      : country === "FJ"
        ? [{ south: -21, west: 175, north: -10, east: -176 }]
        : [],
};

export const withWorld: Options = { places: world };
