import type { InstrumentClaim } from "../claims/paper.ts";
import type { Tie } from "../claims/tie.ts";
import { gather } from "../gather.ts";
import type { Content, Reading } from "../mentions/reading.ts";
import type { Resolution } from "../mentions/resolve.ts";

/** Tokens of a sentence that tell of one tie, both ends included. */
interface Stretch {
  readonly tie: Tie;
  readonly first: number;
  readonly last: number;
}

/** Places that only one of the ties has, with the tie. */
function partnersOf(ties: readonly Tie[]): Map<string, Tie> {
  const partners = new Map<string, Tie>();
  const shared = new Set<string>();
  for (const tie of ties)
    for (const id of tie.parties)
      if (partners.has(id)) shared.add(id);
      else partners.set(id, tie);
  for (const id of shared) partners.delete(id);
  return partners;
}

/** Tokens between a date and the partner whose date it is: 1997年再与瑞典林雪平市. */
const LONGEST_DATED = 8;

/** A partner, and the token from which on the sentence tells of it. */
interface Start {
  readonly tie: Tie;
  readonly first: number;
}

const toCome = new Set(["plan", "hope", "explore"]);

/** "votes to end its partnership with Kaliningrad and to seek one with Mykolaiv": an end and a plan, each with a partner of its own. */
function endingStretches(
  { first, last, marks }: Content["sentence"],
  [one, other, ...more]: readonly Start[],
): Stretch[] {
  const and =
    one &&
    other &&
    marks.find(({ entry, ...at }) => entry.class === "and" && at.first > one.first && at.last < other.first);
  if (!and || more.length > 0) return [];
  const stretches = [
    { tie: one.tie, first, last: and.first - 1 },
    { tie: other.tie, first: and.first, last },
  ];
  const [isEnd, isPlan] = [new Set(["end"]), toCome].map((classes) =>
    stretches.map((own) =>
      marks.some((mark) => classes.has(mark.entry.class) && mark.first >= own.first && mark.last <= own.last),
    ),
  );
  const isApart = [0, 1].some((at) => isEnd?.[at] && !isPlan?.[at] && isPlan?.[1 - at] && !isEnd?.[1 - at]);
  return isApart ? stretches : [];
}

/** The stretches of a sentence that names partners in turn, each from its partner to the next; none if it tells of all at once. */
function stretchesOf(
  { document: { tokens } }: Reading,
  { sentence, places, dates }: Content,
  ties: readonly Tie[],
  resolution: Resolution,
): Stretch[] {
  const partners = partnersOf(ties);
  const starts = gather(places, (place) => {
    const tie = partners.get(resolution.ids[place.index] ?? "");
    if (tie === undefined) return [];
    // "1991年与波尔图市签署协议，1997年与林雪平市…": the date before "with" is that of the partner behind it.
    const date = dates.findLast((one) => one.last < place.first && place.first - one.last <= LONGEST_DATED);
    const isOwn =
      date !== undefined && !tokens.lower.slice(date.last, place.first).some((word) => /^[,、;]$/.test(word));
    return [{ tie, first: isOwn ? date.first : place.first }];
  });
  const [start, end] = [starts[0], starts.at(-1)];
  if (!start || !end || new Set(starts.map(({ tie }) => tie)).size < 2) return [];
  const isInTurn =
    dates.length > 1 ||
    sentence.marks.some((mark) => mark.entry.class === "break" && mark.first > start.first && mark.last < end.first);
  if (!isInTurn) return endingStretches(sentence, starts);
  return starts.map(({ tie, first }, index) => ({
    tie,
    first: index === 0 ? sentence.first : first,
    last: (starts[index + 1]?.first ?? sentence.last + 1) - 1,
  }));
}

/** "MoU dengan Suwon diteken pada 1997, sedangkan dengan Liuzhou pada 2005": the words for the paper are not said again. */
function repeated(
  { sentence, dates }: Content,
  stretches: readonly Stretch[],
  tie: Tie,
  claim: InstrumentClaim,
): InstrumentClaim | undefined {
  const at = stretches.findIndex((stretch) => stretch.tie === tie);
  const [before, own] = [stretches[at - 1], stretches[at]];
  if (!own || !before || claim.first < before.first || claim.last > before.last) return undefined;
  const isLike = sentence.marks.some((mark) => mark.entry.class === "with" && mark.last === own.first - 1);
  const date = dates.find((one) => one.first >= own.first && one.last <= own.last);
  return isLike && date ? { ...claim, date } : undefined;
}

/**
 * What a sentence says of a paper of one tie: "Dengan Chengdu nota kesepahaman diteken pada 2002, sedangkan dengan Milwaukee pada 2014"
 * tells of the paper with Chengdu. A sentence that names no partners in turn speaks of all of them.
 */
export function shareOf(
  reading: Reading,
  resolution: Resolution,
  tie: Tie,
  ties: readonly Tie[],
  claim: InstrumentClaim,
): InstrumentClaim | undefined {
  const content = reading.contents[claim.sentence];
  const stretches = content && ties.length > 1 ? stretchesOf(reading, content, ties, resolution) : [];
  if (!content || stretches.length === 0) return claim;
  const isIn =
    ({ first, last }: { first: number; last: number }) =>
    (stretch: Stretch) =>
      stretch.first <= first && last <= stretch.last;
  const own = stretches.find((stretch) => stretch.tie === tie && isIn(claim)(stretch));
  if (!own) return repeated(content, stretches, tie, claim);
  const isOwnDate = claim.date !== undefined && (claim.date.sentence !== claim.sentence || isIn(claim.date)(own));
  return { ...claim, date: isOwnDate ? claim.date : content.dates.find((date) => isIn(date)(own)) };
}

/** Whether a field is told of a tie: "with Brisbane it covers education, while with Da Nang it covers ports" tells of each its own. */
export function isShareOf(
  reading: Reading,
  resolution: Resolution,
  tie: Tie,
  ties: readonly Tie[],
  { sentence, first }: { readonly sentence: number; readonly first: number },
): boolean {
  const content = reading.contents[sentence];
  const stretches = content && ties.length > 1 ? stretchesOf(reading, content, ties, resolution) : [];
  const own = stretches.filter((stretch) => stretch.first <= first && first <= stretch.last);
  return own.length === 0 || own.some((stretch) => stretch.tie === tie);
}
