import { closeSync, openSync, readSync } from "node:fs";
import type { EntityKind } from "@kembar/publisher";
import { CliError, reasonOf } from "../error.ts";

const PIECE = 1 << 20;
const LINE_FEED = 10;

function* pieces(path: string): Generator<Buffer> {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE);
      const length = readSync(file, piece, 0, PIECE, null);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } catch (error) {
    if ((error as { syscall?: unknown }).syscall === undefined) throw error;
    throw new CliError(3, `Cannot read ${path}: ${reasonOf(error)}.`, { cause: error });
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Lines of a file one by one, without their line feeds; no more than a piece of the file and a line are held. */
export function* linesIn(path: string): Generator<string> {
  let rest: Buffer[] = [];
  for (const piece of pieces(path)) {
    let from = 0;
    for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, from)) {
      const last = piece.subarray(from, end);
      yield (rest.length > 0 ? Buffer.concat([...rest, last]) : last).toString("utf8");
      rest = [];
      from = end + 1;
    }
    if (from < piece.length) rest.push(piece.subarray(from));
  }
  if (rest.length > 0) yield Buffer.concat(rest).toString("utf8");
}

const kinds: Readonly<Record<EntityKind, string>> = { agreement: "kind", place: "level", source: "completeness" };

/** What kind of record a value is, by a key that only that kind has; undefined if it is none. */
export function kindOf(value: unknown): EntityKind | undefined {
  if (typeof value !== "object" || value === null || typeof (value as { id?: unknown }).id !== "string")
    return undefined;
  return (["agreement", "place", "source"] as const).find((kind) => Object.hasOwn(value, kinds[kind]));
}

/** Records of a file of JSON lines, one by one, as often as they are asked for; a CliError at a line that is none. `name` is the file for the user. */
export function recordsIn<T>(path: string, name: string, kind: EntityKind, isMixed = false): Iterable<T> {
  return {
    *[Symbol.iterator]() {
      let number = 0;
      for (const line of linesIn(path)) {
        number++;
        if (line.trim() === "") continue;
        const found = parse(line);
        const is = kindOf(found);
        if (is === kind) yield found as T;
        else if (!isMixed || is === undefined)
          throw new CliError(
            1,
            `${name}:${number}: expected ${kind === "agreement" ? "an" : "a"} ${kind} as one line of JSON, got ${line.slice(0, 40)}${line.length > 40 ? "…" : ""}. Mend the line, or take the file again from where it is published.`,
          );
      }
    },
  };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
