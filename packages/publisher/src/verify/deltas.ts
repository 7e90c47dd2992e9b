import { applyChanges, type RecordChange, revertChanges } from "../changes/changes.ts";
import { canonicalJson, dataDigest } from "../digest.ts";
import type { Manifest } from "../metadata/claims.ts";
import { entities, partOf, type Records } from "../records.ts";
import { manifestOf, type OpenRelease, recordsOf } from "../release/opened.ts";
import { changesOf } from "../release/prepare.ts";
import { type Check, checked, type Finding, notChecked } from "./report.ts";

/** The first record in which two versions differ that should be the same; both are read side by side. */
function firstDifference(expected: Records, found: Records): { readonly record: string } | undefined {
  for (const kind of entities) {
    const others = partOf(found, kind)[Symbol.iterator]();
    for (const record of partOf(expected, kind)) {
      const { value, done } = others.next();
      if (done || canonicalJson(record) !== canonicalJson(value)) return { record: record.id };
    }
    const { value, done } = others.next();
    if (!done) return { record: value.id };
  }
  return undefined;
}

function compare(file: string, expected: Records, made: Records, sentence: string): Finding[] {
  try {
    const difference = firstDifference(expected, made);
    return difference ? [{ file, record: difference.record, message: sentence }] : [];
  } catch (error) {
    return [{ file, message: (error as Error).message }];
  }
}

/** Whether the changes lead from one version to the next, and back. */
function checkPair(
  before: OpenRelease,
  after: OpenRelease,
  changes: Iterable<RecordChange>,
  names: readonly [string, string],
) {
  const [previous, version] = names;
  const file = `changes/${previous}..${version}.jsonl`;
  const [old, next] = [recordsOf(before), recordsOf(after)];
  return [
    ...compare(file, next, applyChanges(old, changes), `${previous} with the changes does not give ${version}.`),
    ...compare(file, old, revertChanges(next, changes), `${version} without the changes does not give ${previous}.`),
  ];
}

/** A version beside: open, or why it cannot be. */
export type Neighbour = OpenRelease | { readonly fault: string };

/** The versions on both sides of a release, where they are at hand. */
export interface Neighbours {
  readonly before?: Neighbour;
  readonly after?: Neighbour;
}

/** Why a version beside is no use: it cannot be read, or has not the records that it was published with. */
function faultOf(neighbour: Neighbour, version: string): string | undefined {
  const again = `Version ${version} beside it is damaged: download it again.`;
  if ("fault" in neighbour) return `${again} ${neighbour.fault}`;
  try {
    const manifest = manifestOf(neighbour);
    if (manifest.version !== version)
      return `What lies in the place of version ${version} is version ${manifest.version}: put the right one there.`;
    return dataDigest(recordsOf(neighbour)) === manifest.dataDigest ? undefined : again;
  } catch (error) {
    return `${again} ${(error as Error).message}`;
  }
}

/** Whether the changes between a release and its neighbours add up, in both directions. */
export function checkDeltas(release: OpenRelease, manifest: Manifest, { before, after }: Neighbours): Check {
  const { version, previous } = manifest;
  const faults: string[] = [];
  const findings: Finding[] = [];
  const pairs: string[] = [];
  const look = (neighbour: Neighbour, names: readonly [string, string], isBefore: boolean) => {
    const fault = faultOf(neighbour, names[isBefore ? 0 : 1]);
    if (fault !== undefined || "fault" in neighbour) {
      faults.push(fault ?? "");
      return;
    }
    const [old, next] = isBefore ? [neighbour, release] : [release, neighbour];
    pairs.push(names.join(".."));
    findings.push(...checkPair(old, next, changesOf(next, ...names), names));
  };
  if (before && previous !== undefined) look(before, [previous, version], true);
  if (after) look(after, [version, versionOf(after)], false);
  if (pairs.length > 0) return checked("changes", findings, [...pairs, ...faults].join(", "));
  if (faults.length > 0) return notChecked("changes", faults.join(" "));
  return notChecked(
    "changes",
    previous === undefined
      ? "It is the first version, and the next one does not lie beside it."
      : `Version ${previous} does not lie beside it: put its folder or zip into the same folder.`,
  );
}

/** The version that a release says it is; "" if it cannot be read. */
function versionOf(neighbour: Neighbour): string {
  try {
    return "fault" in neighbour ? "" : manifestOf(neighbour).version;
  } catch {
    return "";
  }
}
