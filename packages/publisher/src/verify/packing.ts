import { closeSync, fstatSync, openSync } from "node:fs";
import { basename } from "node:path";
import { writeZip } from "../data/zip.ts";
import { bundleName } from "../description.ts";
import type { Manifest } from "../metadata/claims.ts";
import type { Written } from "../release/disk.ts";
import { type Ledger, versionIn } from "../release/ledger.ts";
import type { OpenRelease } from "../release/opened.ts";
import { bytesAt, type OpenFile } from "../release/zip-directory.ts";
import { type Check, checked, type Finding } from "./report.ts";

/** Where a zip first differs from what it should be. */
interface Difference {
  /** Byte, from 0. */
  readonly at: number;
  /** The file of the release whose bytes or header stand there; absent in the directory of the zip. */
  readonly path?: string;
}

/** Where the bytes of a zip first differ from those that packing its files again gives; undefined if nowhere. */
function firstDifference(zip: OpenFile, release: OpenRelease, root: string): Difference | undefined {
  let at = 0;
  let path: string | undefined;
  let found: Difference | undefined;
  const entries = release.paths.map((file) => ({
    path: `${root}/${file}`,
    pieces: () => {
      path = file;
      return release.pieces(file);
    },
  }));
  writeZip(entries, (bytes) => {
    if (!found && Buffer.compare(bytes, bytesAt(zip, at, bytes.length)) !== 0)
      found = { at, ...(path === undefined ? {} : { path }) };
    at += bytes.length;
  });
  return found ?? (at === zip.size ? undefined : { at });
}

function differenceIn(path: string, release: OpenRelease, manifest: Manifest): Difference | undefined {
  const descriptor = openSync(path, "r");
  try {
    return firstDifference({ descriptor, size: fstatSync(descriptor).size }, release, bundleName(manifest));
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Whether a zip has the very bytes that packing its files gives, so that nothing hides between them, and those that the ledger lists. Files in
 * it are packed alike wherever that is done.
 */
export function checkPacking(
  path: string,
  release: OpenRelease,
  manifest: Manifest,
  { ledger, zip, isQuick }: { readonly ledger?: Ledger | undefined; readonly zip: Written; readonly isQuick: boolean },
): Check {
  const name = basename(path);
  const findings: Finding[] = [];
  const difference = isQuick ? undefined : differenceIn(path, release, manifest);
  if (difference)
    findings.push({
      file: name,
      message: `From byte ${difference.at} on, ${difference.path === undefined ? "in its directory or at its end" : `at ${difference.path} or behind it`}, it is not what packing its files gives.`,
    });
  const listed = ledger && versionIn(ledger, manifest.version)?.zip;
  if (listed && listed.sha256 !== zip.sha256)
    findings.push({
      file: name,
      message: `Expected the SHA-256 ${listed.sha256}, as the ledger says; it has ${zip.sha256}.`,
    });
  return checked("zip", findings, `SHA-256 ${zip.sha256}${isQuick ? ", not packed again" : ""}`);
}
