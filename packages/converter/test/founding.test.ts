import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type Evidence, locate, validateCollection } from "@kembar/schema";
import { describe, expect, it } from "vitest";
import { foundingBytes, recordsOf } from "./articles.ts";

const text = foundingBytes.toString("utf8");
const collection = recordsOf(foundingBytes);
const [record] = collection.agreements;
if (!record) throw new Error("The founding article gave no record.");

/** Passages for a value, as `start-end`. */
const spans = (at: string) => record.evidence.filter((one) => one.at === at).map((one) => `${one.start}-${one.end}`);
const sectorSpans = (modality: string, speaker: string | undefined) =>
  record.sectors.flatMap((one, index) =>
    one.modality === modality && one.statedBy === speaker ? [[one.sector, spans(`/sectors/${index}`)] as const] : [],
  );

describe("the founding record", () => {
  it("keeps to the schema and comes of the stored bytes", () => {
    expect(validateCollection(collection)).toEqual([]);
    expect(createHash("sha256").update(foundingBytes).digest("hex")).toBe(
      "ed4573c10635c6d000e9b687132c405ef6842dad26128f51f4ca279cb8f0bef8",
    );
    expect(collection.sources[0]).toMatchObject({
      characters: 3405,
      completeness: "partial",
      pages: 2,
      byline: "Dewi Rukmini",
      editor: "Iwan Al Khasni",
      language: "id",
    });
  });

  it("names both parties with their places", () => {
    expect(record.parties.map((party) => party.place)).toEqual(["id-3310", "cn-350627"]);
    expect(collection.places.find((place) => place.id === "cn-350627")).toMatchObject({
      names: { local: "南靖县" },
      within: ["cn-350600", "cn-350000", "cn"],
    });
    expect(spans("/parties/0")).toContain("676-712");
    expect(spans("/parties/1")).toContain("536-587");
  });

  it("has kind, stage and label", () => {
    expect(record).toMatchObject({
      kind: "sister-city",
      stage: "intent-signed",
      label: {
        en: "Klaten Regency - Nanjing County sister city",
        id: "Kota bersaudara Kabupaten Klaten - Kabupaten Nanjing",
      },
    });
    expect(record.label.zh).toBeUndefined();
    expect(spans("/kind")).toContain("517-528");
    expect(spans("/stage")).toEqual(["638-670"]);
  });

  it("tells the letter that was signed from the memorandum that is planned", () => {
    const [letter, memorandum] = record.instruments;
    expect(letter).toMatchObject({
      type: "letter-of-intent",
      status: "signed",
      date: "2025-06-24",
      datePrecision: "day",
      venue: "Kantor Gubernur Jawa Tengah",
    });
    expect(memorandum).toMatchObject({ type: "memorandum-of-understanding", status: "planned" });
    expect(memorandum?.date).toBeUndefined();
    expect(spans("/instruments/0")).toEqual(["638-670"]);
    expect(spans("/instruments/0/date")).toEqual(["799-817"]);
    expect(spans("/instruments/0/venue")).toEqual(["1132-1159"]);
    expect(spans("/instruments/1")).toEqual(["848-891"]);
    expect(record.instruments).toHaveLength(2);
  });

  it("keeps the office of a signatory apart from the party signed for", () => {
    expect(record.instruments[0]?.signatories).toEqual([
      { name: "Hamenang Wajar Ismoyo", office: "Bupati Klaten", officeOf: "id-3310", onBehalfOf: "id-3310" },
      { name: "Zheng Limins", office: "Wakil Walikota Zhangzhou", officeOf: "cn-350600", onBehalfOf: "cn-350627" },
    ]);
    expect(spans("/instruments/0/signatories/0")).toEqual(["676-712"]);
    expect(spans("/instruments/0/signatories/1")).toEqual(["745-792"]);
  });

  it("names witnesses and the facilitator, misspellings mended", () => {
    expect(record.instruments[0]?.witnesses).toEqual([
      { name: "Ahmad Luthfi", office: "Gubernur Jawa Tengah", officeOf: "id-33" },
      { name: null, office: "perwakilan dari Provinsi Fujian", officeOf: "cn-350000" },
    ]);
    expect(spans("/instruments/0/witnesses/0")).toEqual(["1164-1224"]);
    expect(spans("/instruments/0/witnesses/1")).toEqual(["1230-1261"]);
    expect(record.facilitators).toEqual([{ place: "id-33", name: "Pemerintah Provinsi Jawa Tengah" }]);
    expect(spans("/facilitators/0")).toEqual(["1039-1088"]);
  });

  it("says of every sector how sure it is and who says so", () => {
    const regent = "Hamenang Wajar Ismoyo";
    expect(sectorSpans("hoped", regent)).toEqual([
      ["investment", ["1705-1714", "2573-2582"]],
      ["trade", ["1802-1808"]],
    ]);
    expect(sectorSpans("potential", regent)).toEqual([
      ["agriculture", ["2033-2057"]],
      ["tourism", ["2033-2057"]],
    ]);
    expect(sectorSpans("offered", regent)).toEqual([
      ["education", ["2101-2125", "2237-2251"]],
      ["health", ["2101-2125", "2286-2295"]],
      ["health-tourism", ["2322-2359"]],
    ]);
    expect(sectorSpans("hoped", undefined).map(([sector]) => sector)).toEqual([
      "economy",
      "marine",
      "fisheries",
      "agriculture",
      "tourism",
      "science-technology",
      "education",
      "culture",
      "disaster-management",
      "trade",
    ]);
    expect(record.sectors).toHaveLength(17);
  });

  it("gives the claim of a first tie to its speaker", () => {
    expect(record.statements).toEqual([
      { topic: "first-foreign-tie", subject: "id-3310", modality: "claimed", statedBy: "Nur Tjahjono Suharto" },
    ]);
    expect(spans("/statements/0")).toEqual(["2752-2769", "3133-3150"]);
    expect(record.speakers[1]).toEqual({
      name: "Nur Tjahjono Suharto",
      office: "Kabag Pemerintahan Setda Klaten",
      officeOf: "id-3310",
    });
  });

  it("keeps both conflicts", () => {
    const shape = record.conflicts.map(({ at, kind, state, alternatives }) => ({
      at,
      kind,
      state,
      alternatives: alternatives.map(({ value, evidence }) => [
        value,
        ...evidence.map((one) => `${one.start}-${one.end}`),
      ]),
    }));
    expect(shape).toEqual([
      {
        at: "/parties/1/place",
        kind: "identity",
        state: "resolved",
        alternatives: [
          ["cn-350627", "547-587"],
          ["cn-320100", "54-66"],
          [null, "1320-1348"],
        ],
      },
      {
        at: "/instruments/0/type",
        kind: "intra-source",
        state: "open",
        alternatives: [
          ["letter-of-intent", "638-670"],
          ["memorandum-of-understanding", "1099-1159"],
        ],
      },
    ]);
  });

  it("quotes every passage as it stands in the source", () => {
    const all: readonly Evidence[] = [
      ...record.evidence,
      ...record.conflicts.flatMap((conflict) => conflict.alternatives.flatMap((one) => one.evidence)),
    ];
    expect(all.length).toBeGreaterThan(40);
    for (const evidence of all) {
      expect(locate(text, evidence as Required<Evidence>).matches, evidence.exact).toBe(true);
      expect([...text].slice(evidence.start, evidence.end).join("")).toBe(evidence.exact);
      expect(evidence.exact.length).toBeLessThanOrEqual(120);
    }
  });

  it("equals, byte for byte, the record of the first release", () => {
    const stored = readFileSync(
      new URL("../../../datasets/sister-cities/releases/1.0.0/data/agreements.jsonl", import.meta.url),
      "utf8",
    );
    const own = JSON.stringify(record).replaceAll('"article"', '"tribunjogja-20250627-klaten-nanjing"');
    expect(`${own}\n`).toBe(stored);
  });
});
