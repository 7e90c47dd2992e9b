/**
 * Reads CSV (RFC 4180) with rows that end as `end` says, to rows of cells; nothing is taken off, nothing is guessed. Throws for quotes where
 * none may be and for a file that breaks off, with the number of the row, from 1.
 */
export function csvCells(text: string, end: "\n" | "\r\n"): string[][] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const read = readRow(text, at, { end, row: rows.length + 1 });
    rows.push(read.cells);
    at = read.next;
  }
  return rows;
}

interface Place {
  readonly end: string;
  readonly row: number;
}

function readRow(text: string, start: number, place: Place): { cells: string[]; next: number } {
  const cells: string[] = [];
  for (let at = start; ; at++) {
    const { cell, next } = text[at] === '"' ? quotedCell(text, at, place) : plainCell(text, at, place);
    cells.push(cell);
    if (text.startsWith(place.end, next)) return { cells, next: next + place.end.length };
    if (text[next] !== ",") throw fault("a comma or the end of the row", text.slice(next, next + 1), place);
    at = next;
  }
}

function quotedCell(text: string, start: number, place: Place): { cell: string; next: number } {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return { cell: text.slice(start + 1, at).replaceAll('""', '"'), next: at + 1 };
  throw fault("a quotation mark that closes the cell", "", place);
}

function plainCell(text: string, start: number, place: Place): { cell: string; next: number } {
  let next = start;
  while (next < text.length && text[next] !== "," && !text.startsWith(place.end, next)) {
    if (text[next] === '"') throw fault("a cell in quotation marks as a whole", '"', place);
    next++;
  }
  return { cell: text.slice(start, next), next };
}

const fault = (wanted: string, got: string, { row }: Place): Error =>
  new Error(`Expected ${wanted}, got ${got === "" ? "the end of the file" : JSON.stringify(got)} in row ${row}.`);
