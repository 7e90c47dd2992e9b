import { dataDigest, recordHash } from "../digest.ts";
import type { Manifest } from "../metadata/claims.ts";
import { type AnyRecord, type EntityKind, entities } from "../records.ts";
import { linesIn, type OpenRelease, recordsOf } from "../release/opened.ts";
import { type Check, checked, type Finding } from "./report.ts";

const HASHES = "record-hashes.csv";
const files: Readonly<Record<EntityKind, string>> = {
  agreement: "data/agreements.jsonl",
  place: "data/places.jsonl",
  source: "data/sources.jsonl",
};

/** A line of record-hashes.csv. */
interface Listed {
  readonly id: string;
  readonly sha256: string;
}

/** Lines of record-hashes.csv, `id,entity,sha256` each, in the order of the records. */
function* listedRecords(release: OpenRelease): Generator<Listed> {
  let isHeader = true;
  for (const line of linesIn(release, HASHES)) {
    const [id = "", , sha256 = ""] = line.split(",");
    if (!isHeader) yield { id, sha256 };
    isHeader = false;
  }
}

function recordOf(line: string): AnyRecord | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? (value as AnyRecord) : undefined;
  } catch {
    return undefined;
  }
}

/** What a line of records is at fault in, given what is listed for it; undefined if nothing. */
function faultOf(line: string, { id, sha256 }: Listed): string | undefined {
  const record = recordOf(line);
  if (!record) return "Expected a record on the line, found no JSON object.";
  const own = recordHash(record);
  if (own === sha256 && record.id === id) return undefined;
  return record.id === id
    ? `Expected the SHA-256 ${sha256}, as record-hashes.csv says; it has ${own}.`
    : `Expected "${id}", as record-hashes.csv says; found "${record.id}".`;
}

/**
 * Whether each record has the hash that record-hashes.csv lists, in the same order. Both are read side by side, so that none is held, and a
 * record that cannot be read any more is named all the same.
 */
export function checkRecordHashes(release: OpenRelease): Check {
  const findings: Finding[] = [];
  const listed = listedRecords(release);
  let count = 0;
  for (const kind of entities) {
    let number = 0;
    for (const line of linesIn(release, files[kind])) {
      const { value } = listed.next();
      number++;
      count++;
      const place = { file: files[kind], record: value?.id ?? "" };
      const fault = value ? faultOf(line, value) : "It is not listed in record-hashes.csv.";
      if (fault !== undefined) findings.push({ ...place, message: `Line ${number}: ${fault}` });
    }
  }
  for (const { id } of listed)
    findings.push({ file: HASHES, record: id, message: "It is listed, but no such record is there." });
  return checked("records", "Every record has the SHA-256 that record-hashes.csv lists.", findings, `${count} records`);
}

/** Whether the records have the digest that the manifest says. */
export function checkDigest(release: OpenRelease, manifest: Manifest): Check {
  const digest = dataDigest(recordsOf(release));
  const message = `Expected the data digest ${manifest.dataDigest}; the records have ${digest}.`;
  return checked(
    "digest",
    "The records have the data digest that manifest.json says.",
    digest === manifest.dataDigest ? [] : [{ file: "manifest.json", message }],
  );
}
