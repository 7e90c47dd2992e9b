import type { ModalityId } from "@kembar/schema";
import type { Content, Reading } from "../mentions/reading.ts";
import { isContinuation } from "./speech.ts";

/** Words that say how sure a thing is. The first of hope and offer counts: "terbuka apabila … ingin" offers, whatever the other side wants. */
const attitudes: Readonly<Record<string, ModalityId>> = { hope: "hoped", offer: "offered" };

const has = ({ sentence }: Content, name: string): boolean => sentence.marks.some((mark) => mark.entry.class === name);

/** How sure the things are that each sentence names; undefined where it does not say. */
export function findModalities(reading: Reading): (ModalityId | undefined)[] {
  const modalities: (ModalityId | undefined)[] = [];
  let paper: ModalityId | undefined;
  reading.contents.forEach((content, index) => {
    const attitude = content.sentence.marks.find((mark) => mark.entry.class in attitudes);
    const cue = attitude ? attitudes[attitude.entry.class] : has(content, "plan") ? "planned" : undefined;
    const isSigned =
      (has(content, "sign") || has(content, "agree")) &&
      (has(content, "instrument") || has(content, "kind") || has(content, "tie"));
    if (has(content, "instrument") || isSigned)
      paper = cue === "planned" || has(content, "negate") ? "planned" : isSigned ? "agreed" : paper;
    modalities.push(
      cue ??
        (isContinuation(content) ? modalities[index - 1] : undefined) ??
        (has(content, "potential") ? "potential" : undefined) ??
        (isSigned ? "agreed" : undefined) ??
        (has(content, "scope") ? paper : undefined),
    );
  });
  return modalities;
}
