import { compareVersions } from "../bump/bump.ts";
import { ReleaseError } from "./error.ts";
import { isVersion } from "./version.ts";

/** A file as the ledger remembers it. */
export interface LedgerFile {
  /** Path in the release, or beside the folders for a zip, with `/` between. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 in small hexadecimal digits. */
  readonly sha256: string;
}

/** A published version with every one of its files. */
export interface LedgerVersion {
  readonly version: string;
  /** Day of publication, ISO 8601. */
  readonly date: string;
  readonly dataDigest: string;
  readonly files: readonly LedgerFile[];
  readonly zip: LedgerFile;
}

/** The file `ledger.json`: every version that was ever published, oldest first. Versions are only added. */
export interface Ledger {
  readonly dataset: string;
  readonly versions: readonly LedgerVersion[];
}

const damaged = (path: string, what: string): ReleaseError =>
  new ReleaseError(
    "refused",
    `${path}: expected the ledger of a dataset, ${what}. Restore the file from the repository's history; it is only ever added to.`,
  );

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isFile = (value: unknown): value is LedgerFile =>
  isObject(value) &&
  typeof value.path === "string" &&
  Number.isSafeInteger(value.bytes) &&
  typeof value.sha256 === "string" &&
  /^[0-9a-f]{64}$/.test(value.sha256);

const isEntry = (value: unknown): value is LedgerVersion =>
  isObject(value) &&
  typeof value.version === "string" &&
  isVersion(value.version) &&
  typeof value.date === "string" &&
  /^\d{4}-\d{2}-\d{2}$/.test(value.date) &&
  typeof value.dataDigest === "string" &&
  Array.isArray(value.files) &&
  value.files.every(isFile) &&
  isFile(value.zip);

/** Reads a ledger; `path` stands in messages. Throws a ReleaseError where it is damaged or out of order. */
export function parseLedger(path: string, text: string): Ledger {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw damaged(path, `found what is no JSON: ${(error as Error).message}`);
  }
  if (!isObject(value) || typeof value.dataset !== "string" || !Array.isArray(value.versions))
    throw damaged(path, `found no "dataset" and "versions"`);
  const { dataset, versions } = value;
  versions.forEach((version: unknown, index) => {
    if (!isEntry(version)) throw damaged(path, `found something else at /versions/${index}`);
    const before: unknown = versions[index - 1];
    if (isEntry(before) && compareVersions(before.version, version.version) >= 0)
      throw damaged(path, `found ${version.version} after ${before.version}`);
  });
  return { dataset, versions: versions as LedgerVersion[] };
}

/** Text of a ledger. */
export const formatLedger = (ledger: Ledger): string => `${JSON.stringify(ledger, null, 2)}\n`;

/** The entry of a version, if it was published. */
export const versionIn = (ledger: Ledger, version: string): LedgerVersion | undefined =>
  ledger.versions.find((one) => one.version === version);

/** The versions below one, oldest first. */
export const versionsBefore = (ledger: Ledger, version: string): LedgerVersion[] =>
  ledger.versions.filter((one) => compareVersions(one.version, version) < 0);

/** A file in which two lists differ, and how. */
export interface FileDifference {
  readonly path: string;
  /** A sentence without its full stop. */
  readonly message: string;
}

/** Where the files found differ from those expected. */
export function fileDifferences(expected: readonly LedgerFile[], found: readonly LedgerFile[]): FileDifference[] {
  const left = new Map(found.map((file) => [file.path, file]));
  const differences = expected.flatMap(({ path, bytes, sha256 }): FileDifference[] => {
    const other = left.get(path);
    left.delete(path);
    if (!other) return [{ path, message: "Expected a file, found none" }];
    if (other.bytes !== bytes) return [{ path, message: `Expected ${bytes} bytes, found ${other.bytes}` }];
    return other.sha256 === sha256 ? [] : [{ path, message: `Expected the SHA-256 ${sha256}, found ${other.sha256}` }];
  });
  return [...differences, ...[...left.keys()].map((path) => ({ path, message: "Expected no such file, found one" }))];
}
