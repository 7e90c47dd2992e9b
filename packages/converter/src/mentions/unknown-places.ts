import { fold, levelOf, lookup } from "@kembar/gazetteer";
import { type Sentence, textOf } from "../text/document.ts";
import { CAPITAL, isCapitalWord } from "../text/tokens.ts";
import { knownName, type Name, unknownName } from "./names.ts";
import type { Scan } from "./place-mentions.ts";
import { readTail, type Words } from "./place-words.ts";

/** Tokens that may be a name. */
type Stretch = Pick<Name, "first" | "last">;

/** Whether a country stands in brackets from token `at` on: "Khartom (Sudan)". */
function isInCountry({ document, sentence, marks }: Scan, at: number): boolean {
  if (document.tokens.lower[at] !== "(") return false;
  const country = knownName(document, at + 1, sentence.last, marks);
  return country !== undefined && lookup(country.key).some((id) => levelOf(id) === "country");
}

/** Whether a country and a name stand behind token `at` between commas: "Wali Kota Byron, Australia, Amanda Whitlock". */
function isBeforeCountry({ document, sentence, marks }: Scan, at: number): boolean {
  const { tokens } = document;
  if (tokens.lower[at] !== ",") return false;
  const country = knownName(document, at + 1, sentence.last, marks);
  const isCountry = country !== undefined && lookup(country.key).some((id) => levelOf(id) === "country");
  return isCountry && tokens.lower[country.last + 1] === "," && isCapitalWord(tokens.flags[country.last + 2]);
}

/**
 * Whether the words before a type word are a name: not the first word of a sentence ("Both governments"), nor an adjective behind an
 * article ("the Californian city").
 */
function isNameBefore({ document, sentence }: Scan, name: Stretch, tail: Words): boolean {
  const { tokens, language } = document;
  const isOne = name.first === name.last;
  const isFirst = name.first === sentence.first || tokens.lower[name.first - 1] === '"';
  // "Two World Heritage towns"
  if (language.functionWords.includes(tokens.lower[name.first] ?? "") || (isOne && isFirst)) return false;
  const isTypeCapital = ((tokens.flags[tail.edge] ?? 0) & CAPITAL) !== 0;
  // "Heritage towns" of "World Heritage towns" is the rest of another name.
  const isRest = name.first > sentence.first && isCapitalWord(tokens.flags[name.first - 1]);
  return isTypeCapital || (!isRest && !language.functionWords.includes(tokens.lower[name.first - 1] ?? ""));
}

/** "Padang-Fremantle": a name that a dash ties to a place that is known. */
function isPair({ document, found }: Scan, at: number): boolean {
  const { tokens } = document;
  return /^[-–—]$/.test(tokens.lower[at - 1] ?? "") && found.at(-1)?.last === at - 2;
}

const outer = new Set(["country", "province"]);

/**
 * "a twinning arrangement with Darjeeling in West Bengal", "sister city pact with Palm Grove, Fiji": what a word for "with" joins to a kind
 * of tie, before the country or province that it lies in. Of a person one may say "in Bengal" too: there a name has one word.
 */
function isPartner({ document, sentence, marks }: Scan, { first, last }: Stretch): boolean {
  const isJoined = sentence.marks.some((mark) => joints.has(mark.entry.class) && mark.last === first - 1);
  const isWith = sentence.marks.some((mark) => mark.entry.class === "with" && mark.last === first - 1);
  const about = isWith ? ["kind", "instrument"] : ["kind"];
  if (!isJoined || !sentence.marks.some((mark) => about.includes(mark.entry.class))) return false;
  const isComma = document.tokens.lower[last + 1] === ",";
  const within = marks.get(last + 1);
  if (!isComma && (within?.entry.class !== "in" || last > first)) return false;
  const next = (within?.last ?? last + 1) + 1;
  const at = document.language.functionWords.includes(document.tokens.lower[next] ?? "") ? next + 1 : next;
  const behind = knownName(document, at, sentence.last, marks);
  return behind !== undefined && lookup(behind.key).some((id) => outer.has(levelOf(id)));
}

const joints = new Set(["with", "and", "between"]);

const isBehindGovernment = ({ marks }: Sentence, at: number): boolean =>
  marks.some((mark) => mark.entry.class === "government" && mark.last === at - 1);

/** An unknown name stands behind a type word, before one, or before its country in brackets; behind an office stand names of people. */
export function findUnknown(
  scan: Scan,
  at: number,
  lead: Words | undefined,
): { name: Name; tail: Words | undefined } | undefined {
  const { document, sentence, marks } = scan;
  const first = document.tokens.lower[at] ?? "";
  const seen = scan.unknown.get(first);
  // "the provincial People's Committee Nguyen Trong Hieu": where "of" stands before a place, what follows at once is a person.
  const isOpenGovernment = lead?.isGovernment === true && document.language.order.office === "both";
  if (isOpenGovernment && seen === undefined && isBehindGovernment(sentence, at)) return undefined;
  const name = { first: at, last: unknownName(document, at, sentence.last, marks, seen) };
  if (name.last < 0) return undefined;
  const isOfPerson = lead?.isOffice && seen === undefined && marks.get(at - 1)?.entry.class !== "of";
  if (isOfPerson && !isBeforeCountry(scan, name.last + 1)) return undefined;
  const isShownBefore = seen !== undefined && isPair(scan, at);
  const tail = readTail(document, marks, name.last);
  const isShown =
    tail !== undefined && (tail.level !== undefined || tail.isGovernment) && isNameBefore(scan, name, tail);
  const isBare = lead === undefined && !isShown && !isShownBefore;
  if (isBare && !isInCountry(scan, name.last + 1) && !isPair(scan, at) && !isPartner(scan, name)) return undefined;
  if (tail || lead) scan.unknown.set(first, name.last - name.first + 1);
  return { name: { first: at, last: name.last, key: fold(textOf(document, at, name.last)) }, tail };
}
