import { createHash } from "node:crypto";
import { join } from "node:path";
import { atMost, node, root } from "./measure.mjs";
import { ordinaryArticle } from "./ordinary.mjs";
import { relevantArticle } from "./relevant.mjs";
import { COUNT } from "./texts.mjs";

const MOST_MEGABYTES = 300;
/** Prints the greatest memory of the process when it ends. */
const report =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS+" kB"))';

function run(input) {
  const args = ["--import", report, join(root, "packages/cli/bin/kembar.js"), "convert", "-", "--stdout", "--quiet"];
  const { stdout, stderr } = node(args, { input });
  return { stdout, peak: Number(/peak (\d+) kB/.exec(stderr)?.[1]) / 1024 };
}

const digest = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** The command over a stream of twice as many articles as the other measurements; twice, for the bytes and their order. */
export function measureMemory() {
  const articles = Array.from({ length: COUNT }, (_, index) => [relevantArticle(index), ordinaryArticle(index)]).flat();
  const input = articles.map(({ id, text }) => `${JSON.stringify({ id, text, published: "2025-06-27" })}\n`).join("");
  const [one, two] = [run(input), run(input)];
  if (digest(one.stdout) !== digest(two.stdout))
    throw new Error("Two runs over the same articles gave different bytes.");
  const ids = String(one.stdout)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).source.id);
  const misplaced = articles.findIndex(({ id }, index) => ids[index] !== id);
  if (misplaced >= 0 || ids.length !== articles.length)
    throw new Error(`Expected the order of the input: article ${misplaced} is ${ids[misplaced]}.`);
  const what = `memory, ${articles.length} articles as a stream`;
  return [atMost(what, Math.max(one.peak, two.peak), MOST_MEGABYTES, "MB")];
}
