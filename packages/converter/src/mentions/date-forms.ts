import type { WordOrder } from "../language.ts";
import type { Mark } from "../text/lexicon.ts";
import { HAN, NUMBER, type Tokens } from "../text/tokens.ts";
import { isReal, type PartialDate } from "./calendar.ts";

/** A date as written, tokens `first` to `last`; `other` is the reading with day and month swapped, where both are dates. */
export interface WrittenDate extends PartialDate {
  readonly first: number;
  readonly last: number;
  readonly other?: PartialDate;
  /** The year is that of a word beside it: 今年. */
  readonly isToldBeside?: boolean;
}

/** What the parsers look at: tokens, names of months by the token they begin at, and the order of numeric dates. */
export interface DateText {
  readonly tokens: Tokens;
  readonly months: ReadonlyMap<number, Mark>;
  readonly order: WordOrder["date"];
  /** Years that words beside a month tell ("last year", 今年), by the last token of the word before it and by the first of one behind. */
  readonly yearsBefore?: ReadonlyMap<number, number>;
  readonly yearsBehind?: ReadonlyMap<number, number>;
}

const hanDigits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Whole number of token `at` with at most so many digits, or NaN. */
function numberAt(tokens: Tokens, at: number, digits: number): number {
  const text = tokens.lower[at];
  if (text === undefined || ((tokens.flags[at] ?? 0) & NUMBER) === 0 || text.length > digits) return Number.NaN;
  return Number(text);
}

const yearAt = (tokens: Tokens, at: number): number | undefined => {
  const year = numberAt(tokens, at, 4);
  return year > 999 ? year : undefined;
};

const FIRST_OF_REPUBLIC = 1911;

/** "113-10-03": a year of the Republic, as Taiwan counts them. */
function shortYear(tokens: Tokens, at: number): number | undefined {
  const year = numberAt(tokens, at, 3);
  return year >= 100 && year < 200 ? FIRST_OF_REPUBLIC + year : undefined;
}

/** The two readings of "6/5": as the language has it, and swapped. */
function readings(
  a: number,
  b: number,
  order: WordOrder["date"],
  year: number | undefined,
): Omit<WrittenDate, "first" | "last"> | undefined {
  const dayFirst = { year, month: b, day: a };
  const monthFirst = { year, month: a, day: b };
  const [one, two] = order === "month-first" ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  if (!isReal(one)) return isReal(two) ? two : undefined;
  return isReal(two) && a !== b ? { ...one, other: two } : one;
}

/** "24/6/2025", "24-06-2025", "2025-06-24" and, in brackets, "24/6". */
function numeric({ tokens, order }: DateText, at: number): WrittenDate | undefined {
  const mark = tokens.lower[at + 1] ?? "";
  if (!/^[/.-]$/.test(mark)) return undefined;
  const isLong = tokens.lower[at + 3] === mark;
  const year = yearAt(tokens, at) ?? (order === "year-first" && isLong ? shortYear(tokens, at) : undefined);
  if (year !== undefined && isLong) {
    const date = { year, month: numberAt(tokens, at + 2, 2), day: numberAt(tokens, at + 4, 2) };
    return isReal(date) && !Number.isNaN(date.month + date.day) ? { first: at, last: at + 4, ...date } : undefined;
  }
  const [a, b] = [numberAt(tokens, at, 2), numberAt(tokens, at + 2, 2)];
  if (Number.isNaN(a + b)) return undefined;
  if (isLong) {
    const long = yearAt(tokens, at + 4);
    const found = long === undefined ? undefined : readings(a, b, order, long);
    return found && { first: at, last: at + 4, ...found };
  }
  const isBracketed = tokens.lower[at - 1] === "(" && tokens.lower[at + 3] === ")";
  const found = isBracketed && mark === "/" ? readings(a, b, order, undefined) : undefined;
  return found && { first: at, last: at + 2, ...found };
}

const ordinals = new Set(["st", "nd", "rd", "th"]);

