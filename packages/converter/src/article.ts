import { type Source, validateSource, valueAt } from "@kembar/schema";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** What is known of a source beside its text, from a metadata file, front matter or the command line. */
export type SourceMetadata = Partial<Omit<Source, "id" | "characters">>;

/** An article to convert. */
export interface Article {
  /** Id of the source in the records: lower-case letters, digits and dashes. */
  readonly id: string;
  /** The text as stored, byte order mark and all, not normalised: evidence counts its code points. */
  readonly text: string;
  /** UTF-16 unit at which the article begins, after front matter; 0 if absent. */
  readonly bodyStart?: number;
  /** SHA-256 of the stored bytes, hexadecimal. */
  readonly sha256: string;
  readonly metadata: SourceMetadata;
}

/** Something that is wrong with an input, and what to do about it. */
export interface Problem {
  readonly code: `${string}/${string}`;
  readonly message: string;
  readonly advice: string;
}

/** Bytes at the head of a text by which UTF-16 is told. */
const HEAD = 1000;

/** Whether the bytes look like UTF-16: of each pair that stands for a Latin letter one is zero, always the same. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const head = Math.min(bytes.length, HEAD);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < head; at++)
    if (bytes[at] === 0) {
      if (at % 2 === 0) even++;
      else odd++;
    }
  return Math.max(even, odd) > head / 5 && Math.min(even, odd) === 0;
}

/** Offset of the first byte that is not UTF-8, for the message. */
function firstInvalidByte(bytes: Uint8Array): number {
  const decodes = (end: number): boolean => {
    try {
      new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decodes(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Half a character, as a JSON escape may make it, cannot be written as UTF-8. */
function brokenText(metadata: SourceMetadata): Problem | undefined {
  const broken = Object.entries(metadata).find(
    ([, value]) => typeof value === "string" && /\p{Surrogate}/u.test(value),
  );
  return (
    broken && {
      code: "convert/bad-metadata",
      message: `The metadata's ${broken[0]} has half a character (a lone surrogate), got ${JSON.stringify(broken[1])}.`,
      advice: "Correct it: an escape such as \\ud83d needs its other half behind it.",
    }
  );
}

/** What is known of a source must fit the schema before records rest on it. */
function checkMetadata(id: string, metadata: SourceMetadata): Problem | undefined {
  const source = { language: "und", completeness: "full", rights: "unknown", ...metadata, id };
  const [error] = validateSource(source);
  if (error === undefined) return brokenText(metadata);
  const got = JSON.stringify(valueAt(source, error.pointer));
  return {
    code: "convert/bad-metadata",
    message: `The metadata's ${error.pointer.slice(1) || "fields"} ${error.message}, got ${got}.`,
    advice:
      "Correct it: dates are written 2025-06-27, addresses begin with https://, terms are those of the data dictionary.",
  };
}

/**
 * A source that is only cited: what is known of it, without a text. Claims about it make its records. Gives a problem for metadata that
 * do not fit the schema.
 */
export function readCitation(
  id: string,
  { sha256: _, ...metadata }: SourceMetadata,
): { readonly source: Source } | { readonly problem: Problem } {
  const problem = checkMetadata(id, metadata);
  if (problem) return { problem };
  return { source: { id, language: "und", rights: "unknown", ...metadata, completeness: "citation-only" } };
}

/**
 * Makes an article of the bytes of a file: decodes UTF-8 strictly, so that nothing is replaced in silence, and hashes them.
 * Gives a problem, not an exception, for bytes that are not UTF-8 and metadata that do not fit the schema.
 */
export function readArticle(
  id: string,
  bytes: Uint8Array,
  metadata: SourceMetadata & { readonly bodyStart?: number } = {},
): { readonly article: Article } | { readonly problem: Problem } {
  const { bodyStart, ...known } = metadata;
  const problem = checkMetadata(id, known);
  if (problem) return { problem };
  if (looksLikeUtf16(bytes))
    return {
      problem: {
        code: "convert/not-utf-8",
        message: "Expected UTF-8 text; its zero bytes look like UTF-16.",
        advice: "Save the article as UTF-8 and convert it again.",
      },
    };
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const article = { id, text, sha256: bytesToHex(sha256(bytes)), metadata: known };
    return { article: bodyStart === undefined ? article : { ...article, bodyStart } };
  } catch {
    return {
      problem: {
        code: "convert/not-utf-8",
        message: `Expected UTF-8 text; the byte at offset ${firstInvalidByte(bytes)} is not.`,
        advice: "Save the article as UTF-8 and convert it again.",
      },
    };
  }
}
