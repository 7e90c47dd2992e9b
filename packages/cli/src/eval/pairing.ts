import { type Comparison, type Found, scoredFields } from "./fields.ts";
import type { GoldAgreement } from "./gold.ts";
import { isSamePlace } from "./names.ts";

/** A comparison with its field. */
export interface Finding extends Comparison {
  readonly field: string;
  /** How many values it stands for: more than one only where a whole agreement was missed. */
  readonly values: number;
}

/** Compares the records of an article with the agreements that are annotated in it, field by field. */
export function compareRecords(golds: readonly GoldAgreement[], found: readonly Found[]): Finding[] {
  const { pairs, missed, extra } = pairAgreements(golds, found);
  return [
    ...pairs.flatMap(findingsOfPair),
    ...missed.flatMap(findingsOfMissed),
    ...extra.map((record) => one("agreement", { verdict: "extra", found: showFound(record) })),
  ];
}

/** A finding that stands for one value. */
export const one = (field: string, comparison: Comparison): Finding => ({ field, values: 1, ...comparison });

const showGold = (gold: GoldAgreement): string => gold.parties.map(({ unit }) => unit).join(" + ");

const showFound = ({ agreement, placeOf }: Found): string =>
  agreement.parties.map(({ place }) => `${placeOf(place)?.names.en ?? ""} (${place})`.trimStart()).join(" + ");

/** Share of the parties, of the side that has more, that both have. */
function likeness(gold: GoldAgreement, { agreement, placeOf }: Found): number {
  const shared = gold.parties.filter((party) =>
    agreement.parties.some(({ place }) => isSamePlace(party, placeOf(place))),
  );
  return shared.length / Math.max(gold.parties.length, agreement.parties.length);
}

/** Below this share of parties in common two agreements are not the same; one of two parties is enough where only one is annotated. */
const leastLikeness = (gold: GoldAgreement): number => (gold.parties.length === 1 ? 0.4 : 0.6);

interface Pairing {
  readonly pairs: readonly (readonly [GoldAgreement, Found])[];
  readonly missed: readonly GoldAgreement[];
  readonly extra: readonly Found[];
}

/** Gives each annotated agreement the most alike record that is left, in the order of the annotation. */
function pairAgreements(golds: readonly GoldAgreement[], found: readonly Found[]): Pairing {
  const extra = [...found];
  const pairs: [GoldAgreement, Found][] = [];
  const missed: GoldAgreement[] = [];
  for (const gold of golds) {
    const scores = extra.map((record) => likeness(gold, record));
    const best = Math.max(0, ...scores);
    const [match] = best >= leastLikeness(gold) ? extra.splice(scores.indexOf(best), 1) : [];
    if (match) pairs.push([gold, match]);
    else missed.push(gold);
  }
  return { pairs, missed, extra };
}

const findingsOfPair = ([gold, found]: readonly [GoldAgreement, Found]): Finding[] => [
  one("agreement", { verdict: "right", expected: showGold(gold), found: showFound(found) }),
  ...scoredFields.flatMap((field) => field.compare(gold, found).map((comparison) => one(field.name, comparison))),
];

/** An agreement that was missed takes its values with it; they are counted, not told one by one. */
const findingsOfMissed = (gold: GoldAgreement): Finding[] => [
  one("agreement", { verdict: "miss", expected: showGold(gold) }),
  ...scoredFields.map((field): Finding => ({ field: field.name, verdict: "miss", values: field.lost(gold) })),
];
