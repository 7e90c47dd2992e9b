import { applyEdits, type Edit } from "@kembar/validator";
import { cut, makeStyle, type Style } from "../text.ts";

/** Lines that edits touch, one behind the other, with what becomes of them. */
interface Hunk {
  /** Number of the first line, from 1. */
  readonly line: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly edits: readonly Edit[];
}

/** What edits would change in a file, in the manner of a unified diff without context; a piece of text per place. */
export function* diffText(
  path: string,
  bytes: Uint8Array,
  edits: readonly Edit[],
  { hasColour, columns }: { hasColour: boolean; columns: number },
): Generator<string> {
  const style = makeStyle(hasColour);
  yield `${style.bold(`--- ${path}`)}\n${style.bold(`+++ ${path}, mended`)}\n`;
  let shift = 0;
  for (const { line, before, after, edits: own } of hunksOf(bytes, edits)) {
    const where = `@@ -${line},${before.length} +${line + shift},${after.length} @@`;
    const whats = [...new Set(own.map(({ code, what }) => `${what} (${code})`))];
    shift += after.length - before.length;
    yield `${style.mark(where)} ${whats.join("; ")}\n${lines(before, after, style, columns)}`;
  }
  yield "\n";
}

function hunksOf(bytes: Uint8Array, edits: readonly Edit[]): Hunk[] {
  const starts = lineStarts(bytes);
  const hunks: Hunk[] = [];
  for (let at = 0; at < edits.length; ) {
    const first = lineOf(starts, edits[at]?.offset ?? 0);
    let last = first;
    const from = at;
    for (let edit = edits[at]; edit && lineOf(starts, edit.offset) <= last + 1; edit = edits[++at])
      last = Math.max(last, lineOf(starts, edit.offset + edit.length));
    hunks.push(
      hunkOf(bytes, edits.slice(from, at), {
        start: starts[first] ?? 0,
        end: starts[last + 1] ?? bytes.length,
        line: first + 1,
      }),
    );
  }
  return hunks;
}

function hunkOf(bytes: Uint8Array, edits: readonly Edit[], part: { start: number; end: number; line: number }): Hunk {
  const own = bytes.subarray(part.start, part.end);
  const shifted = edits.map((edit) => ({ ...edit, offset: edit.offset - part.start }));
  return { line: part.line, before: linesOf(own), after: linesOf(applyEdits(own, shifted)), edits };
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function linesOf(bytes: Uint8Array): string[] {
  const lines = decoder.decode(bytes).split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

function lineStarts(bytes: Uint8Array): number[] {
  const starts = [0];
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) starts.push(at + 1);
  return starts;
}

/** Index of the line that a byte is on. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** Lines of one side that are shown; of more, how many there are is told. */
const SHOWN = 8;

function lines(before: readonly string[], after: readonly string[], style: Style, columns: number): string {
  const start = before.length === 1 && after.length === 1 ? commonStart(before[0] ?? "", after[0] ?? "") : 0;
  const side = (all: readonly string[], sign: string, colour: (text: string) => string): string => {
    const shown = all.slice(0, SHOWN).map((line) => `${colour(sign + windowOf(line, start, columns - 1))}\n`);
    const more = all.length - shown.length;
    return shown.join("") + (more > 0 ? `${sign} … ${more} more of these lines\n` : "");
  };
  return side(before, "-", style.bad) + side(after, "+", style.good);
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** A line as it can be seen; of a long one the part around the first difference. */
function windowOf(line: string, difference: number, width: number): string {
  const seen = visible(line);
  if (seen.length <= width || difference < width - 20) return cut(seen, width);
  return cut(`…${seen.slice(difference - 20)}`, width);
}

/** What is invisible at the ends of a line, made visible; other control characters do not reach the terminal. */
const visible = (line: string): string =>
  line
    .replace("\ufeff", "<U+FEFF>")
    .replace(/\r$/, "␍")
    .replace(/[ \t]+(?=␍?$)/, (blanks) => "·".repeat(blanks.length))
    .replaceAll("\t", " ")
    .replace(/\p{Cc}/gu, "\ufffd");
