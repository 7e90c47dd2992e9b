// Speed and memory, each beside a limit or a peer of the same run: `npm run bench`, or `node scripts/bench.mjs speed peers` for some.
import { measureDiff } from "./bench/diff.mjs";
import { measureGazetteer } from "./bench/gazetteer.mjs";
import { measureHostile } from "./bench/hostile.mjs";
import { measureMemory } from "./bench/memory.mjs";
import { measurePeers } from "./bench/peers.mjs";
import { measureRelease } from "./bench/release.mjs";
import { measureSpeed } from "./bench/speed.mjs";
import { measureStart } from "./bench/start.mjs";
import { ordinary, relevant } from "./bench/texts.mjs";
import { measureValidator } from "./bench/validator.mjs";
import { measureVerify } from "./bench/verify.mjs";

const measurements = {
  start: measureStart,
  gazetteer: measureGazetteer,
  speed: () => measureSpeed(relevant(), ordinary()),
  memory: measureMemory,
  hostile: measureHostile,
  peers: () => measurePeers(relevant()),
  validator: measureValidator,
  release: measureRelease,
  diff: measureDiff,
  verify: measureVerify,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in measurements));
if (unknown !== undefined)
  throw new Error(`Expected some of ${Object.keys(measurements).join(", ")}, got "${unknown}".`);

let isMet = true;
for (const [name, measure] of Object.entries(measurements)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const result of measure()) {
    const { what, measured, peer, ratio, limit } = result;
    isMet &&= result.isMet;
    const verdict = result.isMet ? "ok    " : "MISSED";
    console.log(
      `${verdict}  ${what.padEnd(48)} ${measured.padStart(10)}   ${peer.padEnd(22)} ratio ${ratio.toFixed(2)}, ${limit}`,
    );
    if (result.note) console.log(`        ${result.note}`);
  }
}
process.exitCode = isMet ? 0 : 1;
