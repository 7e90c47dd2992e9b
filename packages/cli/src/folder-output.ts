import { join } from "node:path";
import { assemble, type Conversion, type Format, writeFormats } from "@kembar/converter";
import type { Effects } from "./effects.ts";
import { CliError } from "./error.ts";
import { exists, isFolder, removeFile, writeFiles } from "./files.ts";
import type { Output } from "./output.ts";
import { storedFiles } from "./stored-source.ts";
import { count } from "./text.ts";

export interface FolderOptions {
  /** The folder, absolute. */
  readonly out: string;
  /** The folder as the user named it. */
  readonly shown: string;
  readonly formats: readonly Format[];
  readonly isJson: boolean;
  readonly isQuiet: boolean;
}

/** Names of all files that records are written to, in every format; those of sources aside. */
const recordFiles = (): string[] => [...writeFormats(assemble([]).collection).keys()];

/** Records always stand beside `sources/`: files of their names without it are somebody else's. */
function refuseForeign(out: string): void {
  if (exists(join(out, "sources"))) return;
  const foreign = recordFiles().find((name) => exists(join(out, name)));
  if (foreign === undefined) return;
  throw new CliError(
    3,
    `Cannot write to ${out}: it has a file ${foreign} but no sources/, so that file is no record of an earlier run. Name another folder with --out, or move the file.`,
  );
}

/**
 * Writes the records of all articles into a folder, in every format asked for, with the texts that they rest on in `sources/`; then says
 * what it found. Without an article nothing is written.
 */
export function folderOutput(effects: Effects, { out, shown, formats, isJson, isQuiet }: FolderOptions): Output {
  if (exists(out) && !isFolder(out))
    throw new CliError(3, `Cannot write to ${out}: expected a folder, found a file. Name another folder with --out.`);
  const conversions: Conversion[] = [];
  const stored = new Map<string, string>();
  return {
    add: (converted) => {
      conversions.push(converted.conversion);
      for (const [name, text] of storedFiles(converted, out)) stored.set(name, text);
    },
    finish: (problems) => {
      const told = problems.map(({ path, problem }) => ({ path, ...problem }));
      if (conversions.length === 0) {
        if (isJson) effects.stdout(`${JSON.stringify({ articles: 0, agreements: 0, problems: told })}\n`);
        return;
      }
      const { collection } = assemble(conversions);
      const { agreements } = collection;
      const files = new Map([...writeFormats(collection, formats), ...stored]);
      refuseForeign(out);
      const stale = recordFiles().filter((name) => !files.has(name) && exists(join(out, name)));
      const changed = writeFiles(out, files);
      // Records of a run before in another format would contradict these.
      for (const name of stale) removeFile(join(out, name));
      const summary = {
        articles: conversions.length,
        agreements: agreements.length,
        out,
        files: [...files.keys()],
        changed,
        problems: told,
      };
      if (isJson) effects.stdout(`${JSON.stringify(summary)}\n`);
      else if (!isQuiet)
        effects.stdout(
          `${count(conversions.length, "article")}, ${count(agreements.length, "agreement")}: ${count(files.size, "file")} in ${shown}/\n${agreements.map((agreement) => `  ${agreement.id}  ${agreement.label.en}\n`).join("")}`,
        );
    },
  };
}
