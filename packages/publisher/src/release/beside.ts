import { readFileSync } from "node:fs";
import { join } from "node:path";
import { outerFiles } from "../metadata/outer.ts";
import { withEntry } from "./changelog.ts";
import { isThere } from "./disk.ts";
import { formatLedger, type Ledger, type LedgerFile, versionIn } from "./ledger.ts";
import type { Staged } from "./stage.ts";
import { statementName, statementOf } from "./statement.ts";

/** Where a release goes. */
export interface Destination {
  /** The folder `releases` of a dataset, absolute. */
  readonly releases: string;
  /** The folder of the repository, for the metadata that archives look for there; absent where there is none. */
  readonly repository?: string;
  /** The changelog of the dataset, which gets what a version changed; `title` is its first heading where it is new. */
  readonly changelog?: { readonly path: string; readonly title: string };
}

/** A file that is written beside the folder and the zip of a version. */
export interface FileBeside {
  /** Absolute. */
  readonly path: string;
  /** One sentence of what is in it. */
  readonly title: string;
  readonly content: string;
}

/** A version with its zip, before or after it was published. */
export interface Packed extends Staged {
  readonly zip: LedgerFile;
}

/** A ledger with a version in it, which is added unless it is there. */
function withVersion(ledger: Ledger, { description, files, zip }: Packed): Ledger {
  const { version, date, dataDigest } = description;
  if (versionIn(ledger, version)) return ledger;
  const entry = { version, date, dataDigest, files: files.map(({ title: _, ...file }) => file), zip };
  return { ...ledger, versions: [...ledger.versions, entry] };
}

/** Where files that follow from the ledger say that they lie beside the versions; the others are the repository's. */
const RELEASES = "releases/";

function placeOf(path: string, { releases, repository }: Destination): string | undefined {
  if (path.startsWith(RELEASES)) return join(releases, path.slice(RELEASES.length));
  return repository === undefined ? undefined : join(repository, path);
}

/** The files that follow from the ledger; they tell of its newest version, and no other changes them. */
function following(packed: Packed, { versions }: Ledger, to: Destination): FileBeside[] {
  const { description } = packed;
  if (versions.at(-1)?.version !== description.version) return [];
  return outerFiles(versions, description).flatMap((file) => {
    const path = placeOf(file.path, to);
    if (path === undefined) return [];
    const pieces: (string | Uint8Array)[] = [];
    file.write((piece) => pieces.push(piece));
    return { path, title: file.title, content: pieces.join("") };
  });
}

function changelogFile(changelog: string, version: string, to: Destination["changelog"]): FileBeside[] {
  if (!to) return [];
  const before = isThere(to.path) ? readFileSync(to.path, "utf8") : undefined;
  return [
    {
      path: to.path,
      title: "What each version changed, with the records of this one.",
      content: withEntry(before ?? `# ${to.title}\n`, version, changelog),
    },
  ];
}

/**
 * The files beside the folder and the zip of a version, in the order in which they are written: its statement, the ledger as it is to be, and
 * those that follow from it. `changelog` is the text of the release's CHANGELOG.md.
 */
export function filesBeside(
  packed: Packed,
  changelog: string,
  before: Ledger,
  to: Destination,
): [statement: FileBeside, ledger: FileBeside, ...FileBeside[]] {
  const { description, zip } = packed;
  const ledger = withVersion(before, packed);
  return [
    {
      path: join(to.releases, statementName(description)),
      title: "An in-toto statement of what the zip is, to be signed.",
      content: `${JSON.stringify(statementOf(description, zip), null, 2)}\n`,
    },
    {
      path: join(to.releases, "ledger.json"),
      title: "Every version that was published, with the SHA-256 of each file; it is only ever added to.",
      content: formatLedger(ledger),
    },
    ...following(packed, ledger, to),
    ...changelogFile(changelog, description.version, to.changelog),
  ];
}
