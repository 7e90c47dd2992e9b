// Writes a release of the lines of a file into an empty folder; prints how many megabytes it has.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDatasetMetadata, stageRelease } from "../../packages/publisher/dist/index.js";
import { recordsOf } from "./line-records.mjs";
import { root } from "./measure.mjs";

const [path, folder] = process.argv.slice(2);
const { files } = stageRelease(
  {
    dataset: parseDatasetMetadata(readFileSync(join(root, "datasets/sister-cities/dataset.yaml"), "utf8")),
    version: "1.0.0",
    date: "2025-07-01",
    earlier: [],
    identifiers: [],
    records: recordsOf(path),
    tombstones: [],
    changelog: "# Changelog\n",
    software: "1.0.0",
  },
  folder,
);
process.stdout.write((files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(0));
