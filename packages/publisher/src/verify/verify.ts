import { basename } from "node:path";
import { formatDifferences } from "../data/agree.ts";
import type { DataFormat } from "../data/read.ts";
import { sha256Of } from "../digest.ts";
import type { Manifest } from "../metadata/claims.ts";
import { hashOfFile } from "../release/disk.ts";
import { type Ledger, versionIn } from "../release/ledger.ts";
import { manifestOf, type OpenRelease } from "../release/opened.ts";
import { type BesideText, checkLists, checkStatement } from "./beside.ts";
import { checkLedger, checkManifest, checkSums, damagedFiles, type Places, readSums, type Sums } from "./checksums.ts";
import { placesOfDamage, soundFormat } from "./damage.ts";
import { checkDeltas, type Neighbours } from "./deltas.ts";
import type { SourceText } from "./evidence.ts";
import { type CompareFormats, checkFormats, mayCompare } from "./formats.ts";
import { checkMetadata } from "./metadata.ts";
import { checkPacking } from "./packing.ts";
import { passOfRecords } from "./records.ts";
import { attempt, type Check, type CheckName, checked, checkNames, notChecked } from "./report.ts";
import { type Survey, survey } from "./survey.ts";

/** What a release is looked at together with; all of it may be missing. */
export interface VerifyOptions extends Neighbours {
  readonly ledger?: Ledger;
  /** Why the ledger that lies beside cannot be read. */
  readonly ledgerFault?: string;
  /** The zip that the release was opened from, if it is one. */
  readonly zip?: string;
  readonly sourceText?: SourceText;
  /** The in-toto statement that lies beside the zip. */
  readonly statement?: BesideText;
  /** Texts of versions.json and feed.atom, by these names, where they lie beside. */
  readonly lists?: ReadonlyMap<string, string>;
  /** Compares the formats; only tests, which look at many a release that differs in one file, pass one that remembers. */
  readonly compareFormats?: CompareFormats;
  /** Nothing but checksums, manifest, ledger, and the hash of the zip. */
  readonly isQuick?: boolean;
}

/** What was found out of a release before its parts are compared. */
interface Found {
  readonly read: Survey;
  readonly sums: Sums;
  readonly manifest: Manifest | undefined;
  /** Why there is no manifest. */
  readonly fault?: string;
  readonly damaged: ReadonlySet<string>;
  /** Name of the dataset, as the manifest or else the database says. */
  readonly name: string;
  /** A format all of whose files are as they were written. */
  readonly format: DataFormat | undefined;
}

function find(release: OpenRelease, read: Survey): Found {
  const sums = readSums(release);
  let manifest: Manifest | undefined;
  let fault: string | undefined;
  try {
    manifest = manifestOf(release);
  } catch (error) {
    fault = (error as Error).message;
  }
  const damaged = damagedFiles(read, sums, manifest);
  const database = release.paths.map((path) => /^data\/([^/]+)\.sqlite$/.exec(path)?.[1]).find(Boolean);
  const name = database ?? manifest?.dataset.name ?? "";
  const format = soundFormat(name, (path) => read.files.has(path) && !damaged.has(path));
  return { read, sums, manifest, ...(fault === undefined ? {} : { fault }), damaged, name, format };
}

/** Where damaged files differ from what they should be; nothing where that cannot be told. */
async function placesIn(release: OpenRelease, { read, sums, manifest, damaged, name, format }: Found): Promise<Places> {
  const isOfRecords = [...damaged].some((path) => /^(?:data|changes)\/|^record-hashes/.test(path));
  if (!isOfRecords || format === undefined || !mayCompare(read)) return new Map();
  const previous = manifest?.previous;
  const versions = manifest && previous !== undefined ? { previous, version: manifest.version } : undefined;
  const listed = new Map(manifest?.files.map(({ path, sha256 }) => [path, sha256]));
  try {
    return await placesOfDamage(release, { name, damaged, format, ...(versions ? { versions } : {}) }, (path, bytes) =>
      [listed.get(path), sums.byPath.get(path)].includes(sha256Of(bytes)),
    );
  } catch {
    // What is damaged is told without the place.
    return new Map();
  }
}

