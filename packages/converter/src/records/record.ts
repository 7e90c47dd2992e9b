import { type Agreement, type Conflict, type Evidence, type Place, pointer } from "@kembar/schema";
import { type ConflictTarget, type Draft, type DraftPerson, type Passage, spanOf, type Valued } from "../draft.ts";
import { labelOf } from "./label.ts";

type Key = string | number;

const evidenceAt = (passages: readonly Passage[], ...keys: readonly Key[]): Evidence[] => {
  const at = pointer(...keys);
  const once = new Map(passages.map((passage) => [spanOf(passage), passage]));
  return [...once.values()].map((passage) => ({ at, ...passage }));
};

function plain<T extends { readonly passages: readonly Passage[] }>({
  passages: _passages,
  ...value
}: T): Omit<T, "passages"> {
  return value;
}

const signatory = (person: DraftPerson) => ({ ...plain(person), name: person.name ?? "" });

function conflictPointer(target: ConflictTarget, draft: Draft): string {
  switch (target.field) {
    case "party":
      return pointer(
        "parties",
        draft.parties.findIndex((party) => party.place === target.place),
        "place",
      );
    case "kind":
    case "stage":
    case "status":
      return pointer(target.field);
    default: {
      const at = draft.instruments.findIndex((paper) => paper.type === target.type);
      if (target.field === "witness-office") return pointer("instruments", at, "witnesses", target.index, "office");
      return pointer("instruments", at, target.field.slice("instrument-".length));
    }
  }
}

function conflictsOf(draft: Draft): Conflict[] {
  return draft.conflicts.map(({ target, kind, state, rationale, alternatives }) => {
    const at = conflictPointer(target, draft);
    return {
      at,
      kind,
      state,
      rationale,
      alternatives: alternatives.map(({ value, passages }) => ({
        value,
        evidence: evidenceAt(passages).map((one) => ({ ...one, at })),
      })),
    };
  });
}

function evidenceOf(draft: Draft): Evidence[] {
  const list = <T extends { readonly passages: readonly Passage[] }>(items: readonly T[], ...path: readonly Key[]) =>
    items.flatMap((item, index) => evidenceAt(item.passages, ...path, index));
  const one = (value: Valued<unknown> | undefined, ...path: readonly Key[]) =>
    value ? evidenceAt(value.passages, ...path) : [];
  return [
    ...one(draft.kind, "kind"),
    ...one(draft.stage, "stage"),
    ...one(draft.status, "status"),
    ...list(draft.parties, "parties"),
    ...draft.instruments.flatMap((paper, index) => [
      ...evidenceAt(paper.passages, "instruments", index),
      ...one(paper.date, "instruments", index, "date"),
      ...one(paper.venue, "instruments", index, "venue"),
      ...list(paper.signatories, "instruments", index, "signatories"),
      ...list(paper.witnesses, "instruments", index, "witnesses"),
    ]),
    ...list(draft.facilitators, "facilitators"),
    ...list(draft.sectors, "sectors"),
    ...list(draft.statements, "statements"),
    ...list(draft.speakers, "speakers"),
  ];
}

const precisions = { 4: "year", 7: "month", 10: "day" } as const;

function instrumentsOf(draft: Draft, id: string): Agreement["instruments"] {
  return draft.instruments.map(({ type, status, date, venue, signatories, witnesses }, index) => ({
    id: `${id}-i${index + 1}`,
    type,
    status,
    ...(date ? { date: date.value, datePrecision: precisions[date.value.length as 4 | 7 | 10] } : {}),
    ...(venue ? { venue: venue.value } : {}),
    signatories: signatories.map(signatory),
    witnesses: witnesses.map(plain),
  }));
}

/** Gives a draft its id and the form of the schema: values in their fields, passages in `evidence` under the pointers of the values. */
export function toAgreement(draft: Draft, id: Agreement["id"], places: readonly Place[]): Agreement {
  return {
    id,
    kind: draft.kind.value,
    stage: draft.stage.value,
    status: draft.status.value,
    label: labelOf(draft.kind.value, places),
    parties: draft.parties.map(({ place, government }) => ({
      place,
      ...(government ? { government } : {}),
      role: "party",
    })),
    instruments: instrumentsOf(draft, id),
    facilitators: draft.facilitators.map(plain),
    sectors: draft.sectors.map(plain),
    statements: draft.statements.map(plain),
    speakers: draft.speakers.map(signatory),
    sources: draft.sources,
    evidence: evidenceOf(draft),
    conflicts: conflictsOf(draft),
    review: { state: "machine" },
  };
}
