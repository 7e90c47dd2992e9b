import { createHash } from "node:crypto";
import { type Agreement, type Collection, canonicalCollection, type Evidence, type Source } from "@kembar/schema";
import { type Files, filesOf } from "./fixture.ts";

/** Day of agreement number `index`: a Tuesday, each a week before the one before. */
const dayOf = (index: number): Date => new Date(Date.UTC(2025, 5, 24 - 7 * index));

/** Texts of our own: all different, with characters beyond the basic plane before, between and behind the passages. */
function textOf(index: number): string {
  const day = dayOf(index);
  const date = `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;
  return (
    `${"\u{1f91d}".repeat(1 + (index % 3))} Laporan ${index}: Pemkab Klaten dan Kabupaten Nanjing menandatangani nota kesepahaman ` +
    `sister city di Aula \u{20000} ${index} pada Selasa (${date}), disaksikan Gubernur Jawa Tengah, Ahmad Luthfi, dengan bantuan ` +
    `Pemprov Jawa Tengah. Bupati Klaten, Budi Santoso, berharap kerja sama pendidikan. \u{1f38c}\n"Ini yang pertama," katanya. ` +
    "Menurut judul, mitranya Kota Nanjing. Kerja sama itu tindak lanjut dari kerja sama provinsi.\n"
  );
}

const councilText = "\u{1f4dc} Ringkasan dewan: Pemkab Klaten menyetujui kerja sama itu; nanti ditinjau lagi.\n";

const idOf = (index: number): Agreement["id"] =>
  `agr-klaten-nanjing-2025-${index.toString(36).padStart(5, "0").replace(/^0/, "a")}`;

function agreementOf(index: number): Agreement {
  const id = idOf(index);
  const text = textOf(index);
  const source = `report-${index}`;
  const passage = (at: string, exact: string, from = source, whole = text): Evidence => {
    const start = [...whole.slice(0, whole.indexOf(exact))].length;
    return { at, source: from, start, end: start + [...exact].length, exact, rule: "id/test/many" };
  };
  const date = dayOf(index).toISOString().slice(0, 10);
  const parent = index % 2 === 1 ? { parent: idOf(0) } : {};
  return {
    id,
    kind: "sister-city",
    stage: "agreement-signed",
    status: "unknown",
    label: { en: "Klaten Regency - Nanjing County sister city", id: "Kota bersaudara Klaten - Nanjing" },
    parties: [
      { place: "id-3310", government: "Pemkab Klaten", role: "party" },
      { place: "cn-350627", role: "party" },
    ],
    instruments: [
      {
        id: `${id}-i1`,
        type: "memorandum-of-understanding",
        status: "signed",
        date,
        datePrecision: "day",
        venue: `Aula \u{20000} ${index}`,
        place: "id-3310",
        signatories: [{ name: "Budi Santoso", office: "Bupati Klaten", officeOf: "id-3310", onBehalfOf: "id-3310" }],
        witnesses: [{ name: "Ahmad Luthfi", office: "Gubernur Jawa Tengah", officeOf: "id-33" }],
      },
    ],
    facilitators: [{ place: "id-33", name: "Pemprov Jawa Tengah" }],
    sectors: [{ sector: "education", modality: "hoped", statedBy: "Budi Santoso", term: "pendidikan" }],
    statements: [{ topic: "first-foreign-tie", subject: "id-3310", modality: "claimed", statedBy: "Budi Santoso" }],
    speakers: [{ name: "Budi Santoso", office: "Bupati Klaten", officeOf: "id-3310" }],
    ...parent,
    sources: ["council", source],
    evidence: [
      passage("/kind", "sister city"),
      passage("/stage", "menandatangani nota kesepahaman"),
      passage("/parties/0", "Pemkab Klaten"),
      passage("/parties/0", "Pemkab Klaten", "council", councilText),
      passage("/parties/1", "Kabupaten Nanjing"),
      passage("/instruments/0", "menandatangani nota kesepahaman"),
      passage("/instruments/0/date", text.slice(text.indexOf("Selasa"), text.indexOf(")") + 1)),
      passage("/instruments/0/venue", `Aula \u{20000} ${index}`),
      passage("/instruments/0/place", "Pemkab Klaten"),
      passage("/instruments/0/signatories/0", "Bupati Klaten, Budi Santoso"),
      passage("/instruments/0/witnesses/0", "Gubernur Jawa Tengah, Ahmad Luthfi"),
      passage("/facilitators/0", "Pemprov Jawa Tengah"),
      passage("/sectors/0", "pendidikan"),
      passage("/statements/0", '"Ini yang pertama,"'),
      passage("/speakers/0", "Bupati Klaten, Budi Santoso"),
      ...("parent" in parent ? [passage("/parent", "tindak lanjut dari kerja sama provinsi")] : []),
    ],
    conflicts: [
      {
        at: "/parties/1/place",
        kind: "identity",
        state: "open",
        rationale: "The headline names the city \u{1f3d9}, the body the county.",
        alternatives: [
          { value: "cn-350627", evidence: [passage("/parties/1/place", "Kabupaten Nanjing")] },
          { value: null, evidence: [passage("/parties/1/place", "Kota Nanjing")] },
        ],
      },
    ],
    review: { state: "reviewed", by: "A. Curator", date: "2025-08-01" },
  };
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

function sourceOf(id: string, text: string): Source {
  return {
    id,
    url: `https://example.org/${id}`,
    outlet: "Example",
    published: "2025-06-27",
    retrieved: "2025-06-28",
    language: "id",
    sha256: sha256(text),
    characters: [...text].length,
    completeness: "full",
    rights: "third-party-text",
  };
}

