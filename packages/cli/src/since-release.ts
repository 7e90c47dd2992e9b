import { join } from "node:path";
import { type RequiredBump, requiredBump } from "@kembar/publisher";
import { type Comparison, compare } from "./comparison.ts";
import { CliError } from "./error.ts";
import { readTextIfAny } from "./files.ts";
import { type DatasetNames, datasetOperand, namesOf } from "./operands/dataset.ts";
import { releaseOperand } from "./operands/release.ts";

/** How a dataset stands to its last release. */
export interface SinceRelease {
  readonly names: DatasetNames;
  /** Absent before the first release. */
  readonly last?: { readonly version: string; readonly comparison: Comparison; readonly required: RequiredBump };
  /** Records that there are today. */
  readonly agreements: number;
}

/** The last version that the ledger of a dataset has; undefined before the first. */
export function lastVersion(folder: string): string | undefined {
  const path = join(folder, "releases/ledger.json");
  const text = readTextIfAny(path);
  if (text === undefined) return undefined;
  try {
    const { versions } = JSON.parse(text) as { versions: readonly { version: string }[] };
    return versions.at(-1)?.version;
  } catch (error) {
    throw new CliError(
      1,
      `Expected the ledger of releases in ${path}, got what is no JSON of it. Restore it from the repository's history.`,
      {
        cause: error,
      },
    );
  }
}

/** Compares the records that a dataset's sources give today with those of its last release. */
export async function sinceRelease(folder: string, name: string): Promise<SinceRelease> {
  const today = await datasetOperand(folder, name);
  const names = await namesOf(folder);
  const version = lastVersion(folder);
  const agreements = [...today.records.agreements].length;
  if (version === undefined) return { names, agreements };
  const release = releaseOperand(join(folder, "releases", version), `releases/${version}`);
  const comparison = compare(release, today);
  const required = requiredBump(comparison.changes, undefined, comparison.schema ?? []);
  return { names, agreements, last: { version, comparison, required } };
}
