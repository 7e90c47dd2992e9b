import { levelOf, stateOf } from "@kembar/gazetteer";
import { gather } from "../gather.ts";
import type { PlaceMention } from "../mentions/place-mentions.ts";
import type { Content, Reading } from "../mentions/reading.ts";
import type { Resolution } from "../mentions/resolve.ts";
import { isOwner } from "../text/document.ts";
import type { Mark } from "../text/lexicon.ts";
import { overruled } from "../trace.ts";
import { clauseStart, isWatchedBefore, openingEnd } from "./clause.ts";
import { isAbroad, isKindBefore, isLocated } from "./located.ts";
import { dropOuter, dropOwners } from "./outer-sides.ts";

/** A mention that may be a side of a tie, with the place that it means. */
export interface Side {
  readonly mention: PlaceMention;
  readonly id: string;
  /** ISO 3166-1 alpha-2; `ZZ` where nothing tells it. */
  readonly country: string;
}

/** Each place once, in the order in which the sides name them. */
export const distinct = (sides: readonly Side[]): Side[] => [...new Map(sides.map((side) => [side.id, side])).values()];

/** What joins a side to the one before it in the sentence. */
export type Joint = "with" | "list" | "and" | "none";

/** Sides of one stretch of a sentence, with what joins each to the next; `joints[i]` stands between `sides[i]` and `sides[i + 1]`. */
export interface SideRow {
  readonly sides: readonly Side[];
  readonly joints: readonly Joint[];
  readonly hasBetween: boolean;
  /** Tokens of the stretch, and whether it is the whole sentence. */
  readonly first: number;
  readonly last: number;
  readonly isWhole: boolean;
}

/** Country of a place that the article names, resolved or not. */
export const countryOfPlace = (resolution: Resolution, id: string): string =>
  resolution.unresolved.get(id)?.country ?? stateOf(id);

/** Words between a host and its city: "Konsul Jenderal RI untuk Davao City", "the Consul General of Japan in Surabaya". */
const FARTHEST_HOST = 7;

/** Whether a consulate, ministry, university or company stands right before or behind a place: its seat or field, not a side. */
function isHost(reading: Reading, { sentence }: Content, place: PlaceMention): boolean {
  const { lower } = reading.document.tokens;
  if (place.isGovernment || place.isOffice) return false;
  const behind = sentence.marks.find((mark) => mark.first === place.last + 1);
  if (behind && isAbroad(behind)) return true;
  const host = sentence.marks.findLast((mark) => isAbroad(mark) && mark.last < place.first);
  if (!host || place.first - host.last > FARTHEST_HOST) return false;
  for (let at = host.last + 1; at < place.first; at++) {
    const mark = sentence.marks.find((one) => one.first <= at && at <= one.last);
    if (
      mark &&
      !["in", "of", "from", "level", "office", "honorific", "organisation", "sector"].includes(mark.entry.class)
    )
      return false;
    if (/^[,;:.)]$/.test(lower[at] ?? "")) return false;
  }
  return true;
}

/** "A delegation from Kaohsiung visited Cebu City to discuss sister city relations": whom one visits is the other side of such talks. */
const isVisited = ({ sentence }: Content, place: PlaceMention): boolean =>
  sentence.marks.some((mark) => mark.entry.class === "depart" && mark.last === place.first - 1) &&
  sentence.marks.some((mark) => mark.entry.class === "kind") &&
  sentence.marks.some((mark) => mark.entry.class === "explore");

const isInVenue = ({ venues }: Content, place: PlaceMention): boolean =>
  venues.some((venue) => place.first >= venue.first && place.nameLast <= venue.last);

/** "ibu kota Provinsi Jiangsu", "the East Java capital", 中爪哇省省会: says where a side lies. In Chinese only what stands before the word does. */
function isOfCapital({ document }: Reading, { sentence }: Content, place: PlaceMention): boolean {
  const isBefore = document.language.order.parents === "before";
  return sentence.marks.some((mark) => {
    if (mark.entry.class !== "capital") return false;
    const behind = place.first - mark.last;
    // "to twin the Thessalian capital with Irbid"
    const isJoined = sentence.marks.some((one) => one.entry.class === "with" && one.first === mark.last + 1);
    // "the Slovak capital Bratislava" is the capital itself.
    const isBehind = mark.entry.value !== "beside" && behind >= 1 && behind <= 2;
    return mark.first - place.last === 1 || (!isBefore && !isJoined && isBehind);
  });
}

