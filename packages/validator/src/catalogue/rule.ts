import type { Severity } from "../issue.ts";
import { alikeAt, showBoth } from "./show.ts";

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
  /** How bad one case is, where that is not always the same. */
  readonly rate?: (params: P) => Severity;
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
export function differs({ expected, found }: Both): string {
  const both = showBoth(expected, found);
  return `Expected ${both.expected}, got ${both.found}${both.where}.`;
}

/** Advice that proposes the nearest known word, if there is one. */
export const mean = ({ found, nearest }: Unknown, otherwise: string): string =>
  nearest === undefined ? otherwise : `Did you mean "${nearest}"${alikeAt(nearest, found) ?? ""}? ${otherwise}`;
