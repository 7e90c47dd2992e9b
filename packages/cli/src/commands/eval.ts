import { basename, dirname, resolve } from "node:path";
import type { Effects } from "../effects.ts";
import { CliError, type ExitCode } from "../error.ts";
import { baselineOf, type Fall, fallsSince, formatBaseline, hasRisen, parseBaseline } from "../eval/baseline.ts";
import { type Example, readCorpus } from "../eval/corpus.ts";
import { errorList, errorsOf, fallList, scoreTable } from "../eval/report.ts";
import { type Score, scoreExample } from "../eval/score.ts";
import { type Summary, summariesOf } from "../eval/summary.ts";
import { readTextIfAny, writeFiles } from "../files.ts";
import { readOptions } from "../options.ts";
import { makeStyle } from "../text.ts";

export const evalHelp = `kembar eval <corpus> …   precision, recall and F1 against annotated articles

  --errors          every value that was missed, extra or wrong, by article
  --baseline FILE   exit code 1 if a figure fell by more than 0.02 since FILE
  --update          write the figures to that file instead
  --json            the figures as JSON

A corpus has articles/NAME.txt ("URL: …", "LANG: …", an empty line, the text)
and gold/NAME.json for each. docs/evaluation.md tells what is compared and how.
`;

const options = {
  errors: { type: "boolean" },
  baseline: { type: "string" },
  update: { type: "boolean" },
  json: { type: "boolean" },
} as const;

/** Reads all corpora; an article in two of them would count twice. */
function readCorpora(cwd: string, given: readonly string[]): Example[] {
  const seen = new Map<string, Example>();
  for (const example of given.flatMap((folder) => readCorpus(cwd, folder))) {
    const other = seen.get(example.gold.id);
    if (other)
      throw new CliError(
        1,
        `Expected each article once; ${other.path} and ${example.path} have the same name. Rename one with its annotation.`,
      );
    seen.set(example.gold.id, example);
  }
  return [...seen.values()];
}

async function scoreAll(examples: readonly Example[]): Promise<Score[]> {
  const scores: Score[] = [];
  for (const example of examples) scores.push(await scoreExample(example));
  return scores;
}

interface Evaluation {
  readonly scores: readonly Score[];
  readonly summaries: readonly Summary[];
  /** Absent without a baseline to compare with. */
  readonly falls?: readonly Fall[];
}

/** The figures and errors in a form for programs. */
function asJson({ scores, summaries, falls }: Evaluation, hasErrors: boolean): string {
  const errors = scores.flatMap((score) =>
    errorsOf(score).map(({ verdict, field, expected, found }) => ({
      article: score.path,
      language: score.language,
      verdict,
      field,
      ...(expected === undefined ? {} : { expected }),
      ...(found === undefined ? {} : { found }),
    })),
  );
  return `${JSON.stringify({ summaries, ...(hasErrors ? { errors } : {}), ...(falls ? { falls } : {}) })}\n`;
}

function asText({ scores, summaries, falls = [] }: Evaluation, hasErrors: boolean, effects: Effects): string {
  const style = makeStyle(effects.hasColour);
  const table = scoreTable(summaries, style, effects.columns);
  const fallen = falls.length > 0 ? `\n${fallList(falls, style)}` : "";
  return `${hasErrors ? errorList(scores, style) : ""}${table}${fallen}`;
}

/** Figures that fell since the baseline, and a word on those that rose. */
function compare(path: string, given: string, summaries: readonly Summary[], effects: Effects): Fall[] {
  const text = readTextIfAny(path);
  if (text === undefined)
    throw new CliError(3, `Cannot read ${given}: there is no such file. Write the baseline with --update.`);
  const baseline = parseBaseline(text, given);
  const falls = fallsSince(baseline, summaries);
  if (falls.length === 0 && hasRisen(baseline, summaries))
    effects.stderr(`Some figures are better than in ${given}, or new: keep them with --update.\n`);
  return falls;
}

/** `kembar eval`: exit code 1 if a figure fell since the baseline, or a corpus is faulty. */
export async function evalCommand(args: readonly string[], effects: Effects): Promise<ExitCode> {
  const { values, positionals } = readOptions("eval", args, options);
  if (positionals.length === 0)
    throw new CliError(2, "Expected a corpus to evaluate on.\nExample: kembar eval packages/converter/corpus --errors");
  const baseline = values.baseline as string | undefined;
  if (values.update && baseline === undefined)
    throw new CliError(2, "--update: expected --baseline FILE, the file to write, got none.");
  const scores = await scoreAll(readCorpora(effects.cwd, positionals));
  const summaries = summariesOf(scores);
  const path = resolve(effects.cwd, baseline ?? ".");
  const isCompared = baseline !== undefined && !values.update;
  const falls = isCompared ? compare(path, baseline, summaries, effects) : [];
  const evaluation = { scores, summaries, ...(isCompared ? { falls } : {}) };
  const hasErrors = values.errors === true;
  effects.stdout(values.json ? asJson(evaluation, hasErrors) : asText(evaluation, hasErrors, effects));
  if (values.update) {
    const changed = writeFiles(dirname(path), new Map([[basename(path), formatBaseline(baselineOf(summaries))]]));
    effects.stderr(`${baseline}: ${changed.length > 0 ? "written" : "unchanged"}.\n`);
  }
  return falls.length > 0 ? 1 : 0;
}
