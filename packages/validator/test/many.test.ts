import { expect, it } from "vitest";
import { issuesOf } from "./fixture.ts";
import { manyFiles } from "./many.ts";

it.each([1, 2, 7])("a dataset of %i agreements is valid", (count) => {
  expect(issuesOf(manyFiles(count))).toEqual([]);
});
