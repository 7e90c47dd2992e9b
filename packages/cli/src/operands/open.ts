import { resolve } from "node:path";
import { CliError } from "../error.ts";
import { exists, isFolder } from "../files.ts";
import { fileOperand } from "./collection.ts";
import { datasetOperand, isDataset } from "./dataset.ts";
import type { Operand } from "./operand.ts";
import { isRelease, releaseOperand } from "./release.ts";
import { revisionOperand } from "./revision.ts";

/** What a comparison can be made of, for help and errors. */
export const operandKinds =
  "a release (folder or zip), a dataset, a file of records (.json, .jsonl) or a git revision (<rev> or <rev>:<path>)";

async function openPath(path: string, name: string): Promise<Operand> {
  if (isFolder(path)) {
    if (isRelease(path)) return releaseOperand(path, name);
    if (isDataset(path)) return datasetOperand(path, name);
    throw new CliError(
      2,
      `Expected ${operandKinds}; ${name} is a folder with neither manifest.json nor sources. Name the folder of a version or of a dataset.`,
    );
  }
  if (/\.zip$/i.test(name)) return releaseOperand(path, name);
  if (/\.(?:json|jsonl|ndjson)$/i.test(name)) return fileOperand(path, name);
  throw new CliError(2, `Expected ${operandKinds}; ${name} is another file. Name one with such an ending.`);
}

/** Opens one side of a comparison: what stands at the path if there is anything, else the revision of that name. */
export async function openOperand(cwd: string, name: string): Promise<Operand> {
  const path = resolve(cwd, name);
  if (exists(path)) return openPath(path, name);
  const operand = await revisionOperand(cwd, name);
  if (operand) return operand;
  throw new CliError(
    2,
    `Expected ${operandKinds}; there is neither a file or folder nor a revision "${name}". Check the name.`,
  );
}
