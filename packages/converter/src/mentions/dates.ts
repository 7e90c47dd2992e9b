import { gather } from "../gather.ts";
import type { Document, Sentence } from "../text/document.ts";
import type { Mark } from "../text/lexicon.ts";
import { NUMBER } from "../text/tokens.ts";
import { type Anchor, addDays, addMonths, inferYear, isoDate, isReal, weekdayOf } from "./calendar.ts";
import { type DateText, mayBeNumber, type WrittenDate, writtenAt } from "./date-forms.ts";

/** A date in the text; tokens `first` to `last` hold the weekday too, if one stands before it. */
export interface DateMention {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  /** ISO 8601 with the precision known: `2025-06-24`, `2025-06`, `2025`. */
  readonly value: string;
  /** The year is not written: it is that of the anchor, or the one before if the day were after it. */
  readonly isYearInferred: boolean;
  /** `calendar`: written out; `relative`: "today", "last month"; `weekday`: its name alone; both count from the day of publication. */
  readonly form: "calendar" | "relative" | "weekday";
}

/** Days after which one reading of a date is as good as the other. */
const UNLIKELY = 45;

interface Reader {
  readonly sentence: Sentence;
  readonly text: DateText;
  readonly anchor: Anchor | undefined;
  readonly weekdays: readonly Mark[];
  /** Year that the text spoke of last: "on August 25 of that year". */
  readonly lastYear: number | undefined;
}

/** A weekday before the date belongs to it, and so does the bracket between: "Selasa (24/6/2025)", "Selasa, 24 Juni 2025". */
function withWeekday(
  { text, weekdays }: Reader,
  first: number,
  last: number,
): { first: number; last: number; weekday?: number } {
  const { lower } = text.tokens;
  const isBracketed = lower[first - 1] === "(" && lower[last + 1] === ")";
  const before = isBracketed || lower[first - 1] === "," ? first - 2 : first - 1;
  const mark = weekdays.find((one) => one.last === before || one.last === before - 1);
  if (!mark) return { first, last };
  return { first: mark.first, last: isBracketed ? last + 1 : last, weekday: Number(mark.entry.value) };
}

const fullDay = (date: WrittenDate | WrittenDate["other"]): string | undefined =>
  date?.year !== undefined && date.day !== undefined ? isoDate(date) : undefined;

/** Days between a day and the publication; news is about the days before, and what is far off or to come is as unlikely. */
function distance(day: string, published: string): number {
  const days = (Date.parse(published) - Date.parse(day)) / 86_400_000;
  return days < 0 ? UNLIKELY : Math.min(days, UNLIKELY);
}

/** Day first or month first: what the weekday beside it agrees with, else what is not after the day of publication. */
function readingOf(date: WrittenDate, weekday: number | undefined, anchor: Anchor | undefined): WrittenDate {
  if (date.other === undefined) return date;
  const other = { ...date, ...date.other };
  const year = date.year ?? anchor?.year;
  const [a, b] = [
    fullDay({ ...date, ...(year === undefined ? {} : { year }) }),
    fullDay({ ...other, ...(year === undefined ? {} : { year }) }),
  ];
  if (a === undefined || b === undefined) return date;
  if (weekday !== undefined) return weekdayOf(a) !== weekday && weekdayOf(b) === weekday ? other : date;
  return anchor?.day !== undefined && distance(b, anchor.day) < distance(a, anchor.day) ? other : date;
}

/** A day without its month: the last such day not after the publication. */
function dayOfMonth(
  { sentence, anchor }: Reader,
  { day = 0 }: WrittenDate,
  span: { first: number; last: number },
): DateMention | undefined {
  if (anchor?.day === undefined) return undefined;
  const month = day <= Number(anchor.day.slice(8)) ? anchor.day.slice(0, 7) : addMonths(anchor.day, -1);
  const parts = { year: Number(month.slice(0, 4)), month: Number(month.slice(5)), day };
  if (!isReal(parts)) return undefined;
  return { sentence: sentence.index, ...span, value: isoDate(parts), isYearInferred: true, form: "calendar" };
}

/** "of the same year", 同年: beside a date without a year. */
const isOfThatYear = ({ sentence }: Reader, { first, last }: WrittenDate): boolean =>
  sentence.marks.some(
    (mark) => mark.entry.class === "same-year" && (mark.first === last + 1 || mark.last === first - 1),
  );

function toMention(reader: Reader, written: WrittenDate): DateMention | undefined {
  const { sentence, anchor } = reader;
  const { first, last, weekday } = withWeekday(reader, written.first, written.last);
  if (written.month === undefined && written.year === undefined) return dayOfMonth(reader, written, { first, last });
  const date = readingOf(written, weekday, anchor);
  const year =
    date.year ?? (isOfThatYear(reader, written) ? reader.lastYear : undefined) ?? inferYear(date, anchor, weekday);
  if (year === undefined) return undefined;
  return {
    sentence: sentence.index,
    first,
    last,
    value: isoDate({ year, month: date.month, day: date.day }),
    isYearInferred: date.year === undefined || date.isToldBeside === true,
    form: "calendar",
  };
}

