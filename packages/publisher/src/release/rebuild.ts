import { rmSync } from "node:fs";
import { join } from "node:path";
import { registerOf } from "../changes/changes.ts";
import { attempt, makeFolder, renameDurably, syncTree } from "./disk.ts";
import { ReleaseError } from "./error.ts";
import { type Ledger, versionIn, versionsBefore } from "./ledger.ts";
import { manifestOf, type OpenRelease, recordsOf, tombstonesOf } from "./opened.ts";
import { changesOf, type OpenVersion, prepareRelease } from "./prepare.ts";
import { type Gate, type Plan, stagePlan } from "./publish.ts";
import { refuseChanged } from "./published.ts";

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
  refuseChanged(release, entry);
  const { dataset, identifiers, software } = manifestOf(release);
  const { input } = prepareRelease(
    {
      dataset,
      identifiers,
      version,
      date: entry.date,
      records: recordsOf(release),
      register: registerOf(tombstonesOf(release)),
      notes: reasonsIn(release, versionsBefore(ledger, version).at(-1)?.version, version),
      software: software.version,
    },
    ledger,
    open,
  );
  return writeInto(folder, version, (staging) => stagePlan(input, ledger, staging, gate));
}

/** The reasons that a published version gives for the changes of agreements: those of people stand nowhere else in it. */
function reasonsIn(release: OpenRelease, previous: string | undefined, version: string): Map<string, string> {
  if (previous === undefined) return new Map();
  const reasons = new Map<string, string>();
  for (const { entity, id, reason } of changesOf(release, previous, version))
    if (entity === "agreement") reasons.set(id, reason);
  return reasons;
}

/** Folder that a version is written to before it is renamed; it may be left if the process dies, and is removed by the next. */
export const REBUILDING = ".staging";

async function writeInto(folder: string, version: string, stage: (staging: string) => Promise<Plan>): Promise<Plan> {
  const staging = join(folder, REBUILDING);
  makeFolder(folder);
  rmSync(staging, { recursive: true, force: true });
  try {
    const plan = await stage(staging);
    syncTree(staging);
    renameDurably(join(staging, "release.zip"), join(folder, plan.zip.path));
    renameDurably(join(staging, "release"), join(folder, version));
    rmSync(staging, { recursive: true, force: true });
    return plan;
  } catch (error) {
    attempt(() => rmSync(staging, { recursive: true, force: true }));
    throw error;
  }
}
