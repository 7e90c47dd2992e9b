/** What the directory of a zip tells of a file in it. */
export interface ZipFile {
  readonly name: Uint8Array;
  readonly size: number;
  readonly crc: number;
  /** Bytes that it takes in the zip, and where its header begins. */
  readonly packed: number;
  readonly offset: number;
}

/** From which size or offset, in bytes, and from which number of files on numbers of 64 bits are needed. */
export interface ZipLimits {
  readonly bytes: number;
  readonly files: number;
}

/** The limits of the format (PKWARE APPNOTE.TXT 6.3.10, section 4.4.1.4). */
export const zipLimits: ZipLimits = { bytes: 0xffffffff, files: 0xffff };

/** A number and the bytes that it takes, low byte first. */
type Part = readonly [value: number, width: 2 | 4 | 8];

const MADE_ON_UNIX = 3 << 8;
const PLAIN = 20;
const LARGE = 45;
/** The length and checksum follow the file; its name is UTF-8. */
const FLAGS = (1 << 3) | (1 << 11);
const DEFLATED = 8;
/** Midnight of 2 January 1980, in the local time that the format has: no zone changes the year. */
const TIME: readonly Part[] = [
  [0, 2],
  [(1 << 5) | 2, 2],
];
/** A plain file that all may read and its owner may write. */
const MODE = 0o100644;

function bytesOf(parts: readonly Part[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, [, width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, width] of parts) {
    if (width === 2) view.setUint16(at, value, true);
    else if (width === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += width;
  }
  return bytes;
}

/** Room for what a file may grow by when it cannot be packed: its packed size is known only at its end. */
const mayGrowTo = (size: number): number => size + Math.ceil(size / 1000) + 1024;

/** Whether the lengths behind a file of so many bytes take 64 bits. */
export const isLarge = (size: number, limits: ZipLimits): boolean => mayGrowTo(size) >= limits.bytes;

/** Field of larger numbers, after those that it stands for. */
const largeField = (numbers: readonly number[]): readonly Part[] =>
  numbers.length === 0 ? [] : [[1, 2], [numbers.length * 8, 2], ...numbers.map((number): Part => [number, 8])];

/** The header before a file. */
export function fileHeader(name: Uint8Array, hasLarge: boolean): Uint8Array[] {
  const size = hasLarge ? 0xffffffff : 0;
  const extra = bytesOf(hasLarge ? largeField([0, 0]) : []);
  const head = bytesOf([
    [0x04034b50, 4],
    [hasLarge ? LARGE : PLAIN, 2],
    [FLAGS, 2],
    [DEFLATED, 2],
    ...TIME,
    [0, 4],
    [size, 4],
    [size, 4],
    [name.length, 2],
    [extra.length, 2],
  ]);
  return [head, name, extra];
}

/** Checksum and lengths behind a file. */
export function fileEnd(
  { crc, packed, size }: Pick<ZipFile, "crc" | "packed" | "size">,
  hasLarge: boolean,
): Uint8Array {
  const width = hasLarge ? 8 : 4;
  return bytesOf([
    [0x08074b50, 4],
    [crc, 4],
    [packed, width],
    [size, width],
  ]);
}

/** Line of the directory about a file. */
export function directoryLine({ name, size, crc, packed, offset }: ZipFile, limits: ZipLimits): Uint8Array[] {
  const numbers = [size, packed, offset];
  const large = numbers.filter((number) => number >= limits.bytes);
  const extra = bytesOf(largeField(large));
  const [sizeCell, packedCell, offsetCell] = numbers.map(
    (number): Part => [number >= limits.bytes ? 0xffffffff : number, 4],
  );
  const needed = large.length > 0 || isLarge(size, limits) ? LARGE : PLAIN;
  const head = bytesOf([
    [0x02014b50, 4],
    [MADE_ON_UNIX | needed, 2],
    [needed, 2],
    [FLAGS, 2],
    [DEFLATED, 2],
    ...TIME,
    [crc, 4],
    packedCell as Part,
    sizeCell as Part,
    [name.length, 2],
    [extra.length, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [MODE * 0x10000, 4],
    offsetCell as Part,
  ]);
  return [head, name, extra];
}

/** Where the directory is: the end of a zip, with the larger numbers before it where they are needed. */
export function directoryEnd(
  directory: { files: number; size: number; offset: number },
  limits: ZipLimits,
): Uint8Array {
  const { files, size, offset } = directory;
  const hasLarge = files >= limits.files || size >= limits.bytes || offset >= limits.bytes;
  const large: readonly Part[] = [
    [0x06064b50, 4],
    [44, 8],
    [MADE_ON_UNIX | LARGE, 2],
    [LARGE, 2],
    [0, 4],
    [0, 4],
    [files, 8],
    [files, 8],
    [size, 8],
    [offset, 8],
    [0x07064b50, 4],
    [0, 4],
    [offset + size, 8],
    [1, 4],
  ];
  const count = Math.min(files, 0xffff);
  return bytesOf([
    ...(hasLarge ? large : []),
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [hasLarge ? 0xffff : count, 2],
    [hasLarge ? 0xffff : count, 2],
    [hasLarge ? 0xffffffff : size, 4],
    [hasLarge ? 0xffffffff : offset, 4],
    [0, 2],
  ]);
}
