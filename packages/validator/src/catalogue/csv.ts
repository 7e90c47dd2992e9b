import { type Both, differs, error } from "./rule.ts";
import { show, showBoth } from "./show.ts";

/** What can be wrong with tables. */
export const csvRules = {
  "csv/syntax": error({
    summary: "A table is not CSV, or a row has too many or too few cells.",
    advice: "Mend the quotes and commas here, or build the file again.",
    why: "RFC 4180: one open quote swallows the rows that follow, and a row with too many cells shifts its values into the wrong columns.",
    message: ({ reason }: { reason: string }) => `Expected CSV: ${reason}.`,
  }),
  "csv/given-up": error({
    summary: "A table has so many broken rows that reading it stopped.",
    advice: "Mend the rows before this line, or build the file again; then check once more.",
    why: "Each broken row costs reading anew what is behind it, and a file with so many of them is no table. What follows was not checked.",
    message: ({ limit }: { limit: number }) =>
      `Expected at most ${limit} broken rows; the rest of the file, from here on, was not read.`,
  }),
  "csv/header": error({
    summary: "A table has not the columns of the model, in order.",
    advice: "Restore the header; docs/data-dictionary.md lists the columns.",
    why: "Programs find columns by name and place; another header breaks them, or makes them read the wrong column.",
    message: ({ expected, found, index }: Both & { index: number }) => {
      const both = showBoth(expected, found);
      return `Expected ${both.expected} as column ${index + 1}, got ${both.found}${both.where}.`;
    },
  }),
  "csv/line-ends": error({
    summary: "Rows of a table end in different ways.",
    advice: "End all rows with LF: `kembar build` does, and most editors can.",
    why: "RFC 4180 knows one end of a row. Readers take the first one for that of all: with another they read two rows as one, or a row that is not there.",
    message: ({ expected, found }: { expected: string; found: string }) =>
      `Expected ${expected} at the end of the row, as at that of the first one, got ${found}.`,
  }),
  "csv/type": error({
    summary: "A cell is not of the type of its column.",
    advice: "Write integers as 12, numbers as 1.5 with a point, and leave unknown values empty.",
    why: "A column holds one type, so that it can be counted and sorted; one word among numbers turns the whole column into text.",
    message: differs,
  }),
  "csv/empty": error({
    summary: "A cell that must be filled is empty.",
    advice: "Fill it, or build the table again.",
    why: "A value that the model requires is missing; readers would take the empty cell for a missing value.",
    message: ({ column }: { column: string }) => `Expected a value in the column ${column}, got nothing.`,
  }),
  "csv/cell": error({
    summary: "A cell differs from the same value in the other files.",
    advice: "Build the table again with `kembar build`; spreadsheets change codes and dates when they save.",
    why: "All formats say the same, so that it does not matter which of them is read. A cell that differs was changed by hand or by a spreadsheet.",
    message: ({ column, expected, found }: Both & { column: string }) => {
      const both = showBoth(expected, found);
      return `Expected ${both.expected} in the column ${column}, got ${both.found}${both.where}.`;
    },
  }),
  "csv/rows": error({
    summary: "A table has other rows than the records.",
    advice: "Run `kembar build`, or convert again what `kembar convert` wrote.",
    why: "A row too many or too few makes counts from the tables differ from counts of the records.",
    message: ({
      table,
      row,
      problem,
    }: {
      table: string;
      row: string;
      problem: "missing" | "too many" | "out of order";
    }) => `${table}: the row ${row} is ${problem}.`,
  }),
  "csv/empty-key": error({
    summary: "A cell of a table's key is empty.",
    advice: "Fill it in: the key tells the rows apart, and where each belongs.",
    why: "A row without its key belongs to nothing: it is lost when the tables are joined.",
    message: ({ column }: { column: string }) => `Expected a value in the key column ${column}.`,
  }),
  "csv/duplicate-key": error({
    summary: "Two rows of a table have the same key.",
    advice: "Remove one of them, or correct its key.",
    why: "Joins multiply rows with equal keys, and records keep one of the two only.",
    message: ({ table, key }: { table: string; key: string }) => `${table}: the key ${key} stands in two rows.`,
  }),
  "csv/unknown-row": error({
    summary: "A row belongs to a row of another table that is not there.",
    advice: "Add that row, or correct the key.",
    why: "A row that hangs under nothing is lost when the tables are joined.",
    message: ({ table, key }: { table: string; key: string }) => `The table ${table} has no row ${key}.`,
  }),
  "csv/position": error({
    summary: "Positions of the rows of a list have a gap.",
    advice: "Count from 0 without a gap; a row that is missing has to be restored.",
    why: "Pointers of evidence lead to a position. With a gap they lead to nothing, or to the neighbour.",
    message: ({ expected, found }: Both) => `Expected the position ${show(expected)}, got ${show(found)}.`,
  }),
} as const;
