// What the validator is measured beside: JSON.parse and the precompiled schema over the lines of a file, and nothing else.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { isAgreement } from "../../packages/schema/dist/index.js";

let count = 0;
for await (const line of createInterface({
  input: createReadStream(process.argv[2]),
  crlfDelay: Number.POSITIVE_INFINITY,
})) {
  if (line !== "" && !isAgreement(JSON.parse(line))) throw new Error(`Expected an agreement, got line ${count + 1}.`);
  count++;
}
console.log(count);
