import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { figuresOf } from "../src/release/figures.ts";
import { bumpFault } from "../src/release/prepare.ts";
import { modest } from "./description.ts";
import { agreement, collection, place, source } from "./records.ts";
import { prepareTiny, publishTiny } from "./tiny.ts";

let repository = "";
beforeAll(async () => {
  repository = realpathSync(mkdtempSync(join(tmpdir(), "kembar-prepare-")));
  mkdirSync(join(repository, "ties"));
  await publishTiny(repository, "1.0.0");
}, 120_000);
afterAll(() => rmSync(repository, { recursive: true, force: true }), 120_000);

const first = agreement({});
const records = (...agreements: ReturnType<typeof agreement>[]) =>
  collection({
    agreements,
    places: [place({}), place({ id: "cn-350627", country: "CN", codes: { gbt2260: "350627" } })],
    sources: [source({})],
  });

describe("a version that is prepared", () => {
  it("as the first has nothing before it, and may have any number", () => {
    const empty = join(repository, "none");
    const prepared = prepareTiny(empty, "0.7.3");
    expect(prepared).toMatchObject({ schema: [], changes: [], required: { bump: "none" } });
    expect(prepared.previous).toBeUndefined();
    expect(prepared.input.changes).toBeUndefined();
    expect(prepared.input.earlier).toEqual([]);
    expect(bumpFault(prepared, undefined)).toBeUndefined();
  });

  it("tells what changed since the one before, in figures, files, tombstones and changelog", () => {
    const added = agreement({ id: "agr-klaten-nanjing-2025-bbbbb" });
    const prepared = prepareTiny(repository, "2.0.0", { records: records(added) });
    expect(prepared.previous).toBe("1.0.0");
    expect([...prepared.changes].map(({ id, kind }) => [id, kind])).toEqual([
      ["agr-klaten-nanjing-2025-aaaaa", "withdrawn"],
      ["agr-klaten-nanjing-2025-bbbbb", "added"],
    ]);
    expect(prepared.input.changes?.figures).toEqual({
      added: 1,
      corrected: 0,
      reSourced: 0,
      withdrawn: 1,
      merged: 0,
      split: 0,
    });
    expect(prepared.input.changes?.files.map(({ path }) => path)).toEqual([
      "changes/1.0.0..2.0.0.csv",
      "changes/1.0.0..2.0.0.jsonl",
    ]);
    expect(prepared.input.tombstones).toEqual([
      { id: "agr-klaten-nanjing-2025-aaaaa", withdrawnIn: "2.0.0", reason: "withdrawn", replacedBy: [] },
    ]);
    expect(prepared.input.changelog).toMatch(/## 2\.0\.0 - 2025-09-01.*### Added \(1\).*## 1\.0\.0 - 2025-07-01/s);
  });
});

const terminated = records(agreement({ status: "terminated" }));
const cases: readonly [
  name: string,
  version: string,
  values: object,
  reason: string | undefined,
  fault: RegExp | undefined,
][] = [
  ["a correction as a minor version", "1.1.0", { records: terminated }, undefined, undefined],
  [
    "a correction as a patch",
    "1.0.1",
    { records: terminated },
    undefined,
    /^Expected version 1\.1\.0 at least, got 1\.0\.1: the changes since 1\.0\.0 ask for a minor bump\.\n {2}minor: agr-klaten-nanjing-2025-aaaaa: .*\nAdd a changeset/,
  ],
  ["a correction as a patch, with a reason", "1.0.1", { records: terminated }, "A typo.", /^Expected version 1\.1\.0/],
  [
    "a correction as a major version",
    "2.0.0",
    { records: terminated },
    undefined,
    /^Expected version 1\.1\.0, got 2\.0\.0: .* ask for a minor bump at most\. .*--reason/,
  ],
  ["a correction as a major version, with a reason", "2.0.0", { records: terminated }, "A jubilee.", undefined],
  ["the same records as a patch, for words and metadata", "1.0.1", {}, undefined, undefined],
  [
    "the same records as a minor version",
    "1.1.0",
    {},
    undefined,
    /^Expected version 1\.0\.1, got 1\.1\.0: .* ask for a patch bump at most\. .*--reason/,
  ],
  ["the same records as a minor version, with a reason of blanks", "1.1.0", {}, "  ", /--reason/],
  [
    "a stricter licence as a minor version",
    "1.1.0",
    { dataset: { ...modest, licence: "CC-BY-NC-4.0" } },
    undefined,
    /2\.0\.0 at least.*\n {2}major: .*licen/is,
  ],
  [
    "a stricter licence as a major version",
    "2.0.0",
    { dataset: { ...modest, licence: "CC-BY-NC-4.0" } },
    undefined,
    undefined,
  ],
];

describe("the version of", () => {
  test.each(cases)("%s: %s", (_name, version, values, reason, fault) => {
    const found = bumpFault(prepareTiny(repository, version, { records: records(first), ...values }), reason);
    if (fault === undefined) expect(found).toBeUndefined();
    else expect(found).toMatch(fault);
  });
});

describe("the figures of records", () => {
  const point = (latitude: number, longitude: number) => ({ latitude, longitude });
  it("count everything, and the bounds of the parties' places alone", () => {
    const dated = (date: string) =>
      ({ id: "x-i1", type: "letter-of-intent", status: "signed", date, signatories: [], witnesses: [] }) as never;
    const figures = figuresOf(
      collection({
        agreements: [
          agreement({ instruments: [dated("2025-06-24"), dated("2024")] }),
          agreement({ id: "agr-klaten-nanjing-2025-bbbbb", instruments: [dated("2025-12")] }),
        ],
        places: [
          place({ point: point(-7.7, 110.6) }),
          place({
            id: "cn-350627",
            country: "CN",
            names: { en: "Nanjing County", local: "南靖县" },
            point: point(24.5, 117.4),
          }),
          place({ id: "us-ak", country: "US", point: point(64, -150) }),
        ],
        sources: [source({}), source({ id: "s2" })],
      }),
    );
    expect(figures).toEqual({
      agreements: 2,
      places: 3,
      sources: 2,
      passages: 4,
      countries: ["CN", "ID"],
      placeNames: ["Nanjing County", "南靖县", "Klaten Regency", "Kabupaten Klaten"],
      earliest: "2024",
      latest: "2025-12",
      box: { west: 110.6, south: -7.7, east: 117.4, north: 24.5 },
    });
  });

  it("of nothing are noughts, without dates and bounds", () => {
    expect(figuresOf(collection({}))).toEqual({
      agreements: 0,
      places: 0,
      sources: 0,
      passages: 0,
      countries: [],
      placeNames: [],
    });
  });

  it("name fifty places at most", () => {
    const ids = Array.from({ length: 40 }, (_, at) => `id-${String(at + 1000)}`);
    const { placeNames } = figuresOf(
      collection({
        agreements: [agreement({ parties: ids.map((id) => ({ place: id, role: "party" })) })],
        places: ids.map((id) => place({ id, names: { en: `Town ${id}`, local: `Kota ${id}` } })),
      }),
    );
    expect(placeNames).toHaveLength(50);
    expect(placeNames.slice(0, 2)).toEqual(["Town id-1000", "Kota id-1000"]);
  });
});
