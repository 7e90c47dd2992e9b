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
  /** Where the value at a JSON Pointer of the record stands; of a text, UTF-16 unit number `unit` of it. */
  at(pointer: string, unit?: number): Place;
}

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
  readonly collection: JsonText | undefined;
  readonly graph: JsonText | undefined;
  readonly quads: TextFile | undefined;
}

/** The records of files, in every form that they come in; graphs are read where nothing else holds records. */
export function partsOf(files: RecordFiles): Parts {
  const { recordFiles, lists, lineTexts, collection, tables, graph, quads } = files;
  const hasOther = collection !== undefined || [recordFiles, lists, lineTexts, tables].some(({ length }) => length > 0);
  if (!hasOther && graph) return partsOfGraph(fromGraph(graph.value), jsonPlace(graph, ""));
  if (!hasOther && quads) return partsOfQuads(quads);
  const csv = tables.length === 0 ? undefined : recordsOfTables(tables);
  const part = <T>(name: keyof Parts, root: "Agreement" | "Place" | "Source"): Ref<T>[] => {
    const items = collection && valueAt(collection.value, `/${name}`);
    const hasTable = [name, ...neededBeside(root)].every((one) =>
      tables.some(({ table, isSound }) => table.name === one && (isSound || one !== name)),
    );
    return [
      ...(collection && Array.isArray(items)
        ? items.map((value, index) => refOf<T>(value, "json", jsonPlace(collection, pointer(name, index))))
        : []),
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
      ...lineTexts.map((json) => refOf<Agreement>(json.value, "lines", jsonPlace(json, ""))),
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

/** Records of a graph that nothing else says: they are checked like those of a collection. */
function partsOfGraph(records: readonly GraphRecord[], place: PlaceOf): Parts {
  const part = <T>(kind: GraphRecord["kind"]): Ref<T>[] =>
    records.flatMap((one) =>
      one.kind === kind ? [refOf<T>(one.value, "json", (at, unit) => place(one.at(at), unit))] : [],
    );
  return { agreements: part("agreement"), places: part("place"), sources: part("source") };
}

/** The literal of a statement is the only thing in it that has quotes. */
function partsOfQuads({ path, text }: TextFile): Parts {
  const { document, lineAt } = documentOfQuads(parseNQuads(text).quads);
  const lines = text.split("\n");
  return partsOfGraph(fromGraph(document), (at, unit) => {
    const line = lineAt(at);
    const said = lines[line - 1] ?? "";
    const quote = unit === undefined ? -1 : said.indexOf('"');
    return { path, line, column: quote < 0 ? 1 : indexInEscaped(said, quote, unit ?? 0) + 1 };
  });
}

/** Where the value at a JSON Pointer stands, of a record at the pointer `base` of a JSON text. */
export const jsonPlace =
  (json: JsonText, base: string) =>
  (at: string, unit?: number): Place => ({ path: json.path, ...json.at(base + at, unit) });

/** Tells where the value at a JSON Pointer stands; of a text, UTF-16 unit number `unit` of it. */
type PlaceOf = (at: string, unit?: number) => Place;

/** Makes a Ref; `place` tells where the value at a JSON Pointer of the record stands. */
export function refOf<T>(value: unknown, form: Form, place: PlaceOf): Ref<T> {
  const id = valueAt(value, "/id");
  const hasId = typeof id === "string";
  return {
    value: value as T,
    form,
    id: hasId ? id : undefined,
    at: (at, unit) => {
      // Written out: of a million faults a place is made of each.
      const { path, pointer = at, line, column } = place(at, unit);
      if (line === undefined || column === undefined) return hasId ? { record: id, pointer, path } : { pointer, path };
      return hasId ? { record: id, pointer, path, line, column } : { pointer, path, line, column };
    },
  };
}
