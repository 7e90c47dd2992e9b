import type { Decision } from "@kembar/converter";
import { ChangeError, diffRecords, type RecordChange, type SchemaChange, schemaChanges } from "@kembar/publisher";
import { CliError } from "./error.ts";
import type { Operand } from "./operands/operand.ts";

/** What differs between two sides. */
export interface Comparison {
  readonly old: Operand;
  readonly next: Operand;
  /** Read from both sides each time. */
  readonly changes: Iterable<RecordChange>;
  /** Absent where a side has no schema. */
  readonly schema?: readonly SchemaChange[];
}

/** Reasons of decisions by agreement, the last one of each; those of before the old side were known to it. */
export function notesOf(decisions: readonly Decision[], since: string | undefined): Map<string, string> {
  const fresh = decisions.filter(({ date }) => since === undefined || String(date) >= since);
  return new Map(fresh.flatMap(({ agreement, why, action }) => (action === "confirm" ? [] : [[agreement, why]])));
}

/** The changes as they come; what is wrong with a side is told as the user's to mend. */
function told(changes: Iterable<RecordChange>, sides: string): Iterable<RecordChange> {
  return {
    *[Symbol.iterator]() {
      try {
        yield* changes;
      } catch (error) {
        if (error instanceof ChangeError) throw new CliError(1, `${sides}: ${error.message}`, { cause: error });
        throw error;
      }
    },
  };
}

/** Compares two sides, record by record and by their schemas. */
export function compare(old: Operand, next: Operand): Comparison {
  const notes = notesOf(next.decisions, old.date);
  const changes = told(diffRecords(old.records, next.records, next.register, notes), `${old.name}, ${next.name}`);
  const schema = old.snapshot && next.snapshot && schemaChanges(old.snapshot, next.snapshot);
  return { old, next, changes, ...(schema ? { schema } : {}) };
}
