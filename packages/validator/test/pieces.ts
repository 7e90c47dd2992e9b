import { type InputFile, type Issue, validateAll } from "../src/index.ts";

const encoder = new TextEncoder();
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

/** Bytes in pieces of the given sizes, over and over; all at once if there are none. */
export function* cut(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  if (!sizes.some((size) => size > 0)) return yield bytes;
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.slice(at, at + size);
    at += size;
  }
}

/** A file that comes in pieces. */
export const inPieces = (path: string, bytes: Uint8Array, sizes: readonly number[]): Required<InputFile> => ({
  path,
  bytes: new Uint8Array(),
  stream: async function* () {
    yield* cut(bytes, sizes);
  },
});

/** What is told of files that are read piece by piece, however small they are. */
export async function streamed(file: InputFile | readonly InputFile[]): Promise<readonly Issue[]> {
  const { issues } = await validateAll(file as InputFile | Iterable<InputFile>, { wholeLimit: 0 });
  return issues;
}

/** What is told of files that are held as a whole, packed or in pieces as they may be. */
export async function wholly(file: InputFile | readonly InputFile[]): Promise<readonly Issue[]> {
  const { issues } = await validateAll(file as InputFile | Iterable<InputFile>);
  return issues;
}

/** Code and place of an issue: `json/syntax a.json:1:7`. */
export const where = ({ code, path, line, column }: Issue): string =>
  line === undefined ? `${code} ${path}` : `${code} ${path}:${line}:${column}`;
