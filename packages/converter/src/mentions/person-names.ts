import type { Document } from "../text/document.ts";
import { CAPITAL, HAN, JOINED, WORD } from "../text/tokens.ts";
import type { MarksAt } from "./names.ts";

/** Tokens of a personal name, both ends included. */
export interface PersonName {
  readonly first: number;
  readonly last: number;
}

const LONGEST_NAME = 6;
const LONGEST_ENDING = 5;
/** Characters of a Chinese name with a known surname, and of a transliterated one. */
const LONGEST_CHINESE = 3;
const LONGEST_TRANSLITERATION = 7;

const isCapitalised = (flags: number | undefined): boolean => ((flags ?? 0) & (WORD | CAPITAL)) === (WORD | CAPITAL);
const isHan = (flags: number | undefined): boolean => ((flags ?? 0) & HAN) !== 0;
const isDot = (mark: string | undefined): boolean => mark !== undefined && /^[·•・‧.]$/.test(mark);

/** Small words within names of several languages. */
const particles = new Set([
  "bin",
  "binti",
  "van",
  "von",
  "der",
  "den",
  "de",
  "del",
  "della",
  "di",
  "la",
  "le",
  "da",
  "dos",
  "al",
  "el",
  "ibn",
]);

/** Surnames of most people in China, Korea and Vietnam, in Chinese characters; two of two characters among the commonest. */
const surnames = new Set(
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边全吉饶卓米宗申朴权南卞楚冀党仇郎练危",
);
const doubleSurnames = new Set(["欧阳", "司马", "上官", "诸葛", "司徒", "慕容", "皇甫", "东方", "端木", "令狐"]);

/** First token behind titles ("H.", "Komjen Pol (P) Drs.") that stand before a name. */
function skipTitles(document: Document, at: number, marks: MarksAt): number {
  let next = at;
  for (;;) {
    // "K.H.": the first letter of a title of two.
    const isSplit =
      (document.tokens.lower[next] ?? "").length === 1 &&
      document.tokens.lower[next + 1] === "." &&
      marks.get(next + 2)?.entry.class === "honorific";
    if (isSplit) next += 2;
    const mark = marks.get(next);
    if (mark?.entry.class !== "honorific") return next;
    next = mark.last + 1;
    if (/^[.'’]$/.test(document.tokens.lower[next] ?? "")) next++;
    // "Komjen Pol (P)", "Major General (Ret.)"
    const close = document.tokens.lower[next + 2] === "." ? next + 3 : next + 2;
    if (document.tokens.lower[next] === "(" && document.tokens.lower[close] === ")") next = close + 1;
  }
}

/** Token behind a full stop that belongs to the word at `at`: an initial ("M. Iqbal") or a short form of a given name ("Moh."). */
function skipStop({ tokens, language }: Document, at: number): number {
  const word = tokens.lower[at] ?? "";
  const isShort = word.length === 1 || language.abbreviations.includes(word);
  return isShort && tokens.lower[at + 1] === "." && isCapitalised(tokens.flags[at + 2]) ? at + 2 : at + 1;
}

/** Token behind a nickname in quotation marks or brackets: `Ramdhan "Danny" Pomanto`. */
function skipNickname({ tokens }: Document, at: number): number {
  const isOpen = /^["“'‘]$/.test(tokens.lower[at] ?? "");
  const isClosed = /^["”'’]$/.test(tokens.lower[at + 2] ?? "");
  return isOpen && isClosed && isCapitalised(tokens.flags[at + 1]) && isCapitalised(tokens.flags[at + 3]) ? at + 3 : at;
}

/** "Park Jun-ho", "Lee Si-jong": the second half of a Korean given name. */
const isShortEnding = ({ tokens }: Document, at: number): boolean =>
  ((tokens.flags[at] ?? 0) & (WORD | JOINED)) === (WORD | JOINED) && (tokens.lower[at] ?? "").length <= LONGEST_ENDING;

function latinName(document: Document, at: number, limit: number, marks: MarksAt): PersonName | undefined {
  const { tokens } = document;
  let last = -1;
  for (let next = at, words = 0; next <= limit && words < LONGEST_NAME; words++) {
    next = last >= 0 ? skipNickname(document, next) : next;
    if (tokens.lower[next] === "-" && last >= 0 && ((tokens.flags[next] ?? 0) & JOINED) !== 0) next++;
    const isParticle =
      last >= 0 &&
      !marks.has(next) &&
      particles.has(tokens.lower[next] ?? "") &&
      isCapitalised(tokens.flags[next + 1]) &&
      !marks.has(next + 1);
    if (isParticle) {
      next++;
      continue;
    }
    const isEnding = tokens.lower[next - 1] === "-" && isShortEnding(document, next);
    if (!isEnding && (!isCapitalised(tokens.flags[next]) || marks.has(next))) break;
    last = next;
    next = skipStop(document, next);
  }
  return last < 0 ? undefined : { first: at, last };
}

/** A name in Chinese characters: a surname and one or two more, or a transliteration up to the next word of the lexicon. */
function hanName(document: Document, at: number, limit: number, marks: MarksAt): PersonName | undefined {
  const { tokens } = document;
  const isSurname =
    surnames.has(tokens.lower[at] ?? "") || doubleSurnames.has(`${tokens.lower[at]}${tokens.lower[at + 1]}`);
  const most = doubleSurnames.has(`${tokens.lower[at]}${tokens.lower[at + 1]}`) ? LONGEST_CHINESE + 1 : LONGEST_CHINESE;
  let last = at - 1;
  let parts = 0;
  for (let next = at; next <= limit; next++) {
    if (isDot(tokens.lower[next]) && last >= at && isHan(tokens.flags[next + 1])) {
      parts++;
      continue;
    }
    const length = next - at + 1;
    if (
      !isHan(tokens.flags[next]) ||
      (next > at && marks.has(next)) ||
      length > (parts + 1) * LONGEST_TRANSLITERATION + parts
    )
      break;
    last = next;
  }
  const length = last - at + 1;
  // A Japanese name has four characters, and 苏加尔托 is a transliteration.
  if (parts === 0 && isSurname && length > most + 1) last = at + most - 1;
  return length < 2 ? undefined : { first: at, last };
}

/** The personal name that begins at token `at`, titles before it aside. */
export function nameAfter(document: Document, at: number, limit: number, marks: MarksAt): PersonName | undefined {
  const first = skipTitles(document, at, marks);
  if (first > limit || marks.has(first)) return undefined;
  return isHan(document.tokens.flags[first])
    ? hanName(document, first, limit, marks)
    : latinName(document, first, limit, marks);
}

/** The personal name that ends right before an office behind a comma: "Tom Tate, Mayor of Gold Coast". */
export function nameBefore(document: Document, office: number, floor: number, marks: MarksAt): PersonName | undefined {
  const { tokens } = document;
  let end = office - 1;
  const article = marks.get(end)?.entry.class;
  if (tokens.lower[end] === "the" || article === "as") end--;
  if (tokens.lower[end] !== "," && article !== "as") return undefined;
  if (tokens.lower[end] === ",") end--;
  let first = end + 1;
  while (first > floor && end - first + 1 < LONGEST_NAME && !marks.has(first - 1)) {
    const isEnding = tokens.lower[first - 2] === "-" && isShortEnding(document, first - 1);
    if (!isEnding && !isCapitalised(tokens.flags[first - 1])) break;
    first -= isEnding ? 2 : 1;
  }
  return end - first + 1 < 2 ? undefined : { first, last: end };
}
