// Lookup keys of places: every name that a text may call a place by, through the package's own `fold`.
import { fold } from "../../packages/gazetteer/src/fold.ts";

/** Chinese districts without their ending are mostly other words (东, 城中, 友好). */
const isDistrict = (kind) => kind === "qu" || kind === "tequ";

/** A Chinese name is known with its ending and without; a name of one character with its ending only: 歙县. */
function chineseNames({ zh = "", kind }) {
  const [short, ending] = zh.split("|");
  return ending !== undefined && (short.length < 2 || isDistrict(kind))
    ? [short + ending]
    : [short, short + (ending ?? "")];
}

const separators = /[^\p{L}\p{M}\p{Nd}]+/u;

/**
 * A key with a space wherever a scanner may find the end of the first word: behind its parts ("xi an"), behind the word ("jawa tengah"),
 * and behind the first syllable of a name in pinyin, which many write apart ("zhang zhou"). Without the spaces it is the key.
 */
export function markedKey(name, syllable = "") {
  const key = fold(name);
  const [first = ""] = name.split(/[\s-]+/u);
  const ends = new Set();
  let end = 0;
  for (const part of first.split(separators)) {
    end += fold(part).length;
    ends.add(end);
  }
  if (syllable !== "" && key.startsWith(fold(syllable))) ends.add(fold(syllable).length);
  return [...key].map((letter, at) => (at > 0 && ends.has(at) ? ` ${letter}` : letter)).join("");
}

export const unmarked = (key) => key.replaceAll(" ", "");

/**
 * Marked keys of a place, each key once. A country's own name is shown, not looked for: few texts in our languages use it, and many are
 * words of them. `reserved` are keys that another place owns: Djibouti is the country, not its city's region.
 */
export function keysOf(place, reserved = new Set()) {
  const { kind, en, indonesian = "", local = "", also = [], syllable = "" } = place;
  const names = [en, indonesian, kind === "country" ? "" : local, ...also, ...chineseNames(place)];
  const keys = new Map(names.map((name) => [fold(name), markedKey(name, syllable)]));
  return [...keys].filter(([key]) => key !== "" && !reserved.has(key)).map(([, marked]) => marked);
}
