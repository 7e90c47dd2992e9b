import { type Collection, canonicalAgreement, canonicalCollection, toGraph, toJson } from "@kembar/schema";
import { differences, isEqual } from "../compare.ts";
import type { Context } from "../context.ts";
import type { Input } from "../input.ts";
import { type Issue, makeIssue } from "../issue.ts";
import type { Form } from "../parts.ts";
import { type JsonText, linesOf } from "../position.ts";
import type { Disagreement } from "../settle.ts";
import { checkGraphs } from "./graphs.ts";

/** Whether JSON, JSON lines, JSON-LD and N-Quads say the same, and are written as the build writes them. */
export function checkFormats(context: Context): Issue[] {
  const { input, collection, disagreements } = context;
  const told = disagreements.flatMap((one) => disagreementIssues(one, input));
  return [...told, ...checkGraphs(context), ...(told.length === 0 ? checkCanonical(input, collection) : [])];
}

const codes = { records: "format/records", json: "format/json", lines: "format/jsonl" } as const;

function disagreementIssues({ form, id, ref, winner }: Disagreement, input: Input): Issue[] {
  // Tables are compared cell by cell.
  if (form === "csv") return [];
  if (!ref) {
    const place = { path: pathOf(form, id, input), record: id };
    return [makeIssue(codes[form], place, { expected: `the record ${id}`, found: undefined })];
  }
  const code = graphCode(ref.file, input) ?? codes[form];
  if (!winner) return [makeIssue(code, ref.at(""), { expected: undefined, found: `the record ${id}` })];
  return differences(winner.value, ref.value).map(({ at, expected, found }) =>
    makeIssue(code, ref.at(at), { expected, found }),
  );
}

/** Records of graphs stand for a collection where there is none. */
function graphCode(file: string | undefined, { graphs, quads }: Input): "format/jsonld" | "format/nquads" | undefined {
  if (graphs.some(({ path }) => path === file)) return "format/jsonld";
  return quads.some(({ path }) => path === file) ? "format/nquads" : undefined;
}

function pathOf(form: Form, id: string, { collections, lines, recordFiles }: Input): string {
  if (form === "json") return collections[0]?.path ?? "";
  if (form === "lines") return lines[0]?.path ?? "";
  return (recordFiles[0]?.path ?? "").replace(/[^/]*$/, `${id}.json`);
}

/** Files of the dataset must have the very bytes that the build would give them. */
export function checkCanonical(
  { recordFiles, collections, lines, graphs, parts }: Input,
  all: Collection | undefined,
): Issue[] {
  return [
    ...recordFiles.flatMap((json) =>
      /(?:^|\/)(?:records\/[^/]*|agr-[^/]*)$/.test(json.path) ? compareText(json, () => toJson(ordered(json))) : [],
    ),
    ...collections.flatMap((json) =>
      json.path.endsWith("agreements.json") && all !== undefined
        ? compareText(json, () => toJson(canonicalCollection(json.value as Collection)))
        : [],
    ),
    ...lines.flatMap((file) =>
      file.path.endsWith("agreements.jsonl") ? compareText(file, () => expectedLines(file.path, parts)) : [],
    ),
    ...graphs.flatMap((json) =>
      all && isEqual(toGraph(all), json.value) ? compareText(json, () => toJson(toGraph(all))) : [],
    ),
  ];
}

/** The lines that the build would write of the records of a file. */
const expectedLines = (path: string, { agreements }: Input["parts"]): string =>
  agreements
    .filter(({ form, file }) => form === "lines" && file === path)
    .map(({ value }) => canonicalAgreement(value))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((one) => `${JSON.stringify(one)}\n`)
    .join("");

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
