import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { formatDifferences } from "../src/data/agree.ts";
import { writeZip } from "../src/data/zip.ts";
import { parseLedger } from "../src/release/ledger.ts";
import { bytesIn, linesIn, linesOf, openRelease, textIn } from "../src/release/opened.ts";
import { checkFormats } from "../src/verify/formats.ts";
import type { Check } from "../src/verify/report.ts";
import { survey } from "../src/verify/survey.ts";
import { type VerifyOptions, verifyRelease } from "../src/verify/verify.ts";
import { folder, type Published, published } from "./published.ts";

let base: Published;
beforeAll(async () => {
  base = await published();
}, 60_000);

const B = "agr-klaten-nanjing-2025-bbbbb";

/** A copy of a version in which some files are other texts. */
function edited(version: string, edits: Readonly<Record<string, (text: string) => string>>) {
  const path = join(folder(), version);
  cpSync(join(base.releases, version), path, { recursive: true });
  for (const [name, change] of Object.entries(edits)) {
    const before = readFileSync(join(path, name), "latin1");
    const after = change(before);
    if (after === before) throw new Error(`Nothing was changed in ${name}.`);
    writeFileSync(join(path, name), after, "latin1");
  }
  return openRelease(path);
}

const check = (checks: readonly Check[], name: string): Check => {
  const found = checks.find((one) => one.name === name);
  if (!found) throw new Error(`Expected a check ${name}.`);
  return found;
};

const verified = async (version: string, edits: Parameters<typeof edited>[1], options: VerifyOptions = {}) =>
  verifyRelease(edited(version, edits), options);

describe("a record is named", () => {
  const swap = (text: string) => text.replace("Kota bersaudara", "Kota bersaudarA");

  it.each([
    ["data/agreements.csv", (text: string) => text.replace("and more", "and mare")],
    ["data/excel/agreements.csv", (text: string) => text.replace("and more", "and mare")],
    ["data/agreements.json", (text: string) => text.replace("and more", "and mare")],
    ["data/agreements.jsonl", (text: string) => text.replace("and more", "and mare")],
    ["data/agreements.jsonld", (text: string) => text.replace("and more", "and mare")],
    ["data/agreements.nq", (text: string) => text.replace("and more", "and mare")],
    ["data/agreements.parquet", (text: string) => text.replace("and more", "and mare")],
    ["data/twin-towns.sqlite", (text: string) => text.replace("and more", "and mare")],
    ["record-hashes.csv", (text: string) => text.replace(new RegExp(`(?<=${B},agreement,)[0-9a-f]`), "x")],
    ["changes/1.0.0..1.1.0.csv", (text: string) => text.replace("agr-klaten-nanjing-2025-ccccc", `${B}`)],
  ])("in %s", async (path, change) => {
    const found = (await verified("1.1.0", { [path]: change })).flatMap(({ findings }) => findings);
    const named = found.filter(({ file }) => file === path).flatMap(({ record }) => record ?? []);
    expect(named).toContain(path.startsWith("changes/") ? "agr-klaten-nanjing-2025-ccccc" : B);
    expect(found.every(({ file }) => file === path)).toBe(true);
  });

  it("in JSON lines of which nothing but the order of keys is another", async () => {
    const checks = await verified("1.0.0", {
      "data/agreements.jsonl": (text) => text.replace(/"id":("[^"]*bbbbb"),"kind":("[^"]*")/, '"kind":$2,"id":$1'),
    });
    expect(check(checks, "records").state).toBe("passed");
    expect(check(checks, "checksums").findings[0]).toMatchObject({ file: "data/agreements.jsonl", record: B });
  });

  it("by two places where several records are not as they were", async () => {
    const checks = await verified("1.0.0", { "data/agreements.csv": (text) => swap(swap(text)) });
    const { findings } = check(checks, "checksums");
    expect(findings).toHaveLength(2);
    expect(findings[1]?.record).toBe(B);
  });
});

describe("lines of records", () => {
  const lines = (change: (lines: string[]) => string[]) => (text: string) => change(text.split("\n")).join("\n");
  const records = async (change: (lines: string[]) => string[]) =>
    check(await verified("1.1.0", { "data/agreements.jsonl": lines(change) }), "records").findings;

  it("that are gone, put in, twice, or no JSON shift none of the others", async () => {
    expect(await records(([a = "", , ...rest]) => [a, ...rest])).toEqual([
      expect.objectContaining({ record: B, message: expect.stringContaining("no such record is there") }),
    ]);
    expect(await records(([a = "", ...rest]) => [a, "x", ...rest])).toEqual([
      expect.objectContaining({ message: "Line 2: expected no such line; it holds no record." }),
    ]);
    expect(await records(([a = "", b = "", ...rest]) => [a, b, b, ...rest])).toEqual([
      expect.objectContaining({ record: B, message: expect.stringContaining("Line 3: it is not listed") }),
    ]);
    expect(await records(([a = "", b = "", ...rest]) => [a, b.slice(1), ...rest])).toEqual([
      expect.objectContaining({ record: B, message: "Line 2: expected the record, found no JSON object with an id." }),
    ]);
  });

  it("with lists in lists without end are told, not followed", async () => {
    const deep = `{"id":"${B}","x":${"[".repeat(9000)}${"]".repeat(9000)}}`;
    const found = await records(([a = "", , ...rest]) => [a, deep, ...rest]);
    expect(found.some(({ record }) => record === B)).toBe(true);
  });
});

