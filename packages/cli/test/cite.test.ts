import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { citationStyles, type Manifest, parseDatasetMetadata, recordHash } from "@kembar/publisher";
import type { Agreement } from "@kembar/schema";
import { describe, expect, test } from "vitest";
import { call, folder, root } from "./run.ts";

const ID = "agr-klaten-nanjing-2025-3ar32";
const home = join(root, "datasets/sister-cities");
const agreement = JSON.parse(readFileSync(join(home, `records/${ID}.json`), "utf8")) as Agreement;
const hash = recordHash(agreement);

const manifest: Manifest = {
  version: "1.0.0",
  date: "2025-07-01",
  dataset: parseDatasetMetadata(readFileSync(join(home, "dataset.yaml"), "utf8")),
  identifiers: [],
  software: { name: "kembar", version: "1.0.0" },
  dataDigest: "ab".repeat(32),
  files: [{ path: "VERSION", bytes: 6, sha256: "cd".repeat(32), mediaType: "text/plain", title: "The version." }],
};
const place = {
  id: "gn-1",
  names: { en: "Bonn", local: "Bonn" },
  level: "city",
  country: "DE",
  codes: { geonames: "1" },
  within: [],
};

const files = {
  "manifest.json": `${JSON.stringify(manifest, null, 2)}\n`,
  "data/agreements.jsonl": `${JSON.stringify({ ...agreement, id: "agr-other-2025-aaaaa", sources: [ID] })}\n${JSON.stringify(agreement)}\n`,
  "data/places.jsonl": `${JSON.stringify(place)}\n`,
};
const below = (path: string, all: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(all).map(([name, text]) => [`${path}/${name}`, text]));

const release = folder(files);
const dataset = folder({
  ...below("releases/1.0.0", files),
  "releases/ledger.json": JSON.stringify({ dataset: "sister-cities", versions: [{ version: "1.0.0" }] }),
});

