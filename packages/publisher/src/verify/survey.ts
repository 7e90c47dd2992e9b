import { createHash } from "node:crypto";
import { type EntityKind, entities } from "../records.ts";
import type { LedgerFile } from "../release/ledger.ts";
import { linesOf, linesPath, type OpenRelease } from "../release/opened.ts";
import type { Finding } from "./report.ts";

/** What the files of a release are, as they were read. */
export interface Survey {
  /** Size and SHA-256 of each file that can be read, by path. */
  readonly files: ReadonlyMap<string, LedgerFile>;
  /** Files that cannot be read, and why. */
  readonly faults: readonly Finding[];
}

/** Takes the lines of records as they are read. */
export type TakeLine = (kind: EntityKind, line: string) => void;

const kinds = new Map(entities.map((kind) => [linesPath(kind), kind]));

/** Reads every file of a release once: for its size and SHA-256, and the records line by line for whoever takes them. */
export function survey(release: OpenRelease, take?: TakeLine): Survey {
  const files = new Map<string, LedgerFile>();
  const faults: Finding[] = [];
  for (const path of release.paths) {
    const hash = createHash("sha256");
    let bytes = 0;
    const pieces = function* () {
      for (const piece of release.pieces(path)) {
        hash.update(piece);
        bytes += piece.length;
        yield piece;
      }
    };
    const kind = kinds.get(path);
    try {
      if (kind && take) for (const line of linesOf(pieces())) take(kind, line);
      else for (const _ of pieces());
      files.set(path, { path, bytes, sha256: hash.digest("hex") });
    } catch (error) {
      faults.push({ file: path, message: (error as Error).message });
    }
  }
  return { files, faults };
}
