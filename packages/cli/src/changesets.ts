import { basename, dirname, join } from "node:path";
import { type Bump, bumps, greaterBump } from "@kembar/publisher";
import { CliError } from "./error.ts";
import { exists, listFiles, readTextIfAny } from "./files.ts";

/** A note on what the next version brings, as the changesets tool reads it. */
export interface Changeset {
  /** Name of its file. */
  readonly name: string;
  /** Bump of each package that it names. */
  readonly bumps: ReadonlyMap<string, Bump>;
}

/** The folder of changesets of the repository that a folder is in; a CliError if there is none. */
export function changesetFolder(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, ".changeset");
    if (exists(path)) return path;
    if (dirname(at) === at)
      throw new CliError(
        2,
        `Expected a folder .changeset in ${folder} or above it, got none. Run \`npx changeset init\` in the repository.`,
      );
  }
}

async function readChangeset(folder: string, name: string): Promise<Changeset> {
  const { parseDocument } = await import("./yaml.ts");
  const [, head] = /^---\r?\n(.*?)\r?\n?---(?:\r?\n|$)/s.exec(readTextIfAny(join(folder, name)) ?? "") ?? [];
  const given = (head === undefined ? undefined : parseDocument(head).toJS()) ?? {};
  const entries = Object.entries(given as Record<string, unknown>).map(([one, bump]): [string, Bump] => {
    const known = bumps.find((word) => word === bump);
    if (known === undefined)
      throw new CliError(
        1,
        `.changeset/${name}: expected one of ${bumps.join(", ")} as the bump of ${one}, got "${bump}". Mend the file.`,
      );
    return [one, known];
  });
  return { name, bumps: new Map(entries) };
}

/** Changesets that wait for a version, sorted by name. */
export async function pendingChangesets(folder: string): Promise<Changeset[]> {
  const names = listFiles(folder).filter(
    (path) => path.endsWith(".md") && basename(path) !== "README.md" && !path.includes("/"),
  );
  return Promise.all(names.map((name) => readChangeset(folder, name)));
}

/** The greatest bump that pending changesets ask for a package; undefined if none names it. */
export function pendingBump(changesets: readonly Changeset[], name: string): Bump | undefined {
  const asked = changesets.flatMap((changeset) => changeset.bumps.get(name) ?? []);
  return asked.length === 0 ? undefined : asked.reduce(greaterBump, "none");
}

/** Text of a changeset's file. */
export const changesetText = (name: string, bump: Bump, text: string): string =>
  `---\n"${name}": ${bump}\n---\n\n${text}\n`;
