import { basename, dirname, relative, resolve, sep } from "node:path";
import { type Checked, type InputFile, type Issue, validateWithReport } from "@kembar/validator";
import { isFolder, listFiles, readBytes } from "./files.ts";

/** A path that is to be checked: its files, each by its path below `base`. */
export interface Target {
  /** The folder, or the folder of the file, in full. */
  readonly folder: string;
  /** The same relative to the working directory, with `/` between; empty if it is that directory. */
  readonly base: string;
  readonly names: readonly string[];
}

/** What a path stands for; a CliError with exit code 3 if it cannot be read. */
export function targetOf(cwd: string, given: string): Target {
  const path = resolve(cwd, given);
  const isAlone = !isFolder(path);
  const folder = isAlone ? dirname(path) : path;
  const base = relative(cwd, folder).replaceAll(sep, "/");
  return { folder, base, names: isAlone ? [basename(path)] : listFiles(folder) };
}

/** The path of a target's file as reports tell it: relative to the working directory, with `/` between. */
export const shownPath = ({ base }: Target, name: string): string => (base === "" ? name : `${base}/${name}`);

/** Reads a file of a target. */
export type Read = (target: Target, name: string) => Uint8Array;

export const readFromDisk: Read = ({ folder }, name) => readBytes(`${folder}/${name}`);

/** Checks targets one after the other; `checked` is complete when the issues have come to their end. */
export function check(
  targets: readonly Target[],
  read: Read = readFromDisk,
): { issues: AsyncIterable<Issue>; checked: () => Checked } {
  let total: Checked = { agreements: 0, places: 0, sources: 0, passages: 0, files: 0 };
  async function* issues(): AsyncGenerator<Issue> {
    for (const target of targets) {
      const files = target.names.map((name): InputFile => ({ path: name, bytes: read(target, name) }));
      const report = validateWithReport(files);
      total = sum(total, report.checked);
      for (const issue of report.issues) yield { ...issue, path: shownPath(target, issue.path) };
    }
  }
  return { issues: issues(), checked: () => total };
}

function sum(a: Checked, b: Checked): Checked {
  const keys = Object.keys(a) as (keyof Checked)[];
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as unknown as Checked;
}
