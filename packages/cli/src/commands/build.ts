import { join, resolve } from "node:path";
import { type Assembly, formatRegistry, writeFormats } from "@kembar/converter";
import { toJson } from "@kembar/schema";
import { builtDataset } from "../built.ts";
import type { Effects } from "../effects.ts";
import { CliError, type ExitCode } from "../error.ts";
import { exists, listFiles, removeFile, writeFiles } from "../files.ts";
import { readOptions } from "../options.ts";
import { problemLine } from "../problem-line.ts";
import { count } from "../text.ts";

export const buildHelp = `kembar build [dataset]   sources and decisions in, records and files out

  --json     the summary as JSON
  --quiet    no summary

Reads sources/*.txt with their .yaml, claims/*.jsonl, curation/*.yaml and
ids.csv of the dataset (default: the folder you are in); writes records/,
ids.csv and dist/ in every format. Nothing is written if a source, claim or
decision is faulty, and nothing changes if nothing changed.
`;

const options = { json: { type: "boolean" }, quiet: { type: "boolean" } } as const;

/** Every file of the built dataset, by path within it. */
function outputs(assembly: Assembly): Map<string, string> {
  const { collection, registry } = assembly;
  return new Map([
    ...collection.agreements.map((agreement): [string, string] => [`records/${agreement.id}.json`, toJson(agreement)]),
    ["ids.csv", formatRegistry(registry)],
    ...[...writeFormats(collection)].map(([name, text]): [string, string] => [`dist/${name}`, text]),
  ]);
}

/** Removes records and distribution files that are no longer made. */
function removeOthers(folder: string, files: ReadonlyMap<string, string>): string[] {
  const present = ["records", "dist"].flatMap((name) => (exists(join(folder, name)) ? listFiles(folder, name) : []));
  const others = present.filter((path) => !files.has(path) && /\.(?:json|jsonl|csv|jsonld|nq)$/.test(path));
  for (const path of others) removeFile(join(folder, path));
  return others;
}

/** What `kembar convert` wrote is no dataset: its records were made from what was given at the command line, which is not in the folder. */
function refuseConverted(folder: string, shown: string): void {
  const has = (name: string): boolean => exists(join(folder, name));
  if (!has("agreements.json") || has("package.json") || has("ids.csv") || has("records")) return;
  throw new CliError(
    2,
    `Expected a dataset, with package.json or ids.csv, got ${shown}, which kembar convert wrote. Convert the articles again; to make a dataset, put them into sources/ of a folder of their own.`,
  );
}

/** `kembar build`: exit code 1, and nothing written, if a source, a claim or a decision is at fault. */
export async function buildCommand(args: readonly string[], effects: Effects): Promise<ExitCode> {
  const { values, positionals } = readOptions("build", args, options);
  if (positionals.length > 1) throw new CliError(2, `Expected one dataset, got ${positionals.length}.`);
  const folder = resolve(effects.cwd, positionals[0] ?? ".");
  refuseConverted(folder, positionals[0] ?? ".");
  const { dataset, conversions, assembly, problems } = await builtDataset(folder);
  for (const { path, problem } of problems) effects.stderr(problemLine(path, problem));
  if (problems.length > 0) {
    effects.stderr("Nothing was written.\n");
    return 1;
  }
  if (!values.quiet) for (const { path, note } of dataset.notes) effects.stderr(`${path}: ${note}\n`);
  const files = outputs(assembly);
  const changed = writeFiles(folder, files);
  const removed = removeOthers(folder, files);
  const { agreements, sources } = assembly.collection;
  if (values.json)
    effects.stdout(
      `${JSON.stringify({ dataset: folder, sources: sources.length, agreements: agreements.length, changed, removed })}\n`,
    );
  else if (!values.quiet) {
    const news =
      changed.length + removed.length === 0
        ? "nothing changed"
        : `${count(changed.length, "file")} written${removed.length > 0 ? `, ${removed.length} removed` : ""}`;
    effects.stdout(`${count(sources.length, "source")}, ${count(agreements.length, "agreement")}: ${news}\n`);
    if (!values.quiet)
      for (const { notes } of conversions)
        for (const note of notes) effects.stderr(`${note.source}: ${note.message}\n`);
  }
  return 0;
}
