import { pairs } from "./generated/han.ts";

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
      .replace(/[øłđðßæœıþħəǝ]/g, (letter) => whole[letter] ?? letter)
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
  ǝ: "a",
};

/** First and last character of the block of Han characters that the table covers. */
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

let table: Uint16Array | undefined;

function readPairs(): Uint16Array {
  const read = new Uint16Array(LAST_HAN - FIRST_HAN + 1);
  // Each line is a traditional character, the simplified one, and the end of the line.
  for (let at = 0; at < pairs.length; at += 3) read[pairs.charCodeAt(at) - FIRST_HAN] = pairs.charCodeAt(at + 1);
  return read;
}

/** A text with traditional characters turned into simplified ones; characters that names in simplified writing use stay as they are. */
export function simplified(text: string): string {
  table ??= readPairs();
  let turned = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = table[text.charCodeAt(at) - FIRST_HAN] ?? 0;
    if (unit === 0) continue;
    turned += text.slice(from, at) + String.fromCharCode(unit);
    from = at + 1;
  }
  return from === 0 ? text : turned + text.slice(from);
}
