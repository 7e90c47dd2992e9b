import { join } from "node:path";
import { type Article, convert, type TraceEvent } from "@kembar/converter";
import type { Agreement, Evidence } from "@kembar/schema";
import type { Effects } from "./effects.ts";
import { CliError } from "./error.ts";
import { exists } from "./files.ts";
import { readInputs } from "./inputs/list.ts";
import { readSource } from "./sources.ts";

/** An article with the decisions of its conversion, in the order of the text. */
export interface Traced {
  readonly source: string;
  readonly events: readonly TraceEvent[];
}

/** Whether an event only says where a sentence begins and ends. */
export const isSentence = ({ rule }: TraceEvent): boolean => rule.endsWith("/text/sentence");

/** Converts an article once more and keeps what its rules decide; what stands at one place stays in the order of the steps. */
function traceArticle(article: Article): Traced {
  const events: TraceEvent[] = [];
  const { notes } = convert(article, { trace: (event) => events.push(event) });
  const said = notes.map(({ code, message }): TraceEvent => {
    return { rule: code, outcome: "skipped", start: 0, end: 0, exact: "", why: message };
  });
  return { source: article.id, events: [...said, ...events].toSorted((a, b) => placeOf(a) - placeOf(b)) };
}

/** What concerns the whole article comes before its first sentence. */
const placeOf = ({ start, exact }: TraceEvent): number => (exact === "" ? -1 : start);

/** The decisions about the articles of a file, a folder or standard input; a CliError for the first that cannot be read. */
export async function traceInputs(given: string, effects: Effects): Promise<Traced[]> {
  const traces: Traced[] = [];
  for await (const result of readInputs([given], effects, { metadata: {}, out: "" })) {
    if ("problem" in result)
      throw new CliError(1, `${result.path}: ${result.problem.message} ${result.problem.advice}`);
    if ("article" in result) traces.push(traceArticle(result.article));
  }
  return traces;
}

const overlaps = (event: TraceEvent, { start = 0, end = 0 }: Evidence): boolean =>
  event.start < end && start < event.end;

/** The decisions that touch one of the passages, with the sentences they stand in. */
function touching({ source, events }: Traced, passages: readonly Evidence[]): Traced {
  const own = passages.filter((passage) => passage.source === source);
  return { source, events: events.filter((event) => own.some((passage) => overlaps(event, passage))) };
}

async function traceSource(id: string, dataset: string | undefined): Promise<Traced> {
  const path = join(dataset ?? ".", "sources", `${id}.txt`);
  if (dataset === undefined || !exists(path))
    throw new CliError(
      3,
      `Cannot trace the source ${id}: expected its text in sources/${id}.txt beside the records, found none. Trace the article itself: kembar explain <article> --trace`,
    );
  const result = await readSource(path);
  if ("problem" in result) throw new CliError(1, `${path}: ${result.problem.message} ${result.problem.advice}`);
  return traceArticle(result.article);
}

/**
 * The decisions about the sources of records, read from the folder that holds them; with passages only those that touch them, and only
 * the sources that have some. A CliError if the text of a source is not there.
 */
export async function traceRecords(
  agreements: readonly Agreement[],
  dataset: string | undefined,
  passages: readonly Evidence[] | undefined,
): Promise<Traced[]> {
  const cited = passages?.map((passage) => passage.source) ?? agreements.flatMap((agreement) => agreement.sources);
  const traces: Traced[] = [];
  for (const id of new Set(cited)) {
    const traced = await traceSource(id, dataset);
    traces.push(passages === undefined ? traced : touching(traced, passages));
  }
  return traces;
}
