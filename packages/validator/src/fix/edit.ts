/** A mechanical fault, by the code of the rule that it breaks; what is wrong is told by `what`. */
export type FixCode =
  | "file/byte-order-mark"
  | "file/line-end"
  | "file/last-line"
  | "file/blanks"
  | "text/not-nfc"
  | "json/not-canonical"
  | "csv/quotes";

/** A change of a file that mends one fault. */
export interface Edit {
  /** Where it begins, in bytes from the start of the file. */
  readonly offset: number;
  /** How many bytes it takes away. */
  readonly length: number;
  /** What stands there then; written as UTF-8. */
  readonly text: string;
  readonly code: FixCode;
  /** What is wrong, as "keys not in the model's order". */
  readonly what: string;
}

/** The same with offsets into the text, in UTF-16 units. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly fault: Fault;
}

/** Faults that can be mended without knowing what the data say. */
export const faults = {
  mark: ["file/byte-order-mark", "a byte order mark"],
  lineEnd: ["file/line-end", "a line end that is not LF"],
  lastLine: ["file/last-line", "no newline at the end"],
  blanks: ["file/blanks", "blanks at the end of a line"],
  emptyLine: ["file/blanks", "an empty line"],
  composition: ["text/not-nfc", "text that is not in NFC"],
  keyOrder: ["json/not-canonical", "keys not in the model's order"],
  layout: ["json/not-canonical", "blanks or line breaks other than the canonical ones"],
  escape: ["json/not-canonical", "a string not written as JSON.stringify writes it"],
  extraQuotes: ["csv/quotes", "quotes that are not needed"],
  missingQuotes: ["csv/quotes", "quotes that are missing"],
} as const satisfies Readonly<Record<string, readonly [FixCode, string]>>;

export type Fault = keyof typeof faults;

/** An edit without the characters that it would only write again; nothing if that leaves nothing. */
export function trimmed(text: string, { start, end, text: wanted, fault }: TextEdit): TextEdit[] {
  let head = 0;
  const shorter = Math.min(end - start, wanted.length);
  while (head < shorter && text[start + head] === wanted[head]) head++;
  if (isHigh(text, start + head - 1)) head--;
  let tail = 0;
  while (tail < shorter - head && text[end - 1 - tail] === wanted[wanted.length - 1 - tail]) tail++;
  if (tail > 0 && isHigh(text, end - tail - 1)) tail--;
  if (start + head === end - tail && head === wanted.length - tail) return [];
  return [{ start: start + head, end: end - tail, text: wanted.slice(head, wanted.length - tail), fault }];
}

/** Whether a unit is the first half of a character beyond the basic plane: an edit does not begin or end within one. */
const isHigh = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xd800;

/** Edits of a text, in order, as edits of its bytes in UTF-8. */
export function toEdits(text: string, edits: readonly TextEdit[]): Edit[] {
  let unit = 0;
  let byte = 0;
  const advance = (to: number): number => {
    byte += utf8Length(text, unit, to);
    unit = to;
    return byte;
  };
  return edits.map(({ start, end, text: wanted, fault }) => {
    const offset = advance(start);
    const [code, what] = faults[fault];
    return { offset, length: advance(end) - offset, text: wanted, code, what };
  });
}

/** Bytes that a part of a text takes in UTF-8; the part begins and ends between characters. */
function utf8Length(text: string, start: number, end: number): number {
  let length = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    // The two halves of a character beyond the basic plane make four bytes.
    length += unit < 0x80 ? 1 : unit < 0x800 || (unit & 0xf800) === 0xd800 ? 2 : 3;
  }
  return length;
}

/** The bytes of a file after its edits, which are in order and do not overlap, as `fixes` gives them. All other bytes stay as they are. */
export function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const encoder = new TextEncoder();
  // Texts are encoded twice: a million of them, held as bytes, would take many times the file.
  const grown = edits.reduce((sum, { length, text }) => sum + encoder.encode(text).length - length, 0);
  const out = new Uint8Array(bytes.length + grown);
  let from = 0;
  let to = 0;
  const put = (part: Uint8Array): void => {
    out.set(part, to);
    to += part.length;
  };
  for (const { offset, length, text } of edits) {
    put(bytes.subarray(from, offset));
    put(encoder.encode(text));
    from = offset + length;
  }
  put(bytes.subarray(from));
  return out;
}
