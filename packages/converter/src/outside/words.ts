import { fold, longestHan, longestName, lookup, nameLanguages, placeById, shortName } from "@kembar/gazetteer";
import type { Place } from "@kembar/schema";
import { languages } from "../languages/detect.ts";

const han = /\p{Script=Han}/u;

/** Words of a text through `fold`, so that neither case, marks nor punctuation matter. */
const wordsOf = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(fold)
    .filter((word) => word !== "");

/** Whether the words of a name stand in a passage, one after the other; in Chinese, which has no spaces, its characters. */
export function standsIn(name: string, passage: string): boolean {
  const wanted = wordsOf(name);
  if (wanted.length === 0) return false;
  if (han.test(name)) return wordsOf(passage).join("").includes(wanted.join(""));
  return ` ${wordsOf(passage).join(" ")} `.includes(` ${wanted.join(" ")} `);
}

/** Every run of up to `longest` items. */
function* runs(items: readonly string[], longest: number): Generator<string> {
  for (let first = 0; first < items.length; first++)
    for (let size = 1; size <= longest && first + size <= items.length; size++)
      yield items.slice(first, first + size).join("");
}

/** Adjectives of a country in the languages that articles are converted from: "Japanese". */
const demonymsOf = (id: string): string[] =>
  [...languages.values()].flatMap(({ lexicon }) =>
    lexicon
      .entriesOf(new Set(["demonym"]))
      .filter(({ value }) => value === id)
      .map(({ phrase }) => phrase.replace(/\*$/, "")),
  );

/** Whether a name of a place, as the gazetteer or the article has it, stands in a passage. */
export function namesPlace(id: string, passage: string, place: Place | undefined): boolean {
  const own = [
    ...Object.values(place?.names ?? {}),
    ...nameLanguages.map((language) => (placeById(id) ? shortName(id, language) : "")),
  ];
  if (demonymsOf(id).some((word) => standsIn(word, passage))) return true;
  if (own.some((name) => typeof name === "string" && standsIn(name, passage))) return true;
  const characters = [...passage].filter((character) => han.test(character));
  return [...runs(wordsOf(passage), longestName), ...runs(characters, longestHan)].some((key) =>
    lookup(key).includes(id),
  );
}
