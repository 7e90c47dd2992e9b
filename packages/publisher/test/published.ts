import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Collection } from "@kembar/schema";
import { afterAll } from "vitest";
import { type Ledger, parseLedger } from "../src/release/ledger.ts";
import { type OpenRelease, openRelease } from "../src/release/opened.ts";
import { prepareRelease } from "../src/release/prepare.ts";
import { publishRelease } from "../src/release/publish.ts";
import { modest } from "./description.ts";
import { agreement, collection, place, source } from "./records.ts";

const made: string[] = [];
afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true });
});

/** A new folder, gone when the tests of the file are over. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "kembar-verify-"));
  made.push(path);
  return path;
}

const places = [
  place({
    id: "cn-350627",
    names: { en: "Nanjing County", local: "南靖县" },
    level: "county",
    country: "CN",
    codes: {},
  }),
  place({}),
];
const label = { en: 'Café "ties", and more', id: "Kota bersaudara" };
const [a, b, c] = ["aaaaa", "bbbbb", "ccccc"].map((end) => `agr-klaten-nanjing-2025-${end}`) as [
  string,
  string,
  string,
];

/** Records of two versions: one is corrected, one new. */
export const [old, next]: [Collection, Collection] = [
  collection({ agreements: [agreement({ id: a }), agreement({ id: b, label })], places, sources: [source({})] }),
  collection({
    agreements: [agreement({ id: a, stage: "renewed" }), agreement({ id: b, label }), agreement({ id: c })],
    places,
    sources: [source({}), source({ id: "s2", outlet: "=Harian, lain" })],
  }),
];

const versions = [
  ["1.0.0", "2025-07-01", old],
  ["1.1.0", "2025-08-09", next],
] as const;

/** A folder with two small versions of a dataset, published as they always are. */
export interface Published {
  readonly releases: string;
  readonly ledger: Ledger;
  readonly open: (version: string) => OpenRelease;
}

/** Publishes two small versions into a new folder. */
export async function published(): Promise<Published> {
  const releases = folder();
  const open = (version: string) => openRelease(join(releases, version));
  let ledger: Ledger = { dataset: modest.name, versions: [] };
  for (const [version, date, records] of versions) {
    const request = { dataset: modest, identifiers: [], version, date, records, register: [], software: "1.0.0" };
    await publishRelease(prepareRelease(request, ledger, open).input, { releases }, async () => []);
    ledger = parseLedger("ledger.json", readFileSync(join(releases, "ledger.json"), "utf8"));
  }
  return { releases, ledger, open };
}
