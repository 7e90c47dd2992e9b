import { describe, expect, it } from "vitest";
import { convertText, explainFailure, recordsOf } from "./articles.ts";

type Language = "en" | "id" | "zh";
type Row = readonly [what: string, language: Language, text: string];

/** In each language a sentence that ties two places, and one of another pair that no record may come from. */
const tie = {
  en: "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties.",
  id: "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city.",
  zh: "昆明市与泰国清迈市签署友好城市关系协议书。",
};
const other = {
  en: "The city of Cebu and Bandung, Indonesia, signed a sister city agreement",
  id: "Pemkot Bukittinggi dan Kota Bonn, Jerman, menandatangani MoU sister city",
  zh: "大理市与泰国曼谷市签署友好城市关系协议书",
};
const wanted = {
  en: ["gn-1715348 «city of Davao» + id-7171 «Manado»"],
  id: ["id-1371 «Pemkot Padang» + gn-2904789 «Kota Hildesheim»"],
  zh: ["cn-530100 «昆明市» + gn-1153671 «清迈市»"],
};

/** The parties of each record, each with the passage that names it first. Every passage must be the text's own. */
function ties(language: Language, text: string): string[] {
  const points = [...text];
  return recordsOf(text, { language }).agreements.map(({ parties, evidence }) => {
    for (const { start, end, exact } of evidence) expect(points.slice(start, end).join("")).toBe(exact);
    const quote = (at: number): string => `«${evidence.find((one) => one.at === `/parties/${at}`)?.exact}»`;
    return parties.map(({ place }, at) => `${place} ${quote(at)}`).join(" + ");
  });
}

const asides: readonly Row[] = [
  ["a headline of other places", "id", `${other.id}\n\n${tie.id}\n`],
  ["a headline of other places", "en", `${other.en}\n\n${tie.en}\n`],
  ["a headline of other places", "zh", `${other.zh}\n\n${tie.zh}\n`],
  ["a caption", "id", `Berita hari ini\n\nFoto: ${other.id}.\n\n${tie.id}\n`],
  ["a caption", "en", `News of the day\n\nPhoto: ${other.en}.\n\n${tie.en}\n`],
  ["a related link", "id", `Berita hari ini\n\n${tie.id}\n\nBaca juga: ${other.id}\n\nWarga senang.\n`],
  ["a related link", "en", `News of the day\n\n${tie.en}\n\nRead also: ${other.en}\n\nPeople were glad.\n`],
  ["a related link", "zh", `今日新闻\n\n${tie.zh}\n\n相关阅读:${other.zh}\n\n市民很高兴。\n`],
  ["a related link with a wide colon", "zh", `今日新闻\n\n${tie.zh}\n\n相关阅读：${other.zh}\n\n市民很高兴。\n`],
  [
    "links below a heading at the end",
    "en",
    `News of the day\n\n${tie.en} ${"Both mayors spoke of trade and schools and of the years to come. ".repeat(3).trim()}\n\nRELATED STORIES\n${other.en}\n`,
  ],
  ["a link glued to the sentence before", "id", `Berita hari ini\n\n${tie.id}Baca juga: ${other.id}\n`],
  ["a link behind a sentence", "en", `News of the day\n\n${tie.en} Read also: ${other.en}\n`],
  ["a caption that opens without a colon", "zh", `今日新闻\n\n图为${other.zh}。\n\n${tie.zh}\n`],
  ["a caption with a word of several characters", "zh", `今日新闻\n\n资料图片：${other.zh}。\n\n${tie.zh}\n`],
  ["an editor's line", "id", `Berita hari ini\n\nEditor: Budi Hartono\n\n${tie.id}\n`],
  ["a date line", "en", `News of the day\nJune 25, 2025\n\n${tie.en}\n`],
  ["a date line", "zh", `今日新闻\n2025年06月25日 20:33:54\n\n${tie.zh}\n`],
  ["a copyright line", "id", `Berita hari ini\n\n${tie.id}\n\n© ANTARA 2025\n`],
];

