import { basename } from "node:path/posix";
import { major, minor, patch, type SchemaChange } from "./change.ts";
import { compareNamed } from "./named.ts";
import type { FormatFile, SchemaSnapshot } from "./snapshot.ts";

const stemOf = (path: string): string => basename(path).replace(/\.[^.]+$/, "");

/** A new file: a table of its own, or what is there already in another form. */
function addedFile({ path, table }: FormatFile, known: ReadonlySet<string>): SchemaChange {
  if (!/^(?:data|schema)\//.test(path)) return patch("file-added", path, "It tells of the data and holds none.");
  if (table === undefined && known.has(stemOf(path)))
    return patch(
      "serialisation-added",
      path,
      `It holds what the other files called "${stemOf(path)}" hold, in another form.`,
    );
  return minor("file-added", path, "There is one file more; the others are as they were.");
}

/** Differences of the lists of files; none where one of them is not known. */
export function compareFiles(old: SchemaSnapshot, next: SchemaSnapshot): SchemaChange[] {
  if (!old.files || !next.files) return [];
  const { gone, fresh } = compareNamed(old.files, next.files, ({ path }) => path);
  // A file that is called after the dataset holds all of it.
  const known = new Set([
    old.name,
    ...old.files.filter(({ path }) => path.startsWith("data/")).map(({ path }) => stemOf(path)),
  ]);
  return [
    ...gone.map(({ path }) => major("file-removed", path, "The file is gone: whoever downloads it finds nothing.")),
    ...fresh.map((file) => addedFile(file, known)),
  ];
}