/** "sejak 1988", "in 2003", "(2019)", "diteken 2003": a year alone, where a word or bracket shows that it is one. */
function yearAlone({ sentence, text }: Reader, at: number): DateMention | undefined {
  const { tokens } = text;
  const value = tokens.lower[at] ?? "";
  if (((tokens.flags[at] ?? 0) & NUMBER) === 0 || !/^(?:19|20)\d\d$/.test(value)) return undefined;
  const before = sentence.marks.find((mark) => mark.last === at - 1);
  const isShown =
    (before !== undefined && ["in", "since", "sign", "first", "from", "year", "agree"].includes(before.entry.class)) ||
    (tokens.lower[at - 1] === "(" && tokens.lower[at + 1] === ")");
  return isShown
    ? { sentence: sentence.index, first: at, last: at, value, isYearInferred: false, form: "calendar" }
    : undefined;
}

/** "today", "last month", 今年: counted from the day of publication, and nothing without it. */
function relativeDate({ sentence, anchor }: Reader, mark: Mark): DateMention | undefined {
  const [unit, count = "0"] = mark.entry.value.split(":");
  if (anchor?.day === undefined) return undefined;
  const value =
    unit === "day"
      ? addDays(anchor.day, Number(count))
      : unit === "month"
        ? addMonths(anchor.day, Number(count))
        : unit === "year"
          ? String(anchor.year + Number(count))
          : undefined;
  if (value === undefined) return undefined;
  return {
    sentence: sentence.index,
    first: mark.first,
    last: mark.last,
    value,
    isYearInferred: true,
    form: "relative",
  };
}

/** "on Monday": the last one not after the day of publication. */
function weekdayAlone({ sentence, anchor }: Reader, mark: Mark): DateMention | undefined {
  if (anchor?.day === undefined) return undefined;
  const back = (weekdayOf(anchor.day) - Number(mark.entry.value) + 7) % 7;
  return {
    sentence: sentence.index,
    first: mark.first,
    last: mark.last,
    value: addDays(anchor.day, -back),
    isYearInferred: true,
    form: "weekday",
  };
}

const noYears = { yearsBefore: new Map<number, number>(), yearsBehind: new Map<number, number>() };

/** Years that words tell from the anchor, by the tokens beside which a month takes them: 去年12月, "June last year", "Juni lalu". */
function yearsBeside(sentence: Sentence, anchor: Anchor | undefined): Pick<DateText, "yearsBefore" | "yearsBehind"> {
  const words = sentence.marks.filter((mark) => mark.entry.class === "relative");
  if (words.length === 0) return noYears;
  const years = gather(words, (mark) => {
    const [unit, count = "0"] = mark.entry.value.split(":");
    return anchor === undefined || unit !== "year" ? [] : [{ mark, year: anchor.year + Number(count) }];
  });
  return {
    yearsBefore: new Map(years.map(({ mark, year }) => [mark.last, year])),
    yearsBehind: new Map(years.map(({ mark, year }) => [mark.first, year])),
  };
}

/** Whether a word for a year told that of the date beside it. */
const isYearOf = ({ entry }: Mark, { isYearInferred }: DateMention): boolean =>
  isYearInferred && entry.class === "relative" && entry.value.startsWith("year");

const classes = new Set(["month", "weekday", "relative"]);

/** Whether a sentence has a number or a word of time, without which it has no date. */
function mayHaveDate({ tokens, language }: Document, { first, last, marks }: Sentence): boolean {
  for (let at = first; at <= last; at++) if (mayBeNumber(tokens, at, language.dates)) return true;
  return marks.some((mark) => classes.has(mark.entry.class));
}

/** Finds the dates of a sentence, in order; `anchor` tells the year of those without one. */
export function findDates(
  document: Document,
  sentence: Sentence,
  anchor: Anchor | undefined,
  lastYear?: number,
): DateMention[] {
  if (!mayHaveDate(document, sentence)) return [];
  const marksOf = (name: string) => sentence.marks.filter((mark) => mark.entry.class === name);
  const months = new Map(marksOf("month").map((mark) => [mark.first, mark]));
  const text = {
    tokens: document.tokens,
    months,
    language: document.language,
    ...yearsBeside(sentence, anchor),
  };
  let reader: Reader = { sentence, text, anchor, weekdays: marksOf("weekday"), lastYear };
  const found: DateMention[] = [];
  for (let at = sentence.first; at <= sentence.last; at++) {
    const written = writtenAt(text, at);
    const mention = written ? toMention(reader, written) : yearAlone(reader, at);
    if (mention) {
      found.push(mention);
      reader = { ...reader, lastYear: Number(mention.value.slice(0, 4)) };
    }
    if (written) at = written.last;
  }
  const isFree = (mark: Mark) =>
    !found.some((date) => date.first - 1 <= mark.last && mark.first <= date.last + 1 && isYearOf(mark, date)) &&
    !found.some((date) => date.first <= mark.first && mark.last <= date.last) &&
    // 昨（9）日
    !found.some((date) => date.first === mark.last + 2 && document.tokens.lower[mark.last + 1] === "(");
  const relative = gather(marksOf("relative").filter(isFree), (mark) => relativeDate(reader, mark) ?? []);
  // A weekday whose date is written, or cannot be read for want of a year, is none of its own.
  const weekdays = gather(
    reader.weekdays.filter((mark) => isFree(mark) && document.tokens.lower[mark.last + 1] !== "("),
    (mark) => weekdayAlone(reader, mark) ?? [],
  );
  return [...found, ...relative, ...weekdays].toSorted((a, b) => a.first - b.first);
}
