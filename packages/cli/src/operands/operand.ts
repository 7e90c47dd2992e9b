import type { Decision, Registry } from "@kembar/converter";
import type { Records, SchemaSnapshot } from "@kembar/publisher";

/** One side of a comparison. */
export interface Operand {
  /** How the user named it. */
  readonly name: string;
  /** What it was taken for, as in "the release 1.0.0". */
  readonly what: string;
  readonly records: Records;
  /** What became of ids that have no record any more, as far as this side tells. */
  readonly register: Registry;
  readonly decisions: readonly Decision[];
  /** Day of publication, for a release. */
  readonly date?: string;
  /** Absent for files of records, which have no schema of their own. */
  readonly snapshot?: SchemaSnapshot;
  /** Takes away what was unpacked for reading. */
  readonly close: () => void;
}

export const nothingToClose = (): void => {};
