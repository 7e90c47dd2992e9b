import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { deflateRawSync } from "node:zlib";
import type { Agreement, Collection } from "@kembar/schema";
import { canonicalCollection } from "@kembar/schema";

const { resolve } = createRequire(import.meta.url);
const schemas = ["agreement", "place", "source", "collection"].map((name) => `${name}.schema.json`);

/** An agreement made up for tests. */
export const agreement = (values: Partial<Omit<Agreement, "id">> & { readonly id: string }): Agreement =>
  ({
    kind: "sister-city",
    stage: "intent-signed",
    status: "active",
    label: { en: `Tie ${values.id.slice(-5)}`, id: "Kerja sama" },
    parties: [
      { place: "id-3310", role: "party" },
      { place: "jp-22", role: "party" },
    ],
    instruments: [],
    facilitators: [],
    sectors: [],
    statements: [],
    speakers: [],
    sources: ["s1"],
    evidence: [{ at: "/stage", source: "s1", start: 5, end: 8, exact: "LoI", rule: "curator" }],
    conflicts: [],
    review: { state: "machine" },
    ...values,
  }) as Agreement;

/** A collection in canonical form. */
export const collection = (parts: Partial<Collection>): Collection =>
  canonicalCollection({ agreements: [], places: [], sources: [], ...parts });

const lines = (records: readonly unknown[]): string => records.map((one) => `${JSON.stringify(one)}\n`).join("");

/** What a comparison reads of a release, by path. */
export function releaseFiles(
  { agreements, places, sources }: Collection,
  { version = "1.0.0", name = "ties", licence = "CC-BY-4.0", tombstones = "" } = {},
): Record<string, string> {
  const data = {
    "data/agreements.jsonl": lines(agreements),
    "data/places.jsonl": lines(places),
    "data/sources.jsonl": lines(sources),
    "data/tombstones.csv": `id,withdrawn_in,reason,replaced_by\n${tombstones}`,
    ...Object.fromEntries(
      [...schemas, "tables.json", "vocabularies.json", "context.jsonld"].map((file) => [
        `schema/${file}`,
        readFileSync(resolve(`@kembar/schema/${file}`), "utf8"),
      ]),
    ),
  };
  const files = Object.keys(data).map((path) => ({ path }));
  const manifest = { version, date: "2025-07-01", dataset: { name, licence }, files };
  return { "manifest.json": JSON.stringify(manifest), ...data };
}

/** Files under a folder. */
export const under = (folder: string, files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

function header(
  signature: number,
  fixed: number,
  path: string,
  fields: readonly (readonly [at: number, value: number])[],
) {
  const bytes = Buffer.alloc(fixed);
  bytes.writeUInt32LE(signature);
  for (const [at, value] of fields) bytes.writeUInt32LE(value, at);
  return Buffer.concat([bytes, Buffer.from(path)]);
}

/** A zip with deflated files, as plain as one can be: no dates, no checksums. `isLarge` gives sizes in 64 bits. */
export function zipOf(files: Readonly<Record<string, string>>, isLarge = false): Uint8Array {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [path, text] of Object.entries(files)) {
    const packed = deflateRawSync(text);
    const size = Buffer.byteLength(text);
    const extra = Buffer.alloc(isLarge ? 28 : 0);
    if (isLarge) {
      extra.writeUInt32LE(1 | (24 << 16));
      for (const [index, value] of [size, packed.length, at].entries())
        extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index);
    }
    const [one, other, where] = isLarge ? [0xffffffff, 0xffffffff, 0xffffffff] : [packed.length, size, at];
    const body = Buffer.concat([
      header(0x04034b50, 30, path, [
        [8, 8],
        [18, packed.length],
        [22, size],
        [26, path.length],
      ]),
      packed,
    ]);
    directory.push(
      header(0x02014b50, 46, path, [
        [8, 8 << 16],
        [20, one],
        [24, other],
        [28, path.length | (extra.length << 16)],
        [42, where],
      ]),
      extra,
    );
    bodies.push(body);
    at += body.length;
  }
  const length = directory.reduce((sum, one) => sum + one.length, 0);
  const end = header(
    0x06054b50,
    22,
    "",
    isLarge
      ? [
          [12, 0xffffffff],
          [16, 0xffffffff],
        ]
      : [
          [12, length],
          [16, at],
        ],
  );
  if (!isLarge) return Buffer.concat([...bodies, ...directory, end]);
  const end64 = header(0x06064b50, 56, "", [
    [40, length],
    [48, at],
  ]);
  const locator = header(0x07064b50, 20, "", [[8, at + length]]);
  return Buffer.concat([...bodies, ...directory, end64, locator, end]);
}

/** Runs Git in a folder, with nothing of the user's settings. */
export function git(cwd: string, ...args: readonly string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  const person = ["-c", "user.name=A Reader", "-c", "user.email=reader@example.org"];
  const { status, stdout, stderr } = spawnSync("git", [...person, ...args], { cwd, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  return stdout.trim();
}
