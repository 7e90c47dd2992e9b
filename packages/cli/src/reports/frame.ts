import type { Issue } from "@kembar/validator";
import { type Style, widthOf } from "../text.ts";

/** A character as the terminal shows it. */
interface Cell {
  readonly text: string;
  readonly width: number;
}

/** Characters that have no place of their own on a terminal, or would do something to it: one mark stands for each. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

function cellOf(character: string): Cell {
  if (character === "\t") return { text: " ", width: 1 };
  const text = unseen.test(character) ? "\ufffd" : character;
  return { text, width: widthOf(text) };
}

/** The line in which an issue stands, with its number and a caret under the column; nothing if the line is not known. */
export function codeFrame({ line, column, excerpt }: Issue, style: Style, columns: number): string[] {
  if (line === undefined || column === undefined || !excerpt) return [];
  const number = String(line).padStart(5);
  const blank = " ".repeat(number.length);
  const before = [...excerpt.text.slice(0, Math.max(0, column - excerpt.column))].map(cellOf);
  const after = [...excerpt.text.slice(Math.max(0, column - excerpt.column))].map(cellOf);
  const room = Math.max(20, columns - number.length - 3);
  const isCut = excerpt.column > 1;
  const head = lastCells(before, Math.floor(room * (widthSum(after) > room / 2 ? 0.5 : 0.75)), isCut);
  const tail = firstCells(after, room - widthSum(head));
  const caret = "^".repeat(Math.max(1, after[0]?.width ?? 1));
  return [
    `${style.dim(`${number} │`)} ${textOf(head)}${textOf(tail)}`.trimEnd(),
    `${style.dim(`${blank} │`)} ${" ".repeat(widthSum(head))}${style.bad(caret)}`,
  ];
}

const textOf = (cells: readonly Cell[]): string => cells.map((cell) => cell.text).join("");
const widthSum = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.width, 0);
const dots: Cell = { text: "…", width: 1 };

/** The last cells that fit, behind dots if some are missing. */
function lastCells(cells: readonly Cell[], room: number, isCut: boolean): Cell[] {
  const kept = fitting(cells.toReversed(), room, isCut);
  return [...(kept.length < cells.length || isCut ? [dots] : []), ...kept.toReversed()];
}

/** The first cells that fit, before dots if some are missing. */
function firstCells(cells: readonly Cell[], room: number): Cell[] {
  const kept = fitting(cells, room, false);
  return [...kept, ...(kept.length < cells.length ? [dots] : [])];
}

function fitting(cells: readonly Cell[], room: number, isCut: boolean): readonly Cell[] {
  if (!isCut && widthSum(cells) <= room) return cells;
  let left = room - 1;
  const end = cells.findIndex((cell) => {
    left -= cell.width;
    return left < 0;
  });
  return end < 0 ? cells : cells.slice(0, end);
}
