import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { withCodes } from "../scripts/readme.ts";

it("the README lists every area; if not, run: npm run generate", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  expect(withCodes(readme)).toBe(readme);
});
