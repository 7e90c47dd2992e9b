import { join } from "node:path";
import { registerOf } from "../changes/changes.ts";
import { makeFolder, renameDurably } from "./disk.ts";
import { ReleaseError } from "./error.ts";
import { type Ledger, versionIn } from "./ledger.ts";
import { manifestOf, recordsOf, tombstonesOf } from "./opened.ts";
import { type OpenVersion, prepareRelease } from "./prepare.ts";
import { type Gate, type Plan, stagePlan } from "./publish.ts";

/**
 * Writes a published version again, every file of it made anew from its records and the object that describes it, and compares all with the
 * ledger. `folder` is empty; it gets the folder of the version and its zip. Throws a ReleaseError if there is no such version or a byte differs.
 */
export async function rebuildRelease(
  version: string,
  ledger: Ledger,
  open: OpenVersion,
  folder: string,
  gate: Gate,
): Promise<Plan> {
  const entry = versionIn(ledger, version);
  if (!entry)
    throw new ReleaseError(
      "refused",
      `Expected a published version of ${ledger.dataset} (${ledger.versions.map((one) => one.version).join(", ") || "none yet"}), got "${version}".`,
    );
  const release = open(version);
  const { dataset, identifiers, software } = manifestOf(release);
  const { input } = prepareRelease(
    {
      dataset,
      identifiers,
      version,
      date: entry.date,
      records: recordsOf(release),
      register: registerOf(tombstonesOf(release)),
      software: software.version,
    },
    ledger,
    open,
  );
  makeFolder(folder);
  const plan = await stagePlan(input, ledger, folder, gate);
  renameDurably(join(folder, "release"), join(folder, version));
  renameDurably(join(folder, "release.zip"), join(folder, plan.zip.path));
  return plan;
}
