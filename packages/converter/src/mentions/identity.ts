import type { Place } from "@kembar/schema";
import type { DraftConflict, Passage, Valued } from "../draft.ts";

/** What is settled so far. */
export interface Found {
  readonly ids: string[];
  readonly unresolved: Map<string, Place>;
  readonly conflicts: Map<string, DraftConflict>;
}

export const resolvedConflict = (
  id: string,
  passages: readonly Passage[],
  against: readonly Valued<string>[],
): DraftConflict => ({
  target: { field: "party", place: id },
  kind: "identity",
  state: "resolved",
  rationale:
    "The most specific chain of parent places in the body of the article says which place is meant; a headline or a looser mention does not outrank it.",
  alternatives: [{ value: id, passages }, ...against],
});

export const openConflict = (
  place: Place,
  candidates: readonly string[],
  passages: readonly Passage[],
): DraftConflict => ({
  target: { field: "party", place: place.id },
  kind: "identity",
  state: "open",
  rationale:
    candidates.length > 0
      ? `The article does not say which "${place.names.en}" is meant: no type word or parent place tells ${candidates.join(" from ")}.`
      : `The gazetteer has no place of the name "${place.names.en}" that fits what the article says.`,
  alternatives: candidates.length > 0 ? candidates.map((value) => ({ value, passages })) : [{ value: null, passages }],
});
