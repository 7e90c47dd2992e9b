import { join } from "node:path";
import { applyClaims, type Claim, type Conversion, type Problem, parseClaims, strayClaims } from "@kembar/converter";
import { CliError } from "./error.ts";
import { exists, listFiles, readBytes } from "./files.ts";

/** A claim that was refused, or a line that is none. */
export interface Refusal {
  readonly path: string;
  readonly problem: Problem;
}

/** Claims of some files, to be entered article by article. */
export interface ClaimDesk {
  /** Whether there are claims about an article. */
  readonly isAbout: (article: string) => boolean;
  /** The conversion with the claims about its article that are borne out by its text; there is none of an article that is only cited. */
  readonly enter: (conversion: Conversion, text?: string) => Conversion;
  /** What was refused, when all articles have been read: by file, then by line. */
  readonly refusals: () => Refusal[];
}

function readClaims(path: string, given: string) {
  try {
    return parseClaims(new TextDecoder("utf-8", { fatal: true }).decode(readBytes(path)));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new CliError(1, `${given}: expected claims in UTF-8. Save the file as UTF-8.`, { cause: error });
  }
}

interface OpenFile {
  readonly given: string;
  readonly claims: readonly Claim[];
  readonly problems: (Problem & { readonly line: number })[];
}

/** Opens files of claims; `given` is how the user named each. */
export function openClaims(files: readonly { readonly path: string; readonly given: string }[]): ClaimDesk {
  const open = files.map(({ path, given }): OpenFile => ({ given, ...readClaims(path, given) }));
  const read = new Set<string>();
  return {
    isAbout: (article) => open.some(({ claims }) => claims.some((claim) => claim.source === article)),
    enter: (conversion, text) => {
      read.add(conversion.source.id);
      return open.reduce((entered, { claims, problems }) => {
        const applied = applyClaims(entered, text, claims);
        problems.push(...applied.problems);
        return applied.conversion;
      }, conversion);
    },
    refusals: () =>
      open.flatMap(({ given, claims, problems }) =>
        [...problems, ...strayClaims(claims, read)]
          .toSorted((a, b) => a.line - b.line)
          .map((problem) => ({ path: given, problem })),
      ),
  };
}

/** Files of claims of a dataset, `claims/*.jsonl`, sorted by name; none if there is no such folder. */
export function claimFilesOf(folder: string): { path: string; given: string }[] {
  const names = exists(join(folder, "claims")) ? listFiles(folder, "claims") : [];
  return names.filter((name) => name.endsWith(".jsonl")).map((name) => ({ path: join(folder, name), given: name }));
}
