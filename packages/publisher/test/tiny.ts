import { readdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { registerOf } from "../src/changes/changes.ts";
import type { Records } from "../src/records.ts";
import { type Destination, filesBeside } from "../src/release/beside.ts";
import { filesBelow, hashOfFile, makeFolder, replaceFile } from "../src/release/disk.ts";
import { fileDifferences, parseLedger } from "../src/release/ledger.ts";
import { openRelease } from "../src/release/opened.ts";
import { type OpenVersion, type Prepared, prepareRelease, type ReleaseRequest } from "../src/release/prepare.ts";
import { type Gate, type Published, publishRelease, readLedger, stagePlan } from "../src/release/publish.ts";
import { modest } from "./description.ts";
import { agreement, collection, place, source } from "./records.ts";

const days: Readonly<Record<string, string>> = { "1.0.0": "2025-07-01", "1.1.0": "2025-08-01" };

/** The records of a version of a small dataset: from 1.1.0 on, the tie has ended. */
const recordsAt = (version: string): Records =>
  collection({
    agreements: [agreement({ status: version === "1.0.0" ? "active" : "terminated" })],
    places: [place({}), place({ id: "cn-350627", country: "CN", codes: { gbt2260: "350627" } })],
    sources: [source({})],
  });

/** What is asked for to publish a version of a small dataset. */
export const tinyRequest = (version: string, values: Partial<ReleaseRequest> = {}): ReleaseRequest => ({
  dataset: modest,
  identifiers: [],
  version,
  date: days[version] ?? "2025-09-01",
  records: recordsAt(version),
  register: registerOf([]),
  software: "1.0.0",
  ...values,
});

/** A repository with the dataset in it. */
export const destinationIn = (repository: string): Destination => ({
  releases: join(repository, "ties/releases"),
  repository,
  changelog: { path: join(repository, "ties/CHANGELOG.md"), title: "ties" },
});

/** Opens the published versions in a repository. */
export const openIn =
  (repository: string): OpenVersion =>
  (version) =>
    openRelease(join(destinationIn(repository).releases, version));

/** Prepares a version against what is published in a repository. */
export const prepareTiny = (repository: string, version: string, values: Partial<ReleaseRequest> = {}): Prepared =>
  prepareRelease(
    tinyRequest(version, values),
    readLedger(destinationIn(repository).releases, modest.name),
    openIn(repository),
  );

/** Finds nothing wrong. */
export const openGate: Gate = async () => [];

/** Publishes a version in a repository. */
export const publishTiny = async (repository: string, version: string): Promise<Published> =>
  publishRelease(prepareTiny(repository, version).input, destinationIn(repository), openGate);

/** Publishes in the wrong order, the ledger first: what the tests of crashes must find. */
export async function publishLedgerFirst(repository: string, version: string): Promise<void> {
  const to = destinationIn(repository);
  const { input } = prepareTiny(repository, version);
  const ledger = readLedger(to.releases, modest.name);
  makeFolder(to.releases);
  const staging = join(to.releases, `.staging-${process.pid}`);
  const plan = await stagePlan(input, ledger, staging, openGate);
  const [, list] = filesBeside(plan, input.changelog, ledger, to);
  replaceFile(join(staging, "draft"), list.path, list.content);
  renameSync(join(staging, "release"), join(to.releases, version));
  renameSync(join(staging, "release.zip"), join(to.releases, plan.zip.path));
}

/** Every file below a folder with its hash; folders that hold nothing with a slash at their end. */
export function treeOf(folder: string, under = ""): Map<string, string> {
  const tree = new Map<string, string>();
  for (const name of readdirSync(join(folder, under)).toSorted()) {
    const path = under === "" ? name : `${under}/${name}`;
    if (!statSync(join(folder, path)).isDirectory()) tree.set(path, hashOfFile(join(folder, path)).sha256);
    else if (readdirSync(join(folder, path)).length === 0) tree.set(`${path}/`, "");
    else for (const [one, hash] of treeOf(folder, path)) tree.set(one, hash);
  }
  return tree;
}

/** Where what is published in a repository is torn: the ledger is damaged, or lists a version that is not there as it says. */
export function tornIn(repository: string): string[] {
  const { releases } = destinationIn(repository);
  const path = join(releases, "ledger.json");
  if (!statSync(path, { throwIfNoEntry: false })) return [];
  return parseLedger(path, readFileSync(path, "utf8")).versions.flatMap(({ version, files, zip }) => {
    const folder = join(releases, version);
    const isThere = statSync(folder, { throwIfNoEntry: false }) !== undefined;
    const found = (isThere ? filesBelow(folder) : []).map((name) => ({
      path: name,
      ...hashOfFile(join(folder, name)),
    }));
    const zips = readdirSync(releases)
      .filter((name) => name === zip.path)
      .map((name) => ({ path: name, ...hashOfFile(join(releases, name)) }));
    return [...fileDifferences(files, found), ...fileDifferences([zip], zips)].map(
      ({ path: name, message }) => `${version}: ${name}: ${message}`,
    );
  });
}
