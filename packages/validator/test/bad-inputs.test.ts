import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Issue, validateAll } from "../src/index.ts";
import { badInputs } from "./bad-inputs.ts";

const page = readFileSync(new URL("../../../docs/validation.md", import.meta.url), "utf8");
const section = page.split(/^## /m).find((one) => one.startsWith("What bad input gets\n")) ?? "";
const rows = section
  .split("\n")
  .filter((line) => line.startsWith("| ") && !/^\| (?:Input|---) \|/.test(line))
  .map((line) => line.slice(2, -2).split(" | ") as [string, string, string]);

/** How the page says what is told: each code once, with the place where it is told first. */
function summary(issues: readonly Issue[]): string {
  const first = new Map<string, Issue>();
  for (const issue of issues) if (!first.has(issue.code)) first.set(issue.code, issue);
  const place = ({ path, line, column }: Issue): string => (line === undefined ? path : `${path}:${line}:${column}`);
  return [...first.values()].map((issue) => `\`${issue.code}\` ${place(issue)}`).join("<br>");
}

describe("What bad input gets, in docs/validation.md", () => {
  it("has a row for every input, and an input for every row", () => {
    expect(rows.map(([input]) => input)).toEqual(Object.keys(badInputs));
  });

  it.each(rows)("%s", async (input, told) => {
    const { files, wholeLimit } = badInputs[input] ?? { files: [], wholeLimit: undefined };
    const { issues } = await validateAll(files, wholeLimit === undefined ? {} : { wholeLimit });
    expect(summary(issues)).toBe(told);
  });
});
