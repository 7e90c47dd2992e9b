import { AsyncIterReader } from "warcio";
import { GzipError } from "./bytes.ts";

/** One piece may unfold to a thousand times its size: pieces this small keep that within 16 MB. */
const PIECE = 16 * 1024;

async function* inPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += PIECE) yield chunk.subarray(at, at + PIECE);
}

/**
 * Unfolds gzip, with any number of members one after the other, piece by piece. All members before a damaged one are given before the
 * GzipError that says where, as the number of compressed bytes before that member. Node's own zlib drops what it has not handed out yet.
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = new AsyncIterReader(inPieces(chunks), "gzip");
  let whole = 0;
  for await (const chunk of reader) {
    // The reader takes a damaged stream for one that is not compressed and passes it on.
    if (reader.compressed === null) throw new GzipError("the data are damaged", whole);
    whole = reader.getRawOffset();
    yield chunk;
  }
  if (reader.compressed === null) throw new GzipError("the data are damaged", whole);
  if (reader.inflator?.ended === false) throw new GzipError("the data stop before their end", whole);
}
