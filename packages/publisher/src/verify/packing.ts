import { readFileSync } from "node:fs";
import { writeZip } from "../data/zip.ts";
import { bundleName } from "../description.ts";
import { sha256Of } from "../digest.ts";
import type { Manifest } from "../metadata/claims.ts";
import type { Ledger } from "../release/ledger.ts";
import { versionIn } from "../release/ledger.ts";
import type { OpenRelease } from "../release/opened.ts";
import { type Check, checked, type Finding, notChecked } from "./report.ts";

/** Where the bytes of a zip first differ from those that packing its files again gives; undefined if nowhere. */
function firstDifference(
  zip: Uint8Array,
  release: OpenRelease,
  root: string,
): { at: number; path: string } | undefined {
  let at = 0;
  let path = "the directory of the zip";
  let found: { at: number; path: string } | undefined;
  const entries = release.paths.map((file) => ({
    path: `${root}/${file}`,
    pieces: () => {
      path = file;
      return release.pieces(file);
    },
  }));
  writeZip(entries, (bytes) => {
    const same = Buffer.compare(bytes, zip.subarray(at, at + bytes.length)) === 0;
    if (!same && !found) found = { at, path };
    at += bytes.length;
  });
  return found ?? (at === zip.length ? undefined : { at, path: "the end of the zip" });
}

/**
 * Whether a zip has the very bytes that packing its files gives, so that nothing hides between them, and those that the ledger lists. Files in
 * it are packed alike wherever that is done.
 */
export function checkPacking(
  path: string,
  release: OpenRelease,
  manifest: Manifest,
  ledger: Ledger | undefined,
): Check {
  const what = "The zip has the bytes that packing its files gives, and nothing between or beside them.";
  const zip = readFileSync(path);
  const name = `${bundleName(manifest)}.zip`;
  const findings: Finding[] = [];
  const difference = firstDifference(zip, release, bundleName(manifest));
  if (difference)
    findings.push({
      file: name,
      message: `From byte ${difference.at} on, at ${difference.path}, it is not what packing its files gives.`,
    });
  const listed = ledger && versionIn(ledger, manifest.version)?.zip;
  const sha256 = sha256Of(zip);
  if (listed && listed.sha256 !== sha256)
    findings.push({
      file: name,
      message: `Expected the SHA-256 ${listed.sha256}, as the ledger says; it has ${sha256}.`,
    });
  return checked("zip", what, findings, `SHA-256 ${sha256}`);
}

/** What stands in place of the check for a release that is a folder. */
export const noPacking = (): Check =>
  notChecked("zip", "The zip has the bytes that packing its files gives.", "A folder was given, not the zip.");