/** Token behind a day: "24", "24th", "the 24th of". */
function behindDay({ tokens }: DateText, at: number): number {
  const suffix = ordinals.has(tokens.lower[at + 1] ?? "") ? at + 2 : at + 1;
  return tokens.lower[suffix] === "of" ? suffix + 1 : suffix;
}

/** "24 Juni 2025", "24th of June", "June 24, 2025", "Juni 2025"; a range ("23-24 Juni") counts as its last day. */
function named(text: DateText, at: number): WrittenDate | undefined {
  const { tokens, months } = text;
  const here = months.get(at);
  if (here) return monthFirst(text, at, here);
  const day = numberAt(tokens, at, 2);
  const next = behindDay(text, at);
  const month = Number.isNaN(day) ? undefined : months.get(next);
  if (!month) return undefined;
  const comma = tokens.lower[month.last + 1] === "," ? 1 : 0;
  const year = yearAt(tokens, month.last + 1 + comma);
  return {
    first: at,
    last: year === undefined ? month.last : month.last + 1 + comma,
    year,
    month: Number(month.entry.value),
    day,
  };
}

function monthFirst(text: DateText, at: number, mark: Mark): WrittenDate | undefined {
  const { tokens } = text;
  const month = Number(mark.entry.value);
  const behind = tokens.lower[mark.last + 1] === "." ? mark.last + 2 : mark.last + 1;
  const alone = yearAt(tokens, behind);
  if (alone !== undefined) return { first: at, last: behind, year: alone, month };
  const day = numberAt(tokens, behind, 2);
  if (Number.isNaN(day)) {
    const told = text.yearsBehind?.get(behind) ?? text.yearsBefore?.get(at - 1);
    return told === undefined ? undefined : { first: at, last: mark.last, year: told, month, isToldBeside: true };
  }
  const end = lastOfRange(tokens, behind);
  const suffix = ordinals.has(tokens.lower[end + 1] ?? "") ? end + 2 : end + 1;
  const yearToken = tokens.lower[suffix] === "," ? suffix + 1 : suffix;
  const year = yearAt(tokens, yearToken);
  return {
    first: at,
    last: year === undefined ? suffix - 1 : yearToken,
    year,
    month,
    day: numberAt(tokens, end, 2),
  };
}

/** Token of the last day of a range, else of the day: "June 23-24", "June 23 to 24". */
const lastOfRange = (tokens: Tokens, at: number): number =>
  /^(?:[-–—]|to)$/.test(tokens.lower[at + 1] ?? "") && numberAt(tokens, at + 2, 2) > numberAt(tokens, at, 2)
    ? at + 2
    : at;

/** Number in Chinese characters from token `at` on (二十四, 二〇一八), with the token behind it. */
function hanNumber(tokens: Tokens, at: number): { value: number; next: number } | undefined {
  let next = at;
  let digits = "";
  let value: number | undefined;
  for (; next < at + 4 && ((tokens.flags[next] ?? 0) & HAN) !== 0; next++) {
    const character = tokens.lower[next] ?? "";
    if (character === "十") value = (digits === "" ? 1 : Number(digits)) * 10;
    else if (hanDigits[character] !== undefined)
      digits = value === undefined ? digits + hanDigits[character] : String(hanDigits[character]);
    else break;
    if (character === "十") digits = "";
  }
  if (next === at) return undefined;
  return { value: (value ?? 0) + Number(digits || 0), next };
}

function anyNumber(tokens: Tokens, at: number, digits: number): { value: number; next: number } | undefined {
  const value = numberAt(tokens, at, digits);
  return Number.isNaN(value) ? hanNumber(tokens, at) : { value, next: at + 1 };
}

/** "27日", "今(11)日": a day of the month that the article was written in, or of the one before. */
function isDayAlone(tokens: Tokens, at: number, { value, next }: { value: number; next: number }): boolean {
  const isBracketed = tokens.lower[at - 1] === "(" && tokens.lower[next] === ")";
  const unit = tokens.lower[isBracketed ? next + 1 : next] ?? "";
  return value >= 1 && value <= 31 && /^[日號号]$/.test(unit) && !/^[月至-]$/.test(tokens.lower[at - 1] ?? "");
}

