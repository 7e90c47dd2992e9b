import { parseAllDocuments, visit } from "yaml";
import type { TextEdit } from "./edit.ts";
import { jsonEdits } from "./json.ts";
import type { Shape } from "./shape.ts";

/** A line without its line break: [start, end), and where the next one begins. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const at = text.indexOf("\n", start);
    const next = at < 0 ? text.length : at + 1;
    let end = at < 0 ? next : at;
    while (end > start && text[end - 1] === "\r") end--;
    lines.push({ start, end, next });
    start = next;
  }
  return lines;
}

/** Edits of what ends a line: blanks, and a line break other than LF. `isKept` tells lines whose blanks mean something. */
function endEdits(text: string, { start, end, next }: Line, isKept: boolean): TextEdit[] {
  const last = isKept ? end : wordEnd(text, start, end);
  return [
    ...(last < end ? [{ start: last, end, text: "", fault: "blanks" as const }] : []),
    ...(text.slice(end, next) === "\n"
      ? []
      : [{ start: end, end: next, text: "\n", fault: end === next ? ("lastLine" as const) : ("lineEnd" as const) }]),
  ];
}

/** Where the blanks at the end of a part begin; other white space, such as a no-break space, is text. */
function wordEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && " \t\r".includes(text[at - 1] ?? "")) at--;
  return at;
}

const isEmpty = (text: string, { start, end }: Line): boolean => wordEnd(text, start, end) === start;
const withoutLine = ({ start, next }: Line): TextEdit => ({ start, end: next, text: "", fault: "emptyLine" });

/** Edits of JSON lines: each record in canonical form on its line, without blanks around it, LF, no empty lines. Nothing if no line is a record. */
export function jsonLinesEdits(text: string, shapeOf: (value: unknown) => Shape | undefined): TextEdit[] | undefined {
  let isOurs = false;
  const edits = linesOf(text).flatMap((line) => {
    if (isEmpty(text, line)) return [withoutLine(line)];
    const own = jsonEdits(text.slice(line.start, wordEnd(text, line.start, line.end)), shapeOf, "line", line.start);
    isOurs ||= own !== undefined;
    return [...(own ?? []), ...endEdits(text, line, false)];
  });
  return isOurs ? edits : undefined;
}

/**
 * Edits of lines in which blanks at the end mean nothing: LF, no empty lines, a newline at the end; before them those that `within` finds in
 * the line from `start` on.
 */
export const plainLinesEdits = (text: string, within: (line: string, start: number) => TextEdit[]): TextEdit[] =>
  linesOf(text).flatMap((line) =>
    isEmpty(text, line)
      ? [withoutLine(line)]
      : [...within(text.slice(line.start, line.end), line.start), ...endEdits(text, line, false)],
  );

/** Edits of line ends alone. */
export const lineEndEdits = (text: string): TextEdit[] => linesOf(text).flatMap((line) => endEdits(text, line, true));

/** Edits of a YAML text: LF, a newline at the end, no blanks at the ends of lines but within texts of several lines. Nothing if it is not YAML. */
export function yamlEdits(text: string): TextEdit[] | undefined {
  const ranges = textRanges(text);
  if (!ranges) return undefined;
  let at = 0;
  return linesOf(text).flatMap((line) => {
    while (at < ranges.length && (ranges[at]?.[1] ?? 0) <= line.start) at++;
    const [start, end] = ranges[at] ?? [text.length, text.length];
    return endEdits(text, line, start < line.next && line.start < end);
  });
}

/** Where the texts of a YAML document stand that go over several lines, in order; nothing if it cannot be read. */
function textRanges(text: string): [number, number][] | undefined {
  // In YAML a CR alone breaks a line too: without it the lines would be others.
  if (/\r(?!\n)/.test(text)) return undefined;
  try {
    const ranges: [number, number][] = [];
    for (const document of parseAllDocuments(text, { schema: "failsafe" })) {
      if (!("errors" in document) || document.errors.length > 0) return undefined;
      visit(document, {
        Scalar: (_, { range }) => {
          if (range && text.slice(range[0], range[1]).includes("\n")) ranges.push([range[0], range[1]]);
        },
      });
    }
    return ranges;
  } catch {
    // The parser recurses and may run out of stack on brackets without end.
    return undefined;
  }
}
