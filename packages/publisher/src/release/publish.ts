import { readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Destination, type FileBeside, filesBeside, type Packed } from "./beside.ts";
import { attempt, isThere, makeFolder, replaceFile, syncFolder, syncTree, writeNewFile } from "./disk.ts";
import { ReleaseError } from "./error.ts";
import { fileDifferences, type Ledger, type LedgerFile, parseLedger, versionIn, versionsBefore } from "./ledger.ts";
import { isDeadDraft, withLock } from "./lock.ts";
import { listed, refuseDamaged } from "./published.ts";
import { type ReleaseInput, type Staged, stageRelease, stageZip } from "./stage.ts";

/** A release that was planned or published. */
export interface Plan extends Packed {
  /** `new`: it is not in the ledger; `published`: it is, with these very bytes. */
  readonly state: "new" | "published";
}

/** Looks at a release that was written to a folder; what is wrong with it, a sentence each. */
export type Gate = (folder: string, plan: Plan) => Promise<readonly string[]>;

/** A release that was published, with the files that were written beside it. */
export interface Published extends Plan {
  readonly beside: readonly FileBeside[];
}

const textOf = (path: string): string | undefined => {
  try {
    return isThere(path) ? readFileSync(path, "utf8") : undefined;
  } catch (error) {
    throw new ReleaseError("disk", `Cannot read ${path}: ${(error as Error).message}. Give the right to read it.`, {
      cause: error,
    });
  }
};

/** Versions in a file that is written after the ledger; none if it is no such file. */
function versionsListed(text: string): unknown[] {
  try {
    const { versions } = JSON.parse(text) as { versions: { version: unknown }[] };
    return versions.map(({ version }) => version);
  } catch {
    // It is written anew from the ledger.
    return [];
  }
}

/**
 * The ledger of a folder of releases; without a version if nothing was ever published. A ReleaseError if it is damaged, of another dataset,
 * or lacks a version that `versions.json` beside it lists.
 */
export function readLedger(releases: string, dataset: string): Ledger {
  const path = join(releases, "ledger.json");
  const text = textOf(path);
  const ledger: Ledger = text === undefined ? { dataset, versions: [] } : parseLedger(path, text);
  if (ledger.dataset !== dataset)
    throw new ReleaseError(
      "refused",
      `${path}: expected the ledger of ${dataset}, found that of ${ledger.dataset}. Give the dataset its name again in dataset.yaml, or its own folder.`,
    );
  const lost = versionsListed(textOf(join(releases, "versions.json")) ?? "").find(
    (one) => typeof one === "string" && !versionIn(ledger, one),
  );
  if (lost !== undefined)
    throw new ReleaseError(
      "refused",
      `${path}: expected version ${lost}, which versions.json lists; ${text === undefined ? "there is no such file" : "it is not there"}. Restore the file from the repository's history; it is only ever added to.`,
    );
  return ledger;
}

const STAGING = ".staging-";

