import type { Agreement, Collection } from "../src/index.ts";

const source = "tribunjogja-20250627-klaten-nanjing";

/** An agreement that uses every entity of the model, after the founding article of the dataset. */
export const agreement: Agreement = {
  id: "agr-klaten-nanjing-2025-abc12",
  kind: "sister-city",
  stage: "intent-signed",
  status: "active",
  label: {
    en: "Klaten Regency - Nanjing County sister city",
    id: "Kota bersaudara Kabupaten Klaten - Kabupaten Nanjing",
  },
  parties: [
    { place: "id-3310", government: "Pemerintah Kabupaten Klaten", role: "party" },
    { place: "cn-350627", role: "party" },
  ],
  instruments: [
    {
      id: "agr-klaten-nanjing-2025-abc12-i1",
      type: "letter-of-intent",
      status: "signed",
      date: "2025-06-24",
      datePrecision: "day",
      venue: "Kantor Gubernur Jawa Tengah",
      place: "id-33",
      signatories: [
        { name: "Hamenang Wajar Ismoyo", office: "Bupati Klaten", officeOf: "id-3310", onBehalfOf: "id-3310" },
        { name: "Zheng Limins", office: "Wakil Walikota Zhangzhou", officeOf: "cn-350600", onBehalfOf: "cn-350627" },
      ],
      witnesses: [
        { name: "Ahmad Luthfi", office: "Gubernur Jawa Tengah", officeOf: "id-33" },
        { name: null, office: "perwakilan dari Provinsi Fujian" },
      ],
    },
    {
      id: "agr-klaten-nanjing-2025-abc12-i2",
      type: "memorandum-of-understanding",
      status: "planned",
      signatories: [],
      witnesses: [],
    },
  ],
  facilitators: [{ place: "id-33", name: "Pemerintah Provinsi Jawa Tengah" }],
  sectors: [{ sector: "agriculture", modality: "potential", statedBy: "Hamenang Wajar Ismoyo", term: "pertanian" }],
  statements: [
    { topic: "first-foreign-tie", subject: "id-3310", modality: "claimed", statedBy: "Nur Tjahjono Suharto" },
  ],
  speakers: [{ name: "Nur Tjahjono Suharto", office: "Kabag Pemerintahan Setda Klaten", officeOf: "id-3310" }],
  sources: [source],
  evidence: [{ at: "/kind", source, start: 517, end: 528, exact: "Sister City", rule: "id/kind/sister-city" }],
  conflicts: [
    {
      at: "/parties/1/place",
      kind: "identity",
      state: "resolved",
      rationale: "The most specific chain of parents in the body wins.",
      alternatives: [
        {
          value: "cn-320100",
          evidence: [{ at: "/parties/1/place", source, start: 54, end: 66, exact: "Kota Nanjing", rule: "curator" }],
        },
        {
          value: null,
          evidence: [{ at: "/parties/1/place", source, start: 9, end: 10, exact: "x", rule: "curator" }],
        },
      ],
    },
  ],
  review: { state: "reviewed", by: "A. Curator", date: "2025-08" },
};

/** The agreement with its places and source. */
export const collection: Collection = {
  agreements: [agreement],
  places: [
    {
      id: "cn-350627",
      names: { en: "Nanjing County", local: "南靖县", id: "Kabupaten Nanjing", zh: "南靖县" },
      level: "county",
      country: "CN",
      codes: { gbt2260: "350627" },
      within: ["cn-350600", "cn-350000", "cn"],
      point: { latitude: 24.5147, longitude: 117.3573 },
    },
    { id: "cn", names: { en: "China", local: "中国" }, level: "country", country: "CN", codes: {}, within: [] },
    {
      id: "id-3310",
      names: { en: "Klaten Regency", local: "Kabupaten Klaten" },
      level: "regency",
      country: "ID",
      codes: { bps: "3310", kemendagri: "33.10", wikidata: "Q10619" },
      within: ["id-33", "id"],
    },
  ],
  sources: [
    {
      id: source,
      url: "https://jogja.tribunnews.com/amp/2025/06/27/pemkab-klaten",
      outlet: "Tribun Jogja",
      byline: "Dewi Rukmini",
      editor: "Iwan Al Khasni",
      published: "2025-06-27",
      language: "id",
      sha256: "ed4573c10635c6d000e9b687132c405ef6842dad26128f51f4ca279cb8f0bef8",
      characters: 3405,
      completeness: "partial",
      pages: 2,
      rights: "third-party-text",
    },
  ],
};
