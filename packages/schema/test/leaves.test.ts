import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalText } from "../src/decimal.ts";
import { pointer, pointerKeys, valueAt } from "../src/index.ts";
import { agreement } from "./founding.ts";

fc.configureGlobal({ seed: 20250624 });

describe("pointers", () => {
  test("join keys and lead to values", () => {
    expect(pointer("instruments", 0, "date")).toBe("/instruments/0/date");
    expect(valueAt(agreement, "/instruments/0/date")).toBe("2025-06-24");
    expect(valueAt(agreement, "")).toBe(agreement);
  });

  test("lead nowhere beyond own properties", () => {
    for (const path of ["/nothing", "/kind/length", "/parties/9", "/constructor", "/__proto__", "/parties/length/x"])
      expect(valueAt(agreement, path)).toBeUndefined();
  });

  test("escape and unescape any key", () => {
    expect(pointer("a/b", "m~n")).toBe("/a~1b/m~0n");
    const keys = fc.array(fc.string({ unit: fc.constantFrom(..."~/01ab") }));
    fc.assert(
      fc.property(keys, (any) => {
        expect(pointerKeys(pointer(...any))).toEqual(any);
      }),
    );
  });
});

describe("decimal text", () => {
  test.each([
    [0, "0"],
    [-0, "0"],
    [-7.64889, "-7.64889"],
    [1e-7, "0.0000001"],
    [-1.25e-9, "-0.00000000125"],
    [1e21, "1000000000000000000000"],
    [1.5e22, "15000000000000000000000"],
  ])("of %d is %s", (value, text) => expect(decimalText(value)).toBe(text));

  test("reads back as the same number, without an exponent", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(decimalText(value)).toMatch(/^-?[0-9]+(?:\.[0-9]+)?$/);
        expect(Number(decimalText(value)) === value).toBe(true);
      }),
    );
  });
});
