import { join } from "../open.ts";

/** A line of a file: its number from 1 and its bytes without the line feed; `isTooLong` where they are left out. */
export interface ByteLine {
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly isTooLong: boolean;
}

const LF = 0x0a;

/** Lines that are given at once: a piece of a zip may be millions of empty ones. */
const MOST_LINES = 1 << 10;

/** Most bytes of a line or record that are held. */
export const LINE_LIMIT = 1 << 24;

/** Cuts bytes into lines, leaving out those without a byte; a longer line than `limit` is told and passed over. */
export async function* linesOfBytes(
  chunks: AsyncIterable<Uint8Array>,
  limit = LINE_LIMIT,
): AsyncGenerator<readonly ByteLine[]> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let held = 0;
  let isTooLong = false;
  const hold = (part: Uint8Array): void => {
    held += part.length;
    isTooLong ||= held > limit;
    if (isTooLong) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const close = (): ByteLine => {
    const line = { number, bytes: parts.length === 1 && parts[0] ? parts[0] : join(parts), isTooLong };
    number++;
    parts = [];
    held = 0;
    isTooLong = false;
    return line;
  };
  for await (const chunk of chunks) {
    let lines: ByteLine[] = [];
    let from = 0;
    for (;;) {
      for (; held === 0 && chunk[from] === LF; from++) number++;
      const to = chunk.indexOf(LF, from);
      if (to < 0) break;
      hold(chunk.subarray(from, to));
      lines.push(close());
      from = to + 1;
      if (lines.length < MOST_LINES) continue;
      yield lines;
      lines = [];
    }
    // What is left of a chunk is copied, so that it does not keep the chunk in memory.
    if (from < chunk.length) hold(chunk.slice(from));
    if (lines.length > 0) yield lines;
  }
  if (held > 0) yield [close()];
}
