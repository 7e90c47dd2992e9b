import { dirname, join } from "node:path";
import { type ReleaseFile, textFile } from "../content.ts";
import { recordHashes } from "../data/csv.ts";
import { dataFiles } from "../data/files.ts";
import { schemaFiles } from "../data/schema-files.ts";
import { writeZip } from "../data/zip.ts";
import {
  bundleName,
  type ChangeFigures,
  type DatasetMetadata,
  type FileFacts,
  type Identifier,
  type ReleaseDescription,
  type VersionDate,
} from "../description.ts";
import { dataDigest } from "../digest.ts";
import type { Manifest } from "../metadata/claims.ts";
import { descriptionFiles } from "../metadata/files.ts";
import type { Records, Tombstone } from "../records.ts";
import { blocksOf, makeFolder, writeNewFile } from "./disk.ts";
import { figuresOf } from "./figures.ts";
import type { LedgerFile } from "./ledger.ts";

/** What a release is made of: the same input makes the same bytes, wherever and whenever it is written. */
export interface ReleaseInput {
  readonly dataset: DatasetMetadata;
  readonly version: string;
  /** Day of publication, ISO 8601. */
  readonly date: string;
  /** Versions before this one, oldest first. */
  readonly earlier: readonly VersionDate[];
  /** Of all versions; those of others are left out. */
  readonly identifiers: readonly Identifier[];
  readonly records: Records;
  readonly tombstones: readonly Tombstone[];
  /** What changed since the version before; absent for the first. */
  readonly changes?: { readonly files: readonly ReleaseFile[]; readonly figures: ChangeFigures };
  /** Text of CHANGELOG.md. */
  readonly changelog: string;
  /** Version of the programs. */
  readonly software: string;
}

/** A release that was written to a folder. */
export interface Staged {
  readonly description: ReleaseDescription;
  /** All its files, sorted by path, with the reason for each. */
  readonly files: readonly (LedgerFile & { readonly title: string })[];
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

function writeFile(folder: string, file: ReleaseFile): FileFacts {
  const path = join(folder, file.path);
  makeFolder(dirname(path));
  let rows: number | undefined;
  const written = writeNewFile(path, (write) => {
    rows = file.write(write);
  });
  const { path: name, mediaType, title, table } = file;
  return {
    path: name,
    ...written,
    mediaType,
    title,
    ...(rows === undefined ? {} : { rows }),
    ...(table === undefined ? {} : { table }),
  };
}

function describe(input: ReleaseInput, files: readonly FileFacts[]): ReleaseDescription {
  const { dataset, version, date, earlier, records, identifiers, changes } = input;
  const previous = earlier.at(-1)?.version;
  return {
    dataset,
    version,
    date,
    ...(previous === undefined ? {} : { previous }),
    versions: [...earlier, { version, date }],
    identifiers: identifiers.filter((one) => one.version === version || one.version === "all"),
    figures: figuresOf(records),
    ...(changes ? { changes: changes.figures } : {}),
    sources: records.sources,
    dataDigest: dataDigest(records),
    files: files.toSorted(byPath),
    software: { name: "kembar", version: input.software },
  };
}

function manifestOf(description: ReleaseDescription, files: readonly FileFacts[]): Manifest {
  const { version, date, previous, dataset, identifiers, software, dataDigest: digest } = description;
  return {
    version,
    date,
    ...(previous === undefined ? {} : { previous }),
    dataset,
    identifiers,
    software,
    dataDigest: digest,
    files: files.toSorted(byPath),
  };
}

/** The files that hold data, schemas and changes: all that the others describe. */
export const contentFiles = ({
  dataset,
  records,
  tombstones,
  changes,
}: Pick<ReleaseInput, "dataset" | "records" | "tombstones" | "changes">): ReleaseFile[] => [
  ...dataFiles(records, tombstones, dataset.name),
  recordHashes(records),
  ...schemaFiles(),
  ...(changes?.files ?? []),
];

/**
 * Writes every file of a release into an empty folder: data, schema and changes, then what describes them, then the manifest and the
 * checksums. Errors of the file system are thrown as they come.
 */
export function stageRelease(input: ReleaseInput, folder: string): Staged {
  const contents = contentFiles(input).map((file) => writeFile(folder, file));
  const description = describe(input, contents);
  const described = descriptionFiles(description, input.changelog).map((file) => writeFile(folder, file));
  const files = [...contents, ...described].toSorted(byPath);
  const manifest = writeFile(
    folder,
    textFile(
      "manifest.json",
      "application/json",
      "Every file with its size and SHA-256, and the object that all metadata are made from.",
      `${JSON.stringify(manifestOf(description, files), null, 2)}\n`,
    ),
  );
  const summed = [...files, manifest].toSorted(byPath);
  const sums = writeFile(
    folder,
    textFile(
      "SHA256SUMS",
      "text/plain",
      "Checksums for `sha256sum -c SHA256SUMS`.",
      summed.map(({ sha256, path }) => `${sha256}  ${path}\n`).join(""),
    ),
  );
  return {
    description,
    files: [...summed, sums].map(({ path, bytes, sha256, title }) => ({ path, bytes, sha256, title })).toSorted(byPath),
  };
}

/** Writes the zip of a release that was written to a folder: its files lie in one folder named after dataset and version. */
export function stageZip({ description, files }: Staged, folder: string, zip: string): LedgerFile {
  const root = bundleName(description);
  const entries = files.map(({ path }) => ({ path: `${root}/${path}`, pieces: () => blocksOf(join(folder, path)) }));
  return { path: `${root}.zip`, ...writeNewFile(zip, (write) => writeZip(entries, write)) };
}
