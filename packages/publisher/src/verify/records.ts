import { createHash } from "node:crypto";
import { type Agreement, type SchemaError, validateAgreement, validatePlace, validateSource } from "@kembar/schema";
import { canonicalForms, sha256Of } from "../digest.ts";
import type { Manifest } from "../metadata/claims.ts";
import type { AnyRecord, EntityKind } from "../records.ts";
import { linesPath, type OpenRelease } from "../release/opened.ts";
import { passOfEvidence, type SourceText } from "./evidence.ts";
import { gathered } from "./gathered.ts";
import { compareHashes, HASHES } from "./hashes.ts";
import { type Check, checked, type Finding } from "./report.ts";
import type { TakeLine } from "./survey.ts";

const validators: Readonly<Record<EntityKind, (value: unknown) => readonly SchemaError[]>> = {
  agreement: validateAgreement,
  place: validatePlace,
  source: validateSource,
};

/** Looks at the records of a release as their lines are read: each is parsed once for all that is asked of it. */
export interface RecordPass {
  readonly take: TakeLine;
  /** The checks, after the last line; `damaged` are the files whose bytes are not those that were written. */
  readonly checks: (
    manifest: Manifest | undefined,
    damaged: ReadonlySet<string>,
    isWhole: (path: string) => boolean,
  ) => Check[];
}

function recordOf(line: string): AnyRecord | undefined {
  try {
    const value: unknown = JSON.parse(line);
    const isRecord = typeof value === "object" && value !== null && "id" in value && typeof value.id === "string";
    return isRecord ? (value as AnyRecord) : undefined;
  } catch {
    return undefined;
  }
}

/** The hashes are at fault, not the records, where only their file is not as it was written. */
function attributed(found: readonly Finding[], damaged: ReadonlySet<string>): readonly Finding[] {
  if (!damaged.has(HASHES)) return found;
  return found.map((one) => (damaged.has(one.file) ? one : { ...one, file: HASHES }));
}

/** Begins to look at records. */
export function passOfRecords(release: OpenRelease, sourceText: SourceText | undefined): RecordPass {
  const [hashes, evidence, schema] = [compareHashes(release), passOfEvidence(sourceText), gathered()];
  const digest = createHash("sha256");
  const numbers: Record<EntityKind, number> = { agreement: 0, place: 0, source: 0 };

  const look = (kind: EntityKind, record: AnyRecord, number: number): void => {
    const { whole, data } = canonicalForms(record);
    hashes.take(kind, number, { id: record.id, sha256: sha256Of(whole) });
    digest.update(`${data}\n`);
    const [error] = validators[kind](record);
    if (error) {
      const message = `${error.pointer || "the record"} ${error.message}.`;
      schema.add({ file: linesPath(kind), record: record.id, message });
    } else if (kind === "agreement") evidence.take(record as Agreement);
  };

  return {
    take: (kind, line) => {
      const number = ++numbers[kind];
      const record = recordOf(line);
      try {
        if (record) look(kind, record, number);
        else hashes.take(kind, number, undefined);
      } catch {
        // Lists within lists without end have no canonical form.
        hashes.take(kind, number, undefined);
      }
    },
    checks: (manifest, damaged, isWhole) => {
      const count = numbers.agreement + numbers.place + numbers.source;
      const found = attributed(hashes.end(isWhole), damaged);
      return [
        checked("records", found, `${count} records`),
        ...(manifest ? [digestCheck(digest.digest("hex"), manifest, found[0]?.file)] : []),
        checked("schema", schema.all()),
        evidence.check(),
      ];
    },
  };
}

/** Where records are at fault, the digest is not. */
function digestCheck(found: string, { dataDigest }: Manifest, file = "manifest.json"): Check {
  const message = `Expected the data digest ${dataDigest}; the records have ${found}.`;
  return checked("digest", found === dataDigest ? [] : [{ file, message }]);
}
