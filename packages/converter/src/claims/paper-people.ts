import type { Content } from "../mentions/reading.ts";
import { isClass } from "./clause.ts";
import type { InstrumentClaim, PaperSearch } from "./paper.ts";
import { future } from "./paper-status.ts";
import { participantsOf, witnessesOf } from "./signing.ts";

/** The sentence behind a paper that was concluded names those who did: "It carries the names of the Mayor of Makassar, …". */
export function withPeopleBehind(
  { reading, known }: PaperSearch,
  claim: InstrumentClaim,
  next: Content | undefined,
): InstrumentClaim {
  const own = reading.contents[claim.sentence];
  if (claim.status !== "signed" || claim.signatories.length > 0 || !next || next.sentence.block !== own?.sentence.block)
    return claim;
  if (next.sentence.marks.some((mark) => isClass(mark, "say", "sign", "instrument", "attend", ...future))) return claim;
  const people = participantsOf(reading, known, next);
  const places = new Set(people.signatories.map((person) => person.officeOf?.key));
  return places.size < 2 ? claim : { ...claim, signatories: people.signatories };
}

/** Witnesses whom a sentence behind a signing names, anywhere if it speaks of the signing itself. */
export function watch({ reading, known }: PaperSearch, claims: InstrumentClaim[], content: Content): void {
  const at = claims.findLastIndex((claim) => claim.status === "signed");
  const claim = claims[at];
  // "The signing was witnessed by …" says of itself what was watched, however far behind.
  const isNear = claim !== undefined && content.sentence.index - claim.sentence <= 2;
  const isTold = isNear || content.sentence.marks.some((mark) => isClass(mark, "sign", "event"));
  if (!claim || !isTold || claim.sentence === content.sentence.index) return;
  const witnesses = witnessesOf(reading, known, content);
  if (witnesses.length > 0) claims[at] = { ...claim, witnesses: [...claim.witnesses, ...witnesses] };
}

/** Those who stand for the parties in the sentence behind a signing: "Bitung diwakili Wali Kota Maximiliaan J. Lomban". */
export function represent({ reading, known }: PaperSearch, claims: InstrumentClaim[], content: Content): void {
  const at = claims.findLastIndex((claim) => claim.status === "signed");
  const claim = claims[at];
  const isStanding = content.sentence.marks.some((mark) => isClass(mark, "represent") && mark.entry.value === "person");
  if (!claim || !isStanding || content.sentence.index - claim.sentence > 2 || claim.sentence === content.sentence.index)
    return;
  const { signatories } = participantsOf(reading, known, content);
  claims[at] = { ...claim, signatories: [...claim.signatories, ...signatories] };
}
