import type { Language } from "./language.ts";
import { detectLanguage, languages } from "./languages/detect.ts";
import { findBlocks, type Layout } from "./text/layout.ts";
import type { Entry } from "./text/lexicon.ts";
import { eachToken, HAN, lowerOf, NUMBER, tokenise, WORD } from "./text/tokens.ts";

/** An article that cannot tell of an agreement: its language, and what its page tells of the source. */
export interface Idle {
  readonly language: Language;
  readonly layout: Layout;
}

/**
 * Classes of words one of which an article must have for two places to be tied; a tie rests on a sentence with a word of these, as the
 * weights of the classes have it. Words for mere cooperation weigh too little.
 */
const telling = new Set(["kind", "instrument", "sign", "explore"]);

/** Longest line, in tokens, that may be a byline, an editor's or a pager's. */
const LONGEST_CREDIT = 12;
/** A line of more tokens is no date, whatever its end, */
const LONGEST_DATE_LINE = 25;
/** and one of still more no other furniture. */
const LONGEST_FURNITURE = 30;
/** Tokens that the language is told by. */
const SAMPLE = 2000;
/** Stands for the lines that are left out: no credit, no page number. */
const ELLIPSIS = "…";

/** What a word is to the gate: whether languages are told by it, and the phrases that it may begin, each with the tag of its language. */
interface Word {
  readonly isFunction: boolean;
  readonly phrases: readonly (readonly [tag: string, entry: Entry])[];
}

const nothing: Word = { isFunction: false, phrases: [] };

/** Entries of the telling classes, of all languages, by the first letters of their first word, a stem's or a word's own. */
const phrasesBy = new Map<string, (readonly [string, Entry])[]>();
const functions = new Set([...languages.values()].flatMap(({ functionWords }) => functionWords));
const STEM = 4;

for (const { tag, lexicon } of languages.values()) {
  for (const entry of [...lexicon.byWord.values(), ...lexicon.byPrefix.values()].flat()) {
    if (!telling.has(entry.class)) continue;
    const key = (entry.words[0] ?? "").slice(0, STEM);
    phrasesBy.set(key, [...(phrasesBy.get(key) ?? []), [tag, entry]]);
  }
}

/** Misspelt words are mended: a language in which telling words are has none that rule an agreement out. */
const isOpen = ({ lexicon }: Language): boolean => lexicon.mendable.some((entry) => telling.has(entry.class));

const isFirstWord = (entry: Entry, word: string): boolean =>
  entry.words[0] === word || (entry.isPrefix && entry.words.length === 1 && word.startsWith(entry.words[0] ?? word));

function describe(word: string): Word {
  const phrases = (phrasesBy.get(word.slice(0, STEM)) ?? []).filter(([, entry]) => isFirstWord(entry, word));
  const isFunction = functions.has(word);
  return isFunction || phrases.length > 0 ? { isFunction, phrases } : nothing;
}

const MOST_REMEMBERED = 50_000;
const LONGEST_REMEMBERED = 32;
const memory = new Map<string, Word>();

function wordOf(lower: string): Word {
  const known = memory.get(lower);
  if (known !== undefined) return known;
  const found = describe(lower);
  if (lower.length > LONGEST_REMEMBERED) return found;
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  memory.set(lower, found);
  return found;
}

/** From U+3400 to U+9FFF there are Han characters, and nothing that has a lower case. */
const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

function isGap(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return unit <= 32 || unit === 45 || unit === 127;
  return !isHan(unit) && /^[\p{Z}\p{C}]/u.test(text.charAt(at));
}

function isLetter(text: string, at: number, letter: string): boolean {
  const unit = text.charCodeAt(at);
  if (unit === letter.charCodeAt(0) && letter.length === 1) return true;
  if (unit < 128) return String.fromCharCode(unit).toLowerCase() === letter;
  return (
    !isHan(unit) &&
    text
      .slice(at, at + letter.length)
      .toLowerCase()
      .startsWith(letter)
  );
}

/** Whether the other words of a phrase may follow at `at`: their letters in order, with nothing between them but spaces and hyphens. */
function mayFollow(text: string, at: number, words: readonly string[]): boolean {
  let to = at;
  for (let next = 1; next < words.length; next++) {
    while (isGap(text, to)) to++;
    for (const letter of words[next] ?? "") {
      if (!isLetter(text, to, letter)) return false;
      to += letter.length;
    }
  }
  return true;
}

interface Line {
  start: number;
  tokens: number;
  hasWords: boolean;
  /** A blank line comes before, or the start of the text. */
  afterBlank: boolean;
  /** The second token is a colon, as in captions. */
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

const isPager = (text: string, at: number): boolean => /^[0-9:|]/.test(text.charAt(at));

/** Whether a line goes on with none before it, and is no credit, date or caption. */
const mayBeParagraph = ({ text, line, end }: Skim): boolean =>
  line.afterBlank &&
  line.hasWords &&
  !line.hasColon &&
  line.tokens > LONGEST_CREDIT &&
  (line.tokens > LONGEST_DATE_LINE || /[.!?。！？]/.test(text.charAt(end - 1)));

function endLine(skim: Skim): void {
  const { text, line, lines } = skim;
  if (line.tokens <= LONGEST_CREDIT || isPager(text, line.start)) lines.push(text.slice(line.start, skim.end));
  else if (lines.at(-1) !== ELLIPSIS) lines.push(ELLIPSIS);
  if (skim.hasParagraph || !mayBeParagraph(skim)) return;
  skim.hasParagraph = line.tokens > LONGEST_FURNITURE;
  if (skim.paragraph === "") skim.paragraph = text.slice(line.start, skim.end);
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
  const breaks = skim.tokens === 0 ? 0 : breaksBetween(text, skim.end, start);
  if (breaks > 0) {
    endLine(skim);
    skim.line = newLine(start, breaks > 1);
  }
  const { line } = skim;
  if ((flags & (WORD | NUMBER | HAN)) !== 0) line.hasWords = true;
  else if (line.tokens === 1) line.hasColon ||= /^[:：]/.test(text.charAt(start));
  line.tokens++;
  skim.end = end;
  skim.tokens++;
}

/** Language by what has been read so far; the sample's words stand for its tokens. */
function languageOf({ text, tag, tokens, han, functions: lower }: Skim): Language | undefined {
  const count = Math.min(tokens, SAMPLE);
  const flags = new Uint8Array(count).fill(HAN, 0, han);
  const found = tag ?? detectLanguage({ text, count, start: [], end: [], lower, flags });
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
    const lower = lowerOf(text, start, end, flags, hash);
    const word = wordOf(lower);
    if (word === nothing) return true;
    if (isSample && word.isFunction) skim.functions.push(lower);
    for (const [language, entry] of word.phrases)
      if (!cues.has(language) && mayFollow(text, end, entry.words)) cues.add(language);
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
