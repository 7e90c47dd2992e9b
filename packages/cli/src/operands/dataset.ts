import { join } from "node:path";
import { snapshotOfToday } from "@kembar/publisher";
import { type Built, builtDataset } from "../built.ts";
import { CliError } from "../error.ts";
import { exists, readTextIfAny } from "../files.ts";
import { nothingToClose, type Operand } from "./operand.ts";

/** Whether a folder is a dataset: it has sources that records are made of. */
export const isDataset = (folder: string): boolean => exists(join(folder, "sources"));

/** What a dataset says of itself, as far as a comparison and a changeset need it. */
export interface DatasetNames {
  /** Name in addresses and file names. */
  readonly name: string;
  /** Name of the workspace package. */
  readonly package: string;
  readonly version: string;
  readonly licence: string;
}

interface Package {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
}

function packageIn(path: string): Package {
  const fail = (found: string, cause?: unknown) =>
    new CliError(1, `Expected a package with a version such as 1.2.3 in ${path}, got ${found}. Mend the file.`, {
      cause,
    });
  let given: Package;
  try {
    given = JSON.parse(readTextIfAny(path) ?? "{}") as Package;
  } catch (error) {
    throw error instanceof CliError ? error : fail("no JSON", error);
  }
  if (given.version !== undefined && !/^\d+\.\d+\.\d+$/.test(given.version)) throw fail(`the version ${given.version}`);
  return given;
}

/** Reads a dataset's `package.json`, and `dataset.yaml` where there is one, which goes before. */
export async function namesOf(folder: string): Promise<DatasetNames> {
  const path = join(folder, "package.json");
  const given = packageIn(path);
  const { parseDocument } = await import("../yaml.ts");
  const yaml = (parseDocument(readTextIfAny(join(folder, "dataset.yaml")) ?? "{}").toJS() ?? {}) as {
    name?: string;
    licence?: string;
  };
  const name = yaml.name ?? given.name?.replace(/^@[^/]*\//, "");
  const licence = yaml.licence ?? given.license;
  if (name === undefined || licence === undefined)
    throw new CliError(
      1,
      `Expected the name and the licence of the dataset in ${path} or dataset.yaml, got ${name ?? "no name"} and ${licence ?? "no licence"}. Enter "name" and "license".`,
    );
  return { name, licence, package: given.name ?? name, version: given.version ?? "0.0.0" };
}

/** The records of a dataset made anew; a CliError with all that stands in their way. */
export async function soundDataset(folder: string, name: string): Promise<Built> {
  const built = await builtDataset(folder);
  if (built.problems.length > 0)
    throw new CliError(
      1,
      `${name} cannot be built:\n${built.problems.map(({ path, problem }) => `  ${path}: ${problem.message} ${problem.advice}`).join("\n")}`,
    );
  return built;
}

/** A dataset's folder, its records made of its sources as `kembar build` makes them. */
export async function datasetOperand(folder: string, name: string, close = nothingToClose): Promise<Operand> {
  const { assembly, dataset } = await soundDataset(folder, name);
  return {
    name,
    what: "a dataset, built from its sources",
    records: assembly.collection,
    register: assembly.registry,
    decisions: dataset.decisions,
    snapshot: snapshotOfToday(await namesOf(folder)),
    close,
  };
}
