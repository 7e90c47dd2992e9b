import type { Language } from "../language.ts";
import { afterDateline } from "./datelines.ts";
import type { Block } from "./layout.ts";
import { CAPITAL, HAN, isHan, JOINED, NUMBER, PUNCTUATION, type Tokens, WORD } from "./tokens.ts";

/** Tokens `first` to `last`, in one quotation or in none. */
export interface Span {
  readonly first: number;
  readonly last: number;
  /** Number of the quotation that it stands in, counted through the article; -1 outside. */
  readonly quote: number;
  /** "OUTLET.COM, KLATEN - ": where and when the article was written, before what it tells. */
  readonly isDateline: boolean;
}

const opening = new Set(["“", "„", "«", "「", "『"]);
const closing = new Set(["”", "»", "」", "』"]);
const wideEnds = new Set(["！", "？"]);
/** A quotation of fewer words is a name or a term, not speech. */
const SHORTEST_SPEECH = 5;

const LONGEST_CUT_MARK = 8;

/** A sentence of more tokens is none: it is cut, so that the rules, which look at pairs of words, stay quick on any text. */
const LONGEST_SENTENCE = 300;

/** The same in characters of Chinese, unless a mark inside shows a sentence. */
const SHORTEST_HAN_SPEECH = 16;

function isSpeech(tokens: Tokens, open: number, close: number): boolean {
  if (!isHan(tokens.flags[open + 1])) return close - open > SHORTEST_SPEECH;
  for (let at = open + 1; at < close; at++) if (/^[,。!?;]$/.test(tokens.lower[at] ?? "")) return true;
  return close - open > SHORTEST_HAN_SPEECH;
}

interface Quotation {
  readonly first: number;
  readonly last: number;
}

/** Quotations that are speech, by token; straight marks open and close in turn within a block. */
function findQuotations(tokens: Tokens, block: Block): Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  for (let at = block.first; at <= block.last; at++) {
    if (((tokens.flags[at] ?? 0) & PUNCTUATION) === 0) continue;
    const mark = tokens.lower[at] ?? "";
    if (open < 0 && (mark === '"' || opening.has(mark))) open = at;
    else if (open >= 0 && (mark === '"' || closing.has(mark))) {
      if (isSpeech(tokens, open, at)) found.push({ first: open, last: at });
      open = -1;
    }
  }
  // A mark that is never closed in its paragraph: speech that goes on in the next one.
  if (open >= 0 && open === block.first && block.last - open > SHORTEST_SPEECH)
    found.push({ first: open, last: block.last });
  return found;
}

/** Letters of the longest small word that may be glued to a link. */
const LONGEST_GLUED = 6;

/** Whether one of the last letters of a word may be a capital: few words have one, and what they are made of costs more to tell. */
function hasLateCapital(text: string, end: number): boolean {
  for (let at = end - LONGEST_GLUED; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 127 || (unit >= 65 && unit <= 90)) return true;
  }
  return false;
}

/** "CooperationThe": the last word of a link and the first of the sentence behind it, without a space between. */
function isGlued(tokens: Tokens, at: number, { functionWords }: Language): boolean {
  if (((tokens.flags[at] ?? 0) & WORD) === 0 || (tokens.lower[at] ?? "").length < 8) return false;
  if (!hasLateCapital(tokens.text, tokens.end[at] ?? 0)) return false;
  const seam = /\p{Ll}(\p{Lu}\p{Ll}{1,5})$/u.exec(tokens.text.slice(tokens.start[at], tokens.end[at]));
  return seam !== null && functionWords.includes((seam[1] ?? "").toLowerCase());
}

/** Shortest word before a full stop with no space behind it that may end a sentence. */
const SHORTEST_LAST = 3;

/** "sister city.Baca juga": a full stop between a word in small letters and one with a capital, whose space the page lost. */
const isSeam = (tokens: Tokens, at: number): boolean =>
  ((tokens.flags[at - 1] ?? 0) & (WORD | CAPITAL)) === WORD &&
  (tokens.lower[at - 1] ?? "").length >= SHORTEST_LAST &&
  ((tokens.flags[at + 1] ?? 0) & (WORD | CAPITAL)) === (WORD | CAPITAL);

