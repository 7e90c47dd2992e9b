import { createHash } from "node:crypto";
import type { Manifest } from "../metadata/claims.ts";
import { fileDifferences, type Ledger, type LedgerFile, versionIn } from "../release/ledger.ts";
import { linesIn, type OpenRelease } from "../release/opened.ts";
import { type Check, checked, type Finding, notChecked } from "./report.ts";

const SUMS = "SHA256SUMS";

/** Sizes and SHA-256 of all files of a release, read once; a file that cannot be read is a finding. */
export function hashesOf(release: OpenRelease): {
  readonly files: readonly LedgerFile[];
  readonly faults: readonly Finding[];
} {
  const files: LedgerFile[] = [];
  const faults: Finding[] = [];
  for (const path of release.paths) {
    const hash = createHash("sha256");
    let bytes = 0;
    try {
      for (const piece of release.pieces(path)) {
        hash.update(piece);
        bytes += piece.length;
      }
      files.push({ path, bytes, sha256: hash.digest("hex") });
    } catch (error) {
      faults.push({ file: path, message: (error as Error).message });
    }
  }
  return { files, faults };
}

const LINE = /^([0-9a-f]{64}) {2}(\S.*)$/;

interface Sums {
  readonly byPath: ReadonlyMap<string, string>;
  readonly faults: readonly Finding[];
}

function readSums(release: OpenRelease): Sums {
  const byPath = new Map<string, string>();
  const faults: Finding[] = [];
  let number = 0;
  for (const line of linesIn(release, SUMS)) {
    number++;
    const [, sha256 = "", path = ""] = LINE.exec(line) ?? [];
    if (path === "" || byPath.has(path))
      faults.push({
        file: SUMS,
        message: `Line ${number}: expected a SHA-256, two spaces and a new path, found "${line}".`,
      });
    else byPath.set(path, sha256);
  }
  return { byPath, faults };
}

/** Whether every file has the SHA-256 that SHA256SUMS says, none is missing and none was added. */
export function checkSums(release: OpenRelease, files: readonly LedgerFile[]): Check {
  const what = "Every file has the SHA-256 that SHA256SUMS lists; none is missing, none was added.";
  if (!release.paths.includes(SUMS))
    return checked("checksums", what, [{ file: SUMS, message: "Expected a file SHA256SUMS, found none." }]);
  const { byPath, faults } = readSums(release);
  const findings: Finding[] = [...faults];
  const left = new Map(byPath);
  for (const { path, sha256 } of files) {
    if (path === SUMS) continue;
    const expected = left.get(path);
    left.delete(path);
    if (expected === undefined)
      findings.push({ file: path, message: "It is not in SHA256SUMS: it was added, or its line is gone." });
    else if (expected !== sha256)
      findings.push({ file: path, message: `Expected the SHA-256 ${expected}, as SHA256SUMS says; it has ${sha256}.` });
  }
  for (const path of left.keys())
    if (!release.paths.includes(path))
      findings.push({ file: path, message: "SHA256SUMS lists it, but it is missing." });
  return checked("checksums", what, findings, `${files.length} files`);
}

const isOutside = (path: string): boolean => path === "manifest.json" || path === SUMS;

/** Whether the manifest lists every file but itself and SHA256SUMS, with its size and SHA-256. */
export function checkManifest(manifest: Manifest, files: readonly LedgerFile[]): Check {
  const differences = fileDifferences(
    manifest.files,
    files.filter(({ path }) => !isOutside(path)),
  );
  return checked(
    "manifest",
    "manifest.json lists every file with its size and SHA-256.",
    differences.map(({ path, message }) => ({ file: path, message: `${message}, as manifest.json says.` })),
  );
}

/** Whether the release is the one that the ledger remembers. */
export function checkLedger(ledger: Ledger | undefined, manifest: Manifest, files: readonly LedgerFile[]): Check {
  const what = "The ledger lists this version with these very files.";
  if (!ledger)
    return notChecked(
      "ledger",
      what,
      "No ledger.json lies beside it or was named with --ledger: compare the SHA-256 of the zip with the one on the dataset's page.",
    );
  const entry = versionIn(ledger, manifest.version);
  if (!entry)
    return checked("ledger", what, [
      { file: "manifest.json", message: `Expected the ledger to list version ${manifest.version}; it does not.` },
    ]);
  const findings: Finding[] = fileDifferences(entry.files, files).map(({ path, message }) => ({
    file: path,
    message: `${message}, as the ledger says.`,
  }));
  for (const key of ["date", "dataDigest"] as const)
    if (entry[key] !== manifest[key])
      findings.push({
        file: "manifest.json",
        message: `Expected the ${key} ${entry[key]}, as the ledger says; it has ${manifest[key]}.`,
      });
  return checked("ledger", what, findings);
}
