import type { Draft, DraftInstrument, DraftPerson, Passage, Valued } from "../draft.ts";
import { ranking, stageOfPaper } from "../records/stage.ts";
import { type Claim, type ClaimProblem, fault, passageOf } from "./claim.ts";
import { settle, withPassage } from "./settle.ts";

type About<F extends Claim["field"]> = Extract<Claim, { readonly field: F }>;

interface Told {
  readonly passages: readonly Passage[];
}

/** A list with one more item; one that is told already gains the passage, and what it lacked. */
function withItem<T extends Told>(items: readonly T[], added: T, isSame: (item: T) => boolean): T[] {
  if (!items.some(isSame)) return [...items, added];
  return items.map((item) =>
    isSame(item) ? { ...added, ...item, passages: added.passages.reduce(withPassage, item.passages) } : item,
  );
}

const sameWords = (a: string | null | undefined, b: string | null | undefined): boolean =>
  a?.toLowerCase() === b?.toLowerCase();

/** People are the same by name; those without a name by office. */
const samePerson =
  (a: DraftPerson) =>
  (b: DraftPerson): boolean =>
    a.name === null || b.name === null ? a.name === b.name && sameWords(a.office, b.office) : sameWords(a.name, b.name);

const withPerson = (people: readonly DraftPerson[], added: DraftPerson): DraftPerson[] =>
  withItem(people, added, samePerson(added));

/** A paper that was signed takes the agreement to its stage, if that is further. */
function withStageOf(draft: Draft, { type, status, passages }: DraftInstrument): Draft {
  const stage = status === "signed" ? stageOfPaper[type] : undefined;
  if (stage === undefined || ranking.indexOf(stage) <= ranking.indexOf(draft.stage.value)) return draft;
  return { ...draft, stage: { value: stage, passages } };
}

function enterInstrument(draft: Draft, claim: About<"instrument">): Draft {
  const { type, status } = claim.value;
  const at = draft.instruments.findIndex((paper) => paper.type === type);
  const known = draft.instruments[at];
  const paper: DraftInstrument = { type, status, signatories: [], witnesses: [], passages: [passageOf(claim)] };
  if (known === undefined) return withStageOf({ ...draft, instruments: [...draft.instruments, paper] }, paper);
  const current = { value: known.status, passages: known.passages };
  const { value, conflicts } = settle(draft, { field: "instrument-status", type }, current, claim, status);
  const settled = { ...known, status: value.value, passages: value.passages };
  return withStageOf({ ...draft, conflicts, instruments: draft.instruments.with(at, settled) }, settled);
}

type OfPaper = About<"date" | "venue" | "signatory" | "witness">;

function changePaper(draft: Draft, at: number, paper: DraftInstrument, claim: OfPaper): Draft {
  const passages = [passageOf(claim)];
  const put = (changed: DraftInstrument, conflicts = draft.conflicts): Draft => ({
    ...draft,
    conflicts,
    instruments: draft.instruments.with(at, changed),
  });
  switch (claim.field) {
    case "signatory":
      return put({ ...paper, signatories: withPerson(paper.signatories, { ...claim.value, passages }) });
    case "witness":
      return put({ ...paper, witnesses: withPerson(paper.witnesses, { ...claim.value, passages }) });
    default: {
      const target = { field: `instrument-${claim.field}`, type: paper.type } as const;
      const { value, conflicts } = settle(draft, target, paper[claim.field], claim, claim.value);
      return put({ ...paper, [claim.field]: value }, conflicts);
    }
  }
}

function enterInPaper(draft: Draft, claim: OfPaper): Draft | ClaimProblem {
  const at = draft.instruments.findIndex((paper) => paper.type === claim.instrument);
  const paper = draft.instruments[at];
  if (paper !== undefined) return changePaper(draft, at, paper, claim);
  return fault(
    claim.line,
    "no-such-instrument",
    `expected a paper of the type ${claim.instrument} in the agreement of ${claim.parties.join(" and ")}; it has none.`,
    'Claim the paper too, with the field "instrument", or name the type of another.',
  );
}

/** What is said by somebody needs that person among the speakers. */
function enterSaid(draft: Draft, claim: About<"sector" | "statement">): Draft | ClaimProblem {
  const { statedBy } = claim.value;
  if (statedBy !== undefined && !draft.speakers.some((person) => person.name === statedBy))
    return fault(
      claim.line,
      "unknown-speaker",
      `expected the name of a speaker of the agreement in statedBy, got ${JSON.stringify(statedBy)}.`,
      'Claim the person too, with the field "speaker", or spell the name as the record does.',
    );
  const passages = [passageOf(claim)];
  if (claim.field === "sector") {
    const { sector, modality } = claim.value;
    const isSame = (one: Draft["sectors"][number]) =>
      one.sector === sector && one.modality === modality && one.statedBy === statedBy;
    return { ...draft, sectors: withItem(draft.sectors, { ...claim.value, passages }, isSame) };
  }
  const { topic, subject } = claim.value;
  const isSame = (one: Draft["statements"][number]) =>
    one.topic === topic && one.subject === subject && one.statedBy === statedBy;
  return { ...draft, statements: withItem(draft.statements, { ...claim.value, passages }, isSame) };
}

/** A value of a vocabulary in which one term says that nothing is known. */
const unlessUnknown = <T extends string>(valued: Valued<T>, unknown: T): Valued<T> | undefined =>
  valued.value === unknown ? undefined : valued;

function enterSingle(draft: Draft, claim: About<"kind" | "stage" | "status">): Draft {
  switch (claim.field) {
    case "kind": {
      const current = unlessUnknown(draft.kind, "unspecified");
      const { value, conflicts } = settle(draft, { field: "kind" }, current, claim, claim.value);
      return { ...draft, kind: value, conflicts };
    }
    case "status": {
      const current = unlessUnknown(draft.status, "unknown");
      const { value, conflicts } = settle(draft, { field: "status" }, current, claim, claim.value);
      return { ...draft, status: value, conflicts };
    }
    case "stage": {
      // Every tie was proposed once: whoever tells a further stage does not deny it.
      const current = unlessUnknown(draft.stage, "proposed");
      const { value, conflicts } = settle(draft, { field: "stage" }, current, claim, claim.value);
      return { ...draft, stage: value, conflicts };
    }
  }
}

/** Enters a checked claim into the draft of its agreement; a problem if it rests on a paper or speaker that is not there. */
export function enterClaim(draft: Draft, claim: Claim): Draft | ClaimProblem {
  const passages = [passageOf(claim)];
  switch (claim.field) {
    case "party":
      return {
        ...draft,
        parties: withItem(draft.parties, { place: claim.value, passages }, (one) => one.place === claim.value),
      };
    case "kind":
    case "stage":
    case "status":
      return enterSingle(draft, claim);
    case "instrument":
      return enterInstrument(draft, claim);
    case "speaker":
      return { ...draft, speakers: withPerson(draft.speakers, { ...claim.value, passages }) };
    case "facilitator": {
      const { name, place } = claim.value;
      const isSame = (one: Draft["facilitators"][number]) =>
        place !== undefined && one.place !== undefined ? one.place === place : sameWords(one.name, name);
      return { ...draft, facilitators: withItem(draft.facilitators, { ...claim.value, passages }, isSame) };
    }
    case "sector":
    case "statement":
      return enterSaid(draft, claim);
    default:
      return enterInPaper(draft, claim);
  }
}
