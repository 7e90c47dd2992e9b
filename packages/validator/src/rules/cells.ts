import { type Column, pointer, type Table } from "@kembar/schema";
import { type CsvRow, type CsvTable, cellPlace } from "../csv.ts";
import { type Issue, makeIssue, type Place } from "../issue.ts";
import { openNearest } from "../nearest.ts";
import { exists } from "./chronology.ts";
import { issuesOfText, type PlaceInText } from "./texts.ts";

/** Makes the issue of a cell at a place, or nothing if the cell may stand in its column. */
type CellRule = (cell: string) => ((place: PlaceInText) => Issue) | undefined;

const integer = /^-?(?:0|[1-9]\d*)$/;
const decimal = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

function valueRule(column: Column): CellRule {
  const { type, enum: terms, range, maxLength } = column;
  const pattern = column.pattern === undefined ? undefined : new RegExp(column.pattern, "u");
  const known = terms && new Set(terms);
  const nearest = openNearest(terms ?? []);
  const textProblem = isText(column) ? textRule(column) : undefined;
  return (cell) => {
    if (known && terms)
      return known.has(cell)
        ? undefined
        : (place) => makeIssue("vocabulary/unknown-term", place(), { found: cell, terms, nearest: nearest(cell) });
    if (pattern && !pattern.test(cell))
      return (place) => makeIssue("schema/pattern", place(), { expected: column.pattern, found: cell });
    if (type === "any-date" && !exists(cell))
      return (place) => makeIssue("chronology/no-such-day", place(), { date: cell });
    if (type === "integer" || type === "number") {
      if (!(type === "integer" ? integer : decimal).test(cell))
        return (place) => makeIssue("csv/type", place(), { expected: type, found: cell });
      const [least, most] = range ?? [];
      if ((least !== undefined && Number(cell) < least) || (most !== undefined && Number(cell) > most))
        return (place) => makeIssue("schema/limit", place(), { expected: limitsOf(least, most), found: cell });
    }
    if (maxLength !== undefined && cell.length > maxLength && [...cell].length > maxLength)
      return (place) =>
        makeIssue("schema/limit", place(), { expected: `must have at most ${maxLength} characters`, found: cell });
    return textProblem?.(cell);
  };
}

/** Texts of our own and words of sources; codes of places have forms of their own. */
const isText = ({ type, origin, name, enum: terms, pattern }: Column): boolean =>
  type === "string" && origin === "field" && !terms && pattern === undefined && !name.startsWith("codes_");

/** The first thing that is wrong with the characters of a text, or that it tells of people. */
function textRule({ name }: Column): CellRule {
  const kind = name === "exact" ? "passage" : "name";
  return (cell) =>
    issuesOfText(cell, kind, () => ({ path: "" })).length === 0
      ? undefined
      : (place) => issuesOfText(cell, kind, place)[0] as Issue;
}

const limitsOf = (least: number | undefined, most: number | undefined): string =>
  most === undefined ? `must be at least ${least}` : `must be between ${least} and ${most}`;

/** The rule for the cells of a column: whether they may be empty, and each value of a list. */
function cellRule(column: Column): CellRule {
  const rule = valueRule(column);
  return (cell) => {
    if (cell === "")
      return column.required ? (place) => makeIssue("csv/empty", place(), { column: column.name }) : undefined;
    if (!column.list) return rule(cell);
    let before = 0;
    for (const value of cell.split(" ")) {
      const problem = rule(value);
      const start = before;
      if (problem) return (place) => problem((unit) => place(unit === undefined ? undefined : start + unit));
      before += value.length + 1;
    }
    return undefined;
  };
}

/** Checks the cells of a row one by one, each by its column alone; `place` says where cell number `index` or a unit of its text stands. */
export type RowRule = (cells: readonly string[], place: (index: number, unit?: number) => Place) => Issue[];

/** Makes the check of rows whose cells stand in the order of `header`; columns that are not of the table are passed over. */
export function rowRule(table: Table, header: readonly string[]): RowRule {
  const rules = header.map((name) => {
    const column = table.columns.find((one) => one.name === name);
    return column && cellRule(column);
  });
  return (cells, place) => {
    const issues: Issue[] = [];
    for (let index = 0; index < rules.length; index++) {
      const problem = rules[index]?.(cells[index] ?? "");
      if (problem) issues.push(problem((unit) => place(index, unit)));
    }
    return issues;
  };
}

/** Checks a table by itself, where there are no records that its rows could be compared with. */
export function checkCells(table: CsvTable): Issue[] {
  const check = rowRule(table.table, table.header);
  return table.rows.flatMap((row, index) =>
    row.isBroken
      ? []
      : check(
          table.header.map((column) => row.cells[column] ?? ""),
          (at, unit) => ({
            ...recordOf(row),
            pointer: pointer(index, table.header[at] ?? ""),
            ...cellPlace(table, row, table.header[at] ?? "", unit),
          }),
        ),
  );
}

/** The record that a row belongs to. */
export const recordOf = ({ cells }: CsvRow): { record?: string } => {
  const record = cells.agreement ?? cells.id;
  return record === undefined || record === "" ? {} : { record };
};
