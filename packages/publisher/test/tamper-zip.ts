import { deflateRawSync } from "node:zlib";
import { writeZip } from "../src/data/zip.ts";
import { type Dice, type Files, kinds, tamper } from "./tamper.ts";

/** A zip that is not as it was, and the files in it that are not. */
export interface ZipTampering {
  readonly bytes: Buffer;
  readonly paths: readonly string[];
}

const ENTRY = 0x02014b50;

/** Where the parts of a plain zip begin: the headers of its files, its directory, the lines of that, its end. */
interface Layout {
  readonly headers: readonly number[];
  readonly lines: readonly number[];
  readonly directory: number;
  readonly end: number;
}

function layoutOf(zip: Buffer): Layout {
  const end = zip.length - 22;
  const directory = zip.readUInt32LE(end + 16);
  const lines: number[] = [];
  for (let at = directory; at < end && zip.readUInt32LE(at) === ENTRY; ) {
    lines.push(at);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return { headers: lines.map((at) => zip.readUInt32LE(at + 42)), lines, directory, end };
}

const flipped = (zip: Buffer, at: number, roll: Dice): Buffer => {
  const bytes = Buffer.from(zip);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << roll(8));
  return bytes;
};

/** Puts bytes before a file and moves all that tells where something is, so that the zip is sound for whoever unpacks it. */
function withBytesBetween(zip: Buffer, { headers, lines, directory, end }: Layout, roll: Dice): Buffer {
  const at = [...headers.slice(1), directory][roll(headers.length)] ?? directory;
  const hidden = Buffer.from("hidden");
  const bytes = Buffer.concat([zip.subarray(0, at), hidden, zip.subarray(at)]);
  for (const line of lines) {
    const offset = zip.readUInt32LE(line + 42);
    if (offset >= at) bytes.writeUInt32LE(offset + hidden.length, line + hidden.length + 42);
  }
  bytes.writeUInt32LE(directory + hidden.length, end + hidden.length + 16);
  return bytes;
}

function withComment(zip: Buffer, { end }: Layout): Buffer {
  const bytes = Buffer.concat([zip, Buffer.from("a comment")]);
  bytes.writeUInt16LE(9, end + 20);
  return bytes;
}

/** The files of a release in a zip as it should be, whatever is in them. */
function zipOf(files: Files, root: string): Buffer {
  const pieces: Uint8Array[] = [];
  const entries = [...files].map(([path, bytes]) => ({ path: `${root}/${path}`, pieces: () => [bytes] }));
  writeZip(entries, (bytes) => pieces.push(Uint8Array.from(bytes)));
  return Buffer.concat(pieces);
}

/** The last file packed less, with all lengths right: the same files in another zip. */
function packedOtherwise(zip: Buffer, { headers, lines, directory, end }: Layout, files: Files, root: string): Buffer {
  const [header, line] = [headers.at(-1) ?? 0, lines.at(-1) ?? 0];
  const nameSize = zip.readUInt16LE(header + 26);
  const name = zip.toString("utf8", header + 30, header + 30 + nameSize);
  const packed = deflateRawSync(files.get(name.slice(root.length + 1)) ?? "", { level: 1 });
  const grown = packed.length - zip.readUInt32LE(line + 20);
  const before = zip.subarray(0, header + 30 + nameSize);
  const descriptor = Buffer.from(zip.subarray(directory - 16, directory));
  descriptor.writeUInt32LE(packed.length, 8);
  const bytes = Buffer.concat([before, packed, descriptor, zip.subarray(directory)]);
  bytes.writeUInt32LE(packed.length, line + grown + 20);
  bytes.writeUInt32LE(directory + grown, end + grown + 16);
  return bytes;
}

const anywhere: readonly string[] = ["flip", "insert", "delete", "truncate", "append", "zeros", "swap"];
const inPart: readonly string[] = ["header", "directory", "end", "between", "comment", "packing"];

/** The kinds of change to a zip: to its bytes, to its parts, and to the files in it. */
export const zipKinds: readonly string[] = [...anywhere, ...inPart, "file"];

function changedAnywhere(zip: Buffer, kind: string, roll: Dice): Buffer {
  const at = roll(zip.length);
  const [before, after] = [zip.subarray(0, at), zip.subarray(at)];
  const changed: Readonly<Record<string, () => Buffer>> = {
    flip: () => flipped(zip, at, roll),
    insert: () => Buffer.concat([before, Buffer.from([roll(256)]), after]),
    delete: () => Buffer.concat([before, after.subarray(1)]),
    truncate: () => before,
    append: () => Buffer.concat([zip, Buffer.from([roll(256)])]),
    zeros: () => Buffer.concat([before, Buffer.alloc(Math.min(16, after.length)), after.subarray(16)]),
    swap: () => Buffer.concat([after, before]),
  };
  return changed[kind]?.() ?? zip;
}

/** Changes the zip of a release, whose files lie below the folder `root`. */
export function zipTamperer(zip: Buffer, files: Files, root: string): (kind: string, roll: Dice) => ZipTampering {
  const layout = layoutOf(zip);
  const { headers, lines, end } = layout;
  const changed: Readonly<Record<string, (roll: Dice) => Buffer>> = {
    header: (roll) => flipped(zip, (headers[roll(headers.length)] ?? 0) + roll(30), roll),
    directory: (roll) => flipped(zip, (lines[roll(lines.length)] ?? 0) + roll(46), roll),
    end: (roll) => flipped(zip, end + roll(22), roll),
    between: (roll) => withBytesBetween(zip, layout, roll),
    comment: () => withComment(zip, layout),
    packing: () => packedOtherwise(zip, layout, files, root),
  };
  return (kind, roll) => {
    if (kind === "file") {
      const tampering = tamper(files, kinds[roll(kinds.length)] ?? "flip", roll);
      return { bytes: zipOf(tampering.files, root), paths: tampering.paths };
    }
    for (;;) {
      const bytes = changed[kind]?.(roll) ?? changedAnywhere(zip, kind, roll);
      if (!bytes.equals(zip)) return { bytes, paths: [] };
    }
  };
}
