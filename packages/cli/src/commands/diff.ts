import { compare } from "../comparison.ts";
import type { Effects } from "../effects.ts";
import { CliError, type ExitCode } from "../error.ts";
import { openOperand } from "../operands/open.ts";
import { readOptions, suggestion } from "../options.ts";
import { changeReports } from "../reports/changes.ts";

export const diffHelp = `kembar diff <old> <new>   what changed, and the version bump that it asks for

  --format text       all records and values (default)
           json       the same as one object: changes, schema, bump, reasons
           csv        one row for each value that changed
           markdown   for people: long lists are cut

<old> and <new> are any of
  a release           its folder or its zip
  a dataset           built in memory from its sources, as kembar build does
  a file of records   .json, or .jsonl with its lines sorted by id
  a git revision      <rev>:<path> from the root of the repository, or <rev>
                      for the dataset in the folder you are in; a dataset is
                      built from the sources of then by the programs of now

Exit code 0 whether or not anything changed: ask "bump" in the JSON.
`;

const options = { format: { type: "string" } } as const;
const PIECE = 1 << 16;

/** Gathers small texts, so that each write is worth its while. */
function gathered(effects: Effects): { write: (text: string) => void; flush: () => void } {
  let held = "";
  const flush = () => {
    if (held !== "") effects.stdout(held);
    held = "";
  };
  const write = (text: string) => {
    held += text;
    if (held.length > PIECE) flush();
  };
  return { write, flush };
}

/** `kembar diff`: exit code 0 whether or not there are changes. */
export async function diffCommand(args: readonly string[], effects: Effects): Promise<ExitCode> {
  const { values, positionals } = readOptions("diff", args, options);
  const [old, next, ...others] = positionals;
  if (old === undefined || next === undefined || others.length > 0)
    throw new CliError(2, `Expected two things to compare, got ${positionals.length}.\nSee: kembar diff --help`);
  const format = String(values.format ?? "text");
  const report = Object.hasOwn(changeReports, format) ? changeReports[format] : undefined;
  if (!report)
    throw new CliError(
      2,
      `Expected one of ${Object.keys(changeReports).join(", ")} as the format, got "${format}"${suggestion(format, Object.keys(changeReports))}\nSee: kembar diff --help`,
    );
  const before = await openOperand(effects.cwd, old);
  try {
    const after = await openOperand(effects.cwd, next);
    try {
      const { write, flush } = gathered(effects);
      report(compare(before, after), write);
      flush();
    } finally {
      after.close();
    }
  } finally {
    before.close();
  }
  return 0;
}
