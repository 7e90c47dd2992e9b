import type { PersonMention } from "../mentions/people.ts";
import type { Content, Reading } from "../mentions/reading.ts";
import type { Mark } from "../text/lexicon.ts";
import { isClass } from "./clause.ts";

/** Whether a person stands behind a word. */
export const isAfter = (mark: Mark | undefined, person: PersonMention): boolean =>
  mark !== undefined && person.first > mark.last;

/**
 * "Vice Mayor X presided over the ceremony", 市长甲与市长乙出席签字仪式: who does so where the sentence tells of nobody that signs. In some
 * languages whoever witnesses stands before the word, too.
 */
function isOnlyThere(
  { document }: Reading,
  { sentence }: Content,
  mark: Mark | undefined,
  person: PersonMention,
): boolean {
  if (mark === undefined || person.last > mark.first) return false;
  const isBefore = isClass(mark, "attend") || document.language.order.witness === "before";
  return (
    isBefore &&
    !sentence.marks.some(
      (one) => isClass(one, "renew", "represent") || (isClass(one, "sign") && one.entry.value !== "noun"),
    )
  );
}

/**
 * "The mayor welcomed Governor X to sign …", "met Mayor Y and signed …": whoever is met signs too, if nobody behind the signing does; those
 * behind it are not met.
 */
function isBesideSigning({ sentence, people }: Content, mark: Mark, person: PersonMention): boolean {
  const signing = sentence.marks.find((one) => isClass(one, "sign") && one.first > mark.last);
  if (mark.entry.value !== "meeting" || signing === undefined || signing.entry.value === "noun") return false;
  if (person.first > signing.last) return true;
  const isBroken = (one: Mark) => isClass(one, "break") && one.first > person.last && one.last < signing.first;
  return !sentence.marks.some(isBroken) && !people.some((other) => other.first > signing.last);
}

/** Whether a person stands behind a word for attending; "In the presence of X, the mayors … signed" ends at its comma. */
export function isAttending(
  reading: Reading,
  content: Content,
  mark: Mark | undefined,
  person: PersonMention,
): boolean {
  const { sentence, people } = content;
  if (!isAfter(mark, person)) return isOnlyThere(reading, content, mark, person);
  if (mark !== undefined && isBesideSigning(content, mark, person)) return false;
  if (mark?.first !== sentence.first) return true;
  const guest = people.find((one) => one.first > mark.last);
  for (let at = (guest ?? mark).last + 1; at < person.first; at++)
    if (reading.document.tokens.lower[at] === ",") return false;
  return true;
}
