import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { type Agreement, toJson, validateCollection } from "@kembar/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assemble } from "../src/assemble.ts";
import { convertText, explainFailure, recordsOf } from "./articles.ts";

const folder = new URL("cases/", import.meta.url);
const names = readdirSync(folder).flatMap((name) => (name.endsWith(".txt") ? [name.slice(0, -4)] : []));

/** The language that a case is named for ("zh-list"); Indonesian for a name without one. */
const languageOf = (name: string): string => /^(?:en|id|zh)(?=-)/.exec(name)?.[0] ?? "id";

// An article of our own and the records it must give. A missing expectation is written, to be read and committed; in CI it fails.
it.each(names)("%s", (name) => {
  const bytes = readFileSync(new URL(`${name}.txt`, folder));
  const language = languageOf(name);
  explainFailure(bytes, { language });
  const collection = recordsOf(bytes, { language });
  const expected = new URL(`${name}.json`, folder);
  expect(validateCollection(collection)).toEqual([]);
  const points = [...bytes.toString("utf8")];
  for (const { evidence } of collection.agreements)
    for (const { start, end, exact } of evidence) expect(points.slice(start, end).join("")).toBe(exact);
  if (!existsSync(expected) && !process.env.CI) writeFileSync(expected, toJson(collection));
  expect(toJson(collection)).toBe(readFileSync(expected, "utf8"));
});

/** An article made from a template, with what it says. */
interface Made {
  readonly language: string;
  readonly text: string;
  readonly parties: readonly [string, string];
  readonly date: string;
}

type Fill = readonly [place: string, other: string, year: number, month: number, day: number, field: string];

const months = {
  en: "January February March April May June July August September October November December".split(" "),
  id: "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" "),
};

const templates = {
  en: ([place, other, year, month, day, field]: Fill) =>
    `News of the day\n\nThe city of ${place} and the city of ${other} signed a memorandum of understanding on sister city ties on ${months.en[month - 1]} ${day}, ${year}. The two cities will cooperate in ${field}.\n\nPeople were glad.\n`,
  id: ([place, other, year, month, day, field]: Fill) =>
    `Berita hari ini\n\nPemerintah Kota ${place} dan Pemerintah Kota ${other} menandatangani nota kesepahaman sister city pada ${day} ${months.id[month - 1]} ${year}. Kedua kota akan bekerja sama di bidang ${field}.\n\nWarga senang.\n`,
  zh: ([place, other, year, month, day, field]: Fill) =>
    `今日新闻\n\n${year}年${month}月${day}日，${place}与${other}签署友好城市关系协议书。两市将在${field}领域开展合作。\n\n市民很高兴。\n`,
};

const choices = {
  en: {
    near: [
      ["Bandung", "id-3273"],
      ["Manado", "id-7171"],
      ["Makassar", "id-7371"],
    ],
    far: [
      ["Suwon, South Korea,", "gn-1835553"],
      ["Brisbane, Australia,", "gn-2174003"],
      ["Zürich, Switzerland,", "gn-2657896"],
    ],
    fields: ["education", "tourism", "health"],
  },
  id: {
    near: [
      ["Padang", "id-1371"],
      ["Semarang", "id-3374"],
      ["Surabaya", "id-3578"],
    ],
    far: [
      ["Hildesheim, Jerman,", "gn-2904789"],
      ["Brisbane, Australia,", "gn-2174003"],
      ["Zürich, Swiss,", "gn-2657896"],
    ],
    fields: ["pendidikan", "pariwisata", "kesehatan"],
  },
  zh: {
    near: [
      ["昆明市", "cn-530100"],
      ["福州市", "cn-350100"],
      ["漳州市", "cn-350600"],
    ],
    far: [
      ["泰国清迈市", "gn-1153671"],
      ["瑞士苏黎世市", "gn-2657896"],
      ["日本长崎市", "gn-1856177"],
    ],
    fields: ["教育", "旅游", "文化"],
  },
} as const;

const two = (value: number): string => String(value).padStart(2, "0");

const made: fc.Arbitrary<Made> = fc.constantFrom("en", "id", "zh").chain((language) =>
  fc
    .record({
      near: fc.constantFrom(...choices[language].near),
      far: fc.constantFrom(...choices[language].far),
      field: fc.constantFrom(...choices[language].fields),
      year: fc.integer({ min: 1960, max: 2025 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    })
    .map(({ near, far, field, year, month, day }) => ({
      language,
      text: templates[language]([near[0], far[0], year, month, day, field]),
      parties: [near[1], far[1]],
      date: `${year}-${two(month)}-${two(day)}`,
    })),
);

/** The places at which a record must have evidence: whatever the article can say of it. */
const pointersOf = ({ parties, instruments, sectors }: Agreement): string[] => [
  "/kind",
  "/stage",
  ...parties.map((_, at) => `/parties/${at}`),
  ...instruments.flatMap(({ date }, at) => [
    `/instruments/${at}`,
    ...(date === undefined ? [] : [`/instruments/${at}/date`]),
  ]),
  ...sectors.map((_, at) => `/sectors/${at}`),
];

const valuesOf = (text: string, language: string): unknown[] =>
  recordsOf(text, { language }).agreements.map((record) => ({ ...record, evidence: [], conflicts: [] }));

const settings = { numRuns: 60, seed: 20250627 };

describe("an article made from a template", () => {
  it("gives its two parties, its day and one field, each with the passage that says it", () => {
    fc.assert(
      fc.property(made, ({ language, text, parties, date }) => {
        const { agreements } = recordsOf(text, { language });
        const points = [...text];
        expect(agreements.map((one) => one.parties.map(({ place }) => place))).toEqual([parties]);
        expect(agreements.map((one) => one.instruments.map((paper) => paper.date))).toEqual([[date]]);
        expect(agreements[0]?.sectors).toHaveLength(1);
        for (const record of agreements) {
          const told = new Set(record.evidence.map((one) => one.at));
          expect(pointersOf(record).filter((pointer) => !told.has(pointer))).toEqual([]);
          for (const { start, end, exact } of record.evidence) expect(points.slice(start, end).join("")).toBe(exact);
        }
      }),
      settings,
    );
  });

  it("gives the same values in NFD and with other line ends", () => {
    fc.assert(
      fc.property(made, ({ language, text }) => {
        const values = valuesOf(text, language);
        expect(valuesOf(text.normalize("NFD"), language)).toEqual(values);
        expect(valuesOf(text.replaceAll("\n", "\r\n"), language)).toEqual(values);
      }),
      settings,
    );
  });

  it("gives the same records beside others, whatever their order", () => {
    fc.assert(
      fc.property(fc.array(made, { minLength: 2, maxLength: 4 }), (articles) => {
        const conversions = articles.map(({ language, text }, at) => convertText(text, { language }, `article-${at}`));
        const { collection } = assemble(conversions);
        expect(validateCollection(collection)).toEqual([]);
        expect(assemble(conversions.toReversed()).collection).toEqual(collection);
      }),
      settings,
    );
  });
});
