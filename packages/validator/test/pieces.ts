import { type InputFile, type Issue, validateAll } from "../src/index.ts";

const encoder = new TextEncoder();
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** Bytes in pieces of the given sizes, over and over; a size of 0 gives an empty piece, which streams may have. */
function* cut(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  if (sizes.every((size) => size === 0)) return yield bytes;
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.slice(at, at + size);
    at += size;
  }
}

/** A file that comes in pieces; the array that a piece lies in is overwritten when the next is asked for. */
export function inPieces(path: string, bytes: Uint8Array, sizes: readonly number[]): InputFile {
  return {
    path,
    stream: async function* () {
      let last: Uint8Array | undefined;
      for (const piece of cut(bytes, sizes)) {
        yield piece;
        last = piece;
      }
      void last;
    },
  };
}

/** What is told of a file that is read as a stream, however small it is; sorted as the issues of whole files are. */
export async function streamed(file: InputFile): Promise<readonly Issue[]> {
  const { issues } = await validateAll(file, { wholeLimit: 0 });
  return issues;
}
