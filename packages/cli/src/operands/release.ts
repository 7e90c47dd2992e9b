import { join } from "node:path";
import type { Registry } from "@kembar/converter";
import {
  linesIn,
  type OpenRelease,
  openRelease,
  type Records,
  type SchemaSnapshot,
  SnapshotError,
  snapshotOfRelease,
  textIn,
} from "@kembar/publisher";
import type { Agreement, Place, Source } from "@kembar/schema";
import { CliError } from "../error.ts";
import { exists } from "../files.ts";
import { asCliError } from "../releases.ts";
import { recordsIn } from "./lines.ts";
import { nothingToClose, type Operand } from "./operand.ts";

const MANIFEST = "manifest.json";

/** Whether a folder is a release: it says what is in it. */
export const isRelease = (folder: string): boolean => exists(join(folder, MANIFEST));

const textIfAny = (release: OpenRelease, path: string): string | undefined =>
  release.paths.includes(path) ? textIn(release, path) : undefined;

function recordsOf(release: OpenRelease, name: string): Records {
  const part = <T>(file: string, kind: "agreement" | "place" | "source"): Iterable<T> =>
    recordsIn<T>(() => linesIn(release, `data/${file}`), { name: `${name}/data/${file}`, kind });
  return {
    agreements: part<Agreement>("agreements.jsonl", "agreement"),
    places: part<Place>("places.jsonl", "place"),
    sources: part<Source>("sources.jsonl", "source"),
  };
}

/** The register as far as the tombstones of a release tell it: ids, versions, states and ids again have no quotes in CSV. */
function registerIn(release: OpenRelease): Registry {
  const [header = "", ...lines] = (textIfAny(release, "data/tombstones.csv") ?? "").split(/\r?\n/);
  const columns = header.split(",");
  const cell = (line: string, name: string): string => line.split(",")[columns.indexOf(name)] ?? "";
  return lines.flatMap((line) => {
    const state = cell(line, "reason");
    if (state !== "merged" && state !== "split" && state !== "withdrawn") return [];
    return [{ id: cell(line, "id"), state, replacedBy: cell(line, "replaced_by"), key: "" }];
  });
}

function snapshotOf(release: OpenRelease, name: string): SchemaSnapshot {
  try {
    return snapshotOfRelease((path) => textIfAny(release, path));
  } catch (error) {
    if (error instanceof SnapshotError) throw new CliError(1, `${name}: ${error.message}`, { cause: error });
    throw error;
  }
}

function opened(path: string, name: string): OpenRelease {
  const release = openRelease(path);
  if (release.paths.includes(MANIFEST)) return release;
  throw new CliError(
    1,
    `${name}: expected a release, a zip with ${MANIFEST} in it or in its one folder. Name the zip of a release.`,
  );
}

/** A release, a folder or a zip; its records are read when they are asked for. */
export function releaseOperand(path: string, name: string, close = nothingToClose): Operand {
  try {
    const release = opened(path, name);
    const snapshot = snapshotOf(release, name);
    const manifest = JSON.parse(textIn(release, MANIFEST)) as { version?: string; date?: string };
    return {
      name,
      what: `the release ${manifest.version ?? ""}`.trimEnd(),
      records: recordsOf(release, name),
      register: registerIn(release),
      decisions: [],
      ...(manifest.date === undefined ? {} : { date: manifest.date }),
      snapshot,
      close,
    };
  } catch (error) {
    throw asCliError(error);
  }
}
