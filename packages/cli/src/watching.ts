import { type FSWatcher, watch } from "node:fs";
import { basename, dirname } from "node:path";
import { CliError, reasonOf } from "./error.ts";
import { isFolder } from "./files.ts";

/** Editors and builds write many files at once: a change counts when nothing has changed for so long, in milliseconds. */
const QUIET = 150;

const unwatched = /(?:^|[\\/])(?:node_modules|\.git|\.turbo)(?:[\\/]|$)|\.tmp$/;

/**
 * Calls `act` once for all changes below the paths that come close together, and again for those that came while it ran, until the
 * process is interrupted (Ctrl-C). A CliError with exit code 3 if a path cannot be watched.
 */
export function watchPaths(paths: readonly string[], act: () => Promise<void>): Promise<void> {
  return new Promise((done, fail) => {
    let timer: NodeJS.Timeout | undefined;
    let running = Promise.resolve();
    const watchers: FSWatcher[] = [];
    const stop = (error?: unknown): void => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
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
        watchers.push(watchPath(path, changed).on("error", (error) => stop(unwatchable(path, error))));
      } catch (error) {
        stop(unwatchable(path, error));
        return;
      }
  });
}

/** A file is watched by way of its folder: editors put a new file in its place, which is another one to the file system. */
function watchPath(path: string, changed: () => void): FSWatcher {
  const isAll = isFolder(path);
  const isWatched = (name: string | null) => name === null || (isAll ? !unwatched.test(name) : name === basename(path));
  return watch(isAll ? path : dirname(path), { recursive: isAll }, (_, name) => {
    if (isWatched(name)) changed();
  });
}

const unwatchable = (path: string, error: unknown): CliError =>
  new CliError(3, `Cannot watch ${path}: ${reasonOf(error)}.`, { cause: error });
