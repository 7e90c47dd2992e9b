import type { Draft, DraftConflict, DraftParty, Valued } from "../draft.ts";
import { disagreement, type MergedPapers, mergePapers } from "./accounts.ts";
import { mergeBy } from "./merge-by.ts";
import { mergePeople } from "./papers.ts";
import { ranking } from "./stage.ts";

/** What drafts of one agreement share: the ids of the places, sorted. */
export const keyOf = (draft: Draft): string =>
  draft.parties
    .map((party) => party.place)
    .toSorted()
    .join(" ");

/** What different sources call the relation: the first is kept, the others stay as alternatives. */
function kindConflict(drafts: readonly Draft[]): DraftConflict[] {
  const named = drafts.filter((draft) => draft.kind.value !== "unspecified");
  const values = mergeBy(
    named.map((draft) => draft.kind),
    (kind) => kind.value,
  );
  return disagreement({ field: "kind" }, values, "The sources call the relation by different names");
}

const conflictKey = (conflict: DraftConflict): string => JSON.stringify([conflict.target, conflict.kind]);

function mergeConflicts(conflicts: readonly DraftConflict[]): DraftConflict[] {
  const merged = new Map<string, DraftConflict>();
  for (const conflict of conflicts) {
    const known = merged.get(conflictKey(conflict));
    const alternatives = mergeBy([...(known?.alternatives ?? []), ...conflict.alternatives], (one) =>
      String(one.value),
    );
    merged.set(conflictKey(conflict), { ...(known ?? conflict), alternatives });
  }
  return [...merged.values()];
}

/**
 * Conflicts of a draft, without those about a place that is no party of the draft that stays; those about a paper are about the one that it
 * was put together with.
 */
const conflictsAbout = ({ parties }: Draft, { conflicts }: Draft, { renamed }: MergedPapers): DraftConflict[] =>
  conflicts
    .filter(({ target }) => target.field !== "party" || parties.some((party) => party.place === target.place))
    .map((one) =>
      "type" in one.target
        ? { ...one, target: { ...one.target, type: renamed.get(one.target.type) ?? one.target.type } }
        : one,
    );

/** Puts together what several articles tell of one agreement, in the order given; a value of an earlier article is kept. */
export function mergeDrafts(drafts: readonly [Draft, ...Draft[]]): Draft {
  const [first] = drafts;
  if (drafts.length === 1) return first;
  const papers = mergePapers(drafts);
  const kind = drafts.find((draft) => draft.kind.value !== "unspecified")?.kind ?? first.kind;
  const stages = drafts
    .map((draft) => draft.stage)
    .toSorted((a, b) => ranking.indexOf(b.value) - ranking.indexOf(a.value));
  const same = <T extends string>(value: Valued<T>, all: readonly Valued<T>[]): Valued<T> => ({
    value: value.value,
    passages: all.filter((one) => one.value === value.value).flatMap((one) => one.passages),
  });
  return {
    kind: same(
      kind,
      drafts.map((draft) => draft.kind),
    ),
    stage: same(stages[0] ?? first.stage, stages),
    status: first.status,
    parties: first.parties.map(
      (party) =>
        mergeBy<DraftParty>(
          drafts.flatMap((draft) => draft.parties.filter((one) => one.place === party.place)),
          (one) => one.place,
        )[0] ?? party,
    ),
    instruments: papers.instruments,
    facilitators: mergeBy(
      drafts.flatMap((draft) => draft.facilitators),
      (one) => one.place ?? one.name,
    ),
    sectors: mergeBy(
      drafts.flatMap((draft) => draft.sectors),
      (one) => [one.sector, one.modality, one.statedBy].join("|"),
    ),
    statements: mergeBy(
      drafts.flatMap((draft) => draft.statements),
      (one) => [one.topic, one.subject, one.statedBy].join("|"),
    ),
    speakers: mergePeople(drafts.flatMap((draft) => draft.speakers)),
    conflicts: mergeConflicts([
      ...drafts.flatMap((draft) => conflictsAbout(first, draft, papers)),
      ...kindConflict(drafts),
      ...papers.conflicts,
    ]),
    sources: [...new Set(drafts.flatMap((draft) => draft.sources))],
  };
}
