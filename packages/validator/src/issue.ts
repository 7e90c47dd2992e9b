import { type IssueCode, issueCatalogue, type Parameters } from "./catalogue.ts";

/** How bad an issue is: an error makes the data wrong, a warning needs a person to look, a note asks for nothing. */
export type Severity = "error" | "warning" | "note";

/** Something that is wrong, and where. Lines and columns count from 1, columns in UTF-16 units. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** What was expected and what came, in a sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly advice: string;
  /** Address of the page that explains the rule. */
  readonly help: string;
  /** Path of the file, as it was given. */
  readonly path: string;
  /** Id of the agreement, place or source. */
  readonly record?: string;
  /** JSON Pointer (RFC 6901) within the record; in a document of another kind within the document. */
  readonly pointer?: string;
  readonly line?: number;
  readonly column?: number;
  /** The line it stands in. */
  readonly excerpt?: Excerpt;
}

/** A line of a file, or the part of a long one around a column. */
export interface Excerpt {
  readonly text: string;
  /** Column of its first character, from 1 in UTF-16 units. */
  readonly column: number;
}

/** Address of the page that explains a rule. */
export const helpOf = (code: string): string => `https://w3id.org/kembar/rules/${code}`;

/** Where an issue is. */
export type Place = Pick<Issue, "path" | "record" | "pointer" | "line" | "column">;

/** Makes an issue: the sentences are the catalogue's, `params` what they need to know. */
export function makeIssue<Code extends IssueCode>(code: Code, place: Place, params: Parameters<Code>): Issue {
  const { severity, advice, message, advise, rate } = issueCatalogue[code] as (typeof issueCatalogue)[IssueCode] & {
    message: (params: Parameters<Code>) => string;
    advise?: (params: Parameters<Code>) => string;
    rate?: (params: Parameters<Code>) => Severity;
  };
  return {
    code,
    severity: rate?.(params) ?? severity,
    message: message(params),
    advice: advise?.(params) ?? advice,
    help: helpOf(code),
    ...place,
  };
}