/** 民國112年, 112年7月: years of the Republic, as Taiwan counts them, which have three digits where nothing names it. */
function yearOfRepublic(
  tokens: Tokens,
  at: number,
  { value, next }: { value: number; next: number },
): number | undefined {
  const { lower } = tokens;
  if (lower[next] !== "年" || value > 200) return undefined;
  const isNamed = /^[国國]$/.test(lower[at - 1] ?? "") && lower[at - 2] === "民";
  const month = value >= 100 ? anyNumber(tokens, next + 1, 2) : undefined;
  const hasMonth = month !== undefined && lower[month.next] === "月";
  return isNamed || hasMonth ? FIRST_OF_REPUBLIC + value : undefined;
}

const isRange = (mark: string | undefined): boolean => mark !== undefined && /^[-–—~～至到]$/.test(mark);

/** "2022—2026年", 从2025年到2029年: the years that a paper holds for are no dates. */
function isOfPeriod(tokens: Tokens, first: number, last: number): boolean {
  const before = isRange(tokens.lower[first - 1]) ? first - 2 : -1;
  const isEnd = [before, tokens.lower[before] === "年" ? before - 1 : -1].some(
    (at) => yearAt(tokens, at) !== undefined,
  );
  const isStart = isRange(tokens.lower[last + 1]) && yearAt(tokens, last + 2) !== undefined;
  return isEnd || isStart;
}

/** "2025年4月21日", "4月21日", "2012年", 四月二十一日. */
function chinese({ tokens, yearsBefore }: DateText, at: number): WrittenDate | undefined {
  const number = anyNumber(tokens, at, 4);
  if (!number) return undefined;
  const start = { value: yearOfRepublic(tokens, at, number) ?? number.value, next: number.next };
  let next = start;
  const date: { year?: number; month?: number; day?: number } = {};
  if (tokens.lower[start.next] === "年" && start.value > 999) {
    date.year = start.value;
    const month = anyNumber(tokens, start.next + 1, 2);
    if (!month || tokens.lower[month.next] !== "月")
      return isReal(date) && !isOfPeriod(tokens, at, start.next) ? { first: at, last: start.next, ...date } : undefined;
    next = month;
  }
  if (date.year === undefined && isDayAlone(tokens, at, start))
    return { first: at, last: start.next, day: start.value };
  if (tokens.lower[next.next] !== "月") return undefined;
  date.month = next.value;
  const day = anyNumber(tokens, next.next + 1, 2);
  const hasDay = day !== undefined && /^[日号號]$/.test(tokens.lower[day.next] ?? "");
  if (hasDay) date.day = day.value;
  const told = yearsBefore?.get(at - 1);
  if (date.year === undefined && told !== undefined) {
    const whole = { ...date, year: told };
    return isReal(whole) ? { first: at, last: hasDay ? day.next : next.next, ...whole, isToldBeside: true } : undefined;
  }
  if (!isReal(date) || (date.year === undefined && !hasDay)) return undefined;
  return { first: at, last: hasDay ? day.next : next.next, ...date };
}

const hanNumerals = new Set([...Object.keys(hanDigits), "十"]);

/** Whether a token is a number, or a character that numbers are written with. */
export function mayBeNumber({ flags, lower }: Tokens, at: number): boolean {
  const flag = flags[at] ?? 0;
  return (flag & NUMBER) !== 0 || ((flag & HAN) !== 0 && hanNumerals.has(lower[at] ?? ""));
}

/** The date written from token `at` on, in any of the forms that texts use; undefined if none begins there. */
export function writtenAt(text: DateText, at: number): WrittenDate | undefined {
  if (!mayBeNumber(text.tokens, at) && !text.months.has(at)) return undefined;
  const date = chinese(text, at) ?? numeric(text, at) ?? named(text, at);
  return date && (isReal(date) || date.month === undefined) ? date : undefined;
}
