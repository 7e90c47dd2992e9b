import { type CsvError, parse } from "#csv";
import { csvOptions, linesOfRow, type RowEnd, rowEndOf } from "../csv.ts";
import { join } from "../open.ts";

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

/** Reads rows in bounded memory; a broken quote costs the line that it stands in, not all lines up to the next quote. */
export async function* rowsOfCsv(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly (LargeRow | BrokenRow)[]> {
  const source = chunks[Symbol.asyncIterator]();
  const ends: Ends = { rowEnd: undefined };
  let line = 1;
  let left: Uint8Array = new Uint8Array();
  try {
    for (let isMore = true; isMore; ) {
      const reading = readOn(left, { source, ends, line });
      let next = await reading.next();
      for (; !next.done; next = await reading.next()) yield next.value;
      const { broken } = next.value;
      isMore = broken !== undefined;
      if (!broken) break;
      yield [broken];
      line = broken.line + 1;
      left = next.value.left;
    }
  } finally {
    await source.return?.();
  }
}

interface End {
  /** Where the parser gave up. */
  readonly broken?: BrokenRow;
  /** Bytes read already that come after the broken line. */
  readonly left: Uint8Array;
}

/** Bytes that the parser has and whose rows have not come out. */
interface Window {
  parts: Uint8Array[];
  /** Bytes at their start that rows have come out of. */
  done: number;
}

/** How the rows end, once the first one is read. */
interface Ends {
  rowEnd: RowEnd | undefined;
}

interface Rest {
  readonly source: AsyncIterator<Uint8Array>;
  readonly ends: Ends;
  /** Line that they begin on. */
  readonly line: number;
}

async function* readOn(
  first: Uint8Array,
  { source, ends, line: firstLine }: Rest,
): AsyncGenerator<readonly LargeRow[], End> {
  const window: Window = { parts: [], done: 0 };
  const parser = parse(csvOptions);
  let rows: LargeRow[] = [];
  let line = firstLine;
  let error: CsvError | undefined;
  const take = ({ record, raw }: { record: string[]; raw: string }): void => {
    const size = byteLength(raw);
    ends.rowEnd ??= rowEndOf(raw, characterAt(window, window.done + size));
    rows.push({ cells: record, raw, line });
    line += linesOfRow(raw, ends.rowEnd);
    window.done += size + (ends.rowEnd === "\r\n" && raw.endsWith("\r") ? 1 : 0);
  };
  parser.on("data", take);
  const ended = new Promise<void>((resolve) => {
    parser.once("end", resolve);
    parser.once("error", (reason: CsvError) => {
      error = reason;
      resolve();
    });
  });
  for (let chunk: Uint8Array | undefined = first; chunk; chunk = error ? undefined : await nextOf(source)) {
    window.parts.push(chunk);
    if (chunk.length > 0 && !parser.write(chunk)) await drained(parser, ended);
    forget(window);
    if (rows.length > 0) yield rows;
    rows = [];
  }
  if (!error) {
    parser.end();
    await ended;
  }
  if (rows.length > 0) yield rows;
  if (!error) return { left: new Uint8Array() };
  const lineEnd = ends.rowEnd === "\r" ? 0x0d : 0x0a;
  // The broken line may go on in bytes that are still to come.
  for (let more: Uint8Array | undefined; !hasByte(window, lineEnd); window.parts.push(more)) {
    more = await nextOf(source);
    if (!more) break;
  }
  const rest = join(window.parts).subarray(window.done);
  const end = rest.indexOf(lineEnd);
  const text = new TextDecoder().decode(end < 0 ? rest : rest.subarray(0, end));
  const left = end < 0 ? new Uint8Array() : rest.slice(end + 1);
  return { broken: { error, raw: text, line }, left };
}

const hasByte = ({ parts, done }: Window, byte: number): boolean =>
  parts.some((part, index) => part.includes(byte, index === 0 ? done : 0));

/** An ASCII character of the bytes held. */
function characterAt({ parts }: Window, offset: number): string | undefined {
  let left = offset;
  for (const part of parts) {
    if (left < part.length) return String.fromCharCode(part[left] as number);
    left -= part.length;
  }
  return undefined;
}

async function nextOf(source: AsyncIterator<Uint8Array>): Promise<Uint8Array | undefined> {
  const next = await source.next();
  return next.done ? undefined : next.value;
}

const drained = (parser: ReturnType<typeof parse>, ended: Promise<void>): Promise<void> =>
  Promise.race([new Promise<void>((resolve) => void parser.once("drain", resolve)), ended]);

function forget(window: Window): void {
  let [part] = window.parts;
  while (part && window.done >= part.length) {
    window.done -= part.length;
    window.parts.shift();
    [part] = window.parts;
  }
}

const encoder = new TextEncoder();
/** Length of a text in UTF-8; most rows are ASCII, which a regular expression tells faster than encoding does. */
const byteLength = (text: string): number => (/[^\0-\x7f]/.test(text) ? encoder.encode(text).length : text.length);
