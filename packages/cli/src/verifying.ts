import { readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import {
  type Ledger,
  type Manifest,
  manifestOf,
  type OpenRelease,
  parseLedger,
  ReleaseError,
  type VerifyOptions,
} from "@kembar/publisher";
import { CliError } from "./error.ts";
import { exists, isFolder, readTextIfAny } from "./files.ts";
import { sourceTextIn, versionsIn } from "./releasing.ts";

/** What the user names to look at a release with; what lies beside it is taken otherwise. */
export interface Named {
  readonly cwd: string;
  readonly ledger?: string | undefined;
  readonly sources?: string | undefined;
  readonly isQuick: boolean;
}

/** The manifest, as far as it is needed to find what lies beside; a damaged one is told by the checks. */
function manifestIfAny(release: OpenRelease): Manifest | undefined {
  try {
    return manifestOf(release);
  } catch {
    return undefined;
  }
}

type Neighbour = NonNullable<VerifyOptions["before"]>;

/** A version beside, where its folder or zip lies there. */
function neighbourIn(folder: string, name: string, version: string | undefined): Neighbour | undefined {
  if (version === undefined || ![version, `${name}-${version}.zip`].some((one) => exists(join(folder, one))))
    return undefined;
  try {
    return versionsIn(folder, name)(version);
  } catch (error) {
    if (error instanceof ReleaseError) return { fault: error.message };
    throw error;
  }
}

/** The version that follows one, by the ledger. */
function versionAfter({ version }: Manifest, ledger: Ledger | undefined): string | undefined {
  const at = ledger?.versions.findIndex((one) => one.version === version) ?? -1;
  return at < 0 ? undefined : ledger?.versions[at + 1]?.version;
}

function ledgerFor(path: string, { cwd, ledger: named }: Named): Pick<VerifyOptions, "ledger" | "ledgerFault"> {
  const ledgerPath = named === undefined ? join(dirname(path), "ledger.json") : resolve(cwd, named);
  const text = readTextIfAny(ledgerPath);
  if (named !== undefined && text === undefined)
    throw new CliError(3, `Cannot read ${named}: there is no such file. Name the ledger.json of the dataset.`);
  if (text === undefined) return {};
  try {
    return { ledger: parseLedger(named ?? "ledger.json", text) };
  } catch (error) {
    if (error instanceof ReleaseError) return { ledgerFault: error.message };
    throw error;
  }
}

/** Name of the statement of a release that is a zip of any name, or a folder. */
const statementOf = (path: string, manifest: Manifest | undefined): string =>
  isFolder(path)
    ? `${manifest?.dataset.name}-${manifest?.version}.intoto.json`
    : `${basename(path).replace(/\.zip$/i, "")}.intoto.json`;

function besideOf(path: string, manifest: Manifest | undefined): Pick<VerifyOptions, "statement" | "lists"> {
  const folder = dirname(path);
  const name = statementOf(path, manifest);
  const text = readTextIfAny(join(folder, name));
  const lists = ["feed.atom", "versions.json"].flatMap((one): [string, string][] => {
    const found = readTextIfAny(join(folder, one));
    return found === undefined ? [] : [[one, found]];
  });
  return { ...(text === undefined ? {} : { statement: { name, text } }), lists: new Map(lists) };
}

/** The texts of sources: those of the folder named, or of the dataset that the release lies in. */
function textsFor(path: string, { cwd, sources }: Named): Pick<VerifyOptions, "sourceText"> {
  if (sources !== undefined) {
    const folder = resolve(cwd, sources);
    if (!isFolder(folder))
      throw new CliError(3, `Cannot read ${sources}: it is no folder. Name the one with the texts.`);
    return { sourceText: sourceTextIn(folder) };
  }
  const beside = join(dirname(dirname(path)), "sources");
  const hasTexts = basename(dirname(path)) === "releases" && exists(beside) && isFolder(beside);
  return hasTexts && readdirSync(beside).some((name) => name.endsWith(".txt"))
    ? { sourceText: sourceTextIn(beside) }
    : {};
}

/** What a release is looked at together with: what is named, and what lies beside it. */
export function companionsOf(release: OpenRelease, path: string, named: Named): VerifyOptions {
  const manifest = manifestIfAny(release);
  const ledger = ledgerFor(path, named);
  const folder = dirname(path);
  const name = manifest?.dataset.name ?? "";
  const before = neighbourIn(folder, name, manifest?.previous);
  const after = neighbourIn(folder, name, manifest && versionAfter(manifest, ledger.ledger));
  return {
    isQuick: named.isQuick,
    ...ledger,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    ...(isFolder(path) ? {} : { zip: path }),
    ...besideOf(path, manifest),
    ...textsFor(path, named),
  };
}
