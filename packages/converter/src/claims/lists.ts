import { gather } from "../gather.ts";
import type { Content, Reading } from "../mentions/reading.ts";
import { overruled } from "../trace.ts";
import { between } from "../trace-claims.ts";
import type { Focus } from "./focus.ts";
import { hasMark, isBareDate, isCount, isDeniedKind, isDisclaimed } from "./marks.ts";
import { MANY, UNKNOWN } from "./pairs.ts";
import { findEntries } from "./profiles.ts";
import { distinct, type Side, type SideRow } from "./sides.ts";

/** Why such a list ties nobody. */
export const BACKGROUND = "A bare list of other partners in an article about one pair: background.";

/** What the search for partners without a first party goes by. */
export interface ListSearch {
  readonly reading: Reading;
  readonly rows: readonly (readonly SideRow[])[];
  readonly focus: Focus;
  /** First sentence that ties a place to another by words of its own; infinity if none does. */
  readonly firstOf: (place: string) => number;
  /** Whether another rule has read the sentence already. */
  readonly isRead: (sentence: number) => boolean;
}

/** A sentence that names partners only, with the place that they are partners of. */
export interface Partners {
  readonly content: Content;
  readonly own: Side;
  readonly partners: readonly Side[];
}

/** "Toyota City is not on the list" */
const isDenied = ({ sentence }: Content, { mention }: Side): boolean =>
  mention.first === sentence.first &&
  sentence.marks.some(
    (mark) => mark.entry.class === "negate" && mark.first > mention.last && mark.first - mention.last <= 2,
  );

/** "A memorandum is to follow, once Jakarta has given its clearance": behind the paper, a clause without a day that speaks of no tie names no partner. */
const isAside = ({ sentence: { marks }, dates }: Content, { mention }: Side): boolean => {
  const start = marks.findLast(({ entry, last }) => entry.class === "break" && last < mention.first);
  if (start === undefined || !marks.some(({ entry, last }) => entry.class === "instrument" && last < start.first))
    return false;
  const isDated = dates.some(({ first }) => first > start.last);
  return !isDated && !marks.some(({ entry, first }) => first > start.last && tieWords.has(entry.class));
};

const tieWords = new Set(["kind", "instrument", "explore", "sign", "with", "tie"]);

/** "We have friends in Suwon, but no agreement with them": a paper or kind of tie that is denied tells of no partner. */
const isTelling = ({ sentence: { marks } }: Content): boolean =>
  marks.some((mark) => ["kind", "instrument", "explore"].includes(mark.entry.class) && !isDeniedKind(marks, mark));

/** Partners each with the year of its tie: told as facts, not listed in passing. */
const isDatedList = (content: Content, partners: readonly Side[]): boolean =>
  partners.length >= 2 && content.dates.length >= partners.length - 1;

/** Sentences that speak of a kind of tie, or of ties abroad, in order. */
const kindsOf = ({ contents }: Reading): number[] =>
  gather(contents, (one) =>
    hasMark(one, "kind") || (hasMark(one, "tie") && hasMark(one, "abroad")) ? [one.sentence.index] : [],
  );

/** How many sentences behind one that speaks of a kind of tie a dated partner still is one. */
const NEAR = 3;

/** Tokens of a sentence that does no more than name a partner: "Berikutnya Provinsi Ninh Binh, Vietnam." */
const LONGEST_ENTRY = 8;

/** "The oldest is with Saga. The memorandum was signed in 1997": a partner named for what the next sentence tells of its tie. */
function isIntroduced({ reading, rows }: ListSearch, content: Content, [partner, ...more]: readonly Side[]): boolean {
  const { marks, index, first, last, block } = content.sentence;
  const next = reading.contents[index + 1];
  if (!partner || more.length > 0 || !next || next.sentence.block !== block) return false;
  const isWith = marks.some((mark) => mark.entry.class === "with" && mark.last === partner.mention.first - 1);
  const isEntry = last - first < LONGEST_ENTRY && marks.every((mark) => entryWords.has(mark.entry.class));
  const isOfPartner = (rows[index + 1] ?? []).every((row) =>
    row.sides.every((side) => side.id === partner.id || side.country !== partner.country),
  );
  return (isWith || isEntry) && isOfPartner && hasMark(next, "kind", "instrument");
}

/** Words beside the partner in such a sentence. */
const entryWords = new Set(["level", "level-after", "government", "of", "in", "from", "continuation", "and", "plain"]);

