/** Something that is not as it should be. */
export interface Finding {
  /** File of the release that is at fault, the zip, or a file beside it. */
  readonly file: string;
  /** Id of the record at fault, where it is one. */
  readonly record?: string;
  /** What was expected and what was found, a sentence. */
  readonly message: string;
}

/** What is looked at, in the order in which it is told. */
export const checkNames = [
  "checksums",
  "manifest",
  "ledger",
  "zip",
  "statement",
  "lists",
  "records",
  "digest",
  "schema",
  "formats",
  "metadata",
  "changes",
  "evidence",
  "signature",
] as const;
export type CheckName = (typeof checkNames)[number];

/** What each check shows, in plain words. */
export const shown: Readonly<Record<CheckName, string>> = {
  checksums: "Every file has the SHA-256 that SHA256SUMS lists; none is missing, none was added.",
  manifest: "manifest.json lists every file with its size and SHA-256.",
  ledger: "The ledger lists this version with these very files.",
  zip: "The zip has the bytes that packing its files gives, and nothing between or beside them.",
  statement: "The in-toto statement is about this zip and this version.",
  lists: "The list of versions and the feed tell the same as the ledger.",
  records: "Every record has the SHA-256 that record-hashes.csv lists.",
  digest: "The records have the data digest that manifest.json says.",
  schema: "Every record keeps to the JSON Schema.",
  formats:
    "All formats hold the same records: JSON, JSON lines, CSV, spreadsheets' CSV, JSON-LD, N-Quads, Parquet, SQLite.",
  metadata:
    "Version, date, title, licence, addresses, identifiers, sizes and hashes agree in every file that describes the release.",
  changes: "The version before with the listed changes gives this version, and the other way round.",
  evidence: "Every passage stands in the text of its source, where the record says.",
  signature: "The zip was signed by the holder of the key.",
};

/** One thing that was looked at, or could not be. */
export interface Check {
  readonly name: CheckName;
  /** What it shows, a sentence in plain words. */
  readonly what: string;
  readonly state: "passed" | "failed" | "not-checked";
  /** Why it could not be checked and what to do, or how much was; a sentence or a few words. */
  readonly note?: string;
  readonly findings: readonly Finding[];
}

/** A check that was made: failed if anything was found. */
export const checked = (name: CheckName, findings: readonly Finding[], note?: string): Check => ({
  name,
  what: shown[name],
  state: findings.length > 0 ? "failed" : "passed",
  ...(note === undefined ? {} : { note }),
  findings,
});

/** A check that could not be made. */
export const notChecked = (name: CheckName, note: string): Check => ({
  name,
  what: shown[name],
  state: "not-checked",
  note,
  findings: [],
});

/** Makes a check; what keeps it from being made is a finding in a file, for a sound release gives no cause. */
export function attempt(name: CheckName, file: string, make: () => Check): Check {
  try {
    return make();
  } catch (error) {
    return checked(name, [{ file, message: (error as Error).message }]);
  }
}
