import { byPlace, type Checked, checkWhole } from "./check.ts";
import type { Issue } from "./issue.ts";
import { checkLarge } from "./large/check.ts";
import { load } from "./load.ts";
import type { InputFile } from "./open.ts";
import type { Options } from "./options.ts";
import { isParquet, readParquet } from "./parquet.ts";
import { checkLeft } from "./released.ts";
import { isReleased, openRights } from "./rules/rights.ts";

const WHOLE_LIMIT = 1 << 26;

/**
 * Checks files and gives the issues one by one; what was looked at is the value that the iteration returns. Files that fit in memory are
 * compared with each other, and their issues come sorted by path and position; of larger ones the issues come as they are found. Touches
 * no disk and keeps no state; never throws on data, and tells a stream of the caller's that fails as `file/unreadable`.
 */
export async function* validate(
  input: InputFile | Iterable<InputFile>,
  options: Options = {},
): AsyncGenerator<Issue, Checked, void> {
  const { wholeLimit = WHOLE_LIMIT } = options;
  const files = "path" in input ? [input] : [...input];
  const loaded = await load(files, wholeLimit);
  if (loaded.rest.length > 0) return yield* checkLarge(loaded, wholeLimit, options);
  yield* loaded.issues;
  if (loaded.files.length === 0 && loaded.issues.length > 0) return nothing;
  const tables = await readParquet(loaded.files.filter(isParquet));
  const { issues, checked, context } = checkWhole(loaded.files, options, tables);
  const isOfRelease = isReleased(loaded.files.map(({ path }) => path));
  const more: Issue[] = [];
  if (loaded.left.length > 0)
    for await (const issue of checkLeft(loaded.left, isOfRelease, openRights(context))) more.push(issue);
  yield* more.length === 0 ? issues : [...issues, ...more].toSorted(byPlace);
  return checked;
}

const nothing: Checked = { agreements: 0, places: 0, sources: 0, passages: 0, rows: 0, files: 0 };

/** All issues of files and what was looked at, at once. */
export async function validateAll(
  input: InputFile | Iterable<InputFile>,
  options: Options = {},
): Promise<{ readonly issues: readonly Issue[]; readonly checked: Checked }> {
  const found = validate(input, options);
  const issues: Issue[] = [];
  for (let next = await found.next(); ; next = await found.next()) {
    if (next.done) return { issues, checked: next.value };
    issues.push(next.value);
  }
}
