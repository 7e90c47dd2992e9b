import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { ReleaseError } from "./error.ts";

/** A process that holds a lock, as it stands in the lock's file. */
interface Owner {
  readonly pid: number;
  /** When the process began, as the system counts it: another process may get the same number later. */
  readonly since: string;
}

/** When a process began, by Linux's /proc; empty elsewhere. */
function startOf(pid: number): string {
  try {
    // The name of the program, in brackets, may hold spaces.
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return (error as { code?: string }).code !== "ESRCH";
  }
}

const isAlive = ({ pid, since }: Owner): boolean =>
  pid !== 0 && isRunning(pid) && (since === "" || startOf(pid) === since);

/** Who holds a lock, or nobody if there is none; a file that names no process, as a power cut leaves it, belongs to one that is dead. */
function ownerOf(path: string): Owner | undefined {
  try {
    const [pid = "", since = ""] = readFileSync(path, "utf8").trim().split(" ");
    return { pid: /^[1-9][0-9]{0,8}$/.test(pid) ? Number(pid) : 0, since };
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return undefined;
    throw error;
  }
}

const LOCK = ".lock";
const DRAFT = /^\.lock-([0-9]+)(?:-next)?$/;

/** Whether a file beside the lock was left by a process that died while it tried to lock. */
export function isDeadDraft(path: string): boolean {
  const pid = DRAFT.exec(basename(path))?.[1];
  if (pid === undefined) return false;
  const owner = ownerOf(path);
  // A draft that is not written yet has no owner to ask.
  return owner !== undefined && !isAlive(owner.pid === 0 ? { pid: Number(pid), since: "" } : owner);
}

/** The lock appears with its owner in it, or not at all: a file is written beside it and linked. */
function tryLink(path: string, draft: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === "EEXIST") return false;
    throw error;
  }
}

const busy = (path: string, who: string): ReleaseError =>
  new ReleaseError(
    "busy",
    `Another process${who} is writing a release: it holds ${path}. Wait until it has finished, then try again; if there is none, remove that file.`,
  );

/** Takes a lock that nobody has; false if one has it whose owner is dead. Throws that it is busy. */
function takeFree(path: string, draft: string): boolean {
  if (tryLink(path, draft)) return true;
  const owner = ownerOf(path);
  // Gone between the two looks: somebody was quicker, and others may be now.
  if (!owner) throw busy(path, "");
  if (isAlive(owner)) throw busy(path, ` (${owner.pid})`);
  return false;
}

/**
 * Takes a lock or throws that another has it. The lock of a process that has died is replaced, and only by the holder of the lock of that
 * lock: two that see the same dead owner never both take its place. That one may be left by a process that died too, and so on.
 */
function take(path: string, draft: string): void {
  if (takeFree(path, draft)) return;
  const above = `${path}.next`;
  take(above, draft);
  const copy = `${draft}-next`;
  try {
    if (takeFree(path, draft)) return;
    // The draft itself is needed for the locks to come.
    writeFileSync(copy, readFileSync(draft));
    renameSync(copy, path);
  } finally {
    rmSync(copy, { force: true });
    rmSync(above, { force: true });
  }
}

function lock(path: string): void {
  const draft = join(dirname(path), `${LOCK}-${process.pid}`);
  try {
    // A dead process of the same number may have left one that is linked to its lock: written over, it would say that this one has it.
    rmSync(draft, { force: true });
    writeFileSync(draft, `${process.pid} ${startOf(process.pid)}\n`);
    take(path, draft);
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Runs `work` while the file `.lock` of a folder says that this process is at it; a ReleaseError of the kind `busy` if another one is. The
 * lock of a process of this machine that has died is taken over.
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const path = join(folder, LOCK);
  lock(path);
  let result: T;
  try {
    result = await work();
  } catch (error) {
    try {
      rmSync(path, { force: true });
    } catch {
      // What went wrong first is told; the next process finds the owner dead.
    }
    throw error;
  }
  rmSync(path, { force: true });
  return result;
}
