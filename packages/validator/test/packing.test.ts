import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { checkFiles } from "../src/index.ts";
import { joinAway, openFiles } from "../src/open.ts";
import { manyFiles } from "./many.ts";
import { bytesOf, inPieces, streamed, where, wholly } from "./pieces.ts";

fc.configureGlobal({ seed: 20250624 });

const files = manyFiles(2);
const lines = files["dist/agreements.jsonl"] ?? "";
const path = "some.jsonl.gz";
/** The lines with a fault in each, so that something is told. */
const faulty = lines.replaceAll('"sister-city"', '"sister-citi"');
const expected = checkFiles([{ path, bytes: bytesOf(faulty) }]).issues;

const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
const gzip = (text: string): Uint8Array => new Uint8Array(gzipSync(text));
const codesOf = async (name: string, bytes: Uint8Array, size = 1000) =>
  (await wholly(inPieces(name, bytes, [size]))).map(where);

describe("gzip", () => {
  it("is read as what it holds, whole or in pieces of any size", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2000 }), async (size) => {
        expect(await wholly(inPieces(path, gzip(faulty), [size]))).toEqual(expected);
        expect(await streamed(inPieces(path, gzip(faulty), [size]))).toEqual(expected);
      }),
      { numRuns: 15 },
    );
    expect(expected.map(({ code }) => code)).toEqual(["vocabulary/unknown-term", "vocabulary/unknown-term"]);
  });

  it("may consist of several members, cut anywhere", async () => {
    for (const at of [0, 1, 700, faulty.indexOf("\n"), faulty.length]) {
      const bytes = join(gzip(faulty.slice(0, at)), gzip(faulty.slice(at)));
      expect(await wholly(inPieces(path, bytes, [333]))).toEqual(expected);
    }
  });

  it("is told to be damaged wherever it breaks off", async () => {
    const bytes = gzip(lines.slice(0, 500));
    for (let end = 2; end < bytes.length; end++)
      expect(await codesOf(path, bytes.slice(0, end))).toEqual([`file/damaged ${path}`]);
  });

  it("is told to be damaged if something else follows", async () => {
    expect(await codesOf(path, join(gzip(lines), bytesOf("something else")))).toEqual([`file/damaged ${path}`]);
  });

  it("is told to be damaged wherever its data are changed", async () => {
    const bytes = gzip(lines.slice(0, 500));
    await fc.assert(
      // Behind the ten bytes of its head, of which some mean nothing.
      fc.asyncProperty(fc.integer({ min: 10, max: bytes.length - 1 }), fc.nat(7), async (at, bit) => {
        // The last byte before the checksum and the length has bits that mean nothing.
        fc.pre(at !== bytes.length - 9);
        const changed = bytes.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte));
        expect(await codesOf(path, changed)).toEqual([`file/damaged ${path}`]);
      }),
      { numRuns: 100 },
    );
  });

  it.each([wholly, streamed])(
    "is told to be unreadable if its stream fails, and the others are read",
    async (check) => {
      const stream = async function* () {
        yield gzip(lines).slice(0, 100);
        throw new Error("The disk is gone.");
      };
      const other = inPieces("other.jsonl", bytesOf(faulty), [333]);
      const issues = await check([{ path, stream }, other]);
      expect(issues.find(({ code }) => code === "file/unreadable")).toMatchObject({
        path,
        message: "Expected a file that can be read: The disk is gone.",
      });
      const codes = issues.filter((issue) => issue.path === other.path).map(({ code }) => code);
      expect(codes).toEqual(expect.arrayContaining(expected.map(({ code }) => code)));
    },
  );
});

const zipOf = (all: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])), {
    mtime: "2025-06-24T00:00:00",
  });
const one = "data/agreements.jsonl";
const small = zipOf({ [one]: lines });
const changedAt = (bytes: Uint8Array, at: number, byte: number): Uint8Array =>
  bytes.map((other, index) => (index === at ? byte : other));
const indexOf = (bytes: Uint8Array, text: string): number => Buffer.from(bytes).indexOf(text, 0, "latin1");

