import type { StageId, StatusId } from "@kembar/schema";
import { hasMark, isDenial, isNegation } from "../claims/marks.ts";
import type { DraftInstrument, Valued } from "../draft.ts";
import type { Content } from "../mentions/reading.ts";
import type { Mark } from "../text/lexicon.ts";
import { overruled } from "../trace.ts";
import type { Context } from "./drafts.ts";
import { markPassage, ownContents, ranking } from "./stage.ts";

/** "belum berakhir", "has not expired", "denied that it had ended": a negation right before the word, or a denial. */
const isDenied = ({ sentence }: Content, mark: Mark): boolean =>
  sentence.marks.some(
    (one) => isDenial(one) || (one.entry.class === "negate" && one.last < mark.first && mark.first - one.last <= 3),
  );

/** Status that a word for an end tells; any other tells that a term ran out. */
const statuses: ReadonlyMap<string, StatusId> = new Map([
  ["terminated", "terminated"],
  ["suspended", "suspended"],
  ["dormant", "dormant"],
]);

/**
 * `expired`, `terminated`, `suspended` or `dormant` where the article says that the tie or its paper has come to an end, and nothing was
 * signed since; `abandoned` where it never came to one.
 */
export function draftStatus(
  context: Context,
  stage: StageId,
  instruments: readonly DraftInstrument[],
): Valued<StatusId> {
  if (stage === "renewed") return { value: "unknown", passages: [] };
  const isSigned = instruments.some((paper) => paper.status === "signed" && paper.date !== undefined);
  for (const content of ownContents(context)) {
    // "The former memorandum ran out in 2023": another has been signed since.
    if (isSigned && hasMark(content, "prior", "first", "plan")) continue;
    // "It has four other sister cities, most of them inactive."
    if (hasMark(content, "other") && !context.tie.sentences.includes(content.sentence.index)) continue;
    const mark = content.sentence.marks.find(
      (one) =>
        one.entry.class === "end" && !isDenied(content, one) && context.isOwnAt(content.sentence.index, one.first),
    );
    const before = context.reading.contents[content.sentence.index - 1];
    const isOfTie = [content, before].some((one) => one !== undefined && hasMark(one, "kind", "tie", "instrument"));
    const other = "Something ends, but the sentences do not speak of the tie or its paper.";
    overruled(context.reading.document, mark !== undefined && !isOfTie, "status/other", mark, other);
    if (mark && isOfTie)
      return { value: statuses.get(mark.entry.value) ?? "expired", passages: [markPassage(context, mark)] };
  }
  return givenUp(context, stage) ?? { value: "unknown", passages: [] };
}

/** "batal menjalin sister city", "talks on a sister city agreement collapsed": a tie that was sought and was not to be. */
function givenUp(context: Context, stage: StageId): Valued<StatusId> | undefined {
  if (ranking.indexOf(stage) >= ranking.indexOf("agreement-signed")) return undefined;
  for (const content of ownContents(context)) {
    const mark = content.sentence.marks.find((one) => isNegation(one, "dropped"));
    const isOfTie = hasMark(content, "kind", "instrument") && !hasMark(content, "renew", "prior", "sector");
    if (mark && isOfTie) return { value: "abandoned", passages: [markPassage(context, mark)] };
  }
  return undefined;
}
