import type { Issue } from "@kembar/validator";
import { count } from "../text.ts";
import type { Findings } from "./report.ts";

/** The same fault in many items of a file: same code, same pointer but for its indexes. */
export interface Group {
  /** JSON Pointer with a star for every index, such as `/parties/*`; absent where issues have none. */
  readonly pointer?: string;
  /** The first issues of it, three at most. */
  readonly first: readonly Issue[];
  readonly count: number;
}

const FIRST = 3;

/** Kinds of faults that are told apart; beyond, those of one code in one file are one, so that memory stays bounded. */
const LIMIT = 10_000;

/** Gathers issues into groups as they come, in the order of their first issues. */
export function makeGroups(): { add: (issue: Issue) => void; all: () => readonly Group[] } {
  const groups = new Map<string, { pointer?: string; first: Issue[]; count: number }>();
  const add = (issue: Issue): void => {
    const pointer = issue.pointer === undefined ? undefined : patternOf(issue.pointer);
    const key = JSON.stringify([issue.path, issue.code, issue.severity, pointer]);
    const known = groups.get(key);
    const isNew = known === undefined && groups.size < LIMIT;
    const wide = JSON.stringify([issue.path, issue.code, issue.severity]);
    const group = known ?? (isNew ? undefined : groups.get(wide));
    if (!group)
      groups.set(isNew ? key : wide, {
        ...(isNew && pointer !== undefined ? { pointer } : {}),
        first: [issue],
        count: 1,
      });
    else {
      if (group.first.length < FIRST) group.first.push(issue);
      group.count++;
    }
  };
  return { add, all: () => [...groups.values()] };
}

/** Reads all issues; gives the first `max` groups of them, and how many issues are in the others. */
export async function groupsOf(
  { issues }: Findings,
  max: number,
): Promise<{ readonly shown: readonly Group[]; readonly more: number }> {
  const groups = makeGroups();
  for await (const issue of issues) groups.add(issue);
  const all = groups.all();
  return { shown: all.slice(0, max), more: all.slice(max).reduce((sum, group) => sum + group.count, 0) };
}

/** Groups by the file that they are in, in the order in which files come first. */
export function byPath(groups: readonly Group[]): ReadonlyMap<string, readonly Group[]> {
  const found = new Map<string, Group[]>();
  for (const group of groups) {
    const path = group.first[0]?.path ?? "";
    const own = found.get(path);
    if (own) own.push(group);
    else found.set(path, [group]);
  }
  return found;
}

/** `line:column` of an issue; nothing if it has none. */
export const placeOf = ({ line, column }: Issue): string => (line === undefined ? "" : `${line}:${column ?? 1}`);

/** Where else the same fault is, a line each: the next places with what is wrong there, then how many more. */
export function otherPlaces({ first, count: total }: Group): string[] {
  const [issue, ...others] = first;
  const lines = others.map((other) => {
    const record = other.record === issue?.record ? undefined : other.record;
    const where = [placeOf(other), record].filter((part) => part !== undefined && part !== "").join(" ");
    return `also ${where}${where === "" ? "" : ": "}${other.message}`;
  });
  const more = total - first.length;
  return [...lines, ...(more === 0 ? [] : [`and at ${count(more, "more place")}`])];
}

const patternOf = (pointer: string): string => pointer.replace(/\/\d+(?=\/|$)/g, "/*");
