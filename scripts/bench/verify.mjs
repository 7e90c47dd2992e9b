import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeSorted } from "./made-data.mjs";
import { atMost, median, node, root } from "./measure.mjs";

/** Number of records; 100000 and more need many gigabytes of disk. */
// biome-ignore lint/suspicious/noUndeclaredEnvVars: no task of turbo's runs this
const RECORDS = Number(process.env.KEMBAR_BENCH_RECORDS ?? 2_000);
const PAIRS = RECORDS > 20_000 ? 1 : 5;
const MOST_TIMES = 1.5;
const MOST_MEGABYTES = 512;

const command = join(root, "packages/cli/bin/kembar.js");
const report =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS+" kB"))';

/** Seconds and megabytes of a run of the command. */
function verify(release, ...args) {
  const { took, stderr } = node(["--import", report, command, "verify", release, "--json", ...args]);
  return { took: took / 1000, peak: Number(/peak (\d+) kB/.exec(stderr)?.[1]) / 1024 };
}

function sha256sum(release) {
  const start = performance.now();
  const { status, stderr } = spawnSync("sha256sum", ["-c", "--quiet", "SHA256SUMS"], { cwd: release });
  if (status !== 0) throw new Error(`sha256sum ended with ${status}: ${stderr}`);
  return { took: (performance.now() - start) / 1000, peak: 0 };
}

function compared(what, own, peer, limit) {
  const ratio = own / peer;
  return {
    what,
    measured: `${own.toFixed(2)} s`,
    peer: `sha256sum -c: ${peer.toFixed(2)} s`,
    ratio,
    limit: limit === undefined ? "told for comparison" : `at most ${limit}`,
    isMet: limit === undefined || ratio <= limit,
  };
}

/** `kembar verify` beside `sha256sum -c` of the same folder: with all checks, and with --quick. */
export function measureVerify() {
  const folder = mkdtempSync(join(tmpdir(), "kembar-bench-"));
  try {
    const records = join(folder, "made.jsonl");
    writeSorted(records, RECORDS);
    const release = join(folder, "release");
    mkdirSync(release);
    const { stdout } = node([join(root, "scripts/bench/stage.mjs"), records, release]);
    const rounds = Array.from({ length: PAIRS }, () => [
      verify(release, "--quick"),
      verify(release),
      sha256sum(release),
    ]);
    const middle = (side, key) => median(rounds.map((round) => round[side][key]));
    const peer = middle(2, "took");
    const what = `verify, ${RECORDS} records`;
    return [
      { ...compared(`${what}, --quick`, middle(0, "took"), peer, MOST_TIMES), note: `${stdout} MB in the release` },
      atMost(`${what}, --quick, memory`, middle(0, "peak"), MOST_MEGABYTES, "MB"),
      compared(`${what}, every check`, middle(1, "took"), peer),
      atMost(`${what}, every check, memory`, middle(1, "peak"), MOST_MEGABYTES, "MB"),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
