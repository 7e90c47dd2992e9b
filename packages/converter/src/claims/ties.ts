import { gather, smallest } from "../gather.ts";
import type { Content, Reading } from "../mentions/reading.ts";
import type { Resolution } from "../mentions/resolve.ts";
import { overruled } from "../trace.ts";
import { between, traceRow, traceTie, traceUntied } from "../trace-claims.ts";
import { type Focus, focusOf } from "./focus.ts";
import { isGovernmental, isOfGovernments, isOfOthers } from "./governments.ts";
import { BACKGROUND, findPartners } from "./lists.ts";
import { hasMark, isDisclaimed, isGeneral, isOfHoax, isOfKind, isOfTwoPlaces, isSigning } from "./marks.ts";
import { joinParties, oneOfMany } from "./one-paper.ts";
import { idsOf, isOnlyPairTold } from "./only-pair.ts";
import { type Group, MANY, pairsOf, UNKNOWN } from "./pairs.ts";
import { distinct, type Side, type SideRow } from "./sides.ts";
import { withoutStandIns } from "./stand-ins.ts";
import type { Found, Tie } from "./tie.ts";
import { carriedWeight, DENIED, ENOUGH, type Named, weightOf } from "./tie-weights.ts";
import { findTwosome } from "./twosome.ts";

interface Search extends Named {
  readonly resolution: Resolution;
  /** How much each sentence says, with what it carries on. */
  readonly weights: readonly number[];
  readonly focus: Focus;
  readonly found: Map<string, Found>;
}

function add(search: Search, content: Content, sides: readonly Side[], rule: Tie["rule"], weight: number): void {
  const parties = sides.map((side) => side.id);
  const key = parties.toSorted().join(" ");
  const known = search.found.get(key) ?? { parties, sentences: [], mentions: [], rule, weight: 0, most: 0 };
  known.sentences.push(content.sentence.index);
  known.mentions.push(...sides.map((side) => side.mention));
  known.weight += weight;
  known.most = Math.max(known.most, weight);
  search.found.set(key, known);
  if (search.reading.document.trace) traceTie(search.reading.document, rule, sides);
}

/** Whether the stretch has told of one paper of all its sides already. */
const isCovered = ({ found }: Search, content: Content, { sides }: SideRow): boolean =>
  [...found.values()].some(
    (tie) =>
      tie.parties.length > 2 &&
      tie.sentences.includes(content.sentence.index) &&
      sides.every((side) => tie.parties.includes(side.id)),
  );

/** Pairs of the sentences of one kind of block. */
function searchSentences(search: Search, kinds: readonly string[], rule: Group["rule"]): void {
  const { document } = search.reading;
  for (const content of search.reading.contents) {
    const whole = search.weights[content.sentence.index] ?? 0;
    const before = search.reading.contents[content.sentence.index - 1];
    if (!kinds.includes(content.sentence.block.kind) || whole === 0) continue;
    if (overruled(document, isGeneral(content), "tie/general", content.sentence, "A general remark: it ties nobody."))
      continue;
    for (const row of search.rows[content.sentence.index] ?? []) {
      const weight = row.isWhole ? whole : weightOf(content, row);
      if (weight === 0) continue;
      const shared = rule === "joined" ? oneOfMany(content, before, row, search.focus) : undefined;
      if (shared) add(search, content, shared, rule, weight);
      if (shared || isCovered(search, content, row)) continue;
      const pairs = pairsOf(row, search.focus);
      if (document.trace) traceRow(document, row, pairs);
      const groups = pairs.filter(
        (group) =>
          group.rule === rule &&
          !overruled(
            document,
            isOfOthers(content, group.sides),
            "tie/others",
            between(group.sides.map((side) => side.mention)),
            "The paper or tie of a firm, ministry or university: the sentence does not name the governments.",
          ),
      );
      if (rule === "hub" && (weight < ENOUGH || isBackgroundList(search, content, groups))) continue;
      for (const sides of joinParties(search.reading, content, before, groups))
        add(search, content, sides, rule, weight);
    }
  }
}

