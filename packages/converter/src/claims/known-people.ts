import { gather } from "../gather.ts";
import type { PersonMention } from "../mentions/people.ts";
import type { Content, Reading } from "../mentions/reading.ts";
import { CAPITAL, isHan } from "../text/tokens.ts";

/** A person of the article who is known by name, with the mention that names the office. */
export interface KnownPerson extends PersonMention {
  readonly name: string;
}

/** The people of the article by the words of their names and by their offices. */
export interface KnownPeople {
  readonly byWord: ReadonlyMap<string, KnownPerson>;
  readonly byOffice: ReadonlyMap<string, KnownPerson>;
  /** Length in UTF-16 units of the longest name in Chinese characters; 0 if there is none. */
  readonly longestHan: number;
}

const SHORTEST_ALIAS = 3;

export const isKnown = (person: PersonMention): person is KnownPerson => person.name !== null;

/** The words for an office, without its place. */
function officeWords({ document }: Reading, { officeOf, officeFirst, officeLast }: PersonMention): string {
  const words: string[] = [];
  for (let at = officeFirst; at <= officeLast; at++)
    if (officeOf === undefined || at < officeOf.first || at > officeOf.last)
      words.push(document.tokens.lower[at] ?? "");
  return words.filter((word) => /\p{L}/u.test(word)).join("");
}

/** What tells one office from others: the place and the words for it. */
const officeKey = (reading: Reading, person: PersonMention): string | undefined =>
  person.officeOf && `${person.officeOf.key} ${officeWords(reading, person)}`;

/** "Bupati dan Wali Kota Saga": an office without a place is that of the one person of the article who holds one of the name. */
function holderOf(reading: Reading, { byOffice }: KnownPeople, person: PersonMention): KnownPerson | undefined {
  const key = officeKey(reading, person);
  if (key !== undefined) return byOffice.get(key);
  const words = officeWords(reading, person);
  const holders = [...byOffice].filter(
    ([office]) => words !== "" && office.slice(office.lastIndexOf(" ") + 1) === words,
  );
  return holders.length === 1 ? holders[0]?.[1] : undefined;
}

/** Whether a word of a name stands for its bearer: "Ye and Machado signed", but not "He" or "An". */
function isAlias({ document }: Reading, word: string): boolean {
  const { lexicon, functionWords } = document.language;
  if (word.length >= SHORTEST_ALIAS) return true;
  return word.length === SHORTEST_ALIAS - 1 && !lexicon.has(word) && !functionWords.includes(word);
}

/** People by the words of their names: an article names a person in full once, then by a first name or by the office. */
export function knownPeople(reading: Reading): KnownPeople {
  const byWord = new Map<string, KnownPerson>();
  const byOffice = new Map<string, KnownPerson>();
  let longestHan = 0;
  // The text of the article before captions: it is there that a person is introduced.
  const told = reading.contents.toSorted(
    (a, b) => Number(b.sentence.block.kind === "paragraph") - Number(a.sentence.block.kind === "paragraph"),
  );
  for (const person of gather(told, (content) => content.people).filter(isKnown)) {
    for (const word of person.name.toLowerCase().split(/[\s.]+/))
      if (isAlias(reading, word) && !byWord.has(word)) byWord.set(word, person);
    const isHanName = isHan(reading.document.tokens.flags[person.nameFirst]);
    if (isHanName && !byWord.has(spaceless(person.name))) byWord.set(spaceless(person.name), person);
    if (isHanName) longestHan = Math.max(longestHan, spaceless(person.name).length);
    const key = officeKey(reading, person);
    if (key !== undefined && !byOffice.has(key)) byOffice.set(key, person);
  }
  return { byWord, byOffice, longestHan };
}

/** The known person whose name in Chinese characters begins at token `at`. */
function hanNameAt(
  { tokens }: Reading["document"],
  known: KnownPeople,
  at: number,
  limit: number,
): KnownPerson | undefined {
  let text = "";
  for (let last = at; last <= limit && text.length < known.longestHan; last++) {
    text += tokens.lower[last] ?? "";
    const person = known.byWord.get(text);
    if (person && text === spaceless(person.name)) return person;
  }
  return undefined;
}

const spaceless = (name: string): string => name.toLowerCase().replace(/\s+/g, "");

const isInside = (spans: readonly { first: number; last: number }[], at: number): boolean =>
  spans.some((one) => one.first <= at && at <= one.last);

/** Known people that a sentence names by a first name alone: "Bima akan menandatangani". */
function namedByWord({ document }: Reading, known: KnownPeople, content: Content): KnownPerson[] {
  const { tokens } = document;
  const found: KnownPerson[] = [];
  for (let at = content.sentence.first; at <= content.sentence.last; at++) {
    if (isHan(tokens.flags[at])) {
      const person = hanNameAt(document, known, at, content.sentence.last);
      if (person && !isInside(content.people, at)) found.push(person);
      continue;
    }
    if (((tokens.flags[at] ?? 0) & CAPITAL) === 0) continue;
    const person = known.byWord.get(tokens.lower[at] ?? "");
    if (person && !isInside(content.people, at) && !isInside(content.places, at)) found.push(person);
  }
  return found;
}

/** "Mayor Kowalska": a surname alone stands for whom the article names in full. */
export function inFull({ byWord }: KnownPeople, person: PersonMention): PersonMention {
  const name = person.name?.toLowerCase() ?? "";
  const full = byWord.get(name);
  // "Mayor Ko" for Ko Wen-je: the surname stands first.
  const words = full?.name.toLowerCase().split(" ") ?? [];
  if (full === undefined || words.length < 2 || (words[0] !== name && words.at(-1) !== name)) return person;
  return person.officeOf === undefined || person.officeOf.key === full.officeOf?.key ? full : person;
}

/** The people given by name: an office without a name stands for its holder, and a first name for the person known by it. */
export function nameOrHolder(
  reading: Reading,
  known: KnownPeople,
  content: Content,
  people: readonly PersonMention[],
): PersonMention[] {
  const named = gather(people, (person): PersonMention[] => {
    if (person.name !== null) return [inFull(known, person)];
    const holder = holderOf(reading, known, person);
    return holder ? [holder] : [];
  });
  const byWord = namedByWord(reading, known, content).filter((person) => person.role !== "abroad");
  return [...new Set([...named, ...byWord])];
}
