import { applyEdits, type Edit } from "@kembar/validator";
import { cut, makeStyle, type Style } from "../text.ts";

/** Lines that edits touch, one behind the other, with what becomes of them. */
interface Hunk {
  /** Number of the first line, from 1. */
  readonly line: number;
  readonly before: Side;
  readonly after: Side;
  readonly edits: readonly Edit[];
}

/** Lines before or after. */
interface Side {
  readonly lines: readonly string[];
  /** The last of them lacks its newline. */
  readonly isOpen: boolean;
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
    const where = `@@ -${line},${before.lines.length} +${line + shift},${after.lines.length} @@`;
    const whats = [...new Set(own.map(({ code, what }) => `${what} (${code})`))];
    shift += after.lines.length - before.lines.length;
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
  return { line: part.line, before: sideOf(own), after: sideOf(applyEdits(own, shifted)), edits };
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function sideOf(bytes: Uint8Array): Side {
  const lines = decoder.decode(bytes).split("\n");
  const isOpen = lines.at(-1) !== "";
  return { lines: isOpen ? lines : lines.slice(0, -1), isOpen };
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

function lines(before: Side, after: Side, style: Style, columns: number): string {
  // Where lines stand in pairs, the part of each that differs is shown.
  const isPaired = before.lines.length === after.lines.length;
  const starts = isPaired ? before.lines.map((line, index) => commonStart(line, after.lines[index] ?? "")) : [];
  const side = ({ lines: all, isOpen }: Side, sign: string, colour: (text: string) => string): string => {
    const shown = all.slice(0, SHOWN);
    const told = shown.map((line, index) => `${colour(sign + windowOf(line, starts[index] ?? 0, columns - 1))}\n`);
    const more = all.length - shown.length;
    return [
      ...told,
      ...(more > 0 ? [`${sign} … ${more} more of these lines\n`] : []),
      ...(isOpen ? ["\\ No newline at end of file\n"] : []),
    ].join("");
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
function visible(line: string): string {
  const isCr = line.endsWith("\r");
  const whole = isCr ? line.slice(0, -1) : line;
  let end = whole.length;
  while (whole[end - 1] === " " || whole[end - 1] === "\t") end--;
  const text = whole
    .slice(0, end)
    .replace("\ufeff", "<U+FEFF>")
    .replaceAll("\t", " ")
    .replace(/\p{Cc}/gu, "\ufffd");
  return `${text}${"·".repeat(whole.length - end)}${isCr ? "␍" : ""}`;
}
