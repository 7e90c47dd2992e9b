/** Hash of a key. The script that builds the tables of names and the package that reads them share it. */
export function hashOf(key: string): number {
  let hash = 0;
  for (let at = 0; at < key.length; at++) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0;
  // Spreads the bits, so that the low ones tell apart keys that differ at their end.
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8;
}

/** Number of the bucket that a hash belongs to, of `count`, a power of two. */
export const bucketOf = (hash: number, count: number): number => hash & (count - 1);

/** Digits of the numbers in the tables of names, and how many of them one number has. */
export const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
export const WIDTH = 4;

/** A number in digits, as wide as asked. */
export function written(number: number, width: number): string {
  let text = "";
  for (let rest = number; text.length < width; rest = Math.floor(rest / digits.length))
    text = (digits[rest % digits.length] ?? "") + text;
  return text;
}

const values = new Uint8Array(128);
for (let at = 0; at < digits.length; at++) values[digits.charCodeAt(at)] = at;

/** The number that stands in a text in digits, from one place to another. */
export function numberIn(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) number = number * digits.length + (values[text.charCodeAt(at)] ?? 0);
  return number;
}

/** Ends the rows of tables that stand in one line: a plain string is read faster than one of many lines, and the tables of towns are large. */
export const ROW_END = ";";

/** Stands in the tables of names behind the id of a place that the name alone does not mean. */
export const QUIET = "?";

/** Degrees of one step of a town's latitude or longitude; some 200 metres. */
export const POINT_STEP = 0.002;
