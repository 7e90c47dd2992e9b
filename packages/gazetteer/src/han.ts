import { pairs } from "./generated/han.ts";

/** First and last character of the block of Han characters that the table covers. */
const FIRST = 0x3400;
const LAST = 0x9fff;

let table: Uint16Array | undefined;

function readPairs(): Uint16Array {
  const read = new Uint16Array(LAST - FIRST + 1);
  // Each line is a traditional character, the simplified one, and the end of the line.
  for (let at = 0; at < pairs.length; at += 3) read[pairs.charCodeAt(at) - FIRST] = pairs.charCodeAt(at + 1);
  return read;
}

/** A text with traditional characters turned into simplified ones; characters that names in simplified writing use stay as they are. */
export function simplified(text: string): string {
  table ??= readPairs();
  let turned = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = table[text.charCodeAt(at) - FIRST] ?? 0;
    if (unit === 0) continue;
    turned += text.slice(from, at) + String.fromCharCode(unit);
    from = at + 1;
  }
  return from === 0 ? text : turned + text.slice(from);
}
