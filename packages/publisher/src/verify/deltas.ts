import { applyChanges, type RecordChange, revertChanges } from "../changes/changes.ts";
import { canonicalJson } from "../digest.ts";
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

/** The versions on both sides of a release, where they are at hand. */
export interface Neighbours {
  readonly before?: OpenRelease;
  readonly after?: OpenRelease;
}

/** Whether the changes between a release and its neighbours add up, in both directions. */
export function checkDeltas(release: OpenRelease, { before, after }: Neighbours): Check {
  const what = "The version before with the listed changes gives this version, and the other way round.";
  const { version, previous } = manifestOf(release);
  const pairs: [string, Finding[]][] = [];
  if (before && previous !== undefined)
    pairs.push([
      `${previous}..${version}`,
      checkPair(before, release, changesOf(release, previous, version), [previous, version]),
    ]);
  if (after) {
    const { version: next } = manifestOf(after);
    pairs.push([`${version}..${next}`, checkPair(release, after, changesOf(after, version, next), [version, next])]);
  }
  if (pairs.length > 0)
    return checked(
      "changes",
      what,
      pairs.flatMap(([, findings]) => findings),
      pairs.map(([name]) => name).join(", "),
    );
  return notChecked(
    "changes",
    what,
    previous === undefined
      ? "It is the first version, and the next is not beside it."
      : `Version ${previous} is not beside it: put its folder or zip into the same folder.`,
  );
}
