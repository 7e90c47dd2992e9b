import { type IssueCode, issueCatalogue, type Parameters } from "./catalogue.ts";

/** Something that is wrong, and where. Lines and columns count from 1, columns in UTF-16 units. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: "error" | "warning" | "note";
  /** What was expected and what came, in a sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly advice: string;
  /** Path of the file, as it was given. */
  readonly path: string;
  /** Id of the agreement, place or source. */
  readonly record?: string;
  /** JSON Pointer (RFC 6901) within the record; in a document of another kind within the document. */
  readonly pointer?: string;
  readonly line?: number;
  readonly column?: number;
  /** Address of the page about the rule. */
  readonly help?: string;
  readonly excerpt?: Excerpt;
}

/** The line that an issue stands in, cut to at most 160 UTF-16 units around its column. */
export interface Excerpt {
  readonly text: string;
  /** Column at which the cut begins, from 1, in UTF-16 units. */
  readonly column: number;
}

/** Where an issue is. */
export type Place = Pick<Issue, "path" | "record" | "pointer" | "line" | "column">;

/** Makes an issue: the sentences are the catalogue's, `params` what they need to know. */
export function makeIssue<Code extends IssueCode>(code: Code, place: Place, params: Parameters<Code>): Issue {
  const { severity, advice, message, advise } = issueCatalogue[code] as (typeof issueCatalogue)[IssueCode] & {
    message: (params: Parameters<Code>) => string;
    advise?: (params: Parameters<Code>) => string;
  };
  return { code, severity, message: message(params), advice: advise?.(params) ?? advice, ...place };
}
