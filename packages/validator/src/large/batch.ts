import { type Agreement, type Place as PlaceRecord, pointer } from "@kembar/schema";
import { byPlace, type Checked } from "../check.ts";
import type { Context } from "../context.ts";
import { excerptOf, withExcerpts } from "../excerpt.ts";
import type { Input } from "../input.ts";
import { type Issue, makeIssue, type Place } from "../issue.ts";
import type { Options } from "../options.ts";
import { type Form, forms, keyOf, type Parts, type Ref } from "../parts.ts";
import type { JsonText } from "../position.ts";
import { publicationIssues, publications } from "../rules/chronology.ts";
import { duplicateIssues } from "../rules/duplicates.ts";
import { activeIds, checkDecisions, type Ids } from "../rules/references.ts";
import { type Register, readRegister, unregistered, withoutRecord } from "../rules/register.ts";
import { openRights, type Rights } from "../rules/rights.ts";
import { checkSchema } from "../rules/schema.ts";
import { recordRules } from "../rules.ts";
import { type Hashes, hash53, openHashes } from "./hash.ts";
import { type Named, neverCame, noteNamed, nothingNamed } from "./named.ts";

/** What is remembered from batch to batch. */
export interface Progress {
  /** What records are checked against: source texts, metadata, the register, places and sources. */
  readonly beside: Input;
  readonly options: Options;
  readonly register: Register | undefined;
  /** Hashes of the ids seen, by part, each with the form that it came in. */
  readonly ids: Readonly<Record<keyof Parts, Hashes>>;
  /** Hashes of parties, type and date of papers, each with the form that it came in. */
  readonly papers: Hashes;
  /** References to agreements and places that had not been seen. */
  readonly open: Reference[];
  /** What agreements of a collection name and what has not come yet. */
  readonly named: Named;
  counts: Checked;
  /** Number of records by part and form. */
  readonly byForm: Map<string, number>;
  /** Days on which sources were published, as far as that is told beside the records. */
  readonly published: ReadonlyMap<string, string>;
  readonly rights: Rights;
  /** Some record names a parent. */
  hasParents: boolean;
  /** Some records are of a collection that was not held. */
  hasCollection: boolean;
  /** Files whose content was not checked. */
  readonly unchecked: string[];
  /** Some file was of a kind that can be checked. */
  hasRead: boolean;
}

/** Nothing is read yet, but what records are checked against. */
export const beginning = (beside: Input, options: Options, files: number): Progress => ({
  beside,
  published: publications({ sources: beside.parts.sources, input: beside }),
  rights: openRights({ sources: beside.parts.sources, input: { ...beside, isPart: true } }),
  hasParents: false,
  hasCollection: false,
  options,
  register: beside.registry && readRegister(beside.registry.path, beside.registry.text),
  ids: { agreements: openHashes(), places: openHashes(), sources: openHashes() },
  papers: openHashes(),
  open: [],
  named: nothingNamed(),
  byForm: new Map(),
  unchecked: [],
  hasRead: false,
  counts: { agreements: 0, places: 0, sources: 0, passages: 0, rows: 0, files },
});

/** Records of a batch, with the texts that they were read from. */
interface Batch {
  readonly parts: Parts;
  readonly issues: readonly Issue[];
  readonly texts: readonly BatchText[];
  /** They are of a collection, which lists places and sources as well. */
  readonly isCollection?: boolean;
}

/** A text and where it begins; what stands in it need not be JSON. */
export type BatchText = Pick<JsonText, "text" | "firstLine" | "firstColumn">;

/** Checks some records of many by themselves; gives the issues in order of position. */
export function checkBatch({ parts, issues, texts, isCollection }: Batch, progress: Progress): Issue[] {
  const { beside } = progress;
  const own: Input = { ...beside, parts, isPart: true, collections: [], issues: [] };
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
  count(progress, parts, context.agreements);
  progress.hasParents ||= context.agreements.some(({ value }) => value.parent !== undefined);
  const came = new Set(
    (["agreements", "places", "sources"] as const).flatMap((name) => cameBefore(parts[name], progress.ids[name])),
  );
  const again = (["agreements", "places", "sources"] as const).flatMap((name) =>
    parts[name].filter((ref: Ref<unknown>) => isRepeated(ref, came.has(ref), progress.ids[name], progress)),
  );
  const found = [
    ...issues,
    ...departures,
    ...recordRules.flatMap((rule) => rule(context)),
    ...publicationIssues(context.agreements, progress.published),
    ...progress.rights.ownWords(context.agreements),
    ...context.agreements.flatMap((ref) =>
      came.has(ref)
        ? []
        : duplicateIssues(ref, (key) => (progress.papers.add(hash53(`${ref.form} ${key}`)) ? undefined : "")),
    ),
    ...(progress.register ? unregistered(context.agreements, progress.register) : []),
    ...again.map((ref) => makeIssue("id/duplicate", ref.at("/id"), { id: ref.id ?? "" })),
  ];
  const withExcerpt = excerpting(texts);
  const note = (reference: Reference): void => noteOpen(reference, progress);
  for (const ref of context.agreements) noteParent(ref, note);
  const isToTell = (part: keyof Named, id: string): boolean =>
    (isCollection || isSaidBeside(part, beside)) && !hasCome(part, id, progress);
  for (const ref of context.agreements) noteNamed(ref, progress.named, isToTell);
  for (const ref of context.places) noteOuter(ref, note);
  return found.toSorted(byPlace).map(withExcerpt);
}

/** Whether a place or source was seen, or a source has its text or metadata beside the records. */
const hasCome = (part: keyof Named, id: string, { ids, beside }: Progress): boolean =>
  isKnown(id, ids[part]) ||
  (part === "sources" && (beside.texts.has(id) || beside.metadata.has(id) || beside.unreadable.has(id)));

