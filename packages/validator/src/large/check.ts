import { byPlace, type Checked } from "../check.ts";
import type { Context } from "../context.ts";
import { withExcerpts } from "../excerpt.ts";
import { type Input, readInput, type WholeFile } from "../input.ts";
import { type Issue, makeIssue } from "../issue.ts";
import type { Loaded } from "../load.ts";
import { asOpen, headOf, type OpenFile, readingIssue, readUpTo } from "../open.ts";
import type { Options } from "../options.ts";
import { isBesideTable, isList, kindOf, nameOf, tableOf, tableOfHeader } from "../recognise.ts";
import { checkRegister } from "../rules/register.ts";
import { checkSources } from "../rules/sources.ts";
import { beginning, checkBatch, closingIssues, type Progress } from "./batch.ts";
import { LINE_LIMIT } from "./lines.ts";
import { checkQuads } from "./quads.ts";
import { checkJson, checkLines } from "./records.ts";
import { checkTable } from "./table.ts";

/** Most bytes of source texts, metadata, registers, places and sources that are held beside what is read piece by piece. */
const BESIDE_LIMIT = 1 << 26;
const besideKinds: ReadonlySet<unknown> = new Set(["text", "metadata", "curation", "register"]);

/**
 * Checks files that are too large to be held together: what records are checked against is held as far as it fits, the records and rows
 * are read piece by piece. Whether the files say the same is not checked, and a note says so.
 */
export async function* checkLarge(
  { files, rest, issues }: Loaded,
  limit: number,
  options: Options,
): AsyncGenerator<Issue, Checked> {
  yield* issues;
  const all = [...files.map(asOpen), ...rest];
  const { held, others, broken } = await readBeside(all);
  yield* broken;
  const beside = readInput(held);
  const progress = beginning(beside, options, all.length);
  if (held.length > 0) yield* checkBeside(beside, held, progress);
  for (const file of others)
    try {
      yield* checkFile(file, progress, all.length === 1);
    } catch (error) {
      yield readingIssue(file.path, error);
    }
  yield* closingIssues(progress);
  const isAll = held.length === 0 && Object.entries(progress.counts).every(([key, n]) => key === "files" || n === 0);
  for (const path of progress.unchecked) yield makeIssue("format/unchecked", { path }, { isAll });
  const [first] = others;
  if (first && held.length === 0 && !progress.hasRead)
    yield makeIssue("file/nothing-to-check", { path: first.path }, { files: all.length });
  else if (first && others.length > 1) yield makeIssue("file/not-compared", { path: first.path }, { limit });
  return progress.counts;
}

/** Checks what records are checked against, and that nothing of an earlier register is gone. */
function* checkBeside(beside: Input, held: readonly WholeFile[], progress: Progress): Generator<Issue> {
  const found = checkBatch({ parts: beside.parts, issues: beside.issues, texts: [] }, progress);
  const { agreements: _, ...parts } = beside.parts;
  const context: Context = {
    input: { ...beside, parts: { ...parts, agreements: [] } },
    options: progress.options,
    agreements: [],
    ...parts,
    disagreements: [],
    collection: undefined,
  };
  const more = [checkSources, checkRegister].flatMap((rule) => rule(context));
  yield* withExcerpts([...found, ...more].toSorted(byPlace), held);
}

/** What is held beside the files that are read piece by piece, and those. */
interface Beside {
  readonly held: WholeFile[];
  readonly others: OpenFile[];
  /** What is told of files that could not be read. */
  readonly broken: Issue[];
}

/** Reads the files that others are checked against, as far as they fit. */
async function readBeside(files: readonly OpenFile[]): Promise<Beside> {
  const found: Beside = { held: [], others: [], broken: [] };
  let room = BESIDE_LIMIT;
  for (const file of files) {
    const kind = kindOf({ path: file.path, bytes: new Uint8Array() }, files.length === 1);
    const isBeside = besideKinds.has(kind) || isBesideTable(file.path);
    try {
      const read = isBeside ? await readUpTo(file, room) : file;
      if ("bytes" in read) {
        found.held.push({ path: file.path, bytes: read.bytes });
        room -= read.bytes.length;
      } else found.others.push({ ...file, chunks: read.chunks });
    } catch (error) {
      found.broken.push(readingIssue(file.path, error));
    }
  }
  return found;
}

async function* checkFile(file: OpenFile, progress: Progress, isAlone: boolean): AsyncGenerator<Issue> {
  const head = await headOf(file);
  const bytes = new TextEncoder().encode(head.text);
  const kind = kindOf({ path: file.path, bytes }, isAlone);
  const opened = { ...file, chunks: head.chunks };
  const table = tableOf(nameOf(file.path)) ?? tableOfHeader(head.text);
  progress.hasRead ||= kind !== undefined;
  if (kind === "lines") yield* checkLines(opened, progress);
  else if (kind === "table" && table) yield* checkTable(opened, table, progress);
  else if (kind === "record" && isList(head.text)) yield* checkJson(opened, progress, kind);
  else if (kind === "record" || kind === "any-json") yield* checkJsonFile(opened, progress, kind);
  else if (kind === "quads") yield* checkQuads(opened);
  if (kind === "graph" || kind === "quads") progress.unchecked.push(file.path);
}

/** A record or a collection that can be held is read as such; what is larger is a list of records or a collection. */
async function* checkJsonFile(file: OpenFile, progress: Progress, kind: "record" | "any-json"): AsyncGenerator<Issue> {
  const read = await readUpTo(file, LINE_LIMIT);
  if (!("bytes" in read)) return yield* checkJson({ ...file, chunks: read.chunks }, progress, kind);
  const whole = { path: file.path, bytes: read.bytes };
  const { parts, issues, collections } = readInput([whole]);
  // Any JSON that lies about may be there for other reasons.
  if (kind === "any-json" && Object.values(parts).every((part) => part.length === 0)) return;
  const text = new TextDecoder().decode(whole.bytes);
  const texts = [{ text, firstLine: 1, firstColumn: 1 }];
  yield* checkBatch({ parts, issues, texts, isCollection: collections.length > 0 }, progress);
}
