import { codePointOf } from "../characters.ts";

/** Characters that are not seen, or that change how a line is shown; not what makes a sign an emoji. */
const UNSEEN = /(?!\ufe0f)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Most UTF-16 units of a value that are shown, and how many of them stand before what matters. */
const WIDTH = 80;
const BEFORE = 30;

const escaped = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, "0")}`).join("");

/** A value in full as sentences show it: JSON, characters that are not seen as escapes. */
function inFull(value: unknown): string {
  // JSON has no word for what 1e999 is read as.
  const said = typeof value === "number" ? String(value) : JSON.stringify(value);
  return (said ?? "nothing").replace(UNSEEN, escaped);
}

/** The part of a text that fits, around an index; what is cut away at either end shows as `…`. */
function cut(text: string, around = 0): string {
  if (text.length <= WIDTH) return text;
  const start = around < WIDTH - BEFORE ? 0 : Math.min(around - BEFORE, text.length - WIDTH + 1);
  const before = start > 0 ? "…" : "";
  const isEnd = text.length - start < WIDTH;
  return before + (isEnd ? text.slice(start) : `${text.slice(start, start + WIDTH - 1 - before.length)}…`);
}

/** A value as sentences show it: JSON, at most 80 UTF-16 units, characters that are not seen as escapes. */
export const show = (value: unknown): string => cut(inFull(value));

/** Two values that should be equal, as a sentence shows them. */
export interface Shown {
  readonly expected: string;
  readonly found: string;
  /** Where they differ, if that is not seen at once, to be put behind the sentence: `: character 4 is U+0065 U+0301, not U+00E9`. */
  readonly where: string;
}

/** Shows two values that should be equal, cut around their first difference; where they look alike, it is told in code points. */
export function showBoth(expected: unknown, found: unknown): Shown {
  const [wanted, got] = [inFull(expected), inFull(found)];
  const at = firstDifference(wanted, got);
  const isCut = at >= WIDTH - BEFORE && Math.max(wanted.length, got.length) > WIDTH;
  const isText = typeof expected === "string" && typeof found === "string";
  const alike = isText ? alikeAt(expected, found) : undefined;
  const position = isText && isCut ? codePointsBefore(found, firstDifference(expected, found)) : undefined;
  return {
    expected: cut(wanted, at),
    found: cut(got, at),
    where: alike ?? (position === undefined ? "" : `; they differ from character ${position + 1} on`),
  };
}

/** Says of two texts that look alike where they differ first; undefined if they do not look alike. */
export function alikeAt(expected: string, found: string): string | undefined {
  if (expected === found) return undefined;
  const at = firstDifference(expected, found);
  const [wanted, got] = [clusterAt(expected, at), clusterAt(found, at)];
  if (skeleton(expected) !== skeleton(found) && !isLookalike(wanted, got)) return undefined;
  return `: character ${codePointsBefore(found, at) + 1} is ${unicode(got)}, not ${unicode(wanted)}`;
}

const MARK = /[\p{M}\p{Cf}]/u;
/** A character with what belongs to it and takes no place of its own. */
const CLUSTER = /^.[\p{M}\p{Cf}]*/su;

/** UTF-16 unit at which two texts differ first, or the letter whose marks do; surrogate pairs are not cut in two. */
function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const isWithin = (text: string): boolean => /[\udc00-\udfff]/.test(text[at] ?? "") || MARK.test(text[at] ?? "");
  while (at > 0 && (isWithin(a) || isWithin(b))) at--;
  return at;
}

const clusterAt = (text: string, at: number): string => CLUSTER.exec(text.slice(at))?.[0] ?? "";
const codePointsBefore = (text: string, at: number): number => [...text.slice(0, at)].length;

/** What is left to see of a text: no character without width, one form of every letter, one kind of blank. */
const skeleton = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
    .replace(/\s/gu, " ");

const isLookalike = (a: string, b: string): boolean =>
  /\p{Script=Latin}/u.test(a + b) && /[\p{Script=Greek}\p{Script=Cyrillic}]/u.test(a + b);

const unicode = (text: string): string => [...text].map(codePointOf).join(" ") || "the end";
