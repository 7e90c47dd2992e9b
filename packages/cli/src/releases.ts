import { basename, join } from "node:path";
import { type Manifest, MetadataError, parseManifest, zippedFiles } from "@kembar/publisher";
import { CliError } from "./error.ts";
import { exists, isFolder, readBytes, readTextIfAny } from "./files.ts";

/** A release that is read from a folder or a zip. */
export interface OpenRelease {
  /** Folder or zip that it lies in. */
  readonly path: string;
  readonly manifest: Manifest;
  /** Bytes of a file of it; undefined if there is none. */
  readonly read: (path: string) => Uint8Array | undefined;
}

const MANIFEST = "manifest.json";
const advice = "Name the folder of a release, its zip, or a dataset with releases.";

function opened(path: string, read: OpenRelease["read"]): OpenRelease {
  const bytes = read(MANIFEST);
  if (bytes === undefined) throw new CliError(2, `Expected a release in ${path}, found no ${MANIFEST}. ${advice}`);
  try {
    return { path, manifest: parseManifest(new TextDecoder().decode(bytes)), read };
  } catch (error) {
    if (error instanceof MetadataError) throw new CliError(1, join(path, error.message), { cause: error });
    throw error;
  }
}

/** Reads files below a folder. */
const inFolder =
  (folder: string): OpenRelease["read"] =>
  (path) =>
    exists(join(folder, path)) ? readBytes(join(folder, path)) : undefined;

/** Reads files of a zip, each unfolded only when it is asked for. */
function inZip(path: string): OpenRelease["read"] {
  const zip = readBytes(path);
  return (wanted) => {
    try {
      return zippedFiles(zip, (one) => one === wanted).get(wanted);
    } catch (error) {
      throw new CliError(1, `${path}: expected the zip of a release. ${(error as Error).message}`, { cause: error });
    }
  };
}

/** Folder of the newest release of a dataset, as its ledger says. */
function newestOf(dataset: string): string {
  const path = join(dataset, "releases", "ledger.json");
  const text = readTextIfAny(path);
  if (text === undefined)
    throw new CliError(
      2,
      `Expected a release in ${dataset}, found neither ${MANIFEST} nor releases/ledger.json. ${advice}`,
    );
  let version: unknown;
  try {
    const ledger = JSON.parse(text) as { versions?: readonly { version?: unknown }[] } | null;
    version = ledger?.versions?.at(-1)?.version;
  } catch (error) {
    throw new CliError(1, `${path}: expected JSON: ${(error as Error).message}.`, { cause: error });
  }
  // A version is part of a path here: nothing else may be.
  if (typeof version !== "string" || !/^\d+\.\d+\.\d+$/.test(version))
    throw new CliError(
      1,
      `${path}: expected versions such as 1.0.0, got ${JSON.stringify(version) ?? "none"} as the last.`,
    );
  return join(dataset, "releases", version);
}

/** Opens a release: its folder, its zip, or a dataset, whose newest release is taken. A CliError says why it is none. */
export function openRelease(path: string): OpenRelease {
  if (!isFolder(path)) {
    if (!basename(path).endsWith(".zip")) throw new CliError(2, `Expected a release, got the file ${path}. ${advice}`);
    return opened(path, inZip(path));
  }
  const folder = exists(join(path, MANIFEST)) ? path : newestOf(path);
  return opened(folder, inFolder(folder));
}
