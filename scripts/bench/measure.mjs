import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Folder of the project. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Middle one of some numbers. */
export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Time of the processor that this process has taken, in milliseconds: what else the machine does takes none of it. */
const spent = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds of the processor that `work` takes. */
export function cost(work) {
  const start = spent();
  work();
  return spent() - start;
}

/** Median speed, in MB of UTF-8 a second of one core, at which `work` gets through the texts; the first rounds warm the engine up. */
export function speedOf(texts, work, { rounds = 7, warmUp = 2 } = {}) {
  const bytes = texts.reduce((sum, { size }) => sum + size, 0);
  const speeds = Array.from({ length: rounds }, () => bytes / 1000 / cost(() => texts.forEach(work)));
  return median(speeds.slice(warmUp));
}

/** Runs node with `args`; gives the milliseconds that it took and what it printed. */
export function node(args, options = {}) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { maxBuffer: 2 ** 30, ...options });
  const took = performance.now() - start;
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}: ${stderr}`);
  return { took, stdout, stderr: String(stderr) };
}

/** A speed beside the least one that will do. */
export const atLeast = (what, speed, limit) => ({
  what,
  measured: `${speed.toFixed(1)} MB/s`,
  peer: `limit: ${limit} MB/s`,
  ratio: speed / limit,
  limit: "at least 1",
  isMet: speed >= limit,
});

/** A number beside the greatest one that will do. */
export const atMost = (what, number, limit, unit) => ({
  what,
  measured: `${number.toFixed(number < 10 ? 2 : 0)} ${unit}`,
  peer: `limit: ${limit} ${unit}`,
  ratio: number / limit,
  limit: "at most 1",
  isMet: number <= limit,
});
