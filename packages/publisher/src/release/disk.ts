import { createHash } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Write } from "../content.ts";

/** Size and SHA-256 of what was written. */
export interface Written {
  readonly bytes: number;
  /** In small hexadecimal digits. */
  readonly sha256: string;
}

const BLOCK = 1 << 16;

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at, bytes.length - at);
}

/** Gathers small pieces into blocks, so that a file of a million lines is not written by a million calls. */
function blockWriter(put: (bytes: Uint8Array) => void): { write: Write; flush: () => void } {
  const block = Buffer.allocUnsafe(BLOCK);
  let used = 0;
  const flush = () => {
    if (used > 0) put(block.subarray(0, used));
    used = 0;
  };
  const write: Write = (piece) => {
    // A code unit becomes three bytes of UTF-8 at most.
    if (typeof piece === "string" && piece.length * 3 <= BLOCK) {
      if (piece.length * 3 > BLOCK - used) flush();
      used += block.write(piece, used, "utf8");
      return;
    }
    const bytes = typeof piece === "string" ? Buffer.from(piece, "utf8") : piece;
    if (bytes.length > BLOCK - used) flush();
    if (bytes.length > BLOCK) return put(bytes);
    block.set(bytes, used);
    used += bytes.length;
  };
  return { write, flush };
}

/**
 * Writes a new file whose pieces `fill` hands out, and forces it to the disk before it returns. Errors of the file system are thrown as they
 * come; what was written by then is removed.
 */
export function writeNewFile(path: string, fill: (write: Write) => void): Written {
  const hash = createHash("sha256");
  let bytes = 0;
  const descriptor = openSync(path, "wx", 0o644);
  try {
    const { write, flush } = blockWriter((block) => {
      writeAll(descriptor, block);
      hash.update(block);
      bytes += block.length;
    });
    fill(write);
    flush();
    fsyncSync(descriptor);
  } catch (error) {
    attempt(() => closeSync(descriptor));
    attempt(() => rmSync(path, { force: true }));
    throw error;
  }
  closeSync(descriptor);
  return { bytes, sha256: hash.digest("hex") };
}

/** Clears up after an error, which is the one to be told: what fails now is not. */
export function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // The next run clears up.
  }
}

/** Hands on the bytes of a file in blocks; a block is only good until the next is asked for. */
export function* blocksOf(path: string): Generator<Uint8Array> {
  const descriptor = openSync(path, "r");
  try {
    const block = Buffer.allocUnsafe(BLOCK);
    for (let length = readSync(descriptor, block); length > 0; length = readSync(descriptor, block))
      yield block.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

/** Size and SHA-256 of a file. */
export function hashOfFile(path: string): Written {
  const hash = createHash("sha256");
  let bytes = 0;
  for (const block of blocksOf(path)) {
    hash.update(block);
    bytes += block.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}

/** Forces the names in a folder to the disk. */
export function syncFolder(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Forces the names in all folders below a folder, and in itself, to the disk. */
export function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) syncTree(join(folder, entry.name));
  syncFolder(folder);
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Makes a folder and those above it. Node's own recursive mkdir never returns where a folder takes none, as in /proc. */
export function makeFolder(path: string): void {
  if (isFolder(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path, 0o755);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!isFolder(path)) throw error;
  }
}

/** Renames within a disk and forces both names to it. */
export function renameDurably(from: string, to: string): void {
  renameSync(from, to);
  syncFolder(dirname(to));
  if (dirname(from) !== dirname(to)) syncFolder(dirname(from));
}

/** Replaces a file at once by way of a draft on the same disk, or leaves it as it was; one that holds these bytes already is left alone. */
export function replaceFile(draft: string, path: string, content: string): void {
  if (isThere(path) && readFileSync(path).equals(Buffer.from(content, "utf8"))) return;
  writeNewFile(draft, (write) => write(content));
  renameDurably(draft, path);
}

/** Whether there is anything at a path. */
export const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

/** Paths of the files below a folder, relative to it with `/` between, sorted by code unit. */
export function filesBelow(folder: string, under = ""): string[] {
  return readdirSync(join(folder, under), { withFileTypes: true })
    .flatMap((entry) => {
      const path = under === "" ? entry.name : `${under}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(folder, path) : [path];
    })
    .toSorted();
}
