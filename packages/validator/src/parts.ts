import {
  type Agreement,
  documentOfQuads,
  type EntityName,
  fromGraph,
  type GraphRecord,
  model,
  type Place as PlaceRecord,
  parseNQuads,
  pointer,
  type Source,
  valueAt,
} from "@kembar/schema";
import { recordsOfTables } from "./cells.ts";
import type { CsvTable } from "./csv.ts";
import type { Place } from "./issue.ts";
import type { JsonText, TextFile } from "./position.ts";
import { indexInEscaped } from "./within.ts";

/** Forms that records come in, first the one that counts when two disagree and nothing else can tell. */
export const forms = ["records", "json", "lines", "csv"] as const;
export type Form = (typeof forms)[number];

/** A record where it stands in a file; its value may be anything until the schema was checked. */
export interface Ref<T> {
  readonly value: T;
  readonly form: Form;
  readonly id: string | undefined;
  /** The file that it stands in, where several files of the form may say the same. */
  readonly file?: string | undefined;
  /** Where the value at a JSON Pointer of the record stands; of a text, UTF-16 unit number `unit` of it. */
  at(pointer: string, unit?: number): Place;
}

/** What must be there once: an id in a form. Several collections may hold the same records, such as the places that they share. */
export const keyOf = ({ form, id, file }: Ref<unknown>): string => `${form} ${form === "json" ? file : ""} ${id}`;

/** What the records are made of, by part of a collection. */
export interface Parts {
  readonly agreements: readonly Ref<Agreement>[];
  readonly places: readonly Ref<PlaceRecord>[];
  readonly sources: readonly Ref<Source>[];
}

/** Files that records stand in. */
interface RecordFiles {
  readonly recordFiles: readonly JsonText[];
  readonly lists: readonly JsonText[];
  readonly lineTexts: readonly JsonText[];
  readonly tables: readonly CsvTable[];
  readonly collections: readonly JsonText[];
  readonly graphs: readonly JsonText[];
  readonly quads: readonly TextFile[];
}

/** The records of files, in every form that they come in; graphs are read where nothing else holds records. */
export function partsOf(files: RecordFiles): Parts {
  const { recordFiles, lists, lineTexts, collections, tables, graphs, quads } = files;
  const hasOther = [recordFiles, lists, lineTexts, collections, tables].some(({ length }) => length > 0);
  if (!hasOther) {
    const said = joined(graphs.map(partsOfGraph));
    return Object.values(said).some(({ length }) => length > 0) ? said : joined(quads.map(partsOfQuads));
  }
  const csv = tables.length === 0 ? undefined : recordsOfTables(tables);
  const part = <T>(name: keyof Parts, root: "Agreement" | "Place" | "Source"): Ref<T>[] => {
    const hasTable = [name, ...neededBeside(root)].every((one) =>
      tables.some(({ table, isSound }) => table.name === one && (isSound || one !== name)),
    );
    return [
      ...collections.flatMap((json) => {
        const items = valueAt(json.value, `/${name}`);
        if (!Array.isArray(items)) return [];
        return items.map((value, index) => refOf<T>(value, "json", jsonPlace(json, pointer(name, index)), json.path));
      }),
      ...(hasTable && csv
        ? csv[name].map((value, index) => refOf<T>(value, "csv", (at, unit) => csv.cellAt(root, index, at, unit)))
        : []),
    ];
  };
  return {
    agreements: [
      ...recordFiles.map((json) => refOf<Agreement>(json.value, "records", jsonPlace(json, ""))),
      ...lists.flatMap((json) =>
        (json.value as unknown[]).map((value, index) =>
          refOf<Agreement>(value, "records", jsonPlace(json, pointer(index))),
        ),
      ),
      ...lineTexts.map((json) => refOf<Agreement>(json.value, "lines", jsonPlace(json, ""), json.path)),
      ...part<Agreement>("agreements", "Agreement"),
    ].toSorted((a, b) => forms.indexOf(a.form) - forms.indexOf(b.form)),
    places: part("places", "Place"),
    sources: part("sources", "Source"),
  };
}

/** Tables of what a record cannot be without: without them the rows of its own table make no record. */
const neededBeside = (root: EntityName): string[] =>
  model[root].fields.flatMap(({ type, many }) =>
    type.is === "entity" && (many?.minItems ?? 0) > 0 ? (model[type.entity].table ?? []) : [],
  );

const joined = (all: readonly Parts[]): Parts => ({
  agreements: all.flatMap(({ agreements }) => agreements),
  places: all.flatMap(({ places }) => places),
  sources: all.flatMap(({ sources }) => sources),
});

/** Records of a document of JSON-LD: where nothing else says them they are checked like those of a collection. */
export const partsOfGraph = (json: JsonText): Parts =>
  partsOfRecords(fromGraph(json.value), json.path, jsonPlace(json, ""));

/** Records of N-Quads. The literal of a statement is the only thing in it that has quotes. */
export function partsOfQuads({ path, text }: TextFile): Parts {
  const { document, lineAt } = documentOfQuads(parseNQuads(text).quads);
  const lines = text.split("\n");
  return partsOfRecords(fromGraph(document), path, (at, unit) => {
    const line = lineAt(at);
    const said = lines[line - 1] ?? "";
    const quote = unit === undefined ? -1 : said.indexOf('"');
    return { path, line, column: quote < 0 ? 1 : indexInEscaped(said, quote, unit ?? 0) + 1 };
  });
}

function partsOfRecords(records: readonly GraphRecord[], path: string, place: PlaceOf): Parts {
  const part = <T>(kind: GraphRecord["kind"]): Ref<T>[] =>
    records.flatMap((one) =>
      one.kind === kind ? [refOf<T>(one.value, "json", (at, unit) => place(one.at(at), unit), path)] : [],
    );
  return { agreements: part("agreement"), places: part("place"), sources: part("source") };
}

/** Where the value at a JSON Pointer stands, of a record at the pointer `base` of a JSON text. */
export const jsonPlace =
  (json: JsonText, base: string) =>
  (at: string, unit?: number): Place => ({ path: json.path, ...json.at(base + at, unit) });

/** Tells where the value at a JSON Pointer stands; of a text, UTF-16 unit number `unit` of it. */
type PlaceOf = (at: string, unit?: number) => Place;

/** Makes a Ref; `place` tells where the value at a JSON Pointer of the record stands. */
export function refOf<T>(value: unknown, form: Form, place: PlaceOf, file?: string): Ref<T> {
  const id = valueAt(value, "/id");
  const hasId = typeof id === "string";
  return {
    value: value as T,
    form,
    id: hasId ? id : undefined,
    ...(file === undefined ? {} : { file }),
    at: (at, unit) => {
      // Written out: of a million faults a place is made of each.
      const { path, pointer = at, line, column } = place(at, unit);
      if (line === undefined || column === undefined) return hasId ? { record: id, pointer, path } : { pointer, path };
      return hasId ? { record: id, pointer, path, line, column } : { pointer, path, line, column };
    },
  };
}
