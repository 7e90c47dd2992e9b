import type { Agreement } from "@kembar/schema";
import { byPlace, type Checked } from "../check.ts";
import type { Context } from "../context.ts";
import { excerptOf } from "../excerpt.ts";
import type { Input } from "../input.ts";
import { type Issue, makeIssue } from "../issue.ts";
import type { Options } from "../options.ts";
import type { Parts, Ref } from "../parts.ts";
import type { JsonText } from "../position.ts";
import { type Register, unregistered, withoutRecord } from "../rules/register.ts";
import { checkSchema } from "../rules/schema.ts";
import { recordRules } from "../rules.ts";
import { hash53 } from "./hash.ts";

/** What is remembered from batch to batch. */
export interface Progress {
  /** What records are checked against: source texts, metadata, the register, places and sources. */
  readonly beside: Input;
  readonly options: Options;
  readonly register: Register | undefined;
  /** Hashes of the ids seen, by the list they stand in: a form of a part, which has each id once. */
  readonly ids: Map<string, Set<number>>;
  /** References to agreements that had not been seen. */
  readonly open: { readonly id: string; readonly issue: Issue }[];
  counts: Checked;
}

/** Records of a batch, with the texts that they were read from. */
export interface Batch {
  readonly parts: Parts;
  readonly issues: readonly Issue[];
  readonly texts: readonly JsonText[];
}

/** Checks some records of many by themselves; gives the issues in order of position. */
export function checkBatch({ parts, issues, texts }: Batch, progress: Progress): Issue[] {
  const { beside } = progress;
  const own: Input = { ...beside, parts, isPart: true, collection: undefined, issues: [] };
  const { issues: departures, unsound } = checkSchema(own);
  const sound = <T>(refs: readonly Ref<T>[]): Ref<T>[] => refs.filter((ref) => !unsound.has(ref));
  const context: Context = {
    input: { ...own, parts: { ...parts, places: beside.parts.places, sources: beside.parts.sources } },
    options: progress.options,
    agreements: sound(parts.agreements),
    places: sound(parts.places),
    sources: sound(parts.sources),
    disagreements: [],
    collection: undefined,
  };
  count(progress, context);
  const found = [
    ...issues,
    ...departures,
    ...recordRules.flatMap((rule) => rule(context)),
    ...(progress.register ? unregistered(context.agreements, progress.register) : []),
    ...Object.entries(parts).flatMap(([name, refs]) => repeated(name, refs, progress)),
  ];
  for (const ref of context.agreements) noteParent(ref, progress);
  return found.toSorted(byPlace).map((issue) => withExcerpt(issue, texts));
}

function count(progress: Progress, { agreements, places, sources }: Context): void {
  const { counts } = progress;
  progress.counts = {
    ...counts,
    agreements: counts.agreements + agreements.length,
    places: counts.places + places.length,
    sources: counts.sources + sources.length,
    passages: counts.passages + agreements.reduce((sum, { value }) => sum + value.evidence.length, 0),
  };
}

function repeated(part: string, refs: readonly Ref<unknown>[], { ids }: Progress): Issue[] {
  return refs.flatMap((ref) => {
    if (ref.id === undefined) return [];
    const list = `${part} ${ref.form}`;
    const seen = ids.get(list) ?? new Set();
    ids.set(list, seen);
    const hash = hash53(ref.id);
    if (seen.has(hash)) return [makeIssue("id/duplicate", ref.at("/id"), { id: ref.id })];
    seen.add(hash);
    return [];
  });
}

/** Whether an agreement was seen in any form. */
const isSeen = (id: string, { ids }: Progress): boolean => {
  const hash = hash53(id);
  return [...ids].some(([list, seen]) => list.startsWith("agreements ") && seen.has(hash));
};

/** An agreement that a record grew out of may come later in the file. */
function noteParent(ref: Ref<Agreement>, progress: Progress): void {
  const { parent } = ref.value;
  if (parent === undefined || isSeen(parent, progress)) return;
  const params = { found: parent, nearest: undefined };
  progress.open.push({ id: parent, issue: makeIssue("reference/unknown-agreement", ref.at("/parent"), params) });
}

/** What only the end can tell: references to agreements that came nowhere, and ids of the register that did not come. */
export const closingIssues = (progress: Progress): Issue[] => [
  ...progress.open.flatMap(({ id, issue }) => (isSeen(id, progress) ? [] : [issue])),
  ...(progress.register && progress.counts.agreements > 0
    ? withoutRecord(progress.register, (id) => isSeen(id, progress))
    : []),
];

/** The line that an issue stands in, as far as it belongs to the text that holds it. */
function withExcerpt(issue: Issue, texts: readonly JsonText[]): Issue {
  const { line, column = 1 } = issue;
  const text = line === undefined ? undefined : textAt(texts, line, column);
  if (!text || line === undefined) return issue;
  const before = line === text.firstLine ? text.firstColumn - 1 : 0;
  const excerpt = excerptOf(text.text.split("\n")[line - text.firstLine] ?? "", column - before);
  return { ...issue, excerpt: { ...excerpt, column: excerpt.column + before } };
}

/** The last text that begins at a position or before it. */
function textAt(texts: readonly JsonText[], line: number, column: number): JsonText | undefined {
  let low = 0;
  let high = texts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const { firstLine = 0, firstColumn = 0 } = texts[middle] ?? {};
    if (firstLine < line || (firstLine === line && firstColumn <= column)) low = middle;
    else high = middle;
  }
  return texts[low];
}
