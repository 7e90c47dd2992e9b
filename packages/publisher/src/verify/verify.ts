import { disagreements } from "../data/agree.ts";
import { descriptors } from "../metadata/about.ts";
import { metadataDisagreements } from "../metadata/agree.ts";
import type { Manifest } from "../metadata/claims.ts";
import type { Ledger, LedgerFile } from "../release/ledger.ts";
import { bytesIn, manifestOf, type OpenRelease, textIn } from "../release/opened.ts";
import { checkLedger, checkManifest, checkSums, hashesOf } from "./checksums.ts";
import { checkDeltas, type Neighbours } from "./deltas.ts";
import { checkEvidence, type SourceText } from "./evidence.ts";
import { checkPacking, noPacking } from "./packing.ts";
import { checkDigest, checkRecordHashes } from "./records.ts";
import { type Check, checked, type Finding, notChecked } from "./report.ts";
import { checkSchemas } from "./schema.ts";

/** What a release is looked at together with; all of it may be missing. */
export interface VerifyOptions extends Neighbours {
  readonly ledger?: Ledger;
  /** The zip that the release was opened from, if it is one. */
  readonly zip?: string;
  readonly sourceText?: SourceText;
}

/** Larger releases are not compared format by format: that holds the records of two formats at a time. */
const FORMATS_LIMIT = 1 << 28;

/** Makes a check; what keeps it from being made is a finding, for a sound release gives no cause. */
function attempt(name: string, what: string, file: string, make: () => Check): Check {
  try {
    return make();
  } catch (error) {
    return checked(name, what, [{ file, message: (error as Error).message }]);
  }
}

/** Sentences begin with the format: what it is called in the release. */
const fileOfFormat = (format: string, files: readonly LedgerFile[]): string => {
  const ending: Readonly<Record<string, string>> = { csv: ".csv", excel: "excel/", jsonld: ".jsonld", nquads: ".nq" };
  const end = ending[format] ?? `.${format}`;
  return files.find(({ path }) => path.startsWith("data/") && path.includes(end))?.path ?? "data/";
};

async function checkFormats(release: OpenRelease, manifest: Manifest, files: readonly LedgerFile[]): Promise<Check> {
  const what =
    "All formats hold the same records: JSON, JSON lines, CSV, spreadsheets' CSV, JSON-LD, N-Quads, Parquet, SQLite.";
  const size = files.reduce((sum, { path, bytes }) => sum + (path.startsWith("data/") ? bytes : 0), 0);
  if (size > FORMATS_LIMIT)
    return notChecked("formats", what, `The data take ${size} bytes; formats are compared up to ${FORMATS_LIMIT}.`);
  const found = await disagreements((path) => bytesIn(release, path), manifest.dataset.name);
  return checked(
    "formats",
    what,
    found.map((message): Finding => {
      const format = /^[a-z]+/.exec(message)?.[0] ?? "";
      const record = /\b(?:agreement|place|source) (\S+?)[, ]/.exec(message)?.[1];
      return { file: fileOfFormat(format, files), ...(record === undefined ? {} : { record }), message };
    }),
  );
}

function checkMetadata(release: OpenRelease, manifest: Manifest, files: readonly LedgerFile[]): Check {
  const texts = new Map(
    Object.keys(descriptors).flatMap((path) => (release.paths.includes(path) ? [[path, textIn(release, path)]] : [])),
  );
  const states = new Map(files.map((file) => [file.path, file]));
  return checked(
    "metadata",
    "Version, date, title, licence, addresses, identifiers, sizes and hashes agree in every file that describes the release.",
    metadataDisagreements(texts as ReadonlyMap<string, string>, manifest, states).map(({ path, place, message }) => ({
      file: path,
      message: place === "" ? message : `${place}: ${message}`,
    })),
    `${texts.size} files`,
  );
}

function readManifest(release: OpenRelease): Manifest | Check {
  const what = "manifest.json lists every file with its size and SHA-256.";
  try {
    return manifestOf(release);
  } catch (error) {
    return checked("manifest", what, [{ file: "manifest.json", message: (error as Error).message }]);
  }
}

/**
 * Looks at a release: whether its files are those that were written, agree with each other, with its neighbours, the ledger and the sources,
 * as far as these are at hand. Never throws on a damaged release: what is wrong is in the checks, with the file and the record.
 */
export async function verifyRelease(release: OpenRelease, options: VerifyOptions = {}): Promise<Check[]> {
  const { files, faults } = hashesOf(release);
  const sums = attempt("checksums", "Every file has its checksum.", "SHA256SUMS", () => checkSums(release, files));
  const first: Check =
    faults.length === 0 ? sums : { ...sums, state: "failed", findings: [...faults, ...sums.findings] };
  const manifest = readManifest(release);
  if ("findings" in manifest) return [first, manifest];
  const { zip, ledger } = options;
  return [
    first,
    attempt("manifest", "manifest.json lists every file.", "manifest.json", () => checkManifest(manifest, files)),
    attempt("ledger", "The ledger lists this version.", "ledger.json", () => checkLedger(ledger, manifest, files)),
    zip === undefined
      ? noPacking()
      : attempt("zip", "The zip is packed as it was.", zip, () => checkPacking(zip, release, manifest, ledger)),
    attempt("records", "Every record has its SHA-256.", "data/agreements.jsonl", () => checkRecordHashes(release)),
    attempt("digest", "The records have their digest.", "data/agreements.jsonl", () => checkDigest(release, manifest)),
    attempt("schema", "Every record keeps to the schema.", "data/agreements.jsonl", () => checkSchemas(release)),
    await checkFormats(release, manifest, files),
    attempt("metadata", "All metadata agree.", "manifest.json", () => checkMetadata(release, manifest, files)),
    attempt("changes", "The changes add up.", "changes/", () => checkDeltas(release, options)),
    attempt("evidence", "Every passage stands in its source.", "data/agreements.jsonl", () =>
      checkEvidence(release, options.sourceText),
    ),
  ];
}