/** Counts what a batch holds; of several forms of the data the one that has most counts. */
function count(progress: Progress, parts: Parts, sound: readonly Ref<Agreement>[]): void {
  const { counts, byForm } = progress;
  for (const [part, refs] of Object.entries(parts))
    for (const { form } of refs) byForm.set(`${part} ${form}`, (byForm.get(`${part} ${form}`) ?? 0) + 1);
  const most = (part: string): number => Math.max(...forms.map((form) => byForm.get(`${part} ${form}`) ?? 0));
  progress.counts = {
    ...counts,
    agreements: most("agreements"),
    places: most("places"),
    sources: most("sources"),
    passages: counts.passages + sound.reduce((sum, { value }) => sum + value.evidence.length, 0),
  };
}

/** An id may be used once in every form of the data. */
const hashOf = (form: Form, id: string): number => hash53(`${form} ${id}`);
const isKnown = (id: string, seen: Hashes): boolean => forms.some((form) => seen.has(hashOf(form, id)));

/** Records whose ids came before. */
const cameBefore = (refs: readonly Ref<unknown>[], seen: Hashes): Ref<unknown>[] =>
  refs.filter((ref) => ref.id !== undefined && !seen.add(hashOf(ref.form, ref.id)));

/** Whether an id that came before should not have: several collections may hold the same records, as those that are held may. */
const isRepeated = (ref: Ref<unknown>, came: boolean, seen: Hashes, { counts }: Progress): boolean =>
  ref.form !== "json" || ref.file === undefined || counts.files === 1
    ? came
    : ref.id !== undefined && !seen.add(hash53(keyOf(ref)));

interface Reference {
  readonly part: "agreements" | "places";
  readonly id: string;
  readonly place: Place;
}

/** What a record refers to may come later in the file: no more is kept of it than must be, since most of it will come. */
function noteOpen(reference: Reference, { ids, open }: Progress): void {
  if (!isKnown(reference.id, ids[reference.part])) open.push(reference);
}

const unknownCodes = { agreements: "reference/unknown-agreement", places: "reference/unknown-place" } as const;

function noteParent(ref: Ref<Agreement>, note: (reference: Reference) => void): void {
  const { parent } = ref.value;
  if (parent === undefined) return;
  note({ part: "agreements", id: parent, place: ref.at("/parent") });
}

function noteOuter(ref: Ref<PlaceRecord>, note: (reference: Reference) => void): void {
  ref.value.within.forEach((id, index) => {
    note({ part: "places", id, place: ref.at(pointer("within", index)) });
  });
}

/** What only the end can tell: references to what came nowhere, and ids of the register that did not come. */
export function closingIssues(progress: Progress): Issue[] {
  const { open, named, beside, ids, register, counts } = progress;
  const agreements = agreementIds(progress);
  return [
    ...(["places", "sources"] as const).flatMap((part) =>
      counts[part] > 0 || isSaidBeside(part, beside) ? neverCame(named, part, (id) => hasCome(part, id, progress)) : [],
    ),
    ...open.flatMap(({ part, id, place }) => {
      const known = part === "agreements" ? agreements : { has: (one: string) => isKnown(one, ids[part]) };
      return !known || known.has(id) ? [] : [makeIssue(unknownCodes[part], place, { found: id, nearest: undefined })];
    }),
    ...withExcerpts(checkDecisions(beside, agreements), beside.files),
    ...(register && counts.agreements > 0 ? withoutRecord(register, (id) => isKnown(id, ids.agreements)) : []),
  ];
}

/** Which agreements there are; undefined if that is not known, as of a record by itself. */
function agreementIds({ beside, ids, byForm }: Progress): Ids | undefined {
  const [records = 0, ...others] = forms.map((form) => byForm.get(`agreements ${form}`) ?? 0);
  if (!beside.registry && records < 2 && others.every((number) => number === 0)) return undefined;
  const active = new Set(activeIds(beside));
  return { has: (id) => active.has(id) || isKnown(id, ids.agreements), nearest: () => undefined };
}

/** Whether what stands beside the records says which places or sources there are; then agreements are held against that. */
const isSaidBeside = (part: keyof Named, { parts, texts, metadata, unreadable }: Input): boolean =>
  parts[part].length > 0 || (part === "sources" && texts.size + metadata.size + [...unreadable].length > 0);

/** Adds the line that an issue stands in, as far as it belongs to the text that holds it. */
type Excerpting = (issue: Issue) => Issue;

function excerpting(texts: readonly BatchText[]): Excerpting {
  const split = new Map<BatchText, readonly string[]>();
  const linesOf = (text: BatchText): readonly string[] => {
    const lines = split.get(text) ?? text.text.split("\n");
    split.set(text, lines);
    return lines;
  };
  let last: Issue | undefined;
  return (issue) => {
    const { line, column = 1 } = issue;
    // Many faults of a record stand where it begins.
    if (last?.excerpt && last.line === line && last.column === issue.column) return { ...issue, excerpt: last.excerpt };
    const text = line === undefined ? undefined : textAt(texts, line, column);
    if (!text || line === undefined) return issue;
    const before = line === text.firstLine ? text.firstColumn - 1 : 0;
    const said = linesOf(text)[line - text.firstLine] ?? "";
    const excerpt = excerptOf(said.replace(/\r$/, ""), column - before);
    last = { ...issue, excerpt: { ...excerpt, column: excerpt.column + before } };
    return last;
  };
}

/** The last text that begins at a position or before it. */
function textAt(texts: readonly BatchText[], line: number, column: number): BatchText | undefined {
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
