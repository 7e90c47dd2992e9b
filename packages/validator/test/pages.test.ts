import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { examplesFile, examplesText, existingPages, folder, pages } from "../scripts/pages.ts";
import { issueAreas, issueCatalogue } from "../src/index.ts";

it("each code has a page, and every page is fresh; if not, run: npm run generate -w @kembar/validator", async () => {
  const expected = await pages();
  expect(existingPages()).toEqual([...expected.keys()].toSorted());
  for (const [path, text] of expected) expect(readFileSync(join(folder, path), "utf8"), path).toBe(text);
});

it("the examples are fresh; if not, run: npm run generate -w @kembar/validator", async () => {
  expect(readFileSync(examplesFile, "utf8")).toBe(await examplesText());
});

it("each area has rules, and each rule an area", () => {
  const areas = Object.keys(issueCatalogue).map((code) => code.slice(0, code.indexOf("/")));
  expect([...new Set(areas)]).toEqual(Object.keys(issueAreas));
});

it("each rule has one sentence each of what is wrong and what to do, and one or two of why", () => {
  for (const [code, { summary, advice, why }] of Object.entries(issueCatalogue)) {
    expect(summary, code).toMatch(/^[A-Z`][^\n]*\.$/);
    expect(advice, code).toMatch(/^[A-Za-z`][^\n]*\.$/);
    expect(why, code).toMatch(/^[A-Z\d`][^\n]*\.$/);
    expect(why.split(/\.(?: |$)/).length - 1, code).toBeLessThanOrEqual(3);
  }
});
