import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alikeAt, show, showBoth } from "../src/catalogue/show.ts";
import { issueCatalogue } from "../src/catalogue.ts";

fc.configureGlobal({ seed: 20250624 });

const long = "Pemerintah Kabupaten ".repeat(20);

describe("two values that should be equal", () => {
  it.each([
    ["a letter and its mark apart", "Caf\u00e9 X", "Cafe\u0301 X", ": character 4 is U+0065 U+0301, not U+00E9"],
    [
      "another letter before",
      "\u{1f91d}Caf\u00e9",
      "\u{1f91d}Cafe\u0301",
      ": character 5 is U+0065 U+0301, not U+00E9",
    ],
    [
      "marks in another order",
      "a\u0323\u0302",
      "a\u0302\u0323",
      ": character 1 is U+0061 U+0302 U+0323, not U+0061 U+0323 U+0302",
    ],
    ["a space without width", "Klaten", "Kla\u200bten", ": character 3 is U+0061 U+200B, not U+0061"],
    ["one at the end", "Klaten", "Klaten\u200b", ": character 6 is U+006E U+200B, not U+006E"],
    ["a blank of another kind", "Pemkab Klaten", "Pemkab\u00a0Klaten", ": character 7 is U+00A0, not U+0020"],
    ["a Cyrillic letter", "Shizuoka", "Shizu\u043eka", ": character 6 is U+043E, not U+006F"],
    ["a wide letter", "K", "\uff2b", ": character 1 is U+FF2B, not U+004B"],
    ["other words", "Klaten", "Kendal", ""],
    ["nothing", "Klaten", undefined, ""],
    ["a number for a text", 1, "1", ""],
    ["a long one with another end", `${long}Klaten`, `${long}Kendal`, "; they differ from character 422 on"],
  ])("tells the place of %s", (_what, expected, found, where) => {
    expect(showBoth(expected, found).where).toBe(where);
  });

  it("cuts long values around their first difference", () => {
    const shown = showBoth(`${long}Klaten${long}`, `${long}Kendal${long}`);
    expect(shown.expected).toMatch(/^….*Klaten.*…$/);
    expect(shown.found).toMatch(/^….*Kendal.*…$/);
    expect(showBoth({ a: `${long}Klaten` }, { a: `${long}Kendal` }).found).toMatch(/^….*Kendal"}$/);
  });

  it("never shows two different texts alike, whatever they are", () => {
    const piece = fc.oneof(
      fc.constantFrom("e\u0301", "\u00e9", "\u200b", " ", "\u00a0", "o", "\u043e", "\ud83e", "\u{1f91d}", long),
    );
    const textOf = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(textOf, textOf, (a, b) => {
        const both = showBoth(a, b);
        expect(Math.max(both.expected.length, both.found.length)).toBeLessThanOrEqual(80);
        if (a === b) expect(both.where).toBe("");
        else if (both.where === "") expect(both.expected.normalize("NFKC")).not.toBe(both.found.normalize("NFKC"));
        else if (!both.where.startsWith(":")) expect(both.expected).not.toBe(both.found);
      }),
      { numRuns: 2000 },
    );
  });

  it("stands in the sentence of a rule, and in advice that proposes a word", () => {
    const params = { column: "label_en", expected: "Caf\u00e9", found: "Cafe\u0301" };
    expect(issueCatalogue["csv/cell"].message(params)).toMatch(/: character 4 is U\+0065 U\+0301, not U\+00E9\.$/);
    const term = { found: "sister-\u0441ity", nearest: "sister-city", terms: ["sister-city"] };
    expect(issueCatalogue["vocabulary/unknown-term"].advise?.(term)).toContain("character 8 is U+0441, not U+0063");
    const mixed = { word: "Shizu\u043eka", characters: ["\u043e"] };
    expect(issueCatalogue["text/mixed-script"].message(mixed)).toContain("holds \u043e (U+043E)");
    expect(alikeAt("sister-city", "sister-citi")).toBeUndefined();
  });

  it("shows one value from its beginning", () => {
    expect(show(long)).toBe(`"${long.slice(0, 78)}…`);
    expect(show("a\u200bb")).toBe('"a\\u200bb"');
  });
});
