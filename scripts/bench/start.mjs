import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median, node, root } from "./measure.mjs";

const article = join(root, "datasets/sister-cities/sources/tribunjogja-20250627-klaten-nanjing.txt");
const command = join(root, "packages/cli/bin/kembar.js");
const MOST_TIMES_NODE = 3;
const PAIRS = 21;

/** Whole processes, in pairs, so that what else the machine does falls on both. */
export function measureStart() {
  const out = mkdtempSync(join(tmpdir(), "kembar-bench-"));
  const pairs = Array.from({ length: PAIRS }, () => {
    const bare = node(["-e", "0"]).took;
    const convert = node([command, "convert", article, "--out", out, "--quiet"]).took;
    return { bare, convert, ratio: convert / bare };
  });
  rmSync(out, { recursive: true });
  const [bare, convert, ratio] = ["bare", "convert", "ratio"].map((key) => median(pairs.map((pair) => pair[key])));
  return [
    {
      what: "kembar convert, whole process",
      measured: `${convert.toFixed(0)} ms`,
      peer: `node -e 0: ${bare.toFixed(0)} ms`,
      ratio,
      limit: `at most ${MOST_TIMES_NODE}`,
      isMet: ratio <= MOST_TIMES_NODE,
    },
  ];
}
