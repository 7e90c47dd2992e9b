import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { writeZip } from "@kembar/publisher";
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

/** The zip of some files, as releases have it. `isLarge` gives sizes in 64 bits. */
export function zipOf(files: Readonly<Record<string, string>>, isLarge = false): Uint8Array {
  const pieces: Uint8Array[] = [];
  const entries = Object.entries(files).map(([path, text]) => ({ path, pieces: () => [Buffer.from(text)] }));
  writeZip(entries, (bytes) => pieces.push(Uint8Array.from(bytes)), isLarge ? { bytes: 0, files: 0 } : undefined);
  return Buffer.concat(pieces);
}

/** Runs Git in a folder, with nothing of the user's settings. */
export function git(cwd: string, ...args: readonly string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  const person = ["-c", "user.name=A Reader", "-c", "user.email=reader@example.org"];
  const { status, stdout, stderr } = spawnSync("git", [...person, ...args], { cwd, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  return stdout.trim();
}
