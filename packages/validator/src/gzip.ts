import { Gunzip } from "fflate";
import { crc32 } from "./crc.ts";

/** Gzip data are not as the format wants them (RFC 1952). */
export class GzipError extends Error {}

/** Pieces in which packed bytes are unfolded: one may become a thousand times its size. */
const PIECE = 1 << 12;
/** Packed bytes that are kept for the checksum of a member, which is known to be one only when the next one begins. */
const KEPT = 1 << 17;

/** The packed bytes that came last. */
interface Recent {
  readonly pieces: Uint8Array[];
  /** Number of all bytes that came, and of those that are kept. */
  total: number;
  kept: number;
}

/**
 * Unfolds gzip data of one member or several, piece by piece; throws a GzipError if they are damaged, break off or something else
 * follows. What browsers bring for it reads one member only.
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const recent: Recent = { pieces: [], total: 0, kept: 0 };
  let unfolded: Uint8Array[] = [];
  let crc = 0;
  let size = 0;
  const closeMember = (end: number): void => {
    if (trailerOf(recent, end) !== `${crc} ${size >>> 0}`) throw new GzipError("the checksum is wrong");
    crc = 0;
    size = 0;
  };
  const unfold = new Gunzip((bytes) => {
    unfolded.push(bytes);
    crc = crc32(bytes, crc);
    size = (size + bytes.length) % 2 ** 32;
  });
  unfold.onmember = closeMember;
  const push = (piece: Uint8Array, isLast: boolean): Uint8Array[] => {
    keep(recent, piece);
    unfolded = [];
    orGzipError(() => unfold.push(piece, isLast));
    return unfolded;
  };
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += PIECE) yield* push(chunk.slice(at, at + PIECE), false);
  yield* push(new Uint8Array(), true);
  closeMember(recent.total);
}

function orGzipError(run: () => void): void {
  try {
    run();
  } catch (error) {
    if (error instanceof GzipError) throw error;
    throw new GzipError("it cannot be unfolded", { cause: error });
  }
}

function keep(recent: Recent, piece: Uint8Array): void {
  recent.pieces.push(piece);
  recent.total += piece.length;
  recent.kept += piece.length;
  for (let [first] = recent.pieces; first && recent.kept - first.length > KEPT; [first] = recent.pieces) {
    recent.pieces.shift();
    recent.kept -= first.length;
  }
}

/** Checksum and size that a member ends with, before an offset of the packed bytes. */
function trailerOf({ pieces, total, kept }: Recent, end: number): string {
  const bytes = new Uint8Array(8);
  let at = total - kept - (end - 8);
  for (const piece of pieces) {
    for (let index = 0; index < piece.length; index++)
      if (at + index >= 0 && at + index < 8) bytes[at + index] = piece[index] as number;
    at += piece.length;
  }
  const view = new DataView(bytes.buffer);
  return `${view.getUint32(0, true)} ${view.getUint32(4, true)}`;
}
