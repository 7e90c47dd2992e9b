import type { HanDatelines, HanDates, HanLevels } from "../../language.ts";
import { words } from "./words.ts";

/** Dates in Chinese characters, with the years of the Republic that Taiwan counts by. */
export const hanDates: HanDates = {
  digits: new Map([
    ...Array.from("〇一二三四五六七八九", (digit, value) => [digit, value] as const),
    ["零", 0],
    ["○", 0],
  ]),
  ten: "十",
  year: "年",
  month: "月",
  day: ["日", "號", "号"],
  eras: ["民国", "民國"],
  beforeEra: 1911,
};

/** Type words that end a Chinese name, in simplified and traditional characters. */
export const hanLevels: HanLevels = {
  levels: new Map([
    ["省", "province"],
    ["市", "city"],
    ["县", "county"],
    ["縣", "county"],
    ["区", "district"],
    ["區", "district"],
    ["州", "state"],
    ["府", "prefecture"],
    ["道", "province"],
    ["郡", "county"],
    ["镇", "township"],
    ["鎮", "township"],
    ["乡", "township"],
    ["鄉", "township"],
    ["町", "township"],
    ["村", "township"],
  ]),
  shared: new Set("县区旗市省州"),
  full: new Set("县区旗"),
  states: words`民主社会主义共和国 民主社會主義共和國 人民民主共和国 人民民主共和國 联邦民主共和国 聯邦民主共和國 多民族国 多民族國 社会主义共和国 社會主義共和國 伊斯兰共和国 伊斯蘭共和國 阿拉伯共和国 阿拉伯共和國 人民共和国 人民共和國 联合共和国 聯合共和國 民主共和国 民主共和國 联邦共和国 聯邦共和國 共和国 共和國 王国 王國 联邦 聯邦 大公国 大公國 苏丹国 蘇丹國 合众国 合眾國 独立国 獨立國 国 國`,
};

/** "12月27日讯", "中央社…20日電", "本报棉兰讯". */
export const hanDatelines: HanDatelines = {
  dispatch: new Set("讯訊电電"),
  before: new Set("日社报報网網闻聞专專"),
  reports: new Set(words`报道 報道 报导 報導`),
};
