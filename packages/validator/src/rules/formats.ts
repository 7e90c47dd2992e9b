import {
  type Collection,
  canonicalAgreement,
  canonicalCollection,
  type Graph,
  toGraph,
  toJson,
  toNQuads,
} from "@kembar/schema";
import { differences, isEqual } from "../compare.ts";
import type { Context } from "../context.ts";
import type { Input } from "../input.ts";
import { type Issue, makeIssue } from "../issue.ts";
import type { Form } from "../parts.ts";
import { type JsonText, linesOf } from "../position.ts";
import type { Disagreement } from "../settle.ts";

/** Whether JSON, JSON lines, JSON-LD and N-Quads say the same, and are written as the build writes them. */
export function checkFormats({ input, collection, disagreements, agreements }: Context): Issue[] {
  const told = disagreements.flatMap((one) => disagreementIssues(one, input));
  const graph = collection && toGraph(collection);
  const hasNothing = agreements.length === 0 && input.parts.agreements.length === 0 && input.issues.length === 0;
  const alone = hasNothing && !input.collection ? (input.graph ?? input.quads) : undefined;
  return [
    ...told,
    ...(graph ? [...checkGraph(input, graph), ...checkQuads(input, graph)] : []),
    ...(alone ? [makeIssue("format/unchecked", { path: alone.path, line: 1, column: 1 }, {})] : []),
    ...(told.length === 0 ? checkCanonical(input, collection) : []),
  ];
}

const codes = { records: "format/records", json: "format/json", lines: "format/jsonl" } as const;

function disagreementIssues({ form, id, ref, winner }: Disagreement, input: Input): Issue[] {
  // Tables are compared cell by cell.
  if (form === "csv") return [];
  if (!ref) {
    const place = { path: pathOf(form, id, input), record: id };
    return [makeIssue(codes[form], place, { expected: `the record ${id}`, found: undefined })];
  }
  if (!winner) return [makeIssue(codes[form], ref.at(""), { expected: undefined, found: `the record ${id}` })];
  return differences(winner.value, ref.value).map(({ at, expected, found }) =>
    makeIssue(codes[form], ref.at(at), { expected, found }),
  );
}

function pathOf(form: Form, id: string, { collection, lines, recordFiles }: Input): string {
  if (form === "json") return collection?.path ?? "";
  if (form === "lines") return lines?.path ?? "";
  return (recordFiles[0]?.path ?? "").replace(/[^/]*$/, `${id}.json`);
}

function checkGraph({ graph }: Input, expected: Graph): Issue[] {
  if (!graph) return [];
  return differences(expected, graph.value).map(({ at, expected: wanted, found }) => {
    const index = Number(/^\/@graph\/(\d+)/.exec(at)?.[1] ?? -1);
    const record = expected["@graph"][index]?.["@id"].replace(/^.*\//, "");
    const place = { path: graph.path, ...(record === undefined ? {} : { record }), pointer: at, ...graph.at(at) };
    return makeIssue("format/jsonld", place, { expected: wanted, found });
  });
}

/** Statements are a set, so that a line is looked up; what is said of the same subject and property is told as one change. */
function checkQuads({ quads, issues }: Input, graph: Graph): Issue[] {
  // Lines that are no statements are told; what they should say is anybody's guess.
  if (issues.some(({ code }) => code === "nquads/syntax")) return [];
  const wanted = quads ? toNQuads(graph) : "";
  if (!quads || quads.text === wanted) return [];
  const expected = wanted.split("\n");
  const found = quads.text.split("\n");
  const known = new Set(expected);
  const present = new Set(found);
  const missing = expected.flatMap((text, index) => (present.has(text) ? [] : [{ text, index, key: quadKey(text) }]));
  const byKey = new Map(missing.map((one) => [one.key, one]));
  const issue = (line: number, said: string | undefined, other: string | undefined): Issue => {
    const record = /\/(?:agreement|place|source)\/([a-z0-9-]+)/.exec(other ?? said ?? "")?.[1];
    const place = { path: quads.path, ...(record === undefined ? {} : { record }), line, column: 1 };
    return makeIssue("format/nquads", place, { expected: said, found: other });
  };
  const seen = new Set<string>();
  const odd = found.flatMap((text, index) => {
    const isRepeated = seen.has(text);
    seen.add(text);
    if (known.has(text) && !isRepeated) return [];
    const partner = byKey.get(quadKey(text));
    byKey.delete(quadKey(text));
    return [issue(index + 1, partner?.text, text)];
  });
  const left = missing.filter((one) => byKey.get(one.key) === one || !odd.length);
  const all = [...odd, ...left.map((one) => issue(one.index + 1, one.text, undefined))];
  const moved = found.findIndex((text, index) => text !== expected[index]);
  return all.length > 0 ? all : [issue(moved + 1, expected[moved], found[moved])];
}

const quadKey = (line: string): string => line.split(" ", 2).join(" ");

/** Files of the dataset must have the very bytes that the build would give them. */
function checkCanonical({ recordFiles, collection, lines, graph, parts }: Input, all: Collection | undefined): Issue[] {
  const isSound = all !== undefined;
  const expectedLines = parts.agreements
    .filter((ref) => ref.form === "lines")
    .map((ref) => canonicalAgreement(ref.value))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [
    ...recordFiles.flatMap((json) =>
      /(?:^|\/)(?:records\/[^/]*|agr-[^/]*)$/.test(json.path) ? compareText(json, () => toJson(ordered(json))) : [],
    ),
    ...(collection?.path.endsWith("agreements.json") && isSound
      ? compareText(collection, () => toJson(canonicalCollection(collection.value as Collection)))
      : []),
    ...(lines?.path.endsWith("agreements.jsonl")
      ? compareText(lines, () => expectedLines.map((one) => `${JSON.stringify(one)}\n`).join(""))
      : []),
    ...(graph && all && isEqual(toGraph(all), graph.value) ? compareText(graph, () => toJson(toGraph(all))) : []),
  ];
}

/** A record in canonical form; one that breaks the schema is taken as it is, since unknown keys would vanish. */
const ordered = ({ value }: JsonText): unknown => {
  const canonical = canonicalAgreement(value as never);
  return isEqual(Object.keys(canonical).toSorted(), Object.keys(value as object).toSorted()) ? canonical : value;
};

function compareText({ path, text }: { path: string; text: string }, expected: () => string): Issue[] {
  const wanted = expected();
  if (text === wanted) return [];
  let at = 0;
  while (at < text.length && text[at] === wanted[at]) at++;
  return [makeIssue("json/not-canonical", { path, ...linesOf(text).positionAt(at) }, {})];
}
