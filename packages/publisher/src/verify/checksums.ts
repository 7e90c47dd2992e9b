import { sha256Of } from "../digest.ts";
import type { Manifest } from "../metadata/claims.ts";
import { type Ledger, type LedgerFile, versionIn } from "../release/ledger.ts";
import { linesIn, type OpenRelease } from "../release/opened.ts";
import { type Check, checked, type Finding, notChecked } from "./report.ts";
import type { Survey } from "./survey.ts";

const SUMS = "SHA256SUMS";
const MANIFEST = "manifest.json";
const LINE = /^([0-9a-f]{64}) {2}(\S.*)$/;

/** What SHA256SUMS says, and lines of it that say nothing. */
export interface Sums {
  readonly byPath: ReadonlyMap<string, string>;
  readonly faults: readonly Finding[];
}

/** Reads SHA256SUMS as far as it can be read. */
export function readSums(release: OpenRelease): Sums {
  const byPath = new Map<string, string>();
  const faults: Finding[] = [];
  let number = 0;
  try {
    for (const line of linesIn(release, SUMS)) {
      number++;
      const [, sha256 = "", path = ""] = LINE.exec(line) ?? [];
      if (path !== "" && !byPath.has(path)) byPath.set(path, sha256);
      else if (faults.length < 100)
        faults.push({
          file: SUMS,
          message: `Line ${number}: expected a SHA-256, two spaces and a new path, found ${JSON.stringify(line.slice(0, 200))}.`,
        });
    }
  } catch {
    // A file that cannot be read is told by the survey.
  }
  return { byPath, faults };
}

/** Files whose bytes are not those that were written: neither SHA256SUMS nor the manifest knows their SHA-256. */
export function damagedFiles({ files, faults }: Survey, sums: Sums, manifest: Manifest | undefined): Set<string> {
  const listed = new Map(manifest?.files.map(({ path, sha256 }) => [path, sha256]));
  const isKnown = ({ path, sha256 }: LedgerFile) => sums.byPath.get(path) === sha256 || listed.get(path) === sha256;
  const unknown = [...files.values()].filter((file) => file.path !== SUMS && !isKnown(file));
  return new Set([...unknown.map(({ path }) => path), ...faults.map(({ file }) => file)]);
}

/** What more is known of a damaged file: the record, and where in the file. */
export type Places = ReadonlyMap<string, readonly Omit<Finding, "file">[]>;

/** A finding about a file for each place in it that is known to differ; the first says what is wrong as a whole. */
function located(path: string, message: string, places: Places): Finding[] {
  const [first, ...rest] = places.get(path) ?? [];
  if (!first) return [{ file: path, message }];
  const { record } = first;
  return [
    { file: path, ...(record === undefined ? {} : { record }), message: `${message} ${first.message}` },
    ...rest.map((place) => ({ file: path, ...place })),
  ];
}

/** A file without a line: the line is gone or says another path, or the file was added. */
const unlisted = (path: string, damaged: ReadonlySet<string>): Finding =>
  path === MANIFEST || !damaged.has(path)
    ? { file: SUMS, message: `It has no line of ${path}: the line was changed, or is gone.` }
    : { file: path, message: "It is not in SHA256SUMS: it was added." };

/** A line without a file: the file is gone, or the line says another path, which the manifest does not know. */
const missing = (path: string, manifest: Manifest | undefined): Finding =>
  !manifest || path === MANIFEST || manifest.files.some((one) => one.path === path)
    ? { file: path, message: "SHA256SUMS lists it, but it is missing." }
    : { file: SUMS, message: `It lists ${path}, which is neither there nor in ${MANIFEST}: the line was changed.` };

function sumFaults(
  { byPath }: Sums,
  { files, faults }: Survey,
  damaged: ReadonlySet<string>,
  places: Places,
): Finding[] {
  const found: Finding[] = faults.flatMap(({ file, message }) => located(file, message, places));
  for (const { path, sha256 } of files.values()) {
    const expected = byPath.get(path);
    if (path === SUMS || expected === sha256) continue;
    if (expected === undefined) found.push(unlisted(path, damaged));
    else if (damaged.has(path)) {
      const message = `Expected the SHA-256 ${expected}, as SHA256SUMS says; it has ${sha256}.`;
      found.push(...located(path, message, places));
      // Nothing else knows the hash of the manifest.
      if (path === MANIFEST)
        found.push({ file: SUMS, message: `Either its line of ${MANIFEST} or that file was changed.` });
    } else
      found.push({
        file: SUMS,
        message: `It says ${expected} of ${path}, which has ${sha256}, as ${MANIFEST} says: the line was changed.`,
      });
  }
  return found;
}