describe("lists of checksums", () => {
  it.each([
    [
      "a hash",
      (text: string) => text.replace(/^[0-9a-f]/, (digit) => (digit === "0" ? "1" : "0")),
      "the line was changed",
    ],
    ["its last line feed", (text: string) => text.slice(0, -1), "one line a file, sorted by path"],
    ["line ends", (text: string) => text.replaceAll("\n", "\r\n"), "found another"],
    ["a line twice", (text: string) => `${text}${text.split("\n")[0]}\n`, "a new path"],
    ["a line less", (text: string) => text.slice(text.indexOf("\n") + 1), "the line was changed, or is gone"],
  ])("tell of SHA256SUMS with another %s", async (what, change, message) => {
    const checks = await verified("1.0.0", { SHA256SUMS: change });
    const messages = check(checks, "checksums").findings.map((one) => one.message);
    if (what === "line ends") expect(messages.length).toBeGreaterThan(10);
    else expect(messages.join(" ")).toContain(message);
    expect(check(checks, "manifest").state).toBe("passed");
  });

  it("tell of a manifest that says another size, and blame no file for it", async () => {
    const checks = await verified("1.0.0", { "manifest.json": (text) => text.replace('"bytes": ', '"bytes": 1') });
    const files = checks.flatMap(({ findings }) => findings).map(({ file }) => file);
    expect(files.length).toBeGreaterThan(0);
    expect(check(checks, "manifest").findings.map(({ file }) => file)).toEqual(["manifest.json"]);
  });

  it("tell of a release without manifest or checksums, and look at the rest all the same", async () => {
    const checks = await verified("1.0.0", { "manifest.json": () => "{", SHA256SUMS: () => "" });
    expect(check(checks, "checksums").state).toBe("failed");
    expect(check(checks, "manifest").state).toBe("failed");
    expect(check(checks, "records").state).toBe("passed");
    expect(check(checks, "metadata").state).toBe("not-checked");
  });
});

describe("versions beside", () => {
  it("add up with the changes, in both directions", async () => {
    const [before, after] = [base.open("1.0.0"), base.open("1.1.0")];
    expect(check(await verifyRelease(after, { before }), "changes")).toMatchObject({
      state: "passed",
      note: "1.0.0..1.1.0",
    });
    expect(check(await verifyRelease(before, { after }), "changes").state).toBe("passed");
  });

  it("that are damaged are told as that, and not this version as wrong", async () => {
    const release = base.open("1.1.0");
    const damaged = edited("1.0.0", { "data/places.jsonl": (text) => text.replace("Klaten", "Klatex") });
    for (const before of [damaged, { fault: "It is torn." }])
      expect(check(await verifyRelease(release, { before }), "changes")).toMatchObject({
        state: "not-checked",
        note: expect.stringContaining("Version 1.0.0 beside it is damaged"),
      });
  });

  it("do not add up where the changes are others", async () => {
    const path = "changes/1.0.0..1.1.0.jsonl";
    const release = edited("1.1.0", { [path]: (text) => text.replace('"new":"renewed"', '"new":"ended"') });
    const { state, findings } = check(await verifyRelease(release, { before: base.open("1.0.0") }), "changes");
    expect(state).toBe("failed");
    expect(findings.every(({ file }) => file === path)).toBe(true);
  });
});

describe("formats of more data than may be held", () => {
  const compared = (release: ReturnType<typeof base.open>) =>
    checkFormats(release, survey(release), {
      ...{ name: "twin-towns", first: "jsonl", damaged: new Set(), compare: formatDifferences, limit: 0 },
    });

  it("are written again from the JSON lines, to the same bytes", async () => {
    expect(await compared(base.open("1.1.0"))).toMatchObject({
      state: "passed",
      note: expect.stringContaining("written again"),
    });
  });

  it("show nothing where they would be written otherwise", async () => {
    const release = edited("1.1.0", { "data/agreements.csv": (text) => text.replace("renewed", "ended") });
    expect(await compared(release)).toMatchObject({
      state: "not-checked",
      note: expect.stringContaining("data/agreements.csv"),
    });
  });
});

