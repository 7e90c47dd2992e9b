import type { Language, LayoutWords } from "../language.ts";
import { writtenAt } from "../mentions/date-forms.ts";
import { afterDateline } from "./datelines.ts";
import type { Mark } from "./lexicon.ts";
import { CAPITAL, HAN, NUMBER, PUNCTUATION, type Tokens, WORD } from "./tokens.ts";

/** What a stretch of lines is to the page: only paragraphs and captions tell facts; headlines are kept for what they claim. */
export type BlockKind = "headline" | "paragraph" | "caption" | "furniture";

/** A stretch of the page, token numbers `first` to `last`. */
export interface Block {
  readonly kind: BlockKind;
  readonly first: number;
  readonly last: number;
}

/** The page around the article. */
export interface Layout {
  readonly blocks: readonly Block[];
  readonly byline?: string;
  readonly editor?: string;
  /** Number of pages that the outlet splits the article into, where the page says so. */
  readonly pages?: number;
  /** The text says that it stops before its end. */
  readonly isCut: boolean;
}

/** What the page is sorted by. */
export interface PageText {
  readonly tokens: Tokens;
  readonly language: Language;
  readonly marks: readonly Mark[];
  readonly months: ReadonlyMap<number, Mark>;
}

interface Line {
  first: number;
  last: number;
  /** A blank line, or the start of the text, comes before. */
  readonly afterBlank: boolean;
}

const LONGEST_HEADLINE = 30;
/** The same in characters of Chinese. */
const LONGEST_HAN_HEADLINE = 48;
const LONGEST_CREDIT = 12;
const LONGEST_CAPTION = 70;

function findLines(tokens: Tokens): Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  for (let at = 0; at < tokens.count; at++) {
    const breaks = at === 0 ? 2 : countBreaks(tokens.text, tokens.end[at - 1] ?? 0, tokens.start[at] ?? 0);
    if (line === undefined || breaks > 0) {
      line = { first: at, last: at, afterBlank: breaks > 1 };
      lines.push(line);
    } else line.last = at;
  }
  return lines;
}

/** Line breaks between two offsets: LF, CRLF (counted once), a lone CR, or the paragraph separator. */
function countBreaks(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 0x2028) breaks++;
    else if (unit === 0x2029) breaks += 2;
    else if (unit === 13 && text.charCodeAt(at + 1) !== 10) breaks++;
  }
  return breaks;
}

const lineText = (tokens: Tokens, { first, last }: Line): string =>
  tokens.text.slice(tokens.start[first], tokens.end[last]);

/** Chinese sets colons of full width. */
const narrowColons = (text: string): string => text.replaceAll("：", ":");

/** The word or phrase that opens a short line, in lower case, and what follows it after a colon, comma or space. */
function credit(text: string, words: readonly string[]): string | undefined {
  const lower = text.toLowerCase();
  for (const word of words) {
    if (!lower.startsWith(word)) continue;
    const rest = text.slice(word.length);
    if (rest === "") return "";
    if (/^[\s\u00a0]*[:|]/.test(rest)) return rest.replace(/^[\s\u00a0]*[:|][\s\u00a0]*/, "");
  }
  return undefined;
}

/** Page numbers as pagers print them, run together or apart: "12", "1 2 3"; the highest, or undefined if it is no such run. */
function pageCount(text: string): number | undefined {
  const digits = text.replace(/[^0-9]/g, "");
  if (!/^[\s\u00a0:|0-9]+$/.test(text) || !digits.startsWith("12")) return undefined;
  let run = "";
  for (let page = 1; run.length < digits.length; page++) {
    run += page;
    if (run === digits) return page;
  }
  return undefined;
}

/** Units at the head of a line in which the word that opens a caption stands. */
const CAPTION_HEAD = 40;

/** A caption opens with a word in capitals and a colon ("KERJASAMA: …") or with a word for pictures ("Foto: …", "图为…"). */
function isCaption(tokens: Tokens, line: Line, layout: LayoutWords): boolean {
  const { photo, captionOpeners = [], captionsInCapitals = false } = layout;
  const size = line.last - line.first;
  if (size < 4 || size > LONGEST_CAPTION) return false;
  const head = narrowColons(lineText(tokens, line).slice(0, CAPTION_HEAD));
  const colon = head.indexOf(":");
  if (captionOpeners.some((opener) => head.startsWith(opener))) return true;
  if (colon < 0) return false;
  const word = head.slice(0, colon).trimEnd();
  return photo.includes(word.toLowerCase()) || (captionsInCapitals && /^\p{Lu}{4,24}$/u.test(word));
}

