import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { call, folder, root } from "./run.ts";

const source = "tribunjogja-20250627-klaten-nanjing";

/** Where the dataset lies in its repository. */
export const ties = "datasets/ties";

const claim = {
  source,
  parties: ["id-3310", "cn-350627"],
  field: "sector",
  value: { sector: "people-to-people", modality: "hoped", term: "persahabatan" },
  start: 2836,
  end: 2869,
  exact: "Diharapkan kerjasama persahabatan",
  rule: "claim/jane",
};

/** Gives the dataset of a repository a version, as `changeset version` does. */
export const setVersion = (repository: string, version: string): void =>
  writeFileSync(
    join(repository, ties, "package.json"),
    JSON.stringify({ name: "@towns/ties", version, private: true, license: "CC-BY-4.0" }),
  );

/** Runs a command that must end well. */
export async function done(args: readonly string[], cwd: string): Promise<string> {
  const { status, stdout, stderr } = await call(args, { cwd });
  if (status !== 0) throw new Error(`kembar ${args.join(" ")}: exit code ${status}: ${stderr}`);
  return stdout;
}

/** A repository with a dataset of one article, built, of which nothing is published. */
export async function unreleased(): Promise<string> {
  const repository = folder();
  mkdirSync(join(repository, ".git"));
  mkdirSync(join(repository, ties, "sources"), { recursive: true });
  const from = join(root, "datasets/sister-cities");
  for (const name of [`sources/${source}.txt`, `sources/${source}.yaml`, "dataset.yaml"])
    cpSync(join(from, name), join(repository, ties, name));
  setVersion(repository, "1.0.0");
  await done(["build", ties], repository);
  return repository;
}

/** Corrects the dataset: a sector more, from a claim. */
export async function correct(repository: string): Promise<void> {
  mkdirSync(join(repository, ties, "claims"), { recursive: true });
  writeFileSync(join(repository, ties, "claims/jane.jsonl"), `${JSON.stringify(claim)}\n`);
  await done(["build", ties], repository);
}

/** A repository with 1.0.0 published, and corrected since; its package says 1.1.0. */
export async function corrected(): Promise<string> {
  const repository = await unreleased();
  await done(["release", ties, "--date", "2025-07-01"], repository);
  await correct(repository);
  setVersion(repository, "1.1.0");
  return repository;
}

/** A repository of one's own with what another has. */
export function copied(repository: string): string {
  const copy = folder();
  cpSync(repository, copy, { recursive: true });
  return copy;
}

/** Size and SHA-256 of a file. */
export interface FileFound {
  readonly bytes: number;
  readonly sha256: string;
}

/** Every file below a folder with its size and hash. */
export function filesIn(path: string, under = ""): Map<string, FileFound> {
  const found = new Map<string, FileFound>();
  for (const name of readdirSync(join(path, under)).toSorted()) {
    const at = under === "" ? name : `${under}/${name}`;
    if (statSync(join(path, at)).isDirectory()) for (const [one, file] of filesIn(path, at)) found.set(one, file);
    else {
      const bytes = readFileSync(join(path, at));
      found.set(at, { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") });
    }
  }
  return found;
}

const home = join(root, "datasets/sister-cities");
const isOfDataset = (path: string): boolean =>
  !/^(?:node_modules|dist|releases|CHANGELOG\.md)(?:\/|$)/.test(relative(home, path));

/** A version of a copy of the dataset, published into a new folder. */
export interface Released {
  readonly dataset: string;
  readonly releases: string;
  /** Folder of the version, and its zip. */
  readonly release: string;
  readonly zip: string;
}

/** Publishes the dataset as it stands as its version 1.0.0, in a copy. */
export async function released(): Promise<Released> {
  const dataset = folder();
  cpSync(home, dataset, { recursive: true, filter: isOfDataset });
  const path = join(dataset, "package.json");
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), version: "1.0.0" }));
  const { status, stderr } = await call(["release", dataset, "--date", "2025-07-01"]);
  if (status !== 0) throw new Error(stderr);
  const releases = join(dataset, "releases");
  return { dataset, releases, release: join(releases, "1.0.0"), zip: join(releases, "sister-cities-1.0.0.zip") };
}
