// Other spellings of a town's name: GeoNames lists its names in all languages, and does not say which; those near the name are of use.
import { fold } from "../../packages/gazetteer/src/fold.ts";
import { isOneSlipAway } from "../../packages/gazetteer/src/similar.ts";

/** A shorter name is near too many others. */
const SHORTEST = 5;
/** Nor is a smaller town named often enough in other languages. */
const SMALLEST = 50_000;
const latin = /^\p{Lu}[\p{Script=Latin}\p{M}'’‘ .-]+$/u;

/** "St. Pölten" and "Sankt Pölten" are one name. */
const saintless = (name) => fold(name.replace(/^(?:Saint|Sankt|Sint|St\.?)[ -]/, "Saint "));

/** Whether the words of one name open or close the other: "Bad Homburg" and "Bad Homburg vor der Höhe". Velsen is no part of Velsen-Zuid. */
function isPart(short, long) {
  const [some, all] = [short, long].map((name) => name.split(/\s+/).map(fold));
  if (some.length >= all.length) return false;
  const isAt = (from) => some.every((word, at) => word === all[from + at]);
  return isAt(0) || isAt(all.length - some.length);
}

const isNear = (one, name) =>
  saintless(one) === saintless(name) || isPart(one, name) || isOneSlipAway(fold(one), fold(name));

/**
 * Gives the spellings of a town's name that differ from it by a letter, in how a saint is written, or by words left out, and that are not
 * the name of another town: Larissa is Lárisa in GeoNames.
 */
export function openVariants(all) {
  const names = new Set(all.map(({ name }) => fold(name)));
  return ({ en, names: others, population }) =>
    (population < SMALLEST ? [] : others).filter((one) => {
      const key = fold(one);
      return latin.test(one) && key.length >= SHORTEST && !names.has(key) && key !== fold(en) && isNear(one, en);
    });
}
