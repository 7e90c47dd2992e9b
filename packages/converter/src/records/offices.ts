import { languages } from "../languages/detect.ts";
import { standsIn } from "../outside/words.ts";
import type { Entry } from "../text/lexicon.ts";

const classes = new Set(["office", "represent"]);

const entriesOf = (kind: string): readonly Entry[] =>
  [...languages.values()].flatMap(({ lexicon }) => lexicon.entriesOf(classes)).filter((entry) => entry.class === kind);

/** The longest phrase of the lexicons that stands in an office's words. */
function longestIn(office: string, entries: readonly Entry[]): Entry | undefined {
  return entries
    .filter((entry) => !entry.isPrefix && standsIn(entry.phrase, office))
    .toSorted((a, b) => b.phrase.length - a.phrase.length)[0];
}

/** A deputy's word before an office's makes the deputy of it: "wakil gubernur". */
const hasDeputy = (office: string, offices: readonly Entry[]): boolean =>
  offices.some(({ value, phrase }) => value.startsWith("deputy") && standsIn(phrase, office));

/**
 * The rank that the words of an office give, whatever the language and the place: `province`, `deputy-province`. Undefined if they give none, as
 * those of a representative.
 */
export function rankOf(office: string): string | undefined {
  const isSentBy = entriesOf("represent").some(({ value, phrase }) => value === "unnamed" && standsIn(phrase, office));
  if (isSentBy) return undefined;
  const offices = entriesOf("office");
  const head = longestIn(
    office,
    offices.filter(({ value }) => value !== "deputy"),
  );
  if (!head) return undefined;
  const base = head.value.replace(/^deputy-/, "");
  return hasDeputy(office, offices) ? `deputy-${base}` : base;
}
