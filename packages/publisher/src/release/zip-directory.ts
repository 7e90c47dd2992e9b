import { readSync } from "node:fs";

/** A file in a zip, as its directory describes it. */
export interface ZippedFile {
  readonly name: string;
  /** 0 if stored as it is, 8 if deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes of the file. */
  readonly size: number;
  /** Bytes that it takes in the zip, and where its header begins. */
  readonly packed: number;
  readonly offset: number;
}

/** Something in a zip is not as the format wants it (PKWARE APPNOTE.TXT 6.3.10, sections 4.3 to 4.5), or is a trap. */
export class ZippedError extends Error {}

/** A file that is open for reading, and its bytes. */
export interface OpenFile {
  readonly descriptor: number;
  readonly size: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
/** Where the end with numbers of 64 bits is, that end, and the extra field of an entry that has some. */
const LOCATOR = 0x07064b50;
const LOCATOR_SIZE = 20;
const LONG_END = 0x06064b50;
const LONG_END_SIZE = 56;
const LONG_SIZES = 1;
/** What stands for a number that is told elsewhere with 64 bits. */
const LONG = 0xffffffff;
const LONG_COUNT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
/** A directory of more bytes has no release's files: each of them is held. */
const LONGEST_DIRECTORY = 1 << 26;
/** Deflate packs no better than 1 to 1032. */
const MOST_PACKED = 1032;
const ENCRYPTED = 1;
const UNIX = 3;
const KIND = 0o170000;
const LINK = 0o120000;

const DAMAGED = "the directory is damaged";

/** Bytes of a file from a place on; fewer where it ends. */
export function bytesAt({ descriptor, size }: OpenFile, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - from)));
  let filled = 0;
  while (filled < bytes.length) {
    const read = readSync(descriptor, bytes, filled, bytes.length - filled, from + filled);
    if (read === 0) break;
    filled += read;
  }
  return bytes.subarray(0, filled);
}

interface Directory {
  readonly start: number;
  readonly size: number;
  /** Number of files. */
  readonly count: number;
}

/** Where the directory is. A zip64 tells it with 64 bits, right before the end that every zip has. */
function directoryOf(file: OpenFile): Directory {
  const tail = bytesAt(file, Math.max(0, file.size - END_SIZE - LONGEST_COMMENT), END_SIZE + LONGEST_COMMENT);
  let at = tail.length - END_SIZE;
  const isEnd = () => tail.readUInt32LE(at) === END && tail.readUInt16LE(at + 20) === tail.length - END_SIZE - at;
  while (at >= 0 && !isEnd()) at--;
  if (at < 0) throw new ZippedError("it has no directory: it breaks off, something follows it, or it is no zip");
  const end = file.size - tail.length + at;
  const short = {
    start: tail.readUInt32LE(at + 16),
    size: tail.readUInt32LE(at + 12),
    count: tail.readUInt16LE(at + 10),
  };
  const locator = bytesAt(file, end - LOCATOR_SIZE, end < LOCATOR_SIZE ? 0 : LOCATOR_SIZE);
  const isLong = locator.length === LOCATOR_SIZE && locator.readUInt32LE(0) === LOCATOR;
  const found = isLong ? longDirectory(file, Number(locator.readBigUInt64LE(8)), short) : { ...short, end };
  if (found.start + found.size !== found.end || found.size > LONGEST_DIRECTORY) throw new ZippedError(DAMAGED);
  return found;
}

function longDirectory(file: OpenFile, at: number, short: Directory): Directory & { readonly end: number } {
  const long = at + LONG_END_SIZE <= file.size ? bytesAt(file, at, LONG_END_SIZE) : Buffer.alloc(0);
  if (long.length < LONG_END_SIZE || long.readUInt32LE(0) !== LONG_END) throw new ZippedError(DAMAGED);
  return {
    start: short.start === LONG ? Number(long.readBigUInt64LE(48)) : short.start,
    size: short.size === LONG ? Number(long.readBigUInt64LE(40)) : short.size,
    count: short.count === LONG_COUNT ? Number(long.readBigUInt64LE(32)) : short.count,
    end: at,
  };
}

