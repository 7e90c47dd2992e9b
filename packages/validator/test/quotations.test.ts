import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quotationFinder } from "../src/quotations.ts";

fc.configureGlobal({ seed: 20250624 });

const LIMIT = 20;
/** Sources in letters that the texts around them do not have, so that nothing is quoted by chance. */
const source = fc.string({ unit: fc.constantFrom(..."abcdefgh 靖🤝"), minLength: 60, maxLength: 200 });
const around = fc.string({ unit: fc.constantFrom(..."XYZ.\n"), maxLength: 60 });

describe("a finder of quotations", () => {
  it("finds a piece of any source that is longer than the limit, where it begins", () => {
    fc.assert(
      fc.property(
        source,
        around,
        around,
        fc.nat(30),
        fc.integer({ min: LIMIT + 1, max: 29 }),
        (text, a, b, from, length) => {
          const piece = [...text].slice(from, from + length).join("");
          const found = quotationFinder(new Map([["one", text]]), LIMIT)(`${a}${piece}${b}`);
          expect(found).toEqual({ source: "one", start: a.length, length });
        },
      ),
    );
  });

  it("does not find one of the limit's length", () => {
    fc.assert(
      fc.property(source, around, around, fc.nat(30), (text, a, b, from) => {
        const piece = [...text].slice(from, from + LIMIT).join("");
        expect(quotationFinder(new Map([["one", text]]), LIMIT)(`${a}|${piece}|${b}`)).toBeUndefined();
      }),
    );
  });

  it("tells of which source a piece is", () => {
    const find = quotationFinder(
      new Map([
        ["a", "x".repeat(50)],
        ["b", "0123456789".repeat(5)],
      ]),
      LIMIT,
    );
    expect(find(`--${"0123456789".repeat(3)}--`)?.source).toBe("b");
    expect(find("")).toBeUndefined();
    expect(quotationFinder(new Map(), LIMIT)("x".repeat(100))).toBeUndefined();
  });
});
