import { type Style, tame, widthOf } from "../text.ts";
import { type Fall, TOLERANCE } from "./baseline.ts";
import type { Share } from "./evidence.ts";
import type { Finding } from "./pairing.ts";
import type { Score } from "./score.ts";
import type { Figures, Summary } from "./summary.ts";

const padStart = (text: string, width: number): string => " ".repeat(Math.max(0, width - widthOf(text))) + text;
const padEnd = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - widthOf(text)));

/** Columns of the names of the rows, and of one language's figures with the space before them: four languages fit on 80 columns. */
const LABEL = 11;
const GROUP = 17;

const number = (value: number | null, digits: number): string => (value === null ? "–" : value.toFixed(digits));

const cells = (precision: string, recall: string, f1: string): string =>
  padStart(precision, GROUP - 11) + padStart(recall, 5) + padStart(f1, 6);

const figures = ({ precision, recall, f1 }: Figures, style: Style): string =>
  cells(number(precision, 2), number(recall, 2), style.bold(number(f1, 3)));

const share = ({ holds, of }: Share): string => padStart(of === 0 ? "–" : `${holds}/${of}`, GROUP);

const shareRows: readonly (readonly [string, (summary: Summary) => Share])[] = [
  ["silent", (summary) => summary.silent],
  ["exact", (summary) => summary.evidence],
  ["covered", (summary) => summary.coverage],
];

function tableOf(summaries: readonly Summary[], style: Style): string {
  const [first] = summaries;
  const row = (name: string, cell: (summary: Summary) => string) =>
    `${padEnd(name, LABEL)}${summaries.map(cell).join("")}`.trimEnd();
  const field = (name: string) =>
    row(name === "overall" ? style.bold(name) : name, ({ fields }) => {
      const own = fields[name];
      return own ? figures(own, style) : padStart("", GROUP);
    });
  return [
    row("", ({ language, articles }) => padStart(style.bold(`${language} (${articles})`), GROUP)),
    style.dim(row("", () => cells("prec", "rec", "F1"))),
    ...Object.keys(first?.fields ?? {}).map(field),
    "",
    ...shareRows.map(([name, get]) => row(name, (summary) => share(get(summary)))),
  ].join("\n");
}

const legend = [
  "In brackets: articles. overall: all fields but witness and modality.",
  "silent: articles without an agreement of which no record came.",
  "exact: passages that stand in the text as quoted; covered: values that have one.",
];

/** A table of fields by languages; languages that do not fit beside the others on the terminal come below them. */
export function scoreTable(summaries: readonly Summary[], style: Style, columns: number): string {
  const most = Math.max(1, Math.floor((columns - LABEL) / GROUP));
  const tables: string[] = [];
  for (let at = 0; at < summaries.length; at += most) tables.push(tableOf(summaries.slice(at, at + most), style));
  return `${tables.join("\n\n")}\n\n${legend.map((line) => `${style.dim(line)}\n`).join("")}`;
}

function errorLine({ verdict, field, expected, found }: Finding, style: Style): string {
  const told = { right: style.good, miss: style.warn, extra: style.warn, wrong: style.bad }[verdict];
  const value = verdict === "wrong" && expected ? `${found}, expected ${expected}` : (expected ?? found ?? "");
  return `  ${told(verdict.padEnd(5))}  ${field.padEnd(10)}  ${tame(value)}`;
}

/** Findings that are errors and have something to show; the values of a missed agreement are not told one by one. */
export const errorsOf = ({ findings }: Score): Finding[] =>
  findings.filter(
    ({ verdict, expected, found }) => verdict !== "right" && (expected !== undefined || found !== undefined),
  );

/** Every miss, extra and wrong value, by article. */
export function errorList(scores: readonly Score[], style: Style): string {
  return scores
    .map((score) => ({ score, errors: errorsOf(score) }))
    .filter(({ errors }) => errors.length > 0)
    .map(
      ({ score, errors }) =>
        `${style.bold(score.path)} ${style.dim(score.language)}\n${errors.map((one) => errorLine(one, style)).join("\n")}\n\n`,
    )
    .join("");
}

/** One sentence for each figure that fell. */
export function fallList(falls: readonly Fall[], style: Style): string {
  return falls
    .map(({ language, field, was, now }) => {
      const change =
        now === null
          ? `was ${was.toFixed(3)}, and the corpus has nothing left to measure it by`
          : `from ${was.toFixed(3)} to ${now.toFixed(3)}, by more than ${TOLERANCE}`;
      return `${style.bad("fell")}  ${language} ${field}: ${change}.\n`;
    })
    .join("");
}
