import { atMost, median, node } from "./measure.mjs";

const MOST_MILLISECONDS = 25;
const PAIRS = 31;

const gazetteer = new URL("../../packages/gazetteer/dist/index.js", import.meta.url);
const load = `import { lookup } from ${JSON.stringify(gazetteer.href)};
if (lookup("nanjing").length === 0) throw new Error("The gazetteer has no Nanjing.");`;
const report = `const { user, system } = process.cpuUsage(); console.log((user + system) / 1000);`;

/** Milliseconds of the processor that a fresh process takes to run `code`. */
const costOf = (code) => Number(node(["--input-type=module", "-e", `${code}\n${report}`]).stdout);

/** A fresh process that loads the gazetteer and looks one name up, less one that does nothing, in pairs. */
export function measureGazetteer() {
  const extra = Array.from({ length: PAIRS }, () => costOf(load) - costOf(""));
  return [atMost("gazetteer, loaded and asked once", median(extra), MOST_MILLISECONDS, "ms")];
}
