import type { DateWords, HanDates, Language, WordOrder } from "../language.ts";
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

/** What the parsers look at: tokens, names of months by the token they begin at, and how the language writes dates. */
export interface DateText {
  readonly tokens: Tokens;
  readonly months: ReadonlyMap<number, Mark>;
  readonly language: Pick<Language, "order" | "dates">;
  /** Years that words beside a month tell ("last year", 今年), by the last token of the word before it and by the first of one behind. */
  readonly yearsBefore?: ReadonlyMap<number, number>;
  readonly yearsBehind?: ReadonlyMap<number, number>;
}

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

/** "113-10-03": a year of the Republic, as Taiwan counts them. */
function shortYear(tokens: Tokens, at: number, { han }: DateWords): number | undefined {
  const year = numberAt(tokens, at, 3);
  return han && year >= 100 && year < 200 ? han.beforeEra + year : undefined;
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
function numeric({ tokens, language }: DateText, at: number): WrittenDate | undefined {
  const order = language.order.date;
  const mark = tokens.lower[at + 1] ?? "";
  if (!/^[/.-]$/.test(mark)) return undefined;
  const isLong = tokens.lower[at + 3] === mark;
  const year =
    yearAt(tokens, at) ?? (order === "year-first" && isLong ? shortYear(tokens, at, language.dates) : undefined);
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

/** Token behind a day: "24", "24th". */
const behindOrdinal = ({ tokens, language }: DateText, at: number): number =>
  language.dates.ordinals.includes(tokens.lower[at + 1] ?? "") ? at + 2 : at + 1;

/** Token behind a day and the word that joins its month: "the 24th of". */
function behindDay(text: DateText, at: number): number {
  const suffix = behindOrdinal(text, at);
  return text.language.dates.ofMonths.includes(text.tokens.lower[suffix] ?? "") ? suffix + 1 : suffix;
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
  const end = lastOfRange(text, behind);
  const suffix = behindOrdinal(text, end);
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
function lastOfRange({ tokens, language }: DateText, at: number): number {
  const mark = tokens.lower[at + 1] ?? "";
  const isJoined = /^[-–—]$/.test(mark) || language.dates.ranges.includes(mark);
  return isJoined && numberAt(tokens, at + 2, 2) > numberAt(tokens, at, 2) ? at + 2 : at;
}

/** A number, and the token behind it. */
interface Numeral {
  readonly value: number;
  readonly next: number;
}

/** Number in Chinese characters from token `at` on (二十四, 二〇一八), with the token behind it. */
function hanNumber(tokens: Tokens, at: number, { digits: values, ten }: HanDates): Numeral | undefined {
  let next = at;
  let digits = "";
  let value: number | undefined;
  for (; next < at + 4 && ((tokens.flags[next] ?? 0) & HAN) !== 0; next++) {
    const character = tokens.lower[next] ?? "";
    const digit = values.get(character);
    if (character === ten) value = (digits === "" ? 1 : Number(digits)) * 10;
    else if (digit !== undefined) digits = value === undefined ? digits + digit : String(digit);
    else break;
    if (character === ten) digits = "";
  }
  if (next === at) return undefined;
  return { value: (value ?? 0) + Number(digits || 0), next };
}

function anyNumber(tokens: Tokens, at: number, digits: number, han: HanDates): Numeral | undefined {
  const value = numberAt(tokens, at, digits);
  return Number.isNaN(value) ? hanNumber(tokens, at, han) : { value, next: at + 1 };
}

/** "27日", "今(11)日": a day of the month that the article was written in, or of the one before. */
function isDayAlone({ tokens, language }: DateText, at: number, { value, next }: Numeral, han: HanDates): boolean {
  const isBracketed = tokens.lower[at - 1] === "(" && tokens.lower[next] === ")";
  const unit = tokens.lower[isBracketed ? next + 1 : next] ?? "";
  const before = tokens.lower[at - 1] ?? "";
  const isOpen = before !== han.month && before !== "-" && !language.dates.ranges.includes(before);
  return value >= 1 && value <= 31 && han.day.includes(unit) && isOpen;
}

/** 民國112年, 112年7月: years of the Republic, as Taiwan counts them, which have three digits where nothing names it. */
function yearOfRepublic(tokens: Tokens, at: number, { value, next }: Numeral, han: HanDates): number | undefined {
  const { lower } = tokens;
  if (lower[next] !== han.year || value > 200) return undefined;
  const isNamed = han.eras.some((era) => lower.slice(Math.max(0, at - era.length), at).join("") === era);
  const month = value >= 100 ? anyNumber(tokens, next + 1, 2, han) : undefined;
  const hasMonth = month !== undefined && lower[month.next] === han.month;
  return isNamed || hasMonth ? han.beforeEra + value : undefined;
}

/** "2022—2026年", 从2025年到2029年: the years that a paper holds for are no dates. */
function isOfPeriod({ tokens, language }: DateText, first: number, last: number, { year }: HanDates): boolean {
  const isRange = (mark = "") => /^[-–—~～]$/.test(mark) || language.dates.ranges.includes(mark);
  const before = isRange(tokens.lower[first - 1]) ? first - 2 : -1;
  const isEnd = [before, tokens.lower[before] === year ? before - 1 : -1].some(
    (at) => yearAt(tokens, at) !== undefined,
  );
  const isStart = isRange(tokens.lower[last + 1]) && yearAt(tokens, last + 2) !== undefined;
  return isEnd || isStart;
}

/** "2025年4月21日", "4月21日", "2012年", 四月二十一日. */
function chinese(text: DateText, at: number): WrittenDate | undefined {
  const { tokens, yearsBefore } = text;
  const { han } = text.language.dates;
  const number = han && anyNumber(tokens, at, 4, han);
  if (!number) return undefined;
  const start = { value: yearOfRepublic(tokens, at, number, han) ?? number.value, next: number.next };
  let next = start;
  const date: { year?: number; month?: number; day?: number } = {};
  if (tokens.lower[start.next] === han.year && start.value > 999) {
    date.year = start.value;
    const month = anyNumber(tokens, start.next + 1, 2, han);
    if (!month || tokens.lower[month.next] !== han.month)
      return isReal(date) && !isOfPeriod(text, at, start.next, han)
        ? { first: at, last: start.next, ...date }
        : undefined;
    next = month;
  }
  if (date.year === undefined && isDayAlone(text, at, start, han))
    return { first: at, last: start.next, day: start.value };
  if (tokens.lower[next.next] !== han.month) return undefined;
  date.month = next.value;
  const day = anyNumber(tokens, next.next + 1, 2, han);
  const hasDay = day !== undefined && han.day.includes(tokens.lower[day.next] ?? "");
  if (hasDay) date.day = day.value;
  const told = yearsBefore?.get(at - 1);
  if (date.year === undefined && told !== undefined) {
    const whole = { ...date, year: told };
    return isReal(whole) ? { first: at, last: hasDay ? day.next : next.next, ...whole, isToldBeside: true } : undefined;
  }
  if (!isReal(date) || (date.year === undefined && !hasDay)) return undefined;
  return { first: at, last: hasDay ? day.next : next.next, ...date };
}

/** Whether a token is a number, or a character that numbers are written with. */
export function mayBeNumber({ flags, lower }: Tokens, at: number, { han }: DateWords): boolean {
  const flag = flags[at] ?? 0;
  if ((flag & NUMBER) !== 0) return true;
  if ((flag & HAN) === 0 || han === undefined) return false;
  const character = lower[at] ?? "";
  return character === han.ten || han.digits.has(character);
}

/** The date written from token `at` on, in any of the forms that texts use; undefined if none begins there. */
export function writtenAt(text: DateText, at: number): WrittenDate | undefined {
  if (!mayBeNumber(text.tokens, at, text.language.dates) && !text.months.has(at)) return undefined;
  const date = chinese(text, at) ?? numeric(text, at) ?? named(text, at);
  return date && (isReal(date) || date.month === undefined) ? date : undefined;
}
