import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { AsyncIterReader } from "warcio";
import { LARGEST_ARTICLE } from "./bytes.ts";

/** Answer of a server. */
export interface Response {
  readonly status: number;
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** A `Content-Type` in parts. */
export interface MediaType {
  /** In lower case: `text/html`. */
  readonly type: string;
  readonly charset?: string;
}

/** Reads a `Content-Type`, such as `text/html; charset=gbk`. */
export function parseMediaType(value: string): MediaType {
  const type = /^\s*([\w.+/-]*)/.exec(value)?.[1]?.toLowerCase() ?? "";
  const charset = /;\s{0,9}charset\s{0,9}=\s{0,9}["']?([\w:.-]{1,40})/i.exec(value)?.[1];
  return charset === undefined ? { type } : { type, charset };
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");

/** Reads an answer as it was sent (RFC 9112); undefined if it is no such thing. */
export function parseResponse(block: Uint8Array): Response | undefined {
  const end = Buffer.from(block.buffer, block.byteOffset, block.length).indexOf("\r\n\r\n");
  const head = latin1(end < 0 ? block : block.subarray(0, end)).split("\r\n");
  const status = /^HTTP\/[\d.]{1,5} (\d{3})/.exec(head[0] ?? "")?.[1];
  if (status === undefined) return undefined;
  const headers = new Map(
    head.slice(1).flatMap((line): [string, string][] => {
      const colon = line.indexOf(":");
      return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
    }),
  );
  return { status: Number(status), headers, body: end < 0 ? new Uint8Array() : block.subarray(end + 4) };
}

// A page that was cut off is unfolded as far as it goes; one that unfolds to more than an article is refused.
const limits = { maxOutputLength: LARGEST_ARTICLE, finishFlush: constants.Z_SYNC_FLUSH };

function inflateAny(body: Uint8Array): Uint8Array {
  try {
    return inflateSync(body, limits);
  } catch {
    // Some servers send "deflate" without its header.
    return inflateRawSync(body, limits);
  }
}

const decoders: Readonly<Record<string, (body: Uint8Array) => Uint8Array>> = {
  gzip: (body) => gunzipSync(body, limits),
  "x-gzip": (body) => gunzipSync(body, limits),
  deflate: inflateAny,
  br: (body) =>
    brotliDecompressSync(body, { maxOutputLength: LARGEST_ARTICLE, finishFlush: constants.BROTLI_OPERATION_FLUSH }),
};

/**
 * Bytes of the document that an answer carries: transfer and content codings taken off. Archives often keep the headers of codings that
 * they have taken off themselves, so a body that is not coded is left as it is. Undefined if it is damaged, too large, or coded otherwise.
 */
export async function documentOf({ headers, body }: Response): Promise<Uint8Array | undefined> {
  const isChunked = /\bchunked\b/i.test(headers.get("transfer-encoding") ?? "");
  const whole = isChunked ? await new AsyncIterReader([body], null, true).readFully() : body;
  const coding = (headers.get("content-encoding") ?? "").trim().toLowerCase();
  if (coding === "" || coding === "identity") return whole;
  const decode = Object.hasOwn(decoders, coding) ? decoders[coding] : undefined;
  try {
    return decode?.(whole);
  } catch {
    return /^\s*</.test(latin1(whole.subarray(0, 200))) ? whole : undefined;
  }
}
