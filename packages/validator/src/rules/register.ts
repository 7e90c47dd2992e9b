import type { Agreement } from "@kembar/schema";
import type { Context } from "../context.ts";
import { type Issue, makeIssue, type Place } from "../issue.ts";
import type { Ref } from "../parts.ts";
import { checkHistory } from "./history.ts";

/** A line of a register and its number in the file. */
export interface Line {
  readonly cells: readonly string[];
  readonly number: number;
}

/** A register as it stands in a file. */
export interface Register {
  readonly path: string;
  readonly lines: readonly Line[];
  readonly byId: ReadonlyMap<string, Line>;
}

const HEADER = "id,state,replaced_by,key";
const states: readonly string[] = ["active", "merged", "split", "withdrawn"];

/** The register of ids: its lines, the records that it must have, and that nothing of an earlier one is gone. */
export function checkRegister(context: Context): Issue[] {
  const { input } = context;
  if (!input.registry) return [];
  const { path, text } = input.registry;
  const register = readRegister(path, text);
  const sound = leadingToActive(register.byId);
  const header = text.split(/\r?\n/, 1)[0] ?? "";
  const first = { path, line: 1, column: 1 };
  return [
    ...(header === HEADER ? [] : [makeIssue("id/registry", first, { expected: HEADER, found: header })]),
    ...emptyLines(path, text),
    ...register.lines.flatMap((line) => checkLine(line, register, sound)),
    ...checkRecords(input.parts.agreements, register),
    ...checkHistory(context, register),
  ];
}

const LINE = `an id, one of ${states.join(", ")}, its replacements and a key`;

/** Lines with nothing on them, but for what follows the last line feed. */
const emptyLines = (path: string, text: string): Issue[] =>
  text
    .split(/\r?\n/)
    .flatMap((line, index, { length }) =>
      line !== "" || index === 0 || index === length - 1
        ? []
        : [makeIssue("id/registry", { path, line: index + 1, column: 1 }, { expected: LINE, found: "" })],
    );

/** Reads the lines of a register as they stand; an id that stands there twice counts where it stands last. */
export function readRegister(path: string, text: string): Register {
  const lines = text
    .split(/\r?\n/)
    .slice(1)
    .flatMap((line, index) => (line === "" ? [] : [{ cells: line.split(","), number: index + 2 }]));
  return { path, lines, byId: new Map(lines.map((line) => [line.cells[0] ?? "", line])) };
}

/** Where a cell of a line stands. */
export function cellOf(path: string, { cells, number }: Line, cell: number): Place {
  const column = 1 + cells.slice(0, cell).reduce((sum, one) => sum + one.length + 1, 0);
  return { path, record: cells[0] ?? "", line: number, column };
}

function checkLine(line: Line, { path, byId }: Register, sound: ReadonlySet<string>): Issue[] {
  const [id = "", state = "", into = ""] = line.cells;
  const at = (cell: number) => cellOf(path, line, cell);
  if (byId.get(id) !== line) return [makeIssue("id/duplicate", at(0), { id })];
  if (line.cells.length !== 4 || !states.includes(state))
    return [
      makeIssue("id/registry", at(line.cells.length === 4 ? 1 : 0), {
        expected: LINE,
        found: line.cells.join(","),
      }),
    ];
  return isSound(state, into, sound) ? [] : [makeIssue("id/redirect", at(2), { id, into })];
}

/** A merged id has one replacement, a split one two or more, others none; each leads to an active id in the end. */
function isSound(state: string, into: string, sound: ReadonlySet<string>): boolean {
  if (state !== "merged" && state !== "split") return into === "";
  const ids = into.split(" ");
  const isCounted = state === "merged" ? ids.length === 1 : ids.length > 1 && new Set(ids).size === ids.length;
  return isCounted && ids.every((id) => sound.has(id));
}

/** Ids that are active or lead to an active one; found from the active ones backwards, since many may lead through the same ids. */
function leadingToActive(byId: ReadonlyMap<string, Line>): ReadonlySet<string> {
  const sources = new Map<string, string[]>();
  for (const [id, { cells }] of byId)
    for (const into of (cells[2] ?? "").split(" ")) {
      const known = sources.get(into);
      if (known) known.push(id);
      else sources.set(into, [id]);
    }
  const left = [...byId].flatMap(([id, { cells }]) => (cells[1] === "active" ? [id] : []));
  const found = new Set(left);
  for (let id = left.pop(); id !== undefined; id = left.pop())
    for (const source of sources.get(id) ?? [])
      if (!found.has(source)) {
        found.add(source);
        left.push(source);
      }
  return found;
}

function checkRecords(refs: readonly Ref<Agreement>[], register: Register): Issue[] {
  const [first] = refs;
  const own = refs.filter(({ form }) => form === first?.form);
  const ids = new Set(own.map(({ id }) => id));
  return [...unregistered(own, register), ...(first ? withoutRecord(register, (id) => ids.has(id)) : [])];
}

/** Records whose ids are not active in the register. */
export const unregistered = (refs: readonly Ref<Agreement>[], { byId }: Register): Issue[] =>
  refs.flatMap((ref) => {
    const state = byId.get(ref.id ?? "")?.cells[1];
    // A line that is damaged is told by itself.
    const isTold = state !== undefined && !states.includes(state);
    if (ref.id === undefined || state === "active" || isTold) return [];
    return [makeIssue("id/unregistered", ref.at("/id"), { id: ref.id, state })];
  });

/** Active ids of the register that have no record. */
export const withoutRecord = ({ path, byId }: Register, hasRecord: (id: string) => boolean): Issue[] =>
  [...byId].flatMap(([id, { cells, number }]) =>
    cells[1] !== "active" || hasRecord(id)
      ? []
      : [makeIssue("id/no-record", { path, record: id, line: number, column: 1 }, { id })],
  );