/** An office whose holder stands in for a side: "Pemerintah Nanjing yang diwakili Wakil Walikota Zhangzhou". */
function isStandIn(content: Content, place: PlaceMention): boolean {
  const person = content.people.find((one) => one.officeOf === place);
  return (
    person !== undefined &&
    content.sentence.marks.some(
      (mark) =>
        mark.entry.class === "represent" &&
        mark.entry.value === "person" &&
        mark.last < person.first &&
        person.first - mark.last <= 2,
    )
  );
}

/** Places that only watch or help stand beside such a word: behind it, or before it in languages that have witnesses there. */
function isBystander({ document }: Reading, content: Content, place: PlaceMention): boolean {
  const { sentence, people } = content;
  const helper = sentence.marks.find((mark) => mark.entry.class === "facilitate");
  const isUnder = helper?.entry.value === "under";
  // 在Z的牵线下，甲市与乙市签署协议: those who help stand before the word.
  if (helper && isUnder && place.last < helper.first && place.first >= clauseStart(document, sentence, helper))
    return true;
  if (helper && !isUnder && place.first > helper.last) return true;
  const word = sentence.marks.find((mark) => mark.entry.class === "witness");
  if (word === undefined) return false;
  // "Di hadapan Wali Kota Blitar, ia mengusulkan agar Kota Blitar …": what opens a sentence ends at its comma.
  if (place.first > openingEnd(document, content, word)) return false;
  const { witness } = document.language.order;
  const isBefore =
    word.entry.value === "active" ||
    (word.entry.value === "either" && isWatchedBefore(content, word)) ||
    (word.entry.value === "as" && people.some((person) => person.last < word.first)) ||
    (witness === "before" && word.entry.value !== "behind") ||
    (witness === "both" && !people.some((person) => person.first > word.last));
  if (!isBefore) return place.first > word.last;
  return place.last < word.first && place.first >= clauseStart(document, sentence, word);
}

/** How a mention takes part in its sentence: as a side, or only as where or whence something is. */
export function partOf(
  reading: Reading,
  content: Content,
  place: PlaceMention,
  resolution: Resolution,
): "side" | "located" | "none" {
  const id = resolution.ids[place.index] ?? "";
  const is = (isSo: boolean, rule: string, why: string): boolean =>
    overruled(reading.document, isSo, `side/${rule}`, place, why);
  if (content.sentence.isDateline) return "none";
  if (place.isParent || id === "" || levelOf(id) === "country" || isInVenue(content, place)) return "none";
  if (
    is(isHost(reading, content, place), "host", "The seat or field of a consulate, ministry, university or firm.") ||
    is(isOfCapital(reading, content, place), "capital", "Only says where a capital lies.") ||
    is(isStandIn(content, place), "stand-in", "Its office-holder stands in for the party.") ||
    is(isBystander(reading, content, place), "bystander", "Only watches or helps.")
  )
    return "none";
  return is(isLocated(reading, content, place), "located", "Only where something happens.") ? "located" : "side";
}

/** Words that a list of sides runs through: "Osaka (Jepang) sejak 1984, Western Australia sejak 1990, serta …". */
const between = new Set(["and", "of", "with", "level", "level-after", "government", "since", "year", "plain"]);

