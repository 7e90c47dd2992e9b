import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const docs = new URL("../docs/", import.meta.url);
const pages = readdirSync(docs, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));

/** Beginnings of tables in Markdown that have no line of dashes below their header, and so are no tables. */
const torn = (page: string): string[] =>
  page
    .split(/\n[ \t]*\n/)
    .map((block) => block.trimStart().split("\n"))
    .flatMap(([first = "", second = ""]) => (first.startsWith("|") && !/^\|[ :|-]+\|$/.test(second) ? [first] : []));

it("no table of the documentation is cut by an empty line", () => {
  expect(pages.length).toBeGreaterThan(50);
  expect(torn("| a |\n|---|\n| 1 |\n\n| 2 |\n")).toEqual(["| 2 |"]);
  for (const path of pages) expect(torn(readFileSync(new URL(path, docs), "utf8")), path).toEqual([]);
});
