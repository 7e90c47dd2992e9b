import { type ParseArgsConfig, parseArgs } from "node:util";
import { CliError } from "./error.ts";

export type OptionSpec = NonNullable<ParseArgsConfig["options"]>;

/** Letters to change, add or drop to get from one word to another. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

/** "; did you mean …?" if one of the words is close to what was typed. */
export function suggestion(typed: string, words: readonly string[]): string {
  const [best] = words.map((word) => ({ word, off: distance(typed, word) })).toSorted((a, b) => a.off - b.off);
  return best && best.off <= Math.max(1, Math.floor(typed.length / 3)) ? `; did you mean ${best.word}?` : "";
}

type Given = string | boolean | undefined;

/** What was given for an option that may be repeated, as one list. */
const joined = ([name, value]: [string, Given | Given[]]): [string, Given] => [
  name,
  Array.isArray(value) ? value.join(",") : value,
];

/** A negative number behind an option that takes a value is that value, as in `--max -1`, for the command to judge; it is no option. */
function withNumbers(args: readonly string[], options: OptionSpec): string[] {
  const found: string[] = [];
  for (const arg of args) {
    const last = found.at(-1) ?? "";
    if (/^-\d/.test(arg) && options[last.slice(2)]?.type === "string") found[found.length - 1] = `${last}=${arg}`;
    else found.push(arg);
  }
  return found;
}

/**
 * Reads the options of a command; one that was repeated is a list with commas. A CliError with exit code 2 for one that the command does not
 * have or that lacks its value.
 */
export function readOptions(
  command: string,
  args: readonly string[],
  options: OptionSpec,
): { values: Record<string, string | boolean | undefined>; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: withNumbers(args, options),
      options,
      allowPositionals: true,
      strict: true,
    });
    return { values: Object.fromEntries(Object.entries(values).map(joined)), positionals };
  } catch (error) {
    const typed = /'(-[^' ]*)/.exec((error as Error).message)?.[1] ?? "";
    const names = Object.keys(options).map((name) => `--${name}`);
    const isKnown = names.includes(typed);
    const what = isKnown
      ? `The option ${typed} of "kembar ${command}" ${options[typed.slice(2)]?.type === "string" ? "needs a value" : "takes no value"}`
      : `"kembar ${command}" has no option ${typed}${suggestion(typed, names)}`;
    throw new CliError(2, `${what}\nSee: kembar ${command} --help`, { cause: error });
  }
}
