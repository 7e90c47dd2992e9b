import { gzipSync, strToU8, zipSync } from "fflate";
import { agreement, type Cases, tablesOnly } from "../case.ts";
import { edited, type Files, files, record } from "../fixture.ts";

const lines = files["dist/agreements.jsonl"] ?? "";
const zip = zipSync({ "release/agreements.jsonl": strToU8(lines) });
const sizeOf = (all: Files): number => Object.values(all).reduce((sum, text) => sum + strToU8(text).length, 0);

export const fileCases = {
  "file/not-utf-8": {
    fail: [
      {
        what: "a byte that begins no character",
        files: { ...files, "ids.csv": Uint8Array.of(0x7b, 0x0a, 0xc3, 0xa9, 0xff, 0x7d) },
        path: "ids.csv",
      },
    ],
    pass: [
      {
        what: "characters of two, three and four bytes",
        files: agreement((one) => {
          one.label.zh = "é靖🤝";
        }),
      },
    ],
  },
  "file/byte-order-mark": {
    fail: [
      {
        what: "a spreadsheet's mark",
        files: edited("dist/places.csv", (csv) => `\ufeff${csv}`),
        path: "dist/places.csv",
        at: "\ufeffid,names_en",
      },
    ],
    pass: [
      {
        what: "a mark that a source begins with, as received",
        files: { ...files, "sources/other.txt": "\ufeffx" },
      },
    ],
  },
  "file/nothing-to-check": {
    fail: [
      {
        what: "a picture",
        files: { "a/picture.png": "" },
        path: "a/picture.png",
      },
    ],
    pass: [
      {
        what: "JSON lines without a line",
        files: { "a.jsonl": "" },
      },
    ],
  },
  "file/unreadable": {
    fail: [
      {
        what: "a file beside a dataset that may not be read",
        files: { ...files, "dist/agreements.nq": new Error("permission was denied") },
        path: "dist/agreements.nq",
      },
      {
        what: "a file by itself",
        files: { "agreements.jsonl": new Error("it went away.") },
        path: "agreements.jsonl",
      },
      {
        what: "a table of places beside files that are too large to be held",
        files: { ...tablesOnly, "dist/places.csv": new Error("permission was denied") },
        options: { wholeLimit: 1 },
        path: "dist/places.csv",
        also: ["file/not-compared"],
      },
    ],
    pass: [{ what: "a file that is empty", files: { "agreements.jsonl": "" } }],
  },
  "file/damaged": {
    fail: [
      {
        what: "a gzip that breaks off",
        files: { "all.jsonl.gz": gzipSync(strToU8(lines)).subarray(0, -9) },
        path: "all.jsonl.gz",
      },
      { what: "a zip without its end", files: { "a.zip": zip.subarray(0, 60) }, path: "a.zip" },
    ],
    pass: [
      { what: "a gzip of two members", files: { "all.jsonl.gz": Uint8Array.of(...gzipSync(strToU8(lines)), ...gzipSync(strToU8("\n"))) } },
      { what: "a zip", files: { "a.zip": zip } },
    ],
  },
  "file/nested": {
    fail: [
      {
        what: "a zip in a zip",
        files: { "a.zip": zipSync({ "b.zip": zip, "agreements.jsonl": strToU8(lines) }) },
        path: "a.zip/b.zip",
      },
      { what: "data that are packed twice", files: { "a.jsonl.gz": gzipSync(gzipSync(strToU8(lines))) }, path: "a.jsonl.gz" },
    ],
    pass: [{ what: "a gzip in a zip", files: { "a.zip": zipSync({ "a.jsonl.gz": gzipSync(strToU8(lines)) }) } }],
  },
  "file/too-large": {
    fail: [
      {
        what: "a line of 16 MiB and a byte",
        files: { "a.jsonl": `{}${" ".repeat((1 << 24) - 1)}\n${lines}` },
        options: { wholeLimit: 1 },
        path: "a.jsonl",
        at: "{}",
      },
    ],
    pass: [
      { what: "a line of 16 MiB", files: { "a.jsonl": `${" ".repeat(1 << 24)}\n${lines}` }, options: { wholeLimit: 1 } },
    ],
  },
  "file/not-compared": {
    fail: [
      {
        what: "a dataset that is too large to be held",
        files,
        options: { wholeLimit: 1000 },
        path: record,
        also: ["format/unchecked"],
      },
    ],
    pass: [{ what: "a dataset that can just be held", files, options: { wholeLimit: sizeOf(files) } }],
  },
} satisfies Record<string, Cases>;
