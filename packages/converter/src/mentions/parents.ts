import { countryOf, isWithin, levelOf } from "@kembar/gazetteer";
import { beforeParts, type Document, isOwner } from "../text/document.ts";
import { JOINED } from "../text/tokens.ts";
import type { OpenMention } from "./place-mentions.ts";

const isCountry = (id: string): boolean => levelOf(id) === "country";
const holds = (outer: string, inner: string): boolean => outer === inner || isWithin(inner, outer);

/** How `b` follows `a`: right behind, after a comma, in brackets; `undefined`: other words stand between. */
function joint(document: Document, a: OpenMention, b: OpenMention): "next" | "comma" | "bracket" | "in" | undefined {
  if (a.sentence !== b.sentence) return undefined;
  const { tokens } = document;
  const gap = b.first - a.last - 1;
  const mark = tokens.lower[a.last + 1];
  if (gap === 0) return "next";
  if (gap === 1 && mark === ",") return "comma";
  if (gap === 1 && mark === "(") return "bracket";
  // "Kurashiki in Japan", "George Town di Malaysia"
  const word = document.sentences[a.sentence]?.marks.find((one) => one.first === a.last + 1);
  if (word?.entry.class === "in" && word.last === beforeParts(document, b.first) - 1) return "in";
  // "Japan's Kitakyushu"
  return gap === 1 && isOwner(document, a.last) ? "next" : undefined;
}

const ranks: readonly (readonly string[])[] = [
  ["township"],
  ["regency", "county", "district"],
  ["city"],
  ["prefecture"],
  ["province", "state", "region"],
];
/** How high a level stands; places without a type word stand nowhere, and hold or are held by nothing unknown. */
const rankOf = (level: string | undefined): number => {
  const rank = ranks.findIndex((levels) => level !== undefined && levels.includes(level));
  return rank < 0 ? Number.NaN : rank;
};

/** 熊本县: a word for a county, and a prefecture all the same. */
const rankOfPlace = ({ candidates, level }: OpenMention): number =>
  level !== undefined && candidates.length > 0 && candidates.every((id) => levelOf(id) === "province")
    ? rankOf("province")
    : rankOf(level);

/** "Seward in Alaska", "the city of Seward, Alaska": without its type word a name and a province may be two of a list. */
const tellsProvince = (child: OpenMention, how: ReturnType<typeof joint>): boolean =>
  how === "in" || (how === "comma" && rankOf(child.level) < rankOf("province"));

/** Narrows the two by each other; false if nothing speaks for the one holding the other. */
function narrow(child: OpenMention, parent: OpenMention, how?: ReturnType<typeof joint>): boolean {
  const heldOf = (ids: readonly string[]) => ids.filter((id) => parent.candidates.some((outer) => holds(outer, id)));
  const known = heldOf(child.candidates);
  // "Óbidos, Portugal": the better known place of the name is in another country.
  const inside = known.length > 0 ? known : heldOf(child.withheld);
  // "the city of Seward, Alaska": only a small town elsewhere has the name, and the one meant is not known.
  const isOther = child.candidates.length > 0 && child.candidates.every((id) => child.withheld.includes(id));
  const isKnown = inside.length > 0 || (!isOther && child.candidates.length + child.withheld.length > 0);
  const isPlausible = isKnown
    ? inside.length > 0 && !inside.every((id) => parent.candidates.includes(id))
    : parent.candidates.some((id) => isCountry(id) || (tellsProvince(child, how) && levelOf(id) === "province")) ||
      rankOfPlace(parent) > rankOf(child.level);
  if (!isPlausible) return false;
  child.candidates = isKnown ? inside : [];
  if (isKnown) parent.candidates = parent.candidates.filter((outer) => inside.some((id) => holds(outer, id)));
  child.parents = [parent.index, ...parent.parents];
  parent.isParent = true;
  return true;
}

