import { join, relative, resolve } from "node:path";
import type { Problem, SourceMetadata } from "@kembar/converter";
import type { Effects } from "../effects.ts";
import { CliError } from "../error.ts";
import { isFolder, listFiles } from "../files.ts";
import { extensionOf, extensions, isKnown } from "./forms.ts";
import { type InputResult, readFile, readStdin } from "./read.ts";

export interface InputOptions {
  /** Outranks what the articles say of themselves. */
  readonly metadata: SourceMetadata;
  /** Folder of the results, which is not read even if it lies in one that is. */
  readonly out: string;
}

interface Listed {
  readonly paths: readonly string[];
  /** The paths are those of a folder: one that cannot be read keeps none of the others back. */
  readonly isFolder: boolean;
  readonly note?: { readonly note: string; readonly path: string };
}

const metadataFile = /\.ya?ml$/i;

/** "3 files passed over, of types that are not read: 2 .jpg, 1 .pdf". */
function passedOver(names: readonly string[]): string {
  const kinds = new Map<string, number>();
  for (const name of names) {
    const kind = extensionOf(name) || "without extension";
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const shown = [...kinds].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, 8);
  const what = names.length === 1 ? "1 file" : `${names.length} files`;
  return `${what} passed over, of types that are not read: ${shown.map(([kind, times]) => `${times} ${kind}`).join(", ")}${kinds.size > 8 ? ", …" : ""}.`;
}

const isBelow = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith("../") && !way.startsWith("..\\");
};

/** Files to read for an argument: itself, or the articles below a folder, sorted. */
function pathsOf(given: string, cwd: string, out: string): Listed {
  if (/^https?:\/\//i.test(given))
    throw new CliError(
      2,
      `Expected a file, got the address ${given}. Save the page first, as with curl -o page.html, then: kembar convert page.html --url ${given}`,
    );
  const path = resolve(cwd, given);
  if (!isFolder(path)) {
    if (metadataFile.test(path))
      throw new CliError(
        2,
        `Expected an article, got ${given}, which is metadata. Name the article that it stands beside; the metadata are read with it.`,
      );
    return { paths: [path], isFolder: false };
  }
  const names = listFiles(path).filter((name) => !(isBelow(path, out) && isBelow(out, join(path, name))));
  const found = names.filter(isKnown);
  if (found.length === 0)
    throw new CliError(
      3,
      `Cannot convert ${given}: expected files that end in ${extensions.join(", ")} in the folder, found none.`,
    );
  const others = names.filter((name) => !isKnown(name) && !metadataFile.test(name));
  const paths = found.map((name) => join(path, name));
  return others.length === 0
    ? { paths, isFolder: true }
    : { paths, isFolder: true, note: { note: passedOver(others), path: given } };
}

const sameName = (id: string, path: string, first: string): Problem =>
  path === first
    ? { code: "convert/same-name", message: "It is given twice.", advice: "Name it once." }
    : {
        code: "convert/same-name",
        message: `Its name gives the same source id (${id}) as ${first}.`,
        advice: "Rename one of the two.",
      };

/** Two files of one name would share an id in the records, so the later one is refused. */
async function* withUniqueIds(results: AsyncIterable<InputResult>): AsyncGenerator<InputResult> {
  const seen = new Map<string, string>();
  for await (const result of results) {
    const first = "article" in result ? seen.get(result.article.id) : undefined;
    if ("article" in result && first === undefined) seen.set(result.article.id, result.path);
    if (!("article" in result) || first === undefined) yield result;
    else yield { path: result.path, problem: sameName(result.article.id, result.path, first) };
  }
}

/** Reads a file of a folder; a dangling link, or a file that may not be read, is a problem of its own. */
async function* readMember(path: string, metadata: SourceMetadata): AsyncGenerator<InputResult> {
  try {
    yield* readFile(path, metadata);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    yield {
      path,
      problem: { code: "convert/unreadable", message: error.message, advice: "Make it readable, or move it away." },
    };
  }
}

async function* readListed(
  listed: readonly (Listed | "-")[],
  effects: Effects,
  metadata: SourceMetadata,
): AsyncGenerator<InputResult> {
  for (const one of listed) {
    if (one === "-") yield* readStdin(effects.stdin(), metadata);
    else {
      if (one.note) yield one.note;
      for (const path of one.paths) yield* one.isFolder ? readMember(path, metadata) : readFile(path, metadata);
    }
  }
}

/** One address is that of one article. */
function refuseSharedAddress(listed: readonly (Listed | "-")[], { url }: SourceMetadata): void {
  const files = listed.reduce((sum, one) => sum + (one === "-" ? 1 : one.paths.length), 0);
  if (url === undefined || files <= 1) return;
  throw new CliError(
    2,
    `--url: expected one article that it is the address of, got ${files} files. Convert them one by one, or write each address into <name>.yaml beside <name>.txt, as "url: https://…".`,
  );
}

/** Reads every article of the files, folders and standard input (`-`) given, in order, one at a time. Throws at once for a path with nothing to read. */
export function readInputs(
  given: readonly string[],
  effects: Effects,
  { metadata, out }: InputOptions,
): AsyncGenerator<InputResult> {
  const listed = given.map((one) => (one === "-" ? "-" : pathsOf(one, effects.cwd, out)));
  refuseSharedAddress(listed, metadata);
  return withUniqueIds(readListed(listed, effects, metadata));
}
