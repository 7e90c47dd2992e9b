import type { Problem, SourceMetadata } from "@kembar/converter";

/** What a text was extracted from, when it is not what was received. */
export interface Origin {
  /** Name of the form, for people: "HTML page". */
  readonly form: string;
  /** SHA-256 of the bytes received, hexadecimal. */
  readonly sha256: string;
}

/** The text of an article: as received, or as extracted from a page. */
export interface Text {
  /** The text in UTF-8: what is hashed, and what the offsets of passages refer to. */
  readonly bytes: Uint8Array;
  /** What the input itself says of the article. */
  readonly metadata: SourceMetadata;
  /** UTF-16 unit at which the article begins, after front matter. */
  readonly bodyStart?: number;
  /** Absent if the text is stored as it was received. */
  readonly origin?: Origin;
  /** Something the reader should know, such as characters that could not be decoded. */
  readonly note?: string;
}

/** What came of an input: its text, or why there is none. */
export type Extraction = { readonly text: Text } | { readonly problem: Problem };

/** What is known of an input from outside: a header of the server, the address it was fetched from. */
export interface Hints {
  /** Name for messages: that of the file, or "standard input". */
  readonly name: string;
  /** Encoding that the server declared. */
  readonly charset?: string;
  readonly url?: string;
}

/** Names of an input that holds many articles. */
export interface Names {
  /** For messages: that of the file, or "standard input". */
  readonly name: string;
  /** For ids: that of the file without its extension. */
  readonly stem: string;
}

/** One of many articles of an input, a problem with one of them, or a word on what was passed over; `at` is its place, such as `:12` for a line. */
export type Part =
  | { readonly id: string; readonly at: string; readonly text: Text }
  | { readonly at: string; readonly problem: Problem }
  | { readonly note: string };

/** Reads the one article of an input. */
export type Extract = (bytes: Uint8Array, hints: Hints) => Extraction | Promise<Extraction>;

/** Reads the articles of an input one by one, holding only the one at hand. */
export type Split = (chunks: AsyncIterable<Uint8Array>, names: Names) => AsyncIterable<Part>;

/** A form that inputs come in. */
export type Form = { readonly extract: Extract } | { readonly split: Split };
