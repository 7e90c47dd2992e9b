import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generatedFiles } from "../scripts/generated-files.ts";

const root = join(import.meta.dirname, "../../..");

test.each([...generatedFiles()])("%s is what the model makes", (path, text) => {
  const isFresh = readFileSync(join(root, path), "utf8") === text;
  expect(
    isFresh,
    `${path} differs from what src/model.ts and src/vocabularies.ts make: run \`npm run generate\`.`,
  ).toBe(true);
});

test("the same model makes the same bytes", () => {
  expect([...generatedFiles()]).toEqual([...generatedFiles()]);
});
