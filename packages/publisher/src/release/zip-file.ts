import { Inflate } from "fflate";
import { crc32 } from "../data/crc.ts";
import { bytesAt, type OpenFile, ZippedError, type ZippedFile } from "./zip-directory.ts";

const HEADER = 0x04034b50;
const HEADER_SIZE = 30;
const BLOCK = 1 << 16;
/** Pieces in which packed bytes are unfolded: one may become a thousand times its size. */
const PIECE = 1 << 12;

/** Where the packed bytes of a file begin. */
function startOf(zip: OpenFile, { name, offset, packed }: ZippedFile): number {
  const header = bytesAt(zip, offset, HEADER_SIZE);
  if (header.length < HEADER_SIZE || header.readUInt32LE(0) !== HEADER)
    throw new ZippedError("it is not where the directory says");
  const length = header.readUInt16LE(26);
  if (bytesAt(zip, offset + HEADER_SIZE, length).toString("utf8") !== name)
    throw new ZippedError("it has another name than in the directory");
  const start = offset + HEADER_SIZE + length + header.readUInt16LE(28);
  if (start + packed > zip.size) throw new ZippedError("it breaks off");
  return start;
}

function* packedBlocks(zip: OpenFile, start: number, length: number): Generator<Uint8Array> {
  for (let at = 0; at < length; at += BLOCK) yield bytesAt(zip, start + at, Math.min(BLOCK, length - at));
}

const folded = (cause: unknown): ZippedError => new ZippedError("it cannot be unfolded", { cause });

function* inflated(blocks: Iterable<Uint8Array>): Generator<Uint8Array> {
  const unfolded: Uint8Array[] = [];
  let isWhole = false;
  const inflate = new Inflate((bytes, isLast) => {
    unfolded.push(bytes);
    isWhole ||= isLast;
  });
  const push = (piece: Uint8Array, isLast: boolean): Uint8Array[] => {
    try {
      inflate.push(piece, isLast);
    } catch (error) {
      throw folded(error);
    }
    return unfolded.splice(0);
  };
  for (const block of blocks)
    for (let at = 0; at < block.length && !isWhole; at += PIECE) yield* push(block.slice(at, at + PIECE), false);
  yield* push(new Uint8Array(), true);
}

/** The bytes of a file in a zip as they are unfolded, no more than a piece of them held; throws a ZippedError if they are damaged. */
export function* bytesOfFile(zip: OpenFile, file: ZippedFile): Generator<Uint8Array> {
  const blocks = packedBlocks(zip, startOf(zip, file), file.packed);
  let size = 0;
  let crc = 0;
  for (const bytes of file.method === 0 ? blocks : inflated(blocks)) {
    size += bytes.length;
    if (size > file.size) throw new ZippedError("it is longer than the directory says");
    crc = crc32(bytes, crc);
    yield bytes;
  }
  if (size !== file.size || crc !== file.crc) throw new ZippedError("its bytes have not the checksum that they had");
}
