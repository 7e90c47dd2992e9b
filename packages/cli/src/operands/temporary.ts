import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CliError, reasonOf } from "../error.ts";

/** A new folder of this run, and how to take it away. */
export function temporaryFolder(): { readonly folder: string; readonly remove: () => void } {
  try {
    const folder = mkdtempSync(join(tmpdir(), "kembar-diff-"));
    return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
  } catch (error) {
    throw new CliError(
      3,
      `Cannot make a temporary folder: ${reasonOf(error)}. Set TMPDIR to a folder that takes files.`,
      {
        cause: error,
      },
    );
  }
}