/** The numbers of the extra field for long ones. */
function longSizes(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== LONG_SIZES) continue;
    const end = Math.min(extra.length, at + 4 + extra.readUInt16LE(at + 2));
    const count = Math.min(3, (end - at - 4) >> 3);
    return Array.from({ length: count }, (_, index) => Number(extra.readBigUInt64LE(at + 4 + 8 * index)));
  }
  return [];
}

/** Size, packed size and offset; those that do not fit in 32 bits stand in the extra field, in this order. */
function sizesOf(line: Buffer, extra: Buffer): Pick<ZippedFile, "size" | "packed" | "offset"> {
  const long = longSizes(extra);
  const [size, packed, offset] = [24, 20, 42].map((field) => {
    const short = line.readUInt32LE(field);
    const number = short === LONG ? long.shift() : short;
    if (number === undefined || !Number.isSafeInteger(number)) throw new ZippedError(DAMAGED);
    return number;
  }) as [number, number, number];
  return { size, packed, offset };
}

const isOutside = (name: string): boolean =>
  /[\\\0:]/.test(name) || name.split("/").some((part) => part === "" || part === "." || part === "..");

/** Refuses what no release has in its zip: files elsewhere, links, what is encrypted, what unfolds to more than it can. */
function refuseTraps(line: Buffer, { name, method, size, packed }: ZippedFile): void {
  const shown = JSON.stringify(name);
  if (isOutside(name)) throw new ZippedError(`expected paths below its folder, found ${shown}`);
  if (line.readUInt16LE(8) & ENCRYPTED) throw new ZippedError(`${shown} is encrypted`);
  if (line.readUInt8(5) === UNIX && ((line.readUInt32LE(38) >>> 16) & KIND) === LINK)
    throw new ZippedError(`${shown} is a link`);
  if (method !== 0 && method !== 8)
    throw new ZippedError(`${shown} is packed by method ${method}, which is neither stored nor deflated`);
  if (size > packed * MOST_PACKED || (method === 0 && size !== packed))
    throw new ZippedError(`${shown} cannot unfold from ${packed} bytes to ${size}`);
}

/** Files never share bytes, and each name is there once. */
function refuseOverlaps(files: readonly ZippedFile[], start: number): void {
  const byOffset = files.toSorted((a, b) => a.offset - b.offset);
  byOffset.forEach(({ name, offset, packed }, at) => {
    if (offset + packed > (byOffset[at + 1]?.offset ?? start))
      throw new ZippedError(`${JSON.stringify(name)} has bytes of what follows it`);
  });
  const seen = new Set<string>();
  for (const { name } of files) {
    if (seen.has(name)) throw new ZippedError(`${JSON.stringify(name)} is there twice`);
    seen.add(name);
  }
}

/** The files of a zip as its directory lists them, folders left out; throws a ZippedError where it is damaged or a trap. */
export function filesOfZip(file: OpenFile): ZippedFile[] {
  const { start, size, count } = directoryOf(file);
  const directory = bytesAt(file, start, size);
  const files: ZippedFile[] = [];
  let at = 0;
  for (let left = count; left > 0; left--) {
    if (at + ENTRY_SIZE > directory.length || directory.readUInt32LE(at) !== ENTRY) throw new ZippedError(DAMAGED);
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const [nameEnd, extraEnd] = [at + ENTRY_SIZE + nameSize, at + ENTRY_SIZE + nameSize + extraSize];
    if (extraEnd + commentSize > directory.length) throw new ZippedError(DAMAGED);
    const line = directory.subarray(at, at + ENTRY_SIZE);
    const name = directory.toString("utf8", at + ENTRY_SIZE, nameEnd);
    const method = line.readUInt16LE(10);
    const sizes = sizesOf(line, directory.subarray(nameEnd, extraEnd));
    const found = { name, method, crc: line.readUInt32LE(16), ...sizes };
    at = extraEnd + commentSize;
    // A folder is a name with a slash at its end.
    if (name.endsWith("/") && found.size === 0) continue;
    refuseTraps(line, found);
    files.push(found);
  }
  if (at !== directory.length) throw new ZippedError(DAMAGED);
  refuseOverlaps(files, start);
  return files;
}
