import { assemble, convert } from "@kembar/converter";
import type { Collection } from "@kembar/schema";
import { CliError } from "../error.ts";
import { sourceFromBytes } from "../sources.ts";
import type { Example } from "./corpus.ts";
import { checkPassages, coverageOf, type Share, total } from "./evidence.ts";
import { type Comparison, type Found, scoredFields } from "./fields.ts";
import type { GoldAgreement } from "./gold.ts";
import { isSamePlace } from "./names.ts";

/** A comparison with its field. */
export interface Finding extends Comparison {
  readonly field: string;
  /** How many values it stands for: more than one only where a whole agreement was missed. */
  readonly values: number;
}

/** What came of one article. */
export interface Score {
  readonly path: string;
  readonly language: string;
  readonly findings: readonly Finding[];
  /** Whether no record came of an article of which none may; absent if one may. */
  readonly isSilent?: boolean;
  readonly evidence: Share;
  readonly coverage: Share;
}

const one = (field: string, comparison: Comparison): Finding => ({ field, values: 1, ...comparison });

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

function findingsOf(golds: readonly GoldAgreement[], found: readonly Found[]): Finding[] {
  const { pairs, missed, extra } = pairAgreements(golds, found);
  return [
    ...pairs.flatMap(findingsOfPair),
    ...missed.flatMap(findingsOfMissed),
    ...extra.map((record) => one("agreement", { verdict: "extra", found: showFound(record) })),
  ];
}

/** Converts an article as `kembar convert` does, from its name, text and address alone. */
async function convertExample({ path, text, gold }: Example): Promise<Collection> {
  const given = gold.url ? { url: gold.url } : {};
  const result = await sourceFromBytes(gold.id, new TextEncoder().encode(text), given);
  if ("problem" in result) throw new CliError(1, `${path}: ${result.problem.message} ${result.problem.advice}`);
  return assemble([convert(result.article)]).collection;
}

/** Converts an article and compares its records with the annotation. */
export async function scoreExample(example: Example): Promise<Score> {
  const { agreements, places } = await convertExample(example);
  const { gold, path, text } = example;
  const known = new Map(places.map((place) => [place.id, place]));
  const found = agreements.map((agreement): Found => ({ agreement, placeOf: (id) => known.get(id) }));
  const points = [...text];
  const passages = agreements.map((agreement) => checkPassages(agreement, points));
  const bad = passages.flatMap((checked) => checked.bad);
  return {
    path,
    language: gold.lang,
    findings: [
      ...findingsOf(gold.relevant ? (gold.agreements ?? []) : [], found),
      ...bad.map(({ at, exact }) => one("evidence", { verdict: "wrong", found: `${at} ${JSON.stringify(exact)}` })),
    ],
    ...(gold.relevant ? {} : { isSilent: agreements.length === 0 }),
    evidence: total(passages.map(({ share }) => share)),
    coverage: total(agreements.map(coverageOf)),
  };
}