/** The zip library of the publisher, which makes what a release's zip looks like. */
const {
  zipSync,
  strToU8,
}: { zipSync(all: Record<string, Uint8Array>): Uint8Array; strToU8(text: string): Uint8Array } = createRequire(
  new URL("../../publisher/package.json", import.meta.url),
)("fflate");
const zipped = (all: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
const zips = folder({
  "sister-cities-1.0.0.zip": zipped(below("sister-cities-1.0.0", files)),
  "two.zip": zipped({ "a/manifest.json": "{}", "b/manifest.json": "{}" }),
  "above.zip": zipped({ "a/manifest.json": "{}", "../b": "x" }),
  "empty.zip": zipped({ "a/VERSION": "1.0.0\n" }),
  "damaged.zip": "PK but no zip",
});
const zip = join(zips, "sister-cities-1.0.0.zip");

describe("kembar cite", () => {
  test("cites a release in plain words, this version first", async () => {
    const { status, stdout } = await call(["cite", release]);
    expect(status).toBe(0);
    expect(stdout).toBe(
      [
        "The Kembar contributors (2025): Sister-city and other cooperation agreements between local governments. Version 1.0.0, 2025-07-01. Kembar. Data set, CC-BY-4.0.",
        "This version: https://w3id.org/kembar/dataset/sister-cities/1.0.0",
        "All versions: https://w3id.org/kembar/dataset/sister-cities",
        "",
      ].join("\n"),
    );
  });

  test("takes a folder, a zip and a dataset's newest release for the same", async () => {
    for (const style of citationStyles) {
      const [one, two, three] = await Promise.all(
        [release, zip, dataset].map((path) => call(["cite", path, ID, "--style", style])),
      );
      expect(one?.status).toBe(0);
      expect(two?.stdout).toBe(one?.stdout);
      expect(three?.stdout).toBe(one?.stdout);
      expect(one?.stdout).toContain("1.0.0");
    }
  });

  test("cites a record with both its addresses and its hash", async () => {
    const { stdout } = await call(["cite", zip, ID]);
    expect(stdout).toContain(`Klaten Regency - Nanjing County sister city (${ID}). In: Sister-city`);
    expect(stdout).toContain(`This version: https://w3id.org/kembar/dataset/sister-cities/1.0.0/agreement/${ID}\n`);
    expect(stdout).toContain(`All versions: https://w3id.org/kembar/agreement/${ID}\n`);
    expect(stdout).toContain(`SHA-256 of the record: ${hash}\n`);
  });

  test("gives the same as JSON", async () => {
    const { stdout } = await call(["cite", release, ID, "--json", "--style", "apa"]);
    expect(JSON.parse(stdout)).toMatchObject({
      dataset: "sister-cities",
      version: "1.0.0",
      address: `https://w3id.org/kembar/dataset/sister-cities/1.0.0/agreement/${ID}`,
      record: { entity: "agreement", id: ID, sha256: hash },
      style: "apa",
      citation: expect.stringContaining("The Kembar contributors. (2025)."),
    });
    expect(JSON.parse((await call(["cite", release, "--json"])).stdout)).not.toHaveProperty("record");
  });

  test("is told of by the help, with every style", async () => {
    expect((await call(["--help"])).stdout).toContain("kembar cite ");
    const { stdout, status } = await call(["cite", "--help"]);
    expect(status).toBe(0);
    for (const style of citationStyles) expect(stdout).toContain(style);
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });
});

const badManifest = folder({ "manifest.json": files["manifest.json"].replace('"1.0.0"', '"1.0"') });
const badRecord = folder({ ...files, "data/agreements.jsonl": `{"id":"${ID}","label":1}\n` });
const badLedger = folder({ "releases/ledger.json": '{"versions":[{"version":"../../etc"}]}' });
const noLedger = folder({ "sources/a.txt": "x" });

test.each([
  ["no release named", [], 2, "Expected a release and perhaps a record's id, got 0 arguments"],
  ["too much named", [release, ID, "x"], 2, "got 3 arguments"],
  ["a style that is none", [release, "--style", "bibtext"], 2, "did you mean bibtex?"],
  ["a record that is not there", [release, "agr-none"], 2, 'got "agr-none"'],
  ["a folder that is no release", [noLedger], 2, "found neither manifest.json nor releases/ledger.json"],
  ["a file that is no zip", [join(release, "manifest.json")], 2, "Expected a release, got the file"],
  ["nothing", [join(release, "nothing")], 3, "there is no such file or folder"],
  ["a ledger that leads elsewhere", [badLedger], 1, "expected versions such as 1.0.0"],
  ["a manifest at fault", [badManifest], 1, "manifest.json, line 2, version: Expected a version such as 1.0.0"],
  ["a record at fault", [badRecord, ID], 1, `data/agreements.jsonl, record ${ID}: Expected a record`],
  ["a zip of two folders", [join(zips, "two.zip")], 1, "expected one folder in it, found 2"],
  ["a zip that goes above its folder", [join(zips, "above.zip")], 1, 'found "../b"'],
  ["a zip without a manifest", [join(zips, "empty.zip")], 2, "found no manifest.json"],
  ["a damaged zip", [join(zips, "damaged.zip")], 1, "to be a release folder or a zip: it has no directory"],
])("with %s it says what to do", async (_, args, exitCode, message) => {
  const { status, stdout, stderr } = await call(["cite", ...args]);
  expect(stdout).toBe("");
  expect(stderr).toContain(message);
  expect(status).toBe(exitCode);
});

test("a title that would command the terminal does not", async () => {
  const hostile = { ...agreement, label: { ...agreement.label, en: "A\u001b[31mB" } };
  const path = folder({ ...files, "data/agreements.jsonl": `${JSON.stringify(hostile)}\n` });
  const { stdout } = await call(["cite", path, ID]);
  expect(stdout).toContain("A\ufffd[31mB");
});
