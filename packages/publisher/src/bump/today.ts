import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type FormatFile, formatFile, type SchemaSnapshot, schemasIn } from "./snapshot.ts";

const resolve = createRequire(import.meta.url).resolve;

/** The snapshot of a version that would be released now: the shapes of the installed schema package. `files` are those of the release, if they are known. */
export function snapshotOfToday(
  { name, licence }: Pick<SchemaSnapshot, "name" | "licence">,
  files?: readonly FormatFile[],
): SchemaSnapshot {
  return {
    name,
    licence,
    ...schemasIn((file) => readFileSync(resolve(`@kembar/schema/${file}`), "utf8")),
    ...(files ? { files: files.filter(({ path }) => !path.startsWith("changes/")).map(formatFile) } : {}),
  };
}
