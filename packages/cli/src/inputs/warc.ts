import { createHash } from "node:crypto";
import type { Problem, SourceMetadata } from "@kembar/converter";
import { AsyncIterReader, WARCParser, type WARCRecord } from "warcio";
import { GzipError, LARGEST_ARTICLE } from "./bytes.ts";
import { decodePage } from "./charset.ts";
import { addressOf } from "./facts.ts";
import { extractHtml } from "./html.ts";
import { documentOf, type MediaType, parseMediaType, parseResponse } from "./http.ts";
import type { Extraction, Hints, Split } from "./input.ts";

/** An archive that goes on otherwise than the standard says (ISO 28500). */
class ArchiveError extends Error {
  override readonly name = "ArchiveError";
}

const LONGEST_LINE = 8192;
const LONGEST_HEADER = 1024 * 1024;

/** Where reading has come to in an archive. */
interface Cursor {
  readonly reader: AsyncIterReader;
  /** Bytes that may still be read: a header without end must not fill the memory. */
  allowance: number;
  /** Byte at which the record at hand begins. */
  offset: number;
}

function open(chunks: AsyncIterable<Uint8Array>): Cursor {
  async function* limited(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      cursor.allowance -= chunk.length;
      if (cursor.allowance < 0) throw new ArchiveError(`its header is longer than ${LONGEST_HEADER / 1024} kB`);
      yield chunk;
    }
  }
  const cursor: Cursor = { reader: new AsyncIterReader(limited(), null), allowance: LONGEST_HEADER, offset: 0 };
  return cursor;
}

/** First line of the next record, empty lines before it passed over; undefined at the end of the archive. */
async function firstLine(cursor: Cursor): Promise<Uint8Array | undefined> {
  for (;;) {
    cursor.offset = cursor.reader.getReadOffset();
    const line = await cursor.reader.readlineRaw(LONGEST_LINE);
    if (!line) return undefined;
    const text = Buffer.from(line).toString("latin1").trim();
    if (text.startsWith("WARC/")) return line;
    if (text !== "") throw new ArchiveError('expected "WARC/1.0" or "WARC/1.1" at the start of a record');
  }
}

/** A record with its block, which is undefined if it is larger than an article. */
interface Entry {
  readonly record: WARCRecord;
  readonly block: Uint8Array | undefined;
}

/** Reads the next record; undefined at the end of the archive. */
async function readEntry(cursor: Cursor): Promise<Entry | undefined> {
  cursor.allowance = LONGEST_HEADER;
  const line = await firstLine(cursor);
  if (line === undefined) return undefined;
  const parser = new WARCParser(cursor.reader, { parseHttp: false });
  // The parser's own way to the next record writes warnings to the terminal and does not end where an archive stops short.
  parser.readToNextRecord = async () => line;
  const record = await parser.parse();
  cursor.allowance = Number.POSITIVE_INFINITY;
  const length = Number(record?.warcHeader("Content-Length") ?? Number.NaN);
  if (!record || !Number.isSafeInteger(length) || length < 0)
    throw new ArchiveError("expected a record with its Content-Length");
  return { record, block: await readBlock(record, length) };
}

async function readBlock(record: WARCRecord, length: number): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of record.reader) {
    size += piece.length;
    if (length <= LARGEST_ARTICLE) pieces.push(piece);
  }
  if (size < length) throw new ArchiveError(`the archive stops within the record, after ${size} of ${length} bytes`);
  return length <= LARGEST_ARTICLE ? Buffer.concat(pieces) : undefined;
}

/** What a record holds for us: a document, or in a few words why it is passed over. */
type Content = { readonly bytes: Uint8Array; readonly media: MediaType } | { readonly passedOver: string };

const isReadable = ({ type }: MediaType): boolean =>
  ["text/html", "application/xhtml+xml", "text/plain"].includes(type);

