import { createHash } from "node:crypto";
import { join } from "node:path";
import { filesBelow, hashOfFile, isThere } from "./disk.ts";
import { ReleaseError } from "./error.ts";
import { fileDifferences, type LedgerFile, type LedgerVersion } from "./ledger.ts";
import type { OpenRelease } from "./opened.ts";

const SHOWN = 20;

/** Sentences on a line each; of many the first, and how many more there are. */
export function listed(sentences: readonly string[]): string {
  const more = sentences.length - SHOWN;
  const lines = sentences.slice(0, SHOWN).map((sentence) => `  ${sentence}`);
  return [...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join("\n");
}

function refuseDifferences(where: string, expected: readonly LedgerFile[], found: readonly LedgerFile[]): void {
  const differences = fileDifferences(expected, found).map(({ path, message }) => `${path}: ${message}.`);
  if (differences.length > 0)
    throw new ReleaseError(
      "refused",
      `${where} is not as it was published:\n${listed(differences)}\nRestore it from the repository's history.`,
    );
}

function hashed(release: OpenRelease, path: string): LedgerFile {
  const hash = createHash("sha256");
  let bytes = 0;
  for (const piece of release.pieces(path)) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { path, bytes, sha256: hash.digest("hex") };
}

/** Refuses a published version whose files are not those of the ledger, naming each that differs. */
export const refuseChanged = (release: OpenRelease, { files }: LedgerVersion): void =>
  refuseDifferences(
    release.name,
    files,
    release.paths.map((path) => hashed(release, path)),
  );

/** Refuses what is left of a published version, folder and zip, if it is not that of the ledger; what is not there is not at fault. */
export function refuseDamaged(releases: string, { version, files, zip }: LedgerVersion): void {
  const folder = join(releases, version);
  if (isThere(folder))
    refuseDifferences(
      folder,
      files,
      filesBelow(folder).map((path) => ({ path, ...hashOfFile(join(folder, path)) })),
    );
  const packed = join(releases, zip.path);
  if (isThere(packed)) refuseDifferences(packed, [zip], [{ path: zip.path, ...hashOfFile(packed) }]);
}
