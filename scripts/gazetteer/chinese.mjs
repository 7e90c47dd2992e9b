// Chinese names that GeoNames knows of towns outside China.
import { fold } from "../../packages/gazetteer/src/fold.ts";
import { markedKey } from "./keys.mjs";

/** Words for the kind of unit; a name is looked up with and without one. */
const kind = /(?:特别市|广域市|直辖市|市|城市|省|县|郡|州)$/;

function without(name) {
  const short = name.replace(kind, "");
  return short.length > 1 ? short : name;
}

/** Chinese keys of a town, in the order of GeoNames, each once. Names of one character stand for nothing without a word behind. */
export const chineseKeys = ({ chinese }) =>
  [...new Set(chinese.map((name) => without(fold(name))))].filter((key) => key.length > 1);

/**
 * Places and their Chinese keys in GeoNames, where another table has none; the first is shown for those that have no name yet. `taken`
 * are keys that places have by id.
 */
export const chineseNames = (places, taken, shown) =>
  places.flatMap(({ id, chinese }) => {
    const keys = chineseKeys({ chinese }).filter((key) => !(taken.get(id) ?? new Set()).has(key));
    const star = shown.has(id) ? "" : "*";
    return keys.map((key, at) => [at === 0 ? id + star : id, [markedKey(key)]]);
  });
