import { type LexiconData, phrasesOf } from "../../text/lexicon.ts";
import { grammar } from "./grammar.ts";
import { idioms } from "./idioms.ts";
import { papers } from "./papers.ts";
import { people } from "./people.ts";
import { notSectors, sectors } from "./sectors.ts";
import { ties } from "./ties.ts";

/** Classes whose words take the ending *-nya* ("pernyataan kehendaknya": its declaration of intent). */
const owned = ["kind", "tie", "instrument"];

const ownedPhrases = (phrases: readonly string[]): string[] => [
  ...new Set([
    ...phrases,
    ...phrases.filter((one) => /[a-z]$/.test(one) && !one.endsWith("nya")).map((one) => `${one}nya`),
  ]),
];

/** The words as they are, and with *-nya* behind the last letter of those that may take it. */
const withNya = (data: LexiconData): LexiconData =>
  Object.fromEntries(
    Object.entries(data).map(([name, given]) => [
      name,
      owned.includes(name)
        ? () =>
            Object.fromEntries(
              Object.entries(phrasesOf(given)).map(([value, phrases]) => [value, ownedPhrases(phrases)]),
            )
        : given,
    ]),
  );

/**
 * Indonesian words and phrases by class and value. `kerja sama` and `kerja-sama` match alike; write both `kerja sama` and `kerjasama`.
 * What the classes mean to the rules is told in docs/glossary.md.
 */
export const lexicon: LexiconData = withNya({
  ...ties,
  ...papers,
  ...people,
  ...grammar,
  idiom: { phrase: idioms },
  sector: sectors,
  "not-sector": () => ({ phrase: notSectors() }),
});
