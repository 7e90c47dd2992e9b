import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { call, folder, root } from "./run.ts";

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
