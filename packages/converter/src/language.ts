import type { Lexicon } from "./text/lexicon.ts";

/** Words of the page around an article, in lower case: a line that is one of them, or begins with one and a colon, is furniture. */
export interface LayoutWords {
  readonly byline: readonly string[];
  readonly editor: readonly string[];
  /** Buttons that a reader of the page would click and a copy of its text picks up. */
  readonly widget: readonly string[];
  readonly menu: readonly string[];
  /** Words that open the caption of a picture. */
  readonly photo: readonly string[];
  /** Words that introduce page numbers. */
  readonly pagination: readonly string[];
  /** Marks of a text that stops before its end. */
  readonly cut: readonly string[];
}

/** A language as data: the engine knows none. */
export interface Language {
  /** BCP 47 tag. */
  readonly tag: string;
  readonly lexicon: Lexicon;
  /** ISO 3166-1 codes of the countries whose units of government the language's own type words name, not just translate. */
  readonly home: readonly string[];
  /** Frequent small words, for telling languages apart. */
  readonly functionWords: readonly string[];
  /** Words whose full stop does not end a sentence, in lower case. */
  readonly abbreviations: readonly string[];
  readonly layout: LayoutWords;
}
