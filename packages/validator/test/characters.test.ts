import fc from "fast-check";
import { expect, it } from "vitest";
import { charactersOf, hasBlankEnds, mixedWord, traits, traitsOf } from "../src/characters.ts";
import { emailIn, numberIn } from "../src/personal.ts";

fc.configureGlobal({ seed: 20250624 });

const has = (text: string, trait: keyof typeof traits): boolean => (traitsOf(text) & traits[trait]) !== 0;

it("the scan has a trait wherever the closer look finds something", () => {
  const unit = fc.oneof(
    fc.integer({ min: 0, max: 0xffff }),
    fc.constantFrom(0x200b, 0x202e, 0xfeff, 0xdb40, 0xdc41, 0x0e, 0xdb43, 0xd834, 0xdd75),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
      const text = String.fromCharCode(...units);
      if (charactersOf(text, "control").length > 0) expect(has(text, "control")).toBe(true);
      if (charactersOf(text, "bidi").length > 0) expect(has(text, "bidi")).toBe(true);
      if (charactersOf(text, "hidden").length > 0) expect(has(text, "hidden")).toBe(true);
      expect(has(text, "loneSurrogate")).toBe(/\p{Cs}/u.test(text));
      if (text !== text.normalize("NFC")) expect(has(text, "composable")).toBe(true);
      if (mixedWord(text)) expect(has(text, "lookalike")).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

/** Every character that Unicode says is not seen, and those that end a line or a paragraph. */
const unseen = Array.from({ length: 0x110000 }, (_, point) => point)
  .filter((point) => point < 0xd800 || point > 0xdfff)
  .map((point) => String.fromCodePoint(point))
  .filter((one) => /[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/u.test(one));

it("a character that is not seen is found within a word", () => {
  expect(unseen.length).toBeGreaterThan(4000);
  const passed = unseen.filter((one) => {
    const text = `Kla${one}ten`;
    const name = has(text, "bidi") ? "bidi" : "hidden";
    return !has(text, name) || charactersOf(text, name)[0]?.unit !== 3;
  });
  expect(passed).toEqual([]);
});

it.each([
  ["a heart that is red", "\u2764\ufe0f"],
  ["a key", "1\ufe0f\u20e3"],
  ["a family", "\u{1f469}\u200d\u{1f467}"],
  ["a form of a Chinese character", "\u845b\u{e0100}"],
  ["a form of a Mongolian letter", "\u1820\u180b"],
  ["a Persian word", "\u0645\u06cc\u200c\u062e"],
])("%s means something by it", (_, text) => {
  expect(charactersOf(text, "hidden")).toEqual([]);
});

it.each(["\u200b", "Ω", "Klaten", "市"])("a blank at the end of %j is seen, and none is told without one", (text) => {
  expect(hasBlankEnds(text)).toBe(false);
  for (const blank of [" ", "\u00a0", "\u3000", "\u2009", "\u202f"]) expect(hasBlankEnds(text + blank)).toBe(true);
});

it.each([
  ["+62 812 3456 7890", "telephone"],
  ["(021) 3456789", "telephone"],
  ["0591-87654321", "telephone"],
  ["415-555-0132", "telephone"],
  ["电话：6543210", "telephone"],
  ["3310 0545 0677 0001", "identity-number"],
  ["paspor no. C1234567", "identity-number"],
  ["护照号码 E12345678", "identity-number"],
  ["X1234567 (paspor)", "identity-number"],
  ["HP 2023 2024, telp. 321 0467", "telephone"],
  ["HP 2024 321 0467", "telephone"],
])("%s is a %s", (text, kind) => {
  expect(numberIn(text)?.code).toBe(`personal-data/${kind}`);
});

it.each([
  "24-06-2025",
  "2025-06-24 09:30",
  "Rp 2.500.000.000",
  "1988-2018",
  "ISBN 978-3-16-148410-0",
  "No. 119/1234/SJ",
  "+10.000.000 wisatawan",
  "15000000000 rupiah",
  "110105194912310021",
  "3310059906770001",
  "100,000,000 yuan",
  "phone 2019 2020",
  "WA 2025-06-27 2024",
  "HP 2023 2024 2025",
  "HP 2023 2024 5 orang",
  "fax 20250627",
  "X1234567 route",
  "E12345678",
  "menerbitkan 250000 paspor",
  "paspor 20250627",
  "250000 paspor",
])("%s tells of nobody", (text) => {
  expect(numberIn(text)).toBeUndefined();
});

it.each(["@klaten", "a @ b.id", "humas@", "@b.go.id"])("%s is no address", (text) => {
  expect(emailIn(text)).toBeUndefined();
});
