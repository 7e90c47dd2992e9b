import type { InstrumentStatusId, InstrumentTypeId } from "@kembar/schema";
import type { InstrumentClaim } from "../claims/paper.ts";
import type { DraftConflict, Passage } from "../draft.ts";
import { gather } from "../gather.ts";
import { type Document, passage } from "../text/document.ts";

/** Claims of one type of paper; `refuted` speaks of it as signed although the article elsewhere still plans it. */
export interface Group {
  readonly type: InstrumentTypeId;
  readonly claims: InstrumentClaim[];
  readonly refuted: InstrumentClaim[];
}

/** How far a paper may have got, furthest first. */
export const statuses: readonly InstrumentStatusId[] = ["signed", "planned", "drafted", "mentioned"];

export const isSigned = (claim: InstrumentClaim): boolean => claim.status === "signed";

/** How far the claims say that a paper has got. */
export const statusOf = (claims: readonly InstrumentClaim[]): InstrumentStatusId =>
  statuses.find((status) => claims.some((claim) => claim.status === status)) ?? "mentioned";

export const spanOf = (document: Document, claim: InstrumentClaim): Passage =>
  passage(document, claim.first, claim.last, claim.rule);

/** The paper that was signed has two names, one of which the article elsewhere says is still to come. */
export function typeConflict(document: Document, signed: Group, others: readonly Group[]): DraftConflict[] {
  const rivals = others.filter((group) => group.refuted.length > 0);
  if (rivals.length === 0) return [];
  return [
    {
      target: { field: "instrument-type", type: signed.type },
      kind: "intra-source",
      state: "open",
      rationale: `The article calls the paper that was signed by two names, and elsewhere says that the ${rivals.map((group) => group.type).join(" and the ")} is still to come; the name that nothing contradicts is preferred.`,
      alternatives: [
        { value: signed.type, passages: signed.claims.filter(isSigned).map((claim) => spanOf(document, claim)) },
        ...rivals.map((group) => ({
          value: group.type,
          passages: group.refuted.map((claim) => spanOf(document, claim)),
        })),
      ],
    },
  ];
}

/** A paper that is both signed and planned, with no other that was signed: kept as signed, and said so. */
export function statusConflict(document: Document, { type, claims }: Group): DraftConflict[] {
  const planned = claims.filter((claim) => claim.status === "planned");
  if (planned.length === 0 || !claims.some(isSigned)) return [];
  return [
    {
      target: { field: "instrument-status", type },
      kind: "intra-source",
      state: "open",
      rationale:
        "The article speaks of the paper as signed and as still to be signed; the further status is preferred.",
      alternatives: [
        { value: "signed", passages: claims.filter(isSigned).map((claim) => spanOf(document, claim)) },
        { value: "planned", passages: planned.map((claim) => spanOf(document, claim)) },
      ],
    },
  ];
}

/** What a headline may say of a paper that the body can contradict. */
const settled: readonly InstrumentStatusId[] = ["signed", "planned"];

/** "Bogor signs a letter of intent" above an article in which it is about to: the body, which tells more, is preferred. */
export function headlineConflicts(
  document: Document,
  groups: readonly Group[],
  headlines: readonly InstrumentClaim[],
): DraftConflict[] {
  return gather(groups, ({ type, claims }): DraftConflict[] => {
    const status = statusOf(claims);
    const rivals = headlines.filter((claim) => claim.type === type && settled.includes(claim.status));
    const [rival] = rivals;
    if (!rival || !settled.includes(status) || rivals.some((claim) => claim.status === status)) return [];
    // Of a paper that the body itself calls both, the headline says nothing new.
    if (claims.some((claim) => claim.status === rival.status)) return [];
    const telling = claims.filter((claim) => claim.status === status);
    return [
      {
        target: { field: "instrument-status", type },
        kind: "intra-source",
        state: "open",
        rationale: `The headline speaks of the paper as ${rival.status}, the body as ${status}; the body is preferred.`,
        alternatives: [
          { value: status, passages: telling.map((claim) => spanOf(document, claim)) },
          { value: rival.status, passages: rivals.map((claim) => spanOf(document, claim)) },
        ],
      },
    ];
  });
}
