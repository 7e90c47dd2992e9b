import {
  type Agreement,
  CONTEXT_IRI,
  type Collection,
  fromGraph,
  type Graph,
  type Place as PlaceRecord,
  type SchemaError,
  type Source,
  toGraph,
  toNQuads,
  validateAgreement,
  validatePlace,
  validateSource,
  valueAt,
} from "@kembar/schema";
import { append } from "../append.ts";
import { differences } from "../compare.ts";
import type { Context } from "../context.ts";
import type { Input } from "../input.ts";
import { type Issue, makeIssue } from "../issue.ts";
import { keyOf, type Parts, partsOfGraph, partsOfQuads, type Ref } from "../parts.ts";
import type { JsonText, TextFile } from "../position.ts";
import { openDepartures } from "./schema.ts";

/**
 * Whether graphs say what the records say. The one graph of a dataset is compared as a whole; of others, and where not all records are
 * there, what they say of each record.
 */
export function checkGraphs(context: Context): Issue[] {
  const { input, collection } = context;
  const whole = collection && toGraph(collection);
  const [graph, quads] = whole ? [mainOf(input.graphs), mainOf(input.quads)] : [];
  const isMain = (file: TextFile): boolean => file === graph || file === quads;
  return [
    ...(whole && graph ? graphIssues(graph, whole) : []),
    ...(whole && quads ? wholeQuads(quads, toNQuads(whole), context) : []),
    ...input.graphs.flatMap((json) => (isMain(json) ? [] : partialGraph(json, context))),
    ...input.quads.flatMap((file) => (isMain(file) ? [] : partialQuads(file, context))),
  ];
}

const isNamed = ({ path }: TextFile): boolean => /(?:^|\/)agreements\.(?:jsonld|nq)$/.test(path);

/** The file that holds all there is: the only one of its kind, or the only one that has the name. */
function mainOf<T extends TextFile>(files: readonly T[]): T | undefined {
  const named = files.filter(isNamed);
  return files.length === 1 ? files[0] : named.length === 1 ? named[0] : undefined;
}

