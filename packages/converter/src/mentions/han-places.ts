import { countryOf, levelOf, lookup } from "@kembar/gazetteer";
import { textOf } from "../text/document.ts";
import type { Mark } from "../text/lexicon.ts";
import { HAN, isHan } from "../text/tokens.ts";
import { type Name, unknownHan } from "./names.ts";
import { addMention, type OpenMention, type Scan } from "./place-mentions.ts";
import { readTail, type Words } from "./place-words.ts";

/** 长沙市 and 长沙 are one name: the type word is taken off where the name is known without it. */
export function addHan(scan: Scan, name: Name, tail: Words | undefined): number {
  const full = lookup(name.key);
  const stem = name.key.slice(0, -1);
  const level = scan.document.language.hanLevels?.levels.get(name.key.slice(-1));
  const isTyped = level !== undefined && lookup(stem).some((id) => full.includes(id));
  const last = addMention(scan, isTyped ? { ...name, key: stem } : name, undefined, tail);
  const mention = scan.found.at(-1);
  // 日南市: known with its type word only.
  if (mention && level !== undefined && stem.length > 1) mention.level ??= level;
  if (mention && isTyped) {
    mention.level ??= level;
    mention.candidates = full;
  }
  return last;
}

/** 谅山省文朗县: behind a place of one country a name of another, with characters between, is part of a longer name. */
export function isPartOfName({ document, sentence, found }: Scan, name: Name): boolean {
  const before = found.at(-1);
  const gap = before === undefined ? 0 : name.first - before.last - 1;
  if (before === undefined || gap < 1 || gap > 2) return false;
  const small = document.language.functionWords;
  for (let at = before.last + 1; at < name.first; at++) {
    const isMarked = sentence.marks.some((mark) => mark.first <= at && at <= mark.last);
    if (((document.tokens.flags[at] ?? 0) & HAN) === 0 || isMarked || small.includes(document.tokens.lower[at] ?? ""))
      return false;
  }
  const countries = new Set(before.candidates.map(countryOf));
  return countries.size > 0 && !lookup(name.key).some((id) => countries.has(countryOf(id)));
}

/** 村上市长, where a mayor is 村上大祐: the surname of a holder before the office, whatever town is called so. */
export function isSurname({ document }: Scan, { first, key }: Name, tail: Words | undefined): boolean {
  const { tokens, sentences } = document;
  if (!tail?.isOffice || key.length < 2) return false;
  const name = textOf(document, first, first + 1);
  return sentences.some(({ marks }) =>
    marks.some(
      (mark) =>
        mark.entry.class === "office" &&
        isHan(tokens.flags[mark.last + 3]) &&
        textOf(document, mark.last + 1, mark.last + 2) === name &&
        !marks.some((one) => one.first <= mark.last + 3 && mark.last + 3 <= one.last && one.entry.class !== "sector"),
    ),
  );
}

/** Characters of a name between the place that holds it and its type word. */
const LONGEST_HELD = 8;

/** 泰国猜也奔府: whatever stands between a country or province and a type word is a name, though it has a small word in it. */
function heldName({ document, sentence, found }: Scan, type: Mark): Name | undefined {
  const outer = found.at(-1);
  const first = (outer?.last ?? -1) + 1;
  const length = type.first - first;
  if (!outer || !isOuter(outer) || length < LEAST_HAN || length > LONGEST_HELD) return undefined;
  for (let at = first; at < type.first; at++) {
    const isWord = sentence.marks.some(
      (mark) => mark.first <= at && at <= mark.last && (mark.entry.class !== "idiom" || mark.first < mark.last),
    );
    if (isWord || !isHan(document.tokens.flags[at])) return undefined;
  }
  return { first, last: type.first - 1, key: textOf(document, first, type.first - 1) };
}

const isOuter = ({ candidates }: OpenMention): boolean =>
  candidates.some((id) => levelOf(id) === "country" || levelOf(id) === "province");

/** 韩国平泽市长: a town between its country and the word for its mayor. */
export function addGovernedHan(scan: Scan, office: Mark): number | undefined {
  const name = heldName(scan, office);
  const tail = name && readTail(scan.document, scan.marks, name.last);
  return tail?.level === undefined ? undefined : addUnknownHan(scan, office);
}

/** A town of another country that only its type word shows: 伊利甘市. */
export function addUnknownHan(scan: Scan, type: Mark): number | undefined {
  const { document, sentence, marks, found } = scan;
  const floor = (found.at(-1)?.last ?? sentence.first - 1) + 1;
  const covered = (at: number) =>
    sentence.marks.some((mark) => mark.first <= at && at <= mark.last && mark.entry.class !== "sector");
  const name = heldName(scan, type) ?? unknownHan(document, sentence, type, floor, covered);
  const tail = name && readTail(document, marks, name.last);
  if (!name || !tail) return undefined;
  const whole = textOf(document, name.first, tail.edge);
  // 乡长钟庆镇: what stands right behind an office is its holder.
  const isHolder = sentence.marks.some((mark) => mark.entry.class === "office" && mark.last === name.first - 1);
  if (isHolder) scan.unknown.set(whole, NOBODYS);
  if (scan.unknown.get(whole) === NOBODYS) return undefined;
  scan.unknown.set(name.key, name.last - name.first + 1);
  scan.unknown.set(document.tokens.lower[name.first] ?? "", MOST_HAN);
  return addMention(scan, name, undefined, tail);
}

/** Length that marks a name as that of a person. */
const NOBODYS = 0;

/** Characters of the longest and shortest name that is looked for again. */
const MOST_HAN = 6;
const LEAST_HAN = 2;

/** 伊利甘, once 伊利甘市 was named: the longest of the unknown names found so far that begins at token `at`. */
export function seenHan({ document, sentence, unknown }: Scan, at: number): Name | undefined {
  const { tokens } = document;
  if (!unknown.has(tokens.lower[at] ?? "")) return undefined;
  const isWord = (one: number) =>
    sentence.marks.some((mark) => mark.first <= one && one <= mark.last && mark.entry.class !== "sector");
  let end = at;
  while (end <= sentence.last && end - at < MOST_HAN && isHan(tokens.flags[end]) && !isWord(end)) end++;
  for (let last = end - 1; last - at + 1 >= LEAST_HAN; last--) {
    const key = textOf(document, at, last);
    if ((unknown.get(key) ?? NOBODYS) !== NOBODYS) return { first: at, last, key };
  }
  return undefined;
}
