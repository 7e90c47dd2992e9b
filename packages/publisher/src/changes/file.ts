import { stringify } from "csv-stringify/sync";
import type { ReleaseFile } from "../content.ts";
import { entities } from "../records.ts";
import { ChangeError, changeKinds, type FieldChange, type RecordChange } from "./change.ts";
import { isObject } from "./equal.ts";

/** A line of a file of changes: one step, with what is said of the change of its record. */
type Line = Pick<RecordChange, "kind" | "label" | "replacedBy" | "reason"> & FieldChange;

const linesOf = ({ kind, label, replacedBy, reason, fields }: RecordChange): Line[] =>
  fields.map(({ evidence, op, entity, id, pointer, ...values }) => ({
    kind,
    op,
    entity,
    id,
    label,
    pointer,
    ...values,
    replacedBy,
    reason,
    evidence,
  }));

const columns = ["kind", "op", "entity", "id", "label", "pointer", "old", "new", "replaced_by", "reason", "evidence"];
const json = (value: unknown): string => (value === undefined ? "" : JSON.stringify(value));

/** Rows of CSV; `old` and `new` are JSON, so that text and numbers stay apart; lists have single spaces between. */
const csv = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { record_delimiter: "\n", quoted_match: /\r/ },
  );

const csvRow = (line: Line): string[] => [
  line.kind,
  line.op,
  line.entity,
  line.id,
  line.label,
  line.pointer,
  json(line.old),
  json(line.new),
  line.replacedBy.join(" "),
  line.reason,
  line.evidence.join(" "),
];

/** Changes as JSON lines, one step a line; piece by piece. */
export function* changesAsJsonLines(changes: Iterable<RecordChange>): Generator<string> {
  for (const change of changes)
    yield linesOf(change)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join("");
}

/** Changes as CSV with a header, one step a row; piece by piece. */
export function* changesAsCsv(changes: Iterable<RecordChange>): Generator<string> {
  yield csv([columns]);
  for (const change of changes) yield csv(linesOf(change).map(csvRow));
}

/** Path of a file of changes in a release. */
export const changesPath = (previous: string, version: string, extension: "jsonl" | "csv"): string =>
  `changes/${previous}..${version}.${extension}`;

function fileOf(path: string, mediaType: string, title: string, pieces: () => Iterable<string>, header: number) {
  const write: ReleaseFile["write"] = (put) => {
    let lines = -header;
    for (const piece of pieces()) {
      put(piece);
      for (let at = piece.indexOf("\n"); at >= 0; at = piece.indexOf("\n", at + 1)) lines++;
    }
    return lines;
  };
  return { path, mediaType, title, write };
}

/** The two files of changes from a version to the next; `changes` may be read twice. Rows counted are steps. */
export function changesFiles(previous: string, version: string, changes: Iterable<RecordChange>): ReleaseFile[] {
  const what = `What changed from ${previous} to ${version}, one step a`;
  return [
    fileOf(changesPath(previous, version, "csv"), "text/csv", `${what} row.`, () => changesAsCsv(changes), 1),
    fileOf(
      changesPath(previous, version, "jsonl"),
      "application/x-ndjson",
      `${what} line; applied in order they make ${version} of ${previous}, taken back they make ${previous} of ${version}.`,
      () => changesAsJsonLines(changes),
      0,
    ),
  ];
}

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === "string");
const isOneOf = (list: readonly string[], value: unknown): boolean => typeof value === "string" && list.includes(value);

const checks: readonly (readonly [key: keyof Line, what: string, holds: (value: unknown) => boolean])[] = [
  ["kind", `one of ${changeKinds.join(", ")}`, (value) => isOneOf(changeKinds, value)],
  ["op", "add, remove or replace", (value) => isOneOf(["add", "remove", "replace"], value)],
  ["entity", `one of ${entities.join(", ")}`, (value) => isOneOf(entities, value)],
  ["id", "an id", (value) => typeof value === "string" && value !== ""],
  ["label", "a name", (value) => typeof value === "string"],
  ["pointer", "a JSON Pointer", (value) => typeof value === "string" && /^(?:\/.*)?$/s.test(value)],
  ["replacedBy", "a list of ids", isTexts],
  ["reason", "a sentence", (value) => typeof value === "string"],
  ["evidence", "a list of JSON Pointers", isTexts],
];

function parseLine(text: string, where: string): Line {
  const fail = (expected: string, found: string): ChangeError =>
    new ChangeError(`${where}: expected ${expected}, got ${found}. Take the file from the release again.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw fail("a line of JSON", JSON.stringify(text.slice(0, 60)));
  }
  if (!isObject(value)) throw fail("an object", JSON.stringify(value).slice(0, 60));
  for (const [key, what, holds] of checks)
    if (!holds(value[key])) throw fail(`${what} as "${key}"`, json(value[key]) || "nothing");
  const needed = value.op === "add" ? ["new"] : value.op === "remove" ? ["old"] : ["old", "new"];
  for (const key of needed) if (!Object.hasOwn(value, key)) throw fail(`"${key}", as "op" is ${value.op}`, "nothing");
  return value as unknown as Line;
}

function asChange(lines: readonly [Line, ...Line[]]): RecordChange {
  const [{ entity, id, label, kind, replacedBy, reason }] = lines;
  const fields = lines.map(({ kind: _k, label: _l, replacedBy: _b, reason: _r, ...field }): FieldChange => field);
  const evidence = [...new Set(fields.flatMap((field) => field.evidence))];
  return { entity, id, label, kind, replacedBy, reason, evidence, fields };
}

/**
 * Changes read from the lines of a `.jsonl` file; may be read as often as the lines may. While it is read, a ChangeError is thrown at the
 * first line that is no change, with `name` and the number of the line.
 */
export function readChanges(lines: Iterable<string>, name: string): Iterable<RecordChange> {
  return {
    *[Symbol.iterator]() {
      let group: [Line, ...Line[]] | undefined;
      let number = 0;
      for (const text of lines) {
        number++;
        if (text === "") continue;
        const line = parseLine(text, `${name}:${number}`);
        if (group && group[0].entity === line.entity && group[0].id === line.id) group.push(line);
        else {
          if (group) yield asChange(group);
          group = [line];
        }
      }
      if (group) yield asChange(group);
    },
  };
}
