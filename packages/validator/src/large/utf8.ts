import { firstInvalid } from "../input.ts";
import { type Issue, makeIssue } from "../issue.ts";
import { join } from "../open.ts";
import { linesOf } from "../position.ts";

/** How far the bytes are decoded: line and column behind the text, and the bytes of a character that is not complete. */
interface Decoded {
  readonly line: number;
  readonly column: number;
  readonly pending: Uint8Array;
}

/** The bytes; the first that are not UTF-8 are told with their position, since csv-parse passes over them in silence. */
export async function* inUtf8(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  issues: Issue[],
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let decoded: Decoded | undefined = { line: 1, column: 1, pending: new Uint8Array() };
  const take = (before: Decoded, chunk: Uint8Array, isLast: boolean): Decoded | undefined => {
    try {
      return behind(before, decoder.decode(chunk, { stream: !isLast }), chunk);
    } catch {
      const { text, offset } = firstInvalid(join([before.pending, chunk]));
      const place = linesOf(text, before.line, before.column).positionAt(offset);
      issues.push(makeIssue("file/not-utf-8", { path, ...place }, {}));
      return undefined;
    }
  };
  for await (const chunk of chunks) {
    if (decoded) decoded = take(decoded, chunk, false);
    yield chunk;
  }
  if (decoded) take(decoded, new Uint8Array(), true);
}

function behind({ line, column, pending }: Decoded, text: string, chunk: Uint8Array): Decoded {
  const { line: last, column: next } = linesBehind(text, line, column);
  return { line: last, column: next, pending: incompleteEnd(join([pending, chunk.subarray(-3)])) };
}

function linesBehind(text: string, line: number, column: number): { line: number; column: number } {
  let last = line;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) last++;
  return { line: last, column: last === line ? column + text.length : text.length - text.lastIndexOf("\n") };
}

/** The bytes at the end that begin a character and do not end it. */
function incompleteEnd(bytes: Uint8Array): Uint8Array {
  for (let length = 1; length <= Math.min(3, bytes.length); length++) {
    const byte = bytes[bytes.length - length] as number;
    if (byte < 0x80) break;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0;
    if (needed > 0) return needed > length ? bytes.slice(-length) : new Uint8Array();
  }
  return new Uint8Array();
}
