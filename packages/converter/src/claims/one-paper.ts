import { gather } from "../gather.ts";
import type { Content, Reading } from "../mentions/reading.ts";
import type { Focus } from "./focus.ts";
import { hasMark } from "./marks.ts";
import { type Group, isAbroad, MANY } from "./pairs.ts";
import { distinct, type Side, type SideRow } from "./sides.ts";

/** Whether the sentence, or the one before it, speaks of one paper that was signed, before it names who by. */
function isPaperSigned({ document }: Reading, content: Content, before: Content | undefined, hub: Side): boolean {
  const isNamedBefore = before !== undefined && hasMark(before, "sign") && hasMark(before, "instrument");
  const isNamed = content.sentence.marks.some(
    (mark) => mark.entry.class === "instrument" && mark.first < hub.mention.first,
  );
  // Where the paper stands behind its verb, "respectively" tells papers of one kind apart.
  if (document.language.order.parents === "before")
    return hasMark(content, "sign") && hasMark(content, "instrument") && !hasMark(content, "each");
  return hasMark(content, "sign") ? isNamed : isNamedBefore && !hasMark(content, "kind", "instrument");
}

/** One paper of several places of one country is one agreement: "MoU antara Pemkot Jayapura dengan Vanimo dan Wewak". */
export function joinParties(
  reading: Reading,
  content: Content,
  before: Content | undefined,
  groups: readonly Group[],
): (readonly Side[])[] {
  const pairs = groups.map((group) => group.sides);
  const last = pairs[0]?.[1];
  // "Aomori and Mutsu with Kaohsiung": the one that all share may stand behind.
  const isBehind =
    pairs.length > 1 && pairs.every(([own, hub, ...more]) => own && hub?.id === last?.id && more.length === 0);
  const [first, ...rest] = isBehind ? pairs.map((pair) => pair.toReversed()) : pairs;
  const [hub] = first ?? [];
  const isShared =
    hub !== undefined && rest.length > 0 && rest.length < MANY && rest.every((pair) => pair[0]?.id === hub.id);
  const partners = distinct(gather([first ?? [], ...rest], (pair) => pair[1] ?? []));
  const isOnePaper =
    isShared &&
    isPaperSigned(reading, content, before, hub) &&
    partners.every((side) => side.country === partners[0]?.country);
  return isOnePaper && partners.length > 1 ? [[hub, ...partners]] : pairs;
}

/** "The mayors of Guangzhou, Los Angeles and Auckland signed a memorandum": one paper of all. */
export function oneOfMany(
  content: Content,
  before: Content | undefined,
  { sides, joints, hasBetween }: SideRow,
  { country }: Focus,
): Side[] | undefined {
  const all = distinct(sides);
  // "Its sister cities are Penang, Ichikawa and Chengdu, whose memorandum was signed in 2002": partners of a place at home.
  if (isAbroad(all, country)) return undefined;
  // "The signing was attended by the mayors of Bagcilar, Jablanica and Basiskele"
  if (hasMark(content, "attend") && !hasMark(content, "instrument")) return undefined;
  const isList = all.length === sides.length && joints.every((joint) => joint === "list" || joint === "and");
  const countries = new Set(all.map((side) => side.country));
  const about = [content, before].filter((one) => one !== undefined);
  // "between Nordhorn, Coevorden and Malbork": of as many countries as places.
  const isApart = !hasBetween || countries.size === all.length;
  const isPaper =
    about.some((one) => hasMark(one, "sign")) && about.some((one) => hasMark(one, "instrument")) && isApart;
  return all.length >= MANY && isList && isPaper && countries.size > 1 && runsByCountry(all) === countries.size
    ? all
    : undefined;
}

/** Runs of sides of one country; as many as countries where each country's sides stand together. */
const runsByCountry = (sides: readonly Side[]): number =>
  sides.filter((side, index) => side.country !== sides[index - 1]?.country).length;
