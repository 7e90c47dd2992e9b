import { pointerKeys } from "@kembar/schema";
import type { ChangeKind } from "./change.ts";
import type { Step } from "./fields.ts";
import { isProvenance, isReview } from "./provenance.ts";

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

/** Keys of a record whose values changed; sources and passages follow them and are not told. */
function keysOf(steps: readonly Step[]): string[] {
  const values = steps.filter(({ pointer }) => !isProvenance(pointer) && !isReview(pointer));
  return [...new Set((values.length > 0 ? values : steps).map(({ pointer }) => pointerKeys(pointer)[0] ?? ""))];
}

/** The sentence for a change that no person has given a reason for. */
export function reasonFor(kind: ChangeKind, replacedBy: readonly string[], steps: readonly Step[]): string {
  switch (kind) {
    case "added":
      return "New in the dataset.";
    case "withdrawn":
      return "No longer in the dataset; nothing stands for it.";
    case "merged":
      return `Merged into ${listed(replacedBy)}.`;
    case "split":
      return `Split into ${listed(replacedBy)}.`;
    case "re-sourced":
      return "Rests on other sources or passages; the values are the same.";
    case "reviewed":
      return "Looked at by a person; the values are the same.";
    case "corrected":
      return `Changed in ${listed(keysOf(steps))}.`;
  }
}
