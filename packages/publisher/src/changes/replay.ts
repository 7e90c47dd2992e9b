import {
  type Agreement,
  canonicalAgreement,
  canonicalPlace,
  canonicalSource,
  type Place,
  type Source,
} from "@kembar/schema";
import { type AnyRecord, type EntityKind, partOf, type Records } from "../records.ts";
import { ChangeError, type FieldChange, type RecordChange } from "./change.ts";
import { isEqual } from "./equal.ts";
import { joinById } from "./join.ts";
import { misfit, patchRecord } from "./patch.ts";

const canonical: Readonly<Record<EntityKind, (record: AnyRecord) => AnyRecord>> = {
  agreement: (record) => canonicalAgreement(record as Agreement),
  place: (record) => canonicalPlace(record as Place),
  source: (record) => canonicalSource(record as Source),
};

/** The record after a change; undefined if the change takes it away. */
function after(record: AnyRecord | undefined, change: RecordChange): AnyRecord | undefined {
  const [step] = change.fields;
  if (!step)
    throw new ChangeError(
      `Expected at least one step for the ${change.entity} ${change.id}, got none. Make the file of changes anew.`,
    );
  if (step.pointer === "" && step.op === "add") {
    if (record) throw misfit(step, undefined, record);
    return canonical[change.entity](step.new as AnyRecord);
  }
  if (!record) throw misfit(step, step.old ?? step.new, undefined);
  if (step.pointer !== "") return canonical[change.entity](patchRecord(record, change.fields) as AnyRecord);
  if (!isEqual(record, step.old)) throw misfit(step, step.old, record);
  return undefined;
}

function* changed(records: Records, changes: Iterable<RecordChange>, entity: EntityKind): Generator<AnyRecord> {
  for (const [record, change] of joinById(partOf(records, entity), only(changes, entity), entity)) {
    const result = change ? after(record, change) : record;
    if (result) yield result;
  }
}

function* only(changes: Iterable<RecordChange>, entity: EntityKind): Generator<RecordChange> {
  for (const change of changes) if (change.entity === entity) yield change;
}

/**
 * The next version: the records with the changes applied, in canonical form. Records are read and made one by one, each time a part is read;
 * both must be there to be read again. While a part is read, a ChangeError is thrown at the first change that does not fit, with what was
 * expected and what came.
 */
export function applyChanges(records: Records, changes: Iterable<RecordChange>): Records {
  const part = (entity: EntityKind) => ({ [Symbol.iterator]: () => changed(records, changes, entity) });
  return {
    agreements: part("agreement") as Iterable<Agreement>,
    places: part("place") as Iterable<Place>,
    sources: part("source") as Iterable<Source>,
  };
}

const opposite = { add: "remove", remove: "add", replace: "replace" } as const;

function inverse(change: RecordChange): RecordChange {
  const turn = ({ old, new: now, ...field }: FieldChange): FieldChange => ({
    ...field,
    op: opposite[field.op],
    ...(field.op === "add" ? {} : { new: old }),
    ...(field.op === "remove" ? {} : { old: now }),
  });
  return { ...change, fields: change.fields.map(turn).toReversed() };
}

/** The version before: the records with the changes taken back. As `applyChanges`, the other way round. */
export function revertChanges(records: Records, changes: Iterable<RecordChange>): Records {
  return applyChanges(records, {
    *[Symbol.iterator]() {
      for (const change of changes) yield inverse(change);
    },
  });
}
