import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { entities, partOf } from "../src/records.ts";
import { ReleaseError } from "../src/release/error.ts";
import { bytesIn, type OpenRelease, openRelease } from "../src/release/opened.ts";
import type { Check } from "../src/verify/report.ts";
import { type VerifyOptions, verifyRelease } from "../src/verify/verify.ts";
import { folder, next, type Published, published } from "./published.ts";
import { rememberedComparison } from "./remembered.ts";
import { dice, type Files, kinds, type Tampering, tamper } from "./tamper.ts";
import { zipKinds, zipTamperer } from "./tamper-zip.ts";

/** Number of changes, half of them to folders and half to zips; `npm run mutations` asks for many more. */
const MANY = Number(process.env.KEMBAR_MUTATIONS ?? 0);
const COUNT = MANY > 0 ? Math.ceil(MANY / 2) : 160;
const TIME = 60_000 + COUNT * 2000;

const compareFormats = rememberedComparison();
let base: Published;
let files: Files;
let alone: VerifyOptions;

beforeAll(async () => {
  base = await published();
  const release = base.open("1.1.0");
  files = new Map(release.paths.map((path) => [path, Buffer.from(bytesIn(release, path))]));
  alone = { compareFormats };
}, TIME);

const inMemory = (held: Files): OpenRelease => ({
  name: "the release",
  paths: [...held.keys()].toSorted(),
  pieces: (path) => {
    const bytes = held.get(path);
    if (!bytes) throw new ReleaseError("refused", `There is no file ${path}.`);
    return [bytes];
  },
});

const findingsOf = (checks: readonly Check[]) => checks.flatMap(({ findings }) => findings);

/** Ids of the records that the bytes around an offset belong to, as the file shows them to whoever reads it. */
function recordsAround(path: string, bytes: Buffer, at: number): string[] {
  const ids = entities.flatMap((kind) => [...partOf(next, kind)].map(({ id }) => id));
  const text = bytes.toString("latin1");
  const isItem = /\.json(?:ld)?$/.test(path);
  const start = isItem ? text.lastIndexOf("\n    {\n", at) : text.lastIndexOf("\n", at - 1);
  const end = text.indexOf(isItem ? "\n    }" : "\n", at);
  if (isItem && (start < 0 || end < 0 || text.indexOf("\n    }", start) < at)) return [];
  const own = text.slice(start < 0 ? 0 : start + 1, end < 0 ? text.length : end);
  const [head = ""] = isItem ? (/"@?id": "[^"]*"/.exec(own) ?? []) : [own];
  return ids.filter((id) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(head));
}

const isOfRecords = (path: string): boolean =>
  /^data\/(?!tombstones)(?:[a-z]+\.(?:jsonl?|jsonld|nq|csv)|excel\/)|^record-hashes/.test(path);
const atOneByte = ["flip", "case", "number"];

/** What is wrong with what was found, for a change of a kind; undefined if it was found as it should be. */
function missOf(kind: string, { paths, at }: Tampering, checks: readonly Check[]): string | undefined {
  const found = findingsOf(checks);
  const [path = ""] = paths;
  const told = paths.filter((one) => found.some(({ file }) => file === one));
  if (told.length === 0) return `${kind} in ${paths.join(", ")} was not told of: ${JSON.stringify(found)}`;
  if (!atOneByte.includes(kind) || at === undefined || !isOfRecords(path)) return undefined;
  const expected = recordsAround(path, files.get(path) ?? Buffer.alloc(0), at);
  // The line of a record in a table names others that it refers to.
  const isNamed =
    expected.length === 0 || found.some(({ file, record = "" }) => file === path && expected.includes(record));
  return isNamed ? undefined : `${kind} at ${at} of ${path}: none of ${expected} among ${JSON.stringify(found)}`;
}

describe("one change in a folder", () => {
  it("gives no finding where there is none", async () => {
    const checks = await verifyRelease(inMemory(files), alone);
    expect(findingsOf(checks)).toEqual([]);
    expect(checks.filter(({ state }) => state === "passed").map(({ name }) => name)).toEqual([
      ...["checksums", "manifest", "records", "digest", "schema", "formats", "metadata"],
    ]);
  });

  it(
    "is found whatever it is, with the file, and the record where it is one",
    async () => {
      const roll = dice(20_250_701);
      const misses: string[] = [];
      let unseen = 0;
      for (let index = 0; index < COUNT; index++) {
        const kind = kinds[index % kinds.length] ?? "";
        const tampering = tamper(files, kind, roll);
        const checks = await verifyRelease(inMemory(tampering.files), alone);
        const miss = missOf(kind, tampering, checks);
        if (miss !== undefined) misses.push(miss);
        // Whoever looks neither at checksums nor at the manifest misses some.
        const others = checks.filter(({ name }) => name !== "checksums" && name !== "manifest");
        if (findingsOf(others).length === 0) unseen++;
      }
      expect(misses).toEqual([]);
      expect(unseen).toBeGreaterThan(0);
    },
    TIME,
  );
});

describe("one change in a zip", () => {
  const zipPath = () => join(base.releases, "twin-towns-1.1.0.zip");

  const place = folder();

  async function checksOf(bytes: Uint8Array, name: string): Promise<readonly Check[] | string> {
    const path = join(place, name);
    writeFileSync(path, bytes);
    try {
      return await verifyRelease(openRelease(path), { ...alone, zip: path });
    } catch (error) {
      if (error instanceof ReleaseError) return error.message;
      throw error;
    }
  }

  it("gives no finding where there is none", async () => {
    const checks = await checksOf(readFileSync(zipPath()), "any-name.zip");
    expect(typeof checks === "string" ? checks : findingsOf(checks)).toEqual([]);
  });

  it(
    "is found whatever it is and wherever it is",
    async () => {
      const roll = dice(20_250_809);
      const tamperZip = zipTamperer(readFileSync(zipPath()), files, "twin-towns-1.1.0");
      const misses: string[] = [];
      let [unseen, refused] = [0, 0];
      for (let index = 0; index < COUNT; index++) {
        const kind = zipKinds[index % zipKinds.length] ?? "";
        const { bytes, paths } = tamperZip(kind, roll);
        const checks = await checksOf(bytes, "release.zip");
        if (typeof checks === "string") {
          refused++;
          if (!checks.includes("release.zip")) misses.push(`${kind}: ${checks}`);
          continue;
        }
        const found = findingsOf(checks);
        // A change to the bytes of the zip is one of the zip, or of the file that they are of.
        const isTold = found.some(({ file }) =>
          paths.length > 0 ? paths.includes(file) : file === "release.zip" || files.has(file),
        );
        if (!isTold) misses.push(`${kind} in ${paths.join(", ")}: ${JSON.stringify(found)}`);
        // Whoever does not pack the files again misses some.
        if (findingsOf(checks.filter(({ name }) => name !== "zip")).length === 0) unseen++;
      }
      expect(misses).toEqual([]);
      expect(unseen).toBeGreaterThan(0);
      expect(refused).toBeGreaterThan(0);
    },
    TIME,
  );
});
