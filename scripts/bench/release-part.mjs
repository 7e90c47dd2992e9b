// What the release is measured by, in a process of its own: one format over the lines of a file, each byte hashed; or what it is measured beside,
// reading, JSON.parse and SHA-256 of the lines, and nothing else.
import { createHash } from "node:crypto";
import { linesOf, recordsOf } from "./line-records.mjs";
import { cost } from "./measure.mjs";

const [part, path] = process.argv.slice(2);

function plain() {
  const hash = createHash("sha256");
  let bytes = 0;
  for (const line of linesOf(path)) {
    JSON.parse(line);
    hash.update(line);
    bytes += Buffer.byteLength(line) + 1;
  }
  hash.digest();
  return bytes;
}

const parts = {
  json: /^data\/agreements\.json$/,
  jsonl: /\.jsonl$/,
  csv: /^data\/[a-z]+\.csv$/,
  excel: /^data\/excel\//,
  jsonld: /\.jsonld$/,
  nquads: /\.nq$/,
  parquet: /\.parquet$/,
  sqlite: /\.sqlite$/,
  hashes: /^record-hashes\.csv$/,
};

async function write() {
  const { dataFiles, recordHashes } = await import("../../packages/publisher/dist/index.js");
  const records = recordsOf(path);
  const files = [...dataFiles(records, [], "made"), recordHashes(records)];
  const wanted = files.filter((file) => parts[part]?.test(file.path));
  if (wanted.length === 0) throw new Error(`Expected one of plain, ${Object.keys(parts).join(", ")}, got "${part}".`);
  let bytes = 0;
  const took = cost(() => {
    for (const file of wanted) {
      const hash = createHash("sha256");
      file.write((piece) => {
        hash.update(piece);
        bytes += Buffer.byteLength(piece);
      });
      hash.digest();
    }
  });
  return { bytes, took };
}

function measurePlain() {
  let bytes = 0;
  const took = cost(() => {
    bytes = plain();
  });
  return { bytes, took };
}

const measured = part === "plain" ? measurePlain() : await write();
console.log(JSON.stringify({ ...measured, peak: process.resourceUsage().maxRSS / 1024 }));
