import type { Document, Sentence } from "../text/document.ts";
import { NUMBER, type Tokens } from "../text/tokens.ts";

/** A calendar date in the text; tokens `first` to `last` hold the weekday too, if one stands before it. */
export interface DateMention {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  /** ISO 8601 with the precision known: `2025-06-24`, `2025-06`, `2025`. */
  readonly value: string;
  /** The year is not written: it is that of the publication, or the one before if the day were in its future. */
  readonly isYearInferred: boolean;
}

interface Parsed {
  readonly last: number;
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
}

const daysIn = (year: number, month: number): number =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** Whole number of token `at`, or NaN. */
function numberAt(tokens: Tokens, at: number, digits: number): number {
  const text = tokens.lower[at];
  if (text === undefined || ((tokens.flags[at] ?? 0) & NUMBER) === 0 || text.length > digits) return Number.NaN;
  return Number(text);
}

/** "24/6/2025", "24-06-2025", "24.6.2025" and, within brackets, "24/6": the day comes first. */
function parseNumeric(tokens: Tokens, at: number): Parsed | undefined {
  const mark = tokens.lower[at + 1] ?? "";
  if (!/^[/.-]$/.test(mark)) return undefined;
  const day = numberAt(tokens, at, 2);
  const month = numberAt(tokens, at + 2, 2);
  if (Number.isNaN(day) || Number.isNaN(month)) return undefined;
  if (tokens.lower[at + 3] === mark) {
    const year = numberAt(tokens, at + 4, 4);
    if (year > 999) return { last: at + 4, year, month, day };
    return undefined;
  }
  const isBracketed = tokens.lower[at - 1] === "(" && tokens.lower[at + 3] === ")";
  return isBracketed && mark === "/" ? { last: at + 2, month, day } : undefined;
}

/** "24 Juni 2025", "24 Juni", "Juni 2025": a month by name, with what stands around it. */
function parseNamed(
  tokens: Tokens,
  at: number,
  month: number,
  monthFirst: number,
  monthLast: number,
): Parsed | undefined {
  const year = numberAt(tokens, monthLast + 1, 4);
  const hasYear = year > 999;
  const last = hasYear ? monthLast + 1 : monthLast;
  if (at === monthFirst) return hasYear ? { last, year, month } : undefined;
  const day = numberAt(tokens, at, 2);
  return Number.isNaN(day) ? undefined : { last, ...(hasYear ? { year } : {}), month, day };
}

/** Latest year in which the day is not after the day of publication; undefined if that is unknown. */
function inferYear(month: number, day: number, published: string | undefined): number | undefined {
  if (published === undefined) return undefined;
  const year = Number(published.slice(0, 4));
  return `-${pad(month, 2)}-${pad(day, 2)}` <= published.slice(4) ? year : year - 1;
}

function isoDate(
  { year, month, day }: Parsed,
  published: string | undefined,
): { value: string; isYearInferred: boolean } | undefined {
  if (month < 1 || month > 12) return undefined;
  const known = year ?? (day === undefined ? undefined : inferYear(month, day, published));
  if (known === undefined) return undefined;
  const isYearInferred = year === undefined;
  if (day === undefined) return { value: `${pad(known, 4)}-${pad(month, 2)}`, isYearInferred };
  if (day < 1 || day > daysIn(known, month)) return undefined;
  return { value: `${pad(known, 4)}-${pad(month, 2)}-${pad(day, 2)}`, isYearInferred };
}

/** A weekday before the date belongs to it, and so does the bracket between: "Selasa (24/6/2025)", "Selasa, 24 Juni 2025". */
function withWeekday(
  document: Document,
  sentence: Sentence,
  first: number,
  last: number,
): { first: number; last: number } {
  const { tokens } = document;
  const isBracketed = tokens.lower[first - 1] === "(" && tokens.lower[last + 1] === ")";
  const before = isBracketed || tokens.lower[first - 1] === "," ? first - 2 : first - 1;
  const weekday = sentence.marks.find((mark) => mark.entry.class === "weekday" && mark.last === before);
  if (!weekday) return { first, last };
  return { first: weekday.first, last: isBracketed ? last + 1 : last };
}

/** Finds the calendar dates of a sentence, in order. */
export function findDates(document: Document, sentence: Sentence): DateMention[] {
  const { tokens, article } = document;
  const months = new Map(
    sentence.marks.flatMap((mark) => (mark.entry.class === "month" ? [[mark.first, mark] as const] : [])),
  );
  const found: DateMention[] = [];
  for (let at = sentence.first; at <= sentence.last; at++) {
    if (((tokens.flags[at] ?? 0) & NUMBER) === 0 && !months.has(at)) continue;
    const month = months.get(at) ?? months.get(at + 1);
    const parsed = month
      ? parseNamed(tokens, at, Number(month.entry.value), month.first, month.last)
      : parseNumeric(tokens, at);
    const date = parsed && isoDate(parsed, article.metadata.published);
    if (!parsed || !date) continue;
    found.push({ sentence: sentence.index, ...withWeekday(document, sentence, at, parsed.last), ...date });
    at = parsed.last;
  }
  return found;
}