const QUICK = "It is left out with --quick: run without.";
const NO_MANIFEST = "manifest.json cannot be read: download the release again.";

/** The checks that need no more than the hashes of files, and what lies beside. */
function outerChecks(release: OpenRelease, options: VerifyOptions, { read, manifest, damaged, fault }: Found): Check[] {
  if (!manifest)
    return [
      checked("manifest", [{ file: "manifest.json", message: fault ?? "Expected the file, found none." }]),
      ...(["ledger", "zip", "statement", "lists"] as const).map((name) => notChecked(name, NO_MANIFEST)),
    ];
  const { zip: path, ledger, ledgerFault, statement, lists = new Map(), isQuick = false } = options;
  const zip = path === undefined ? undefined : hashOfFile(path);
  const listed = ledger && versionIn(ledger, manifest.version)?.zip.sha256;
  return [
    attempt("manifest", "manifest.json", () => checkManifest(manifest, read, damaged)),
    ledgerFault === undefined
      ? attempt("ledger", "ledger.json", () => checkLedger(ledger, manifest, read))
      : checked("ledger", [{ file: "ledger.json", message: ledgerFault }]),
    path === undefined || zip === undefined
      ? notChecked("zip", "A folder was given: to check the zip, name the zip.")
      : attempt("zip", basename(path), () => checkPacking(path, release, manifest, { ledger, zip, isQuick })),
    attempt("statement", statement?.name ?? "", () => checkStatement(statement, manifest, zip?.sha256 ?? listed)),
    attempt("lists", "versions.json", () => checkLists(lists, ledger, manifest)),
  ];
}

/** The checks of the records beside those of their lines. */
async function innerChecks(release: OpenRelease, options: VerifyOptions, found: Found): Promise<Check[]> {
  const { read, manifest, damaged, name, format } = found;
  const { compareFormats: compare = formatDifferences } = options;
  const formats = checkFormats(release, read, { name, first: format, damaged, compare });
  return [
    await formats.catch((error) => checked("formats", [{ file: "data", message: (error as Error).message }])),
    ...(manifest
      ? [
          attempt("metadata", "manifest.json", () => checkMetadata(release, manifest, read, damaged)),
          attempt("changes", "changes", () => checkDeltas(release, manifest, options)),
        ]
      : (["digest", "metadata", "changes"] as const).map((one) => notChecked(one, NO_MANIFEST))),
  ];
}

const byOrder = (checks: readonly Check[]): Check[] =>
  checks.toSorted((a, b) => checkNames.indexOf(a.name) - checkNames.indexOf(b.name));

const slow: readonly CheckName[] = ["records", "digest", "schema", "formats", "metadata", "changes", "evidence"];

/**
 * Looks at a release: whether its files are those that were written, agree with each other, with its neighbours, the ledger and the sources,
 * as far as these are at hand. Each file is read once for its hash, and the records with it; other checks read what they need. Never throws on
 * a damaged release: what is wrong is in the checks, with the file, and the record where it is one.
 */
export async function verifyRelease(release: OpenRelease, options: VerifyOptions = {}): Promise<Check[]> {
  const { isQuick = false, sourceText } = options;
  const pass = isQuick ? undefined : passOfRecords(release, sourceText);
  const read = survey(release, pass?.take);
  const found = find(release, read);
  const { damaged, manifest, sums } = found;
  const places = isQuick ? new Map() : await placesIn(release, found);
  const isWhole = (path: string): boolean => read.files.has(path);
  return byOrder([
    attempt("checksums", "SHA256SUMS", () => checkSums(read, sums, { manifest, damaged, places })),
    ...outerChecks(release, options, found),
    ...(pass
      ? [...pass.checks(manifest, damaged, isWhole), ...(await innerChecks(release, options, found))]
      : slow.map((name) => notChecked(name, QUICK))),
  ]);
}
