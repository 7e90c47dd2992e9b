import { gather } from "../gather.ts";
import type { Focus } from "./focus.ts";
import { distinct, type Side, type SideRow } from "./sides.ts";

/** Two or more sides that one stretch of a sentence ties to each other. */
export interface Group {
  readonly sides: readonly Side[];
  /** `joined`: words join the sides; `hub`: one side of a country and all those of others. */
  readonly rule: "joined" | "hub";
}

/** Country of a place that nothing tells the country of. */
export const UNKNOWN = "ZZ";
/** Sides of a list that stand for a group of partners. */
export const MANY = 3;

const differs = (a: Side, b: Side): boolean =>
  a.id !== b.id && a.country !== b.country && a.country !== UNKNOWN && b.country !== UNKNOWN;

/** Runs of sides between words that say "with": [Davao] [Manado, Davao] [Bitung]. */
function runsOf({ sides, joints }: SideRow): { sides: Side[]; isJoined: boolean }[] {
  const runs: { sides: Side[]; isJoined: boolean }[] = [];
  sides.forEach((side, index) => {
    const joint = index === 0 ? "none" : joints[index - 1];
    const run = runs.at(-1);
    if (run && (joint === "list" || joint === "and")) run.sides.push(side);
    else runs.push({ sides: [side], isJoined: joint === "with" });
  });
  return runs;
}

function cross(left: readonly Side[], right: readonly Side[]): Side[][] {
  const [a, b] = [distinct(left), distinct(right)];
  if (a.length > 1 && b.length > 1) return [];
  return gather(a, (one) => gather(b, (other) => (differs(one, other) ? [[one, other]] : [])));
}

/** Pairs around each "with". A run between two of them belongs to the first but for its last side: "A with B, and A with C". */
function withPairs(row: SideRow): Side[][] {
  const runs = runsOf(row);
  return gather(runs, (run, index) => {
    const before = runs[index - 1];
    if (!run.isJoined || !before) return [];
    const left = before.isJoined && before.sides.length > 1 ? before.sides.slice(-1) : before.sides;
    const isSplit = runs[index + 1]?.isJoined === true && run.sides.length > 1;
    return cross(nearest(left), isSplit ? run.sides.slice(0, -1) : run.sides);
  });
}

/** Of a run of sides in several countries only the last country's stand before "with": what came earlier is told of something else. */
function nearest(run: readonly Side[]): readonly Side[] {
  const country = run.at(-1)?.country;
  return run.filter((side) => side.country === country);
}

/** "Busan and Kitakyushu", in an article about a third place: partners of the third, not of each other. */
export const isAbroad = (sides: readonly Side[], country: string | undefined): boolean =>
  country !== undefined && !sides.some((side) => side.country === country);

/** "Delhi and Beijing, Kolkata and Kunming": sides of two countries in turn. */
function alternatingPairs({ sides, joints }: SideRow): Side[][] {
  if (sides.length < 4 || sides.length % 2 === 1) return [];
  const isPaired = sides.every(
    (side, at) => at % 2 === 0 || (joints[at - 1] === "and" && side.country !== sides[at - 1]?.country),
  );
  const isInTurn = sides.every((side, at) => at < 2 || side.country === sides[at - 2]?.country);
  return isPaired && isInTurn ? gather(sides, (_, at) => (at % 2 === 0 ? [sides.slice(at, at + 2)] : [])) : [];
}

/** "A and B" in two countries, where nothing says "with". */
function andPairs(row: SideRow, country: string | undefined): Side[][] {
  const { sides, joints, hasBetween } = row;
  const inTurn = alternatingPairs(row);
  if (inTurn.length > 0) return inTurn;
  const all = distinct(sides);
  if (!hasBetween && isAbroad(all, country)) return [];
  const [a, b] = all;
  if (all.length === 2 && a && b && differs(a, b) && joints.includes("and")) return [[a, b]];
  return gather(sides, (side, index): Side[][] => {
    const next = sides[index + 1];
    const isAnd = joints[index] === "and" && (hasBetween || all.length <= 3);
    return next && isAnd && differs(side, next) ? [[side, next]] : [];
  });
}

/** One place of a country, and all those of others: "Four have a letter of intent with West Java: Khartoum, Souss-Massa …". */
function hubPairs({ sides, joints }: SideRow, { salience, home }: Focus): Side[][] {
  const all = distinct(sides).filter((side) => side.country !== UNKNOWN);
  // Nothing but a list: partners of a place that another sentence names.
  const isList = all.length >= MANY && joints.every((joint) => joint === "list" || joint === "and");
  if (isList && !all.some((side) => side.id === home?.id)) return [];
  const isAlone = (side: Side) => all.every((other) => other === side || other.country !== side.country);
  const [hub] = all.filter(isAlone).toSorted((a, b) => (salience.get(b.id) ?? 0) - (salience.get(a.id) ?? 0));
  return hub === undefined ? [] : gather(all, (other) => (differs(hub, other) ? [[hub, other]] : []));
}

/**
 * The pairs that a stretch of a sentence ties: by words that join them, else around the one place that stands alone in its country, the
 * most salient of the article if there are several.
 */
export function pairsOf(row: SideRow, focus: Focus): Group[] {
  const joined = withPairs(row);
  const found = joined.length > 0 ? joined : andPairs(row, focus.country);
  if (found.length > 0) return found.map((sides) => ({ sides, rule: "joined" }));
  if (isAbroad(row.sides, focus.country)) return [];
  return hubPairs(row, focus).map((sides) => ({ sides, rule: "hub" }));
}