/** "City of Darwin has five other sister cities: …", behind a sentence that tied the city to its partner: a bare list is background. */
function isBackgroundList({ reading, found }: Search, content: Content, groups: readonly Group[]): boolean {
  const hub = groups[0]?.sides[0]?.id ?? "";
  const isBare =
    (groups.length >= MANY && content.dates.length < groups.length - 1) ||
    (hasMark(content, "continuation") && hasMark(content, "and") && content.dates.length === 0);
  const isTied = [...found.values()].some(
    (tie) => tie.rule === "joined" && tie.parties.includes(hub) && (tie.sentences[0] ?? 0) < content.sentence.index,
  );
  return overruled(reading.document, isBare && isTied, "tie/background-list", content.sentence, BACKGROUND);
}

/** Ties of the sentences that name partners only. */
function addPartners(search: Search): void {
  const { reading, rows, focus } = search;
  const ties = [...search.found.values()];
  const read = new Set(gather(ties, (tie) => tie.sentences));
  const firstOf = (place: string) =>
    smallest(gather(ties, (tie) => (tie.parties.includes(place) ? tie.sentences : [])));
  for (const { content, own, partners } of findPartners({
    reading,
    rows,
    focus,
    firstOf,
    isRead: (index) => read.has(index),
  }))
    for (const partner of isPairTied(ties, partners) ? [] : partners) {
      // Of a pair that other sentences tie this one tells nothing new.
      const isKnown = ties.some(
        (tie) => tie.most >= ENOUGH && tie.parties.includes(own.id) && tie.parties.includes(partner.id),
      );
      if (!isKnown) add(search, content, [own, partner], "list", Math.max(ENOUGH, weightOf(content)));
    }
}

/** Whether two of the places are tied to each other: they are no partners of a third. */
const isPairTied = (ties: readonly Found[], partners: readonly Side[]): boolean =>
  ties.some((tie) => partners.filter((partner) => tie.parties.includes(partner.id)).length > 1);

/** The two most salient places of two countries, where the article speaks of a kind of tie and no sentence names both. */
function searchArticle(search: Search): void {
  const content = search.reading.contents.find(
    (one) => one.sentence.block.kind === "paragraph" && hasMark(one, "kind") && !isGeneral(one) && !isDisclaimed(one),
  );
  if (!content) return;
  const sides = gather(search.rows.flat(), (row) => row.sides).filter(
    (side) => isGovernmental(side) && side.country !== UNKNOWN,
  );
  const ranked = distinct(sides).toSorted(
    (a, b) => (search.focus.salience.get(b.id) ?? 0) - (search.focus.salience.get(a.id) ?? 0),
  );
  const [first] = ranked;
  const second = ranked.find((side) => first !== undefined && side.country !== first.country);
  if (!first || !second) return;
  const named = new Set(idsOf(search.rows[content.sentence.index]));
  const isTogether = search.rows.some((rows) =>
    [first, second].every((side) => rows.some((row) => row.sides.some((one) => one.id === side.id))),
  );
  if (!named.has(first.id) && !named.has(second.id) && !isTogether) return;
  const near = gather(
    [first, second],
    ({ id }) =>
      sides.find((side) => side.id === id && Math.abs(side.mention.sentence - content.sentence.index) <= 3) ?? [],
  );
  if (near.length < 2) return;
  const inOrder = near.toSorted((a, b) => a.mention.index - b.mention.index);
  add(search, content, inOrder, "article", ENOUGH);
}

/**
 * Whether the body bears out what headline or caption may tie: it speaks of a kind of tie or a paper, or the headline does and the body
 * names both places.
 */
