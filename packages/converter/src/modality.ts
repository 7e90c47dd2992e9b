import type { ModalityId } from "@kembar/schema";
import type { Content, Reading } from "./reading.ts";
import { isContinuation } from "./speech.ts";

/** Words that say how sure a thing is, strongest first: a hope for what may be agreed is a hope. */
const cues: readonly (readonly [string, ModalityId])[] = [
  ["hope", "hoped"],
  ["offer", "offered"],
  ["plan", "planned"],
];

const has = ({ sentence }: Content, name: string): boolean => sentence.marks.some((mark) => mark.entry.class === name);

/** How sure the things are that each sentence names; undefined where it does not say. */
export function findModalities(reading: Reading): (ModalityId | undefined)[] {
  const modalities: (ModalityId | undefined)[] = [];
  let paper: ModalityId | undefined;
  reading.contents.forEach((content, index) => {
    const cue = cues.find(([name]) => has(content, name))?.[1];
    const isSigned = (has(content, "sign") || has(content, "agree")) && (has(content, "instrument") || has(content, "kind") || has(content, "tie"));
    if (has(content, "instrument") || isSigned) paper = cue === "planned" || has(content, "negate") ? "planned" : isSigned ? "agreed" : paper;
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
