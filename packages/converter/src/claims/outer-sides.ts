import { isWithin } from "@kembar/gazetteer";
import type { Reading } from "../mentions/reading.ts";
import { isOwner } from "../text/document.ts";
import type { Side } from "./sides.ts";

/** How far a place may stand from the one that it contains: 崇左市下辖的凭祥市. */
const LONGEST_POSSESSION = 4;

/** "Sanya on the island of Hainan", 崇左市下辖的凭祥市: a place beside one that lies in it only says where; 青森县、陆奥市 are two of a list. */
export function dropOuter({ document: { tokens } }: Reading, sides: Side[]): void {
  for (let at = sides.length - 1; at > 0; at--) {
    const [before, after] = [sides[at - 1], sides[at]];
    if (!before || !after || tokens.lower[before.mention.last + 1] === "、") continue;
    const isNamed = (side: Side) => side.mention.isGovernment || side.mention.isOffice;
    const isNear = after.mention.first - before.mention.last <= LONGEST_POSSESSION;
    if (isWithin(before.id, after.id) && !isNamed(after)) sides.splice(at, 1);
    else if (isWithin(after.id, before.id) && !isNamed(before) && isNear) sides.splice(at - 1, 1);
  }
}

/** "Rockhampton … renewed one of Queensland's oldest friendships": a place that holds a side named before it, and owns something. */
export function dropOwners({ document }: Reading, sides: Side[]): void {
  for (let at = sides.length - 1; at > 0; at--) {
    const side = sides[at];
    if (!side || side.mention.isGovernment || side.mention.isOffice) continue;
    if (isOwner(document, side.mention.last) && sides.slice(0, at).some((other) => isWithin(other.id, side.id)))
      sides.splice(at, 1);
  }
}
