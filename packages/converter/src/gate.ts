import { addCues, isOpen, nothing, slotOf } from "./cues.ts";
import type { Language } from "./language.ts";
import { detectLanguage, languages } from "./languages/detect.ts";
import { findBlocks, type Layout } from "./text/layout.ts";
import { eachToken, HAN, NUMBER, tokenise, WORD } from "./text/tokens.ts";

/** An article that cannot tell of an agreement: its language, and what its page tells of the source. */
export interface Idle {
  readonly language: Language;
  readonly layout: Layout;
}

/** Longest line, in tokens, that may be a byline, an editor's or a pager's. */
const LONGEST_CREDIT = 12;
/** A line of more tokens is no date, whatever its end, */
const LONGEST_DATE_LINE = 25;
/** and one of still more no other furniture. */
const LONGEST_FURNITURE = 30;
/** Tokens within which the colon behind the word that opens a caption stands. */
const LONGEST_OPENER = 6;
/** Words that open captions without one, in any language. */
const openers = [...languages.values()].flatMap(({ layout }) => layout.captionOpeners ?? []);
/** Tokens that the language is told by. */
const SAMPLE = 2000;
/** Stands for the lines that are left out: no credit, no page number. */
const ELLIPSIS = "…";

interface Line {
  start: number;
  tokens: number;
  hasWords: boolean;
  /** A blank line comes before, or the start of the text. */
  afterBlank: boolean;
  /** One of the first tokens is a colon, as in captions. */
  hasColon: boolean;
}

/** What is known of a text that is read but for its words. */
interface Skim {
  readonly text: string;
  readonly tag: string | undefined;
  tokens: number;
  han: number;
  /** Function words of the sample, in order. */
  readonly functions: string[];
  /** Lines that may tell of the source; the others are left out. */
  readonly lines: string[];
  hasParagraph: boolean;
  /** The first line that reads like a paragraph and may yet be furniture; empty if there is none. */
  paragraph: string;
  line: Line;
  end: number;
}

/** A line that may tell the number of pages has nothing but figures and the marks between them. */
const isPager = (line: string): boolean => /^[0-9:|][\s\u00a0:|0-9]*$/.test(line);

/** Whether a line goes on with none before it, and is no credit, date or caption. */
const mayBeParagraph = ({ text, line, end }: Skim): boolean =>
  line.afterBlank &&
  line.hasWords &&
  !line.hasColon &&
  !openers.some((opener) => text.startsWith(opener, line.start)) &&
  line.tokens > LONGEST_CREDIT &&
  (line.tokens > LONGEST_DATE_LINE || /[.!?。！？]/.test(text.charAt(end - 1)));

function endLine(skim: Skim): void {
  const { text, line, lines } = skim;
  const written = text.slice(line.start, skim.end);
  if (line.tokens <= LONGEST_CREDIT || isPager(written)) lines.push(written);
  else if (lines.at(-1) !== ELLIPSIS) lines.push(ELLIPSIS);
  if (skim.hasParagraph || !mayBeParagraph(skim)) return;
  skim.hasParagraph = line.tokens > LONGEST_FURNITURE;
  if (skim.paragraph === "") skim.paragraph = written;
}

/** Line breaks between two tokens, as the layout counts them. */
function breaksBetween(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 32) continue;
    if (unit === 10 || unit === 0x2028) breaks++;
    else if (unit === 0x2029) breaks += 2;
    else if (unit === 13 && text.charCodeAt(at + 1) !== 10) breaks++;
  }
  return breaks;
}

const newLine = (start: number, afterBlank: boolean): Line => ({
  start,
  tokens: 0,
  hasWords: false,
  afterBlank,
  hasColon: false,
});

function countToken(skim: Skim, start: number, end: number, flags: number): void {
  const { text } = skim;
  if (start > skim.end && skim.tokens > 0) {
    const breaks = breaksBetween(text, skim.end, start);
    if (breaks > 0) {
      endLine(skim);
      skim.line = newLine(start, breaks > 1);
    }
  }
  const { line } = skim;
  if ((flags & (WORD | NUMBER | HAN)) !== 0) line.hasWords = true;
  else if (line.tokens < LONGEST_OPENER) line.hasColon ||= /^[:：]/.test(text.charAt(start));
  line.tokens++;
  skim.end = end;
  skim.tokens++;
}

