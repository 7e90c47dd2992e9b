import { createHash } from "node:crypto";
import { dirname, join, relative, resolve } from "node:path";
import {
  type Agreement,
  type Collection,
  type Evidence,
  locate,
  type Place,
  type Source,
  valueAt,
} from "@kembar/schema";
import { agreementCard, offsetsOf } from "../card.ts";
import type { Effects } from "../effects.ts";
import { CliError, type ExitCode } from "../error.ts";
import { exists, isFolder, listFiles, readBytes } from "../files.ts";
import { isKnown } from "../inputs/forms.ts";
import { readOptions } from "../options.ts";
import { othersText, select } from "../selection.ts";
import { makeStyle, type Style, tame, wrap } from "../text.ts";
import { type Traced, traceInputs, traceRecords } from "../trace.ts";
import { traceText } from "../trace-text.ts";

export const explainHelp = `kembar explain <record> [id] [pointer]   the passages behind a value, in context
kembar explain <article> --trace         which rules fired on it, and why

  --trace   which rules fired (+), were overruled (x) or left aside (-), and
            why: for an article, or for the sources of records; with a pointer
            only what touches the passages of the value
  --json    the same as JSON; of a trace one decision per line

<record> is a record (records/<id>.json), a collection (agreements.json) or a
dataset's folder. Without a pointer every agreement is shown as a card; with
one, such as /parties/1 or /instruments/0/date, the passages behind it, of
each agreement that has such a value. An id, or a pointer as kembar validate
gives it (/agreements/2/parties/0), chooses one agreement.
<article> is anything that kembar convert reads.
`;

const options = { json: { type: "boolean" }, trace: { type: "boolean" } } as const;
const CONTEXT = 80;

interface Found {
  readonly collection: Collection;
  /** Folder of the dataset, if the record lies in one. */
  readonly dataset: string | undefined;
}

function parse(path: string): unknown {
  const text = new TextDecoder().decode(readBytes(path));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CliError(1, `${path}: expected JSON: ${(error as Error).message}. Run: kembar validate ${path}`, {
      cause: error,
    });
  }
}

const isRecord = (value: unknown): value is Agreement =>
  typeof value === "object" &&
  value !== null &&
  Array.isArray((value as Agreement).parties) &&
  Array.isArray((value as Agreement).evidence);
const isCollection = (value: unknown): value is Collection =>
  typeof value === "object" && value !== null && Array.isArray((value as Collection).agreements);

