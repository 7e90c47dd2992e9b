import { type TextEdit, trimmed } from "./edit.ts";

/** A cell as it stands in the text: [start, end) in UTF-16 units, without the comma. */
interface Cell {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly isQuoted: boolean;
}

interface Line {
  readonly cells: readonly Cell[];
  /** Where the line break begins and where it ends; the same at the end of a text without one. */
  readonly end: number;
  readonly next: number;
}

/**
 * Edits that bring a table into the form of the build: LF, no empty lines, quotes where a cell needs them and nowhere else, text in NFC but
 * in the columns of `exact`. Nothing if a quote never ends, or something follows one, since then it is not known what is a cell.
 */
export function csvEdits(text: string, exact: ReadonlySet<string>): TextEdit[] | undefined {
  const lines = scan(text);
  const [header] = lines ?? [];
  if (!lines || !header || hasStrayReturn(text, lines)) return undefined;
  const isExact = header.cells.map((cell) => exact.has(cell.value));
  return lines.flatMap((line) => {
    const { cells, end, next } = line;
    if (cells.length < header.cells.length && isBlank(line))
      return [{ start: cells[0]?.start ?? end, end: next, text: "", fault: "emptyLine" as const }];
    const isWhole = cells.length === header.cells.length;
    return [
      ...cells.flatMap((cell, index) => cellEdits(text, cell, { isExact: isExact[index] ?? true, isWhole })),
      ...lineEndEdits(text, end, next),
    ];
  });
}

/** Where rows end with LF, a CR in a cell without quotes may be the end of a row: it is not known what is a row and what a character. */
const hasStrayReturn = (text: string, lines: readonly Line[]): boolean =>
  text.includes("\n") &&
  lines.some(({ cells }) => cells.some(({ isQuoted, value }) => !isQuoted && value.includes("\r")));

const isBlank = ({ cells: [cell, ...others] }: Line): boolean =>
  others.length === 0 && cell?.isQuoted === false && /^[ \t]*$/.test(cell.value);

/** Edits of a line end; where there is none, a newline is added. */
function lineEndEdits(text: string, end: number, next: number): TextEdit[] {
  if (text.slice(end, next) === "\n") return [];
  return [{ start: end, end: next, text: "\n", fault: end === next ? "lastLine" : "lineEnd" }];
}

function cellEdits(text: string, cell: Cell, { isExact, isWhole }: { isExact: boolean; isWhole: boolean }): TextEdit[] {
  const { start, end, value, isQuoted } = cell;
  // At the very start of a file, or where all before it goes, U+FEFF would be a byte order mark, not a character of the cell.
  const needsQuotes = /[",\r\n]/.test(value) || (isQuoted && value.startsWith("\ufeff"));
  // A stray quote may hide a comma: only in a row with the right number of cells is it known to be a character of its cell.
  if (needsQuotes && !isQuoted && (!isWhole || value.trimStart().startsWith('"'))) return [];
  const composed = isExact ? value : value.normalize("NFC");
  const wanted = needsQuotes ? `"${composed.replaceAll('"', '""')}"` : composed;
  const found = text.slice(start, end);
  if (found === wanted) return [];
  const fault = composed !== value ? "composition" : quoteFault(isQuoted, needsQuotes);
  return trimmed(text, { start, end, text: wanted, fault });
}

function quoteFault(isQuoted: boolean, needsQuotes: boolean): "extraQuotes" | "missingQuotes" | "blanks" {
  if (isQuoted && needsQuotes) return "blanks";
  return isQuoted ? "extraQuotes" : "missingQuotes";
}

/** The lines of a table. A line ends with LF, whatever CR stand before it, or with CR where the text has no LF at all. */
function scan(text: string): Line[] | undefined {
  const lines: Line[] = [];
  const end = text.includes("\n") ? "\n" : "\r";
  let at = 0;
  while (at < text.length) {
    const cells: Cell[] = [];
    for (;;) {
      const cell = text[at] === '"' ? quotedCell(text, at, end) : plainCell(text, at, end);
      if (!cell) return undefined;
      cells.push(cell);
      at = cell.end;
      if (text[at] !== ",") break;
      at++;
    }
    const next = nextLine(text, at, end);
    lines.push({ cells, end: at, next });
    at = next;
  }
  return lines;
}

/** Where the line break that begins at `at` is over. */
function nextLine(text: string, at: number, end: string): number {
  let next = at;
  while (end === "\n" && text[next] === "\r") next++;
  return Math.min(text.length, next + 1);
}

function plainCell(text: string, start: number, lineEnd: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== "," && text[end] !== lineEnd) end++;
  if (text[end] !== ",") while (end > start && text[end - 1] === "\r") end--;
  return { start, end, value: text.slice(start, end), isQuoted: false };
}

/** A cell in quotes, with the blanks behind them, which are no part of its value. */
function quotedCell(text: string, start: number, lineEnd: string): Cell | undefined {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return undefined;
  let end = close + 1;
  while (text[end] === " " || text[end] === "\t") end++;
  const stop = lineEnd === "\n" ? nextLine(text, end, lineEnd) : end + 1;
  const isEnd = end >= text.length || text[end] === "," || text[stop - 1] === lineEnd || text[stop - 1] === "\r";
  if (!isEnd) return undefined;
  return { start, end, value: text.slice(start + 1, close).replaceAll('""', '"'), isQuoted: true };
}
