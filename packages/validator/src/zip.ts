import { Inflate } from "fflate";
import { crc32 } from "./crc.ts";

/** A file in a zip, as its directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 if stored as it is, 8 if deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  /** Bytes of the file. */
  readonly size: number;
  /** Bytes that it takes in the zip, and where its header begins. */
  readonly packed: number;
  readonly offset: number;
}

/** Something in a zip is not as the format wants it (PKWARE APPNOTE.TXT 6.3.10, sections 4.3 to 4.5). */
export class ZipError extends Error {}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const HEADER = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const HEADER_SIZE = 30;
/** zip64: where the end with long numbers is, that end, and the extra field of an entry that has some. */
const LOCATOR = 0x07064b50;
const LOCATOR_SIZE = 20;
const LONG_END = 0x06064b50;
const LONG_END_SIZE = 56;
const LONG_SIZES = 1;
/** What stands for a number that is told elsewhere with 64 bits. */
const LONG = 0xffffffff;
const LONG_COUNT = 0xffff;
const DAMAGED = "the directory is damaged";
/** Pieces in which packed bytes are unfolded: one may become a thousand times its size. */
const PIECE = 1 << 12;
const STORED_PIECE = 1 << 16;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The directory of a zip, sorted by name, folders left out; throws a ZipError where it is damaged. */
export function entriesOfZip(zip: Uint8Array): ZipEntry[] {
  const view = viewOf(zip);
  const { start, size, count, end } = directoryOf(view);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let left = count; left > 0; left--) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY) throw new ZipError(DAMAGED);
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const next = at + ENTRY_SIZE + name + extra + comment;
    if (next > end) throw new ZipError(DAMAGED);
    entries.push({
      name: new TextDecoder().decode(zip.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + name)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      ...sizesOf(view, at, { from: at + ENTRY_SIZE + name, to: at + ENTRY_SIZE + name + extra }),
    });
    at = next;
  }
  if (at !== end || at !== start + size) throw new ZipError(DAMAGED);
  return entries.filter(({ name }) => !name.endsWith("/")).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** A number of 64 bits; one too large to be exact is larger than any zip that is read. */
const longAt = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** Where an entry's file is; numbers that do not fit in 32 bits, or whose writer did not know it before, stand in the extra fields. */
function sizesOf(
  view: DataView,
  at: number,
  extra: { readonly from: number; readonly to: number },
): Pick<ZipEntry, "packed" | "size" | "offset"> {
  const long = longSizes(view, extra);
  const read = (field: number): number => {
    const short = view.getUint32(at + field, true);
    if (short !== LONG) return short;
    const found = long.shift();
    if (found === undefined) throw new ZipError(DAMAGED);
    return found;
  };
  // In the order in which the long ones stand.
  const size = read(24);
  const packed = read(20);
  return { size, packed, offset: read(42) };
}

/** The numbers of the extra field for long ones. */
function longSizes(view: DataView, { from, to }: { readonly from: number; readonly to: number }): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== LONG_SIZES) continue;
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    return Array.from({ length: Math.min(3, (end - at - 4) >> 3) }, (_, index) => longAt(view, at + 4 + 8 * index));
  }
  return [];
}

interface Directory {
  readonly start: number;
  readonly size: number;
  /** Number of files. */
  readonly count: number;
  /** What follows it begins here. */
  readonly end: number;
}

/** Where the directory is. A zip64 tells it with 64 bits, right before the end that every zip has. */
function directoryOf(view: DataView): Directory {
  const at = endOf(view);
  const short = {
    start: view.getUint32(at + 16, true),
    size: view.getUint32(at + 12, true),
    count: view.getUint16(at + 10, true),
  };
  const locator = at - LOCATOR_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR) return { ...short, end: at };
  const end = longAt(view, locator + 8);
  const isThere = end + LONG_END_SIZE <= locator && view.getUint32(end, true) === LONG_END;
  if (!isThere || end + 12 + longAt(view, end + 4) !== locator) throw new ZipError(DAMAGED);
  return {
    start: short.start === LONG ? longAt(view, end + 48) : short.start,
    size: short.size === LONG ? longAt(view, end + 40) : short.size,
    count: short.count === LONG_COUNT ? longAt(view, end + 32) : short.count,
    end,
  };
}

/** Where the end of the directory is: the last thing in a zip, but for a comment. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--)
    if (view.getUint32(at, true) === END && view.getUint16(at + 20, true) === last - at) return at;
  throw new ZipError("the directory is missing: the zip breaks off, or something follows it");
}

/** The bytes of a file in a zip, as they are unfolded; throws a ZipError if they are damaged. */
export function* bytesOfEntry(zip: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  const packed = packedBytes(zip, entry);
  let size = 0;
  let crc = 0;
  for (const bytes of entry.method === 0 ? pieces(packed) : inflated(packed)) {
    size += bytes.length;
    if (size > entry.size) throw new ZipError("it is longer than the directory says");
    crc = crc32(bytes, crc);
    yield bytes;
  }
  if (size !== entry.size || crc !== entry.crc) throw new ZipError("its bytes have not the checksum that they had");
}

function packedBytes(zip: Uint8Array, { name, method, isEncrypted, offset, packed }: ZipEntry): Uint8Array {
  if (isEncrypted) throw new ZipError("it is encrypted");
  if (method !== 0 && method !== 8)
    throw new ZipError(`it is packed by method ${method}, which is neither stored nor deflated`);
  const view = viewOf(zip);
  if (offset + HEADER_SIZE > zip.length || view.getUint32(offset, true) !== HEADER)
    throw new ZipError("it is not where the directory says");
  const start = offset + HEADER_SIZE;
  const length = view.getUint16(offset + 26, true);
  if (new TextDecoder().decode(zip.subarray(start, start + length)) !== name)
    throw new ZipError("it has another name than in the directory");
  const from = start + length + view.getUint16(offset + 28, true);
  if (from + packed > zip.length) throw new ZipError("it breaks off");
  return zip.subarray(from, from + packed);
}

/** What is stored comes in pieces too, or its readers would hold it once more. */
function* pieces(stored: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < stored.length; at += STORED_PIECE) yield stored.subarray(at, at + STORED_PIECE);
}

function* inflated(packed: Uint8Array): Generator<Uint8Array> {
  const unfolded: Uint8Array[] = [];
  let isWhole = false;
  const inflate = new Inflate((bytes, isLast) => {
    unfolded.push(bytes);
    isWhole ||= isLast;
  });
  for (let at = 0; at < packed.length && !isWhole; at += PIECE) {
    try {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    } catch (error) {
      throw new ZipError("it cannot be unfolded", { cause: error });
    }
    yield* unfolded.splice(0);
  }
}
