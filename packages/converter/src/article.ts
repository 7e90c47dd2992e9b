import type { Source } from "@kembar/schema";

/** What is known of a source beside its text, from a metadata file, front matter or the command line. */
export type SourceMetadata = Partial<Omit<Source, "id" | "characters">>;

/** An article to convert. */
export interface Article {
  /** Id of the source in the records: lower-case letters, digits and dashes. */
  readonly id: string;
  /** The text as stored, not normalised: evidence counts its code points. */
  readonly text: string;
  /** SHA-256 of the stored bytes, hexadecimal; the text's UTF-8 bytes are hashed if absent. */
  readonly sha256?: string;
  readonly metadata?: SourceMetadata;
}
