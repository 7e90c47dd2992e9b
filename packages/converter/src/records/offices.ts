import { languages } from "../languages/detect.ts";
import { standsIn } from "../outside/words.ts";
import { type Entry, lazily } from "../text/lexicon.ts";

const entriesOf = (kind: string): readonly Entry[] =>
  [...languages.values()].flatMap(({ lexicon }) => lexicon.entriesOf(new Set([kind])));

const offices = lazily(() => entriesOf("office"));
const representatives = lazily(() => entriesOf("represent").filter(({ value }) => value === "unnamed"));

/** The longest phrase of the lexicons that stands in an office's words. */
function longestIn(office: string, entries: readonly Entry[]): Entry | undefined {
  return entries
    .filter((entry) => !entry.isPrefix && standsIn(entry.phrase, office))
    .toSorted((a, b) => b.phrase.length - a.phrase.length)[0];
}

/** A deputy's word before an office's makes the deputy of it: "wakil gubernur". */
const hasDeputy = (office: string): boolean =>
  offices().some(({ value, phrase }) => value.startsWith("deputy") && standsIn(phrase, office));

/**
 * The rank that the words of an office give, whatever the language and the place: `province`, `deputy-province`. Undefined if they give none, as
 * those of a representative.
 */
export function rankOf(office: string): string | undefined {
  if (representatives().some(({ phrase }) => standsIn(phrase, office))) return undefined;
  const head = longestIn(
    office,
    offices().filter(({ value }) => value !== "deputy"),
  );
  if (!head) return undefined;
  const base = head.value.replace(/^deputy-/, "");
  return hasDeputy(office) ? `deputy-${base}` : base;
}
