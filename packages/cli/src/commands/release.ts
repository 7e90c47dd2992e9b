import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import {
  bumpFault,
  type FileBeside,
  filesBeside,
  type Plan,
  type Prepared,
  type Published,
  prepareRelease,
  publishRelease,
  REBUILDING,
  rebuildRelease,
  stagePlan,
  versionIn,
} from "@kembar/publisher";
import { notesOf } from "../comparison.ts";
import type { Effects } from "../effects.ts";
import { CliError, type ExitCode, reasonOf } from "../error.ts";
import { exists, isFolder, listFiles } from "../files.ts";
import { readOptions } from "../options.ts";
import { asCliError } from "../releases.ts";
import {
  type PublishedDataset,
  publishedOf,
  type Releasable,
  refuseFaulty,
  refuseStale,
  releasable,
  releaseGate,
} from "../releasing.ts";
import { bytesText, count } from "../text.ts";
import { table } from "../text-table.ts";
import { versionOf } from "../version.ts";

export const releaseHelp = `kembar release [dataset]   a version of a dataset, checked and published

  --date DAY         day of publication, as 2026-01-31; needed for a new version
  --dry-run          every file, its size and why; nothing is written
  --reason TEXT      why the version is raised further than the changes ask for
  --rebuild VERSION  a published version again, byte for byte, into --out
  --out DIR          where --rebuild writes; must be empty or not there
  --json             the plan as JSON
  --quiet            nothing but errors

Takes the version from package.json (changeset version raises it), refuses one
that is lower than the changes since the last release ask for, writes
releases/<version>/, its zip and an in-toto statement, and adds them to
releases/ledger.json: at that moment the version is published, and never
changes again. Then versions.json, feed.atom, the dataset's CHANGELOG.md, and
CITATION.cff and .zenodo.json of the repository follow. Run again after a
crash, it finishes what is left to do.
`;

const options = {
  date: { type: "string" },
  "dry-run": { type: "boolean" },
  reason: { type: "string" },
  rebuild: { type: "string" },
  out: { type: "string" },
  json: { type: "boolean" },
  quiet: { type: "boolean" },
} as const;

type Values = Readonly<Record<string, string | boolean | undefined>>;

const textOf = (value: Values[string]): string | undefined => (typeof value === "string" ? value : undefined);

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Day of the version: of the ledger if it was published, else as it is given. */
function dayOf({ ledger, version }: Releasable, given: string | undefined): string {
  const published = versionIn(ledger, version)?.date;
  if (published !== undefined && given !== undefined && given !== published)
    throw new CliError(2, `Version ${version} was published on ${published}; got --date ${given}. Leave --date out.`);
  const day = published ?? given;
  if (day === undefined)
    throw new CliError(2, `Version ${version} is new: give the day of its publication, as in --date 2026-01-31.`);
  if (!isDay(day)) throw new CliError(2, `Expected a day such as 2026-01-31 as --date, got "${day}".`);
  return day;
}

function prepare(dataset: Releasable, values: Values, effects: Effects): Prepared {
  const { assembly } = dataset.built;
  const prepared = prepareRelease(
    {
      dataset: dataset.dataset,
      identifiers: dataset.identifiers,
      version: dataset.version,
      date: dayOf(dataset, textOf(values.date)),
      records: assembly.collection,
      register: assembly.registry,
      notes: notesOf(
        dataset.built.dataset.decisions,
        dataset.ledger.versions.findLast(({ version }) => version !== dataset.version)?.date,
      ),
      software: versionOf(effects.packageFile),
    },
    dataset.ledger,
    dataset.open,
  );
  const isPublished = versionIn(dataset.ledger, dataset.version) !== undefined;
  const fault = isPublished ? undefined : bumpFault(prepared, textOf(values.reason));
  if (fault !== undefined) throw new CliError(1, fault);
  return prepared;
}

/** A file beside the folder of a version; its path is relative to the dataset, with `/` between. */
interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  readonly title: string;
}

const listedBeside = ({ folder }: Releasable, files: readonly FileBeside[]): ListedFile[] =>
  files.map(({ path, title, content }) => ({
    path: relative(folder, path).replaceAll("\\", "/"),
    bytes: Buffer.byteLength(content),
    title,
  }));

/** What a plan says on a terminal: every file with its size and the reason for it. */
function planText(plan: Plan, beside: readonly ListedFile[], { previous, required }: Prepared): string {
  const { description, files, zip } = plan;
  const { dataset, version, date, figures } = description;
  const bump = previous === undefined ? "the first version" : `${required.bump} bump after ${previous}`;
  const reasons = required.reasons.map(({ bump: one, where, why }) => `  ${one}  ${where}: ${why}\n`).join("");
  const rows = [
    ...files.map(({ path, bytes, title }) => [path, bytesText(bytes), title]),
    [zip.path, bytesText(zip.bytes), "All of the above in one file."],
    ...beside.map(({ path, bytes, title }) => [path, bytesText(bytes), title]),
  ];
  return `${dataset.title} ${version}, ${date}: ${bump}\n${reasons}${count(figures.agreements, "agreement")}, ${count(figures.sources, "source")}, ${count(figures.passages, "passage")}; data digest ${description.dataDigest}\n\n${table(rows)}`;
}