const places: Collection["places"] = [
  {
    id: "cn",
    names: { en: "China", local: "\u4e2d\u56fd" },
    level: "country",
    country: "CN",
    codes: {},
    within: [],
  },
  {
    id: "cn-350627",
    names: { en: "Nanjing County", local: "\u5357\u9756\u53bf", id: "Kabupaten Nanjing", zh: "\u5357\u9756\u53bf" },
    level: "county",
    country: "CN",
    codes: { gbt2260: "350627" },
    within: ["cn"],
    point: { latitude: 24.5147, longitude: 117.3573 },
  },
  { id: "id", names: { en: "Indonesia", local: "Indonesia" }, level: "country", country: "ID", codes: {}, within: [] },
  {
    id: "id-33",
    names: { en: "Central Java", local: "Jawa Tengah" },
    level: "province",
    country: "ID",
    codes: { "iso3166-2": "ID-JT", kemendagri: "33" },
    within: ["id"],
  },
  {
    id: "id-3310",
    names: { en: "Klaten Regency", local: "Kabupaten Klaten" },
    level: "regency",
    country: "ID",
    codes: { bps: "3310", kemendagri: "33.10" },
    within: ["id-33", "id"],
  },
];

/** A valid collection of several agreements, and the texts of its sources by id. */
export function many(count: number): { collection: Collection; texts: Readonly<Record<string, string>> } {
  const indexes = Array.from({ length: count }, (_, index) => index);
  const reports = Object.fromEntries(indexes.map((index) => [`report-${index}`, textOf(index)]));
  const texts: Readonly<Record<string, string>> = { council: councilText, ...reports };
  const sources = Object.entries(texts).map(([id, text]) => sourceOf(id, text));
  return { collection: canonicalCollection({ agreements: indexes.map(agreementOf), places, sources }), texts };
}

const metadataOf = ({ url, outlet, published, retrieved, sha256 }: Source): string =>
  `url: ${url}\noutlet: ${outlet}\npublished: "${published}"\nretrieved: "${retrieved}"\nsha256: ${sha256}\n`;

/** The dataset of `many(count)`, with every file that a dataset has. */
export function manyFiles(count: number): Files {
  const { collection, texts } = many(count);
  const own = Object.entries(filesOf(collection)).filter(
    ([path]) => !path.startsWith("sources/") && path !== "ids.csv",
  );
  const ids = collection.agreements.map(({ id }) => `${id},active,,cn-350627 id-3310\n`);
  return {
    ...Object.fromEntries(Object.entries(texts).map(([id, text]) => [`sources/${id}.txt`, text])),
    ...Object.fromEntries(collection.sources.map((one) => [`sources/${one.id}.yaml`, metadataOf(one)])),
    "ids.csv": `id,state,replaced_by,key\n${ids.join("")}`,
    ...Object.fromEntries(own),
  };
}
