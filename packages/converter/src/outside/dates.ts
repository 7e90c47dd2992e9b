import { languages } from "../languages/detect.ts";

const HAN_DIGITS = "〇一二三四五六七八九";

/** 二十四 is 24, 十 is 10, 二〇二五 is 2025. */
function hanNumber(text: string): string {
  const digits = [...text.replace(/[零○]/gu, "〇")].map((one) => HAN_DIGITS.indexOf(one));
  if (!text.includes("十")) return digits.join("");
  const [tens = "", ones = ""] = text.split("十");
  const value = (part: string, otherwise: number) => (part === "" ? otherwise : HAN_DIGITS.indexOf(part));
  return String(value(tens, 1) * 10 + value(ones, 0));
}

/** Names of months of every language that articles are converted from, longest first, with their numbers. */
function monthNames(): [string, number][] {
  return [...languages.values()]
    .flatMap(({ lexicon }) => [...lexicon.byWord.values(), ...lexicon.byPrefix.values()].flat())
    .filter((entry) => entry.class === "month" && !/\p{Script=Han}/u.test(entry.phrase))
    .map((entry): [string, number] => [entry.phrase.replace(/\*$/, "").toLowerCase(), Number(entry.value)])
    .toSorted(([a], [b]) => b.length - a.length);
}

/** A passage with its months written `<6>` and its numbers in digits: what is left tells day and year. */
function normalised(passage: string): string {
  const numbers = passage
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[〇零○一二三四五六七八九十]+(?=[年月日号])/gu, hanNumber)
    .replace(/(\d{1,2})月/g, "<$1>");
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
