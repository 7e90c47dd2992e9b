import { parse } from "#csv/sync";
import { type CsvError, csvOptions, errorOf, linesOfRow, type Parsed, ROW_LIMIT } from "../csv.ts";
import { brokenLineEnd, delimitersOf, endOfRow, firstRowEnd, type RowEnd } from "../row-ends.ts";
import { LINE_LIMIT } from "./lines.ts";

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
export async function* rowsOfCsv(texts: AsyncIterable<string>): AsyncGenerator<readonly (Parsed | BrokenRow)[]> {
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

function readRows(state: State, isLast: boolean): (Parsed | BrokenRow)[] {
  const rows: (Parsed | BrokenRow)[] = [];
  for (;;) {
    if (!state.error) state.error = readSound(state, rows, isLast);
    if (!state.error) return rows;
    const broken = takeBroken(state, state.error, isLast);
    if (!broken) return rows;
    rows.push(broken);
  }
}

/** Takes the rows up to one that is broken; gives what is wrong with that. */
function readSound(state: State, rows: (Parsed | BrokenRow)[], isLast: boolean): CsvError | undefined {
  const { rest } = state;
  state.rowEnd ??= firstRowEnd(rest);
  const { rowEnd } = state;
  let at = 0;
  let last: { readonly row: Parsed; readonly at: number } | undefined;
  const take = ({ record, raw }: Raw): null => {
    const end = endOfRow(raw, rest[at + raw.length], rowEnd);
    const row = { record, raw, line: state.line, end };
    rows.push(row);
    last = { row, at };
    state.line += linesOfRow(raw, end);
    at += raw.length + (end === "\r\n" ? 1 : 0);
    return null;
  };
  const error = parseError(rest, rowEnd, take);
  // The last row may go on in the next piece, unless it has its end; a CR may be half of one.
  if (!isLast && !error && last && !rest.endsWith("\n")) {
    rows.pop();
    state.line = last.row.line;
    at = last.at;
    // What a first row ends with that is not complete is not known yet.
    if (state.line === 1) state.rowEnd = undefined;
  }
  state.rest = rest.slice(at);
  return !isLast && error?.code === "CSV_QUOTE_NOT_CLOSED" ? undefined : error;
}

type Raw = Pick<Parsed, "raw"> & { readonly record: string[] };

/** Parses a text; where that fails, once more, for the rows up to there: to ask csv-parse for each row by itself takes it longer. */
function parseError(text: string, rowEnd: RowEnd | undefined, take: (row: Raw) => null): CsvError | undefined {
  const options = { ...csvOptions, record_delimiter: delimitersOf(rowEnd, text) };
  try {
    for (const row of parse(text, options) as unknown as Raw[]) take(row);
    return undefined;
  } catch {
    return errorOf(() => parse(text, { ...options, on_record: take as never }));
  }
}

/** Takes the line that is broken, once all of it is there. */
function takeBroken(state: State, error: CsvError, isLast: boolean): BrokenRow | undefined {
  const { rest, line } = state;
  const [end, next] = brokenLineEnd(rest, 0, state.rowEnd) ?? [rest.length, rest.length];
  // A CR with nothing behind it may be half of an end.
  if (next === rest.length && !rest.endsWith("\n") && !isLast && rest.length < LINE_LIMIT) return undefined;
  state.rest = rest.slice(next);
  state.line = line + 1;
  state.error = undefined;
  return { error, raw: rest.slice(0, end), line };
}
