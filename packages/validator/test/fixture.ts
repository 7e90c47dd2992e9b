import { createHash } from "node:crypto";
import {
  type Agreement,
  type Collection,
  canonicalCollection,
  type Evidence,
  tables,
  toGraph,
  toJson,
  toNQuads,
  toRows,
} from "@kembar/schema";
import { stringify } from "csv-stringify/sync";
import { checkFiles, type Options, type WholeFile } from "../src/index.ts";

/** A text of our own, with a character beyond the basic plane before the passages. */
export const text =
  "\u{1f91d} Pemkab Klaten dan Kota Shizuoka menandatangani nota kesepahaman sister city di Aula Besar pada Selasa (24/6/2025). Bupati Klaten, Budi Santoso, berharap kerja sama pendidikan.\n";
const id = "agr-klaten-shizuoka-2025-abcde";

const passage = (at: string, exact: string): Evidence => {
  const start = [...text.slice(0, text.indexOf(exact))].length;
  return { at, source: "example", start, end: start + [...exact].length, exact, rule: "id/test/fixture" };
};

const agreement: Agreement = {
  id,
  kind: "sister-city",
  stage: "agreement-signed",
  status: "unknown",
  label: { en: "Klaten Regency - Shizuoka sister city", id: "Kota bersaudara Kabupaten Klaten - Shizuoka" },
  parties: [
    { place: "id-3310", government: "Pemkab Klaten", role: "party" },
    { place: "jp-22", role: "party" },
  ],
  instruments: [
    {
      id: `${id}-i1`,
      type: "memorandum-of-understanding",
      status: "signed",
      date: "2025-06-24",
      datePrecision: "day",
      venue: "Aula Besar",
      signatories: [{ name: "Budi Santoso", office: "Bupati Klaten", officeOf: "id-3310", onBehalfOf: "id-3310" }],
      witnesses: [],
    },
  ],
  facilitators: [],
  sectors: [{ sector: "education", modality: "hoped", statedBy: "Budi Santoso", term: "pendidikan" }],
  statements: [],
  speakers: [{ name: "Budi Santoso", office: "Bupati Klaten", officeOf: "id-3310" }],
  sources: ["example"],
  evidence: [
    passage("/kind", "sister city"),
    passage("/stage", "menandatangani nota kesepahaman"),
    passage("/parties/0", "Pemkab Klaten"),
    passage("/parties/1", "Kota Shizuoka"),
    passage("/instruments/0", "menandatangani nota kesepahaman"),
    passage("/instruments/0/date", "Selasa (24/6/2025)"),
    passage("/instruments/0/venue", "Aula Besar"),
    passage("/instruments/0/signatories/0", "Bupati Klaten, Budi Santoso"),
    passage("/sectors/0", "pendidikan"),
    passage("/speakers/0", "Bupati Klaten, Budi Santoso"),
  ],
  conflicts: [],
  review: { state: "machine" },
};

const place = (
  id: string,
  en: string,
  level: "country" | "province" | "regency",
  within: readonly string[],
  codes: object,
) => ({ id, names: { en, local: en }, level, country: id.slice(0, 2).toUpperCase(), codes, within });

const sha256 = createHash("sha256").update(text).digest("hex");

export const collection: Collection = canonicalCollection({
  agreements: [agreement],
  places: [
    place("id", "Indonesia", "country", [], {}),
    place("id-33", "Central Java", "province", ["id"], { "iso3166-2": "ID-JT", kemendagri: "33" }),
    place("id-3310", "Klaten Regency", "regency", ["id-33", "id"], { bps: "3310", kemendagri: "33.10" }),
    place("jp", "Japan", "country", [], {}),
    place("jp-22", "Shizuoka", "province", ["jp"], { "iso3166-2": "JP-22" }),
  ],
  sources: [
    {
      id: "example",
      url: "https://example.org/a",
      outlet: "Example",
      published: "2025-06-27",
      retrieved: "2025-06-28",
      language: "id",
      sha256,
      characters: [...text].length,
      completeness: "full",
      rights: "third-party-text",
    },
  ],
});

/** Files of a dataset by path. */
export type Files = Record<string, string>;

/** The dataset of a collection, as the build would write it. */
export function filesOf(value: Collection): Files {
  const rows = toRows(value);
  const csv = Object.fromEntries(
    tables.map(({ name, columns }) => [
      `dist/${name}.csv`,
      stringify(rows[name] as Record<string, string>[], {
        header: true,
        columns: columns.map((column) => column.name),
        record_delimiter: "\n",
      }),
    ]),
  );
  const records = Object.fromEntries(value.agreements.map((one) => [`records/${one.id}.json`, toJson(one)]));
  return {
    "sources/example.txt": text,
    "sources/example.yaml": `url: https://example.org/a\noutlet: Example\npublished: "2025-06-27"\nsha256: ${sha256}\n`,
    ...records,
    "ids.csv": `id,state,replaced_by,key\n${value.agreements.map((one) => `${one.id},active,,id-3310 jp-22\n`).join("")}`,
    "dist/agreements.json": toJson(value),
    "dist/agreements.jsonl": value.agreements.map((one) => `${JSON.stringify(one)}\n`).join(""),
    ...csv,
    "dist/agreements.jsonld": toJson(toGraph(value)),
    "dist/agreements.nq": toNQuads(toGraph(value)),
  };
}

/** Text of a file. */
export const textOf = (all: Files, path: string): string => all[path] ?? "";

/** The valid dataset. */
export const files: Files = filesOf(collection);
export const record = `records/${id}.json`;

const encoder = new TextEncoder();
export const toInput = (all: Readonly<Record<string, string | Uint8Array>>): WholeFile[] =>
  Object.entries(all).map(([path, content]) => ({
    path,
    bytes: typeof content === "string" ? encoder.encode(content) : content,
  }));
export const issuesOf = (all: Parameters<typeof toInput>[0], options: Options = {}) =>
  checkFiles(toInput(all), options).issues;

/** A value that may be changed at will. */
// biome-ignore lint/suspicious/noExplicitAny: fixtures break the types on purpose
export type Loose = any;

/** The dataset with its collection changed, every format made anew: only what the change itself breaks is wrong. */
export function changed(change: (value: Loose) => void): Files {
  const value = structuredClone(collection) as Loose;
  change(value);
  return filesOf(canonicalCollection(value));
}

/** The dataset with one file changed. */
export function edited(path: string, change: (content: string) => string): Files {
  const before = textOf(files, path);
  const after = change(before);
  if (after === before) throw new Error(`The change of ${path} changed nothing.`);
  return { ...files, [path]: after };
}
