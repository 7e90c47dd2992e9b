import type { ChangeKind, RecordChange } from "../changes/change.ts";
import { changeKinds } from "../changes/change.ts";
import { type EntityKind, entities } from "../records.ts";
import { type Bump, bumps, greaterBump, type SchemaChange } from "./change.ts";

/** Why a bump is asked for. */
export interface BumpReason {
  readonly bump: Exclude<Bump, "none">;
  readonly what: string;
  /** Where: ids of records, the first of them only, or a place in a schema. */
  readonly where: string;
  readonly why: string;
}

/** The bump that a version needs against the one before, with all that asks for one, the greatest first. */
export interface RequiredBump {
  readonly bump: Bump;
  readonly reasons: readonly BumpReason[];
}

/** Digests over the records of both versions, see `dataDigest`. */
export interface Digests {
  readonly old: string;
  readonly next: string;
}

const SHOWN = 10;

const words: Readonly<Record<ChangeKind, string>> = {
  added: "was added",
  corrected: "was corrected",
  "re-sourced": "rests on other sources or passages",
  withdrawn: "was withdrawn",
  merged: "was merged into another",
  split: "was split",
  reviewed: "was looked at by a person",
};

interface Tally {
  count: number;
  readonly ids: string[];
}

/** Counts changes by record and kind; of ids the first ones are kept, whatever their number. */
function tallies(changes: Iterable<RecordChange>): Map<string, Tally> {
  const found = new Map<string, Tally>();
  for (const { entity, kind, id } of changes) {
    const key = `${entity} ${kind}`;
    const tally = found.get(key) ?? { count: 0, ids: [] };
    tally.count++;
    if (tally.ids.length < SHOWN) tally.ids.push(id);
    found.set(key, tally);
  }
  return found;
}

function reasonOf(entity: EntityKind, kind: ChangeKind, { count, ids }: Tally): BumpReason {
  const more = count > ids.length ? ` and ${count - ids.length} more` : "";
  const isData = kind !== "reviewed";
  return {
    bump: isData ? "minor" : "patch",
    what: `${entity}-${kind}`,
    where: `${ids.join(", ")}${more}`,
    why: `${count === 1 ? `One ${entity}` : `${count} ${entity}s`} ${count === 1 ? words[kind] : words[kind].replace(/^was /, "were ").replace(/^rests /, "rest ")}: ${isData ? "results change, and the version before stays as it was" : "no value is another one"}.`,
  };
}

function recordReasons(changes: Iterable<RecordChange>): BumpReason[] {
  const found = tallies(changes);
  return entities.flatMap((entity) =>
    changeKinds.flatMap((kind) => {
      const tally = found.get(`${entity} ${kind}`);
      return tally ? [reasonOf(entity, kind, tally)] : [];
    }),
  );
}

/**
 * The bump that a version needs: records that changed ask for a minor one, their review alone for a patch, schema changes for what each says;
 * none if nothing changed. `digests`, where they are known, must agree with the changes; if they differ and no change says why, that asks for a
 * minor bump too, for the data are not the same.
 */
export function requiredBump(
  recordChanges: Iterable<RecordChange>,
  digests: Digests | undefined,
  schemaChanges: readonly SchemaChange[],
): RequiredBump {
  const records = recordReasons(recordChanges);
  const isUnexplained = digests && digests.old !== digests.next && !records.some(({ bump }) => bump === "minor");
  const unexplained: BumpReason = {
    bump: "minor",
    what: "digest-differs",
    where: "dataDigest",
    why: `The digest of the data was ${digests?.old} and is ${digests?.next}: results may change.`,
  };
  const reasons = [...schemaChanges, ...records, ...(isUnexplained ? [unexplained] : [])].toSorted(
    (a, b) => bumps.indexOf(b.bump) - bumps.indexOf(a.bump),
  );
  return { bump: reasons.reduce<Bump>((most, { bump }) => greaterBump(most, bump), "none"), reasons };
}