function graphIssues(graph: JsonText, expected: Graph): Issue[] {
  return differences(expected, graph.value).map(({ at, expected: wanted, found }) => {
    const index = Number(/^\/@graph\/(\d+)/.exec(at)?.[1] ?? -1);
    const record = expected["@graph"][index]?.["@id"].replace(/^.*\//, "");
    return nodeIssue(graph, record, { at, expected: wanted, found });
  });
}

function nodeIssue(
  { path, at: placeAt }: JsonText,
  record: string | undefined,
  { at, expected, found }: { readonly at: string; readonly expected: unknown; readonly found: unknown },
): Issue {
  const place = { path, ...(record === undefined ? {} : { record }), pointer: at, ...placeAt(at) };
  return makeIssue("format/jsonld", place, { expected, found });
}

/** Nothing of ours in a file: if there is nothing else either, or its name or context promises it, that is worth a word. */
function unchecked(file: TextFile, { input }: Context, context?: unknown): Issue[] {
  const hasOther = Object.values(input.parts).some((part) => part.length > 0) || input.collections.length > 0;
  if ((hasOther && !isNamed(file) && context !== CONTEXT_IRI) || input.issues.some(({ path }) => path === file.path))
    return [];
  const isAll = !hasOther && hasNothingElse(input);
  return [makeIssue("format/unchecked", { path: file.path, line: 1, column: 1 }, { isAll })];
}

/** Whether there is neither a table, a source, a register nor a decision that was checked. */
const hasNothingElse = ({ tables, texts, metadata, decisions, registry }: Input): boolean =>
  tables.length + texts.size + metadata.size + decisions.length === 0 && !registry;

/** What a graph must say of its records, as far as that is known, and departures of those that nothing else has from the schema. */
interface Expected {
  readonly collection: Collection;
  readonly departures: readonly Issue[];
}

function expectedOf(parts: Parts, context: Context): Expected {
  const departuresOf = openDepartures();
  const departures: Issue[] = [];
  const part = <T>(name: keyof Parts, refs: readonly Ref<T>[], validate: (value: unknown) => SchemaError[]): T[] => {
    const settled = new Map((context[name] as readonly Ref<unknown>[]).map((ref) => [ref.id, ref.value]));
    const told = context.input.parts[name] as readonly Ref<unknown>[];
    const toldKeys = new Set(told.map(keyOf));
    const toldIds = new Set(told.map(({ id }) => id));
    return refs.flatMap((ref) => {
      const isOwn = toldKeys.has(keyOf(ref));
      if (!isOwn && settled.has(ref.id)) return [settled.get(ref.id) as T];
      // Of a record that has another fault it is not known what should be said.
      if (!isOwn && toldIds.has(ref.id)) return [];
      const errors = validate(ref.value);
      if (!isOwn) append(departures, departuresOf(ref, errors));
      return errors.length > 0 ? [] : [ref.value];
    });
  };
  const collection = {
    agreements: part<Agreement>("agreements", parts.agreements, validateAgreement),
    places: part<PlaceRecord>("places", parts.places, validatePlace),
    sources: part<Source>("sources", parts.sources, validateSource),
  };
  return { collection, departures };
}

const CLASSES = "one of Agreement, Place, Source";

/** A graph of some records: every node as it would be written, and nodes of other classes. */
function partialGraph(graph: JsonText, context: Context): Issue[] {
  const records = fromGraph(graph.value);
  if (records.length === 0) return unchecked(graph, context, valueAt(graph.value, "/@context"));
  const { collection, departures } = expectedOf(partsOfGraph(graph), context);
  const expected = new Map(toGraph(collection)["@graph"].map((node) => [node["@id"], withoutTwins(node)]));
  const { "@graph": nodes, ...rest } = graph.value as { readonly "@graph": readonly unknown[] };
  const isRecord = new Set(records.map(({ at }) => at("")));
  const odd = nodes.flatMap((node, index): Issue[] => {
    const base = `/@graph/${index}`;
    const { "@id": iri, "@type": type } = Object(node) as { readonly "@id"?: unknown; readonly "@type"?: unknown };
    if (!isRecord.has(base))
      return [nodeIssue(graph, undefined, { at: `${base}/@type`, expected: CLASSES, found: type })];
    const wanted = expected.get(iri as string);
    expected.delete(iri as string);
    if (!wanted) return [];
    const record = String(iri).replace(/^.*\//, "");
    return differences(wanted, withoutTwins(Object(node))).map(({ at, ...both }) =>
      nodeIssue(graph, record, { at: base + at, ...both }),
    );
  });
  const head = differences({ "@context": CONTEXT_IRI }, rest).map((one) => nodeIssue(graph, undefined, one));
  return [...departures, ...head, ...odd];
}

/** Which twin towns a place has is not known where agreements are missing; they are places in any case. */
function withoutTwins(whole: object): object {
  const { twinnedWith: twins, ...node } = whole as { readonly twinnedWith?: unknown };
  const isList = twins === undefined || (Array.isArray(twins) && twins.length > 0);
  const isSound =
    isList && (twins ?? []).every((one: unknown) => typeof one === "string" && /^kembar:place\/[a-z0-9-]+$/.test(one));
  return isSound ? node : whole;
}

/** Lines that are no statements are told; what they should say is anybody's guess. */
const isBroken = (path: string, { input }: Context): boolean =>
  input.issues.some((issue) => issue.code === "nquads/syntax" && issue.path === path);

/** Statements are a set, so that a line is looked up; if nothing is missing and nothing too many, the order is wrong. */
function wholeQuads(quads: TextFile, wanted: string, context: Context): Issue[] {
  if (quads.text === wanted || isBroken(quads.path, context)) return [];
  const expected = wanted.split("\n");
  const found = quads.text.split("\n");
  const odd = oddLines(quads, expected, found);
  if (odd.length > 0) return odd;
  const moved = found.findIndex((text, index) => text !== expected[index]);
  return [lineIssue(quads.path, { line: moved + 1, expected: expected[moved], found: found[moved] })];
}

const TWINNED = " <http://www.wikidata.org/prop/direct/P190> ";

/** N-Quads of some records. */
function partialQuads(quads: TextFile, context: Context): Issue[] {
  if (isBroken(quads.path, context)) return [];
  const parts = partsOfQuads(quads);
  const all = Object.values(parts).flatMap((refs: readonly Ref<unknown>[]) => refs);
  if (all.length === 0) return unchecked(quads, context);
  const { collection, departures } = expectedOf(parts, context);
  const isTwin = (line: string): boolean => line.includes(TWINNED);
  const known = new Set(Object.values(collection).flatMap((records) => records.map(({ id }: { id: string }) => id)));
  const unknown = new Set(all.flatMap(({ id }) => (id === undefined || known.has(id) ? [] : [id])));
  const isTold = (line: string): boolean => isTwin(line) || unknown.has(recordIn(line) ?? "");
  const expected = toNQuads(toGraph(collection))
    .split("\n")
    .filter((line) => line !== "" && !isTwin(line));
  const found = quads.text.split("\n").map((line) => (isTold(line) ? "" : line));
  return [...departures, ...oddLines(quads, expected, found)];
}

/** Lines that should not be there, and those that are missing; what is said of the same subject and property is told as one change. */
function oddLines({ path }: TextFile, expected: readonly string[], found: readonly string[]): Issue[] {
  const known = new Set([...expected, ""]);
  const present = new Set(found);
  const missing = expected.flatMap((text, index) => (present.has(text) ? [] : [{ text, index, key: quadKey(text) }]));
  const byKey = new Map(missing.map((one) => [one.key, one]));
  const seen = new Set<string>();
  const odd = found.flatMap((text, index) => {
    const isRepeated = text !== "" && seen.has(text);
    seen.add(text);
    if (known.has(text) && !isRepeated) return [];
    const partner = byKey.get(quadKey(text));
    byKey.delete(quadKey(text));
    return [lineIssue(path, { line: index + 1, expected: partner?.text, found: text })];
  });
  const left = missing.filter((one) => byKey.get(one.key) === one || !odd.length);
  return [...odd, ...left.map(({ index, text }) => lineIssue(path, { line: index + 1, expected: text }))];
}

const quadKey = (line: string): string => line.split(" ", 2).join(" ");
const recordIn = (line: string): string | undefined => /\/(?:agreement|place|source)\/([a-z0-9-]+)/.exec(line)?.[1];

interface OddLine {
  readonly line: number;
  readonly expected?: string | undefined;
  readonly found?: string | undefined;
}

function lineIssue(path: string, { line, expected, found }: OddLine): Issue {
  const record = recordIn(found ?? expected ?? "");
  const place = { path, ...(record === undefined ? {} : { record }), line, column: 1 };
  return makeIssue("format/nquads", place, { expected, found });
}
