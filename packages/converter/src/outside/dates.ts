import type { HanDates } from "../language.ts";
import { languages } from "../languages/detect.ts";

/** 二十四 is 24, 十 is 10, 二〇二五 is 2025. */
function hanNumber(text: string, { digits, ten }: HanDates): string {
  if (!text.includes(ten)) return [...text].map((one) => digits.get(one)).join("");
  const [tens = "", ones = ""] = text.split(ten);
  const value = (part: string, otherwise: number) => (part === "" ? otherwise : (digits.get(part) ?? Number.NaN));
  return String(value(tens, 1) * 10 + value(ones, 0));
}

/** Names of months of every language that articles are converted from, longest first, with their numbers. */
function monthNames(): [string, number][] {
  return [...languages.values()]
    .flatMap(({ lexicon }) => lexicon.entriesOf(new Set(["month"])))
    .filter((entry) => !/\p{Script=Han}/u.test(entry.phrase))
    .map((entry): [string, number] => [entry.phrase.replace(/\*$/, "").toLowerCase(), Number(entry.value)])
    .toSorted(([a], [b]) => b.length - a.length);
}

/** Characters of the longest number that a date is written with, and more. */
const LONGEST_NUMBER = 8;

/** A passage with its Chinese numbers in digits and its months written `<6>`. */
function withoutHan(passage: string, han: HanDates): string {
  const { year, month, day, digits, ten } = han;
  const number = new RegExp(
    `[${[...digits.keys()].join("")}${ten}]{1,${LONGEST_NUMBER}}(?=[${year}${month}${day.join("")}])`,
    "gu",
  );
  return passage
    .replace(number, (text) => hanNumber(text, han))
    .replace(new RegExp(`(\\d{1,2})${month}`, "gu"), "<$1>");
}

/** A passage with its months written `<6>` and its numbers in digits: what is left tells day and year. */
function normalised(passage: string): string {
  const numbers = [...languages.values()].reduce(
    (text, { dates }) => (dates.han ? withoutHan(text, dates.han) : text),
    passage.normalize("NFKC").toLowerCase(),
  );
  return monthNames().reduce(
    (text, [name, month]) => text.replaceAll(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, "gu"), `<${month}>`),
    numbers,
  );
}

const number = (value: number): string => `(?<!\\d)0?${value}(?!\\d)`;
/** What may stand between a month's name and the day: a comma, another day of a range, but no other month. */
const between = "[^<>]{0,16}?";
const stroke = "\\s?[-/.–]\\s?";

function saysMonthAndDay(text: string, month: number, day: number): boolean {
  const named = `<0?${month}>`;
  return [
    `${number(day)}${between}${named}`,
    `${named}${between}${number(day)}`,
    `${number(day)}${stroke}${number(month)}`,
    `${number(month)}${stroke}${number(day)}`,
  ].some((pattern) => new RegExp(pattern, "u").test(text));
}

const saysMonth = (text: string, month: number, year: string): boolean =>
  [`<0?${month}>`, `${number(month)}${stroke}${year}`, `${year}${stroke}${number(month)}`].some((pattern) =>
    new RegExp(pattern, "u").test(text),
  );

const saysYear = (text: string, year: string): boolean => new RegExp(`(?<!\\d)${year}(?!\\d)`).test(text);

/** Where the year may be found if the passage does not give it. */
export interface YearContext {
  /** The whole article. */
  readonly text: string;
  /** Day of publication, ISO 8601. */
  readonly published?: string;
}

/**
 * Whether some reading of a passage gives an ISO 8601 date: day and month must stand in it, in figures or by name, in either order;
 * the year may stand elsewhere in the article or be that of its publication. "Yesterday" gives no date.
 */
export function saysDate(passage: string, date: string, { text, published }: YearContext): boolean {
  const [year = "", month, day] = date.split("-");
  const said = normalised(passage);
  if (month === undefined) return saysYear(said, year);
  const isYearKnown = saysYear(said, year) || published?.startsWith(year) === true || saysYear(normalised(text), year);
  if (!isYearKnown) return false;
  return day === undefined ? saysMonth(said, Number(month), year) : saysMonthAndDay(said, Number(month), Number(day));
}

/** What a passage must have for `saysDate` to find an ISO 8601 date in it. */
export function wantedFor(passage: string, date: string, context: YearContext): string {
  const [year, month, day] = date.split("-");
  if (month === undefined) return `the year ${year}`;
  const isYearMissing =
    context.published === undefined && saysDate(passage, date, { ...context, published: `${year}` });
  if (isYearMissing)
    return `the year ${year}, which is missing there and in the whole article (give the day of publication, as with --published, if it is of that year)`;
  const elsewhere = "and the year there or elsewhere in the article";
  if (day !== undefined) return `day and month of ${date}, ${elsewhere}`;
  return `the month of ${date} by name, ${elsewhere}, or month and year side by side in figures`;
}
