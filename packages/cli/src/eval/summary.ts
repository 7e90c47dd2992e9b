import { type Share, total } from "./evidence.ts";
import { scoredFields } from "./fields.ts";
import type { Finding } from "./pairing.ts";
import type { Score } from "./score.ts";

/** Figures of one field; `precision`, `recall` and `f1` are `null` where nothing was expected and nothing found. */
export interface Figures {
  readonly expected: number;
  readonly found: number;
  readonly right: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** Figures of the articles in one language. */
export interface Summary {
  /** Tag of the language, `all` for all together. */
  readonly language: string;
  readonly articles: number;
  /** By field; `overall` counts the fields together that make the record: all but witness and modality. */
  readonly fields: Readonly<Record<string, Figures>>;
  /** Articles of which no record may come, and of how many none came. */
  readonly silent: Share;
  /** Passages that stand in the text exactly. */
  readonly evidence: Share;
  /** Values that have a passage. */
  readonly coverage: Share;
}

/** Name of the summary of all languages. */
const ALL = "all";

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function figuresOf(findings: readonly Finding[]): Figures {
  const sum = (...verdicts: Finding["verdict"][]) =>
    findings.reduce((count, { verdict, values }) => count + (verdicts.includes(verdict) ? values : 0), 0);
  const right = sum("right");
  const expected = right + sum("miss", "wrong");
  const found = right + sum("extra", "wrong");
  const f1 = ratio(2 * right, expected + found);
  return { expected, found, right, precision: ratio(right, found), recall: ratio(right, expected), f1 };
}

const core = ["agreement", ...scoredFields.filter(({ isCore }) => isCore).map(({ name }) => name)];

function fieldsOf(findings: readonly Finding[]): Record<string, Figures> {
  const names = ["agreement", ...scoredFields.map(({ name }) => name)];
  const own = names.map((name) => [name, figuresOf(findings.filter(({ field }) => field === name))]);
  return Object.fromEntries([...own, ["overall", figuresOf(findings.filter(({ field }) => core.includes(field)))]]);
}

function summarise(language: string, scores: readonly Score[]): Summary {
  const negatives = scores.flatMap(({ isSilent }) => isSilent ?? []);
  return {
    language,
    articles: scores.length,
    fields: fieldsOf(scores.flatMap(({ findings }) => findings)),
    silent: { holds: negatives.filter(Boolean).length, of: negatives.length },
    evidence: total(scores.map(({ evidence }) => evidence)),
    coverage: total(scores.map(({ coverage }) => coverage)),
  };
}

/** A summary for each language, sorted by tag, and one of all together, last. */
export function summariesOf(scores: readonly Score[]): Summary[] {
  const languages = [...new Set(scores.map(({ language }) => language))].toSorted();
  return [
    ...languages.map((tag) =>
      summarise(
        tag,
        scores.filter(({ language }) => language === tag),
      ),
    ),
    summarise(ALL, scores),
  ];
}
