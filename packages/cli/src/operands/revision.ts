import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { basename, join } from "node:path";
import { CliError } from "../error.ts";
import { fileOperand } from "./collection.ts";
import { datasetOperand, isDataset } from "./dataset.ts";
import type { Operand } from "./operand.ts";
import { isRelease, releaseOperand } from "./release.ts";
import { temporaryFolder } from "./temporary.ts";

interface Git {
  readonly cwd: string;
  readonly index?: string;
}

function git({ cwd, index }: Git, args: readonly string[], stdout: "pipe" | number = "pipe") {
  const env = index === undefined ? process.env : { ...process.env, GIT_INDEX_FILE: index };
  return spawnSync("git", args, { cwd, env, encoding: "utf8", stdio: ["ignore", stdout, "pipe"], maxBuffer: 1 << 28 });
}

/** What Git prints, or undefined if it refuses; a CliError if there is no Git. */
function ask(cwd: string, ...args: readonly string[]): string | undefined {
  const { status, stdout, error } = git({ cwd }, args);
  if (error)
    throw new CliError(3, `Cannot run git: ${error.message}. Install Git, or name a file or folder.`, { cause: error });
  return status === 0 ? stdout.trim() : undefined;
}

/** Folder of the dataset that one works in, as Git names it from the working folder. */
function ownPath(cwd: string, name: string): string {
  if (isDataset(cwd)) return "./";
  const found = (ask(cwd, "ls-files", "-z", "--full-name", "--", ":(glob)**/ids.csv") ?? "")
    .split("\0")
    .filter((path) => path !== "");
  const [only, ...others] = found.map((path) => path.slice(0, -"ids.csv".length));
  if (only !== undefined && others.length === 0) return only;
  throw new CliError(
    2,
    `Expected one dataset in the working folder, got ${found.length === 0 ? "none" : found.join(", ")}. Say which is meant: ${name}:<path>`,
  );
}

function checkOut(cwd: string, object: string, folder: string, name: string): void {
  const files = join(folder, "files");
  mkdirSync(files);
  const own = { cwd, index: join(folder, "index") };
  const [prefix, top] = [`--prefix=${files}/`, ask(cwd, "rev-parse", "--show-toplevel") ?? cwd];
  const read = git(own, ["read-tree", object]);
  // Bytes as they are in the repository: no line ends turned, links as files that hold their target.
  const written =
    read.status === 0
      ? git({ ...own, cwd: top }, [
          "-c",
          "core.autocrlf=false",
          "-c",
          "core.symlinks=false",
          "checkout-index",
          "--all",
          "--quiet",
          prefix,
        ])
      : read;
  if (written.status !== 0)
    throw new CliError(
      3,
      `Cannot read ${name} from the repository: ${written.stderr.trim()}. Fetch it, or make room for it.`,
    );
}

function showFile(cwd: string, object: string, path: string, name: string): void {
  const file = openSync(path, "wx");
  const { status, stderr } = git({ cwd }, ["cat-file", "blob", object], file);
  closeSync(file);
  if (status !== 0) throw new CliError(3, `Cannot read ${name} from the repository: ${stderr.trim()}. Fetch it.`);
}

async function open(cwd: string, object: string, path: string, name: string): Promise<Operand> {
  const { folder, remove } = temporaryFolder();
  try {
    if (ask(cwd, "cat-file", "-t", object) === "blob") {
      const target = join(folder, basename(path));
      showFile(cwd, object, target, name);
      return { ...fileOperand(target, `${name}`), name, close: remove };
    }
    checkOut(cwd, object, folder, name);
    const files = join(folder, "files");
    if (isRelease(files)) return releaseOperand(files, name, remove);
    if (isDataset(files)) return await datasetOperand(files, name, remove);
    throw new CliError(
      2,
      `Expected a dataset, a release or a file of records at ${name}, got another folder. Say which is meant: <revision>:<path>`,
    );
  } catch (error) {
    remove();
    throw error;
  }
}

/** What stands at a revision of the repository, `<revision>` or `<revision>:<path>`; undefined if there is no such revision. */
export async function revisionOperand(cwd: string, name: string): Promise<Operand | undefined> {
  const colon = name.indexOf(":");
  const revision = colon < 0 ? name : name.slice(0, colon);
  const commit = ask(cwd, "rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`);
  if (revision === "" || commit === undefined) return undefined;
  const path = colon < 0 ? ownPath(cwd, name) : name.slice(colon + 1);
  const object = ask(cwd, "rev-parse", "--verify", "--quiet", `${commit}:${path.replace(/(?<=[^./])\/$/, "")}`);
  if (object === undefined)
    throw new CliError(
      2,
      `Expected "${path}" at the revision ${revision}, which has no such path. Give the path from the root of the repository.`,
    );
  return open(cwd, object, path, colon < 0 ? `${name}:${path}` : name);
}
