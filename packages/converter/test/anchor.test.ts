import { describe, expect, it } from "vitest";
import { readArticle, type SourceMetadata } from "../src/article.ts";
import { assemble } from "../src/assemble.ts";
import { convert } from "../src/convert.ts";

const idTie = "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city";
const enTie = "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties";
const zhTie = "昆明市与泰国清迈市";
const zhPaper = "签署友好城市关系协议书。";

const inIndonesian = (rest: string, above = "", below = ""): string =>
  `Berita hari ini\n${above}\n${idTie}${rest}.\n${below}`;
const inEnglish = (rest: string, above = ""): string => `News of the day\n${above}\n${enTie} ${rest}.\n`;
const inChinese = (day: string, above = "", before = ""): string =>
  `今日新闻\n${above}\n${before}${zhTie}${day}${zhPaper}\n`;

/** The days of the papers of an article of which no more is known than what is given, each with its passage and whether its year is written. */
function days(text: string, metadata: SourceMetadata): string[] {
  const read = readArticle("article", new TextEncoder().encode(text), metadata);
  if ("problem" in read) throw new Error(read.problem.message);
  const points = [...text];
  return assemble([convert(read.article)]).collection.agreements.flatMap(({ evidence, instruments }) => {
    for (const { start, end, exact } of evidence) expect(points.slice(start, end).join("")).toBe(exact);
    return instruments.flatMap(({ date }, at) => {
      const passage = evidence.find((one) => one.at === `/instruments/${at}/date`);
      return date === undefined ? [] : [`${date} «${passage?.exact}» ${passage?.rule}`];
    });
  });
}

const id = (more: SourceMetadata = {}): SourceMetadata => ({ language: "id", ...more });
const en = (more: SourceMetadata = {}): SourceMetadata => ({ language: "en", ...more });
const zh = (more: SourceMetadata = {}): SourceMetadata => ({ language: "zh", ...more });
const at = (path: string): SourceMetadata => ({ url: `https://example.org${path}` });

type Row = readonly [what: string, text: string, metadata: SourceMetadata, expected: readonly string[]];

const years: readonly Row[] = [
  [
    "of an address that spells the month",
    inEnglish("on Wednesday"),
    en(at("/news/2019/oct/24/state-sign")),
    ["2019-10-23 «Wednesday» en/date/year-inferred"],
  ],
  [
    "of the publication",
    inIndonesian(", 24 Oktober"),
    id({ published: "2019-10-30" }),
    ["2019-10-24 «24 Oktober» id/date/year-inferred"],
  ],
  [
    "before the publication, if the day is after it",
    inIndonesian(", 24 Oktober"),
    id({ published: "2019-01-30" }),
    ["2018-10-24 «24 Oktober» id/date/year-inferred"],
  ],
  [
    "in which the weekday is right",
    inIndonesian(", Rabu (24/10)"),
    id({ published: "2019-10-30" }),
    ["2018-10-24 «Rabu (24/10)» id/date/year-inferred"],
  ],
  [
    "of the address",
    inIndonesian(", 24 Oktober"),
    id(at("/2018/10/25/padang")),
    ["2018-10-24 «24 Oktober» id/date/year-inferred"],
  ],
  [
    "of a day without strokes in the address",
    inIndonesian(", 24 Oktober"),
    id(at("/read/20181025/padang")),
    ["2018-10-24 «24 Oktober» id/date/year-inferred"],
  ],
  [
    "of an address with the year alone",
    inIndonesian(", 24 Oktober"),
    id(at("/2018/padang")),
    ["2018-10-24 «24 Oktober» id/date/year-inferred"],
  ],
  [
    "of the date line",
    inIndonesian(", Sabtu (17/6)", "Ahad, 18 June 2017, 01:36 WIB\n"),
    id(),
    ["2017-06-17 «Sabtu (17/6)» id/date/year-inferred"],
  ],
  [
    "of the copyright line",
    inIndonesian(", 24 Oktober", "", "\n© ANTARA 2018\n"),
    id(),
    ["2018-10-24 «24 Oktober» id/date/year-inferred"],
  ],
  [
    "of another day in the text",
    inIndonesian(", 24 Oktober", "", "\nKedua kota bertemu untuk pertama kali di Jakarta pada 3 Maret 2016.\n"),
    id(),
    ["2016-10-24 «24 Oktober» id/date/year-inferred"],
  ],
  [
    "of the address, in English",
    inEnglish("on October 24"),
    en(at("/2018/10/25/davao")),
    ["2018-10-24 «October 24» en/date/year-inferred"],
  ],
  [
    "of the address, in Chinese",
    inChinese("10月24日"),
    zh(at("/2018-10/25/c_1.htm")),
    ["2018-10-24 «10月24日» zh/date/year-inferred"],
  ],
  [
    "of an address with year and month together",
    inChinese("10月24日"),
    zh(at("/content/201810/25/c_1.htm")),
    ["2018-10-24 «10月24日» zh/date/year-inferred"],
  ],
  [
    "of an address with month and day together",
    inChinese("10月24日"),
    zh(at("/news/2018/1025/1.htm")),
    ["2018-10-24 «10月24日» zh/date/year-inferred"],
  ],
  [
    "of an address with the number of the story behind the day",
    inChinese("10月24日"),
    zh(at("/news/201810250311.aspx")),
    ["2018-10-24 «10月24日» zh/date/year-inferred"],
  ],
  [
    "of the article, not of the address, where it is written",
    inEnglish("on October 24, 2015"),
    en(at("/2018/10/25/davao")),
    ["2015-10-24 «October 24, 2015» en/date/calendar"],
  ],
];

