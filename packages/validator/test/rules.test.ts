import { describe, expect, it } from "vitest";
import { type IssueCode, issueCatalogue, validateAll } from "../src/index.ts";
import { agreement, tablesOnly, toGiven } from "./case.ts";
import { cases } from "./cases.ts";
import { changed, files, issuesOf, record, text } from "./fixture.ts";

/** What stands at a line and column, and all that follows. */
function textAt(content: string, line = 0, column = 0): string {
  const lines = content.split("\n").slice(line - 1);
  return lines.join("\n").slice(column - 1);
}

const codes = Object.keys(issueCatalogue) as IssueCode[];

describe("validate", () => {
  it("finds nothing in a sound dataset, and nothing in its parts", () => {
    expect(issuesOf(files)).toEqual([]);
    for (const path of ["dist/agreements.json", "dist/agreements.jsonl", record])
      expect(issuesOf({ [path]: files[path] ?? "" })).toEqual([]);
    expect(issuesOf(tablesOnly)).toEqual([]);
  });

  it.each(codes.flatMap((code) => cases[code].pass.map((one) => [code, one.what, one] as const)))(
    "%s passes: %s",
    async (_code, _what, { files: given, options, also = [] }) => {
      const { issues } = await validateAll(toGiven(given), options);
      expect([...new Set(issues.map((issue) => issue.code))], JSON.stringify(issues, null, 1)).toEqual(also);
    },
  );

  it.each(codes.flatMap((code) => cases[code].fail.map((one) => [code, one.what, one] as const)))(
    "%s fails: %s",
    async (code, _what, { files: broken, options, path, pointer, severity, at, also = [] }) => {
      const { issues } = await validateAll(toGiven(broken), options);
      const told = JSON.stringify(issues, null, 1).slice(0, 3000);
      const found = issues.find(
        (issue) => issue.code === code && issue.path === path && (pointer === undefined || issue.pointer === pointer),
      );
      expect(found, told).toBeDefined();
      expect([...new Set(issues.map((issue) => issue.code))].toSorted(), told).toEqual([code, ...also].toSorted());
      expect(found?.severity).toBe(severity ?? issueCatalogue[code].severity);
      expect(found?.message).toMatch(/[.?]$/);
      expect(found?.advice).toMatch(/[.?]$/);
      const content = broken[path];
      if (at !== undefined && typeof content === "string")
        expect(textAt(content, found?.line, found?.column).slice(0, at.length)).toBe(at);
    },
  );

  it("tells the line and column of a byte that is not UTF-8", () => {
    const [found] = issuesOf({ ...files, "ids.csv": Uint8Array.of(0x7b, 0x0a, 0xc3, 0xa9, 0xff, 0x7d) });
    expect([found?.line, found?.column]).toEqual([2, 2]);
  });

  it("has a case that passes and one that fails for every code, and no other", () => {
    expect(Object.keys(cases)).toEqual(codes);
    for (const code of codes) expect([cases[code].pass.length > 0, cases[code].fail.length > 0]).toEqual([true, true]);
  });

  it("says where the words of a passage stand", () => {
    const [found] = issuesOf(
      changed((value) => {
        value.agreements[0].evidence[0].start += 1;
        value.agreements[0].evidence[0].end += 1;
      }),
    );
    const start = [...text.slice(0, text.indexOf("sister city"))].length;
    expect(found?.advice).toContain(`start ${start}, end ${start + 11}`);
  });

  it("proposes the nearest term, property and id", () => {
    const advice = (json: string) => issuesOf({ [record]: json }).map((issue) => issue.advice);
    const json = files[record] ?? "";
    expect(advice(json.replace('"sister-city"', '"sister-citi"'))[0]).toContain('Did you mean "sister-city"?');
    expect(advice(json.replace('"venue"', '"venu"'))).toContainEqual(expect.stringContaining('Did you mean "venue"?'));
    const broken = agreement((one) => {
      one.speakers[0].officeOf = "id-3311";
    });
    expect(issuesOf(broken)[0]?.advice).toContain('Did you mean "id-3310"?');
  });

  it.each([
    ["Minggu (22/6/2025)", 1],
    ["dua minggu lalu", 0],
    ["Rabu atau Selasa", 0],
    ["Tuesday, 24 June", 0],
    ["Wednesday, 24 June", 1],
    ["6月24日（星期二）", 0],
    ["6月24日（周三）", 1],
    ["上周日本代表团", 0],
  ])("weekdays of 24 June 2025, a Tuesday: %s", (exact, count) => {
    const given = agreement((one) =>
      Object.assign(one.evidence[5], { exact, end: one.evidence[5].start + exact.length }),
    );
    const found = issuesOf(given).filter((issue) => issue.code === "chronology/weekday");
    expect(found).toHaveLength(count);
  });
});
