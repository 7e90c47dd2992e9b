import { join, sep } from "node:path";
import { applyEdits, type Edit, fixes, isFixable } from "@kembar/validator";
import { type Open, openOnDisk, shownPath, type Target } from "./checking.ts";
import { CliError } from "./error.ts";
import { exists, isReadOnly, readBytes, readHead, replaceFile, sizeOf } from "./files.ts";
import { diffText } from "./reports/diff.ts";
import { count } from "./text.ts";

/** Files are mended in memory, of which the tree of a JSON document takes 40 times its size: larger ones, in bytes, are left alone. */
const LIMIT = 1 << 23;

export interface Fixing {
  readonly isDryRun: boolean;
  readonly isQuiet: boolean;
  /** Where it is told what was mended. */
  readonly tell: (text: string) => void;
  readonly look: { readonly hasColour: boolean; readonly columns: number };
}

/** Why a file is left alone, and what to do about it. */
const reasons = {
  published: "What was published is never changed: change its dataset and release it again.",
  large: `Larger than ${LIMIT >> 20} MiB: build it again, or mend it in smaller files.`,
  packed: "Packed: unpack it, mend it, and pack it again.",
  readOnly: "Read-only: allow writing to it and to its folder (chmod u+w), and mend it again.",
} as const;

type Reason = keyof typeof reasons;

/** What was done. */
interface Done {
  edits: number;
  files: number;
  /** Files that were left alone, by their shown paths. */
  readonly left: Map<Reason, string[]>;
}

/**
 * Mends what is mechanical in the files of targets, or tells what it would mend; of files that are left alone it tells why. Gives how the files
 * are to be opened then: after a dry run as if they had been mended.
 */
export function fixTargets(targets: readonly Target[], fixing: Fixing): Open {
  const mended = new Map<string, Uint8Array>();
  const done: Done = { edits: 0, files: 0, left: new Map() };
  for (const target of targets)
    for (const name of target.names) {
      const file = join(target.folder, name);
      const shown = shownPath(target, name);
      const found = look(file, target, name);
      if (typeof found === "string") done.left.set(found, [...(done.left.get(found) ?? []), shown]);
      else if (found) {
        const bytes = mend(found, file, shown, fixing);
        if (fixing.isDryRun) mended.set(file, bytes);
        done.edits += found.edits.length;
        done.files++;
      }
    }
  if (!fixing.isQuiet) fixing.tell(`${sentences(done, fixing.isDryRun)}\n\n`);
  return (target, name) => {
    const bytes = mended.get(join(target.folder, name));
    return bytes ? { bytes } : openOnDisk(target, name);
  };
}

/** A file that can be mended. */
interface Found {
  readonly bytes: Uint8Array;
  readonly edits: readonly Edit[];
}

/** What is to be mended in a file, or why it is left alone; nothing if there is nothing, or it cannot be read, which the check tells. */
function look(file: string, target: Target, name: string): Found | Reason | undefined {
  // Folders around what is given say nothing of it.
  const path = name.replaceAll(sep, "/");
  if (/(?:^|\/)releases\/[^/]+\//.test(path) || isRelease(target.folder)) return "published";
  if (path.endsWith(".zip")) return "packed";
  const plain = path.replace(/(?:\.zip)?\.gz$/, "");
  if (!isFixable(plain) && !path.endsWith(".zip.gz")) return undefined;
  try {
    if (plain !== path || isPacked(readHead(file, 4))) return "packed";
    if (sizeOf(file) > LIMIT) return "large";
    const bytes = readBytes(file);
    const edits = fixes({ path, bytes });
    if (edits.length === 0) return undefined;
    return isReadOnly(file) ? "readOnly" : { bytes, edits };
  } catch (error) {
    if (error instanceof CliError) return undefined;
    throw error;
  }
}

/** Whether a folder is a release or in one: right below `releases/`, or with the checksums that every release ends with. */
function isRelease(folder: string): boolean {
  const path = `${folder.replaceAll(sep, "/")}/`;
  const around = /^.*\/releases\/[^/]+\//.exec(path)?.[0];
  return around !== undefined && (around === path || exists(join(around, "SHA256SUMS")));
}

/** Whether a file begins as gzip (RFC 1952) or zip do, whatever its name. */
const isPacked = ([first, second, third]: Uint8Array): boolean =>
  (first === 0x1f && second === 0x8b) || (first === 0x50 && second === 0x4b && (third === 3 || third === 5));

/** Mends a file, or shows what would be mended; gives its bytes then. */
function mend(
  { bytes, edits }: Found,
  file: string,
  shown: string,
  { isDryRun, isQuiet, tell, look }: Fixing,
): Uint8Array {
  const after = applyEdits(bytes, edits);
  if (!isDryRun) replaceFile(file, after);
  if (isDryRun) for (const piece of diffText(shown, bytes, edits, look)) tell(piece);
  else if (!isQuiet) tell(`mended ${shown}: ${whatWas(edits)}\n`);
  return after;
}

/** "keys not in the model's order (2), a byte order mark". */
function whatWas(edits: readonly Edit[]): string {
  const numbers = new Map<string, number>();
  for (const { what } of edits) numbers.set(what, (numbers.get(what) ?? 0) + 1);
  return [...numbers].map(([what, number]) => (number === 1 ? what : `${what} (${number} times)`)).join(", ");
}

function sentences({ edits, files, left }: Done, isDryRun: boolean): string {
  const where = `${count(edits, "place")} in ${count(files, "file")}`;
  const done = isDryRun ? `Would mend ${where}; nothing was changed.` : `Mended ${where}.`;
  return [edits === 0 ? "Nothing to mend." : done, ...[...left].map(leftAlone)].join("\n");
}

/** Names that are told; of more, how many there are. */
const NAMED = 3;

/** "Left alone 5 files: a.csv, b.csv, c.csv and 2 more. Packed: …" */
function leftAlone([reason, paths]: readonly [Reason, readonly string[]]): string {
  const more = paths.length > NAMED ? ` and ${paths.length - NAMED} more` : "";
  return `Left alone ${count(paths.length, "file")}: ${paths.slice(0, NAMED).join(", ")}${more}. ${reasons[reason]}`;
}
