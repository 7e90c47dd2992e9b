import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { toJson, validateCollection } from "@kembar/schema";
import { expect, it } from "vitest";
import { explainFailure, recordsOf } from "./articles.ts";

const folder = new URL("cases/", import.meta.url);
const names = readdirSync(folder).flatMap((name) => (name.endsWith(".txt") ? [name.slice(0, -4)] : []));

// An article of our own and the records it must give. A missing expectation is written, to be read and committed; in CI it fails.
it.each(names)("%s", (name) => {
  const text = readFileSync(new URL(`${name}.txt`, folder));
  explainFailure(text, { language: "id" });
  const collection = recordsOf(text, { language: "id" });
  const expected = new URL(`${name}.json`, folder);
  expect(validateCollection(collection)).toEqual([]);
  if (!existsSync(expected) && !process.env.CI) writeFileSync(expected, toJson(collection));
  expect(toJson(collection)).toBe(readFileSync(expected, "utf8"));
});
