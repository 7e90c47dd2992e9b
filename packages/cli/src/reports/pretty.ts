import type { Checked, Issue } from "@kembar/validator";
import { count, cut, makeStyle, type Style, tame, widthOf, wrap } from "../text.ts";
import { codeFrame } from "./frame.ts";
import { byPath, type Group, groupsOf, otherPlaces, placeOf } from "./groups.ts";
import { leftOut, type Reporter, type Severity, type Summary, severities } from "./report.ts";

interface Page {
  readonly style: Style;
  readonly columns: number;
}

/**
 * For people: by file, each fault with the line that it stands in, the same fault in many items told once; then the counts. Written when all
 * issues are known, since the last may belong to the first file.
 */
export const pretty: Reporter = async function* (findings, look) {
  const page = { style: makeStyle(look.hasColour), columns: look.columns };
  const { shown, more } = await groupsOf(findings, look.max);
  for (const [path, own] of byPath(shown)) {
    yield `${page.style.bold(tame(path))}\n`;
    for (const group of own) yield `${groupLines(group, page).join("\n")}\n\n`;
  }
  const summary = findings.summary();
  const left = leftOut(summary, more, look.max).flatMap((line) => wrap(line, page.columns));
  if (left.length > 0) yield `${left.join("\n")}\n\n`;
  if (!look.isQuiet) yield `${countLines(summary, page)}${verdict(summary)}\n`;
};

const INDENT = 10;

function groupLines(group: Group, page: Page): string[] {
  const [issue] = group.first;
  if (!issue) return [];
  const { style } = page;
  const body = (text: string): string[] => folded(tame(text), page.columns - INDENT).map(indented);
  return [
    ...headLines(issue, group, page),
    ...body(issue.message),
    ...codeFrame(issue, style, page.columns - 2).map((line) => `  ${line}`),
    ...body(issue.advice),
    ...(issue.help === undefined ? [] : [indented(style.dim(issue.help))]),
    ...otherPlaces(group).map((line) => indented(cut(tame(line), page.columns - INDENT))),
  ];
}

const indented = (line: string): string => `${" ".repeat(INDENT)}${line}`;

/** A text in lines of at most `width` columns; a word that is longer, as Chinese without blanks, is broken. */
const folded = (text: string, width: number): string[] =>
  wrap(text, width).flatMap((line) => {
    const lines = [""];
    for (const character of line) {
      const last = `${lines.at(-1)}${character}`;
      if (widthOf(last) > width) lines.push(character);
      else lines[lines.length - 1] = last;
    }
    return lines;
  });

/** `3:27  error  csv/cell  jp-22 /2/names`, or two lines where the terminal is too narrow for one. */
function headLines(issue: Issue, { pointer, count: number }: Group, { style, columns }: Page): string[] {
  const colour = { error: style.bad, warning: style.warn, note: style.mark }[issue.severity];
  const times = number === 1 ? "" : `  ${style.bold(`${number} times`)}`;
  const start = `  ${placeOf(issue).padEnd(7)} ${colour(issue.severity)}  ${style.bold(issue.code)}${times}`;
  const record = number === 1 ? issue.record : undefined;
  const where = [record, number === 1 ? issue.pointer : pointer].filter((part) => part !== undefined && part !== "");
  const text = tame(where.join(" "));
  if (text === "") return [start];
  if (widthOf(start) + 2 + widthOf(text) <= columns) return [`${start}  ${style.dim(text)}`];
  return [start, ...folded(text, columns - INDENT).map((line) => indented(style.dim(line)))];
}

/** A line per code, the most frequent first; none if there is only one. */
function countLines({ byCode }: Summary, { style }: Page): string {
  if (byCode.size < 2) return "";
  const width = String(Math.max(...byCode.values())).length;
  const lines = [...byCode].map(([code, number]) => `  ${String(number).padStart(width)}  ${style.bold(code)}\n`);
  return `${lines.join("")}\n`;
}

/** What was looked at: tables that make no records are counted by their rows. */
const partsOf = ({ agreements, rows }: Checked): (keyof Checked)[] =>
  agreements === 0 && rows > 0 ? ["rows", "files"] : ["agreements", "passages", "files"];

/** "1 agreement, 33 passages, 18 files checked: 2 errors, 1 warning". */
function verdict({ checked, counts }: Summary): string {
  const what = partsOf(checked)
    .map((part) => count(checked[part], part.slice(0, -1)))
    .join(", ");
  const isClean = severities.every((severity) => counts[severity] === 0);
  const found = (severity: Severity) => count(counts[severity], severity);
  const notes = counts.note === 0 ? "" : `, ${found("note")}`;
  return `${what} checked: ${isClean ? "no issues" : `${found("error")}, ${found("warning")}${notes}`}`;
}
