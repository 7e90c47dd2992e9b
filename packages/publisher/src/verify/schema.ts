import { type SchemaError, validateAgreement, validatePlace, validateSource } from "@kembar/schema";
import { type EntityKind, entities, partOf } from "../records.ts";
import { type OpenRelease, recordsOf } from "../release/opened.ts";
import { type Check, checked, type Finding } from "./report.ts";

const validators: Readonly<Record<EntityKind, (value: unknown) => readonly SchemaError[]>> = {
  agreement: validateAgreement,
  place: validatePlace,
  source: validateSource,
};

/** Whether each record keeps to the JSON Schema of this program's schema package. */
export function checkSchemas(release: OpenRelease): Check {
  const findings: Finding[] = [];
  const records = recordsOf(release);
  for (const kind of entities)
    for (const record of partOf(records, kind)) {
      const [error] = validators[kind](record);
      if (error)
        findings.push({
          file: `data/${kind}s.jsonl`,
          record: record.id,
          message: `${error.pointer || "the record"} ${error.message}.`,
        });
    }
  return checked("schema", "Every record keeps to the JSON Schema.", findings);
}
