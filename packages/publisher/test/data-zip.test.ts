import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { writeZip, type ZipEntry } from "../src/data/zip.ts";
import { directoryEnd, zipLimits } from "../src/data/zip-parts.ts";
import { filesOfZip } from "../src/release/zip-directory.ts";
import { bytesOfFile } from "../src/release/zip-file.ts";

const seeded = { seed: 20250624, numRuns: 100 };
const entry = (path: string, ...pieces: (string | Uint8Array)[]): ZipEntry => ({
  path,
  pieces: () => pieces.map((piece) => Buffer.from(piece as string)),
});

function zipped(entries: readonly ZipEntry[], limits?: { bytes: number; files: number }): Buffer {
  const pieces: Uint8Array[] = [];
  const size = writeZip(entries, (bytes) => pieces.push(bytes.slice()), limits);
  const zip = Buffer.concat(pieces);
  expect(size).toBe(zip.length);
  return zip;
}

/** Bytes that cannot be packed. */
function noise(length: number): Buffer {
  const parts: Buffer[] = [];
  for (let index = 0; parts.length * 32 < length; index++)
    parts.push(createHash("sha256").update(String(index)).digest());
  return Buffer.concat(parts).subarray(0, length);
}

const some = [
  entry("set-1.0.0/data/靖.csv", "id,name\n", "cn,靖\n"),
  entry("set-1.0.0/VERSION", "1.0.0\n"),
  entry("set-1.0.0/empty"),
  entry("set-1.0.0/noise", noise(300_000)),
  entry("set-1.0.0/same", "a".repeat(1_000_000)),
];

/** The files of a zip by name, as the reader of releases has them. */
function readZip(zip: Uint8Array): Map<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "kembar-zip-"));
  const path = join(folder, "made.zip");
  writeFileSync(path, zip);
  const descriptor = openSync(path, "r");
  try {
    const file = { descriptor, size: zip.length };
    return new Map(filesOfZip(file).map((one) => [one.name, Buffer.concat([...bytesOfFile(file, one)])]));
  } finally {
    closeSync(descriptor);
    rmSync(folder, { recursive: true });
  }
}

/** Checks that other programs read a zip; gives the bytes of its files by name, as Python has them. */
function readElsewhere(zip: Buffer, check: (name: string, args: readonly string[]) => string | undefined): void {
  const folder = mkdtempSync(join(tmpdir(), "kembar-zip-"));
  try {
    const path = join(folder, "made.zip");
    writeFileSync(path, zip);
    expect(check("unzip", ["-tqq", path]) ?? "").toBe("");
    const script =
      "import hashlib,sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nfor i in z.infolist(): print(hashlib.sha256(z.read(i)).hexdigest(), i.date_time, oct(i.external_attr >> 16), i.create_system, i.filename)";
    const listed = check("python3", ["-c", script, path]);
    if (listed !== undefined) {
      const lines = listed.trimEnd().split("\n");
      expect(lines).toHaveLength(some.length);
      for (const line of lines) expect(line).toContain(" (1980, 1, 2, 0, 0, 0) 0o100644 3 set-1.0.0/");
      const [longest] = lines.filter((line) => line.endsWith("/same"));
      expect(longest?.split(" ")[0]).toBe(createHash("sha256").update("a".repeat(1_000_000)).digest("hex"));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Output of a program; undefined, and a line that says so, where it is not installed. */
function run(name: string, args: readonly string[]): string | undefined {
  const { error, status, stdout, stderr } = spawnSync(name, args, {
    encoding: "utf8",
    env: { ...process.env, PYTHONIOENCODING: "utf-8" },
  });
  if (error) {
    console.log(`skipped: ${name} is not installed`);
    return undefined;
  }
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return stdout;
}

describe("a zip", () => {
  test("is read by the reader of releases, by fflate, by unzip and by Python", () => {
    const zip = zipped(some);
    const read = readZip(zip);
    expect([...read.keys()]).toEqual(some.map(({ path }) => path).toSorted());
    const byName = unzipSync(zip);
    for (const { path, pieces } of some) {
      const expected = Buffer.concat([...pieces()]);
      expect(read.get(path)?.equals(expected), path).toBe(true);
      expect(Buffer.from(byName[path] ?? []).equals(expected), path).toBe(true);
    }
    readElsewhere(zip, run);
  });

  test("of large files and of many is a Zip64, which unzip and Python read", () => {
    const zip = zipped(some, { bytes: 1500, files: 3 });
    expect(zip.includes(Buffer.from([0x50, 0x4b, 6, 6]))).toBe(true);
    expect(zipped(some).includes(Buffer.from([0x50, 0x4b, 6, 6]))).toBe(false);
    readElsewhere(zip, run);
  });

  test("of 65,535 files is a Zip64, one of 65,534 is not; so with a directory at 4 GiB", () => {
    const sizeOf = (files: number, offset: number) => directoryEnd({ files, size: 100, offset }, zipLimits).length;
    expect([sizeOf(65_534, 9), sizeOf(65_535, 9), sizeOf(1, 2 ** 32 - 2), sizeOf(1, 2 ** 32 - 1)]).toEqual([
      22, 98, 22, 98,
    ]);
  });

  test("has the same bytes in whatever order and pieces files come", () => {
    const zip = zipped(some);
    expect(zipped(some.toReversed()).equals(zip)).toBe(true);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400_000 }), { minLength: 1, maxLength: 5 }), (cuts) => {
        const cut = some.map(({ path, pieces }) => {
          const bytes = Buffer.concat([...pieces()]);
          const ends = [...new Set([...cuts.filter((at) => at < bytes.length), bytes.length])].toSorted(
            (a, b) => a - b,
          );
          return entry(path, ...ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end)));
        });
        expect(zipped(cut).equals(zip)).toBe(true);
      }),
      { ...seeded, numRuns: 10 },
    );
  });

  test("of any bytes gives them back", () => {
    const name = fc.stringMatching(/^[a-z靖]{1,3}(?:\/[a-z.]{1,3}x){0,2}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(name, fc.uint8Array()), { selector: ([path]) => path, maxLength: 8 }),
        (all) => {
          const zip = zipped(all.map(([path, bytes]) => entry(path, bytes)));
          const read = [...readZip(zip)].map(([path, bytes]) => [path, bytes.toString("hex")]);
          expect(new Map(read as [string, string][])).toEqual(
            new Map(all.map(([path, bytes]): [string, string] => [path, Buffer.from(bytes).toString("hex")])),
          );
        },
      ),
      seeded,
    );
  });

  test("refuses paths that lead out, come twice, and files of another length than told", () => {
    for (const path of ["/a", "a/../b", "a\\b", "", "a//b", "./a", "C:/a"])
      expect(() => zipped([entry(path, "x")]), path).toThrow("Expected a path within a zip");
    expect(() => zipped([entry("a", "x"), entry("a", "y")])).toThrow('got "a" twice');
    expect(() => zipped([{ ...entry("a", "xyz"), bytes: 2 }])).toThrow("Expected 2 bytes of a, got 3");
    expect(zipped([{ ...entry("a", "xyz"), bytes: 3 }]).equals(zipped([entry("a", "xyz")]))).toBe(true);
  });
});