const sumsOf = (files: Survey["files"]): string =>
  [...files.values()]
    .filter(({ path }) => path !== SUMS)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join("");

/** Whether every file has the SHA-256 that SHA256SUMS says, none is missing and none was added. */
export function checkSums(
  read: Survey,
  sums: Sums,
  { manifest, damaged, places }: { manifest: Manifest | undefined; damaged: ReadonlySet<string>; places: Places },
): Check {
  const { files, faults } = read;
  const found = [...sumFaults(sums, read, damaged, places), ...sums.faults];
  const unread = new Set(faults.map(({ file }) => file));
  if (!files.has(SUMS) && !unread.has(SUMS)) found.push({ file: SUMS, message: "Expected the file, found none." });
  for (const path of sums.byPath.keys()) if (!files.has(path) && !unread.has(path)) found.push(missing(path, manifest));
  // All hashes may be right and the text another one, with lines in another order or other line ends.
  if (found.length === 0 && files.get(SUMS)?.sha256 !== sha256Of(sumsOf(files)))
    found.push({
      file: SUMS,
      message: "Expected one line a file, sorted by path, each with a line feed at its end; found another text.",
    });
  return checked("checksums", found, `${files.size} files`);
}

const isOutside = (path: string): boolean => path === MANIFEST || path === SUMS;

/** Where the files differ from those that are listed somewhere. */
function listFaults(listed: readonly LedgerFile[], { files, faults }: Survey, where: string): Finding[] {
  const unread = new Set(faults.map(({ file }) => file));
  const paths = new Set(listed.map(({ path }) => path));
  const found = listed.flatMap(({ path, bytes, sha256 }): Finding[] => {
    const file = files.get(path);
    if (!file) return unread.has(path) ? [] : [{ file: path, message: `${where} lists it, but it is missing.` }];
    if (file.bytes !== bytes)
      return [{ file: path, message: `Expected ${bytes} bytes, as ${where} says; it has ${file.bytes}.` }];
    if (file.sha256 === sha256) return [];
    return [{ file: path, message: `Expected the SHA-256 ${sha256}, as ${where} says; it has ${file.sha256}.` }];
  });
  const added = [...files.keys()].filter((path) => !paths.has(path));
  return [...found, ...added.map((file) => ({ file, message: `${where} does not list it: it was added.` }))];
}

/** The same findings, told of the list where the file itself is as it was written. */
const ofList = (list: string, found: readonly Finding[], damaged: ReadonlySet<string>, read: Survey): Finding[] =>
  found.map((one) =>
    read.files.has(one.file) && !damaged.has(one.file)
      ? { file: list, message: `Of ${one.file}: ${one.message}` }
      : one,
  );

/** Whether the manifest lists every file but itself and SHA256SUMS, with its size and SHA-256. */
export function checkManifest(manifest: Manifest, read: Survey, damaged: ReadonlySet<string>): Check {
  const files = new Map([...read.files].filter(([path]) => !isOutside(path)));
  const found = listFaults(manifest.files, { ...read, files }, MANIFEST);
  return checked("manifest", ofList(MANIFEST, found, damaged, { ...read, files }));
}

/** Whether the release is the one that the ledger remembers. */
export function checkLedger(ledger: Ledger | undefined, manifest: Manifest, read: Survey): Check {
  if (!ledger)
    return notChecked(
      "ledger",
      "No ledger.json lies beside it: take it from the dataset's repository and name it with --ledger, or compare the SHA-256 of the zip with the one on the dataset's page.",
    );
  const { version, dataset } = manifest;
  if (ledger.dataset !== dataset.name)
    return checked("ledger", [
      {
        file: MANIFEST,
        message: `Expected the ledger of ${dataset.name}, got that of ${ledger.dataset}: name the right one.`,
      },
    ]);
  const entry = versionIn(ledger, version);
  if (!entry) {
    const message = `Expected the ledger to list version ${version}; it does not. Take the newest ledger.`;
    return checked("ledger", [{ file: MANIFEST, message }]);
  }
  const found = listFaults(entry.files, read, "the ledger");
  for (const key of ["date", "dataDigest"] as const)
    if (entry[key] !== manifest[key])
      found.push({
        file: MANIFEST,
        message: `Expected the ${key} ${entry[key]}, as the ledger says; it has ${manifest[key]}.`,
      });
  return checked("ledger", found);
}
