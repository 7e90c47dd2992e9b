import { entryOf } from "./entries.ts";
import { exact, people, words } from "./generated/aliases.ts";
import { typeWords } from "./kinds.ts";
import { beginsKey, idsOf, loudIdsOf, reachOf } from "./names.ts";
import { countryOf, isWithin, levelOf, populationOf } from "./places.ts";
import { isAdded, isTown } from "./towns.ts";

/** Answers that are remembered at most; a text cannot fill the memory, and a longer key may be a slice that would keep its text. */
const MOST_REMEMBERED = 20_000;
const LONGEST_REMEMBERED = 64;

type Memory = Map<string, readonly string[]>;
const lookups: Memory = new Map();
const keptBack: Memory = new Map();

function remembered(memory: Memory, key: string, ask: (key: string) => readonly string[]): readonly string[] {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const answer = ask(key);
  if (key.length > LONGEST_REMEMBERED) return answer;
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  memory.set(key, answer);
  return answer;
}

const nothing: readonly string[] = [];

interface Lists {
  readonly exact: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
}

let read: Lists | undefined;

function lists(): Lists {
  const keys = (text: string) => new Set(text.split("\n"));
  read ??= { exact: keys(exact), words: keys(words), people: keys(people) };
  return read;
}

/** From this number of people on a place is meant by a name that people bear too: Victoria, Santiago, but no Lincoln. */
const LARGE = 250_000;

/** Countries and the units of Indonesia and China count whatever their size: texts on agreements are about them. */
const isHome = (id: string): boolean => /^(?:..$|id-|cn-)/.test(id);
const isLarge = (id: string): boolean => isHome(id) || populationOf(id) >= LARGE;

const isChinese = (id: string): boolean => id.startsWith("cn-");

/** A name in Chinese is first of all that of a place in China: 云南 is no town in Japan, but 泗水 is Surabaya as well as a county. */
function withoutNamesakes(key: string, found: readonly string[]): readonly string[] {
  if (key < FIRST_HAN || !found.some(isChinese)) return found;
  const people = Math.max(UNCOUNTED, ...found.filter(isChinese).map(populationOf));
  return found.filter((id) => isHome(id) || populationOf(id) > people);
}

const FIRST_HAN = "\u3400";
/** People that a county counts for if nobody knows. */
const UNCOUNTED = 100_000;

/** A namesake below this number of people, abroad, of a unit of Indonesia or China is kept back. */
const SMALL = 50_000;
/** How many times the people a place must have for its namesakes elsewhere to be kept back. */
const GREATER = 20;

/** Whether a place is so much less than another of its name that the name alone does not mean it. A town within its unit is no namesake. */
function isLesser(id: string, other: string): boolean {
  if (id === other || isHome(id) || isWithin(id, other) || isWithin(other, id)) return false;
  const people = populationOf(id);
  // The borough or parish of a city has no people in GeoNames: they are those of the city.
  if (people === 0) return !isTown(id) && !isAdded(id) && isTown(other) && countryOf(id) === countryOf(other);
  if (people < SMALL && /^(?:id|cn)-/.test(other)) return true;
  // Victoria is a state, and a city that is large enough to be meant.
  return (people < SMALL || levelOf(id) === levelOf(other)) && populationOf(other) >= GREATER * people;
}

const withoutLesser = (found: readonly string[]): readonly string[] =>
  found.length < 2 ? found : found.filter((id) => !found.some((other) => isLesser(id, other)));

/** Places by a key that holds the type word too: "nanjingcounty", "kotasemarang", 静冈县. */
function lookupWithType(key: string): readonly string[] {
  for (const [word, isPrefix, levels] of typeWords) {
    if (key.length <= word.length || !(isPrefix ? key.startsWith(word) : key.endsWith(word))) continue;
    const rest = isPrefix ? key.slice(word.length) : key.slice(0, -word.length);
    const isMeant = (id: string) => levels.includes(entryOf(id)?.kind.level ?? "");
    const loud = loudIdsOf(rest).filter(isMeant);
    const found = loud.length > 0 ? loud : idsOf(rest).filter(isMeant);
    if (found.length > 0) return withoutLesser(found).toSorted();
  }
  return nothing;
}

/** Places of a name that stand for it wherever it stands. */
function plainly(key: string, found: readonly string[]): readonly string[] {
  const { words, people } = lists();
  if (words.has(key)) return nothing;
  return withoutLesser(withoutNamesakes(key, people.has(key) ? found.filter(isLarge) : found));
}

/**
 * Ids of the places that a name may mean, sorted; none if the gazetteer has no such name. `key` is the name through `fold`, best without
 * its type word: `lookup(fold("Nanjing"))` gives `cn-320100` and `cn-350627`. With the type word only places of that level are given.
 * Names that are everyday words (合作, "Anda", "Lima") are found with their type word only, and names that people bear ("Lincoln") too
 * unless the place is large; so are small places abroad with the name of a unit of Indonesia or China, and places of a twentieth of the
 * people that another of their name has. `withheld` has the rest.
 */
export const lookup = (key: string): readonly string[] => remembered(lookups, key, find);

function find(key: string): readonly string[] {
  const found = loudIdsOf(key);
  return found.length === 0 ? lookupWithType(key) : plainly(key, found).toSorted();
}

/**
 * Ids of the places that `lookup` keeps back, sorted: their name is an everyday word, one that people bear, or that of a much
 * greater place. They count where the text says so: with the country or province that they lie in beside them ("Lincoln,
 * Nebraska", 韩国丽水市).
 */
export const withheld = (key: string): readonly string[] => remembered(keptBack, key, keepBack);

function keepBack(key: string): readonly string[] {
  const found = idsOf(key);
  const kept = plainly(key, loudIdsOf(key));
  const typed = key >= FIRST_HAN && found.length > 0 ? lookupWithType(key) : nothing;
  return [...new Set([...found, ...typed])].filter((id) => !kept.includes(id)).sort();
}

/** Whether a key is an abbreviation that is also a word (AS, "as"): it counts only where it is written in capitals. */
export const exactCase = (key: string): boolean => lists().exact.has(key);

/**
 * How far to look: the greatest length in UTF-16 units of a key among the names whose first word has this key; 0 if no name begins so.
 * The first word is what stands before the first space, hyphen or other mark, in Chinese the first character; a name in pinyin may also
 * begin with its first syllable ("Zhang Zhou"). Type words are not counted: "nanjingcounty" is longer than `reach("nanjing")`.
 */
export const reach = (firstWordKey: string): number => reachOf(firstWordKey);

/**
 * Whether any name begins with two Chinese characters, simplified as `fold` gives them: behind others `lookup` finds nothing, however many
 * characters follow, unless the first alone is a name (歙县). True for characters beyond the basic plane and for rare ones, as nothing tells.
 */
export const beginsName = (pair: string): boolean => !commonPair.test(pair) || beginsKey(pair);

const commonPair = /^[\u3400-\u9fff]{2}$/;

/** Words of the longest name in Latin letters: how far to look. A test holds it against the data. */
export const longestName = 12;

/** Characters of the longest name in Chinese. A test holds it against the data. */
export const longestHan = 15;
