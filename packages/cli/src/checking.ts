import { createReadStream } from "node:fs";
import { basename, dirname, join, parse, relative, resolve, sep } from "node:path";
import { type Checked, type InputFile, type Issue, isToldByName, validate } from "@kembar/validator";
import type { Effects } from "./effects.ts";
import { reasonOf } from "./error.ts";
import { exists, isFolder, listFiles } from "./files.ts";
import { loadGazetteer } from "./places.ts";

/** A path that is to be checked: its files, each by its path below `folder`. */
export interface Target {
  /** The folder, or the folder of the file, in full. */
  readonly folder: string;
  /** The working directory, to which paths in reports are relative. */
  readonly cwd: string;
  readonly names: readonly string[];
  /** Bytes of standard input, where that is what is checked. */
  readonly stdin?: () => AsyncIterable<Uint8Array>;
}

/** Name of standard input in reports. */
const STDIN = "standard input";

/** Folders of a dataset whose files are known by standing in them. */
const telling: ReadonlySet<string> = new Set(["sources", "curation", "records"]);

/**
 * What paths stand for: those of one folder or dataset are one target, whose files are compared with each other, but for files whose names
 * do not tell what they hold, which are known only by themselves. Throws as `targetOf` does.
 */
export function targetsOf(effects: Pick<Effects, "cwd" | "stdin">, given: readonly string[]): Target[] {
  const found = new Map<string, Target>();
  for (const path of given) {
    const target = targetOf(effects, path);
    const [name = ""] = target.names;
    const isSingle = target.stdin !== undefined || (target.names.length === 1 && !isToldByName(name));
    const key = isSingle ? `${target.folder}/${name}` : target.folder;
    const names = new Set([...(found.get(key)?.names ?? []), ...target.names]);
    found.set(key, { ...target, names: [...names].toSorted() });
  }
  return [...found.values()];
}

/** What a path stands for, `-` for standard input; a CliError with exit code 3 if it cannot be read. */
export function targetOf({ cwd, stdin }: Pick<Effects, "cwd" | "stdin">, given: string): Target {
  if (given === "-") return { folder: cwd, cwd, names: [STDIN], stdin };
  const path = resolve(cwd, given);
  const isAlone = !isFolder(path);
  const own = isAlone ? dirname(path) : path;
  const names = isAlone ? withTwin(own, basename(path)) : listFiles(own, "", keepFolder);
  const isTelling = telling.has(basename(own));
  const folder = isTelling ? dirname(own) : own;
  return {
    folder,
    cwd,
    names: isTelling ? names.map((name) => `${basename(own)}/${name}`) : names,
  };
}

/** What a path is checked of, in full: the folder that it is, or the file and what goes with it. */
export function pathsOf(effects: Pick<Effects, "cwd" | "stdin">, given: string): string[] {
  const path = resolve(effects.cwd, given);
  if (isFolder(path)) return [path];
  const { folder, names } = targetOf(effects, given);
  return names.map((name) => join(folder, name));
}

/** A folder that cannot be listed is checked as a file: reading it tells why, and the others are checked. */
const keepFolder = (path: string): string[] => [path];

/** The text of a source goes with its metadata, and they with it. */
function withTwin(folder: string, name: string): string[] {
  const { ext, name: stem } = parse(name);
  const twin = basename(folder) === "sources" ? { ".txt": `${stem}.yaml`, ".yaml": `${stem}.txt` }[ext] : undefined;
  return twin !== undefined && exists(join(folder, twin)) ? [name, twin].toSorted() : [name];
}

/** The path of a target's file as reports tell it: relative to the working directory, with `/` between. */
export function shownPath({ cwd, folder }: Target, name: string): string {
  // Only names in a zip can have `..`; they lead nowhere.
  const up = name.search(/\/\.\.(?:\/|$)/);
  const own = up < 0 ? name : name.slice(0, up);
  return relative(cwd, join(folder, own)).replaceAll(sep, "/") + name.slice(own.length);
}

/** Opens a file of a target. */
export type Open = (target: Target, name: string) => Pick<InputFile, "bytes" | "stream">;

export const openOnDisk: Open = ({ folder, stdin }, name) => ({
  stream: stdin ?? (() => streamOf(`${folder}/${name}`)),
});

/** Bytes of a file as they are read; an error whose message is the reason if they cannot be, which becomes an issue of the file. */
async function* streamOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error });
  }
}

const CHUNK = 1 << 18;

/** Checks targets one after the other; `checked` is complete when the issues have come to their end. */
export function check(
  targets: readonly Target[],
  open: Open = openOnDisk,
): { issues: AsyncIterable<Issue>; checked: () => Checked } {
  const total = { agreements: 0, places: 0, sources: 0, passages: 0, rows: 0, files: 0 };
  async function* issues(): AsyncGenerator<Issue> {
    const places = await loadGazetteer();
    for (const target of targets) {
      const found = validate(
        target.names.map((name) => ({ path: name, ...open(target, name) })),
        { places },
      );
      for (let next = await found.next(); ; next = await found.next()) {
        if (next.done) {
          for (const key of Object.keys(total) as (keyof Checked)[]) total[key] += next.value[key];
          break;
        }
        yield { ...next.value, path: shownPath(target, next.value.path) };
      }
    }
  }
  return { issues: issues(), checked: () => total };
}
