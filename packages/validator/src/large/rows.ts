import { parse } from "#csv/sync";
import {
  type CsvError,
  csvOptions,
  delimiterOf,
  errorOf,
  linesOfRow,
  ROW_LIMIT,
  type RowEnd,
  rowEndOf,
} from "../csv.ts";
import { LINE_LIMIT } from "./lines.ts";

/** A row of a large table as it stands in the file. */
export interface LargeRow {
  readonly cells: readonly string[];
  readonly raw: string;
  /** Number of its first line, from 1. */
  readonly line: number;
}

/** A row that is not CSV: what is wrong, and the text of its first line; reading goes on with the line after that. */
export interface BrokenRow {
  readonly error: CsvError;
  readonly raw: string;
  readonly line: number;
}

/** How far a table is read. */
interface State {
  /** Text that no row has come out of yet. */
  rest: string;
  line: number;
  /** How rows end; known from the first one. */
  rowEnd: RowEnd | undefined;
  /** What is wrong with the line that `rest` begins with, until its end comes. */
  error: CsvError | undefined;
}

/**
 * Reads rows in bounded memory; a broken quote costs the line that it stands in, not all lines up to the next quote. The text is parsed
 * piece by piece and what may go on in the next piece is parsed again with it, since csv-parse's streams do not take bytes in browsers.
 */
export async function* rowsOfCsv(texts: AsyncIterable<string>): AsyncGenerator<readonly (LargeRow | BrokenRow)[]> {
  const state: State = { rest: "", line: 1, rowEnd: undefined, error: undefined };
  for await (const text of texts) {
    state.rest += text;
    // Whole lines are mostly whole rows, of which none is parsed twice.
    const end = state.rest.lastIndexOf("\n") + 1;
    if (end === 0 && state.rest.length < ROW_LIMIT) continue;
    const tail = end === 0 ? "" : state.rest.slice(end);
    state.rest = state.rest.slice(0, state.rest.length - tail.length);
    const rows = readRows(state, false);
    state.rest += tail;
    if (rows.length > 0) yield rows;
  }
  const rows = readRows(state, true);
  if (rows.length > 0) yield rows;
}

function readRows(state: State, isLast: boolean): (LargeRow | BrokenRow)[] {
  const rows: (LargeRow | BrokenRow)[] = [];
  for (;;) {
    if (!state.error) state.error = readSound(state, rows, isLast);
    if (!state.error) return rows;
    const broken = takeBroken(state, state.error, isLast);
    if (!broken) return rows;
    rows.push(broken);
  }
}

/** Takes the rows up to one that is broken; gives what is wrong with that. */
function readSound(state: State, rows: (LargeRow | BrokenRow)[], isLast: boolean): CsvError | undefined {
  const { rest } = state;
  let at = 0;
  let last: { readonly row: LargeRow; readonly at: number } | undefined;
  const take = ({ record, raw }: Parsed): null => {
    state.rowEnd ??= rowEndOf(raw, rest[at + raw.length]);
    const row = { cells: record, raw, line: state.line };
    rows.push(row);
    last = { row, at };
    state.line += linesOfRow(raw, state.rowEnd);
    at += raw.length + (state.rowEnd === "\r\n" && raw.endsWith("\r") ? 1 : 0);
    return null;
  };
  const error = parseError(rest, state.rowEnd, take);
  // The last row may go on in the next piece, unless it has its end; a CR may be half of one.
  const { rowEnd } = state;
  const hasEnd = rowEnd !== undefined && rowEnd !== "\r" && rest.endsWith(rowEnd);
  if (!isLast && !error && last && !hasEnd) {
    rows.pop();
    state.line = last.row.line;
    at = last.at;
    // What a first row ends with that is not complete is not known yet.
    if (state.line === 1) state.rowEnd = undefined;
  }
  state.rest = rest.slice(at);
  return !isLast && error?.code === "CSV_QUOTE_NOT_CLOSED" ? undefined : error;
}

interface Parsed {
  readonly record: string[];
  readonly raw: string;
}

/** Parses a text; where that fails, once more, for the rows up to there: to ask csv-parse for each row by itself takes it longer. */
function parseError(text: string, rowEnd: RowEnd | undefined, take: (row: Parsed) => null): CsvError | undefined {
  const options = { ...csvOptions, ...delimiterOf(rowEnd) };
  try {
    for (const row of parse(text, options) as unknown as Parsed[]) take(row);
    return undefined;
  } catch {
    return errorOf(() => parse(text, { ...options, on_record: take as never }));
  }
}

/** Takes the line that is broken, once all of it is there. */
function takeBroken(state: State, error: CsvError, isLast: boolean): BrokenRow | undefined {
  const { rest, line } = state;
  const end = rest.indexOf(state.rowEnd === "\r" ? "\r" : "\n");
  if (end < 0 && !isLast && rest.length < LINE_LIMIT) return undefined;
  state.rest = end < 0 ? "" : rest.slice(end + 1);
  state.line = line + 1;
  state.error = undefined;
  return { error, raw: end < 0 ? rest : rest.slice(0, end), line };
}
