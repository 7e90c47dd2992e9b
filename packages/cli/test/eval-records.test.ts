import type { Agreement, Place } from "@kembar/schema";
import { describe, expect, it } from "vitest";
import { fallsSince } from "../src/eval/baseline.ts";
import { checkPassages, coverageOf } from "../src/eval/evidence.ts";
import type { Found } from "../src/eval/fields.ts";
import type { GoldAgreement, GoldParty } from "../src/eval/gold.ts";
import { isSamePerson, isSamePlace } from "../src/eval/names.ts";
import { compareRecords } from "../src/eval/pairing.ts";
import type { Score } from "../src/eval/score.ts";
import { summariesOf } from "../src/eval/summary.ts";

const place = (id: string, en: string, extra: Partial<Place> = {}): Place => ({
  id,
  names: { en, local: en },
  level: "city",
  country: id.slice(0, 2).toUpperCase(),
  codes: {},
  within: [],
  ...extra,
});

const places = [
  place("id-3374", "Semarang City", { codes: { bps: "33.74" } }),
  place("id-3322", "Semarang Regency"),
  place("cn-350100", "Fuzhou"),
  place("gn-1", "Brisbane", { country: "AU" }),
];

const party = (unit: string, country: string, code: string | null = null, level = "city"): GoldParty => ({
  name: unit,
  unit,
  country,
  code,
  level,
});

const gold: GoldAgreement = {
  kind: "friendship",
  stage: "mou-signed",
  parties: [party("Semarang", "ID", "3374"), party("Fuzhou", "CN", "350100")],
  instruments: [
    { type: "mou", status: "signed", date: "2024-05-02" },
    { type: "loi", status: "mentioned", date: null },
  ],
  signatories: [{ name: "Siti Rahma Dewi" }, { name: null }],
  witnesses: [{ name: "Lin Hao" }, {}],
  sectors: [
    { term: "pelabuhan ikan", code: "fisheries-marine", modality: "agreed" },
    { term: "kelautan", code: "fisheries-marine", modality: "hoped" },
    { term: "air bersih", code: "water-sanitation", modality: "planned" },
  ],
};

const record = (parties: readonly string[], extra: Partial<Agreement> = {}): Found => ({
  agreement: {
    id: "agr-x-y-2024-abcde",
    kind: "friendly-cooperation",
    stage: "agreement-signed",
    status: "unknown",
    label: { en: "x", id: "x" },
    parties: parties.map((id) => ({ place: id, role: "party" as const })),
    instruments: [],
    facilitators: [],
    sectors: [],
    statements: [],
    speakers: [],
    sources: ["a"],
    evidence: [],
    conflicts: [],
    review: { state: "machine" },
    ...extra,
  },
  placeOf: (id) => places.find((one) => one.id === id),
});

const full = record(["id-3374", "cn-350100"], {
  instruments: [
    {
      id: "agr-x-y-2024-abcde-i1",
      type: "memorandum-of-cooperation",
      status: "signed",
      date: "2024-05-02",
      datePrecision: "day",
      signatories: [{ name: "Rahma Dewi" }, { name: "Siti Rahma Dewi" }],
      witnesses: [{ name: "Lin Hao" }, { name: null }],
    },
  ],
  sectors: [
    { sector: "fisheries", modality: "agreed", term: "ikan" },
    { sector: "marine", modality: "planned", term: "laut" },
    { sector: "infrastructure", modality: "planned", term: "air" },
    { sector: "multisector", modality: "agreed", term: "banyak bidang" },
  ],
});

const scoreOf = (golds: readonly GoldAgreement[], found: readonly Found[], extra: Partial<Score> = {}): Score => ({
  path: "a.txt",
  language: "id",
  findings: compareRecords(golds, found),
  evidence: { holds: 0, of: 0 },
  coverage: { holds: 0, of: 0 },
  ...extra,
});

/** Right, found and expected of every field that has any. */
function counts(golds: readonly GoldAgreement[], found: readonly Found[]): Record<string, string> {
  const fields = summariesOf([scoreOf(golds, found)]).at(-1)?.fields ?? {};
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, { right, found: all, expected }]) =>
      all + expected > 0 ? [[name, `${right}/${all}/${expected}`]] : [],
    ),
  );
}

describe("comparison of a record with its annotation", () => {
  it("counts labels that stand for the same, each person once, and leaves out papers only mentioned", () => {
    expect(counts([gold], [full])).toEqual({
      agreement: "1/1/1",
      party: "2/2/2",
      kind: "1/1/1",
      stage: "1/1/1",
      instrument: "1/1/1",
      date: "1/1/1",
      signatory: "1/1/2",
      witness: "1/1/1",
      sector: "2/2/2",
      modality: "2/3/3",
      overall: "10/10/11",
    });
  });

  it("takes all values of an agreement with it that was missed, and holds extras against the agreement alone", () => {
    const other = record(["id-3322", "gn-1"]);
    expect(counts([gold], [other])).toEqual({
      agreement: "0/1/1",
      party: "0/0/2",
      kind: "0/0/1",
      stage: "0/0/1",
      instrument: "0/0/2",
      date: "0/0/1",
      signatory: "0/0/2",
      witness: "0/0/1",
      sector: "0/0/2",
      overall: "0/1/12",
    });
  });

  it("tells what was missed, extra and wrong", () => {
    const poor = record(["id-3374", "cn-350100"], {
      kind: "sister-city",
      status: "expired",
      instruments: [
        { id: "i", type: "letter-of-intent", status: "drafted", signatories: [{ name: "Wu Lei" }], witnesses: [] },
      ],
    });
    const told = compareRecords([{ ...gold, sectors: [] }], [poor])
      .filter(({ verdict }) => verdict !== "right")
      .map(({ verdict, field, expected, found }) => [verdict, field, expected ?? "", found ?? ""].join("|"));
    expect(told).toEqual([
      "wrong|kind|friendship|sister-city",
      "wrong|stage|mou-signed|agreement-signed, expired",
      "miss|instrument|mou signed 2024-05-02|",
      "extra|instrument||letter-of-intent drafted",
      "miss|date|2024-05-02|",
      "miss|signatory|Siti Rahma Dewi|",
      "miss|signatory|a person without a name|",
      "extra|signatory||Wu Lei",
      "miss|witness|Lin Hao|",
    ]);
  });

  it("pairs an agreement with the record that shares most parties, and none with a record that shares half", () => {
    const half = record(["id-3374", "gn-1"]);
    expect(counts([gold], [half, full]).agreement).toBe("1/2/1");
    expect(counts([gold], [half, full]).party).toBe("2/2/2");
    expect(counts([gold], [half]).agreement).toBe("0/1/1");
    expect(counts([{ ...gold, parties: [party("Semarang", "ID", "3374")] }], [half]).agreement).toBe("1/1/1");
  });
});

