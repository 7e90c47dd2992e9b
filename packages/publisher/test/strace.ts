import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What changes the disk or opens its files; a `?` is for machines that have no such call. */
const CALLS =
  "?mkdir,?mkdirat,?open,?openat,?write,?writev,?pwrite64,?fsync,?fdatasync,?ftruncate,?rename,?renameat,?renameat2,?link,?linkat,?unlink,?unlinkat,?rmdir,?close";

/** A system call of a process: the number-th of its name. */
export interface Point {
  readonly call: string;
  readonly number: number;
  /** The line of the trace. */
  readonly line: string;
}

/** Why no process can be traced here; undefined if one can. */
export function whyNoStrace(): string | undefined {
  const { error, status, stderr } = spawnSync("strace", ["-e", "trace=?openat", "true"], { encoding: "utf8" });
  if (error) return "strace is not installed";
  return status === 0 ? undefined : `strace may not trace: ${stderr.trim().split("\n").at(-1)}`;
}

/**
 * The system calls by which a process works on a folder, in order. Only the main thread is looked at, which is the one that writes: the others
 * make none of these calls on files.
 */
export function pointsOf(command: readonly string[], folder: string): Point[] {
  const out = mkdtempSync(join(tmpdir(), "kembar-trace-"));
  try {
    const log = join(out, "log");
    const { status, stderr }: SpawnSyncReturns<string> = spawnSync(
      "strace",
      ["-y", "-o", log, "-e", `trace=${CALLS}`, "--", ...command],
      { encoding: "utf8" },
    );
    if (status !== 0) throw new Error(`Expected the traced process to end well, got ${status}: ${stderr}`);
    const counts = new Map<string, number>();
    return readFileSync(log, "utf8")
      .split("\n")
      .flatMap((line) => {
        const call = /^[a-z0-9]+(?=\()/.exec(line)?.[0];
        if (call === undefined) return [];
        const number = (counts.get(call) ?? 0) + 1;
        counts.set(call, number);
        return line.includes(folder) ? [{ call, number, line }] : [];
      });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** How a process ended. */
export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
  /** Whether the fault was injected: the point was reached. */
  readonly isHit: boolean;
}

/** Runs a process that is killed at a system call, or whose call fails with an error such as ENOSPC. */
export function injected(command: readonly string[], { call, number }: Point, fault: string): Promise<Ended> {
  const log = mkdtempSync(join(tmpdir(), "kembar-trace-"));
  const what = fault === "KILL" ? "signal=KILL" : `error=${fault}`;
  const args = ["-o", join(log, "log"), "-e", `trace=${call}`, "-e", `inject=${call}:${what}:when=${number}`, "--"];
  const child = spawn("strace", [...args, ...command], { stdio: ["ignore", "ignore", "pipe"] });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status, signal) => {
      const isHit = /\(INJECTED\)|killed by SIGKILL/.test(readFileSync(join(log, "log"), "utf8"));
      rmSync(log, { recursive: true, force: true });
      resolve({ status, signal, stderr, isHit });
    });
  });
}

/** So many of a list, evenly spread, its first and last among them. */
export const spread = <T>(list: readonly T[], count: number): T[] =>
  list.length <= count
    ? [...list]
    : Array.from({ length: count }, (_, at) => list[Math.round((at * (list.length - 1)) / (count - 1))] as T);

/** Does work for every item, so many at a time; the results stand in the order of the items. */
export async function inTurns<T, R>(items: readonly T[], atOnce: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = [...items.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
