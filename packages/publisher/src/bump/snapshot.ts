/** JSON whose shape is not known beforehand. */
export type Json = Readonly<Record<string, unknown>>;

/** A file of a release as far as its shape goes. */
export interface FormatFile {
  readonly path: string;
  /** Name of the CSV table that it holds, if it is one of the canonical CSV files. */
  readonly table?: string;
}

/** Everything of a version that is not records: what its readers rely on. */
export interface SchemaSnapshot {
  /** Name of the dataset. */
  readonly name: string;
  /** SPDX identifier of the licence of the data. */
  readonly licence: string;
  /** Table Schemas of the CSV tables, in order. */
  readonly tables: readonly Json[];
  /** JSON Schemas by name of the record: `agreement`, `place`, `source`, `collection`. */
  readonly schemas: Readonly<Record<string, Json>>;
  /** Vocabularies with their terms, in order. */
  readonly vocabularies: readonly Json[];
  /** The JSON-LD context. */
  readonly context: Json;
  /** All files of the version but those of `changes/`, which have the version in their name; absent where they are not known, and not compared then. */
  readonly files?: readonly FormatFile[];
}

/** A snapshot that cannot be read. */
export class SnapshotError extends Error {
  override readonly name = "SnapshotError";
}

export const schemaNames = ["agreement", "collection", "place", "source"] as const;

function parse(path: string, text: string | undefined): unknown {
  const fail = (found: string, cause?: unknown): SnapshotError =>
    new SnapshotError(`Expected JSON in ${path}, got ${found}. Take the release again from where it is published.`, {
      cause,
    });
  if (text === undefined) throw fail("no such file");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw fail(JSON.stringify(text.slice(0, 40)), error);
  }
}

const listIn = (path: string, text: string | undefined): Json[] => {
  const value = parse(path, text);
  if (Array.isArray(value)) return value as Json[];
  throw new SnapshotError(
    `Expected a list in ${path}, got ${typeof value}. Take the release again from where it is published.`,
  );
};

/** The parts of a snapshot that stand in a folder of schemas; `read` gives the text of a file of it, or undefined. */
export function schemasIn(
  read: (name: string) => string | undefined,
): Pick<SchemaSnapshot, "tables" | "schemas" | "vocabularies" | "context"> {
  const json = (name: string) => parse(`schema/${name}`, read(name)) as Json;
  return {
    tables: listIn("schema/tables.json", read("tables.json")),
    schemas: Object.fromEntries(schemaNames.map((name) => [name, json(`${name}.schema.json`)])),
    vocabularies: listIn("schema/vocabularies.json", read("vocabularies.json")),
    context: json("context.jsonld"),
  };
}

interface Manifest {
  readonly dataset: { readonly name: string; readonly licence: string };
  readonly files: readonly FormatFile[];
}

/** The snapshot of a release; `read` gives the text of a file of it by its path, or undefined. Throws a SnapshotError for what cannot be read. */
export function snapshotOfRelease(read: (path: string) => string | undefined): SchemaSnapshot {
  const { dataset, files } = parse("manifest.json", read("manifest.json")) as Manifest;
  if (typeof dataset?.name !== "string" || typeof dataset.licence !== "string" || !Array.isArray(files))
    throw new SnapshotError(
      "Expected a dataset with its name and licence, and a list of files, in manifest.json. Take the release again from where it is published.",
    );
  return {
    name: dataset.name,
    licence: dataset.licence,
    ...schemasIn((name) => read(`schema/${name}`)),
    files: files.filter(({ path }) => !path.startsWith("changes/")).map(formatFile),
  };
}

/** A file with nothing but what tells of its shape. */
export const formatFile = ({ path, table }: FormatFile): FormatFile => ({
  path,
  ...(table === undefined ? {} : { table }),
});
