import { type Input, type InputFile, readInput } from "./input.ts";
import type { Issue } from "./issue.ts";
import { checkChronology } from "./rules/chronology.ts";
import { checkEvidence } from "./rules/evidence.ts";
import { checkFormats } from "./rules/formats.ts";
import { checkReferences } from "./rules/references.ts";
import { checkSchema } from "./rules/schema.ts";

/** What was looked at. */
export interface Checked {
  readonly agreements: number;
  readonly places: number;
  readonly sources: number;
  readonly passages: number;
  readonly files: number;
}

/** Rules that take records of the right form for granted. */
const rules: readonly ((input: Input) => Issue[])[] = [checkReferences, checkChronology, checkEvidence, checkFormats];

const byPlace = (a: Issue, b: Issue): number => {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return (
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
};

/**
 * Checks files: their syntax and schema first, then, if records have the right form, what they refer to, their dates, their passages
 * and whether all formats say the same. Gives issues sorted by path and position, and what was checked. Never throws on data.
 */
export function validateWithReport(files: readonly InputFile[]): {
  readonly issues: readonly Issue[];
  readonly checked: Checked;
} {
  const input = readInput(files);
  const schema = checkSchema(input);
  const isSound = !schema.some((issue) => issue.severity === "error");
  const issues = [...input.issues, ...schema, ...(isSound ? rules.flatMap((rule) => rule(input)) : [])];
  const checked = {
    agreements: input.agreements.length,
    places: input.places.length,
    sources: input.sources.length,
    passages: isSound ? input.agreements.reduce((sum, ref) => sum + ref.value.evidence.length, 0) : 0,
    files: files.length,
  };
  return { issues: issues.toSorted(byPlace), checked };
}

/** The issues of files; see `validateWithReport`. */
export const validate = (files: readonly InputFile[]): readonly Issue[] => validateWithReport(files).issues;
