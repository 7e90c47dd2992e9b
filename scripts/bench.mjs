// Speed, as ratios against a peer or a limit in the same run: `npm run bench`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const article = join(root, "datasets/sister-cities/sources/tribunjogja-20250627-klaten-nanjing.txt");

const MOST_TIMES_NODE = 3;
const LEAST_MB_PER_SECOND = 5;
const PAIRS = 21;
const ROUNDS = 8;
const WARM_UP = 3;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

function time(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`node ${args.join(" ")} failed: ${stderr}`);
  return performance.now() - start;
}

/** Whole processes, in pairs, so that what else the machine does falls on both. */
function startUp() {
  const out = mkdtempSync(join(tmpdir(), "kembar-bench-"));
  const pairs = Array.from({ length: PAIRS }, () => {
    const bare = time(["-e", "0"]);
    const convert = time([join(root, "packages/cli/bin/kembar.js"), "convert", article, "--out", out, "--quiet"]);
    return { bare, convert, ratio: convert / bare };
  });
  rmSync(out, { recursive: true });
  const [bare, convert, ratio] = ["bare", "convert", "ratio"].map((key) => median(pairs.map((pair) => pair[key])));
  return {
    what: "kembar convert, whole process",
    measured: `${convert.toFixed(0)} ms`,
    peer: `node -e 0: ${bare.toFixed(0)} ms`,
    ratio,
    limit: MOST_TIMES_NODE,
    isMet: ratio <= MOST_TIMES_NODE,
  };
}

/** Articles that differ from each other: places, numbers and the order of paragraphs, so that nothing can be remembered. */
function vary(text, index) {
  const places = ["Klaten", "Sleman", "Bantul", "Boyolali", "Sragen", "Wonosobo", "Kebumen", "Jepara"];
  const place = places[index % places.length];
  const paragraphs = text
    .replaceAll("Klaten", place)
    .replaceAll("24/6/2025", `${1 + (index % 28)}/6/2025`)
    .split("\n\n");
  const turn = index % 7;
  return [...paragraphs.slice(0, 8), ...paragraphs.slice(8 + turn), ...paragraphs.slice(8, 8 + turn)].join("\n\n");
}

async function throughput() {
  const { convert, readArticle } = await import("../packages/converter/dist/index.js");
  const text = readFileSync(article, "utf8");
  const bytes = Array.from({ length: 400 }, (_, index) => new TextEncoder().encode(vary(text, index)));
  const run = (index) => {
    const one = bytes[index % bytes.length];
    const { article: read } = readArticle(`a-${index}`, one, { published: "2025-06-27" });
    if (convert(read).drafts.length === 0) throw new Error(`Article ${index} gave no agreement.`);
    return one.length;
  };
  // The first rounds warm the engine up; the median of the others counts.
  let next = 0;
  const speeds = Array.from({ length: ROUNDS }, () => {
    let size = 0;
    const start = performance.now();
    while (performance.now() - start < 1000) size += run(next++);
    return size / 1e6 / ((performance.now() - start) / 1000);
  });
  const speed = median(speeds.slice(WARM_UP));
  return {
    what: "reading and conversion, one core",
    measured: `${speed.toFixed(1)} MB/s`,
    peer: `limit: ${LEAST_MB_PER_SECOND} MB/s`,
    ratio: speed / LEAST_MB_PER_SECOND,
    limit: 1,
    isMet: speed >= LEAST_MB_PER_SECOND,
  };
}

const results = [startUp(), await throughput()];
for (const { what, measured, peer, ratio, limit, isMet } of results)
  console.log(
    `${isMet ? "ok    " : "MISSED"}  ${what.padEnd(34)} ${measured.padStart(9)}   ${peer.padEnd(20)} ratio ${ratio.toFixed(2)}, limit ${limit}`,
  );
process.exit(results.every((result) => result.isMet) ? 0 : 1);