/** "Montana (Bulgaria)", "Montana, Bulgaria, since 2007": the country of a place that the gazetteer has in other countries only. */
function putAbroad(
  { tokens, language }: Document,
  child: OpenMention,
  parent: OpenMention,
  how: ReturnType<typeof joint>,
): boolean {
  const [country, ...more] = parent.candidates;
  if (country === undefined || more.length > 0 || !isCountry(country) || child.candidates.length === 0) return false;
  const isClosed = how === "bracket" || (how === "comma" && /^[,.;]$/.test(tokens.lower[parent.last + 1] ?? ""));
  // "Di Surabaya, Jepang …": a comma may only part what is said of the two.
  const own = how === "bracket" ? [countryOf(country)] : [countryOf(country), ...language.home];
  const isTold = child.candidates.every((id) => !isCountry(id) && !own.includes(countryOf(id)));
  if (!isClosed || !isTold || parent.parents.length > 0) return false;
  child.candidates = [];
  child.withheld = [];
  child.parents = [parent.index];
  parent.isParent = true;
  return true;
}

/** What one mention tells of the country of a place that no list has there, the others of its name mean too. */
function followAbroad(mentions: readonly OpenMention[]): void {
  const abroad = mentions.filter(
    ({ candidates, withheld, parents, level }) =>
      candidates.length + withheld.length === 0 && (parents.length > 0 || level === "township"),
  );
  for (const { key, parents } of abroad)
    for (const mention of mentions)
      if (mention.key === key && mention.parents.length === 0) {
        mention.candidates = [];
        mention.withheld = [];
        mention.parents = [...parents];
      }
}

/** "Nanjing, Kota Zhangzhou, Provinsi Fujian, Tiongkok", from the right: each place narrows the one before it. */
function linkBehind(document: Document, child: OpenMention, parent: OpenMention): void {
  if (parent.isGovernment || parent.isOffice) return;
  const how = joint(document, child, parent);
  const isGlued = how === "next" && ((document.tokens.flags[parent.first] ?? 0) & JOINED) !== 0;
  if (
    how === undefined ||
    isGlued ||
    (how === "in" && (child.isOffice || parent.isParent)) ||
    !(narrow(child, parent, how) || putAbroad(document, child, parent, how))
  )
    return;
  if (!parent.candidates.some(isCountry)) child.last = parent.last;
}

/** "Sumatera Barat (Sumbar)": the same place once more. */
function linkAlias(document: Document, name: OpenMention, alias: OpenMention): void {
  if (joint(document, name, alias) !== "bracket" || alias.isGovernment) return;
  if (alias.candidates.some((id) => name.candidates.includes(id))) alias.isParent = true;
}

/** What may stand between the places of a list. */
const LONGEST_LIST_GAP = 3;

/** In a list the country of one tells that of an unknown neighbour: "Kota Vanimo dan Kota Wewak Papua Nugini". */
function shareCountry(document: Document, mentions: readonly OpenMention[]): void {
  const countryOf = (mention: OpenMention): number | undefined =>
    mention.parents.find((index) => mentions[index]?.candidates.some(isCountry));
  // The nearest place behind that is none that only says where another is.
  let next: OpenMention | undefined;
  for (let at = mentions.length - 1; at >= 0; at--) {
    const behind: OpenMention | undefined = mentions[at + 1];
    if (behind && !behind.isParent) next = behind;
    const mention = mentions[at];
    if (!mention || mention.candidates.length > 0 || mention.parents.length > 0 || mention.isParent) continue;
    const near = next?.sentence === mention.sentence ? next : undefined;
    if (near === undefined || near.first - mention.last - 1 > LONGEST_LIST_GAP) continue;
    const isList = document.sentences[mention.sentence]?.marks.some(
      (mark) => mark.entry.class === "and" && mark.first > mention.last && mark.last < near.first,
    );
    const country = countryOf(near);
    const isComma = document.tokens.lower[mention.last + 1] === ",";
    // "the city of uMhlathuze and the Mozambican city of Quelimane": told of the second alone.
    const isBehind = country !== undefined && (mentions[country]?.first ?? 0) > near.first;
    if ((isList || isComma) && country !== undefined && isBehind) mention.parents = [country];
  }
}

