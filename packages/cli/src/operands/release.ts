import { join } from "node:path";
import type { Registry } from "@kembar/converter";
import { type Records, type SchemaSnapshot, SnapshotError, snapshotOfRelease } from "@kembar/publisher";
import type { Agreement, Place, Source } from "@kembar/schema";
import { CliError } from "../error.ts";
import { exists, readTextIfAny } from "../files.ts";
import { recordsIn } from "./lines.ts";
import { nothingToClose, type Operand } from "./operand.ts";

/** Whether a folder is a release: it says what is in it. */
export const isRelease = (folder: string): boolean => exists(join(folder, "manifest.json"));

/** Files of a release that a comparison reads. */
export const isRead = (path: string): boolean =>
  path === "manifest.json" ||
  path.startsWith("schema/") ||
  /^data\/(?:(?:agreements|places|sources)\.jsonl|tombstones\.csv)$/.test(path);

function recordsOf(folder: string, name: string): Records {
  const part = <T>(file: string, kind: "agreement" | "place" | "source"): Iterable<T> =>
    recordsIn<T>(join(folder, "data", file), `${name}/data/${file}`, kind);
  return {
    agreements: part<Agreement>("agreements.jsonl", "agreement"),
    places: part<Place>("places.jsonl", "place"),
    sources: part<Source>("sources.jsonl", "source"),
  };
}

/** The register as far as the tombstones of a release tell it: ids, versions, states and ids again have no quotes in CSV. */
function registerIn(folder: string): Registry {
  const [header = "", ...lines] = (readTextIfAny(join(folder, "data/tombstones.csv")) ?? "").split(/\r?\n/);
  const columns = header.split(",");
  const cell = (line: string, name: string): string => line.split(",")[columns.indexOf(name)] ?? "";
  return lines.flatMap((line) => {
    const state = cell(line, "reason");
    if (state !== "merged" && state !== "split" && state !== "withdrawn") return [];
    return [{ id: cell(line, "id"), state, replacedBy: cell(line, "replaced_by"), key: "" }];
  });
}

function snapshotOf(folder: string, name: string): SchemaSnapshot {
  try {
    return snapshotOfRelease((path) => readTextIfAny(join(folder, path)));
  } catch (error) {
    if (error instanceof SnapshotError) throw new CliError(1, `${name}: ${error.message}`, { cause: error });
    throw error;
  }
}

/** A release that stands in a folder; its records are read when they are asked for. */
export function releaseOperand(folder: string, name: string, close = nothingToClose): Operand {
  const snapshot = snapshotOf(folder, name);
  const manifest = JSON.parse(readTextIfAny(join(folder, "manifest.json")) ?? "{}") as {
    version?: string;
    date?: string;
  };
  return {
    name,
    what: `the release ${manifest.version ?? ""}`.trimEnd(),
    records: recordsOf(folder, name),
    register: registerIn(folder),
    decisions: [],
    ...(manifest.date === undefined ? {} : { date: manifest.date }),
    snapshot,
    close,
  };
}
