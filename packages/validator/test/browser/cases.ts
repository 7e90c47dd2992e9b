import { type InputFile, type Issue, validateAll } from "../../src/index.ts";

/** Something to check, as it can be sent to a page. */
export interface BrowserCase {
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly base64: string }[];
  /** The files come as streams. */
  readonly isStream: boolean;
  /** Most bytes that are held as a whole. */
  readonly wholeLimit: number;
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
const PIECE = 1000;

/** The bytes as a stream of the web's own kind. */
const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> => {
  let at = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + PIECE));
      at += PIECE;
    },
  });
};

/** The issues of a case; runs in Node and in a page alike. */
export async function check({ files, isStream, wholeLimit }: BrowserCase): Promise<readonly Issue[]> {
  const input = files.map(({ path, base64 }): InputFile => {
    const bytes = bytesOf(base64);
    return isStream ? { path, stream: () => streamOf(bytes) } : { path, bytes };
  });
  const { issues } = await validateAll(input, { wholeLimit });
  return issues;
}
