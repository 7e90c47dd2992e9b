import type { Registry, RegistryEntry } from "@kembar/converter";
import type { Evidence } from "@kembar/schema";
import { type AnyRecord, type EntityKind, entities, partOf, type Records } from "../records.ts";
import type { ChangeKind, FieldChange, RecordChange } from "./change.ts";
import { isEqual } from "./equal.ts";
import { type Step, stepsBetween } from "./fields.ts";
import { joinById } from "./join.ts";
import { isProvenance, isReview } from "./provenance.ts";
import { reasonFor } from "./reason.ts";

function kindOf(entity: EntityKind, steps: readonly Step[]): ChangeKind {
  if (entity !== "agreement") return "corrected";
  const data = steps.filter((step) => !isReview(step.pointer));
  if (data.length === 0) return "reviewed";
  return data.every((step) => isProvenance(step.pointer)) ? "re-sourced" : "corrected";
}

/** Entries of `evidence` that speak of a value, of a part of it, or of what it is a part of. */
function evidenceOf(step: Step, evidence: readonly Evidence[]): string[] {
  if (step.op === "remove") return [];
  const own = /^\/evidence\/\d+/.exec(step.pointer);
  if (own) return [own[0]];
  return evidence.flatMap(({ at }, index) =>
    at === step.pointer || at.startsWith(`${step.pointer}/`) || step.pointer.startsWith(`${at}/`)
      ? [`/evidence/${index}`]
      : [],
  );
}

interface Fate {
  readonly kind: ChangeKind;
  readonly replacedBy: readonly string[];
}

/** What the register says of a record that is gone. */
function fateOf(entry: RegistryEntry | undefined): Fate {
  const replacedBy = entry?.replacedBy ? entry.replacedBy.split(" ") : [];
  if (entry?.state === "merged") return { kind: "merged", replacedBy };
  if (entry?.state === "split") return { kind: "split", replacedBy };
  return { kind: "withdrawn", replacedBy: [] };
}

interface Context {
  readonly entity: EntityKind;
  readonly retired: ReadonlyMap<string, RegistryEntry>;
  readonly notes: ReadonlyMap<string, string>;
}

/** The English label, the English name, the outlet or, where a source has none, its id. */
function labelOf(record: AnyRecord): string {
  if ("label" in record) return record.label.en;
  return "names" in record ? record.names.en : (record.outlet ?? record.id);
}

/** The record after the change, or before it if there is none any more. */
interface Subject {
  readonly record: AnyRecord;
  readonly isGone?: true;
}

function recordChange({ record, isGone }: Subject, fate: Fate, steps: readonly Step[], context: Context): RecordChange {
  const { entity, notes } = context;
  const { id } = record;
  const evidence = !isGone && "evidence" in record ? record.evidence : [];
  const fields = steps.map((step): FieldChange => {
    const { op, pointer, ...values } = step;
    return { op, entity, id, pointer, ...values, evidence: evidenceOf(step, evidence) };
  });
  const reason = notes.get(id) ?? reasonFor(fate.kind, fate.replacedBy, steps);
  return {
    entity,
    id,
    label: labelOf(record),
    ...fate,
    reason,
    evidence: [...new Set(fields.flatMap((field) => field.evidence))],
    fields,
  };
}

function changeOf(old: AnyRecord | undefined, next: AnyRecord | undefined, context: Context): RecordChange | undefined {
  const { entity, retired } = context;
  if (next === undefined) {
    if (old === undefined) return undefined;
    const steps = [{ op: "remove", pointer: "", old }] as const;
    return recordChange({ record: old, isGone: true }, fateOf(retired.get(old.id)), steps, context);
  }
  if (old === undefined) {
    const steps = [{ op: "add", pointer: "", new: next }] as const;
    return recordChange({ record: next }, { kind: "added", replacedBy: [] }, steps, context);
  }
  if (isEqual(old, next)) return undefined;
  const steps = stepsBetween(old, next);
  return recordChange({ record: next }, { kind: kindOf(entity, steps), replacedBy: [] }, steps, context);
}

/**
 * What changed between two versions, record by record in the order of every file: agreements, places, sources, each by id. Reads both sides
 * side by side and holds one record of each, whatever their number. `register` says what became of agreements that are gone; `notes` has reasons
 * that a person gave, by id. May be read any number of times. Throws a ChangeError where a side is not sorted by id.
 */
export function diffRecords(
  old: Records,
  next: Records,
  register: Registry,
  notes: ReadonlyMap<string, string> = new Map(),
): Iterable<RecordChange> {
  const retired = new Map(register.filter(({ state }) => state !== "active").map((entry) => [entry.id, entry]));
  return {
    *[Symbol.iterator]() {
      for (const entity of entities) {
        const context = { entity, retired: entity === "agreement" ? retired : new Map(), notes };
        for (const [before, now] of joinById(partOf(old, entity), partOf(next, entity), entity)) {
          const change = changeOf(before, now, context);
          if (change) yield change;
        }
      }
    },
  };
}
