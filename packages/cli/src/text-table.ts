import { widthOf } from "./text.ts";

/** Rows of three cells as columns on a terminal, the second at the right edge of its column, the last as long as it is. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = [0, 1].map((at) => Math.max(0, ...rows.map((row) => widthOf(row[at] ?? ""))));
  const pad = (text: string, width: number): string => " ".repeat(Math.max(0, width - widthOf(text)));
  return rows
    .map(([first = "", second = "", third = ""]) => {
      const left = `${first}${pad(first, widths[0] ?? 0)}`;
      return `  ${left}  ${pad(second, widths[1] ?? 0)}${second}  ${third}`.trimEnd();
    })
    .map((line) => `${line}\n`)
    .join("");
}
