import type { ModalityId } from "@kembar/schema";
import type { Content, Reading } from "../mentions/reading.ts";
import { hasMark } from "./marks.ts";
import { isContinuation } from "./speech.ts";

/** Words that say how sure a thing is. The first of hope and offer counts: "terbuka apabila … ingin" offers, whatever the other side wants. */
const attitudes: Readonly<Record<string, ModalityId>> = { hope: "hoped", offer: "offered" };

/** How sure a sentence is of the things it names, and what shows it. */
export interface Certainty {
  readonly modality: ModalityId;
  /** `said`: words of the sentence; `paper`: the paper spoken of before; `context`: nothing but the talk about the tie. */
  readonly by: "said" | "paper" | "context";
}

/** State of the paper that a sentence speaks of: agreed, still planned, or the one before if it speaks of none. */
function paperOf(
  content: Content,
  before: ModalityId | undefined,
  isSigned: boolean,
  isPlanned: boolean,
): ModalityId | undefined {
  if (!hasMark(content, "instrument") && !isSigned) return before;
  // What has run out was agreed all the same.
  if (hasMark(content, "end")) return "agreed";
  if (isPlanned || hasMark(content, "negate")) return before === "agreed" ? before : "planned";
  return isSigned || hasMark(content, "renew", "agree") ? "agreed" : before;
}

/** How sure the things are that each sentence names. */
export function findModalities(reading: Reading): (Certainty | undefined)[] {
  const found: (Certainty | undefined)[] = [];
  let paper: ModalityId | undefined;
  reading.contents.forEach((content, index) => {
    const attitude = content.sentence.marks.find((mark) => mark.entry.class in attitudes);
    const isPlanned = hasMark(content, "plan");
    const cue = attitude ? attitudes[attitude.entry.class] : isPlanned ? "planned" : undefined;
    const isSigned =
      hasMark(content, "sign", "agree", "since", "prior", "implement") && hasMark(content, "instrument", "kind", "tie");
    paper = paperOf(content, paper, isSigned, cue === "planned");
    const carried = isContinuation(content) ? found[index - 1]?.modality : undefined;
    const said =
      cue ?? carried ?? (hasMark(content, "potential") ? "potential" : undefined) ?? (isSigned ? "agreed" : undefined);
    if (said) found.push({ modality: said, by: "said" });
    else if (paper) found.push({ modality: paper, by: "paper" });
    else
      found.push(
        hasMark(content, "explore", "kind", "tie", "scope", "say")
          ? { modality: "potential", by: "context" }
          : undefined,
      );
  });
  return found;
}
