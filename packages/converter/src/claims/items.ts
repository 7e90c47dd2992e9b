import type { Reading } from "../mentions/reading.ts";
import type { Document } from "../text/document.ts";

/** What stands before the items of a list: a bullet, or a number or letter with a stop or bracket behind it. */
const BULLET = /^[-–—•·*●▪■◆○►▸✓✔]$/;
const COUNTER = /^(?:\d{1,2}|[a-z])$/;
const BEHIND = /^[.)、）．]$/;

/** Whether the block that begins at token `at` is an item of a list. */
function isItem({ tokens: { lower }, language }: Document, at: number): boolean {
  const first = lower[at] ?? "";
  if (BULLET.test(first)) return true;
  const counter = first === "(" || first === "（" ? at + 1 : at;
  const number = lower[counter] ?? "";
  const { han } = language.dates;
  const isCounter = COUNTER.test(number) || han?.ten === number || han?.digits.has(number) === true;
  return isCounter && BEHIND.test(lower[counter + 1] ?? "");
}

/** Of each sentence the one that it belongs to: an item to the sentence before its list, which ends in a colon; others to themselves. */
export function leadsOf({ contents, document }: Reading): readonly number[] {
  let lead = -1;
  return contents.map(({ sentence }, index) => {
    const isLead = /^[:：]$/.test(document.tokens.lower[sentence.last] ?? "");
    const isOfList = lead >= 0 && !isLead && isItem(document, sentence.block.first);
    if (!isOfList) lead = isLead ? index : -1;
    return isOfList ? lead : index;
  });
}
