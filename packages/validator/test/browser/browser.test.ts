import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Issue } from "../../src/index.ts";
import { manyFiles } from "../many.ts";
import { bundle } from "./bundle.ts";
import { type BrowserCase, check } from "./cases.ts";
import { chromiumPath, visit } from "./chromium.ts";

const files = manyFiles(3);
const textOf = (path: string): string => files[path] ?? "";
const faulty = textOf("dist/agreements.jsonl").replaceAll('"sister-city"', '"sister-citi"');
const half = faulty.indexOf("\n") + 1;
const zip = zipSync(
  Object.fromEntries(
    Object.entries({ ...files, "dist/parties.csv": textOf("dist/parties.csv").replace("id-3310", "id-3311") }).map(
      ([path, text]) => [`data/${path}`, strToU8(text)],
    ),
  ),
  { mtime: "2025-06-24T00:00:00" },
);
const one = (path: string, bytes: Uint8Array | string) => [{ path, base64: Buffer.from(bytes).toString("base64") }];
const brokenTable = textOf("dist/sectors.csv").replace("Budi", 'Bu"di').replace("hoped", "hopde");

const cases: readonly BrowserCase[] = [
  { name: "a table", files: one("sectors.csv", brokenTable), isStream: false, wholeLimit: 1 << 20 },
  { name: "a table as a stream", files: one("sectors.csv", brokenTable), isStream: true, wholeLimit: 0 },
  { name: "JSON lines as a stream", files: one("a.jsonl", faulty), isStream: true, wholeLimit: 0 },
  { name: "a gzip", files: one("a.jsonl.gz", gzipSync(faulty)), isStream: true, wholeLimit: 1 << 20 },
  {
    name: "a gzip that breaks off",
    files: one("a.jsonl.gz", gzipSync(faulty).subarray(0, 500)),
    isStream: false,
    wholeLimit: 1 << 20,
  },
  {
    name: "a gzip of two members",
    files: one("a.jsonl.gz", Buffer.concat([gzipSync(faulty.slice(0, half)), gzipSync(faulty.slice(half))])),
    isStream: true,
    wholeLimit: 0,
  },
  { name: "a zip", files: one("data.zip", zip), isStream: true, wholeLimit: 1 << 20 },
  { name: "a damaged zip", files: one("data.zip", zip.slice(0, -9)), isStream: false, wholeLimit: 1 << 20 },
  {
    name: "a dataset",
    files: Object.entries(files).flatMap(([path, text]) => one(path, text.replace("Budi", "Bodi"))),
    isStream: false,
    wholeLimit: 1 << 20,
  },
];

const page = '<!doctype html><meta charset="utf-8"><title>Kembar</title><script type="module" src="/page.js"></script>';

describe("in a browser", () => {
  it("the validator needs nothing of Node", async () => {
    const { inputs, imports, script } = await bundle("page.ts");
    expect(imports).toEqual([]);
    expect(inputs.filter((path) => path.includes("node:") || /\(disabled\)/.test(path))).toEqual([]);
    const csv = inputs.filter((path) => path.includes("csv-parse"));
    expect(csv.length).toBeGreaterThan(0);
    expect(csv.filter((path) => !path.includes("csv-parse/dist/esm"))).toEqual([]);
    expect(script).not.toMatch(/\brequire\(/);
  });

  it.each(cases.map((one) => [one.name, one] as const))("%s has something to tell", async (_name, one) => {
    expect((await check(one)).length).toBeGreaterThan(0);
  });

  if (chromiumPath === undefined) console.log("skipped: no Chromium is installed, so that no page can be tested");
  it.skipIf(chromiumPath === undefined)("tells the same as in Node, under a policy that forbids eval", async () => {
    const { script } = await bundle("page.ts");
    const found = (await visit({
      policy: "default-src 'none'; script-src 'self'; connect-src 'self'",
      files: {
        "/": { type: "text/html", text: page },
        "/page.js": { type: "text/javascript", text: script },
        "/cases.json": { type: "application/json", text: JSON.stringify(cases) },
      },
    })) as { mayEval: boolean; found: readonly { name: string; issues: readonly Issue[] }[]; error?: string };
    expect(found.error).toBeUndefined();
    expect(found.mayEval).toBe(false);
    const expected: { name: string; issues: readonly Issue[] }[] = [];
    for (const one of cases) expected.push({ name: one.name, issues: await check(one) });
    expect(found.found).toEqual(JSON.parse(JSON.stringify(expected)));
  });
});