/** The zip with all numbers of its end in the end that zip64 has before it. */
function withLongEnd(zip: Uint8Array): Uint8Array {
  const end = zip.length - 22;
  const view = new DataView(zip.buffer, zip.byteOffset + end, 22);
  const long = new DataView(new ArrayBuffer(56 + 20));
  for (const [at, value] of [
    [0, 0x06064b50],
    [4, 44],
    [24, view.getUint16(8, true)],
    [32, view.getUint16(10, true)],
    [40, view.getUint32(12, true)],
    [48, view.getUint32(16, true)],
    [56, 0x07064b50],
    [64, end],
    [72, 1],
  ] as const)
    long.setUint32(at, value, true);
  const short = zip.slice(end);
  short.fill(0xff, 8, 20);
  return join(zip.slice(0, end), new Uint8Array(long.buffer), short);
}

const piped = withLongEnd(small);

describe("zip", () => {
  it("is checked as the dataset that it holds, in folders or not", async () => {
    expect(await codesOf("data.zip", zipOf(files))).toEqual([]);
    const moved = Object.fromEntries(Object.entries(files).map(([name, text]) => [`kembar/v1/${name}`, text]));
    const broken = { ...moved, "kembar/v1/dist/agreements.jsonl": faulty };
    const told = await codesOf("data.zip", zipOf(broken));
    expect(told.filter((at) => at.startsWith("vocabulary"))).toEqual([
      "vocabulary/unknown-term data.zip/kembar/v1/dist/agreements.jsonl:1:46",
      "vocabulary/unknown-term data.zip/kembar/v1/dist/agreements.jsonl:2:46",
    ]);
  });

  it("may hold files that are stored, packed by themselves, or folders", async () => {
    const bytes = zipSync({
      "a/": new Uint8Array(),
      "a/one.jsonl": [strToU8(faulty), { level: 0 }],
      "a/two.jsonl.gz": [gzip(faulty.replaceAll("2025-a", "2024-a")), { level: 0 }],
    });
    const told = await codesOf("data.zip", bytes);
    const paths = new Set(told.map((at) => at.replace(/^\S+ /, "").replace(/:.*/, "")));
    expect(paths).toEqual(new Set(["data.zip/a/one.jsonl", "data.zip/a/two.jsonl.gz"]));
  });

  it("is told to be damaged wherever it breaks off", async () => {
    for (let end = 4; end < small.length; end += 7)
      expect(await codesOf("data.zip", small.slice(0, end))).toEqual(["file/damaged data.zip"]);
    expect(await codesOf("data.zip", join(small, bytesOf("something else")))).toEqual(["file/damaged data.zip"]);
  });

  const directory = indexOf(small, "PK\x01\x02");
  it.each([
    ["the directory has another number of files", small.length - 12, "data.zip"],
    ["the directory begins elsewhere", small.length - 6, "data.zip"],
    ["an entry of the directory has no mark", directory, "data.zip"],
    ["the name in the directory is longer", directory + 28, "data.zip"],
    ["the file is elsewhere", directory + 42, `data.zip/${one}`],
    ["the file has another checksum", directory + 16, `data.zip/${one}`],
    ["the file is packed by an unknown method", directory + 10, `data.zip/${one}`],
    ["the file is encrypted", directory + 8, `data.zip/${one}`],
    ["the file has another length", directory + 24, `data.zip/${one}`],
    ["the file has another name", 30, `data.zip/${one}`],
    ["the data of the file are changed", 200, `data.zip/${one}`],
  ])("is told to be damaged if %s", async (_what, at, where) => {
    const byte = small[at] ?? 0;
    for (const size of [1, 10_000])
      expect(await codesOf("data.zip", changedAt(small, at, byte ^ 0x15), size)).toEqual([`file/damaged ${where}`]);
  });

  it("reads on behind a file that is damaged", async () => {
    const two = zipSync({ "a.jsonl": [strToU8(lines), { level: 0 }], "b.jsonl": [strToU8(faulty), { level: 0 }] });
    const told = await codesOf("data.zip", changedAt(two, 100, 0));
    expect(told[0]).toBe("file/damaged data.zip/a.jsonl");
    expect(told.filter((at) => at.startsWith("vocabulary/unknown-term data.zip/b.jsonl"))).toHaveLength(2);
  });

  it("is not opened if its directory promises more than 4 GiB", async () => {
    const size = directory + 24;
    const two = zipOf({ "a.jsonl": lines, "b.jsonl": lines });
    const mark = "PK\x01\x02";
    const both = [indexOf(two, mark), Buffer.from(two).lastIndexOf(mark, undefined, "latin1")].map((at) => at + 27);
    const huge = both.reduce((bytes, at) => changedAt(bytes, at, 0x90), two);
    expect(await codesOf("data.zip", huge)).toEqual(["file/too-large data.zip"]);
    expect(await codesOf("data.zip", changedAt(small, size + 3, 0x90))).toEqual([`file/damaged data.zip/${one}`]);
  });

  it("may tell its numbers with 64 bits, as zip -fz and Python's zipfile do", async () => {
    for (const name of ["forced.zip", "long.zip"]) {
      const told = await codesOf("data.zip", readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
      expect(told, name).toEqual(["vocabulary/unknown-term data.zip/agr.json:3:11"]);
    }
  });

  it("may tell its numbers with 64 bits in the end alone, as one written to a pipe", async () => {
    expect(await codesOf("data.zip", piped)).toEqual([]);
  });

  it.each([
    ["the long end is elsewhere", piped.length - 22 - 12],
    ["the long end has no mark", piped.length - 22 - 20 - 56],
    ["its directory begins elsewhere", piped.length - 22 - 20 - 8],
    ["its directory has another size", piped.length - 22 - 20 - 16],
    ["it has another number of files", piped.length - 22 - 20 - 24],
  ])("with numbers of 64 bits is told to be damaged if %s", async (_what, at) => {
    for (const one of [at, at + 6])
      expect(await codesOf("data.zip", changedAt(piped, one, (piped[one] ?? 0) ^ 0x15))).toEqual([
        "file/damaged data.zip",
      ]);
  });

  it("with a long number that is not there is told to be damaged", async () => {
    const wide = [20, 24, 42].map((field) => directory + field);
    for (const at of wide) {
      const bytes = small.map((byte, index) => (index >= at && index < at + 4 ? 0xff : byte));
      expect(await codesOf("data.zip", bytes)).toEqual(["file/damaged data.zip"]);
    }
  });

  it("says that there is nothing in it", async () => {
    expect(await codesOf("data.zip", zipOf({}))).toEqual(["file/nothing-to-check data.zip"]);
  });

  it("is never more than told, whatever byte of it is changed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(small.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const told = await codesOf("data.zip", changedAt(small, at, (small[at] ?? 0) ^ mask));
        expect(new Set(told.map((one) => one.split(" ")[0])).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });
});

it("zips have one budget together, and pieces are let go of as they are joined", async () => {
  const zip = zipSync({ "a.jsonl": strToU8("{}\n".repeat(50)) }, { level: 0 });
  const given = ["a.zip", "b.zip", "c.zip"].map((path) => ({ path, bytes: zip }));
  const opened: string[] = [];
  for await (const file of openFiles(given, zip.length * 2 + 1))
    opened.push("code" in file ? `${file.code} ${file.path} ${file.message}` : file.path);
  expect(opened.slice(0, 2)).toEqual(["a.zip/a.jsonl", "b.zip/a.jsonl"]);
  expect(opened[2]).toMatch(/^file\/too-large c\.zip Expected zips that have together of at most /);
  const stored = zipSync({ "a.jsonl": strToU8("{}\n".repeat(1 << 18)) }, { level: 0 });
  for await (const file of openFiles([{ path: "a.zip", bytes: stored }]))
    if ("chunks" in file) for await (const chunk of file.chunks()) expect(chunk.length).toBeLessThan(1 << 18);
  const parts = [Uint8Array.of(1), Uint8Array.of(2, 3)];
  expect([...joinAway(parts, 3)]).toEqual([1, 2, 3]);
  expect(parts).toEqual([]);
});
