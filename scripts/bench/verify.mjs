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
/** Prints the greatest memory of the process and the time of the processor that it took, when it ends. */
const report =
  'data:text/javascript,process.on("exit",()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();process.stderr.write("peak "+maxRSS+" kB, took "+(userCPUTime+systemCPUTime)+" us")})';

/** Seconds of the processor and megabytes of a run of the command. */
function verify(release, ...args) {
  const { stderr } = node(["--import", report, command, "verify", release, "--json", ...args]);
  const [, peak, took] = /peak (\d+) kB, took (\d+) us/.exec(stderr) ?? [];
  return { took: Number(took) / 1e6, peak: Number(peak) / 1024 };
}

/** Seconds of the processor that sha256sum takes: what else the machine does counts for neither. */
function sha256sum(release) {
  const script = 'TIMEFORMAT="%U %S"; time sha256sum -c --quiet SHA256SUMS';
  const { status, stderr } = spawnSync("bash", ["-c", script], { cwd: release, encoding: "utf8" });
  if (status !== 0) throw new Error(`sha256sum ended with ${status}: ${stderr}`);
  const [user, system] = stderr.trim().split(" ").map(Number);
  return { took: user + system, peak: 0 };
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
