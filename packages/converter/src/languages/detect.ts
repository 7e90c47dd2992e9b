import type { Language } from "../language.ts";
import { HAN, type Tokens } from "../text/tokens.ts";
import { english } from "./en/index.ts";
import { indonesian } from "./id/index.ts";
import { chinese } from "./zh/index.ts";

/** Languages whose articles can be converted, by BCP 47 tag. */
export const languages: ReadonlyMap<string, Language> = new Map(
  [indonesian, english, chinese].map((language) => [language.tag, language]),
);

const tags = [...languages.keys()];
/** Places in `tags` of the languages that have a small word. */
const indexesOf = new Map<string, number[]>();
for (const [index, { functionWords }] of [...languages.values()].entries())
  for (const word of functionWords) indexesOf.set(word, [...(indexesOf.get(word) ?? []), index]);

const LONGEST_SMALL = Math.max(...[...indexesOf.keys()].map((word) => word.length));

const SAMPLE = 2000;
const FEWEST_HITS = 2;
/** A text of so few tokens need not have more than one small word. */
const SHORT = 40;

/** Tag of the language that a text is most likely in, from its first 2,000 tokens; `und` if nothing speaks for any. */
export function detectLanguage({ count: all, flags, lower }: Tokens): string {
  const count = Math.min(all, SAMPLE);
  let han = 0;
  for (let at = 0; at < count; at++) if ((flags[at] ?? 0) & HAN) han++;
  if (han > count / 3) return chinese.tag;
  const hits = tags.map(() => 0);
  for (let at = 0; at < count; at++) {
    const word = lower[at] ?? "";
    const indexes = word.length > LONGEST_SMALL ? undefined : indexesOf.get(word);
    if (indexes) for (const index of indexes) hits[index] = (hits[index] ?? 0) + 1;
  }
  const most = Math.max(...hits);
  const isTold = most >= Math.max(1, Math.min(FEWEST_HITS, Math.ceil(count / SHORT)));
  return (isTold ? tags[hits.indexOf(most)] : undefined) ?? "und";
}
