// A process that takes a lock many times: `lock-process.ts <folder> <turn> [without]`. From a turn on it dies as soon as it holds the lock; a
// turn of 0 lets it live. Exit code 99 if another held it at the same time.
import { mkdirSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { ReleaseError } from "../src/release/error.ts";
import { withLock } from "../src/release/lock.ts";

const [folder = "", last = "0", without] = process.argv.slice(2);
const turns = 100;
const inside = join(folder, "inside");

async function work(turn: number): Promise<void> {
  try {
    mkdirSync(inside);
  } catch {
    process.exit(99);
  }
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
  rmdirSync(inside);
  if (last !== "0" && turn >= Number(last)) process.kill(process.pid, "SIGKILL");
}

for (let turn = 1; turn <= turns; turn++) {
  try {
    if (without === undefined) await withLock(folder, () => work(turn));
    else await work(turn);
  } catch (error) {
    if (!(error instanceof ReleaseError) || error.kind !== "busy") throw error;
  }
  await setTimeout(turn % 3);
}
