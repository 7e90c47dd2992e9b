import type { Content, Reading } from "../mentions/reading.ts";
import type { Mark } from "../text/lexicon.ts";
import { HAN } from "../text/tokens.ts";

/** How far, in words, a word still belongs to another; a Chinese word is about two characters. */
const FAR = 16;
const HAN_STRETCH = 2.5;

/** Whether a word is of one of the classes. A loop needs no list of the names to be made, as a call of `includes` does. */
export function isClass({ entry }: Mark, ...names: readonly string[]): boolean {
  for (const name of names) if (entry.class === name) return true;
  return false;
}

/** `words` in tokens of the script that `mark` is written in. */
export function reach({ document }: Reading, mark: Mark, words = FAR): number {
  return ((document.tokens.flags[mark.first] ?? 0) & HAN) !== 0 ? words * HAN_STRETCH : words;
}

/** Another paper; the long and the short form of a name side by side are one. */
const isOther = (mark: Mark, other: Mark): boolean =>
  isClass(other, "instrument") && other.entry.value !== mark.entry.value;

/** Marks before `mark` that belong to its clause, nearest first: up to a conjunction that opens a clause or another paper. */
export function clauseBefore(reading: Reading, { sentence }: Content, mark: Mark): Mark[] {
  const found: Mark[] = [];
  const far = reach(reading, mark);
  for (const other of sentence.marks.filter((one) => one.last < mark.first).toReversed()) {
    if (isClass(other, "break") || isOther(mark, other) || mark.first - other.last > far) break;
    found.push(other);
  }
  return found;
}

/** Marks behind `mark` that belong to its clause, nearest first. */
export function clauseAfter(reading: Reading, { sentence }: Content, mark: Mark, words = FAR): Mark[] {
  const found: Mark[] = [];
  const far = reach(reading, mark, words);
  for (const other of sentence.marks) {
    if (other.first <= mark.last) continue;
    if (isClass(other, "break") || isOther(mark, other) || other.first - mark.last > far) break;
    found.push(other);
  }
  return found;
}

/**
 * Whether those who watch stand before a word that may have them on either side: "X turut menyaksikan penandatanganan", but "diteken A dan
 * B, turut menyaksikan X".
 */
export function isWatchedBefore({ sentence, people }: Content, word: Mark): boolean {
  const isBehind = people.some((person) => person.first > word.last);
  const isSigned = sentence.marks.some((mark) => isClass(mark, "sign") && mark.last < word.first);
  return people.some((person) => person.last < word.first) && !(isBehind && isSigned);
}

/**
 * First token of the clause that holds a word: behind the comma or the signing before it, "市长签署协议，Z、W见证", or behind what opens the
 * circumstance that the word closes, 甲市与乙市在Z的见证下签署协议.
 */
export function clauseStart({ tokens }: Reading["document"], sentence: Content["sentence"], word: Mark): number {
  const opening =
    word.entry.value === "under"
      ? sentence.marks.findLast((mark) => mark.entry.value === "open" && isClass(mark, "in") && mark.last < word.first)
      : undefined;
  if (opening) return opening.last + 1;
  const signing = sentence.marks.findLast((mark) => isClass(mark, "sign", "renew") && mark.last < word.first);
  if (signing === undefined) return sentence.first;
  // "…, while Ambassador X, Vice Mayor Y and others witnessed it"
  const turn = sentence.marks.findLast(
    (mark) => isClass(mark, "break") && mark.first > signing.last && mark.last < word.first,
  );
  if (turn !== undefined) return turn.last + 1;
  for (let at = word.first - 1; at > signing.last; at--) if (/^[,;]$/.test(tokens.lower[at] ?? "")) return at + 1;
  return signing.last + 1;
}

/**
 * Last token of those who watch, where the word for it opens the sentence: "Disaksikan Gubernur X dan Duta Besar Y, Wali Kota Z
 * menandatangani …". They end at the last comma before what is told; everywhere else they may go on to the end.
 */
export function openingEnd({ tokens }: Reading["document"], { sentence, people }: Content, word: Mark): number {
  if (word.first !== sentence.first) return sentence.last;
  const told = sentence.marks.find(
    (mark) => isClass(mark, "sign", "agree", "explore", "tie") && mark.first > word.last,
  );
  for (let at = (told?.first ?? word.first) - 1; at > word.last; at--) {
    const isInside = people.some((one) => one.first <= at && at <= one.last);
    const isListed = sentence.marks.some((mark) => isClass(mark, "and") && mark.first === at + 1);
    if (tokens.lower[at] === "," && !isInside && !isListed) return at;
  }
  return sentence.last;
}