const datelines: readonly Row[] = [
  ["town and outlet", "id", `Berita hari ini\n\nKUPANG, KOMPAS.com - ${tie.id}\n`],
  ["outlet and town", "id", `Berita hari ini\n\nTRIBUNJOGJA.COM, KLATEN - ${tie.id}\n`],
  ["town and agency", "en", `News of the day\n\nJAKARTA (Reuters) - ${tie.en}\n`],
  ["town, country and a long dash", "en", `News of the day\n\nCEBU CITY, Philippines — ${tie.en}\n`],
  ["outlet, town, day and reporter", "zh", `今日新闻\n\n彩云网大理12月27日讯（记者 王明）${tie.zh}\n`],
  ["agency, town and day", "zh", `今日新闻\n\n新华社北京6月1日电 ${tie.zh}\n`],
];

const lines: readonly Row[] = [
  ["of the same paragraph", "en", `News of the day\n\n${tie.en.replace("signed a ", "signed a\n")}\n`],
  [
    "of a text wrapped at one width, whatever the next begins with",
    "en",
    `News of the day\n\nPeople of the town were glad, and the mayor said so at the gate.\n\nOfficials of both cities met, and on Monday the city of Davao and\nManado, Indonesia, signed a memorandum of understanding on sister\nCity ties, to the joy of all who had worked for it over the last\nTen years, as the mayor said when he spoke to the press in a small\nHall of the town.\n`,
  ],
  ["that are paragraphs of their own", "zh", `今日新闻\n${tie.zh}\n市民很高兴。\n`],
];

const keeps = (_what: string, language: Language, text: string): void => {
  explainFailure(text, { language });
  expect(ties(language, text)).toEqual(wanted[language]);
};

describe("the tie of the body is the only one beside", () => {
  it.each(asides)("%s, %s", keeps);
});

describe("no party is read from a dateline of", () => {
  it.each(datelines)("%s, %s", keeps);
});

describe("lines", () => {
  it.each(lines)("%s, %s", keeps);
});

describe("what the page says of the source", () => {
  const body = { en: `\n\n${tie.en}`, id: `\n\n${tie.id}`, zh: `\n\n${tie.zh}` };

  it.each([
    ["id", `Berita hari ini\n\nPenulis: Sari Dewi\nEditor: Budi Hartono${body.id}\n`, "Sari Dewi", "Budi Hartono"],
    ["en", `News of the day\nBy: Ana Cruz${body.en}\n`, "Ana Cruz", undefined],
    ["zh", `今日新闻\n记者:王明\n责任编辑:李红${body.zh}\n`, "王明", "李红"],
    ["zh", `今日新闻\n记者：王明\n责任编辑：李红${body.zh}\n`, "王明", "李红"],
  ] as const)("is who wrote and who edited it, %s", (language, text, byline, editor) => {
    const { source } = convertText(text, { language });
    expect([source.byline, source.editor]).toEqual([byline, editor]);
  });

  it.each([
    ["pages", "id", `Berita hari ini${body.id}\n\nHalaman 1 2\n`, "partial"],
    ["a cut", "id", `Berita hari ini${body.id} Kedua kota [kutipan terputus]\n`, "partial"],
    ["a cut", "en", `News of the day${body.en} The two [excerpt stops mid-sentence]\n`, "partial"],
    ["a cut", "zh", `今日新闻${body.zh}（未完待续）\n`, "partial"],
    ["no mark", "id", `Berita hari ini${body.id}\n`, "full"],
    ["no mark", "en", `News of the day${body.en}\n`, "full"],
    ["no mark", "zh", `今日新闻${body.zh}\n`, "full"],
  ] as const)("is whether it is whole: %s, %s", (_what, language, text, completeness) => {
    expect(convertText(text, { language }).source.completeness).toBe(completeness);
  });
});
