import { type Agreement, pointer } from "@kembar/schema";

/** Counts of what holds out of all. */
export interface Share {
  readonly holds: number;
  readonly of: number;
}

/** A passage that is not in the text where the record says. */
export interface BadPassage {
  readonly at: string;
  readonly exact: string;
}

/** Passages of an agreement that stand in the text exactly, and those that do not; offsets are code points. */
export function checkPassages(
  { evidence }: Agreement,
  points: readonly string[],
): { readonly share: Share; readonly bad: BadPassage[] } {
  const bad = evidence.filter(({ start, end, exact }) => points.slice(start, end).join("") !== exact);
  return {
    share: { holds: evidence.length - bad.length, of: evidence.length },
    bad: bad.map(({ at, exact }) => ({ at, exact })),
  };
}

/** Pointers to the values that need a passage. */
function valuesOf({ parties, instruments, sectors }: Agreement): string[] {
  const each = (items: readonly unknown[], ...path: (string | number)[]) =>
    items.map((_, index) => pointer(...path, index));
  return [
    ...each(parties, "parties"),
    ...instruments.flatMap((paper, index) => [
      pointer("instruments", index),
      ...(paper.date ? [pointer("instruments", index, "date")] : []),
      ...each(paper.signatories, "instruments", index, "signatories"),
      ...each(paper.witnesses, "instruments", index, "witnesses"),
    ]),
    ...each(sectors, "sectors"),
  ];
}

const isWithin = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}/`);

/** Values with a passage of their own, of a part of them or of the whole that they belong to. */
export function coverageOf(agreement: Agreement): Share {
  const evidenced = [...new Set(agreement.evidence.map(({ at }) => at))];
  const values = valuesOf(agreement);
  const covered = values.filter((value) => evidenced.some((at) => isWithin(at, value) || isWithin(value, at)));
  return { holds: covered.length, of: values.length };
}

/** Adds shares up. */
export const total = (shares: readonly Share[]): Share => ({
  holds: shares.reduce((sum, one) => sum + one.holds, 0),
  of: shares.reduce((sum, one) => sum + one.of, 0),
});
