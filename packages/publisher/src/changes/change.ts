import type { EntityKind } from "../records.ts";

/**
 * One step from a record to its next state. Steps of a record follow one another: a pointer counts the elements of arrays as the steps before it
 * left them. Taken in order they lead forward; turned round and taken from the last to the first they lead back.
 */
export interface FieldChange {
  readonly op: "add" | "remove" | "replace";
  readonly entity: EntityKind;
  /** Id of the record. */
  readonly id: string;
  /** RFC 6901; empty for the whole record. */
  readonly pointer: string;
  /** Value before: there for `remove` and `replace`. */
  readonly old?: unknown;
  /** Value after: there for `add` and `replace`. */
  readonly new?: unknown;
  /** Pointers to the entries of `evidence` of the record as it is now that speak of the new value. */
  readonly evidence: readonly string[];
}

/** What happened to a record. `reviewed`: only the state of its review, which is no data, is another one. */
export const changeKinds = ["added", "corrected", "re-sourced", "withdrawn", "merged", "split", "reviewed"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** All that changed in one record. */
export interface RecordChange {
  readonly entity: EntityKind;
  readonly id: string;
  /** Its name for people: an agreement's English label, a place's English name, a source's outlet or id. */
  readonly label: string;
  readonly kind: ChangeKind;
  /** Ids that stand for it now: one if it was merged, two or more if it was split, else none. */
  readonly replacedBy: readonly string[];
  /** One sentence. */
  readonly reason: string;
  /** Those of all its steps, each once. */
  readonly evidence: readonly string[];
  readonly fields: readonly FieldChange[];
}

/** Changes that cannot be read, or that do not fit the records that they are applied to. */
export class ChangeError extends Error {
  override readonly name = "ChangeError";
}
