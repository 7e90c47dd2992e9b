// What the validator is measured beside: csv-parse over a file, and nothing else.
import { createReadStream } from "node:fs";
import { parse } from "csv-parse";

let count = 0;
const parser = createReadStream(process.argv[2]).pipe(parse());
parser.on("data", () => {
  count++;
});
parser.on("end", () => console.log(count));
