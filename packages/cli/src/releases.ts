import { basename, join } from "node:path";
import {
  type Manifest,
  MetadataError,
  manifestOf,
  type OpenRelease,
  openRelease as open,
  ReleaseError,
} from "@kembar/publisher";
import { CliError, type ExitCode, reasonOf } from "./error.ts";
import { exists, isFolder, readTextIfAny } from "./files.ts";

const MANIFEST = "manifest.json";
const advice = "Name the folder of a release, its zip, or a dataset with releases.";

const exitCodes: Readonly<Record<ReleaseError["kind"], ExitCode>> = { refused: 1, busy: 3, disk: 3 };

/** An error of a release, or of the disk, as the command line tells it. */
export function asCliError(error: unknown): unknown {
  if (error instanceof ReleaseError) return new CliError(exitCodes[error.kind], error.message, { cause: error });
  if (error instanceof MetadataError) return new CliError(1, error.message, { cause: error });
  const { code, syscall, path } = error as { code?: unknown; syscall?: unknown; path?: unknown };
  if (error instanceof CliError || code === undefined || syscall === undefined) return error;
  return new CliError(
    3,
    `Cannot read or write ${typeof path === "string" ? path : "a file"}: ${reasonOf(error)}. Make room or give the right to it, then run the same command again.`,
    { cause: error },
  );
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

/** A release whose manifest was read. */
export interface DescribedRelease {
  readonly release: OpenRelease;
  readonly manifest: Manifest;
}

function described(path: string): DescribedRelease {
  try {
    const release = open(path);
    if (!release.paths.includes(MANIFEST))
      throw new CliError(2, `Expected a release in ${path}, found no ${MANIFEST}. ${advice}`);
    return { release, manifest: manifestOf(release) };
  } catch (error) {
    if (error instanceof MetadataError) throw new CliError(1, join(path, error.message), { cause: error });
    throw asCliError(error);
  }
}

/** Opens a release: its folder, its zip, or a dataset, whose newest release is taken. A CliError says why it is none. */
export function openRelease(path: string): DescribedRelease {
  if (isFolder(path)) return described(exists(join(path, MANIFEST)) ? path : newestOf(path));
  if (!basename(path).endsWith(".zip")) throw new CliError(2, `Expected a release, got the file ${path}. ${advice}`);
  return described(path);
}