const relatives: readonly Row[] = [
  [
    "a weekday, from the date line",
    inEnglish("on Wednesday", "October 25, 2018\n"),
    en(),
    ["2018-10-24 «Wednesday» en/date/year-inferred"],
  ],
  [
    "yesterday, from the address",
    inIndonesian(" kemarin"),
    id(at("/2018/10/25/padang")),
    ["2018-10-24 «kemarin» id/date/year-inferred"],
  ],
  [
    "a day of the month, from the date line",
    inChinese("24日", "2018年10月25日 08:00\n"),
    zh(),
    ["2018-10-24 «24日» zh/date/year-inferred"],
  ],
  [
    "a day of the month before, from the publication",
    inChinese("30日"),
    zh({ published: "2018-10-25" }),
    ["2018-09-30 «30日» zh/date/year-inferred"],
  ],
  [
    "a day beside the one in the dateline",
    inChinese("24日", "", "新华社昆明10月25日电（记者王明）"),
    zh({ published: "2018-10-25" }),
    ["2018-10-24 «24日» zh/date/year-inferred"],
  ],
];

const ambiguous: readonly Row[] = [
  [
    "by the day of the address, month first",
    inIndonesian(" pada 5/6/2018"),
    id(at("/2018/05/07/padang")),
    ["2018-05-06 «5/6/2018» id/date/calendar"],
  ],
  [
    "by the day of the address, day first",
    inEnglish("on 05/06/2018"),
    en(at("/2018/06/07/davao")),
    ["2018-06-05 «05/06/2018» en/date/calendar"],
  ],
  [
    "by the weekday, whatever the address",
    inIndonesian(" pada Selasa (5/6/2018)"),
    id(at("/2018/05/07/padang")),
    ["2018-06-05 «Selasa (5/6/2018)» id/date/calendar"],
  ],
  ["by the custom of Indonesian", inIndonesian(" pada 5/6/2018"), id(), ["2018-06-05 «5/6/2018» id/date/calendar"]],
  ["by what is a date at all", inIndonesian(" pada 5/16/2018"), id(), ["2018-05-16 «5/16/2018» id/date/calendar"]],
];

const unknown: readonly Row[] = [
  ["a day without its year", inIndonesian(", 24 Oktober"), id(), []],
  ["yesterday", inIndonesian(" kemarin"), id(), []],
  ["yesterday, in a year that is known alone", inIndonesian(" kemarin"), id({ published: "2018" }), []],
  ["a weekday", inEnglish("on Wednesday"), en(), []],
  ["last month", inEnglish("last month"), en(), []],
  ["a day and month", inChinese("10月24日"), zh(), []],
  ["a day of the month", inChinese("24日"), zh(), []],
];

const check = (_what: string, text: string, metadata: SourceMetadata, expected: readonly string[]): void =>
  expect(days(text, metadata)).toEqual(expected);

describe("a year that is not written is the one", () => {
  it.each(years)("%s", check);
});

describe("counted from a known day:", () => {
  it.each(relatives)("%s", check);
});

describe("day and month are told apart", () => {
  it.each(ambiguous)("%s", check);
});

describe("without a day to count from, nothing is told by", () => {
  it.each(unknown)("%s", check);
});

it("still takes a short sentence with a day for the date line", () => {
  const text = inIndonesian(", 24 Oktober", "", "\nKedua kota bertemu pada 3 Maret 2016.\n");
  expect(days(text, id())).not.toEqual(["2016-10-24 «24 Oktober» id/date/year-inferred"]);
});
