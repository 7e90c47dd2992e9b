import { type Agreement, type Collection, canonicalCollection, type Place, type Source } from "@kembar/schema";

const base: Agreement = {
  id: "agr-klaten-nanjing-2025-aaaaa",
  kind: "sister-city",
  stage: "intent-signed",
  status: "active",
  label: {
    en: "Klaten Regency - Nanjing County sister city",
    id: "Kota bersaudara Kabupaten Klaten - Kabupaten Nanjing",
  },
  parties: [
    { place: "id-3310", role: "party" },
    { place: "cn-350627", role: "party" },
  ],
  instruments: [],
  facilitators: [],
  sectors: [],
  statements: [],
  speakers: [],
  sources: ["s1"],
  evidence: [
    { at: "/kind", source: "s1", start: 0, end: 4, exact: "kota", rule: "curator" },
    { at: "/stage", source: "s1", start: 5, end: 8, exact: "LoI", rule: "curator" },
  ],
  conflicts: [],
  review: { state: "machine" },
};

/** An agreement made up for tests, with values of its own. */
export const agreement = (values: Partial<Omit<Agreement, "id">> & { readonly id?: string }): Agreement =>
  ({ ...base, ...values }) as Agreement;

/** A place made up for tests. */
export const place = (values: Partial<Place>): Place => ({
  id: "id-3310",
  names: { en: "Klaten Regency", local: "Kabupaten Klaten" },
  level: "regency",
  country: "ID",
  codes: { bps: "3310" },
  within: [],
  ...values,
});

/** A source made up for tests. */
export const source = (values: Partial<Source>): Source => ({
  id: "s1",
  outlet: "Harian Uji",
  language: "id",
  sha256: "0".repeat(64),
  characters: 8,
  completeness: "full",
  rights: "third-party-text",
  ...values,
});

/** A collection in canonical form. */
export const collection = (parts: Partial<Collection>): Collection =>
  canonicalCollection({ agreements: [], places: [], sources: [], ...parts });
