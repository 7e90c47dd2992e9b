import { countryOfPlace } from "../claims/sides.ts";
import type { Tie } from "../claims/tie.ts";
import type { DraftPerson } from "../draft.ts";
import type { PersonMention } from "../mentions/people.ts";
import type { Content } from "../mentions/reading.ts";
import type { Resolution } from "../mentions/resolve.ts";
import type { Sentence } from "../text/document.ts";
import type { Mark } from "../text/lexicon.ts";

interface Context {
  readonly contents: readonly Content[];
  readonly resolution: Resolution;
  readonly tie: Tie;
}

/** Tokens between a word for representing and the one who does, or the place that is represented. */
const BESIDE = 2;

const isBeside = (gap: number): boolean => gap >= 1 && gap <= BESIDE;

/** "Mayor X signed for Pokhara", "… and councillor Y on behalf of Innsbruck", "Signing for Tete was its Governor, Z". */
function isSideOf(sentence: Sentence, person: PersonMention, word: Mark, people: readonly PersonMention[]): boolean {
  const signing = sentence.marks.find((mark) => mark.entry.class === "sign" && mark.last < word.first);
  const between = (one: PersonMention) =>
    person.last < word.first ? one.first > person.last && one.last < word.first : one.last < person.first;
  if (people.some((one) => one !== person && between(one))) return false;
  if (person.last < word.first) return word.first === person.last + 1 || (signing?.first ?? -1) > person.last;
  return signing !== undefined && signing.last === word.first - 1;
}

/** The party that words beside the person name: "signed on behalf of Davao", "Mendoza was represented by its Vice-Governor". */
function partyNamed({ contents, resolution, tie }: Context, person: PersonMention, people: readonly PersonMention[]) {
  const { sentence, places: all } = contents[person.sentence] ?? {};
  if (sentence === undefined || all === undefined) return undefined;
  const places = all.filter((place) => tie.parties.includes(resolution.ids[place.index] ?? ""));
  const words = sentence.marks.filter((mark) => mark.entry.class === "represent");
  const side = words
    .filter(({ entry }) => entry.value === "side" || entry.value === "for")
    .filter((word) => isSideOf(sentence, person, word, people))
    .map((word) => places.find((place) => isBeside(place.first - word.last)))
    .find((place) => place !== undefined);
  if (side !== undefined) return resolution.ids[side.index];
  const isStanding = words.some(({ entry, last }) => entry.value !== "side" && isBeside(person.first - last));
  const represented = places.filter((place) => place.nameLast < person.first).at(-1);
  return isStanding && represented !== undefined ? resolution.ids[represented.index] : undefined;
}

/** Party that a person signs for: the place of the office, one that words beside the name tell, or the party of the same country. */
export function partyFor(
  context: Context,
  person: PersonMention,
  people: readonly PersonMention[],
): string | undefined {
  const { resolution, tie } = context;
  const own = person.officeOf && resolution.ids[person.officeOf.index];
  if (own !== undefined && tie.parties.includes(own)) return own;
  const named = partyNamed(context, person, people);
  if (named !== undefined || own === undefined) return named;
  const country = countryOfPlace(resolution, own);
  return tie.parties.find((id) => countryOfPlace(resolution, id) === country);
}

/** "Mayor X and Kobe's mayor, Y, signed": whoever is left when all others signed for one of the two sides signed for the other. */
export function withOtherSide({ parties }: Tie, people: readonly DraftPerson[]): DraftPerson[] {
  const [left, ...more] = people.filter((person) => person.onBehalfOf === undefined && person.officeOf === undefined);
  const taken = new Set(people.map((person) => person.onBehalfOf).filter((id) => id !== undefined));
  const [free, ...others] = parties.filter((id) => !taken.has(id));
  const isClear = left !== undefined && more.length === 0 && parties.length === 2 && others.length === 0;
  if (!isClear || free === undefined) return [...people];
  return people.map((person) => (person === left ? { ...person, onBehalfOf: free } : person));
}
