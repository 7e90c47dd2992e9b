import { closeSync, cpSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { recordOf } from "./made-data.mjs";
import { atMost, median, node, root } from "./measure.mjs";

/** Records on each side; 1000000 for the full run. */
// biome-ignore lint/suspicious/noUndeclaredEnvVars: no task of turbo's runs this
const RECORDS = Number(process.env.KEMBAR_BENCH_RECORDS ?? 20_000);
const PAIRS = RECORDS > 200_000 ? 1 : 3;
const MOST_MEGABYTES = 256;
/** Each hundredth record is another one, one of a thousand is gone, one of a thousand new. */
const CORRECTED = 100;
const GONE = 1000;

const command = join(root, "packages/cli/bin/kembar.js");
const report =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS+" kB"))';

function run(args) {
  const { took, stdout, stderr } = node(["--import", report, ...args]);
  return { took: took / 1000, peak: Number(/peak (\d+) kB/.exec(stderr)?.[1]) / 1024, stdout: String(stdout) };
}

/** Record number `index` with an id that sorts by it, as records of a release do; few passages, so that a million records fit on a disk. */
function record(index, isNext) {
  const { evidence, ...rest } = recordOf(index);
  const made = {
    ...rest,
    evidence: evidence.slice(0, 3),
    conflicts: [],
    id: `agr-klaten-nanjing-2025-${index.toString(36).padStart(5, "0")}`,
  };
  return isNext && index % CORRECTED === 7 ? { ...made, status: "dormant" } : made;
}

const isThere = (index, isNext) => index % GONE !== (isNext ? 3 : 5);

function writeRecords(path, isNext) {
  const file = openSync(path, "w");
  let piece = "";
  for (let index = 0; index < RECORDS; index++) {
    if (isThere(index, isNext)) piece += `${JSON.stringify(record(index, isNext))}\n`;
    if (piece.length > 1 << 22 || index === RECORDS - 1) {
      writeSync(file, piece);
      piece = "";
    }
  }
  closeSync(file);
}

/** A release with what a comparison reads of it. */
function writeRelease(folder, version, isNext) {
  const { resolve } = createRequire(join(root, "packages/cli/package.json"));
  mkdirSync(join(folder, "data"), { recursive: true });
  mkdirSync(join(folder, "schema"));
  const schemas = ["agreement", "collection", "place", "source"].map((name) => `${name}.schema.json`);
  for (const name of [...schemas, "tables.json", "vocabularies.json", "context.jsonld"])
    cpSync(resolve(`@kembar/schema/${name}`), join(folder, "schema", name));
  const manifest = { version, date: "2025-07-01", dataset: { name: "ties", licence: "CC-BY-4.0" }, files: [] };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  for (const name of ["places", "sources"]) writeFileSync(join(folder, `data/${name}.jsonl`), "");
  writeRecords(join(folder, "data/agreements.jsonl"), isNext);
}

function compare(folders) {
  const result = run([command, "diff", ...folders, "--format", "csv"]);
  const found = result.stdout.split("\n").length - 2;
  const expected = Array.from({ length: RECORDS }, (_, index) => index).filter(
    (index) => !(isThere(index, false) && isThere(index, true)) || index % CORRECTED === 7,
  ).length;
  if (found !== expected) throw new Error(`Expected ${expected} changes to be found, got ${found}.`);
  return result;
}

/** Time and memory of `kembar diff` beside a script that reads, parses and hashes the lines of both sides, and compares nothing. */
export function measureDiff() {
  const folder = mkdtempSync(join(tmpdir(), "kembar-bench-"));
  try {
    const folders = ["1.0.0", "1.1.0"].map((version, at) => {
      writeRelease(join(folder, version), version, at === 1);
      return join(folder, version);
    });
    const files = folders.map((one) => join(one, "data/agreements.jsonl"));
    const plain = () => run([join(root, "scripts/bench/plain-hash.mjs"), ...files]);
    const rounds = Array.from({ length: PAIRS }, () => [compare(folders), plain()]);
    const middle = (side, key) => median(rounds.map((round) => round[side][key]));
    const [own, other] = [0, 1].map((side) => middle(side, "took"));
    const what = `diff, ${RECORDS} records a side`;
    return [
      {
        what,
        measured: `${own.toFixed(1)} s`,
        peer: `read, parse, hash: ${other.toFixed(1)} s`,
        ratio: own / other,
        limit: "at most 2",
        isMet: own / other <= 2,
      },
      atMost(`${what}, memory`, middle(0, "peak"), MOST_MEGABYTES, "MB"),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
