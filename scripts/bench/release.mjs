import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeSorted } from "./made-data.mjs";
import { atMost, node, root } from "./measure.mjs";

/** Number of records; 1000000 for the full run. */
// biome-ignore lint/suspicious/noUndeclaredEnvVars: no task of turbo's runs this
const RECORDS = Number(process.env.KEMBAR_BENCH_RECORDS ?? 20_000);
const MOST_TIMES = 3;
const MOST_MEGABYTES = 1000;

const formats = ["json", "jsonl", "csv", "excel", "jsonld", "nquads", "parquet", "sqlite", "hashes"];

/** A part in a process of its own: bytes, milliseconds and megabytes at the most. */
const run = (part, path) => JSON.parse(node([join(root, "scripts/bench/release-part.mjs"), part, path]).stdout);

function measureFormat(format, path, perByte) {
  const { bytes, took, peak } = run(format, path);
  const ratio = took / (bytes * perByte);
  const what = `release, ${RECORDS} records as ${format}, ${(bytes / 1e6).toFixed(0)} MB`;
  const speed = (milliseconds) => `${(bytes / 1000 / milliseconds).toFixed(0)} MB/s`;
  return [
    {
      what,
      measured: speed(took),
      peer: `read, parse, hash: ${speed(bytes * perByte)}`,
      ratio,
      limit: `at most ${MOST_TIMES}`,
      isMet: ratio <= MOST_TIMES,
    },
    atMost(`${what}, memory`, peak, MOST_MEGABYTES, "MB"),
  ];
}

/** Each format of a release beside reading, JSON.parse and SHA-256 of as many bytes; all made data, all records distinct. */
export function measureRelease() {
  const folder = mkdtempSync(join(tmpdir(), "kembar-bench-"));
  try {
    const path = join(folder, "made.jsonl");
    writeSorted(path, RECORDS);
    const { bytes, took } = run("plain", path);
    return formats.flatMap((format) => measureFormat(format, path, took / bytes));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
