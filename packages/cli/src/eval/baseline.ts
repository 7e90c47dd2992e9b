import { CliError } from "../error.ts";
import type { Share } from "./evidence.ts";
import { type Check, fields } from "./shape.ts";
import type { Summary } from "./summary.ts";

/** Figures that must not fall, from 0 to 1, by language and name: F1 of each field and three shares. */
export interface Baseline {
  readonly scores: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A figure that fell too far; `now` is `null` if there is nothing left to measure it by. */
export interface Fall {
  readonly language: string;
  readonly field: string;
  readonly was: number;
  readonly now: number | null;
}

/** How far a figure may fall. */
export const TOLERANCE = 0.02;

const DECIMALS = 4;
const rounded = (value: number): number => Number(value.toFixed(DECIMALS));

const shareOf = ({ holds, of }: Share): number | null => (of === 0 ? null : holds / of);

/** Figures of a summary that have a value, by name. */
function scoresOf({ fields: figures, silent, evidence, coverage }: Summary): Record<string, number> {
  const all: [string, number | null][] = [
    ...Object.entries(figures).map(([name, { f1 }]): [string, number | null] => [name, f1]),
    ["negatives silent", shareOf(silent)],
    ["evidence exact", shareOf(evidence)],
    ["evidence coverage", shareOf(coverage)],
  ];
  return Object.fromEntries(all.flatMap(([name, value]) => (value === null ? [] : [[name, rounded(value)]])));
}

/** The baseline that these figures make. */
export const baselineOf = (summaries: readonly Summary[]): Baseline => ({
  scores: Object.fromEntries(summaries.map((summary) => [summary.language, scoresOf(summary)])),
});

/** Text of a baseline file: a figure a line, so that a change shows in a diff. */
export const formatBaseline = (baseline: Baseline): string => `${JSON.stringify(baseline, null, 2)}\n`;

const share: Check = (value, at) =>
  typeof value === "number" && value >= 0 && value <= 1
    ? []
    : [`${at}: expected a number from 0 to 1, got ${JSON.stringify(value)}.`];

const eachOf =
  (check: Check): Check =>
  (value, at) => {
    const problems = fields({})(value, at);
    if (problems.length > 0) return problems;
    return Object.entries(value as object).flatMap(([key, item]) => check(item, `${at}/${key}`));
  };

const checkBaseline = fields({ scores: eachOf(eachOf(share)) });

/** Reads a baseline; a CliError with what was expected if it is none. */
export function parseBaseline(text: string, path: string): Baseline {
  const advice = "Write it anew with --update.";
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new CliError(1, `${path}: expected JSON: ${(error as Error).message}. ${advice}`, { cause: error });
  }
  const problems = checkBaseline(value, "");
  if (problems.length > 0) throw new CliError(1, `${path}: ${problems.join("\n")}\n${advice}`);
  return value as Baseline;
}

/** Figures of the baseline that fell by more than the tolerance, or are no longer there, in its order. */
export function fallsSince(baseline: Baseline, summaries: readonly Summary[]): Fall[] {
  const now = new Map(Object.entries(baselineOf(summaries).scores));
  return Object.entries(baseline.scores).flatMap(([language, scores]) => {
    const current = new Map(Object.entries(now.get(language) ?? {}));
    return Object.entries(scores).flatMap(([field, was]): Fall[] => {
      const value = current.get(field) ?? null;
      // Rounded, so that 0.80 to 0.78 is a fall of 0.02 and not of 0.020000000000000018.
      return value === null || rounded(was - value) > TOLERANCE ? [{ language, field, was, now: value }] : [];
    });
  });
}

/** Whether the figures are better or more than the baseline's, so that an update would raise it. */
export function hasRisen(baseline: Baseline, summaries: readonly Summary[]): boolean {
  return Object.entries(baselineOf(summaries).scores).some(([language, scores]) =>
    Object.entries(scores).some(([field, value]) => value > (baseline.scores[language]?.[field] ?? -1)),
  );
}
