import type { Agreement } from "@kembar/schema";
import { type Issue, makeIssue } from "../issue.ts";
import type { Ref } from "../parts.ts";
import { visitReferences } from "../rules/references.ts";

/** Where a place or source is first named: kept for each one that has not come yet, so no more of it than must be. */
interface Naming {
  readonly path: string;
  readonly record: string;
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
  /** Number of further references to it. */
  more: number;
}

/** Places and sources that agreements name before they have come, by id. */
export type Named = Readonly<Record<"places" | "sources", Map<string, Naming>>>;

/** Nothing is named yet. */
export const nothingNamed = (): Named => ({ places: new Map(), sources: new Map() });

/** Notes what an agreement names and what is to be told if it does not come; of each id the first reference is kept, the others are counted. */
export function noteNamed(
  ref: Ref<Agreement>,
  named: Named,
  isToTell: (part: keyof Named, id: string) => boolean,
): void {
  visitReferences(ref.value, (kind, id, at) => {
    if (id === undefined || kind === "agreement") return;
    const part = kind === "place" ? "places" : "sources";
    const known = named[part].get(id);
    if (known) known.more++;
    else if (isToTell(part, id)) {
      const { path, record = "", pointer = "", line = 1, column = 1 } = ref.at(at());
      named[part].set(id, { path, record, pointer, line, column, more: 0 });
    }
  });
}

const codes = { places: "reference/unknown-place", sources: "reference/unknown-source" } as const;

/** The issues of places or sources that did not come at all. */
export const neverCame = (named: Named, part: keyof Named, hasCome: (id: string) => boolean): Issue[] =>
  [...named[part]].flatMap(([id, { more, ...place }]) =>
    hasCome(id) ? [] : [makeIssue(codes[part], place, { found: id, nearest: undefined, more })],
  );
