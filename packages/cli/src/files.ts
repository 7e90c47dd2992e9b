import {
  accessSync,
  closeSync,
  constants,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { CliError, reasonOf } from "./error.ts";

/** Bytes of a file; a CliError with exit code 3 if it cannot be read. */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CliError(3, `Cannot read ${path}: ${reasonOf(error)}.`, { cause: error });
  }
}

/** The first bytes of a file, at most `length`; a CliError with exit code 3 if it cannot be read. */
export function readHead(path: string, length: number): Uint8Array {
  try {
    const descriptor = openSync(path, "r");
    try {
      const bytes = new Uint8Array(length);
      return bytes.subarray(0, readSync(descriptor, bytes, 0, length, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw new CliError(3, `Cannot read ${path}: ${reasonOf(error)}.`, { cause: error });
  }
}

/** Text of a file if it is there; a CliError if it is there and cannot be read. */
export function readTextIfAny(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return undefined;
    throw new CliError(3, `Cannot read ${path}: ${reasonOf(error)}.`, { cause: error });
  }
}

/** Whether a path is a folder; a CliError if there is nothing. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw new CliError(3, `Cannot read ${path}: ${reasonOf(error)}.`, { cause: error });
  }
}

/** Size of a file in bytes; a CliError if there is nothing. */
export function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch (error) {
    throw new CliError(3, `Cannot read ${path}: ${reasonOf(error)}.`, { cause: error });
  }
}

/** Whether there is anything at a path. */
export function exists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

const skipped = new Set(["node_modules", ".git", ".turbo"]);

/** Whether a link leads to a folder, a pipe or a device; one that leads nowhere is left to be told by whoever reads it. */
function isNoFile(link: string): boolean {
  try {
    return statSync(link, { throwIfNoEntry: false })?.isFile() === false;
  } catch {
    return false;
  }
}

/**
 * Paths of the files below a folder, relative to it with `/` between, sorted by code unit; symbolic links to folders are not followed. A
 * CliError with exit code 3 if it cannot be listed; of a folder below it that cannot be, `instead` may give what stands for its files.
 */
export function listFiles(folder: string, under = "", instead?: (path: string) => string[]): string[] {
  const listBelow = (path: string): string[] => {
    try {
      return listFiles(folder, path, instead);
    } catch (error) {
      if (!instead) throw error;
      return instead(path);
    }
  };
  try {
    return readdirSync(join(folder, under), { withFileTypes: true })
      .filter((entry) => !skipped.has(entry.name))
      .flatMap((entry) => {
        const path = under === "" ? entry.name : `${under}/${entry.name}`;
        if (entry.isDirectory()) return listBelow(path);
        const isLink = entry.isSymbolicLink();
        return entry.isFile() || (isLink && !isNoFile(join(folder, path))) ? [path] : [];
      })
      .toSorted();
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(3, `Cannot read the folder ${join(folder, under)}: ${reasonOf(error)}.`, { cause: error });
  }
}

function sameBytes(path: string, text: string): boolean {
  try {
    return readFileSync(path).equals(Buffer.from(text, "utf8"));
  } catch {
    return false;
  }
}

/**
 * Makes a folder and those above it that are missing; returns the first that was made. Node's own recursive mkdir never returns where the
 * file system has a folder that takes none, as /proc does.
 */
function makeFolder(path: string): string | undefined {
  if (exists(path)) return undefined;
  const above = dirname(path);
  const first = above === path ? undefined : makeFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have made it meanwhile.
    if ((error as { code?: string }).code !== "EEXIST") throw error;
  }
  return first ?? path;
}

/**
 * Writes files below a folder, all or none as far as the disk allows: every text goes to a temporary file first, then each is renamed
 * into place. Files that hold the same bytes already are left alone. Returns the names of those that changed.
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): string[] {
  const changed = [...files].filter(([name, text]) => !sameBytes(join(folder, name), text));
  const temporary = changed.map(([name]) =>
    join(folder, dirname(name), `.${process.pid}.${name.replaceAll("/", "-")}.tmp`),
  );
  const made: string[] = [];
  try {
    changed.forEach(([name, text], index) => {
      const first = makeFolder(dirname(join(folder, name)));
      if (first !== undefined) made.push(first);
      writeFileSync(temporary[index] ?? "", text, { flag: "wx" });
    });
    changed.forEach(([name], index) => {
      renameSync(temporary[index] ?? "", join(folder, name));
    });
  } catch (error) {
    for (const path of temporary) rmSync(path, { force: true });
    for (const path of made.toReversed()) removeIfEmpty(path);
    throw new CliError(3, `Cannot write to ${folder}: ${reasonOf(error)}. Name another folder, or make room for it.`, {
      cause: error,
    });
  }
  return changed.map(([name]) => name);
}

/** Whether a file is not to be written: nobody may by its permissions (which hold back no superuser), or this process may not. */
export function isReadOnly(path: string): boolean {
  try {
    const file = realpathSync(path);
    if ((statSync(file).mode & 0o222) === 0) return true;
    for (const one of [file, dirname(file)]) accessSync(one, constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

/** Replaces a file by way of a temporary one beside it; what a symbolic link leads to is replaced, not the link, and permissions stay. */
export function replaceFile(path: string, bytes: Uint8Array): void {
  let temporary = "";
  try {
    const file = realpathSync(path);
    temporary = join(dirname(file), `.${process.pid}.${basename(file)}.tmp`);
    writeFileSync(temporary, bytes, { flag: "wx", mode: statSync(file).mode });
    renameSync(temporary, file);
  } catch (error) {
    if (temporary !== "") rmSync(temporary, { force: true });
    throw new CliError(3, `Cannot write ${path}: ${reasonOf(error)}. Nothing of it was changed.`, { cause: error });
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It holds something, or is gone: either is fine.
  }
}

/** Removes a file. */
export function removeFile(path: string): void {
  rmSync(path, { force: true });
}
