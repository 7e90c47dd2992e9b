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

/** A part in a process of its own: bytes, milliseconds of the processor and megabytes at the most. */
const run = (part, path) => JSON.parse(node([join(root, "scripts/bench/release-part.mjs"), part, path]).stdout);

/** What is compared is the larger of what is read and what is written: a packed format is no slower to make for being small. */
function measureFormat(format, path, plain) {
  const { bytes, took, peak } = run(format, path);
  const compared = Math.max(bytes, plain.bytes);
  const least = (plain.took * compared) / plain.bytes;
  const ratio = took / least;
  const what = `release, ${RECORDS} records as ${format}`;
  return [
    {
      what,
      measured: `${(took / 1000).toFixed(1)} s`,
      peer: `parse, hash ${(compared / 1e6).toFixed(0)} MB: ${(least / 1000).toFixed(1)} s`,
      ratio,
      limit: `at most ${MOST_TIMES}`,
      isMet: ratio <= MOST_TIMES,
      note: `${(bytes / 1e6).toFixed(0)} MB written`,
    },
    atMost(`${what}, memory`, peak, MOST_MEGABYTES, "MB"),
  ];
}

/** Each format of a release beside reading, JSON.parse and SHA-256 of the bytes; all made data, all records distinct. */
export function measureRelease() {
  const folder = mkdtempSync(join(tmpdir(), "kembar-bench-"));
  try {
    const path = join(folder, "made.jsonl");
    writeSorted(path, RECORDS);
    const plain = run("plain", path);
    return formats.flatMap((format) => measureFormat(format, path, plain));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
