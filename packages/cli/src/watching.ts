import { type FSWatcher, readdirSync, watch } from "node:fs";
import { basename, dirname, join } from "node:path";
import { CliError, reasonOf } from "./error.ts";
import { isFolder } from "./files.ts";

/** Editors and builds write many files at once: a change counts when nothing has changed for so long, in milliseconds. */
const QUIET = 150;

const unwatchedFolders: ReadonlySet<string> = new Set(["node_modules", ".git", ".turbo"]);

/**
 * Calls `act` once for all changes below the paths that come close together, and again for those that came while it ran, until the
 * process is interrupted (Ctrl-C). A CliError with exit code 3 if a path cannot be watched.
 */
export function watchPaths(paths: readonly string[], act: () => Promise<void>): Promise<void> {
  return new Promise((done, fail) => {
    let timer: NodeJS.Timeout | undefined;
    let running = Promise.resolve();
    const watchers = new Map<string, FSWatcher>();
    const stop = (error?: unknown): void => {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      process.off("SIGINT", interrupted);
      running.then(() => (error === undefined ? done() : fail(error)), fail);
    };
    const interrupted = () => stop();
    const run = () => {
      running = running.then(act);
      running.catch(stop);
    };
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(run, QUIET);
    };
    process.once("SIGINT", interrupted);
    for (const path of paths)
      try {
        if (isFolder(path)) watchFolder(path, watchers, changed);
        else watchFile(path, watchers, changed);
      } catch (error) {
        stop(new CliError(3, `Cannot watch ${path}: ${reasonOf(error)}.`, { cause: error }));
        return;
      }
  });
}

/** A file is watched by way of its folder: editors put a new file in its place, which is another one to the file system. */
function watchFile(path: string, watchers: Map<string, FSWatcher>, changed: () => void): void {
  watchers.set(
    path,
    watch(dirname(path), (_, name) => {
      if (name === null || name === basename(path)) changed();
    }),
  );
}

/**
 * Each folder has a watcher of its own: one for all below it loses sight of files that others were put in place of (Node 20 on Linux).
 * Folders that are made meanwhile are watched from then on.
 */
function watchFolder(folder: string, watchers: Map<string, FSWatcher>, changed: () => void): void {
  const lookAround = (): void => {
    for (const below of foldersBelow(folder)) if (!watchers.has(below)) watchFolder(below, watchers, changed);
  };
  const watcher = watch(folder, (kind, name) => {
    if (name !== null && (name.endsWith(".tmp") || unwatchedFolders.has(name))) return;
    if (kind === "rename") lookAround();
    changed();
  });
  // A folder that goes away takes its watcher with it.
  watcher.on("error", () => forget(folder, watchers));
  watchers.set(folder, watcher);
  lookAround();
}

function forget(folder: string, watchers: Map<string, FSWatcher>): void {
  watchers.get(folder)?.close();
  watchers.delete(folder);
}

/** Folders right below one; none if it is gone. */
function foldersBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() && !unwatchedFolders.has(entry.name) ? [join(folder, entry.name)] : [],
    );
  } catch {
    return [];
  }
}
