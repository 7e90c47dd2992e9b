import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ReleaseError } from "./error.ts";

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

/** Whether there is a process of this number. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return (error as { code?: string }).code !== "ESRCH";
  }
}

const isAlive = ({ pid, since }: Owner): boolean => isRunning(pid) && (since === "" || startOf(pid) === since);

function ownerOf(path: string): Owner | undefined {
  try {
    const [pid = "", since = ""] = readFileSync(path, "utf8").trim().split(" ");
    return /^[0-9]+$/.test(pid) ? { pid: Number(pid), since } : undefined;
  } catch {
    return undefined;
  }
}

/** Beginning of the name of the file that a process makes its lock of. */
const LOCK_DRAFT = ".lock-";

/** The lock appears with its owner in it, or not at all: a file is written beside it and linked. */
function tryLock(path: string): boolean {
  const draft = join(dirname(path), `${LOCK_DRAFT}${process.pid}`);
  try {
    writeFileSync(draft, `${process.pid} ${startOf(process.pid)}\n`);
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Runs `work` while a lock file says that this process is at it; a ReleaseError of the kind `busy` if another one is. The lock of a process
 * that has died is taken over. It keeps people from waiting for nothing; that no release is torn does not rest on it.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  if (!tryLock(path)) {
    const owner = ownerOf(path);
    if (owner && isAlive(owner))
      throw new ReleaseError(
        "busy",
        `Another process (${owner.pid}) is writing a release: it holds ${path}. Wait until it has finished, then try again.`,
      );
    rmSync(path, { force: true });
    if (!tryLock(path))
      throw new ReleaseError("busy", `Another process is writing a release: it holds ${path}. Try again later.`);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}
