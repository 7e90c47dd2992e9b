// What the release is measured by, in a process of its own: one format over the lines of a file, each byte hashed; or what it is measured beside,
// reading, JSON.parse and SHA-256 of the lines, and nothing else.
import { createHash } from "node:crypto";
import { performance } from "node:perf_hooks";
import { linesOf, recordsOf } from "./line-records.mjs";

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
  const start = performance.now();
  let bytes = 0;
  for (const file of wanted) {
    const hash = createHash("sha256");
    file.write((piece) => {
      hash.update(piece);
      bytes += Buffer.byteLength(piece);
    });
    hash.digest();
  }
  return { bytes, took: performance.now() - start };
}

function measurePlain() {
  const start = performance.now();
  return { bytes: plain(), took: performance.now() - start };
}

const measured = part === "plain" ? measurePlain() : await write();
console.log(JSON.stringify({ ...measured, peak: process.resourceUsage().maxRSS / 1024 }));
