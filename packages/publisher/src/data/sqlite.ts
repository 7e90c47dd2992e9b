import { closeSync, openSync, readSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Column, type Table, tables } from "@kembar/schema";
import type { Database } from "node-sqlite3-wasm";
import type { ReleaseFile, Write } from "../content.ts";
import type { Records } from "../records.ts";
import { visitRows } from "./rows.ts";
import { lookupStatements, quotedName, sqlType, tableStatements } from "./sqlite-schema.ts";
import { inTemporaryFolder } from "./temporary.ts";

const require = createRequire(import.meta.url);

/** Opens a database; the program is loaded when it is first needed, for it is large. */
export function openDatabase(path: string, options: { readonly readOnly: boolean }): Database {
  const sqlite: typeof import("node-sqlite3-wasm") = require("node-sqlite3-wasm");
  return new sqlite.Database(path, options);
}

const PIECE = 1 << 20;

/** Nothing that depends on the machine, and no journal: whatever ends the work ends the file, too. */
const settings = `PRAGMA page_size = 4096;
PRAGMA encoding = 'UTF-8';
PRAGMA auto_vacuum = NONE;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA foreign_keys = OFF;
BEGIN;
`;

type Value = string | number | null;

function valueIn(column: Column): (cell: string) => Value {
  if (sqlType(column) === "TEXT") return (cell) => (cell === "" ? null : cell);
  return (cell) => (cell === "" ? null : Number(cell));
}

/** Whether a row of a table stands for a record, not for a part of one. */
const isOfRecords = tables.map(({ primaryKey }) => primaryKey.join() === "id");

/** Rows that are handed to the database at a time: each call costs as much as several values. */
const ROWS = 32;

const insertion = ({ name, columns }: Table, rows: number): string => {
  const row = `(${columns.map(() => "?").join(", ")})`;
  return `INSERT INTO ${quotedName(name)} VALUES ${Array.from({ length: rows }, () => row).join(", ")}`;
};

interface Inserter {
  readonly add: (cells: readonly string[]) => void;
  /** Inserts what is held. */
  readonly end: () => void;
  readonly finalize: () => void;
}

function inserter(database: Database, table: Table): Inserter {
  const values = table.columns.map(valueIn);
  const statement = database.prepare(insertion(table, ROWS));
  let held: Value[] = [];
  return {
    add: (cells) => {
      for (let index = 0; index < values.length; index++) held.push(values[index]?.(cells[index] ?? "") ?? null);
      if (held.length < ROWS * values.length) return;
      statement.run(held);
      held = [];
    },
    end: () => {
      if (held.length > 0) database.run(insertion(table, held.length / values.length), held);
      held = [];
    },
    finalize: () => statement.finalize(),
  };
}

/** Writes the database; gives the number of records. */
function fill(path: string, records: Records): number {
  const database = openDatabase(path, { readOnly: false });
  let inserters: Inserter[] = [];
  let count = 0;
  try {
    database.exec(settings + tableStatements());
    inserters = tables.map((table) => inserter(database, table));
    visitRows(records, (table, cells) => {
      inserters[table]?.add(cells);
      if (isOfRecords[table]) count++;
    });
    for (const { end } of inserters) end();
    database.exec(`${lookupStatements()}\nCOMMIT;`);
    return count;
  } finally {
    for (const { finalize } of inserters) finalize();
    database.close();
  }
}

function copy(path: string, write: Write): void {
  const file = openSync(path, "r");
  try {
    for (;;) {
      const buffer = Buffer.allocUnsafe(PIECE);
      const length = readSync(file, buffer);
      if (length === 0) return;
      write(buffer.subarray(0, length));
    }
  } finally {
    closeSync(file);
  }
}

/** The tables as one SQLite database, with keys, indices and the view `ties`; `name` is that of the dataset. */
export const sqliteFile = (records: Records, name: string): ReleaseFile => ({
  path: `data/${name}.sqlite`,
  mediaType: "application/vnd.sqlite3",
  title: "All tables as one SQLite database; its view ties tells who is tied with whom, how and since when.",
  write: (write) =>
    inTemporaryFolder((folder) => {
      const path = join(folder, "made.sqlite");
      const count = fill(path, records);
      copy(path, write);
      return count;
    }),
});