const planJson = ({ description, files, zip, state }: Plan, beside: readonly ListedFile[], prepared: Prepared) => ({
  dataset: description.dataset.name,
  version: description.version,
  date: description.date,
  ...(prepared.previous === undefined ? {} : { previous: prepared.previous }),
  required: prepared.required,
  state,
  dataDigest: description.dataDigest,
  figures: description.figures,
  files,
  zip,
  beside,
});

async function dryRun({ ledger, to, ...dataset }: Releasable, { input }: Prepared): Promise<Published> {
  const folder = mkdtempSync(join(tmpdir(), "kembar-release-"));
  try {
    const plan = await stagePlan(input, ledger, folder, releaseGate(dataset));
    return { ...plan, beside: filesBeside(plan, input.changelog, ledger, to) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Nothing of the user's is written over; what a rebuild that broke off has left is no hindrance. */
function refuseFilled(out: string, given: string): void {
  if (!exists(out)) return;
  if (!isFolder(out))
    throw new CliError(3, `Expected ${given} to be a folder; it is a file. Name a folder with --out.`);
  if (listFiles(out).some((path) => !path.startsWith(`${REBUILDING}/`)))
    throw new CliError(3, `Expected ${given} to be empty or not there; it has files. Name another folder with --out.`);
}

async function rebuild(
  dataset: PublishedDataset,
  version: string,
  values: Values,
  effects: Effects,
): Promise<ExitCode> {
  const given = textOf(values.out);
  if (given === undefined) throw new CliError(2, "Name the folder that the version is written into: --out DIR");
  const out = resolve(effects.cwd, given);
  refuseFilled(out, given);
  const plan = await rebuildRelease(version, dataset.ledger, dataset.open, out, releaseGate(dataset));
  if (values.json) effects.stdout(`${JSON.stringify({ version, out, files: plan.files, zip: plan.zip })}\n`);
  else if (!values.quiet)
    effects.stdout(
      `${dataset.dataset.name} ${version} written again: ${count(plan.files.length, "file")} and the zip have the bytes that the ledger lists\n  ${relative(effects.cwd, join(out, version)) || "."}/\n  ${relative(effects.cwd, join(out, plan.zip.path))}\n`,
    );
  return 0;
}

async function release(dataset: Releasable, given: string, values: Values, effects: Effects): Promise<ExitCode> {
  refuseStale(dataset, given);
  await refuseFaulty(dataset, given, effects);
  const prepared = prepare(dataset, values, effects);
  const isDry = values["dry-run"] === true;
  const plan = await (isDry
    ? dryRun(dataset, prepared)
    : publishRelease(prepared.input, dataset.to, releaseGate(dataset)));
  const beside = listedBeside(dataset, plan.beside);
  const text = isDry
    ? `${planText(plan, beside, prepared)}\nNothing was written.\n`
    : publishedText(plan, relative(effects.cwd, dataset.to.releases));
  if (values.json) tell(`${JSON.stringify(planJson(plan, beside, prepared))}\n`, isDry ? undefined : plan, effects);
  else if (isDry || !values.quiet) tell(text, isDry ? undefined : plan, effects);
  return 0;
}

/** Writes to standard output; where that fails, it is said that the version is published all the same. */
function tell(text: string, published: Plan | undefined, effects: Effects): void {
  try {
    effects.stdout(text);
  } catch (error) {
    const news = published
      ? `Version ${published.description.version} is published, but that could not be written to standard output`
      : "Cannot write to standard output";
    throw new CliError(3, `${news}: ${reasonOf(error)}. Nothing else was lost.`, { cause: error });
  }
}

function publishedText({ description, files, zip, state }: Plan, folder: string): string {
  const { dataset, version } = description;
  const news = state === "published" ? "was published before, with these very bytes" : "is published";
  return `${dataset.name} ${version} ${news}: ${count(files.length, "file")}\n  ${folder}/${version}/\n  ${folder}/${zip.path}  ${bytesText(zip.bytes)}  SHA-256 ${zip.sha256}\n`;
}

/** `kembar release`: exit code 1 if the dataset or its version is not in order, 3 if it cannot be written or another process is at it. */
export async function releaseCommand(args: readonly string[], effects: Effects): Promise<ExitCode> {
  const { values, positionals } = readOptions("release", args, options);
  if (positionals.length > 1) throw new CliError(2, `Expected one dataset, got ${positionals.length}.`);
  const given = positionals[0] ?? ".";
  try {
    const folder = resolve(effects.cwd, given);
    const version = textOf(values.rebuild);
    return version === undefined
      ? await release(await releasable(folder, given), given, values, effects)
      : await rebuild(publishedOf(folder, given), version, values, effects);
  } catch (error) {
    throw asCliError(error);
  }
}
