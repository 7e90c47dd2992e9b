import { Deflate } from "fflate";
import { crc32 } from "./crc.ts";
import { directoryEnd, directoryLine, fileEnd, fileHeader, isLarge, type ZipFile, zipLimits } from "./zip-parts.ts";

/** A file that goes into a zip. */
export interface ZipEntry {
  /** Path in the zip, with `/` between. */
  readonly path: string;
  /** The bytes of the file, piece by piece; read once, or twice where `bytes` is not told. */
  readonly pieces: () => Iterable<Uint8Array>;
  /** Number of its bytes, if it is known; it is counted otherwise. */
  readonly bytes?: number;
}

/** The zip takes this level of packing, always: another would give other bytes. */
const LEVEL = 6;
/** Bytes are packed in blocks of this size, whatever pieces they come in, since the packer's choices depend on it. */
const BLOCK = 1 << 16;

/**
 * Writes a zip: files sorted by path, each deflated, all with the same day (2 January 1980) and mode (644), nothing of the platform, so that
 * the same files give the same bytes anywhere. Bounded memory: bytes are read, packed and written block by block. Files and zips of 4 GiB or
 * more and 65,535 files or more are written as Zip64. Gives the number of bytes. Throws for a path that is absolute, leads out of the folder
 * or comes twice, and for a file of another length than told.
 */
export function writeZip(
  entries: Iterable<ZipEntry>,
  write: (bytes: Uint8Array) => void,
  /** Only tests ask for lower limits. */
  limits = zipLimits,
): number {
  let offset = 0;
  const put = (bytes: Uint8Array): void => {
    write(bytes);
    offset += bytes.length;
  };
  const files: ZipFile[] = [];
  for (const entry of sorted(entries)) {
    const start = offset;
    const name = new TextEncoder().encode(entry.path);
    const expected = entry.bytes ?? count(entry.pieces());
    const hasLarge = isLarge(expected, limits);
    fileHeader(name, hasLarge).forEach(put);
    const before = offset;
    const { size, crc } = pack(entry.pieces(), put);
    if (size !== expected)
      throw new Error(
        `Expected ${expected} bytes of ${entry.path}, got ${size}: it must not change while it is zipped.`,
      );
    const file = { name, size, crc, packed: offset - before, offset: start };
    put(fileEnd(file, hasLarge));
    files.push(file);
  }
  const start = offset;
  for (const file of files) directoryLine(file, limits).forEach(put);
  put(directoryEnd({ files: files.length, size: offset - start, offset: start }, limits));
  return offset;
}

function sorted(entries: Iterable<ZipEntry>): ZipEntry[] {
  const list = [...entries].toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  list.forEach(({ path }, index) => {
    const isOutside = path.split("/").some((part) => part === "" || part === "." || part === "..");
    if (isOutside || /[\\\0:]/.test(path) || Buffer.byteLength(path) > 0xffff)
      throw new Error(`Expected a path within a zip, such as "data/places.csv", got ${JSON.stringify(path)}.`);
    if (list[index + 1]?.path === path) throw new Error(`Expected each path once, got ${JSON.stringify(path)} twice.`);
  });
  return list;
}

function count(pieces: Iterable<Uint8Array>): number {
  let size = 0;
  for (const piece of pieces) size += piece.length;
  return size;
}

/** Packs the pieces of a file; gives their number of bytes and checksum. */
function pack(pieces: Iterable<Uint8Array>, put: (bytes: Uint8Array) => void): { size: number; crc: number } {
  const deflate = new Deflate({ level: LEVEL }, put);
  let size = 0;
  let crc = 0;
  for (const { block, isLast } of blocksOf(pieces)) {
    size += block.length;
    crc = crc32(block, crc);
    deflate.push(block, isLast);
  }
  return { size, crc };
}

/** The bytes of the pieces in blocks of one size, the last of which may be shorter, or empty. */
function* blocksOf(pieces: Iterable<Uint8Array>): Generator<{ block: Uint8Array; isLast: boolean }> {
  const block = new Uint8Array(BLOCK);
  let filled = 0;
  for (const piece of pieces)
    for (let at = 0; at < piece.length; ) {
      if (filled === BLOCK) {
        yield { block, isLast: false };
        filled = 0;
      }
      const part = piece.subarray(at, at + BLOCK - filled);
      block.set(part, filled);
      filled += part.length;
      at += part.length;
    }
  yield { block: block.subarray(0, filled), isLast: true };
}
