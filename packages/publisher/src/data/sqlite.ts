import { closeSync, openSync, readSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Column, tables } from "@kembar/schema";
import type { Database, Statement } from "node-sqlite3-wasm";
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

const values = tables.map(({ columns }) => columns.map(valueIn));

/** Whether a row of a table stands for a record, not for a part of one. */
const isOfRecords = tables.map(({ primaryKey }) => primaryKey.join() === "id");

const insertion = ({ name, columns }: (typeof tables)[number]): string =>
  `INSERT INTO ${quotedName(name)} VALUES (${columns.map(() => "?").join(", ")})`;

/** Writes the database; gives the number of records. */
function fill(path: string, records: Records): number {
  const database = openDatabase(path, { readOnly: false });
  let statements: Statement[] = [];
  let count = 0;
  try {
    database.exec(settings + tableStatements());
    statements = tables.map((table) => database.prepare(insertion(table)));
    visitRows(records, (table, cells) => {
      statements[table]?.run(cells.map((cell, index) => values[table]?.[index]?.(cell) ?? null));
      if (isOfRecords[table]) count++;
    });
    database.exec(`${lookupStatements()}\nCOMMIT;`);
    return count;
  } finally {
    for (const statement of statements) statement.finalize();
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
