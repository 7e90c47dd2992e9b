import type { Checked, Issue } from "@kembar/validator";

/** How bad an issue is, the worst first. */
export const severities = ["error", "warning", "note"] as const;
export type Severity = (typeof severities)[number];

/** What was found: of the rules that were asked for, whatever of it is shown. */
export interface Summary {
  readonly checked: Checked;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Number of issues by code, the most frequent first. */
  readonly byCode: ReadonlyMap<string, number>;
  /** Issues that the options keep out of the report: those less severe than asked for, and those of other rules. */
  readonly left: { readonly severity: number; readonly rule: number };
  /** Sets of files that were checked each by itself. */
  readonly targets: number;
}

/** What a report tells. */
export interface Findings {
  /** The issues to show, in the order in which they were found. */
  readonly issues: AsyncIterable<Issue>;
  /** Complete once the issues were read to their end. */
  readonly summary: () => Summary;
}

/** How a report is to look. */
export interface Look {
  /** Version of the command. */
  readonly version: string;
  /** How many issues are shown at most. */
  readonly max: number;
  /** Issues only, without a summary, where the format can do without. */
  readonly isQuiet: boolean;
  readonly hasColour: boolean;
  /** Columns of the terminal. */
  readonly columns: number;
}

/** Writes a report, piece by piece; reads the issues to their end. */
export type Reporter = (findings: Findings, look: Look) => AsyncIterable<string>;

/** The first `max` issues of many; the others are read too, and counted. */
export function firstOf(
  issues: AsyncIterable<Issue>,
  max: number,
): { shown: AsyncIterable<Issue>; more: () => number } {
  let read = 0;
  async function* shown(): AsyncGenerator<Issue> {
    for await (const issue of issues) if (++read <= max) yield issue;
  }
  return { shown: shown(), more: () => Math.max(0, read - max) };
}

/** What a report leaves out and why, a sentence each; `more` issues are beyond its `max`. */
export function leftOut({ left, targets }: Summary, more: number, max: number): string[] {
  const told = [
    [more, `--max ${max}`],
    [left.severity, "less severe than --severity asks for"],
    [left.rule, "of rules that --rule does not name"],
  ] as const;
  const hidden = told.flatMap(([number, why]) =>
    number === 0 ? [] : [`${number} more ${number === 1 ? "issue is" : "issues are"} not shown (${why}).`],
  );
  if (targets < 2) return hidden;
  return [
    ...hidden,
    `${targets} paths were checked each by itself; give the folder around them to have them compared.`,
  ];
}
