import { blocksOf, type EntityKind, linesOf } from "@kembar/publisher";
import { CliError, reasonOf } from "../error.ts";
import { asCliError } from "../releases.ts";

/** Lines of a file one by one, without their line feeds; no more than a piece of the file and a line are held. */
export function* linesOfFile(path: string): Generator<string> {
  try {
    yield* linesOf(blocksOf(path));
  } catch (error) {
    if ((error as { syscall?: unknown }).syscall === undefined) throw error;
    throw new CliError(3, `Cannot read ${path}: ${reasonOf(error)}.`, { cause: error });
  }
}

const kinds: Readonly<Record<EntityKind, string>> = { agreement: "kind", place: "level", source: "completeness" };

/** What kind of record a value is, by a key that only that kind has; undefined if it is none. */
export function kindOf(value: unknown): EntityKind | undefined {
  if (typeof value !== "object" || value === null || typeof (value as { id?: unknown }).id !== "string")
    return undefined;
  return (["agreement", "place", "source"] as const).find((kind) => Object.hasOwn(value, kinds[kind]));
}

/** What lines of records are expected to be. */
export interface Expected {
  /** The file, as messages name it. */
  readonly name: string;
  readonly kind: EntityKind;
  /** Records of other kinds may stand among them, and are left out. */
  readonly isMixed?: boolean;
}

/** Records of JSON lines, one by one, as often as they are asked for; a CliError at a line that is none. */
export function recordsIn<T>(lines: () => Iterable<string>, { name, kind, isMixed = false }: Expected): Iterable<T> {
  return {
    *[Symbol.iterator]() {
      let number = 0;
      for (const line of told(lines)) {
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

/** Lines as they come; what keeps them from being read is told as the user's to mend. */
function* told(lines: () => Iterable<string>): Generator<string> {
  try {
    yield* lines();
  } catch (error) {
    throw asCliError(error);
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
