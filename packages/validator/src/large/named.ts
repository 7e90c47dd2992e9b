import type { Agreement } from "@kembar/schema";
import { type Issue, makeIssue, type Place } from "../issue.ts";
import type { Ref } from "../parts.ts";
import { visitReferences } from "../rules/references.ts";

/** A place or source that agreements of a collection name before it has come, and the first place where one does. */
export interface Named {
  readonly part: "places" | "sources";
  readonly id: string;
  readonly place: Place;
  /** Number of further references to it. */
  more: number;
}

/** Notes what an agreement names and what has not come yet; of each id the first reference is kept, the others are counted. */
export function noteNamed(
  ref: Ref<Agreement>,
  named: Map<string, Named>,
  hasCome: (part: Named["part"], id: string) => boolean,
): void {
  visitReferences(ref.value, (kind, id, at) => {
    if (id === undefined || kind === "agreement") return;
    const part = kind === "place" ? "places" : "sources";
    const key = `${kind} ${id}`;
    const known = named.get(key);
    if (known) known.more++;
    else if (!hasCome(part, id)) named.set(key, { part, id, place: ref.at(at()), more: 0 });
  });
}

/** The issue of a place or source that did not come at all. */
export const neverCame = ({ part, id, place, more }: Named): Issue =>
  makeIssue(part === "places" ? "reference/unknown-place" : "reference/unknown-source", place, {
    found: id,
    nearest: undefined,
    more,
  });
