import { describe, expect, it } from "vitest";
import { recordsOf } from "./articles.ts";
import type { Language } from "./tables.ts";

/** Headline, body, and what record and headline say of the paper: values of the conflict, the preferred one first, with their passages. */
type Row = readonly [language: Language, headline: string, body: string, alternatives: readonly string[]];

const conflictsOf = (language: Language, headline: string, body: string): string[] =>
  recordsOf(`${headline}\n\n${body}\n`, { language }).agreements.flatMap(({ conflicts }) =>
    conflicts
      .filter(({ at }) => at.endsWith("/status"))
      .flatMap(({ alternatives }) =>
        alternatives.map(({ value, evidence }) => `${value} «${evidence.map(({ exact }) => exact).join("|")}»`),
      ),
  );

const contradicted: readonly Row[] = [
  [
    "id",
    "Padang-Hildesheim Teken MoU",
    "Pemerintah Kota Padang dan Kota Hildesheim, Jerman, akan menandatangani MoU sister city bulan depan.",
    ["planned «akan menandatangani MoU»", "signed «Teken MoU»"],
  ],
  [
    "en",
    "Manado signs memorandum of understanding with Davao",
    "The city of Manado, Indonesia, and Davao City in the Philippines will sign a memorandum of understanding on sister city ties next month.",
    ["planned «will sign a memorandum of understanding»", "signed «signs memorandum of understanding»"],
  ],
  [
    "zh",
    "昆明与清迈签署合作备忘录",
    "昆明市与泰国清迈市将签署友好城市合作备忘录。",
    ["planned «将签署友好城市合作备忘录»", "signed «签署合作备忘录»"],
  ],
  [
    "en",
    "Manado to sign letter of intent with Davao",
    "The city of Manado, Indonesia, and Davao City in the Philippines signed a letter of intent on sister city ties on Monday.",
    ["signed «signed a letter of intent»", "planned «to sign letter of intent»"],
  ],
];

const agreed: readonly (readonly [Language, string, string])[] = [
  [
    "en",
    "Manado signs letter of intent with Davao",
    "The city of Manado, Indonesia, and Davao City in the Philippines signed a letter of intent on sister city ties on Monday.",
  ],
  [
    "en",
    "Manado to sign letter of intent with Davao",
    "The city of Manado, Indonesia, and Davao City in the Philippines will sign a letter of intent on sister city ties next month.",
  ],
  [
    "en",
    "Manado signs letter of intent with Davao",
    "The city of Manado, Indonesia, and Davao City in the Philippines signed a letter of intent on sister city ties. They will sign a memorandum of understanding next year.",
  ],
  [
    "en",
    "Manado signs memorandum of understanding with Davao",
    "The city of Manado, Indonesia, and Davao City in the Philippines signed a memorandum of understanding on sister city ties on Monday. The mayor said the memorandum would promote tourism.",
  ],
  [
    "en",
    "Manado and Davao talk of memorandum of understanding",
    "The city of Manado, Indonesia, and Davao City in the Philippines signed a memorandum of understanding on sister city ties on Monday.",
  ],
];

describe("a headline that contradicts the body on how far a paper has got", () => {
  it.each(contradicted)("%s: %s: is kept as an open conflict, the body preferred", (...row) => {
    const [language, headline, body, alternatives] = row;
    expect(conflictsOf(language, headline, body)).toEqual(alternatives);
  });

  it.each(agreed)("%s: %s: is none where both may be true", (...row) => {
    expect(conflictsOf(...row)).toEqual([]);
  });
});

describe("a headline that asks what a sister city is", () => {
  const titled = (headline: string, body: string): number =>
    recordsOf(`${headline}\n\n${body}\n`, { language: "id" }).agreements.length;
  const example = "Kota kembar pertama di Indonesia ialah Kota Bandung dan Kota Braunschweig, Jerman.";

  it("makes the two of whom nothing new is told an example", () => {
    expect(titled("Apa Itu Sister City?", example)).toBe(0);
    expect(titled("Bandung dan Braunschweig", example)).toBe(1);
  });

  it("leaves what was signed", () => {
    const news = "Kota Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city.";
    expect(titled("Apa Itu Sister City?", news)).toBe(1);
  });
});
