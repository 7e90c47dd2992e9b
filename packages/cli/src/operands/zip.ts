import { closeSync, createReadStream, createWriteStream, fstatSync, mkdirSync, openSync, readSync } from "node:fs";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createInflateRaw } from "node:zlib";
import { CliError, reasonOf } from "../error.ts";
import type { Operand } from "./operand.ts";
import { isRead, releaseOperand } from "./release.ts";
import { temporaryFolder } from "./temporary.ts";

/** A file in a zip: where its header stands, and how it is packed. */
interface Entry {
  readonly path: string;
  readonly method: number;
  readonly packed: number;
  readonly header: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const LOCATOR = 0x07064b50;
const LOCATOR_SIZE = 20;
const END_64_SIZE = 56;
const FULL = 0xffffffff;
const COMMENT = 0xffff;

const damaged = (name: string, what: string): CliError =>
  new CliError(1, `${name}: expected ${what}. It is no zip, or damaged: take it again from where it is published.`);

function bytesAt(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, from));
}

/** Where the directory of a zip stands, and its length. */
function directoryOf(file: number, name: string): { from: number; length: number } {
  const { size } = fstatSync(file);
  const tail = bytesAt(file, Math.max(0, size - END_SIZE - COMMENT), Math.min(size, END_SIZE + COMMENT));
  let at = tail.length - END_SIZE;
  while (at >= 0 && tail.readUInt32LE(at) !== END) at--;
  if (at < 0) throw damaged(name, "the end of a zip's directory");
  const [length, from] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  const locator = at - LOCATOR_SIZE;
  if ((length !== FULL && from !== FULL) || locator < 0 || tail.readUInt32LE(locator) !== LOCATOR)
    return { from, length };
  const end = bytesAt(file, Number(tail.readBigUInt64LE(locator + 8)), END_64_SIZE);
  if (end.length < END_64_SIZE) throw damaged(name, "the end of a large zip's directory");
  return { length: Number(end.readBigUInt64LE(40)), from: Number(end.readBigUInt64LE(48)) };
}

/** Sizes that do not fit in 32 bits stand in an extra field, those that do are left out there. */
function large(extra: Buffer, fields: readonly number[]): number[] {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  let next = at + 4;
  return fields.map((value) => {
    if (value !== FULL || next + 8 > extra.length) return value;
    next += 8;
    return Number(extra.readBigUInt64LE(next - 8));
  });
}

function entriesOf(file: number, name: string): Entry[] {
  const { from, length } = directoryOf(file, name);
  const directory = bytesAt(file, from, length);
  const entries: Entry[] = [];
  for (let at = 0; at < directory.length; ) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50)
      throw damaged(name, "a file in its directory");
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((offset) => directory.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const path = directory.toString("utf8", at + 46, at + 46 + nameSize);
    const extra = directory.subarray(at + 46 + nameSize, at + 46 + nameSize + extraSize);
    const sizes = [24, 20, 42].map((offset) => directory.readUInt32LE(at + offset));
    const [, packed = 0, header = 0] = large(extra, sizes);
    entries.push({ path, method: directory.readUInt16LE(at + 10), packed, header });
    at += 46 + nameSize + extraSize + commentSize;
  }
  return entries;
}

async function unpack(path: string, name: string, entry: Entry, target: string): Promise<void> {
  const file = openSync(path, "r");
  const local = bytesAt(file, entry.header, 30);
  closeSync(file);
  if (local.length < 30 || (entry.method !== 0 && entry.method !== 8))
    throw damaged(name, `${entry.path} stored or deflated`);
  const start = entry.header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  mkdirSync(dirname(target), { recursive: true });
  const write = createWriteStream(target);
  if (entry.packed === 0) return void (await pipeline([new Uint8Array()], write));
  const read = createReadStream(path, { start, end: start + entry.packed - 1 });
  try {
    await (entry.method === 0 ? pipeline(read, write) : pipeline(read, createInflateRaw(), write));
  } catch (error) {
    if (String((error as { code?: unknown }).code).startsWith("Z_")) throw damaged(name, `${entry.path} whole`);
    throw new CliError(3, `Cannot unpack ${name}: ${reasonOf(error)}. Make room for it.`, { cause: error });
  }
}

/** A release in a zip, under one folder or none; only what is read is unpacked, piece by piece. */
export async function zipOperand(path: string, name: string): Promise<Operand> {
  const file = openSync(path, "r");
  const entries = entriesOf(file, name);
  closeSync(file);
  const manifest = entries.find((entry) => /^(?:[^/]+\/)?manifest\.json$/.test(entry.path));
  if (!manifest)
    throw new CliError(
      1,
      `${name}: expected a release, a zip with manifest.json in it or in its one folder. Name the zip of a release.`,
    );
  const root = manifest.path.slice(0, -"manifest.json".length);
  const { folder, remove } = temporaryFolder();
  try {
    for (const entry of entries) {
      const own = entry.path.startsWith(root) ? entry.path.slice(root.length) : "";
      // Names that lead elsewhere are among those that are not read.
      if (isRead(own) && !own.split("/").includes("..")) await unpack(path, name, entry, join(folder, own));
    }
    return releaseOperand(folder, name, remove);
  } catch (error) {
    remove();
    throw error;
  }
}