/** Whether token `at` is part of something that a list of sides runs through: a place, a person's name, a comma, a bracket. */
function isTransparent(reading: Reading, content: Content, at: number): boolean {
  const mark = reading.document.tokens.lower[at] ?? "";
  if (/^[,、()&"“”'’]$/.test(mark) || isOwner(reading.document, at - 1)) return true;
  const { sentence, places, people, dates } = content;
  const isInside = (one: { first: number; last: number }) => one.first <= at && at <= one.last;
  if (places.some(isInside) || people.some(isInside) || dates.some(isInside)) return true;
  // "Seattle in 1992, Kochi in 1997"
  const isOfDate = (one: Mark) => one.entry.class === "in" && dates.some((date) => date.first === one.last + 1);
  return sentence.marks.some((one) => isInside(one) && (between.has(one.entry.class) || isOfDate(one)));
}

/** Whether a word of the class stands right before a place. */
const isPreceded = ({ sentence, places }: Content, place: PlaceMention, name: string): boolean => {
  // "with China's Gansu Province"
  const outer = places.find((one) => one.isParent && place.parents.includes(one.index) && one.first < place.first);
  const first = outer?.first ?? place.first;
  return sentence.marks.some((mark) => mark.entry.class === name && mark.last === first - 1);
};

/** 1991年与波尔图市签署协议，1997年与林雪平市缔结: a tie was told of, and another "with" goes on about the one whose tie it was. */
const isSameSubject = (content: Content, a: PlaceMention, b: PlaceMention, inside: readonly Mark[]): boolean =>
  content.sentence.marks.some((mark) => mark.entry.class === "with" && mark.last < a.first) &&
  isPreceded(content, b, "with") &&
  inside.some((mark) => ["sign", "agree", "kind", "instrument"].includes(mark.entry.class));

function jointOf(reading: Reading, content: Content, a: PlaceMention, b: PlaceMention): Joint {
  const { lower } = reading.document.tokens;
  const from = a.last + 1;
  if (b.first - from === 1 && /^[-–—/&]$/.test(lower[from] ?? "")) return "with";
  const inside = content.sentence.marks.filter((mark) => mark.first >= from && mark.last < b.first);
  const breaking = inside.find((mark) => mark.entry.class === "break");
  // "with Kochi since 1997, while with Busan since 1994": the list goes on behind the conjunction.
  const isResumed =
    breaking !== undefined &&
    isPreceded(content, a, "with") &&
    inside.some((mark) => mark.entry.class === "with" && mark.first === breaking.last + 1 && mark.last === b.first - 1);
  if (isResumed || isSameSubject(content, a, b, inside)) return "list";
  if (breaking) return "none";
  // "Fort Worth followed with an agreement in 1990, and Suwon in 1997": what stands behind "with" is a paper.
  const joining = inside.find(
    (mark) =>
      mark.entry.class === "with" &&
      !inside.some((one) => one.entry.class === "instrument" && one.first > mark.last && one.last < b.first),
  );
  // "with Toyota and with Melbourne": a list goes on.
  const isListed =
    joining !== undefined &&
    (lower[joining.first - 1] === "," ||
      inside.some((mark) => mark.entry.class === "and" && mark.last === joining.first - 1));
  const isAgain = isListed && isPreceded(content, a, "with");
  if (joining) return isAgain ? "list" : "with";
  // "a sister city of Los Angeles", "kota kembar bagi Klaten"
  const kind = inside.findLast((mark) => mark.entry.class === "kind");
  if (
    kind &&
    inside.some(
      (mark) => ["of", "in"].includes(mark.entry.class) && isKindBefore(kind, mark) && mark.last === b.first - 1,
    )
  )
    return "with";
  let isList = true;
  for (let at = from; at < b.first; at++) isList &&= isTransparent(reading, content, at);
  const hasAnd = inside.some((mark) => mark.entry.class === "and");
  if (isList) return hasAnd ? "and" : "list";
  return hasAnd ? "and" : "none";
}

/** Tokens at which a sentence falls into stretches that tell of different ties. */
function stretchEnds(reading: Reading, { sentence }: Content): number[] {
  const { lower } = reading.document.tokens;
  const ends: number[] = [];
  for (let at = sentence.first; at <= sentence.last; at++) if (lower[at] === ";") ends.push(at);
  return [...ends, sentence.last + 1];
}

const noRows: readonly SideRow[] = [];

/** The sides of a sentence, stretch by stretch; places that are only where something happens are left out. */
export function rowsOf(reading: Reading, content: Content, resolution: Resolution): readonly SideRow[] {
  if (content.places.length === 0) return noRows;
  let from = content.sentence.first;
  return gather(stretchEnds(reading, content), (end): SideRow[] => {
    const inside = content.places.filter((place) => place.first >= from && place.last < end);
    const start = from;
    from = end;
    const parts = new Map(inside.map((place) => [place, partOf(reading, content, place, resolution)]));
    const visited = inside.filter((place) => parts.get(place) === "located" && isVisited(content, place));
    const isAlone = [...parts.values()].filter((part) => part === "side").length === 1 && visited.length === 1;
    const sides = inside
      .filter((place) => parts.get(place) === "side" || (isAlone && visited.includes(place)))
      .map((mention): Side => {
        const id = resolution.ids[mention.index] ?? "";
        return { mention, id, country: countryOfPlace(resolution, id) };
      });
    if (sides.length === 0) return [];
    dropOuter(reading, sides);
    dropOwners(reading, sides);
    const joints = sides
      .slice(1)
      .map((side, index) => jointOf(reading, content, sides[index]?.mention ?? side.mention, side.mention));
    const hasBetween = content.sentence.marks.some(
      (mark) => mark.entry.class === "between" && mark.first >= start && mark.last < end,
    );
    const isWhole = start === content.sentence.first && end >= content.sentence.last;
    return [{ sides, joints, hasBetween, first: start, last: end - 1, isWhole }];
  });
}
