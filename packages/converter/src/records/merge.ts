import type { Draft, DraftConflict, DraftInstrument, DraftParty, Valued } from "../draft.ts";
import { mergeBy } from "./merge-by.ts";
import { statuses } from "./paper-conflicts.ts";
import { mergePeople } from "./papers.ts";
import { ranking } from "./stage.ts";

/** What drafts of one agreement share: the ids of the places, sorted. */
export const keyOf = (draft: Draft): string =>
  draft.parties
    .map((party) => party.place)
    .toSorted()
    .join(" ");

const sameValue = <T>(a: Valued<T> | undefined, b: Valued<T> | undefined): Valued<T> | undefined =>
  a && b && a.value === b.value ? { value: a.value, passages: [...a.passages, ...b.passages] } : (a ?? b);

/** Two accounts of a paper are of the same one if nothing known tells them apart. */
function isSamePaper(a: DraftInstrument, b: DraftInstrument): boolean {
  return a.type === b.type && (a.date === undefined || b.date === undefined || a.date.value === b.date.value);
}

function mergePaper(a: DraftInstrument, b: DraftInstrument): DraftInstrument {
  const [first, second] = statuses.indexOf(b.status) < statuses.indexOf(a.status) ? [b, a] : [a, b];
  const date = sameValue(first.date, second.date);
  const venue = sameValue(first.venue, second.venue);
  return {
    type: first.type,
    status: first.status,
    ...(date ? { date } : {}),
    ...(venue ? { venue } : {}),
    signatories: mergePeople([...first.signatories, ...second.signatories]),
    witnesses: mergePeople([...first.witnesses, ...second.witnesses]),
    passages: first.status === second.status ? [...first.passages, ...second.passages] : first.passages,
  };
}

function mergePapers(papers: readonly DraftInstrument[]): DraftInstrument[] {
  const merged: DraftInstrument[] = [];
  for (const paper of papers) {
    const at = merged.findIndex((known) => isSamePaper(known, paper));
    const known = merged[at];
    if (known) merged[at] = mergePaper(known, paper);
    else merged.push(paper);
  }
  return merged;
}

/** What different sources call the relation: the first is kept, the others stay as alternatives. */
function kindConflict(drafts: readonly Draft[]): DraftConflict[] {
  const named = drafts.filter((draft) => draft.kind.value !== "unspecified");
  const values = mergeBy(
    named.map((draft) => draft.kind),
    (kind) => kind.value,
  );
  if (values.length < 2) return [];
  return [
    {
      target: { field: "kind" },
      kind: "inter-source",
      state: "open",
      rationale: "The sources call the relation by different names; the first source's is preferred.",
      alternatives: values,
    },
  ];
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

/** Conflicts of a draft, without those about a place that is no party of the draft that stays. */
const conflictsAbout = ({ parties }: Draft, { conflicts }: Draft): DraftConflict[] =>
  conflicts.filter(({ target }) => target.field !== "party" || parties.some((party) => party.place === target.place));

/** Puts together what several articles tell of one agreement, in the order given; a value of an earlier article is kept. */
export function mergeDrafts(drafts: readonly [Draft, ...Draft[]]): Draft {
  const [first] = drafts;
  if (drafts.length === 1) return first;
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
    instruments: mergePapers(drafts.flatMap((draft) => draft.instruments)),
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
    conflicts: mergeConflicts([...drafts.flatMap((draft) => conflictsAbout(first, draft)), ...kindConflict(drafts)]),
    sources: [...new Set(drafts.flatMap((draft) => draft.sources))],
  };
}
