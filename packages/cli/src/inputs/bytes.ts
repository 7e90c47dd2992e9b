import { createReadStream } from "node:fs";
import type { Problem } from "@kembar/converter";
import { CliError, reasonOf } from "../error.ts";

/** Largest article that is read, in bytes: a hundred times the longest that newspapers print, and what a bomb may unfold to. */
export const LARGEST_ARTICLE = 16 * 1024 * 1024;

/** What is wrong with an article that is larger; `what` begins the sentence. */
export const tooLarge = (what: string): Problem => ({
  code: "convert/too-large",
  message: `${what} is larger than ${LARGEST_ARTICLE / 1024 / 1024} MB, which is no article.`,
  advice: "Cut the article out of it, or give one article per file.",
});

/** A gzip stream that is damaged or stops before its end; `whole` counts the compressed bytes before the faulty member. */
export class GzipError extends Error {
  override readonly name = "GzipError";
  readonly whole: number;

  constructor(message: string, whole: number) {
    super(message);
    this.whole = whole;
  }
}

/** Bytes of a file, piece by piece; a CliError with exit code 3 if it cannot be read. */
export async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path)) yield chunk as Uint8Array;
  } catch (error) {
    throw new CliError(3, `Cannot read ${path}: ${reasonOf(error)}.`, { cause: error });
  }
}

/** All bytes of an input, or undefined if there are more than those of the largest article; reads no further than that. */
export async function wholeOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  const found: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > LARGEST_ARTICLE) return undefined;
    found.push(chunk);
  }
  return Buffer.concat(found);
}

/** The first bytes of an input, at least `size` if it has as many, and the whole input with these in front. */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
): Promise<{ readonly head: Uint8Array; readonly chunks: AsyncIterable<Uint8Array> }> {
  const rest = chunks[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  let isDone = false;
  while (head.length < size && !isDone) {
    const next = await rest.next();
    isDone = next.done === true;
    if (!next.done) head = Buffer.concat([head, next.value]);
  }
  return { head, chunks: joined(head, rest) };
}

async function* joined(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
