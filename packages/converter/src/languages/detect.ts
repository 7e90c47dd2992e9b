import type { Language } from "../language.ts";
import { HAN, type Tokens } from "../text/tokens.ts";
import { english } from "./en/index.ts";
import { indonesian } from "./id/index.ts";
import { chinese } from "./zh/index.ts";

/** Languages whose articles can be converted, by BCP 47 tag. */
export const languages: ReadonlyMap<string, Language> = new Map(
  [indonesian, english, chinese].map((language) => [language.tag, language]),
);

const tagsOf = new Map<string, string[]>();
for (const { tag, functionWords } of languages.values())
  for (const word of functionWords) tagsOf.set(word, [...(tagsOf.get(word) ?? []), tag]);

const SAMPLE = 2000;
const FEWEST_HITS = 2;
/** A text of so few tokens need not have more than one small word. */
const SHORT = 40;

/** Tag of the language that a text is most likely in, from its first 2,000 tokens; `und` if nothing speaks for any. */
export function detectLanguage(tokens: Tokens): string {
  const count = Math.min(tokens.count, SAMPLE);
  let han = 0;
  const hits = new Map<string, number>();
  for (let at = 0; at < count; at++) {
    if ((tokens.flags[at] ?? 0) & HAN) han++;
    const tags = tagsOf.get(tokens.lower[at] ?? "");
    if (tags) for (const tag of tags) hits.set(tag, (hits.get(tag) ?? 0) + 1);
  }
  if (han > count / 3) return chinese.tag;
  const [best] = [...hits].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] >= Math.min(FEWEST_HITS, Math.ceil(count / SHORT)) ? best[0] : "und";
}
