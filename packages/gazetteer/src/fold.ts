import { simplified } from "./han.ts";

const latin = /^[A-Za-z]+$/;
const words = /^[A-Za-z '.-]+$/;
const han = /^[\u3400-\u9fff]+$/;

/**
 * Lookup key of a name: compatibility forms, marks, spaces and punctuation removed, lower case, Chinese in simplified characters. "Zhang
 * Zhou", "Zhangzhou" and "ZHĀNGZHŌU" have one key, so have 廣州 and 广州; letters that NFKD leaves whole are written out (ø is o, ł is l,
 * đ is d, ß is ss).
 */
export function fold(text: string): string {
  // Nearly all names are of these three kinds, and need no tables of Unicode.
  if (latin.test(text)) return text.toLowerCase();
  if (han.test(text)) return simplified(text);
  if (words.test(text)) return text.toLowerCase().replace(/[^a-z]+/g, "");
  return simplified(
    text
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[øłđðßæœıþħə]/g, (letter) => whole[letter] ?? letter)
      .replace(/[^\p{L}\p{Nd}]|\p{Lm}/gu, ""),
  );
}

const whole: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  þ: "th",
  ħ: "h",
  ə: "a",
};
