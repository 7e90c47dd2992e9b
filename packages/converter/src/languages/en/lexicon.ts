import type { LexiconData } from "../../text/lexicon.ts";
import { demonyms } from "./demonyms.ts";
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
  demonym: demonyms,
  "same-year": { word: ["of that year", "of the same year", "that same year", "the same year"] },
  term: {
    valid: [
      "renews itself",
      "renew itself",
      "renews automatically",
      "renew automatically",
      "renewed automatically",
      "automatically renewed",
      "automatically renews",
      "automatically renew",
      "automatic renewal",
      "tacitly renewed",
      "tacit renewal",
      "renewable",
      "can be renewed",
      "may be renewed",
      "could be renewed",
      "can be extended",
      "may be extended",
      "extended automatically",
      "automatically extended",
      "option to renew",
      "option to extend",
      "renewal clause",
      "with the possibility of renewal",
      "with the option of renewal",
      "possibility of extension",
      "valid until",
      "valid for",
      "in force until",
      "in effect until",
      "runs until",
      "runs through",
      "expire",
      "expires",
      "will expire",
      "expiring",
      "expiry",
      "expiration",
      "lapse",
      "lapses",
      "due to expire",
      "valid through",
      "valid from",
      "validity",
      "for a period of",
      "a term of",
    ],
  },
  capital: {
    beside: ["capital"],
    of: ["capital of", "the capital of", "provincial capital of", "state capital of", "capital city of"],
  },
  sector: sectors,
  "not-sector": () => ({ phrase: notSectors() }),
};