function isHeadlineBacked({ reading, rows }: Search): boolean {
  const inBody = reading.contents.filter((one) => one.sentence.block.kind === "paragraph");
  if (inBody.some((one) => hasMark(one, "kind", "instrument"))) return true;
  const named = new Set(gather(inBody, ({ sentence }) => idsOf(rows[sentence.index])));
  return reading.contents.some(
    (one) =>
      one.sentence.block.kind === "headline" &&
      hasMark(one, "kind") &&
      idsOf(rows[one.sentence.index]).filter((id) => named.has(id)).length >= 2,
  );
}

/** The ties that are more than mere cooperation, an example, or something between others than governments. */
function withoutDoubtful(ties: readonly Found[], reading: Reading, resolution: Resolution): Found[] {
  const hasKind = reading.contents.some(isOfKind);
  const isOfTwo = reading.contents.some(isOfTwoPlaces);
  const isTheirPaper = ({ sentences }: Found) =>
    isOfTwo && sentences.some((at) => isSigning(reading.contents[at] as Content));
  const isExplainer = reading.contents.some((one) => one.sentence.block.kind === "headline" && hasMark(one, "generic"));
  return ties.filter(
    (tie) =>
      !overruled(
        reading.document,
        tie.most < ENOUGH,
        "tie/weak",
        between(tie.mentions),
        "Mere cooperation: no sentence about the two names a kind of tie, a paper, a signing or talks.",
      ) &&
      !overruled(
        reading.document,
        isExplainer && !tie.sentences.some((index) => isNews(reading.contents[index] as Content)),
        "tie/explainer",
        between(tie.mentions),
        "The headline asks what such ties are in general: the two are an example.",
      ) &&
      !overruled(
        reading.document,
        !hasKind && !isTheirPaper(tie) && !isOfGovernments(reading, resolution, tie.parties),
        "tie/not-governments",
        between(tie.mentions),
        "The article names no kind of tie, nor both places as governments.",
      ),
  );
}

/** Finds the places in different countries that the article ties to each other, from the sides that its sentences name. */
export function findTies(reading: Reading, rows: readonly (readonly SideRow[])[], resolution: Resolution): Tie[] {
  const hoax = reading.contents.find(isOfHoax);
  if (overruled(reading.document, hoax !== undefined, "tie/hoax", hoax?.sentence, DENIED)) return [];
  const search: Search = {
    reading,
    resolution,
    rows,
    weights: reading.contents.map((content) => carriedWeight({ reading, rows }, content)),
    focus: focusOf(reading, rows, resolution),
    found: new Map(),
  };
  searchSentences(search, ["paragraph"], "joined");
  searchSentences(search, ["paragraph"], "hub");
  addPartners(search);
  const isTold = () => [...search.found.values()].some((tie) => tie.most >= ENOUGH);
  if (!isTold() && isHeadlineBacked(search)) searchSentences(search, ["headline", "caption"], "joined");
  const twosome = isTold() ? undefined : findTwosome(reading, resolution);
  if (twosome) add(search, twosome.content, twosome.sides, "article", ENOUGH);
  if (!isTold()) searchArticle(search);
  if (reading.document.trace) traceUntied(reading, rows, ({ sentence }) => search.weights[sentence.index] ?? 0);
  const [pair, ...more] = search.found.values();
  if (!isTold() && pair && more.length === 0 && isOnlyPairTold(reading, rows, pair))
    search.found.set(pair.parties.toSorted().join(" "), { ...pair, most: ENOUGH });
  const strong = withoutDoubtful([...search.found.values()], reading, resolution);
  return withoutStandIns(strong, resolution, reading).map(({ parties, sentences, mentions, rule }) => ({
    parties: parties as unknown as Tie["parties"],
    sentences,
    mentions,
    rule,
  }));
}

/** Whether a sentence tells of something that happened: a signing, a visit, talks, a day. */
const isNews = (content: Content): boolean =>
  hasMark(content, "sign", "explore", "plan") || content.dates.some((date) => date.value.length > YEAR);

/** Letters of a year: a tie that an explainer dates is an example all the same. */
const YEAR = 4;
