import type { Agreement, Place, Source } from "@kembar/schema";

/**
 * What a release is made of: records in canonical form, each part sorted by id by code unit. The parts may be read any number of times and need
 * not be held in memory: a `Collection` has this shape, a reader of a file may have it too.
 */
export interface Records {
  readonly agreements: Iterable<Agreement>;
  readonly places: Iterable<Place>;
  readonly sources: Iterable<Source>;
}

/** The kinds of record, in the order in which every file and digest has them. */
export const entities = ["agreement", "place", "source"] as const;
export type EntityKind = (typeof entities)[number];

/** A record of any kind. */
export type AnyRecord = Agreement | Place | Source;

/** The part of the records that a kind stands for. */
export function partOf(records: Records, kind: EntityKind): Iterable<AnyRecord> {
  if (kind === "agreement") return records.agreements;
  return kind === "place" ? records.places : records.sources;
}

/** A line of the register of identifiers that no longer stands for a record of its own. */
export interface Tombstone {
  readonly id: string;
  /** Version that no longer has the record. */
  readonly withdrawnIn: string;
  readonly reason: "merged" | "split" | "withdrawn";
  /** Ids that stand for it now: one for `merged`, two or more for `split`, none for `withdrawn`. */
  readonly replacedBy: readonly string[];
}
