import { join, sep } from "node:path";
import { applyEdits, type Edit, fixes } from "@kembar/validator";
import { type Open, openOnDisk, shownPath, type Target } from "./checking.ts";
import { readBytes, replaceFile, sizeOf } from "./files.ts";
import { diffText } from "./reports/diff.ts";
import { count } from "./text.ts";

/** Files are mended in memory: larger ones, in bytes, are left alone. */
const LIMIT = 1 << 28;

export interface Fixing {
  readonly isDryRun: boolean;
  readonly isQuiet: boolean;
  /** Where it is told what was mended. */
  readonly tell: (text: string) => void;
  readonly look: { readonly hasColour: boolean; readonly columns: number };
}

/**
 * Mends what is mechanical in the files of targets, or tells what it would mend. Gives how the files are to be opened then: after a dry run as
 * if they had been mended.
 */
export function fixTargets(targets: readonly Target[], { isDryRun, isQuiet, tell, look }: Fixing): Open {
  const mended = new Map<string, Uint8Array>();
  const total = { edits: 0, files: 0, published: 0, large: 0 };
  for (const target of targets)
    for (const name of target.names) {
      const file = join(target.folder, name);
      const path = file.replaceAll(sep, "/");
      if (isPublished(path)) total.published++;
      if (sizeOf(file) > LIMIT) {
        total.large++;
        continue;
      }
      const bytes = readBytes(file);
      const edits = fixes({ path, bytes });
      if (edits.length === 0) continue;
      total.edits += edits.length;
      total.files++;
      if (isDryRun) mended.set(file, applyEdits(bytes, edits));
      else replaceFile(file, applyEdits(bytes, edits));
      if (isDryRun) for (const piece of diffText(shownPath(target, name), bytes, edits, look)) tell(piece);
      else if (!isQuiet) tell(`mended ${shownPath(target, name)}: ${whatWas(edits)}\n`);
    }
  if (!isQuiet) tell(`${sentence(total, isDryRun)}\n\n`);
  return (target, name) => {
    const bytes = mended.get(join(target.folder, name));
    return bytes ? { bytes } : openOnDisk(target, name);
  };
}

const isPublished = (path: string): boolean => /\/releases\/[^/]+\//.test(path);

/** "keys not in the model's order (2), a byte order mark". */
function whatWas(edits: readonly Edit[]): string {
  const numbers = new Map<string, number>();
  for (const { what } of edits) numbers.set(what, (numbers.get(what) ?? 0) + 1);
  return [...numbers].map(([what, number]) => (number === 1 ? what : `${what} (${number} times)`)).join(", ");
}

function sentence(
  total: Readonly<Record<"edits" | "files" | "published" | "large", number>>,
  isDryRun: boolean,
): string {
  const where = `${count(total.edits, "place")} in ${count(total.files, "file")}`;
  const done = isDryRun ? `Would mend ${where}; nothing was changed.` : `Mended ${where}.`;
  const { published, large } = total;
  return [
    total.edits === 0 ? "Nothing to mend." : done,
    ...(published === 0 ? [] : [`Left alone what was published: ${count(published, "file")} below releases/.`]),
    ...(large === 0
      ? []
      : [`Left alone what is larger than ${LIMIT >> 20} MiB: ${count(large, "file")}; build it again.`]),
  ].join("\n");
}