describe("a zip", () => {
  const zipOf = (files: Readonly<Record<string, string>>, limits?: { bytes: number; files: number }): string => {
    const path = join(folder(), "r.zip");
    const pieces: Uint8Array[] = [];
    const entries = Object.entries(files).map(([name, text]) => ({ path: name, pieces: () => [Buffer.from(text)] }));
    writeZip(entries, (bytes) => pieces.push(Uint8Array.from(bytes)), limits);
    writeFileSync(path, Buffer.concat(pieces));
    return path;
  };
  const files = { "r/manifest.json": "{}", "r/a/b.txt": "one\ntwo", "r/empty": "" };

  it.each([
    ["of 32 bits", undefined],
    ["of 64 bits", { bytes: 0, files: 0 }],
  ])("%s is read as its folder is", (_, limits) => {
    const release = openRelease(zipOf(files, limits));
    expect(release.paths).toEqual(["a/b.txt", "empty", "manifest.json"]);
    expect([textIn(release, "a/b.txt"), textIn(release, "empty")]).toEqual(["one\ntwo", ""]);
    expect([...linesIn(release, "a/b.txt")]).toEqual(["one", "two"]);
    expect(() => bytesIn(release, "none")).toThrow("has no file none");
  });

  it.each([
    [
      "a path that leads out",
      (zip: Buffer) => zip.toString("latin1").replaceAll("r/a/b.txt", "r/../.txt"),
      "below its folder",
    ],
    [
      "an absolute path",
      (zip: Buffer) => zip.toString("latin1").replaceAll("r/a/b.txt", "/r/a/b.tx"),
      "below its folder",
    ],
    [
      "a path of another system",
      (zip: Buffer) => zip.toString("latin1").replaceAll("r/a/b.txt", "r\\a\\b.txt"),
      "below its folder",
    ],
    ["a path twice", (zip: Buffer) => zip.toString("latin1").replaceAll("r/b.txt", "r/a.txt"), "is there twice"],
  ])("with %s is refused", (_, change, message) => {
    const path = zipOf({ ...files, "r/a.txt": "a", "r/b.txt": "b" });
    writeFileSync(path, change(readFileSync(path)), "latin1");
    expect(() => openRelease(path)).toThrow(message);
  });

  /** Writes numbers into the first line of the directory of a zip. */
  function patched(change: (zip: Buffer, line: number) => void): string {
    const path = zipOf(files);
    const zip = readFileSync(path);
    change(zip, zip.readUInt32LE(zip.length - 6));
    writeFileSync(path, zip);
    return path;
  }

  it.each([
    [
      "an encrypted file",
      (zip: Buffer, line: number) => zip.writeUInt16LE(zip.readUInt16LE(line + 8) | 1, line + 8),
      "is encrypted",
    ],
    ["a link", (zip: Buffer, line: number) => zip.writeUInt32LE(0o120777 * 0x10000, line + 38), "is a link"],
    ["another packing", (zip: Buffer, line: number) => zip.writeUInt16LE(12, line + 10), "packed by method 12"],
    ["a bomb", (zip: Buffer, line: number) => zip.writeUInt32LE(0x7fffffff, line + 24), "cannot unfold from"],
    [
      "files that share bytes",
      (zip: Buffer, line: number) => zip.writeUInt32LE(0xffff, line + 20),
      "has bytes of what follows",
    ],
    ["a directory of fewer files", (zip: Buffer) => zip.writeUInt16LE(2, zip.length - 12), "the directory is damaged"],
  ])("with %s is refused", (_, change, message) => {
    expect(() => openRelease(patched(change))).toThrow(message);
  });

  it("of two folders is refused", () => {
    expect(() => openRelease(zipOf({ "a/x": "", "b/x": "" }))).toThrow("expected one folder in it, found 2");
  });
});

it("a ledger of another dataset is a fault, for it proves nothing", async () => {
  const text = JSON.stringify({ ...base.ledger, dataset: "other" });
  const ledger = parseLedger("ledger.json", text);
  expect(check(await verifyRelease(base.open("1.0.0"), { ledger }), "ledger").state).toBe("failed");
});

it("an empty folder is not sound", async () => {
  const path = join(folder(), "empty");
  mkdirSync(path);
  const checks = await verifyRelease(openRelease(path));
  expect(check(checks, "checksums").state).toBe("failed");
  expect(check(checks, "manifest").state).toBe("failed");
});

it("a line that no record is as long as is refused before it is held", () => {
  const piece = new Uint8Array(1 << 20).fill(0x61);
  let given = 0;
  const endless = function* () {
    for (; given < 1000; given++) yield piece;
  };
  expect(() => [...linesOf(endless())]).toThrow("Expected lines of at most 67108864 bytes");
  expect(given).toBeLessThan(70);
});
