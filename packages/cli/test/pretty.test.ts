import type { Issue } from "@kembar/validator";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeFrame } from "../src/reports/frame.ts";
import { pretty } from "../src/reports/pretty.ts";
import { makeStyle, widthOf } from "../src/text.ts";
import { anyIssue, issue, many, told } from "./findings.ts";

fc.configureGlobal({ seed: 20250624, numRuns: 300 });

const plain = makeStyle(false);
const frame = (text: string, column: number, { start = 1, columns = 60 } = {}) =>
  codeFrame({ ...issue, line: 7, column, excerpt: { text, column: start } }, plain, columns);

/** What stands above the caret. */
function underCaret([source = "", mark = ""]: readonly string[]): string {
  const left = widthOf(mark.slice(0, mark.indexOf("^")));
  let width = 0;
  for (const character of source) {
    if (width === left && widthOf(character) > 0) return character;
    width += widthOf(character);
  }
  return "";
}

describe("a code frame", () => {
  it("has the line's number and a caret under the column", () => {
    expect(frame('  "kind": "sister-citi",', 11)).toEqual(['    7 │   "kind": "sister-citi",', "      │           ^"]);
  });

  it.each([
    ["南靖县,漳州市", 5, "漳", "^^"],
    ["a\tb", 3, "b", "^"],
    ["e\u0301x", 3, "x", "^"],
    ["\u{1f91d}x", 3, "x", "^"],
    ["a\u202eb", 2, "\ufffd", "^"],
    ["\u0007\u001b[31mx", 1, "\ufffd", "^"],
  ])("of %j, column %i", (text, column, character, caret) => {
    const lines = frame(text, column);
    expect(underCaret(lines)).toBe(character);
    expect(lines[1]?.trimStart().replace("│", "").trim()).toBe(caret);
  });

  it("points behind the last character where something is missing", () => {
    expect(frame("abc", 4)).toEqual(["    7 │ abc", "      │    ^"]);
  });

  it("is nothing where line or text is not known", () => {
    const { line: _, ...unplaced } = issue;
    const { excerpt: __, ...unread } = issue;
    expect([codeFrame(unplaced, plain, 80), codeFrame(unread, plain, 80)]).toEqual([[], []]);
  });

  it("of a long line shows the part around the column, within the width", () => {
    const letters = fc.stringMatching(/^[a-z南靖\u{1f91d}]{1,160}$/u);
    fc.assert(
      fc.property(
        letters,
        fc.nat(159),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 40, max: 120 }),
        (text, seed, start, columns) => {
          const characters = [...text];
          const index = seed % characters.length;
          const column = start + characters.slice(0, index).join("").length;
          const lines = frame(text, column, { start, columns });
          expect(underCaret(lines)).toBe(characters[index]);
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });
});

describe("pretty", () => {
  it("tells an issue with its line, what to do, and its page", async () => {
    expect(await told(pretty, [issue])).toBe(`dist/places.csv
  10:61   error  csv/cell  id-3310 /8/codes_kemendagri
          Expected "33.10" in the column codes_kemendagri, got "33.1".
     10 │ …laten Regency,Kabupaten Klaten,,,regency,ID,,3310,33.1,,,,id-33 id,,
        │                                                     ^
          Build the table again.
          https://w3id.org/kembar/rules/csv/cell

2 agreements, 46 passages, 23 files checked: 1 error, 0 warnings
`);
  });

  it("tells the same fault in many items once, with the first places and the count", async () => {
    const text = await told(pretty, [...many(1000), issue]);
    expect(text).toContain("  1:3     warning  chronology/stage  1000 times  /agreements/*/stage\n");
    expect(text.match(/chronology\/stage {2}1000 times/g)).toHaveLength(1);
    expect(text).toContain("also 2:3 agr-a-b-2001-10001: Number 1.\n");
    expect(text).toContain("also 3:3 agr-a-b-2001-10002: Number 2.\n");
    expect(text).toContain("and at 997 more places\n");
    expect(text).toContain("  1000  chronology/stage\n     1  csv/cell\n");
    expect(text).toMatch(/checked: 1 error, 1000 warnings\n$/);
  });

  it("gathers the issues of a file even if others come between", async () => {
    const text = await told(pretty, [issue, { ...issue, path: "a.json" }, { ...issue, pointer: "/8/id" }]);
    expect(text.match(/^dist\/places\.csv$/gm)).toHaveLength(1);
  });

  it("says how much is not shown", async () => {
    const faults = ["/8/a", "/8/b", "/8/c"].map((pointer) => ({ ...issue, pointer }));
    const text = await told(pretty, [...faults, ...many(7)], { max: 2, choice: { least: "error" } });
    expect(text).toContain("1 more issue is not shown (--max 2).\n");
    expect(text).toContain("7 more issues are not shown (less severe than --severity asks for).\n");
    expect(text).toMatch(/checked: 3 errors, 7 warnings\n$/);
  });

  it("without issues is one line, and none when quiet", async () => {
    expect(await told(pretty, [])).toBe("2 agreements, 46 passages, 23 files checked: no issues\n");
    expect(await told(pretty, [], { isQuiet: true })).toBe("");
  });

  it.each([60, 80, 100, 120])("fits %i columns", async (columns) => {
    const long = {
      ...issue,
      pointer: `/instruments/0/${"x".repeat(150)}`,
      record: "agr-klaten-nanjing-2025-3ar32",
      message: `Expected "${"南靖县".repeat(30)}".`,
    };
    const text = await told(pretty, [issue, long, ...many(5)], { columns });
    // The last line is for programs too, and stays one line.
    for (const line of text.split("\n").slice(0, -2)) expect(widthOf(line)).toBeLessThanOrEqual(columns);
    expect(text.replace(/\s/g, "")).toContain("南靖县".repeat(30));
  });

  it("colours only when asked to, and changes nothing else", async () => {
    const issues: Issue[] = [issue, ...many(3), { ...issue, severity: "note", path: "a" }];
    const text = await told(pretty, issues);
    const coloured = await told(pretty, issues, { hasColour: true });
    expect(text).not.toContain("\u001b");
    expect(coloured).toContain("\u001b[31merror\u001b[39m");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal styles
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(text);
  });

  it("lets no control character of the data reach the terminal", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyIssue), async (issues) => {
        const text = await told(pretty, issues);
        expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});