async function contentOf({ record, block }: Entry): Promise<Content> {
  const type = record.warcType ?? "nameless";
  if (type !== "response" && type !== "resource") return { passedOver: type };
  if (block === undefined) return { passedOver: `${type} of more than ${LARGEST_ARTICLE / 1024 / 1024} MB` };
  if (type === "resource") {
    const media = parseMediaType(record.warcContentType ?? "");
    return isReadable(media) ? { bytes: block, media } : { passedOver: `resource of type ${media.type || "unknown"}` };
  }
  const response = parseResponse(block);
  if (!response) return { passedOver: "response that is not HTTP" };
  if (response.status < 200 || response.status > 299) return { passedOver: `response with status ${response.status}` };
  const media = parseMediaType(response.headers.get("content-type") ?? "");
  if (!isReadable(media)) return { passedOver: `response of type ${media.type || "unknown"}` };
  const bytes = await documentOf(response);
  return bytes === undefined ? { passedOver: "response whose coding is damaged or unknown" } : { bytes, media };
}

/** Plain text of an archive, in whatever encoding the server declared. */
function plainText(bytes: Uint8Array, { charset }: Hints): Extraction {
  const decoded = decodePage(bytes, charset);
  const problem: Problem = {
    code: "convert/not-utf-8",
    message: "The text names no encoding and is not UTF-8.",
    advice: "Save its text as .txt in UTF-8.",
  };
  if (!decoded) return { problem };
  const text = new TextEncoder().encode(decoded.text);
  const origin = { form: "plain text of an archive", sha256: createHash("sha256").update(bytes).digest("hex") };
  return { text: { bytes: text, metadata: {}, origin } };
}

/** The article of a record, with its address and the day on which it was fetched. */
async function extractEntry(
  { record }: Entry,
  { bytes, media }: { bytes: Uint8Array; media: MediaType },
): Promise<Extraction> {
  const uri = record.warcTargetURI ?? undefined;
  const url = addressOf(uri);
  const hints: Hints = {
    name: uri ?? "a record without address",
    ...(media.charset === undefined ? {} : { charset: media.charset }),
    ...(url === undefined ? {} : { url }),
  };
  const found = await (media.type === "text/plain" ? plainText : extractHtml)(bytes, hints);
  if ("problem" in found) return found;
  const retrieved = /^\d{4}-\d{2}-\d{2}(?=T)/.exec(record.warcDate ?? "")?.[0];
  const metadata: SourceMetadata = {
    ...found.text.metadata,
    ...(url === undefined ? {} : { url }),
    ...(retrieved === undefined ? {} : { retrieved }),
  };
  return { text: { ...found.text, metadata } };
}

/** "12 records passed over: 8 request, 4 response of type image/png", most first. */
function tally(passedOver: ReadonlyMap<string, number>): string {
  const kinds = [...passedOver].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const total = kinds.reduce((sum, [, times]) => sum + times, 0);
  const shown = kinds.slice(0, 8).map(([kind, times]) => `${times} ${kind}`);
  return `${total} ${total === 1 ? "record" : "records"} passed over: ${shown.join(", ")}${kinds.length > 8 ? ", …" : ""}.`;
}

function broken(error: unknown, offset: number): Problem {
  if (!(error instanceof ArchiveError) && !(error instanceof GzipError)) throw error;
  return {
    code: "convert/bad-archive",
    message: `The archive is damaged in the record at byte ${offset} of its unfolded content: ${error.message}.`,
    advice: "What comes before it was converted. Fetch the archive again, or convert the rest from a repaired copy.",
  };
}

/**
 * Web archives (WARC 1.0 and 1.1): each `response` and `resource` record with a page or plain text is an article, in the archive's
 * order; what was passed over is counted. In a damaged archive everything before the damage is read.
 */
export const splitWarc: Split = async function* (chunks, { stem }) {
  const cursor = open(chunks);
  const passedOver = new Map<string, number>();
  let articles = 0;
  try {
    for (let entry = await readEntry(cursor); entry; entry = await readEntry(cursor)) {
      const content = await contentOf(entry);
      if ("passedOver" in content) passedOver.set(content.passedOver, (passedOver.get(content.passedOver) ?? 0) + 1);
      else {
        const at = ` ${entry.record.warcTargetURI ?? `record at byte ${cursor.offset}`}`;
        const found = await extractEntry(entry, content);
        articles++;
        yield "problem" in found ? { at, ...found } : { id: `${stem}-${articles}`, at, ...found };
      }
    }
  } catch (error) {
    yield { at: "", problem: broken(error, cursor.offset) };
  }
  if (passedOver.size > 0) yield { note: tally(passedOver) };
};
