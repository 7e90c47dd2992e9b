import type { LexiconData } from "../../text/lexicon.ts";
import { grammar } from "./grammar.ts";
import { papers } from "./papers.ts";
import { people } from "./people.ts";
import { notSectors, sectors } from "./sectors.ts";
import { ties } from "./ties.ts";

/**
 * English words and phrases by class and value. `sister city` and `sister-city` match alike; write both `cooperation` and `co-operation`.
 * What the classes mean to the rules is told in docs/glossary.md.
 */
export const lexicon: LexiconData = {
  ...ties,
  ...papers,
  ...people,
  ...grammar,
  sector: sectors,
  "not-sector": { phrase: notSectors },
};
