import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  type DatasetMetadata,
  type Destination,
  type Gate,
  type Identifier,
  type Ledger,
  type OpenVersion,
  openRelease,
  parseDatasetMetadata,
  parseIdentifiers,
  readLedger,
  verifyRelease,
} from "@kembar/publisher";
import { toJson } from "@kembar/schema";
import type { Built } from "./built.ts";
import { check } from "./checking.ts";
import type { Effects } from "./effects.ts";
import { CliError } from "./error.ts";
import { exists, listFiles, readTextIfAny } from "./files.ts";
import { isDataset, namesOf, soundDataset } from "./operands/dataset.ts";

/** What was published of a dataset, and what the dataset says of itself. */
export interface PublishedDataset {
  readonly folder: string;
  readonly dataset: DatasetMetadata;
  readonly ledger: Ledger;
  readonly open: OpenVersion;
}

/** A dataset that can be released: its records besides. */
export interface Releasable extends PublishedDataset {
  /** Where its releases go, and what tells of them. */
  readonly to: Destination;
  readonly built: Built;
  readonly identifiers: readonly Identifier[];
  readonly version: string;
}

/** The nearest folder above that is a repository. */
function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (exists(join(at, ".git"))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** Opens a version in a folder of releases: its folder, or its zip if only that is there. */
export const versionsIn =
  (releases: string, name: string): OpenVersion =>
  (version) => {
    const folder = join(releases, version);
    return openRelease(exists(folder) ? folder : join(releases, `${name}-${version}.zip`));
  };

/** What a dataset says of itself; a CliError if it does not. */
export function metadataIn(folder: string): DatasetMetadata {
  const text = readTextIfAny(join(folder, "dataset.yaml"));
  if (text === undefined)
    throw new CliError(
      2,
      `Expected a file dataset.yaml in ${folder}, which says title, licence and makers of the dataset; there is none. docs/releasing.md has an example.`,
    );
  return parseDatasetMetadata(text);
}

/** Reads what was published of a dataset; a CliError for what cannot be read. Its sources need not make records any more. */
export function publishedOf(folder: string, given: string): PublishedDataset {
  if (!exists(folder) || !isDataset(folder))
    throw new CliError(2, `Expected a dataset: a folder with a folder "sources" in it; ${given} is none.`);
  const dataset = metadataIn(folder);
  const releases = join(folder, "releases");
  return { folder, dataset, ledger: readLedger(releases, dataset.name), open: versionsIn(releases, dataset.name) };
}

/** Reads a dataset to be released; a CliError for what cannot be read. */
export async function releasable(folder: string, given: string): Promise<Releasable> {
  const published = publishedOf(folder, given);
  const { version, package: title } = await namesOf(folder);
  const releases = join(folder, "releases");
  const repository = repositoryOf(folder);
  return {
    ...published,
    to: {
      releases,
      ...(repository === undefined ? {} : { repository }),
      changelog: { path: join(folder, "CHANGELOG.md"), title },
    },
    built: await soundDataset(folder, given),
    identifiers: parseIdentifiers(readTextIfAny(join(folder, "identifiers.json")) ?? "[]"),
    version,
  };
}

/** Refuses a dataset whose committed records are not those that its sources give. */
export function refuseStale({ folder, built }: Releasable, given: string): void {
  const expected = new Map(
    built.assembly.collection.agreements.map((agreement) => [`records/${agreement.id}.json`, toJson(agreement)]),
  );
  const present = exists(join(folder, "records")) ? listFiles(folder, "records") : [];
  const stale = [...new Set([...expected.keys(), ...present])].filter(
    (path) => expected.get(path) !== readTextIfAny(join(folder, path)),
  );
  if (stale.length > 0)
    throw new CliError(
      1,
      `Expected the records that the sources give; ${stale.slice(0, 5).join(", ")}${stale.length > 5 ? ` and ${stale.length - 5} more` : ""} differ. Run: kembar build ${given}`,
    );
}

/** Errors that the validator finds in some files of a folder, a sentence each, at most so many. */
async function errorsIn(folder: string, names: readonly string[], cwd: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { severity, path, line, column, code, message } of check([{ folder, cwd, names }]).issues)
    if (severity === "error") found.push(`${path}:${line}:${column} ${code} ${message}`);
  return found;
}

/** Refuses a dataset in which the validator finds errors. */
export async function refuseFaulty({ folder }: Releasable, given: string, effects: Effects): Promise<void> {
  const names = listFiles(folder).filter((name) => /^(?:sources|records|curation|claims)\/|^ids\.csv$/.test(name));
  const errors = await errorsIn(folder, names, effects.cwd);
  if (errors.length > 0)
    throw new CliError(
      1,
      `${given} has ${errors.length === 1 ? "an error" : `${errors.length} errors`}, the first of which is:\n  ${errors[0]}\nSee: kembar validate ${given}`,
    );
}

/** Text of a source of a dataset, as it was received. */
export const sourceTextIn =
  (folder: string) =>
  (id: string): string | undefined => {
    const path = join(folder, `${id}.txt`);
    return exists(path) ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(readFileSync(path)) : undefined;
  };

/** Looks at a release before it is published: by the validator, and as `kembar verify` does, with the version before and the texts. */
export const releaseGate =
  ({ folder, open }: Pick<PublishedDataset, "folder" | "open">): Gate =>
  async (staged, { description }) => {
    const { previous } = description;
    const checks = await verifyRelease(openRelease(staged), {
      ...(previous === undefined ? {} : { before: open(previous) }),
      sourceText: sourceTextIn(join(folder, "sources")),
    });
    return [
      ...checks.flatMap(({ findings }) => findings.map(({ file, message }) => `${file}: ${message}`)),
      ...(await errorsIn(staged, listFiles(staged), staged)),
    ];
  };
