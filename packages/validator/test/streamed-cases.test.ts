import { describe, expect, it } from "vitest";
import { type IssueCode, validateAll } from "../src/index.ts";
import { type FailCase, type PassCase, toGiven } from "./case.ts";
import { cases } from "./cases.ts";

/** Rules that are not run on files that are read in pieces, each named in a note where it might have told something. */
const namedRules: ReadonlySet<string> = new Set<IssueCode>([
  // They compare the files with each other, which only those can be that are held.
  "format/records",
  "format/json",
  "format/jsonl",
  "csv/cell",
  "csv/rows",
  "csv/unknown-row",
  // It needs the whole of a file.
  "json/not-canonical",
  // It needs all parents at once.
  "reference/parent-cycle",
]);

/** Graphs are held or not read, which is told by itself. */
const isOfGraph = (code: string, { path }: FailCase): boolean =>
  code.startsWith("format/jsonld") || code === "format/nquads" || /\.(?:jsonld|nq)$/.test(path);

const streamed = async ({ files, options }: FailCase | PassCase) =>
  (await validateAll(toGiven(files), { ...options, wholeLimit: 0 })).issues;

const failing = Object.entries(cases).flatMap(([code, { fail }]) => fail.map((one) => [code, one.what, one] as const));
const passing = Object.entries(cases).flatMap(([code, { pass }]) => pass.map((one) => [code, one.what, one] as const));

describe("read in pieces", () => {
  it.each(failing)("%s is told, or said not to be looked for: %s", async (code, _what, one) => {
    const issues = await streamed(one);
    const told = issues.map((issue) => issue.code as string);
    const left = issues.find((issue) => issue.code === "file/not-compared")?.message ?? "";
    if (isOfGraph(code, one)) expect([code, "format/unchecked"].some((either) => told.includes(either))).toBe(true);
    else if (!told.includes(code)) {
      expect(namedRules).toContain(code);
      expect(left.includes(code) || left.includes(`by ${code.split("/")[0]},`), left).toBe(true);
    }
  });

  it.each(passing)("%s tells nothing more: %s", async (_code, _what, one) => {
    const also = new Set<string>(["format/unchecked", ...(one.also ?? [])]);
    const more = (await streamed(one)).filter(({ code, severity }) => severity !== "note" && !also.has(code));
    expect(more).toEqual([]);
  });
});
