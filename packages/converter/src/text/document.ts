import { type CodePoints, codePoints } from "@kembar/schema";
import type { Article } from "../article.ts";
import type { Passage } from "../draft.ts";
import type { Language } from "../language.ts";
import { withoutNames } from "../mentions/name-letters.ts";
import type { Tracer } from "../trace.ts";
import { type Block, findBlocks, type Layout } from "./layout.ts";
import { findMarks, type Mark } from "./lexicon.ts";
import { findSentences, type Span } from "./sentences.ts";
import { CAPITAL, type Tokens } from "./tokens.ts";

/** A sentence, or the part of one inside or outside a quotation, with the words of the lexicon in it. */
export interface Sentence extends Span {
  readonly index: number;
  readonly block: Block;
  readonly marks: readonly Mark[];
}

/** An article read once: what every rule works on. Positions are token numbers, `first` to `last`, both included. */
export interface Document {
  readonly article: Article;
  readonly language: Language;
  readonly tokens: Tokens;
  readonly points: CodePoints;
  readonly layout: Layout;
  /** Names of months in all of the page, furniture too, by the token they begin at. */
  readonly months: ReadonlyMap<number, Mark>;
  readonly sentences: readonly Sentence[];
  /** What rules tell their decisions to, if anybody listens. */
  readonly trace?: Tracer | undefined;
}

/** Longest passage that a record may quote, in code points. */
export const LONGEST_PASSAGE = 120;

/** Cuts an article, by its tokens, into blocks and sentences, and marks the words that the language's lexicon knows. */
export function readDocument(article: Article, tokens: Tokens, language: Language): Document {
  const marks = findMarks(language.lexicon, tokens, withoutNames);
  const months = new Map(marks.filter((mark) => mark.entry.class === "month").map((mark) => [mark.first, mark]));
  const layout = findBlocks({ tokens, language, marks, months });
  const spans = findSentences(tokens, layout.blocks, language);
  let next = 0;
  const sentences = spans.map(({ first, last, quote, isDateline, block }, index): Sentence => {
    const inside: Mark[] = [];
    for (; next < marks.length; next++) {
      const mark = marks[next];
      if (mark === undefined || mark.first > last) break;
      if (mark.first >= first && mark.last <= last) inside.push(mark);
    }
    return { first, last, quote, isDateline, index, block, marks: inside };
  });
  return { article, language, tokens, points: codePoints(article.text), layout, months, sentences };
}

/** Text of the tokens `first` to `last`. */
export const textOf = ({ tokens }: Pick<Document, "tokens">, first: number, last: number): string =>
  tokens.text.slice(tokens.start[first], tokens.end[last]);

/** Whether what ends with a token owns what follows it: "China's". */
export const isOwner = ({ tokens, language }: Document, last: number): boolean =>
  language.small.owners.includes(tokens.lower[last + 1] ?? "");

/** First of the small words between "in" and a place whose name begins at `at`: "in the north of Cebu", "in northern Cebu". */
export function beforeParts({ tokens, language }: Document, at: number): number {
  const { articles, parts = articles } = language.small;
  let first = at;
  while (((tokens.flags[first - 1] ?? 0) & CAPITAL) === 0 && parts.includes(tokens.lower[first - 1] ?? "")) first--;
  return first;
}

/** The passage of the tokens `first` to `last`; one that is too long to be quoted loses its last words. */
export function passage(document: Document, first: number, last: number, rule: string): Passage {
  const { tokens, points, article } = document;
  const start = points.fromUnit(tokens.start[first] ?? 0);
  let until = last;
  while (until > first && points.fromUnit(tokens.end[until] ?? 0) - start > LONGEST_PASSAGE) until--;
  const exact = textOf(document, first, until);
  const end = points.fromUnit(tokens.end[until] ?? 0);
  return { source: article.id, start, end, exact, rule };
}