/** The folder that a path lies in, or is, with records and the `sources` they rest on: a dataset, or what `kembar convert --out` wrote. */
function datasetOf(path: string): string | undefined {
  for (let folder = path; ; folder = dirname(folder)) {
    const hasRecords = exists(join(folder, "records")) || exists(join(folder, "agreements.json"));
    if (hasRecords && exists(join(folder, "sources"))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

function companions(dataset: string | undefined): { places: readonly Place[]; sources: readonly Source[] } {
  const paths = dataset === undefined ? [] : [join(dataset, "dist/agreements.json"), join(dataset, "agreements.json")];
  const path = paths.find(exists);
  const value = path === undefined ? undefined : parse(path);
  return isCollection(value) ? value : { places: [], sources: [] };
}

const isArticle = (path: string): boolean => path === "-" || (!isFolder(path) && isKnown(path));

function load(path: string): Found {
  const dataset = datasetOf(path);
  if (isFolder(path)) {
    const records = exists(join(path, "records")) ? listFiles(path, "records") : listFiles(path);
    const agreements = records.filter((name) => name.endsWith(".json")).map((name) => parse(join(path, name)));
    const found = agreements.filter(isRecord);
    const [collection] = agreements.filter(isCollection);
    if (found.length > 0) return { collection: { agreements: found, ...companions(dataset) }, dataset };
    if (collection) return { collection, dataset };
    throw new CliError(2, `Expected records in ${path}, found none. Run: kembar build ${path}`);
  }
  if (isArticle(path))
    throw new CliError(
      2,
      `Expected a record or a folder of records, got an article: ${path}.\nTo see which rules fire on it: kembar explain <article> --trace`,
    );
  const value = parse(path);
  const broken = isCollection(value) ? value.agreements.findIndex((one) => !isRecord(one)) : -1;
  if (broken >= 0)
    throw new CliError(
      1,
      `${path}: expected records with parties and evidence; /agreements/${broken} is none. Run: kembar validate ${path}`,
    );
  if (isCollection(value)) return { collection: value, dataset };
  if (isRecord(value)) return { collection: { agreements: [value], ...companions(dataset) }, dataset };
  throw new CliError(2, `Expected an agreement or a collection of agreements in ${path}, got other JSON.`);
}

/** A passage with the words around it, from the stored source; without the source, the passage alone. */
function inContext(
  evidence: Evidence,
  dataset: string | undefined,
): { before: string; passage: string; after: string } {
  const path = dataset === undefined ? undefined : join(dataset, "sources", `${evidence.source}.txt`);
  if (path === undefined || !exists(path)) return { before: "", passage: evidence.exact, after: "" };
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(readBytes(path));
  const { start: from, end: to, exact } = evidence;
  if (from === undefined || to === undefined) return { before: "", passage: exact, after: "" };
  const { start, end, matches } = locate(text, { start: from, end: to, exact });
  if (!matches) return { before: "[not found at these offsets] ", passage: evidence.exact, after: "" };
  const first = Math.max(0, start - CONTEXT);
  return {
    before: `${first > 0 ? "…" : ""}${text.slice(first, start)}`,
    passage: evidence.exact,
    after: `${text.slice(end, end + CONTEXT)}${end + CONTEXT < text.length ? "…" : ""}`,
  };
}

/** Says which stored texts are not those that the records were made from: their passages may stand elsewhere. */
function tellChanged({ collection: { agreements }, dataset }: Found, effects: Effects): void {
  if (dataset === undefined) return;
  const used = new Set(agreements.flatMap(({ sources }) => sources));
  for (const { id, sha256 } of companions(dataset).sources) {
    const path = join(dataset, "sources", `${id}.txt`);
    if (!used.has(id) || !exists(path) || createHash("sha256").update(readBytes(path)).digest("hex") === sha256)
      continue;
    const shown = relative(effects.cwd, path);
    effects.stderr(
      `${shown}: expected the text that the records were made from, SHA-256 ${sha256}; it has changed since. Restore it, or convert it again.\n`,
    );
  }
}

function passagesAt(agreement: Agreement, at: string): Evidence[] {
  const within = agreement.evidence.filter((one) => one.at === at || one.at.startsWith(`${at}/`));
  if (within.length > 0) return within;
  // A part of a value, such as a signatory's office, rests on the passages of the whole.
  const above = at.slice(0, at.lastIndexOf("/"));
  return above === "" ? [] : passagesAt(agreement, above).filter((one) => at.startsWith(one.at));
}

function explainValue(
  agreement: Agreement,
  at: string,
  dataset: string | undefined,
  style: Style,
  columns: number,
): string {
  const value = valueAt(agreement, at);
  const lines = passagesAt(agreement, at).map((evidence) => {
    const { before, passage, after } = inContext(evidence, dataset);
    const words = tame(passage)
      .split(" ")
      .map((word) => style.mark(word))
      .join(" ");
    const text = wrap(`${tame(before)}${style.mark("[")}${words}${style.mark("]")}${tame(after)}`, columns - 2);
    return [
      ` ${style.dim(`${evidence.at}  ${evidence.source} ${offsetsOf(evidence)}  ${evidence.rule}`)}`,
      ...text.map((line) => `  ${line}`),
    ].join("\n");
  });
  const shown = typeof value === "object" ? JSON.stringify(value) : String(value);
  return [
    ` ${style.bold(agreement.label.en)} ${style.dim(at)}`,
    ...wrap(tame(shown), columns - 2).map((line) => `  ${line}`),
    "",
    lines.length > 0 ? lines.join("\n\n") : "  No passage: the value is derived or was set by default.",
  ].join("\n");
}

function filesOf(dataset: string | undefined, effects: Effects, style: Style): string {
  if (dataset === undefined) return "";
  const where = (name: string) => relative(effects.cwd, join(dataset, name)) || ".";
  const lines = [
    ["records", "canonical records, JSON"],
    ["dist", "agreements.json .jsonl .csv .jsonld .nq, tidy tables, descriptors"],
    ["agreements.json", "all records, JSON"],
    ["sources", "texts that were read, with their metadata"],
  ].flatMap(([name = "", what]) => (exists(join(dataset, name)) ? [[where(name), what]] : []));
  const width = Math.max(...lines.map(([path = ""]) => path.length));
  return `\n${lines.map(([path = "", what]) => ` ${path.padEnd(width)}  ${style.dim(what ?? "")}`).join("\n")}\n`;
}

/** Passages that speak for another value. */
const rivalsAt = ({ conflicts }: Agreement, at: string): Evidence[] =>
  conflicts
    .filter((conflict) => conflict.at === at || conflict.at.startsWith(`${at}/`))
    .flatMap((conflict) => conflict.alternatives.flatMap((one) => one.evidence));

/** The decisions about an article, or about the sources of records; with a pointer those that touch the passages of its value. */
async function tracesOf(given: string, asked: readonly string[], effects: Effects): Promise<Traced[]> {
  const path = given === "-" ? given : resolve(effects.cwd, given);
  if (isArticle(path)) {
    if (asked.length === 0) return traceInputs(given, effects);
    throw new CliError(
      2,
      `Expected no pointer with an article, got "${asked.join(" ")}". A pointer leads into a record: name one.`,
    );
  }
  const { collection, dataset } = load(path);
  const { agreements, at } = select(collection.agreements, asked);
  if (at === undefined) return traceRecords(agreements, dataset, undefined);
  const passages = agreements.flatMap((agreement) => [...passagesAt(agreement, at), ...rivalsAt(agreement, at)]);
  return traceRecords(agreements, dataset, passages);
}

async function explainTrace(given: string, asked: readonly string[], effects: Effects, isJson: boolean): Promise<void> {
  const screen = { style: makeStyle(effects.hasColour), columns: effects.columns };
  const traces = await tracesOf(given, asked, effects);
  if (traces.length === 0 && !isJson) effects.stdout("No passage: the value is derived or was set by default.\n");
  for (const traced of traces)
    if (!isJson) effects.stdout(traceText(traced, screen));
    else for (const event of traced.events) effects.stdout(`${JSON.stringify({ source: traced.source, ...event })}\n`);
}

/** `kembar explain`. */
export async function explainCommand(args: readonly string[], effects: Effects): Promise<ExitCode> {
  const { values, positionals } = readOptions("explain", args, options);
  const [given, ...asked] = positionals;
  if (given === undefined || positionals.length > 3)
    throw new CliError(
      2,
      `Expected a record and perhaps an id and a pointer, got ${positionals.length} arguments.\nExample: kembar explain datasets/sister-cities /parties/1`,
    );
  if (values.trace) {
    await explainTrace(given, asked, effects, Boolean(values.json));
    return 0;
  }
  const found = load(resolve(effects.cwd, given));
  const { collection, dataset } = found;
  const selection = select(collection.agreements, asked);
  const { agreements, at } = selection;
  tellChanged(found, effects);
  const style = makeStyle(effects.hasColour);
  if (values.json) {
    const shown = agreements.map((agreement) => ({
      id: agreement.id,
      ...(at === undefined ? {} : { at, value: valueAt(agreement, at) ?? null }),
      passages: (at === undefined ? agreement.evidence : passagesAt(agreement, at)).map((evidence) => ({
        ...evidence,
        context: inContext(evidence, dataset),
      })),
    }));
    effects.stdout(`${JSON.stringify(shown)}\n`);
    return 0;
  }
  const cards = agreements.map((agreement) =>
    at === undefined
      ? agreementCard(agreement, collection, { style, columns: effects.columns })
      : explainValue(agreement, at, dataset, style, effects.columns),
  );
  effects.stdout(`${cards.join("\n\n")}\n${at === undefined ? filesOf(dataset, effects, style) : ""}`);
  effects.stderr(othersText(selection));
  return 0;
}