function isEnd(tokens: Tokens, at: number, language: Language): boolean {
  if (((tokens.flags[at] ?? 0) & PUNCTUATION) === 0) return isGlued(tokens, at, language);
  const mark = tokens.lower[at];
  // A list of ties in Chinese parts them so, and a list of fields in one tie does not.
  if (mark === ";" && isHan(tokens.flags[at - 1])) return true;
  if (mark === "。" || wideEnds.has(tokens.text[tokens.start[at] ?? 0] ?? "")) return true;
  if (mark !== "." && mark !== "!" && mark !== "?" && mark !== "…") return false;
  const next = tokens.flags[at + 1];
  if (next === undefined) return true;
  if (next & JOINED) return mark === "." && isSeam(tokens, at);
  if (next & WORD && (next & CAPITAL) === 0) return false;
  const before = tokens.lower[at - 1] ?? "";
  const isInitial = before.length === 1 && ((tokens.flags[at - 1] ?? 0) & CAPITAL) !== 0;
  return mark !== "." || !(isInitial || language.abbreviations.includes(before));
}

/** "[kutipan terputus]": says that the text stops, and nothing of what it tells. */
const isCutMark = (tokens: Tokens, first: number, last: number, { layout }: Language): boolean =>
  last - first < LONGEST_CUT_MARK &&
  layout.cut.includes(tokens.text.slice(tokens.start[first], tokens.end[last]).toLowerCase());

/** "Baca juga: …": a link inside a paragraph is the headline of another article. */
function isLink(tokens: Tokens, first: number, { layout }: Language): boolean {
  let colon = first;
  while (colon - first < LONGEST_LINK_WORD && tokens.lower[colon] !== ":") colon++;
  if (colon === first || tokens.lower[colon] !== ":") return false;
  return layout.menu.includes(tokens.text.slice(tokens.start[first], tokens.end[colon - 1]).toLowerCase());
}

const LONGEST_LINK_WORD = 5;

const hasWord = (tokens: Tokens, first: number, last: number): boolean => {
  for (let at = first; at <= last; at++) if ((tokens.flags[at] ?? 0) & (WORD | HAN | NUMBER)) return true;
  return false;
};

/** Cuts the blocks that tell something into sentences; a sentence that is partly speech is cut at its quotation marks. */
export function findSentences(
  tokens: Tokens,
  blocks: readonly Block[],
  language: Language,
): (Span & { readonly block: Block })[] {
  const spans: (Span & { block: Block })[] = [];
  let quote = -1;
  for (const block of blocks) {
    if (block.kind === "furniture") continue;
    const quotations = findQuotations(tokens, block);
    let first = block.kind === "paragraph" ? afterDateline(tokens, block, language) : block.first;
    if (first > block.first) spans.push({ first: block.first, last: first - 1, quote: -1, isDateline: true, block });
    const push = (last: number, inQuote: boolean) => {
      // A link that the page glued to the next sentence is the headline of another article.
      if (
        last >= first &&
        !isGlued(tokens, last, language) &&
        !isCutMark(tokens, first, last, language) &&
        !isLink(tokens, first, language) &&
        hasWord(tokens, first, last)
      )
        spans.push({ first, last, quote: inQuote ? quote : -1, isDateline: false, block });
      first = last + 1;
    };
    let next = 0;
    for (let at = first; at <= block.last; at++) {
      const quotation = quotations[next];
      const inside = quotation !== undefined && at > quotation.first;
      if (quotation !== undefined && at === quotation.first) {
        push(at - 1, false);
        quote++;
        first = at;
      } else if (quotation !== undefined && at === quotation.last) {
        push(at, true);
        next++;
      } else if (isEnd(tokens, at, language) || at - first >= LONGEST_SENTENCE) push(at, inside);
    }
    push(block.last, next < quotations.length);
  }
  return spans;
}