/** "The tie with Adelaide …", or "Kurashiki followed in 1973, Seattle in 1981": a partner of the kind of tie spoken of before. */
function isOfTie(search: ListSearch, kinds: readonly number[], content: Content, partners: readonly Side[]): boolean {
  const { marks, index } = content.sentence;
  const [first] = partners;
  if (first === undefined) return false;
  const isWith =
    hasMark(content, "tie") &&
    partners.length === 1 &&
    marks.some((mark) => mark.entry.class === "with" && mark.last === first.mention.first - 1);
  const before = kinds.findLast((one) => one < index);
  if (before !== undefined && isIntroduced(search, content, partners)) return true;
  const isNext = before !== undefined && index - before <= NEAR;
  const isDatedOne =
    partners.length === 1 && content.dates.length > 0 && isNext && !hasMark(content, "depart", "attend", "say", "sign");
  const isAbroadTie =
    partners.length === 1 && hasMark(content, "tie") && hasMark(content, "abroad") && kinds.length > 0;
  if (isAbroadTie) return true;
  return before !== undefined && (isWith || isDatedList(content, partners) || isDatedOne);
}

/** Sides of the article, the most salient first, of as salient ones governments, of each place and kind of naming the first. */
function ranked({ rows, focus: { salience } }: ListSearch): Side[] {
  const once = new Map<string, Side>();
  for (const side of gather(rows, (some) => gather(some, (row) => row.sides))) {
    const key = `${side.id} ${side.mention.isGovernment}`;
    if (!once.has(key)) once.set(key, side);
  }
  const rank = ({ id }: Side): number => salience.get(id) ?? 0;
  return [...once.values()].toSorted(
    (a, b) => rank(b) - rank(a) || Number(b.mention.isGovernment) - Number(a.mention.isGovernment),
  );
}

/** The place whose partners a sentence names: the article's own, else the most salient in another country, else the dateline's. */
function ownerOf(focus: Focus, all: readonly Side[], partners: readonly Side[]): Side | undefined {
  // "the city's pacts with Iligan and Dipolog": of its own country, and told of the city that the article was written in.
  const here = focus.dateline ?? focus.home;
  if (here && partners.length > 1 && partners.every((partner) => partner.country === here.country)) return undefined;
  const isForeign = (side: Side | undefined): side is Side =>
    side !== undefined && side.country !== UNKNOWN && partners.every((partner) => partner.country !== side.country);
  if (isForeign(focus.home)) return focus.home;
  const rank = ({ id }: Side): number => focus.salience.get(id) ?? 0;
  const best = all.find(isForeign);
  // "The city council … an agreement with Haikou": the city that the article was written in.
  const isSalient = best !== undefined && (rank(best) > 1 || best.mention.isGovernment);
  return !isSalient && isForeign(focus.dateline) ? focus.dateline : best;
}

/**
 * Sentences that name only partners: "Five are sister provinces: …". In an article about one pair a bare list of other partners is
 * background and ties nobody; a single partner, or each with its year, is told as a fact of its own.
 */
export function findPartners(search: ListSearch): Partners[] {
  // Mere words for cooperation tie nobody: the gate leaves such an article unread.
  if (!search.reading.contents.some((one) => hasMark(one, "kind", "instrument", "sign", "explore"))) return [];
  const kinds = kindsOf(search.reading);
  const sides = ranked(search);
  const entries = findEntries(search.reading, search.rows, kinds);
  return gather(search.reading.contents, (content): Partners[] => {
    const { block, index } = content.sentence;
    const rows = search.rows[index] ?? [];
    if (rows.length === 0 || block.kind !== "paragraph" || hasMark(content, "generic") || search.isRead(index))
      return [];
    if (isCount(search.reading, content) || isBareDate(search.reading, content) || isDisclaimed(content)) return [];
    const named = distinct(gather(rows, (row) => row.sides)).filter(
      (side) => side.country !== UNKNOWN && !isDenied(content, side) && !isAside(content, side),
    );
    const partners = entries.has(index) ? named.slice(0, 1) : named;
    if (partners.length === 0) return [];
    // Partners are abroad; and what a firm or a university has there is its own.
    const { country, home, dateline } = search.focus;
    const isOneCountry = search.reading.document.language.home.length === 1;
    const isElsewhere = dateline !== undefined && dateline.country !== home?.country;
    const isAbroad = partners.every(
      (side) => (side.id !== home?.id || isElsewhere) && !(isOneCountry && side.country === country),
    );
    const isOfOthers = hasMark(content, "organisation") && !hasMark(content, "kind");
    if (!isAbroad || isOfOthers) return [];
    const isTold = entries.has(index) || isTelling(content) || isOfTie(search, kinds, content, partners);
    const own = isTold ? ownerOf(search.focus, sides, partners) : undefined;
    if (!own) return [];
    const isFact = partners.length < MANY || index < search.firstOf(own.id) || isDatedList(content, partners);
    const where = between(partners.map((side) => side.mention));
    const isBackground = overruled(search.reading.document, !isFact, "tie/background-list", where, BACKGROUND);
    return isBackground ? [] : [{ content, own, partners }];
  });
}