function isFurniture(text: string, size: number, { layout }: Language): boolean {
  if (size > LONGEST_HEADLINE) return false;
  const lower = text.toLowerCase();
  return (
    /^(?:©|\(c\))/.test(lower) ||
    // A word that ends within another is none.
    layout.copyright.some((word) => lower.startsWith(word) && !/^\w\w/.test(lower.slice(word.length - 1))) ||
    layout.widget.includes(lower) ||
    layout.menu.some(
      (word) => lower === word || (lower.startsWith(word) && /^[\s:©]*[:©]|^ [>|]/.test(lower.slice(word.length))),
    )
  );
}

/** Whether a line is one of the menu's words and nothing else. */
const isHeading = (text: string, { menu }: LayoutWords): boolean =>
  menu.includes(text.toLowerCase().replace(/ ?:$/, ""));

const endsSentence = (text: string): boolean => /[.!?。！？…:"”’)\]]$/.test(text);

const LONGEST_DATELINE_LINE = 24;
/** Words that a line which only dates the page does not have. */
const telling = new Set(["kind", "tie", "instrument", "sign", "agree", "office", "say", "explore"]);

/** Whether a short line does no more than date the page: "Ahad, 18 June 2017, 01:36 WIB", "2025年04月23日 20:33:54". */
function isDateLine({ tokens, language, marks, months }: PageText, { first, last }: Line): boolean {
  if (last - first > LONGEST_DATELINE_LINE) return false;
  if (/[.!?。！？]$/.test(lineText(tokens, { first, last, afterBlank: false })) && last - first > 8) return false;
  let hasDate = false;
  for (let at = first; at <= last && !hasDate; at++) {
    const date = writtenAt({ tokens, months, language }, at);
    hasDate = date?.year !== undefined && date.day !== undefined;
  }
  return hasDate && !marks.some((mark) => mark.first >= first && mark.last <= last && telling.has(mark.entry.class));
}

/** Lines of a text wrapped at a fixed width are no longer than this, in UTF-16 units, */
const WIDEST_WRAP = 120;
/** nor shorter than this, in texts of Latin letters, */
const NARROWEST_WRAP = 50;
/** so many of them nearly fill it, */
const FEWEST_FULL = 4;
/** which are those that leave out so little of it. */
const FULL = 0.8;

/** Shortest line that fills the width at which the text is wrapped; no line does where it is not. */
function fullWidth(tokens: Tokens, lines: readonly Line[]): number {
  const widths = lines.map(({ first, last }) => (tokens.end[last] ?? 0) - (tokens.start[first] ?? 0));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const full = widths.filter((width, at) => width >= widest * FULL && lines[at + 1]?.afterBlank === false);
  return widest >= NARROWEST_WRAP && widest <= WIDEST_WRAP && full.length >= FEWEST_FULL
    ? widest * FULL
    : Number.POSITIVE_INFINITY;
}

/** Whether a line goes on with the paragraph before it: texts wrapped at a fixed width have no blank line between. */
function continues(tokens: Tokens, line: Line, before: Line | undefined, full: number): boolean {
  if (line.afterBlank || before === undefined || before.last - before.first < 6) return false;
  const written = lineText(tokens, before);
  if (endsSentence(written)) return false;
  // Chinese is seldom wrapped, and has no capitals to tell: there each line is a paragraph unless all are of one width.
  if (written.length >= full) return true;
  let first = line.first;
  while (first < line.last && ((tokens.flags[first] ?? 0) & PUNCTUATION) !== 0) first++;
  return ((tokens.flags[first] ?? 0) & (CAPITAL | NUMBER | HAN)) === 0;
}

/** Sorts the page into blocks and reads what its furniture says: byline, editor, number of pages. */
export function findBlocks(page: PageText): Layout {
  const { tokens, language } = page;
  const words = language.layout;
  const blocks: Block[] = [];
  const found: { byline?: string; editor?: string; pages?: number } = {};
  let isCut = false;
  let before: Line | undefined;
  let awaitsPages = false;
  let hasBody = false;
  let inLinks = false;
  const texts = new Map<string, Credits>();
  const lines = findLines(tokens);
  const full = fullWidth(tokens, lines);
  for (const line of lines) {
    const size = line.last - line.first + 1;
    const text = size > 60 ? "" : narrowColons(lineText(tokens, line));
    // Pages repeat their lines.
    const known = texts.get(text) ?? creditsOf(text, size, language);
    if (size <= LONGEST_CREDIT) texts.set(text, known);
    const { byline, editor, pager } = known;
    const pages = pageCount(pager === undefined || pager === "" ? (awaitsPages ? text : "") : pager);
    awaitsPages = pager === "";
    if (byline) found.byline ??= byline;
    if (editor) found.editor ??= editor;
    if (pages !== undefined) found.pages = pages;
    const hasWords = holdsWords(tokens, line);
    const isCredit =
      !hasWords || byline !== undefined || editor !== undefined || pager !== undefined || pages !== undefined;
    // "RELATED STORIES" below the article: what follows and is no sentence is the headline of another.
    const isLink: boolean = inLinks && size <= LONGEST_HEADLINE && !endsSentence(lineText(tokens, line));
    inLinks = isLink || (known.isFurniture && hasBody && isHeading(text, words));
    hasBody ||= size > LONGEST_HEADLINE && endsSentence(lineText(tokens, line));
    if (isCredit || isLink || known.isFurniture || isDateLine(page, line)) {
      blocks.push({ kind: "furniture", first: line.first, last: line.last });
      before = undefined;
      continue;
    }
    const last = blocks.at(-1);
    if (last && continues(tokens, line, before, full)) blocks[blocks.length - 1] = { ...last, last: line.last };
    else if (isCaption(tokens, line, words)) blocks.push({ kind: "caption", first: line.first, last: line.last });
    else blocks.push({ kind: "paragraph", first: line.first, last: line.last });
    before = line;
  }
  for (const word of words.cut) isCut ||= tokens.text.includes(word);
  return { blocks: withHeadline(page, blocks), ...found, isCut };
}

/** What a line tells of the page by its words alone. */
interface Credits {
  readonly byline: string | undefined;
  readonly editor: string | undefined;
  readonly pager: string | undefined;
  readonly isFurniture: boolean;
}

function creditsOf(text: string, size: number, language: Language): Credits {
  const words = language.layout;
  const isShort = size <= LONGEST_CREDIT;
  const spaced = isShort ? text.replace(/([^\s\u00a0\d])[\s\u00a0]+(?=[0-9])/, "$1:") : "";
  return {
    byline: isShort ? bylineOf(text, words.byline) : undefined,
    editor: isShort ? credit(text, words.editor) : undefined,
    pager: isShort ? credit(spaced, words.pagination) : undefined,
    isFurniture: isFurniture(text, size, language),
  };
}

/** A line of stars or pictures tells nothing. */
function holdsWords(tokens: Tokens, { first, last }: Line): boolean {
  for (let at = first; at <= last; at++) if ((tokens.flags[at] ?? 0) & (WORD | NUMBER | HAN)) return true;
  return false;
}

/** "Penulis: A", or "Laporan Reporter Tribun Jogja, A": the name after the colon or the last comma. */
function bylineOf(text: string, words: readonly string[]): string | undefined {
  const name = credit(text, words);
  if (name !== undefined) return name;
  const lower = text.toLowerCase();
  const isReport = words.some((word) => word.includes(" ") && lower.startsWith(`${word} `));
  return isReport ? text.slice(text.lastIndexOf(",") + 1).trim() : undefined;
}

/** The first block is the headline if it reads like one: short, no full stop, no dateline, and something follows. */
function withHeadline({ tokens, language }: PageText, blocks: readonly Block[]): Block[] {
  // "[Siaran Pers]" stands above the headline.
  const isLabel = ({ first, last }: Block) => tokens.lower[first] === "[" && tokens.lower[last] === "]";
  const at = blocks.findIndex((block) => block.kind === "paragraph" && !isLabel(block));
  const first = blocks[at];
  if (first === undefined) return [...blocks];
  const size = first.last - first.first + 1;
  const hasBody = blocks.slice(at + 1).some((block) => block.kind === "paragraph");
  const isHeadline =
    hasBody &&
    size <= ((tokens.flags[first.first] ?? 0) & HAN ? LONGEST_HAN_HEADLINE : LONGEST_HEADLINE) &&
    !/[.。"”]$/.test(tokens.text.slice(tokens.start[first.first], tokens.end[first.last])) &&
    afterDateline(tokens, first, language) === first.first;
  return blocks.map((block, index) => (index === at && isHeadline ? { ...block, kind: "headline" } : block));
}