/** What processes that died have left. Whoever stages holds the lock: all that is staged now was left. */
function removeLeftovers(releases: string): void {
  for (const name of readdirSync(releases)) {
    const path = join(releases, name);
    if (name.startsWith(STAGING) || isDeadDraft(path)) rmSync(path, { recursive: true, force: true });
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
    `Version ${version} of ${ledger.dataset} was published on ${published.date} and never changes, but it would now differ:\n${listed(differences.map(({ path, message }) => `${path}: ${message}.`))}\nGive what changed a new version.`,
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

/** Puts a part of a release in its place; `away` is where a folder goes that was left there, which no renaming replaces. */
function place(from: string, to: string, away: string): void {
  if (isThere(to) && statSync(to).isDirectory()) renameSync(to, away);
  renameSync(from, to);
}

/**
 * Puts folder, zip and statement in their places. What stands there of a new version was left by a run that broke off, and is replaced; of a
 * published one only what is missing is put there, so that at no moment more is missing.
 */
function moveIn(staging: string, releases: string, plan: Plan, statement: FileBeside): void {
  const draft = join(staging, "statement");
  const parts = [
    [join(staging, "release"), join(releases, plan.description.version)],
    [join(staging, "release.zip"), join(releases, plan.zip.path)],
    [draft, statement.path],
  ] as const;
  const missing = parts.filter(([, path]) => plan.state === "new" || !isThere(path));
  if (missing.length === 0) return;
  writeNewFile(draft, (write) => write(statement.content));
  syncTree(staging);
  missing.forEach(([from, path], at) => {
    place(from, path, join(staging, `left-${at}`));
  });
  syncFolder(releases);
}

/** Refuses a release that was prepared against a ledger that another process has changed since. */
function refuseOutdated({ earlier, version }: ReleaseInput, ledger: Ledger): void {
  const expected = versionsBefore(ledger, version).map((one) => `${one.version} of ${one.date}`);
  const found = earlier.map((one) => `${one.version} of ${one.date}`);
  if (expected.join() !== found.join() || (!versionIn(ledger, version) && expected.length < ledger.versions.length))
    throw new ReleaseError(
      "refused",
      `The ledger has changed since version ${version} was prepared: expected the versions ${found.join(", ") || "none"}, found ${ledger.versions.map((one) => `${one.version} of ${one.date}`).join(", ")}. Run the same command again.`,
    );
}

/** How far a run has come, for the message if it fails. */
type Progress = "begun" | "listed" | "done";

function failure(version: string, progress: Progress, error: unknown): unknown {
  if (error instanceof ReleaseError || (error as { code?: unknown }).code === undefined) return error;
  const what = {
    begun: `Version ${version} was not published`,
    listed: `Version ${version} is published, but the files that follow from it are not all written`,
    done: `Version ${version} is published and complete, but not all that was made on the way is cleared up`,
  }[progress];
  return new ReleaseError(
    "disk",
    `${what}: ${(error as Error).message}. Make room or give the right to write, then run the same command again.`,
    { cause: error },
  );
}

/** Writes a release while the lock is held; `tell` is told how far it has come. */
async function publishLocked(
  input: ReleaseInput,
  to: Destination,
  gate: Gate,
  tell: (progress: Progress) => void,
): Promise<Published> {
  const { releases } = to;
  removeLeftovers(releases);
  const staging = join(releases, `${STAGING}${process.pid}`);
  const draft = join(staging, "draft");
  try {
    const ledger = readLedger(releases, input.dataset.name);
    refuseOutdated(input, ledger);
    for (const version of ledger.versions) refuseDamaged(releases, version);
    const plan = await stagePlan(input, ledger, staging, gate);
    if (plan.state === "published") tell("listed");
    const beside = filesBeside(plan, input.changelog, ledger, to);
    const [statement, list, ...following] = beside;
    moveIn(staging, releases, plan, statement);
    replaceFile(draft, list.path, list.content);
    tell("listed");
    for (const { path, content } of following) replaceFile(draft, path, content);
    tell("done");
    return { ...plan, beside };
  } catch (error) {
    attempt(() => rmSync(staging, { recursive: true, force: true }));
    throw error;
  }
}

/**
 * Publishes a release: writes everything to a folder beside the others, looks at it, forces it to the disk, renames it into place and then
 * adds it to the ledger, which is the moment at which it is published. A run that breaks off before leaves nothing published, and the next
 * one clears up; one that breaks off after is finished by the next. Published versions are only compared.
 *
 * Throws a ReleaseError: `busy` while another process is at it, `refused` where the release is not in order or another was published under
 * the version, `disk` if it cannot be written.
 */
export async function publishRelease(input: ReleaseInput, to: Destination, gate: Gate): Promise<Published> {
  let progress: Progress = "begun";
  const tell = (now: Progress): void => {
    progress = now;
  };
  try {
    makeFolder(to.releases);
    return await withLock(to.releases, async () => {
      const published = await publishLocked(input, to, gate, tell);
      rmSync(join(to.releases, `${STAGING}${process.pid}`), { recursive: true, force: true });
      return published;
    });
  } catch (error) {
    throw failure(input.version, progress, error);
  }
}
