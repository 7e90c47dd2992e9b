import { byPlace, type Checked, checkFiles } from "../check.ts";
import type { Context } from "../context.ts";
import { withExcerpts } from "../excerpt.ts";
import { type Input, readInput, type WholeFile } from "../input.ts";
import { type Issue, makeIssue } from "../issue.ts";
import { isOurs, type Loaded } from "../load.ts";
import { asOpen, headOf, letGo, type OpenFile, readingIssue, readUpTo } from "../open.ts";
import type { Options } from "../options.ts";
import { isParquet, readParquet } from "../parquet.ts";
import { beginsAsCollection, isBesideTable, isList, kindOf, nameOf, tableOf, tableOfHeader } from "../recognise.ts";
import { checkLeft } from "../released.ts";
import { checkCanonical } from "../rules/formats.ts";
import { isEarlierRegister } from "../rules/history.ts";
import { checkRegister } from "../rules/register.ts";
import { checkRights, isReleased } from "../rules/rights.ts";
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
  { files, rest, left, issues }: Loaded,
  limit: number,
  options: Options,
): AsyncGenerator<Issue, Checked> {
  yield* issues;
  const all = [...files.map(asOpen), ...rest];
  const isSingle = all.length === 1;
  const isLooked = ({ path }: { path: string }): boolean => isSingle || isOurs(path);
  const { held: kept, others, broken } = await readBeside(all.filter(isLooked));
  yield* broken;
  // What was published is only held against what is there.
  const held = kept.filter(({ path }) => !isEarlierRegister(path));
  const beside = { ...readInput(held), files: [...kept, ...files.filter((file) => !isLooked(file))] };
  const progress = beginning(beside, options, all.length);
  if (held.length > 0) yield* checkBeside(beside, progress);
  for (const file of others)
    try {
      yield* checkFile(file, progress, all.length === 1);
    } catch (error) {
      yield readingIssue(file.path, error);
    }
  yield* checkLeft(left, isReleased(all.map(({ path }) => path)), progress.rights);
  yield* closingIssues(progress);
  const isAll = held.length === 0 && Object.entries(progress.counts).every(([key, n]) => key === "files" || n === 0);
  for (const path of progress.unchecked) yield makeIssue("format/unchecked", { path }, { isAll });
  const [first] = others;
  if (first && held.length === 0 && !progress.hasRead) return yield* nothingToCheck(first.path, progress);
  const rules = rulesLeft(progress, others);
  if (first && rules.length > 0) yield makeIssue("file/not-compared", { path: first.path }, { limit, rules });
  return progress.counts;
}

function* nothingToCheck(path: string, { counts }: Progress): Generator<Issue, Checked> {
  yield makeIssue("file/nothing-to-check", { path }, { files: counts.files });
  return counts;
}

/** Rules, or areas of them, that were not run, since they need several records or files at once. */
function rulesLeft(progress: Progress, files: readonly OpenFile[]): string[] {
  const isBuilt = files.some(({ path }) => /^agreements\.jsonl?$/.test(nameOf(path)));
  return [
    ...(files.length > 1 ? ["format", "csv/cell", "csv/rows", "csv/unknown-row"] : []),
    ...(files.length > 1 || isBuilt ? ["json/not-canonical"] : []),
    ...(progress.hasParents ? ["reference/parent-cycle"] : []),
    ...(progress.hasCollection && progress.published.size === 0
      ? ["chronology/signed-after-published", "chronology/planned-before-published"]
      : []),
    ...(files.some(({ path }) => isEarlierRegister(path)) ? ["id"] : []),
    ...(progress.rights.areUnknown ? ["rights"] : []),
  ];
}

/** Checks what records are checked against, and that nothing of an earlier register is gone. */
function* checkBeside(beside: Input, progress: Progress): Generator<Issue> {
  const found = checkBatch({ parts: beside.parts, issues: beside.issues, texts: [] }, progress);
  const { agreements: _, ...parts } = beside.parts;
  const context: Context = {
    input: { ...beside, parts: { ...parts, agreements: [] }, isPart: true },
    options: progress.options,
    agreements: [],
    ...parts,
    disagreements: [],
    collection: undefined,
  };
  const more = [checkSources, checkRegister, checkRights].flatMap((rule) => rule(context));
  yield* withExcerpts([...found, ...more].toSorted(byPlace), beside.files);
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
    const isBeside = besideKinds.has(kind) || isBesideTable(file.path) || isEarlierRegister(file.path);
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
  if (isParquet(file)) return yield* checkParquet(file, progress);
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

/** A Parquet table that can be held is checked by itself. */
async function* checkParquet(file: OpenFile, progress: Progress): AsyncGenerator<Issue> {
  progress.hasRead = true;
  const read = await readUpTo(file, LINE_LIMIT);
  if (!("bytes" in read)) {
    await letGo(read.chunks());
    progress.unchecked.push(file.path);
    return;
  }
  const tables = await readParquet([{ path: file.path, bytes: read.bytes }]);
  const { issues, checked } = checkFiles([], progress.options, tables);
  yield* issues;
  progress.counts = { ...progress.counts, rows: progress.counts.rows + checked.rows };
}

/** A record or a collection that can be held is read as such; what is larger is a list of records or a collection. */
async function* checkJsonFile(file: OpenFile, progress: Progress, kind: "record" | "any-json"): AsyncGenerator<Issue> {
  const read = await readUpTo(file, LINE_LIMIT);
  if (!("bytes" in read)) {
    const { text, chunks } = await headOf({ ...file, chunks: read.chunks });
    if (kind === "any-json" && !isList(text) && !beginsAsCollection(text)) return await letGo(chunks());
    return yield* checkJson({ ...file, chunks }, progress, kind);
  }
  const whole = { path: file.path, bytes: read.bytes };
  const input = readInput([whole]);
  const { parts, issues, collections } = input;
  // Any JSON that lies about may be there for other reasons.
  if (kind === "any-json" && Object.values(parts).every((part) => part.length === 0)) return;
  const text = new TextDecoder().decode(whole.bytes);
  const texts = [{ text, firstLine: 1, firstColumn: 1 }];
  const found = checkBatch({ parts, issues, texts, isCollection: collections.length > 0 }, progress);
  yield* found.length > 0 ? found : withExcerpts(checkCanonical(input, undefined), [whole]);
}
