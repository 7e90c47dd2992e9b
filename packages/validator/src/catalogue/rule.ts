import type { Severity } from "../issue.ts";

/** What is said about a kind of fault, apart from its severity. */
interface Sentences<P> {
  /** What is wrong, in one sentence. */
  readonly summary: string;
  /** What to do about it, in one sentence. */
  readonly advice: string;
  /** Why it matters, for the rule's page. */
  readonly why: string;
  /** What was expected and what came, for one case. */
  readonly message: (params: P) => string;
  /** Advice for one case, where more can be said than `advice`. */
  readonly advise?: (params: P) => string;
}

/** What a code means: how bad it is, and every sentence that is said about it. */
export interface Rule<P> extends Sentences<P> {
  readonly severity: Severity;
}

/** A fault: the data are wrong. */
export const error = <P>(sentences: Sentences<P>): Rule<P> => ({ severity: "error", ...sentences });
/** Something that is wrong more often than not, and that a person has to look at. */
export const warning = <P>(sentences: Sentences<P>): Rule<P> => ({ severity: "warning", ...sentences });
/** Something worth knowing that asks for nothing. */
export const note = <P>(sentences: Sentences<P>): Rule<P> => ({ severity: "note", ...sentences });

/** Characters that are not seen, or that change how a line is shown. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const escaped = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, "0")}`).join("");

/** A value as sentences show it: JSON, at most 80 UTF-16 units, characters that are not seen as escapes. */
export function show(value: unknown): string {
  // JSON has no word for what 1e999 is read as.
  const said = typeof value === "number" ? String(value) : JSON.stringify(value);
  const text = (said ?? "nothing").replace(UNSEEN, escaped);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** What should stand there, and what does. */
export interface Both {
  readonly expected: unknown;
  readonly found: unknown;
}

/** A term or name that is not known, and the known one that is nearest to it. */
export interface Unknown {
  readonly found: string;
  readonly nearest: string | undefined;
}

/** The sentence for two values that should be equal. */
export const differs = ({ expected, found }: Both): string => `Expected ${show(expected)}, got ${show(found)}.`;

/** Advice that proposes the nearest known word, if there is one. */
export const mean = ({ nearest }: Unknown, otherwise: string): string =>
  nearest === undefined ? otherwise : `Did you mean "${nearest}"? ${otherwise}`;
