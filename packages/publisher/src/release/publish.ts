import { readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { ReleaseDescription } from "../description.ts";
import { outerFiles } from "../metadata/outer.ts";
import {
  filesBelow,
  hashOfFile,
  isThere,
  makeFolder,
  renameDurably,
  syncFolder,
  syncTree,
  writeNewFile,
} from "./disk.ts";
import { ReleaseError } from "./error.ts";
import { fileDifferences, formatLedger, type Ledger, type LedgerFile, parseLedger, versionIn } from "./ledger.ts";
import { isRunning, withLock } from "./lock.ts";
import { type ReleaseInput, type Staged, stageRelease, stageZip } from "./stage.ts";
import { statementName, statementOf } from "./statement.ts";

/** Where a release goes. */
export interface Destination {
  /** The folder `releases` of a dataset, absolute. */
  readonly releases: string;
  /** The folder of the repository, for the metadata that archives look for there; absent where there is none. */
  readonly repository?: string;
}

/** A release that was planned or published. */
export interface Plan extends Staged {
  readonly zip: LedgerFile;
  /** `new`: it is not in the ledger; `published`: it is, with these very bytes. */
  readonly state: "new" | "published";
}

/** Looks at a release that was written to a folder; what is wrong with it, a sentence each. */
export type Gate = (folder: string, plan: Plan) => Promise<readonly string[]>;

const STAGING = ".staging-";

const SHOWN = 20;

/** Sentences on a line each; of many the first, and how many more there are. */
function listed(sentences: readonly string[]): string {
  const more = sentences.length - SHOWN;
  const lines = sentences.slice(0, SHOWN).map((sentence) => `  ${sentence}`);
  return [...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join("\n");
}

/** The ledger of a folder of releases; without a version if nothing was ever published. A ReleaseError if it is damaged. */
export function readLedger(releases: string, dataset: string): Ledger {
  const path = join(releases, "ledger.json");
  if (!isThere(path)) return { dataset, versions: [] };
  const ledger = parseLedger(path, readFileSync(path, "utf8"));
  if (ledger.dataset === dataset) return ledger;
  throw new ReleaseError("refused", `${path}: expected the ledger of ${dataset}, found that of ${ledger.dataset}.`);
}

/** Drafts of processes that have died; a living one clears up after itself. */
function removeLeftovers(releases: string): void {
  for (const name of readdirSync(releases)) {
    const pid = /^\.(?:staging|lock)-([0-9]+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(releases, name), { recursive: true, force: true });
  }
}

/** A published version never changes: a refusal that names every difference. */
function stateOf(ledger: Ledger, { description, files }: Staged, zip: LedgerFile): Plan["state"] {
  const { version } = description;
  const published = versionIn(ledger, version);
  if (!published) return "new";
  const differences = fileDifferences([...published.files, published.zip], [...files, zip]);
  if (differences.length === 0) return "published";
  throw new ReleaseError(
    "refused",
    `Version ${version} of ${ledger.dataset} was published on ${published.date} and never changes, but it would now differ:\n${differences
      .map(({ path, message }) => `  ${path}: ${message}.`)
      .join("\n")}\nGive what changed a new version.`,
  );
}

/** Writes a release and its zip into an empty folder and looks at it; nothing outside the folder is touched. */
export async function stagePlan(input: ReleaseInput, ledger: Ledger, folder: string, gate: Gate): Promise<Plan> {
  const release = join(folder, "release");
  makeFolder(release);
  const staged = stageRelease(input, release);
  const zip = stageZip(staged, release, join(folder, "release.zip"));
  const plan = { ...staged, zip, state: stateOf(ledger, staged, zip) };
  const faults = await gate(release, plan);
  if (faults.length === 0) return plan;
  throw new ReleaseError("refused", `The release was not published, for it is not in order:\n${listed(faults)}`);
}

const withVersion = (ledger: Ledger, { description, files, zip }: Plan): Ledger => {
  const { version, date, dataDigest } = description;
  const entry = { version, date, dataDigest, files: files.map(({ title: _, ...file }) => file), zip };
  return { ...ledger, versions: [...ledger.versions, entry] };
};

/** Replaces a file at once, or leaves it as it was; one that holds these bytes already is left alone. */
function replaceFile(draft: string, path: string, content: string): void {
  if (isThere(path) && readFileSync(path, "utf8") === content) return;
  writeNewFile(draft, (write) => write(content));
  renameDurably(draft, path);
}

/** Puts folder, zip and statement in their places. What stands there is not in the ledger: it was left by a run that broke off. */
function moveIn(staging: string, releases: string, { description, zip }: Plan): void {
  const { version } = description;
  const statement = join(staging, "statement");
  writeNewFile(statement, (write) => write(`${JSON.stringify(statementOf(description, zip), null, 2)}\n`));
  syncTree(staging);
  if (isThere(join(releases, version))) renameSync(join(releases, version), join(staging, "leftover"));
  renameSync(join(staging, "release"), join(releases, version));
  renameSync(join(staging, "release.zip"), join(releases, zip.path));
  renameSync(statement, join(releases, statementName(description)));
  syncFolder(releases);
}

/** Where files that follow from the ledger say that they lie beside the versions; the others are the repository's. */
const RELEASES = "releases/";

/** Brings the files that follow from the ledger up to date. */
function followLedger(ledger: Ledger, description: ReleaseDescription, draft: string, to: Destination): void {
  for (const { path, write } of outerFiles(ledger.versions, description)) {
    const pieces: (string | Uint8Array)[] = [];
    write((piece) => pieces.push(piece));
    const within = path.startsWith(RELEASES) ? join(to.releases, path.slice(RELEASES.length)) : undefined;
    const target = within ?? (to.repository === undefined ? undefined : join(to.repository, path));
    if (target !== undefined) replaceFile(draft, target, pieces.join(""));
  }
}

function refuseDamaged(releases: string, ledger: Ledger, version: string): void {
  const published = versionIn(ledger, version);
  const folder = join(releases, version);
  if (!published || !isThere(folder)) return;
  const found = filesBelow(folder).map((path) => ({ path, ...hashOfFile(join(folder, path)) }));
  const differences = fileDifferences(published.files, found);
  if (differences.length > 0)
    throw new ReleaseError(
      "refused",
      `${folder} is not as it was published: ${differences.map(({ path, message }) => `${path}: ${message}`).join("; ")}. Restore it from the repository's history.`,
    );
}

/**
 * Publishes a release: writes everything to a folder beside the others, looks at it, forces it to the disk, renames it into place and then
 * adds it to the ledger, which is the moment at which it is published. A run that breaks off before leaves nothing published, and the next
 * one clears up; one that breaks off after is finished by the next. Published versions are only compared.
 *
 * Throws a ReleaseError: `busy` while another process is at it, `refused` where the release is not in order or another was published under
 * the version, `disk` if it cannot be written.
 */
export async function publishRelease(input: ReleaseInput, to: Destination, gate: Gate): Promise<Plan> {
  const { releases } = to;
  const { dataset, version } = input;
  let isPublished = false;
  try {
    makeFolder(releases);
    return await withLock(join(releases, ".lock"), async () => {
      removeLeftovers(releases);
      const staging = join(releases, `${STAGING}${process.pid}`);
      try {
        const ledger = readLedger(releases, dataset.name);
        const plan = await stagePlan(input, ledger, staging, gate);
        isPublished = plan.state === "published";
        refuseDamaged(releases, ledger, version);
        if (!isPublished || !isThere(join(releases, version))) moveIn(staging, releases, plan);
        const next = isPublished ? ledger : withVersion(ledger, plan);
        replaceFile(join(staging, "draft"), join(releases, "ledger.json"), formatLedger(next));
        isPublished = true;
        followLedger(next, plan.description, join(staging, "draft"), to);
        return plan;
      } finally {
        rmSync(staging, { recursive: true, force: true });
      }
    });
  } catch (error) {
    if (error instanceof ReleaseError || (error as { code?: unknown }).code === undefined) throw error;
    const what = isPublished
      ? `Version ${version} is published, but the files that follow from it are not all written`
      : `Version ${version} was not published`;
    throw new ReleaseError(
      "disk",
      `${what}: ${(error as Error).message}. Make room or give the right to write, then run the same command again.`,
      { cause: error },
    );
  }
}
