import { languages } from "@kembar/converter";

const TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;
const SAMPLE = 4000;

const mainOf = (tag: string): string => tag.split("-")[0] ?? tag;

/** Tag of a language as pages write it: `id_ID`, `in`, `zh-Hans`. Regions matter where the script hangs on them. */
function tagOf(value: unknown): string | undefined {
  const [language = "", ...rest] = typeof value === "string" ? value.trim().split(/[-_]/) : [];
  const main = language.toLowerCase() === "in" ? "id" : language.toLowerCase();
  const tag = main === "zh" ? [main, ...rest].join("-") : main;
  return TAG.test(tag) ? tag : undefined;
}

/** Language that a page says it is in. "en" says nothing: templates have it whatever the language, and the converter tells by the text. */
export const pickLanguage = (told: readonly unknown[]): string | undefined =>
  told.flatMap((value) => tagOf(value) ?? []).find((tag) => tag !== "en");

const countOf = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** Small words of a language among those of a text. */
function hitsOf(words: readonly string[], tag: string): number {
  const known = new Set(languages.get(tag)?.functionWords);
  return words.filter((word) => known.has(word)).length;
}

/**
 * Whether a text may be in the language that its page names: not if its script, or the small words of another language that can be
 * converted, speak against it. Then it is left to the converter to find out.
 */
export function fits(language: string, text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const main = mainOf(language);
  const han = countOf(sample, /\p{Script=Han}/gu);
  if (["zh", "ja", "yue"].includes(main)) return han * 10 > countOf(sample, /\p{L}/gu);
  if (han * 3 > countOf(sample, /\p{L}/gu)) return false;
  if (!languages.has(main)) return true;
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const own = hitsOf(words, main);
  return [...languages.keys()].every((other) => hitsOf(words, other) <= own);
}
