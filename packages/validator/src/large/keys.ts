import type { Table } from "@kembar/schema";
import { type Issue, makeIssue, type Place } from "../issue.ts";
import { emptyKey, isRoot } from "../rules/keys.ts";
import { hash53, openHashes } from "./hash.ts";

/** Checks the keys of rows one after the other. */
export interface KeyCheck {
  /** What is wrong with the key of a row; `place` says where cell number `index` stands. */
  row(cells: readonly string[], place: (index: number) => Place): Issue[];
  /** Positions that leave a gap below, as far as the rows have come. */
  gaps(): Issue[];
  /** So many rows wait for those of a lower position that they should be told. */
  isFull(): boolean;
}

/** A row whose position has none before it yet. */
interface Open {
  readonly above: string;
  readonly position: number;
  readonly place: Place;
}

/** Rows that wait at most. In a table that is sorted by its keys none does, unless a position is missing. */
const MOST_OPEN = 20_000;

const canonical = /^(?:0|[1-9]\d*)$/;

/** Makes the check for rows whose cells stand in the order of `header`; of keys only hashes are kept. */
export function keyCheck(table: Table, header: readonly string[]): KeyCheck {
  const keys = table.primaryKey.map((name) => header.indexOf(name));
  const last = keys.at(-1) ?? 0;
  const seen = openHashes();
  /** Lists of rows that have a key twice, or whose gap is told. */
  const settled = openHashes();
  let open: Open[] = [];
  const hashOf = (above: string, position: string): number => hash53(`${above}\n${position}`);
  const row: KeyCheck["row"] = (cells, place) => {
    const values = keys.map((index) => cells[index] ?? "");
    const empty = emptyKey(table, (column) => values[table.primaryKey.indexOf(column)]);
    if (empty !== undefined) {
      const at = () => place(header.indexOf(empty));
      return isRoot(table) ? [] : [makeIssue("csv/empty-key", at(), { column: empty })];
    }
    const position = values.at(-1) ?? "";
    const above = values.slice(0, -1).join("\n");
    if (!seen.add(hashOf(above, position))) {
      settled.add(hash53(above));
      return [repeated(table, values.join(" "), place(last))];
    }
    const number = Number(position);
    const isNext = canonical.test(position) && (number === 0 || seen.has(hashOf(above, String(number - 1))));
    if (!isNext && !isRoot(table)) open.push({ above, position: number, place: place(last) });
    return [];
  };
  const gaps = (): Issue[] => {
    const known = new Map<string, number>();
    const gapOf = (above: string): number => {
      let gap = known.get(above) ?? 0;
      while (seen.has(hashOf(above, String(gap)))) gap++;
      known.set(above, gap);
      return gap;
    };
    const waiting = open;
    open = [];
    return waiting.flatMap(({ above, position, place }) => {
      const expected = gapOf(above);
      if (!(position > expected) || !settled.add(hash53(above))) return [];
      return [makeIssue("csv/position", place, { expected, found: position })];
    });
  };
  return keys.includes(-1)
    ? { row: () => [], gaps: () => [], isFull: () => false }
    : { row, gaps, isFull: () => open.length >= MOST_OPEN };
}

/** A key that stands in two rows: an id of a record, or the place of a row below one. */
const repeated = (table: Table, key: string, place: Place): Issue =>
  isRoot(table)
    ? makeIssue("id/duplicate", place, { id: key })
    : makeIssue("csv/duplicate-key", place, { table: table.name, key });
