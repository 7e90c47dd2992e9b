/**
 * First characters that make a spreadsheet run a cell, the wide forms of East Asian keyboards among them, and the apostrophe itself, so that
 * what was put before a cell can be told from what it had.
 */
const RISKY = /^[=+\-@\t\r\n＝＋－＠']/;

/** A negative number is one in a spreadsheet, too. */
const NEGATIVE = /^-[0-9]+(?:\.[0-9]+)?$/;

/** A cell that no spreadsheet runs as a formula: an apostrophe stands before it where one would, or where it begins with one. */
export const neutralised = (cell: string): string => (RISKY.test(cell) && !NEGATIVE.test(cell) ? `'${cell}` : cell);

/** The cell that `neutralised` was given. */
export const originalCell = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);
