import type { Issue } from "@kembar/validator";

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

const patternOf = (pointer: string): string => pointer.replace(/\/\d+(?=\/|$)/g, "/*");
