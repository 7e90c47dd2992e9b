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
/** Pieces in which packed bytes are unfolded: one may become a thousand times its size. */
const PIECE = 1 << 12;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The directory of a zip, sorted by name, folders left out; throws a ZipError where it is damaged. */
export function entriesOfZip(zip: Uint8Array): ZipEntry[] {
  const view = viewOf(zip);
  const end = endOf(view);
  const start = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY) throw new ZipError("the directory is damaged");
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    entries.push({
      name: new TextDecoder().decode(zip.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + name)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += ENTRY_SIZE + name + extra + comment;
  }
  if (at !== end || at !== start + view.getUint32(end + 12, true)) throw new ZipError("the directory is damaged");
  return entries.filter(({ name }) => !name.endsWith("/")).toSorted((a, b) => (a.name < b.name ? -1 : 1));
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
  for (const bytes of entry.method === 0 ? [packed] : inflated(packed)) {
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
