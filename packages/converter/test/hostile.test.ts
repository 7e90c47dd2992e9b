import { validateCollection } from "@kembar/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convertText, recordsOf } from "./articles.ts";

/** Each is repeated to some length: classes of characters, and words that the rules look around. How long that takes is for the benchmark. */
const tokens = [
  ..."aA1.,;:-–()\"“”'’。，市县与友签的",
  ...["a ", "A ", "12/", "24/6/2025 ", "2025年4月", "a\n", "A\n\n", ". ", "A. ", "((a) ", "'s", "’s "],
  ...[
    "Kota ",
    "MoU ",
    "dengan ",
    "dan ",
    "Nanjing, ",
    "Nanjing ",
    "Klaten-",
    "Wali Kota ",
    "Wali Kota Klaten ",
    "signed ",
  ],
  ...["the City of ", "Mayor of ", "Jakarta (", "Selasa (24/6) ", "Oleh: ", "Editor: A\n", "sister city ", "南京市与"],
  ...[
    "\u0301",
    "e\u0301",
    "İ",
    "\u200b",
    "\u00a0",
    "\u3000",
    "😀",
    "𠀀",
    "\u0000",
    "\u202e",
    "__proto__ ",
    "constructor ",
  ],
];
const LENGTH = 20_000;
const languages = ["id", "en", "zh", undefined] as const;

const metadata = (language: string | undefined) => (language === undefined ? {} : { language });

describe("one token, again and again,", () => {
  it.each(tokens)("%j gives no record and no exception", (token) => {
    const text = token.repeat(LENGTH / token.length);
    for (const language of languages) expect(convertText(text, metadata(language)).drafts).toEqual([]);
  });

  it.each(tokens)("%j before and behind an article loses none of its records", (token) => {
    const article =
      "Pemkab Klaten Jalin Sister City\n\nPemkab Klaten menandatangani MoU sister city dengan Pemerintah Kota Nanjing, Tiongkok, pada Selasa (24/6/2025) di Klaten.";
    const noise = token.repeat(2000 / token.length).trim();
    const { agreements } = recordsOf(`${article}\n\n${noise}\n`, { language: "id" });
    expect(agreements.map(({ parties }) => parties.map(({ place }) => place))).toEqual([["id-3310", "cn-320100"]]);
  });
});

it("an article of very many lines is read", () => {
  const article =
    "Pemkab Klaten Jalin Sister City\n\nPemkab Klaten menandatangani MoU sister city dengan Pemerintah Kota Nanjing, Tiongkok, di Klaten.";
  expect(recordsOf(`${article}\n\n${"a\n".repeat(300_000)}`, { language: "id" }).agreements).toHaveLength(1);
});

it("many articles of the same names give valid records, whatever stands between", () => {
  const between = fc.array(fc.constantFrom(...tokens), { minLength: 1, maxLength: 60 }).map((parts) => parts.join(""));
  const property = fc.property(between, fc.constantFrom(...languages), (noise, language) => {
    const text = `Kota Semarang dan Kota Brisbane, Australia ${noise} menandatangani MoU sister city, ${noise}.`;
    expect(validateCollection(recordsOf(text, metadata(language)))).toEqual([]);
  });
  fc.assert(property, { numRuns: 200, seed: 20251125 });
});