const isLow = ({ level }: OpenMention): boolean => level === "district" || level === "township";

/** 马来西亚首都吉隆坡: the word for a capital joins it to what it is the capital of. */
function isOfCapital(document: Document, parent: OpenMention, child: OpenMention): boolean {
  if (parent.sentence !== child.sentence || child.candidates.length > 0) return false;
  const marks = document.sentences[parent.sentence]?.marks ?? [];
  return marks.some(
    (mark) => mark.entry.class === "capital" && mark.first === parent.last + 1 && mark.last === child.first - 1,
  );
}

/** 花莲县花莲市、吉安乡: the next of a list lies where the one before it does. */
function shareParents(document: Document, before: OpenMention, mention: OpenMention): void {
  const isNext = before.sentence === mention.sentence && mention.first === before.last + 2;
  const isUnknown = mention.candidates.length + mention.parents.length + mention.withheld.length === 0;
  if (
    isNext &&
    isUnknown &&
    mention.level !== undefined &&
    /^[,、]$/.test(document.tokens.lower[before.last + 1] ?? "")
  )
    mention.parents = [...before.parents];
}

/** 福建省漳浦县, "Japan's Kitakyushu", from the left: each place holds the one right behind it. */
function linkBefore(document: Document, parent: OpenMention, child: OpenMention): void {
  if (parent.isGovernment || parent.isOffice || parent.isParent) return;
  if (joint(document, parent, child) !== "next" && !isOfCapital(document, parent, child)) return;
  // 北拉瑙省伊利甘市: written together, whatever unit the gazetteer counts the town to.
  const isOneCountry = parent.candidates.some((id) => child.candidates.some((one) => countryOf(one) === countryOf(id)));
  const isHigher = rankOfPlace(parent) > rankOf(child.level);
  // 光州广域市南区: districts of that name that the gazetteer has are in other countries.
  if (isHigher && !isOneCountry && parent.candidates.length > 0 && isLow(child)) {
    child.candidates = [];
    child.withheld = [];
  }
  const isAbove = isHigher && (isOneCountry || child.candidates.length === 0);
  if (!narrow(child, parent)) {
    if (isAbove) parent.isParent = true;
    return;
  }
  child.first = Math.min(child.first, parent.candidates.some(isCountry) ? child.first : parent.first);
}

/** Links each place to those beside it that contain it, in the order in which the language names them. */
export function linkParents(document: Document, mentions: readonly OpenMention[]): void {
  const isBefore = document.language.order.parents === "before";
  for (let at = 1; at < mentions.length; at++) {
    const [parent, child] = [mentions[at - 1], mentions[at]];
    const isAdjective = parent !== undefined && parent.key.length === 2 && parent.candidates[0] === parent.key;
    if (parent && child && (isBefore || isAdjective || isOwner(document, parent.last)))
      linkBefore(document, parent, child);
    if (parent && child && isBefore) shareParents(document, parent, child);
  }
  for (let at = mentions.length - 2; at >= 0; at--) {
    const child = mentions[at];
    if (!child) continue;
    // In brackets the nearest is the last of its chain: 头顿市(越南巴地头顿省).
    let outer = mentions[at + 1];
    if (isBefore) {
      if (!outer || joint(document, child, outer) !== "bracket") continue;
      for (let next = at + 2; mentions[next]?.parents.includes(mentions[next - 1]?.index ?? -1); next++)
        outer = mentions[next];
      if (outer && narrow(child, outer)) child.last = Math.max(child.last, outer.last);
      else if (outer) linkAlias(document, child, outer);
      continue;
    }
    if (outer) linkBehind(document, child, outer);
    if (outer) linkAlias(document, child, outer);
  }
  followAbroad(mentions);
  shareCountry(document, mentions);
}
