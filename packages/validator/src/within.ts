/**
 * Index in `raw` of UTF-16 unit number `unit` of a text in quotes whose opening one is at `quote`, with the escapes of JSON or N-Quads:
 * of an escape its backslash.
 */
export function indexInEscaped(raw: string, quote: number, unit: number): number {
  let at = quote + 1;
  for (let left = unit; left > 0 && at < raw.length; ) {
    const letter = raw[at] === "\\" ? raw[at + 1] : undefined;
    const isPair = letter === "U" && Number.parseInt(raw.slice(at + 2, at + 10), 16) > 0xffff;
    left -= isPair ? 2 : 1;
    if (left >= 0) at += letter === undefined ? 1 : (escapes[letter] ?? 2);
  }
  return at;
}

/** How long the escapes are that have digits. */
const escapes: Readonly<Record<string, number>> = { u: 6, U: 10 };

/** Index in the text of a row of UTF-16 unit number `unit` of the cell that begins at `start`: quotes in quotes stand twice. */
export function indexInCell(raw: string, start: number, unit: number): number {
  if (raw[start] !== '"') return start + unit;
  let at = start + 1;
  for (let left = unit; left > 0; left--) at += raw[at] === '"' ? 2 : 1;
  return at;
}