/**
 * A smaller sample that tells the same: tokens that say nothing count by their share, a third for the Han characters and a twentieth for a
 * word, and more than these change nothing.
 */
function shrink(tokens: number, han: number, words: number): { count: number; han: number } {
  const count = Math.min(tokens, SAMPLE);
  return han * 3 > count ? { count: 1, han: 1 } : { count: Math.min(count, Math.max(han * 3, words, 21)), han };
}

/** Language by what has been read so far; the words of the sample that tell it stand for its tokens. */
function languageOf({ text, tag, tokens, han, functions: lower }: Skim): Language | undefined {
  const sample = shrink(tokens, han, lower.length);
  const flags = new Uint8Array(sample.count).fill(HAN, 0, sample.han);
  const found = tag ?? detectLanguage({ text, count: sample.count, start: [], end: [], lower, flags });
  return languages.get(found.split("-")[0] ?? found);
}

/** Reads a text up to the first word that may tell of an agreement in a language that the text seems to be in. */
function skimText(text: string, from: number, tag: string | undefined): (Skim & Pick<Idle, "language">) | undefined {
  const skim: Skim = {
    text,
    tag,
    tokens: 0,
    han: 0,
    functions: [],
    lines: [],
    hasParagraph: false,
    paragraph: "",
    line: newLine(from, true),
    end: from,
  };
  const cues = new Set<string>();
  let isTelling = false;
  // The language is asked for at most once in twice as many tokens.
  let nextAsked = 0;
  eachToken(text, from, (start, end, flags, hash) => {
    if (skim.tokens === 0) skim.line.start = start;
    countToken(skim, start, end, flags);
    if ((flags & (WORD | HAN)) === 0) return true;
    const isSample = skim.tokens <= SAMPLE;
    if (isSample && (flags & HAN) !== 0) skim.han++;
    const { lower, word } = slotOf(text, start, end, flags, hash);
    if (word === nothing) return true;
    if (isSample && word.isFunction) skim.functions.push(lower);
    if (word.phrases.length > 0) addCues(cues, word.phrases, text, end);
    if (word.phrases.length === 0 || cues.size === 0 || skim.tokens < nextAsked) return true;
    nextAsked = skim.tokens * 2;
    isTelling = cues.has(languageOf(skim)?.tag ?? "");
    return !isTelling;
  });
  if (isTelling || skim.tokens === 0) return undefined;
  endLine(skim);
  const language = languageOf(skim);
  const isIdle = language !== undefined && !cues.has(language.tag) && !isOpen(language);
  return isIdle ? { ...skim, language } : undefined;
}

/**
 * Tells in one pass over the text whether an article cannot report an agreement, as it has no word for a kind of tie, a paper, a signing
 * or talks, and its page can be described without reading it whole. Undefined where it may report one, or where the pass does not tell.
 */
export function findIdle(text: string, from: number, tag: string | undefined): Idle | undefined {
  const skim = skimText(text, from, tag);
  if (skim === undefined || skim.paragraph === "") return undefined;
  const { language } = skim;
  const layoutOf = (part: string) => findBlocks({ tokens: tokenise(part), language, marks: [], months: new Map() });
  if (!skim.hasParagraph && layoutOf(skim.paragraph).blocks[0]?.kind !== "paragraph") return undefined;
  const { byline, editor, pages } = layoutOf(skim.lines.join("\n"));
  return {
    language,
    layout: {
      blocks: [{ kind: "paragraph", first: 0, last: 0 }],
      ...(byline === undefined ? {} : { byline }),
      ...(editor === undefined ? {} : { editor }),
      ...(pages === undefined ? {} : { pages }),
      isCut: language.layout.cut.some((word) => text.includes(word)),
    },
  };
}