describe("comparison of places and people", () => {
  it.each<[string, GoldParty, string, boolean]>([
    ["the code with dots", party("Semarang", "ID", "3374"), "id-3374", true],
    ["a number tells the regency from the city", party("Semarang", "ID", "3374"), "id-3322", false],
    ["the name where there is no code", party("Kota Semarang", "ID"), "id-3322", true],
    ["the name without what follows a comma", party("Brisbane, Queensland", "AU", "QLD"), "gn-1", true],
    ["the name of a province whatever its number", party("Fuzhou", "CN", "35", "province"), "cn-350100", true],
    ["another country", party("Semarang", "MY"), "id-3374", false],
    ["Chinese codes for Taiwan", party("Fuzhou", "TW"), "cn-350100", true],
    ["an unknown place", party("Semarang", "ID"), "id-9999", false],
  ])("%s", (_what, annotated, id, isSame) => {
    const found = places.find((one) => one.id === id);
    expect(isSamePlace(annotated, found)).toBe(isSame);
  });

  it.each([
    ["Siti Rahma Dewi", "Rahma Dewi", true],
    ["José Núñez", "JOSE NUNEZ", true],
    ["Siti Rahma", "Siti Aminah", false],
    ["", "Siti Rahma", false],
  ])("%s and %s", (a, b, isSame) => {
    expect(isSamePerson(a, b)).toBe(isSame);
    expect(isSamePerson(b, a)).toBe(isSame);
  });
});

describe("shares", () => {
  const passage = (at: string, start: number, end: number, exact: string) => ({
    at,
    source: "a",
    start,
    end,
    exact,
    rule: "r/r",
  });

  it("counts passages by code points", () => {
    const { agreement } = record([], {
      evidence: [passage("/kind", 1, 3, "𠮷b"), passage("/stage", 1, 3, "𠮷")],
    });
    expect(checkPassages(agreement, [..."a𠮷bc"])).toEqual({
      share: { holds: 1, of: 2 },
      bad: [{ at: "/stage", exact: "𠮷" }],
    });
  });

  it("counts a value as covered by a passage of it, of its part or of its whole", () => {
    const { agreement } = full;
    const covered = (...at: string[]) =>
      coverageOf({ ...agreement, evidence: at.map((one) => passage(one, 0, 1, "a")) });
    expect(covered()).toEqual({ holds: 0, of: 12 });
    expect(covered("/parties/0/place", "/sectors/3")).toEqual({ holds: 2, of: 12 });
    expect(covered("/instruments/0")).toEqual({ holds: 6, of: 12 });
    expect(covered("/sectors/33")).toEqual({ holds: 0, of: 12 });
  });

  it("has no figure where there is nothing to measure, and sums languages up", () => {
    const summaries = summariesOf([
      scoreOf([gold], [full]),
      scoreOf([], [], { language: "zh", isSilent: true }),
      scoreOf([], [full], { language: "zh", isSilent: false }),
    ]);
    expect(summaries.map(({ language, articles }) => `${language} ${articles}`)).toEqual(["id 1", "zh 2", "all 3"]);
    expect(summaries.map(({ silent }) => silent)).toEqual([
      { holds: 0, of: 0 },
      { holds: 1, of: 2 },
      { holds: 1, of: 2 },
    ]);
    expect(summaries[1]?.fields.party).toEqual({
      expected: 0,
      found: 0,
      right: 0,
      precision: null,
      recall: null,
      f1: null,
    });
    expect(summaries[1]?.fields.agreement).toMatchObject({ precision: 0, recall: null, f1: 0 });
    expect(summaries[2]?.fields.agreement?.f1).toBeCloseTo(2 / 3);
  });
});

it("a fall from 0.80 to 0.78 is one of 0.02, whatever binary fractions make of it", () => {
  const figures = { expected: 50, found: 50, right: 39, precision: 0.78, recall: 0.78, f1: 0.78 };
  const none = { holds: 0, of: 0 };
  const now = [
    { language: "id", articles: 1, fields: { party: figures }, silent: none, evidence: none, coverage: none },
  ];
  expect(0.8 - 0.78).toBeGreaterThan(0.02);
  expect(fallsSince({ scores: { id: { party: 0.8 } } }, now)).toEqual([]);
  expect(fallsSince({ scores: { id: { party: 0.8001 } } }, now)).toHaveLength(1);
});
