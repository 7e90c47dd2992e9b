import type { Registry, RegistryEntry } from "@kembar/converter";
import type { Evidence } from "@kembar/schema";
import { type AnyRecord, type EntityKind, entities, partOf, type Records } from "../records.ts";
import type { ChangeKind, FieldChange, RecordChange } from "./change.ts";
import { isEqual } from "./equal.ts";
import { type Step, stepsBetween } from "./fields.ts";
import { joinById } from "./join.ts";
import { reasonFor } from "./reason.ts";

/** Where passages and the sources that they are of stand; all else are values. */
const PROVENANCE = /^\/(?:sources|evidence)(?:\/|$)|^\/conflicts\/\d+\/alternatives\/\d+\/evidence(?:\/|$)/;
const REVIEW = /^\/review(?:\/|$)/;

function kindOf(entity: EntityKind, steps: readonly Step[]): ChangeKind {
  if (entity !== "agreement") return "corrected";
  const data = steps.filter((step) => !REVIEW.test(step.pointer));
  if (data.length === 0) return "reviewed";
  return data.every((step) => PROVENANCE.test(step.pointer)) ? "re-sourced" : "corrected";
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

function recordChange(id: string, fate: Fate, steps: readonly Step[], next: AnyRecord | undefined, context: Context) {
  const { entity, notes } = context;
  const evidence = next && "evidence" in next ? next.evidence : [];
  const fields = steps.map((step): FieldChange => {
    const { op, pointer, ...values } = step;
    return { op, entity, id, pointer, ...values, evidence: evidenceOf(step, evidence) };
  });
  const reason = notes.get(id) ?? reasonFor(fate.kind, fate.replacedBy, steps);
  const all = fate.kind === "added" ? (fields[0]?.evidence ?? []) : fields.flatMap((field) => field.evidence);
  return { entity, id, ...fate, reason, evidence: [...new Set(all)], fields };
}

function changeOf(old: AnyRecord | undefined, next: AnyRecord | undefined, context: Context): RecordChange | undefined {
  const { entity, retired } = context;
  if (old === undefined && next !== undefined)
    return recordChange(
      next.id,
      { kind: "added", replacedBy: [] },
      [{ op: "add", pointer: "", new: next }],
      next,
      context,
    );
  if (old === undefined) return undefined;
  if (next === undefined)
    return recordChange(old.id, fateOf(retired.get(old.id)), [{ op: "remove", pointer: "", old }], undefined, context);
  if (isEqual(old, next)) return undefined;
  const steps = stepsBetween(old, next);
  return recordChange(old.id, { kind: kindOf(entity, steps), replacedBy: [] }, steps, next, context);
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
