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
  // Lines are read twice, since the cells of all of them take many times the memory of the text.
  if (!isSound(text)) return undefined;
  const edits: TextEdit[] = [];
  let isExact: readonly boolean[] | undefined;
  for (const line of scan(text)) {
    if (!line) return undefined;
    isExact ??= line.cells.map((cell) => exact.has(cell.value));
    for (const edit of lineEdits(text, line, isExact)) edits.push(edit);
  }
  return isExact && edits;
}

function lineEdits(text: string, line: Line, isExact: readonly boolean[]): TextEdit[] {
  const { cells, end, next } = line;
  if (cells.length < isExact.length && isBlank(line))
    return [{ start: cells[0]?.start ?? end, end: next, text: "", fault: "emptyLine" as const }];
  const isWhole = cells.length === isExact.length;
  return [
    ...cells.flatMap((cell, index) => cellEdits(text, cell, { isExact: isExact[index] ?? true, isWhole })),
    ...lineEndEdits(text, end, next),
  ];
}

/** Whether every quote ends. Where rows end with LF, a CR in a cell without quotes may be the end of a row: it is not known what is a row. */
function isSound(text: string): boolean {
  const isStray = ({ isQuoted, value }: Cell): boolean => !isQuoted && value.includes("\r");
  const hasLf = text.includes("\n");
  for (const line of scan(text)) if (!line || (hasLf && line.cells.some(isStray))) return false;
  return true;
}

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

/**
 * The lines of a table. A line ends with LF, whatever CR stand before it, or with CR where the text has no LF at all. The last is undefined if
 * a quote in it never ends, or something follows one.
 */
function* scan(text: string): Generator<Line | undefined, void> {
  const end = text.includes("\n") ? "\n" : "\r";
  let at = 0;
  while (at < text.length) {
    const cells: Cell[] = [];
    for (;;) {
      const cell = text[at] === '"' ? quotedCell(text, at, end) : plainCell(text, at, end);
      if (!cell) return yield undefined;
      cells.push(cell);
      at = cell.end;
      if (text[at] !== ",") break;
      at++;
    }
    const next = nextLine(text, at, end);
    yield { cells, end: at, next };
    at = next;
  }
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
