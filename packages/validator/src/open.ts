import { GzipError, gunzip } from "./gzip.ts";
import type { WholeFile } from "./input.ts";
import { type Issue, makeIssue } from "./issue.ts";
import { HEAD, isElsewhere } from "./recognise.ts";
import { bytesOfEntry, entriesOfZip, type ZipEntry, ZipError } from "./zip.ts";

/** A file to check: its path relative to what is checked, with `/` between, and its bytes, in one piece or as they come. */
export interface InputFile {
  readonly path: string;
  readonly bytes?: Uint8Array;
  /** Opens the bytes, where they are too many to be held; called at most twice. What it throws is told as `file/unreadable`. */
  readonly stream?: () => Chunks;
}

/** Bytes as they come. */
export type Chunks = AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;

/** A file without its packing. */
export interface OpenFile {
  readonly path: string;
  /** The bytes; a second call opens the file again. */
  chunks(): AsyncIterable<Uint8Array>;
  /** Lets go of a file whose bytes are not asked for yet. */
  close(): Promise<void>;
}

/** The packing of a file is damaged, from here on. */
export class PackingError extends Error {}

/** A packed file is within a packed file. */
export class NestedError extends PackingError {}

/** Most bytes that the files of a zip may have together: a few kilobytes may unfold to terabytes. */
const UNPACKED_LIMIT = 2 ** 32;

/** The bytes of a file do not come: its stream failed, here or further on. */
export class UnreadableError extends Error {}

/** Most bytes that zips may have together; the directory of a zip is at its end, so that it must be held as a whole. */
const ZIP_LIMIT = 1 << 29;

/** Opens files: gzip is unfolded, a zip gives the files in it. What cannot be opened is told as an issue. */
export async function* openFiles(files: Iterable<InputFile>, zipLimit = ZIP_LIMIT): AsyncGenerator<OpenFile | Issue> {
  // The files of each may be read to the end, so that none is let go of before.
  const zips: Zips = { limit: zipLimit, room: zipLimit };
  for (const file of files)
    try {
      yield* openFile(file, zips);
    } catch (error) {
      yield readingIssue(file.path, error);
    }
}

/** Room that zips have, and what is left of it, in bytes. */
interface Zips {
  readonly limit: number;
  room: number;
}

async function* openFile({ path, bytes, stream }: InputFile, zips: Zips): AsyncGenerator<OpenFile | Issue> {
  const { head, chunks, close } = await peek(() => (stream ? iterate(stream) : inOnePiece(bytes)));
  if (isGzip(head)) yield { path, chunks: () => unfolded(chunks()), close };
  else if (isZip(head) && !isElsewhere(path)) yield* entriesOf(path, chunks(), zips);
  else yield { path, chunks, close };
}

/** The issue of a file that is damaged or does not come; any other error is not about the data and is thrown on. */
export function readingIssue(path: string, error: unknown): Issue {
  if (error instanceof UnreadableError) return makeIssue("file/unreadable", { path }, { reason: error.message });
  if (error instanceof NestedError) return makeIssue("file/nested", { path }, { found: error.message });
  if (error instanceof PackingError) return makeIssue("file/damaged", { path }, { reason: error.message });
  throw error;
}

/** The bytes of a file; undefined if they are more than `limit`, and then what was read is given back by `chunks`. */
export async function readUpTo(
  file: OpenFile,
  limit: number,
): Promise<{ bytes: Uint8Array } | { chunks: () => AsyncIterable<Uint8Array> }> {
  const rest = file.chunks()[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    parts.push(next.value);
    size += next.value.length;
    if (size > limit) return { chunks: () => resume(parts, rest) };
  }
  return { bytes: parts.length === 1 && parts[0] ? parts[0] : joinAway(parts, size) };
}

/** A file that is held, as one that is opened. */
export const asOpen = ({ path, bytes }: WholeFile): OpenFile => ({
  path,
  chunks: async function* () {
    yield bytes;
  },
  close: async () => undefined,
});

/** The first bytes of a file as text, and the file from its start. */
export async function headOf(file: OpenFile): Promise<{ text: string; chunks: () => AsyncIterable<Uint8Array> }> {
  const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, HEAD));
  const read = await readUpTo(file, HEAD);
  if ("bytes" in read)
    return { text: textOf(read.bytes), chunks: asOpen({ path: file.path, bytes: read.bytes }).chunks };
  const rest = read.chunks()[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  for (let size = 0; size < HEAD; ) {
    const next = await rest.next();
    if (next.done) break;
    parts.push(next.value);
    size += next.value.length;
  }
  return { text: textOf(join(parts)), chunks: () => resume(parts, rest) };
}

