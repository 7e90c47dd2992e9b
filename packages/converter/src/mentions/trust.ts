import { levelOf } from "@kembar/gazetteer";
import type { PlaceMention } from "./place-mentions.ts";
import type { Reading } from "./reading.ts";

/** How far a mention can be trusted to say which place is meant, most first. A headline is last: its writer is not the reporter. */
export const CHAIN = 4;
export const CAPTION_CHAIN = 3;
export const TYPE = 2;
export const NAME = 1;
export const HEADLINE = 0;

export function trust({ document, places }: Reading, mention: PlaceMention): number {
  const kind = document.sentences[mention.sentence]?.block.kind;
  if (kind === "headline") return HEADLINE;
  // A country behind a name tells little: only places within it make a chain.
  const isChained = mention.parents.some((index) => places[index]?.candidates.some((id) => levelOf(id) !== "country"));
  if (isChained && mention.candidates.length > 0) return kind === "caption" ? CAPTION_CHAIN : CHAIN;
  return mention.level !== undefined ? TYPE : NAME;
}

export interface Member {
  readonly mention: PlaceMention;
  readonly trust: number;
}
