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

/** The text of bytes as they come; the first that are not UTF-8 are told with their position, and stand as U+FFFD in the text. */
export async function* textsOf(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  issues: Issue[],
): AsyncGenerator<string> {
  const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const lenient = new TextDecoder("utf-8", { ignoreBOM: true });
  let decoded: Decoded | undefined = { line: 1, column: 1, pending: new Uint8Array() };
  const decode = (chunk: Uint8Array, stream: boolean): string => {
    if (!decoded) return lenient.decode(chunk, { stream });
    try {
      const text = strict.decode(chunk, { stream });
      decoded = behind(decoded, text, chunk);
      return text;
    } catch {
      const bytes = join([decoded.pending, chunk]);
      const { text, offset } = firstInvalid(bytes);
      const place = linesOf(text, decoded.line, decoded.column).positionAt(offset);
      issues.push(makeIssue("file/not-utf-8", { path, ...place }, {}));
      decoded = undefined;
      return lenient.decode(bytes, { stream });
    }
  };
  for await (const chunk of chunks) yield decode(chunk, true);
  yield decode(new Uint8Array(), false);
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
