import { check, type Open, openOnDisk, pathsOf, type Target, targetsOf } from "../checking.ts";
import type { Effects } from "../effects.ts";
import { CliError, type ExitCode } from "../error.ts";
import { readOptions, suggestion } from "../options.ts";
import { type Choice, choose } from "../reports/choose.ts";
import { type Format, formats, reporters } from "../reports/formats.ts";
import { type Severity, severities } from "../reports/report.ts";
import { versionOf } from "../version.ts";

export const validateHelp = `kembar validate <path> …   check records, tables, graphs, datasets

  --format FORMAT      pretty, json, sarif, github or junit (default: pretty)
  --json               the same as --format json
  --quiet              only issues
  --max N              tell N issues at most, and how many more there are
  --severity LEAST     tell only error, or error and warning (default: note)
  --rule CODE,AREA     only these rules, as evidence or csv/cell; repeatable;
                       what could not be read or checked is told all the same
  --explain CODE       what a rule is about; needs no path
  --fix                mend what is mechanical: order of keys, NFC, line ends,
                       byte order marks, blanks, quotes; then check
  --fix-dry-run        tell what --fix would change, and what would remain
  --watch              check again when something changes, until Ctrl-C

A path is a record, a collection, JSON lines, CSV tables, JSON-LD, N-Quads,
Parquet, a dataset, a release or its zip, any of them gzip'd; - is standard
input. Paths of one folder are compared with each other, others are not.
Large files are read as they come. Exit code 1 if there are errors.
`;

const options = {
  format: { type: "string" },
  json: { type: "boolean" },
  quiet: { type: "boolean" },
  max: { type: "string" },
  severity: { type: "string" },
  rule: { type: "string", multiple: true },
  explain: { type: "string" },
  fix: { type: "boolean" },
  "fix-dry-run": { type: "boolean" },
  watch: { type: "boolean" },
} as const;

type Values = ReturnType<typeof readOptions>["values"];

/** What was asked for. */
interface Wish {
  readonly format: Format;
  readonly choice: Choice;
  readonly max: number;
  readonly isQuiet: boolean;
  readonly fix: "no" | "write" | "dry run";
}

/** `kembar validate`: exit code 1 if there are errors; warnings and notes alone are no failure. */
export async function validateCommand(args: readonly string[], effects: Effects): Promise<ExitCode> {
  const { values, positionals } = readOptions("validate", args, options);
  if (values.explain !== undefined) {
    const { explainRule } = await import("../rule-text.ts");
    effects.stdout(explainRule(String(values.explain), effects));
    return 0;
  }
  const wish = await wishOf(values);
  if (positionals.length === 0)
    throw new CliError(2, "Expected a path to check.\nExample: kembar validate datasets/sister-cities");
  if (positionals.includes("-") && (values.watch || wish.fix !== "no"))
    throw new CliError(2, "Standard input can only be checked: --fix, --fix-dry-run and --watch need files.");
  let exitCode = await checkOnce(positionals, wish, effects);
  if (!values.watch) return exitCode;
  const { watchPaths } = await import("../watching.ts");
  const say = () => effects.stderr(`Watching ${positionals.join(", ")} for changes; Ctrl-C ends.\n`);
  const paths = positionals.flatMap((given) => pathsOf(effects, given));
  const watching = watchPaths(paths, async () => {
    exitCode = await checkOnce(positionals, wish, effects);
    say();
  });
  say();
  await watching;
  return exitCode;
}

async function wishOf(values: Values): Promise<Wish> {
  if (values.fix && values["fix-dry-run"])
    throw new CliError(2, "--fix and --fix-dry-run: expected one of the two, got both.");
  const format = values.json ? "json" : oneOf("--format", formats, values.format ?? "pretty");
  const least: Severity = oneOf("--severity", severities, values.severity ?? "note");
  const codes = values.rule === undefined ? undefined : await chosenCodes(String(values.rule));
  return {
    format,
    choice: { least, ...(codes ? { codes } : {}) },
    max: values.max === undefined ? Number.POSITIVE_INFINITY : wholeNumber("--max", String(values.max)),
    isQuiet: values.quiet === true,
    fix: values.fix ? "write" : values["fix-dry-run"] ? "dry run" : "no",
  };
}

function oneOf<T extends string>(option: string, words: readonly T[], given: unknown): T {
  const found = words.find((word) => word === given);
  if (found !== undefined) return found;
  const near = suggestion(String(given), words);
  throw new CliError(
    2,
    `${option}: expected ${words.slice(0, -1).join(", ")} or ${words.at(-1)}, got "${given}"${near}`,
  );
}

function wholeNumber(option: string, given: string): number {
  if (/^\d{1,15}$/.test(given)) return Number(given);
  throw new CliError(2, `${option}: expected a whole number of issues, as 20, got "${given}".`);
}

async function chosenCodes(given: string): Promise<ReadonlySet<string>> {
  const { codesOf } = await import("../rule-text.ts");
  const names = given.split(",").map((name) => name.trim());
  return new Set(names.flatMap((name) => codesOf("--rule", name)));
}

/** Mends what is to be mended, checks and reports. */
async function checkOnce(given: readonly string[], wish: Wish, effects: Effects): Promise<ExitCode> {
  const targets = targetsOf(effects, given);
  const open = await mended(targets, wish, effects);
  const { issues, checked } = check(targets, open);
  const findings = choose(issues, checked, { ...wish.choice, targets: targets.length });
  const { hasColour, columns, packageFile } = effects;
  const reporter = await reporters[wish.format]();
  const look = { version: versionOf(packageFile), max: wish.max, isQuiet: wish.isQuiet, hasColour, columns };
  for await (const piece of reporter(findings, look)) if (piece !== "") effects.stdout(piece);
  return findings.summary().counts.error > 0 ? 1 : 0;
}

/** How files are to be opened once they are mended, or as if they were. */
async function mended(targets: readonly Target[], wish: Wish, effects: Effects): Promise<Open> {
  if (wish.fix === "no") return openOnDisk;
  const { fixTargets } = await import("../fixing.ts");
  // A report that a program reads stands alone on standard output.
  const tell = wish.format === "pretty" ? effects.stdout : effects.stderr;
  return fixTargets(targets, { isDryRun: wish.fix === "dry run", isQuiet: wish.isQuiet, tell, look: effects });
}
