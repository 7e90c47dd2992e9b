import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tables } from "../../packages/schema/dist/index.js";
import { writeLines, writeList, writeTable } from "./made-data.mjs";
import { atMost, median, node, root } from "./measure.mjs";

/** Size of the JSON lines in MB; 1000 for the full run. */
// biome-ignore lint/suspicious/noUndeclaredEnvVars: no task of turbo's runs this
const MEGABYTES = Number(process.env.KEMBAR_BENCH_MEGABYTES ?? 100);
/** ajv-cli holds the whole list as text, which is at most 512 MB in Node. */
const LIST_MEGABYTES = Math.min(MEGABYTES, 450);
const ROWS = 1_000_000;
const PAIRS = 3;
const MOST_MEGABYTES = 256;
const AJV = "ajv-cli@5.0.0";

const command = join(root, "packages/cli/bin/kembar.js");
/** Prints the greatest memory of the process when it ends. */
const report =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS+" kB"))';

/** Runs node; gives seconds, MB at the most, and what was printed. */
function run(args) {
  const { took, stdout, stderr } = node(["--import", report, ...args]);
  return { took: took / 1000, peak: Number(/peak (\d+) kB/.exec(stderr)?.[1]) / 1024, stdout: String(stdout) };
}

/** `kembar validate`, which must find nothing wrong and must have looked at everything. */
function check(path, counted) {
  const result = run([command, "validate", path, "--format", "json"]);
  const { issues, checked } = JSON.parse(result.stdout);
  if (issues.length > 0) throw new Error(`Expected no issue in what was made, got ${JSON.stringify(issues[0])}.`);
  const [[name, count]] = Object.entries(counted);
  if (checked[name] !== count) throw new Error(`Expected ${count} ${name} to be checked, got ${checked[name]}.`);
  return result;
}

/** Two commands in turns, so that what else the machine does falls on both. */
function inTurns(one, other, pairs = PAIRS) {
  const all = Array.from({ length: pairs }, () => [one(), other()]);
  const middle = (side, key) => median(all.map((pair) => pair[side][key]));
  return [0, 1].map((side) => ({ took: middle(side, "took"), peak: middle(side, "peak") }));
}

const result = (what, measured, peer, ratio, limit, isMet) => ({ what, measured, peer, ratio, limit, isMet });

function measureLines(folder) {
  const path = join(folder, "made.jsonl");
  const agreements = writeLines(path, MEGABYTES * 1e6);
  const size = statSync(path).size / 1e6;
  const plain = () => run([join(root, "scripts/bench/plain-lines.mjs"), path]);
  const [own, other] = inTurns(() => check(path, { agreements }), plain, MEGABYTES > 500 ? 1 : PAIRS);
  const speed = (side) => `${(size / side.took).toFixed(0)} MB/s`;
  const what = `validation, ${size.toFixed(0)} MB of JSON lines`;
  return [
    atMost(`${what}, memory`, own.peak, MOST_MEGABYTES, "MB"),
    result(
      what,
      speed(own),
      `parse, schema: ${speed(other)}`,
      other.took / own.took,
      "at least 0.5",
      other.took / own.took >= 0.5,
    ),
  ];
}

function measureAjv(folder) {
  const install = spawnSync("npm", ["install", "--no-audit", "--no-fund", "--prefix", folder, AJV], {
    encoding: "utf8",
  });
  if (install.status !== 0) {
    console.log(`skipped  ${AJV} cannot be installed: ${install.stderr.split("\n")[0]}`);
    return [];
  }
  const path = join(folder, "made.json");
  const agreements = writeList(path, LIST_MEGABYTES * 1e6);
  const schema = join(root, "scripts/bench/list.schema.json");
  const part = join(root, "packages/schema/schemas/agreement.schema.json");
  const bin = join(folder, "node_modules/ajv-cli/dist/index.js");
  const args = [
    "validate",
    "--spec=draft2020",
    "--all-errors",
    "--allow-union-types",
    "-s",
    schema,
    "-r",
    part,
    "-d",
    path,
  ];
  const [own, ajv] = inTurns(
    () => check(path, { agreements }),
    () => run([bin, ...args]),
    1,
  );
  const time = (side) => `${side.took.toFixed(1)} s`;
  const memory = (side) => `${side.peak.toFixed(0)} MB`;
  const what = `validation, ${LIST_MEGABYTES} MB of a JSON list`;
  const [faster, smaller] = [ajv.took / own.took, own.peak / ajv.peak];
  return [
    result(what, time(own), `ajv-cli: ${time(ajv)}`, faster, "at least 10", faster >= 10),
    result(`${what}, memory`, memory(own), `ajv-cli: ${memory(ajv)}`, smaller, "at most 0.1", smaller <= 0.1),
  ];
}

function measureRows(folder) {
  const path = join(folder, "agreements.csv");
  const columns = tables.find(({ name }) => name === "agreements").columns.map(({ name }) => name);
  writeTable(path, columns, ROWS);
  const plain = () => run([join(root, "scripts/bench/plain-rows.mjs"), path]);
  const [own, other] = inTurns(() => check(path, { rows: ROWS }), plain);
  const ratio = own.took / other.took;
  const what = `validation, ${ROWS} rows of ${columns.length} columns`;
  return [
    result(what, `${own.took.toFixed(1)} s`, `csv-parse: ${other.took.toFixed(1)} s`, ratio, "at most 2", ratio <= 2),
    atMost(`${what}, memory`, own.peak, MOST_MEGABYTES, "MB"),
  ];
}

/** Memory and speed of validation, beside the barest scripts that could do the same, and beside ajv-cli; all made data, all distinct. */
export function measureValidator() {
  const folder = mkdtempSync(join(tmpdir(), "kembar-bench-"));
  try {
    return [measureLines, measureAjv, measureRows].flatMap((measure) => measure(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
