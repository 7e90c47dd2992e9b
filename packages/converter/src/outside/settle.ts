import { type ConflictTarget, type Draft, type DraftConflict, type Passage, spanOf, type Valued } from "../draft.ts";
import { type Claim, passageOf } from "./claim.ts";

/** Passages with one more; a passage that is there already keeps the rule that found it first. */
export function withPassage(passages: readonly Passage[], added: Passage): readonly Passage[] {
  return passages.some((one) => spanOf(one) === spanOf(added)) ? passages : [...passages, added];
}

const sameTarget = (a: ConflictTarget, b: ConflictTarget): boolean => JSON.stringify(a) === JSON.stringify(b);

type Alternative = Valued<string | null>;

/** Alternatives with one more; one of the same value gains its passages. */
function withAlternative(known: readonly Alternative[], added: Alternative): Alternative[] {
  if (!known.some((one) => one.value === added.value)) return [...known, added];
  return known.map((one) =>
    one.value === added.value ? { ...one, passages: added.passages.reduce(withPassage, one.passages) } : one,
  );
}

/** Conflicts with one more; about the same value there is only one within a source, with all alternatives, the preferred first. */
function withConflict(conflicts: readonly DraftConflict[], added: DraftConflict): DraftConflict[] {
  const isSame = (one: DraftConflict) => one.kind === added.kind && sameTarget(one.target, added.target);
  const known = conflicts.find(isSame);
  if (!known) return [...conflicts, added];
  const [preferred] = added.alternatives;
  const all = added.alternatives.reduce<readonly Alternative[]>(withAlternative, known.alternatives);
  const alternatives = all.toSorted(
    (a, b) => Number(b.value === preferred?.value) - Number(a.value === preferred?.value),
  );
  return conflicts.map((one) => (isSame(one) ? { ...added, alternatives } : one));
}

/** A single value after a claim about it, and the draft's conflicts. */
export interface Settled<T> {
  readonly value: Valued<T>;
  readonly conflicts: readonly DraftConflict[];
}

/**
 * Settles a claim about a field that holds one value. A field that knows nothing takes the claim's value; the same value gains a passage.
 * A different value stays, and the claim becomes an alternative of an open conflict; the other way round if it is to be preferred.
 */
export function settle<T extends string>(
  draft: Draft,
  target: ConflictTarget,
  current: Valued<T> | undefined,
  claim: Claim,
  claimed: T,
): Settled<T> {
  const own: Valued<T> = { value: claimed, passages: [passageOf(claim)] };
  if (current === undefined) return { value: own, conflicts: draft.conflicts };
  if (current.value === claimed)
    return {
      value: { value: claimed, passages: withPassage(current.passages, passageOf(claim)) },
      conflicts: draft.conflicts,
    };
  const [preferred, other] = claim.prefer ? [own, current] : [current, own];
  const reason = claim.prefer ? " and asks to be preferred" : "; what was found before is preferred";
  const conflict: DraftConflict = {
    target,
    kind: "intra-source",
    state: "open",
    rationale: `${claim.rule} says otherwise${reason}.`,
    alternatives: [preferred, other],
  };
  return { value: preferred, conflicts: withConflict(draft.conflicts, conflict) };
}
