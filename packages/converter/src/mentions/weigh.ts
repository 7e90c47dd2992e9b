import { countryOf, isTown, isWithin, levelOf, populationOf } from "@kembar/gazetteer";
import { gather } from "../gather.ts";
import type { PlaceMention } from "./place-mentions.ts";
import type { Reading } from "./reading.ts";

/** What the article as a whole tells of names that several places share. */
export interface Weights {
  /** Countries that the article names, or that a place lies in which only one place can be. */
  readonly countries: ReadonlySet<string>;
  /** Level of a name without its type word, where the language leaves it off for one level only. */
  readonly bareLevel: string | undefined;
  /** Told what decided, if anybody asks. */
  readonly because?: (why: string) => void;
}

/** A town so many times larger than its namesakes is meant where nothing else is said. */
const PROMINENT = 3;

const WORLD_KNOWN = 500_000;
const OVERWHELMING = 20;

/** Countries whose list of units is complete: there a name of two units is open, whatever their size. */
const complete = new Set(["ID", "CN"]);

/** Levels that a province of the same name outranks. */
const below = new Set(["county", "district", "other"]);

export function weightsOf({ contents, document }: Reading): Weights {
  const countries = new Set<string>();
  for (const { places } of contents)
    for (const { candidates } of places) {
      const own = new Set(candidates.map(countryOf));
      const [only] = own;
      if (own.size === 1 && only !== undefined) countries.add(only);
    }
  return { countries, bareLevel: document.language.bareLevel };
}

/** The town and the unit around it that bears its name count as one: the town. */
const withoutOuter = (ids: readonly string[]): readonly string[] =>
  ids.filter((id) => !ids.some((other) => isTown(other) && isWithin(other, id)));

function prominent(ids: readonly string[]): string | undefined {
  if (ids.some((id) => complete.has(countryOf(id))) && new Set(ids.map(levelOf)).size > 1) return undefined;
  const [first, second] = ids.toSorted((a, b) => populationOf(b) - populationOf(a));
  if (first === undefined || second === undefined) return first;
  return populationOf(first) >= PROMINENT * populationOf(second) && populationOf(first) > 0 ? first : undefined;
}

/** The one of several places of a name that the article as a whole speaks for; undefined if nothing tells. */
export function weigh(ids: readonly string[], { countries, bareLevel, because }: Weights): string | undefined {
  if (ids.length < 2) return ids[0];
  const near = ids.filter((id) => countries.has(countryOf(id)));
  const [largest, next] = ids.toSorted((a, b) => populationOf(b) - populationOf(a));
  // Melbourne is the one in Australia, though the article also speaks of a town in the country of a small Melbourne.
  const isWorldKnown =
    largest !== undefined &&
    next !== undefined &&
    populationOf(largest) >= WORLD_KNOWN &&
    populationOf(largest) >= OVERWHELMING * populationOf(next);
  if (isWorldKnown && !complete.has(countryOf(largest))) {
    because?.("By far the largest place of the name.");
    return largest;
  }
  const inCountry = near.length > 0 ? near : ids;
  const [province, ...more] = inCountry.filter((id) => levelOf(id) === "province");
  // The name of a province alone is the province, whatever district bears it too.
  const isAbove =
    province !== undefined && more.length === 0 && inCountry.every((id) => id === province || below.has(levelOf(id)));
  if (isAbove) {
    because?.("The name alone is that of the province, whatever district bears it too.");
    return province;
  }
  const levelled = bareLevel === undefined ? [] : inCountry.filter((id) => levelOf(id) === bareLevel);
  const left = withoutOuter(levelled.length > 0 ? levelled : inCountry);
  const only = left.length === 1 ? left[0] : prominent(left);
  if (only !== undefined) because?.(reasonOf(left.length, near.length > 0, levelled.length > 0));
  return only;
}

/**
 * 霹雳州 in an article about 安顺: a place that a name is kept back for is meant where the article names the unit that holds it and nothing
 * that holds a better known one.
 */
export function heldByNamed(
  mention: Pick<PlaceMention, "candidates" | "withheld">,
  { places }: Reading,
): readonly string[] {
  const { withheld: kept } = mention;
  if (kept.length === 0) return kept;
  const candidates = mention.candidates.filter((id) => !kept.includes(id));
  if (candidates.length === 0) return [];
  const named = new Set(gather(places, (place) => (place.candidates.length === 1 ? place.candidates : [])));
  const holders = [...named].filter((id) => levelOf(id) !== "country" && !candidates.includes(id));
  const isHeld = (id: string) => holders.some((holder) => isWithin(id, holder));
  const isOwnCountry = candidates.some(
    (id) => isHeld(id) || [...named].some((other) => !candidates.includes(other) && countryOf(other) === countryOf(id)),
  );
  // Ipoh in Perak is abroad for the better known one: 安顺市与霹雳州怡保市.
  const isOnly = (id: string) =>
    [...named].every((other) => countryOf(other) !== countryOf(id) || other === id || isWithin(id, other));
  return isOwnCountry ? [] : kept.filter((id) => isHeld(id) && isOnly(id));
}

/** Why one place of a name was left. */
function reasonOf(left: number, isNear: boolean, isLevelled: boolean): string {
  if (left > 1) return "Much larger than its namesakes.";
  const country = isNear ? "In a country that the article names" : "The town rather than the unit around it";
  return `${country}${isLevelled ? ", and of the level that such a name has without a type word" : ""}.`;
}
