import fc from "fast-check";
import { expect, test } from "vitest";
import { codePoints, locate } from "../src/index.ts";

fc.configureGlobal({ seed: 20250624 });

test("offsets count code points where JavaScript counts two units", () => {
  const text = "😀南靖𠮷 Klaten";
  const points = codePoints(text);
  expect(points.length).toBe(11);
  expect(points.toUnit(5)).toBe(text.indexOf("Klaten"));
  expect(points.fromUnit(text.indexOf("Klaten"))).toBe(5);
  expect(locate(text, { start: 1, end: 4, exact: "南靖𠮷" })).toEqual({
    start: 2,
    end: 6,
    passage: "南靖𠮷",
    matches: true,
  });
});

test("both ways agree with a plain count, on any text", () => {
  const anyText = fc.string({ unit: fc.constantFrom(..."a é\u0301县𠮷😀\n"), maxLength: 40 });
  fc.assert(
    fc.property(anyText, (text) => {
      const points = codePoints(text);
      const characters = [...text];
      expect(points.length).toBe(characters.length);
      for (let point = 0; point <= characters.length; point++) {
        const unit = characters.slice(0, point).join("").length;
        expect(points.toUnit(point)).toBe(unit);
        expect(points.fromUnit(unit)).toBe(point);
      }
    }),
  );
});

test.each([
  ["other words", 0, 3, "abd"],
  ["nothing", 1, 1, ""],
  ["an end before the start", 2, 1, ""],
  ["a start before the text", -1, 3, "abc"],
  ["an end beyond the text", 1, 9, "bc"],
])("a passage does not match with %s", (_fault, start, end, exact) => {
  expect(locate("abc", { start, end, exact }).matches).toBe(false);
});

test("a passage is compared as it stands, not in a normal form", () => {
  expect(locate("e\u0301", { start: 0, end: 2, exact: "é" }).matches).toBe(false);
  expect(locate("e\u0301", { start: 0, end: 2, exact: "e\u0301" }).matches).toBe(true);
});
