import type { Context } from "../context.ts";
import { type Issue, makeIssue } from "../issue.ts";
import { cellOf, type Line, type Register, readRegister } from "./register.ts";

/** What an earlier version says of ids: whole lines of its register, or the ids of its records alone. */
interface Earlier {
  readonly name: string;
  readonly lines: readonly Line[];
}

const RELEASED = /(?:^|\/)releases\/[^/]+\/(?:data\/)?(?:ids|agreements)\.csv$/;

/** Whether a file is of a published version and tells which ids it had. */
export const isEarlierRegister = (path: string): boolean => RELEASED.test(path);

/** Registers of published versions among the files, the ids of their records, and the register that the caller gave. */
function earlierOnes({ input, options }: Context): Earlier[] {
  const published = input.files.flatMap(({ path, bytes }): Earlier[] => {
    if (!RELEASED.test(path)) return [];
    const { lines } = readRegister(path, new TextDecoder().decode(bytes));
    // Ids of agreements.csv stand in its first column, without quotes; a line end within quotes may begin with anything.
    const isRegister = path.endsWith("ids.csv");
    const ids = lines.flatMap(({ cells: [id = ""], number }) =>
      id.startsWith("agr-") ? [{ cells: [id], number }] : [],
    );
    return [{ name: path, lines: isRegister ? lines : ids }];
  });
  const given = options.earlier === undefined ? [] : [readRegister("", options.earlier)];
  return [...published, ...given.map(({ lines }) => ({ name: "the earlier register", lines }))];
}

/** Whether every id of earlier versions is still there, in order, for the same key, in the same state or a later one. */
export function checkHistory(context: Context, register: Register): Issue[] {
  const told = new Set<string>();
  return earlierOnes(context).flatMap((earlier) => {
    const issues = [...historyIssues(earlier, register), ...orderIssues(earlier, register)];
    // Several versions say the same of an id: once is enough.
    return issues.filter(({ code, record }) => {
      const key = `${code} ${record}`;
      const isNew = !told.has(key);
      told.add(key);
      return isNew;
    });
  });
}

function historyIssues({ name, lines }: Earlier, { path, byId }: Register): Issue[] {
  let before = 1;
  return lines.flatMap((old): Issue[] => {
    const [id = "", state, , key] = old.cells;
    const line = byId.get(id);
    if (!line) {
      const place = { path, record: id, line: before + 1, column: 1 };
      return [makeIssue("id/removed", place, { id, earlier: name })];
    }
    before = line.number;
    const [, now = "", , found = ""] = line.cells;
    return [
      ...(key === undefined || key === found
        ? []
        : [makeIssue("id/reused", cellOf(path, line, 3), { id, expected: key, found })]),
      ...(state === undefined || state === "active" || state === now
        ? []
        : [makeIssue("id/state", cellOf(path, line, 1), { id, before: state, now })]),
    ];
  });
}

/** The first line that stands before one that it followed. Records are sorted by id, so that they tell of no order. */
function orderIssues({ lines }: Earlier, { path, byId }: Register): Issue[] {
  let last: Line | undefined;
  for (const { cells } of lines) {
    const line = cells.length > 1 ? byId.get(cells[0] ?? "") : undefined;
    if (!line) continue;
    if (last && line.number < last.number) {
      const [id = ""] = line.cells;
      return [makeIssue("id/order", cellOf(path, line, 0), { id, after: last.cells[0] ?? "" })];
    }
    last = line;
  }
  return [];
}