/** The bytes read already and those that follow; they are not kept. */
export async function* resume(parts: Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for (let part = parts.shift(); part; part = parts.shift()) yield part;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** Closes a file of which some was read. */
export async function letGo(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of chunks) return;
}

const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;
const isZip = ([p, k, three, four]: Uint8Array): boolean =>
  p === 0x50 && k === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6));

async function* inOnePiece(bytes: Uint8Array = new Uint8Array()): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The bytes of a stream of the caller's; an UnreadableError with its reason if it fails. */
async function* iterate(open: () => Chunks): AsyncGenerator<Uint8Array> {
  try {
    yield* iterable(open());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableError(reason.trimEnd().replace(/\.$/, ""), { cause: error });
  }
}

/** Not every browser lets a stream be iterated. */
async function* iterable(chunks: Chunks): AsyncGenerator<Uint8Array> {
  if (!("getReader" in chunks)) return yield* chunks;
  const reader = chunks.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}

/** The first bytes of a stream, four if it has as many, and the stream from its start. */
async function peek(
  open: () => AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array } & Pick<OpenFile, "chunks" | "close">> {
  const rest = open()[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < 4) {
    const next = await rest.next();
    if (next.done) break;
    parts.push(next.value);
    size += next.value.length;
  }
  const head = join(parts).slice(0, 4);
  let isFresh = true;
  const chunks = (): AsyncIterable<Uint8Array> => {
    const first = isFresh ? resume(parts, rest) : open();
    isFresh = false;
    return first;
  };
  const close = async (): Promise<void> => {
    isFresh = false;
    await rest.return?.();
  };
  return { head, chunks, close };
}

/** One array of the bytes of several, each of which is let go of as it is taken over: there is not always room for both. */
export function joinAway(parts: Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const [index, part] of parts.entries()) {
    whole.set(part, at);
    at += part.length;
    parts[index] = new Uint8Array();
  }
  parts.length = 0;
  return whole;
}

/** One array of the bytes of several. */
export function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function* unfolded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* notPacked("the gzip", gunzip(chunks));
  } catch (error) {
    if (!(error instanceof GzipError)) throw error;
    throw new PackingError("the gzip data are damaged or break off", { cause: error });
  }
}

async function* entriesOf(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  zips: Zips,
): AsyncGenerator<OpenFile | Issue> {
  const { limit, room } = zips;
  const read = await readUpTo({ path, chunks: () => chunks, close: async () => undefined }, room);
  if (!("bytes" in read)) {
    await letGo(read.chunks());
    const what = room < limit ? "zips that have together" : "a zip";
    return yield makeIssue("file/too-large", { path }, { limit, what });
  }
  const zip = read.bytes;
  zips.room -= zip.length;
  try {
    const entries = entriesOfZip(zip);
    const size = entries.reduce((sum, entry) => sum + entry.size, 0);
    if (size > UNPACKED_LIMIT)
      return yield makeIssue(
        "file/too-large",
        { path },
        { limit: UNPACKED_LIMIT, what: "a zip whose files have together" },
      );
    if (entries.length === 0) yield makeIssue("file/nothing-to-check", { path }, { files: 0 });
    for (const entry of entries)
      yield { path: `${path}/${entry.name}`, chunks: () => unpacked(zip, entry), close: async () => undefined };
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    yield makeIssue("file/damaged", { path }, { reason: `of the zip ${error.message}` });
  }
}

/** The bytes of a file in a zip, which may be packed by itself. */
async function* unpacked(zip: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const { head, chunks } = await peek(() => entryOf(zip, entry));
  yield* isGzip(head) ? unfolded(chunks()) : notPacked("the zip", chunks());
}

/** The bytes of a file that was packed, if it is not packed once more. */
async function* notPacked(around: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { head, chunks } = await peek(() => bytes);
  if (isZip(head) || isGzip(head)) throw new NestedError(`${isZip(head) ? "a zip" : "gzip data"} within ${around}`);
  yield* chunks();
}

async function* entryOf(zip: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  try {
    yield* bytesOfEntry(zip, entry);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    throw new PackingError(`the entry ${entry.name} of the zip is damaged: ${error.message}`, { cause: error });
  }
}
