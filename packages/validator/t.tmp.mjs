import { createReadStream, readFileSync } from "node:fs";
import { validateAgreement } from "@kembar/schema";
import { validate } from "./src/index.ts";

const f = process.argv[2];
const lines = readFileSync(f, "utf8").trim().split("\n");
const mb = lines.reduce((a, l) => a + l.length, 0) / 1e6;
let t = process.cpuUsage().user;
for (const l of lines) JSON.parse(l);
for (const l of lines) validateAgreement(JSON.parse(l));
t = process.cpuUsage().user;
for (const l of lines) validateAgreement(JSON.parse(l));
const base = (process.cpuUsage().user - t) / 1e6;
console.log("parse+schema", (mb / base).toFixed(0), "MB/s");
for (let k = 0; k < 2; k++) {
  t = process.cpuUsage().user;
  let n = 0;
  const codes = {};
  const g = validate([{ path: "big.jsonl", stream: () => createReadStream(f, { highWaterMark: 1 << 18 }) }], {
    wholeLimit: 1 << 20,
  });
  for await (const i of g) {
    n++;
    codes[i.code] = (codes[i.code] ?? 0) + 1;
  }
  const d = (process.cpuUsage().user - t) / 1e6;
  console.log(
    "validate",
    (mb / d).toFixed(0),
    "MB/s",
    (base / d).toFixed(2),
    "x",
    n,
    codes,
    (process.memoryUsage().rss / 1e6).toFixed(0),
  );
}
