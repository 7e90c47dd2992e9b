import { randomUUID } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync, unlinkSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Write } from "../content.ts";

/** Bytes that the files of a pass may take in memory before they go to the disk, all together. */
const IN_MEMORY = 1 << 25;
const PIECE = 1 << 20;

/** Fills some files in one pass; gives the rows of each. */
export type Fill = (writes: readonly Write[]) => readonly number[];

/** What was written to a file so far: pieces in memory, or a file without a name, which is gone when it is closed. */
interface Spooled {
  pieces: Uint8Array[];
  file: number | undefined;
}

/**
 * Makes writers of files that one pass over the records fills together: the first that is called makes the pass, the others take what is
 * ready. A writer may be called again; that takes another pass.
 */
export function together(count: number, fill: Fill): ((write: Write) => number)[] {
  let ready: { spooled: (Spooled | undefined)[]; rows: readonly number[] } | undefined;
  return Array.from({ length: count }, (_, index) => (write: Write): number => {
    if (!ready?.spooled[index]) {
      ready?.spooled.forEach(close);
      ready = filled(count, fill);
    }
    const spooled = ready.spooled[index];
    ready.spooled[index] = undefined;
    if (spooled) hand(spooled, write);
    return ready.rows[index] ?? 0;
  });
}

function filled(count: number, fill: Fill): { spooled: Spooled[]; rows: readonly number[] } {
  const spooled: Spooled[] = Array.from({ length: count }, () => ({ pieces: [], file: undefined }));
  let held = 0;
  const writes = spooled.map(
    (one): Write =>
      (piece) => {
        // A copy: whoever wrote the piece may use its memory again.
        const bytes = typeof piece === "string" ? Buffer.from(piece) : new Uint8Array(piece);
        held += bytes.length;
        if (one.file === undefined) one.pieces.push(bytes);
        else writeAll(one.file, bytes);
        if (held <= IN_MEMORY) return;
        held = Number.NEGATIVE_INFINITY;
        spooled.forEach(toDisk);
      },
  );
  try {
    return { spooled, rows: fill(writes) };
  } catch (error) {
    spooled.forEach(close);
    throw error;
  }
}

function toDisk(spooled: Spooled): void {
  spooled.file = openNameless();
  for (const piece of spooled.pieces) writeAll(spooled.file, piece);
  spooled.pieces = [];
}

/** Opens a file that goes with this process, however it ends. */
function openNameless(): number {
  const path = join(tmpdir(), `kembar-${randomUUID()}`);
  const file = openSync(path, "wx+", 0o600);
  unlinkSync(path);
  return file;
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

function hand(spooled: Spooled, write: Write): void {
  const { pieces, file } = spooled;
  for (const piece of pieces) write(piece);
  if (file === undefined) return;
  try {
    const { size } = fstatSync(file);
    for (let at = 0; at < size; ) {
      const buffer = Buffer.allocUnsafe(Math.min(PIECE, size - at));
      const length = readSync(file, buffer, 0, buffer.length, at);
      if (length === 0) throw new Error(`Expected ${size} bytes in a temporary file, got ${at}: is the disk sound?`);
      write(buffer.subarray(0, length));
      at += length;
    }
  } finally {
    close(spooled);
  }
}

function close(spooled: Spooled | undefined): void {
  if (spooled?.file !== undefined) closeSync(spooled.file);
  if (spooled) spooled.file = undefined;
}
