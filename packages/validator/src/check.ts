import type { Context } from "./context.ts";
import { withExcerpts } from "./excerpt.ts";
import { type MoreTables, readInput, type WholeFile } from "./input.ts";
import type { Issue } from "./issue.ts";
import type { Options } from "./options.ts";
import { forms, type Ref } from "./parts.ts";
import { checkSchema } from "./rules/schema.ts";
import { recordRules, setRules } from "./rules.ts";
import { settle } from "./settle.ts";

/** What was looked at: records, sound or not, in the form that has most of them; passages of sound records; rows of all tables. */
export interface Checked {
  readonly agreements: number;
  readonly places: number;
  readonly sources: number;
  readonly passages: number;
  /** Rows of tables. */
  readonly rows: number;
  readonly files: number;
}

/**
 * Checks files that are held as a whole: their syntax and schema first, then, of the records that have the right form, what they refer
 * to, their dates, their passages, and whether all forms say the same. Gives issues sorted by path and position, and what was checked.
 * Never throws on data.
 */
export function checkFiles(
  files: readonly WholeFile[],
  options: Options = {},
  more?: MoreTables,
): {
  readonly issues: readonly Issue[];
  readonly checked: Checked;
} {
  const { issues, checked } = checkWhole(files, options, more);
  return { issues, checked };
}

/** The same, with what the files were found to hold. */
export function checkWhole(
  files: readonly WholeFile[],
  options: Options,
  more?: MoreTables,
): {
  readonly issues: readonly Issue[];
  readonly checked: Checked;
  readonly context: Context;
} {
  const input = readInput(files, more);
  const { issues, unsound } = checkSchema(input);
  const context: Context = { input, options, ...settle(input, unsound) };
  const rules = [...recordRules, ...setRules];
  const all = withoutEchoes([...input.issues, ...issues, ...rules.flatMap((rule) => rule(context))]);
  const checked = {
    agreements: mostOf(input.parts.agreements),
    places: mostOf(input.parts.places),
    sources: mostOf(input.parts.sources),
    passages: context.agreements.reduce((sum, ref) => sum + ref.value.evidence.length, 0),
    rows: input.tables.reduce((sum, { rows: own }) => sum + own.length, 0),
    files: files.length,
  };
  return { issues: withExcerpts(all.toSorted(byPlace), files), checked, context };
}

/** Number of records in the form that has most of them. */
const mostOf = (refs: readonly Ref<unknown>[]): number =>
  Math.max(...forms.map((one) => refs.filter(({ form }) => form === one).length));

/** A file with another fault is not canonical either: that goes without saying. */
function withoutEchoes(issues: readonly Issue[]): Issue[] {
  const faulty = new Set(issues.flatMap(({ code, path }) => (code === "json/not-canonical" ? [] : [path])));
  return issues.filter(({ code, path }) => code !== "json/not-canonical" || !faulty.has(path));
}

/** Order of issues: by path, then by line and column, then by code. */
export function byPlace(a: Issue, b: Issue): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  const where = (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
  return where || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
