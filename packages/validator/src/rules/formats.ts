import {
  type Agreement,
  type Collection,
  canonicalAgreement,
  canonicalCollection,
  type Graph,
  pointer,
  type Rows,
  toGraph,
  toJson,
  toNQuads,
  toRows,
} from "@kembar/schema";
import { type CsvTable, cellPosition } from "../csv.ts";
import type { Input } from "../input.ts";
import { type Issue, type IssueCode, makeIssue } from "../issue.ts";
import type { JsonText } from "../position.ts";

const isTree = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Pointers at which two JSON values differ, deepest first, at most `limit`. */
function differences(
  expected: unknown,
  found: unknown,
  at = "",
  limit = 20,
): { at: string; expected: unknown; found: unknown }[] {
  if (Object.is(expected, found)) return [];
  if (!isTree(expected) || !isTree(found) || Array.isArray(expected) !== Array.isArray(found))
    return [{ at, expected, found }];
  const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
  const all: { at: string; expected: unknown; found: unknown }[] = [];
  for (const key of keys) {
    if (all.length >= limit) break;
    all.push(...differences(expected[key], found[key], `${at}${pointer(key)}`, limit - all.length));
  }
  return all;
}

const shown = (value: unknown): string =>
  value === undefined ? "nothing" : (JSON.stringify(value)?.slice(0, 80) ?? "nothing");

function compare(code: IssueCode, expected: unknown, json: JsonText, record?: string, base = ""): Issue[] {
  const found = json.value;
  return differences(expected, found).map(({ at, expected: wanted, found: got }) =>
    makeIssue(
      code,
      { path: json.path, ...(record === undefined ? {} : { record }), pointer: at, ...json.at(base + at) },
      `Expected ${shown(wanted)}, got ${shown(got)}.`,
    ),
  );
}

function checkRecords({ records }: Input, collection: Collection): Issue[] {
  const known = new Map<string, Agreement>(collection.agreements.map((agreement) => [agreement.id, agreement]));
  const issues = records.flatMap((ref) => {
    const other = known.get(ref.value.id);
    known.delete(ref.value.id);
    if (other === undefined)
      return [
        makeIssue(
          "format/records",
          { path: ref.json.path, record: ref.value.id, pointer: "", line: 1, column: 1 },
          "The record is not in the collection.",
        ),
      ];
    return compare("format/records", other, ref.json, ref.value.id);
  });
  const [path] = records.map((ref) => ref.json.path);
  return path === undefined
    ? []
    : [
        ...issues,
        ...[...known.keys()].map((id) =>
          makeIssue(
            "format/records",
            { path: path.replace(/[^/]*$/, `${id}.json`), record: id },
            "The collection has a record that is not in the folder.",
          ),
        ),
      ];
}

function checkLines({ lines, linesPath }: Input, collection: Collection): Issue[] {
  if (linesPath === undefined) return [];
  const issues = lines.flatMap((json, index) => {
    const expected = collection.agreements[index];
    const id = (json.value as { id?: string } | null)?.id;
    return expected === undefined
      ? [
          makeIssue(
            "format/jsonl",
            { path: json.path, ...(id === undefined ? {} : { record: id }), ...json.at("") },
            "The collection has no such record.",
          ),
        ]
      : compare("format/jsonl", expected, json, expected.id);
  });
  const missing = collection.agreements.slice(lines.length);
  return [
    ...issues,
    ...missing.map((agreement) =>
      makeIssue("format/jsonl", { path: linesPath, record: agreement.id }, "The record is missing."),
    ),
  ];
}

function checkTable(table: CsvTable, rows: Rows): Issue[] {
  const expected = rows[table.name] ?? [];
  const issues = table.rows.slice(0, expected.length).flatMap((row, index) =>
    table.header.flatMap((column, position) => {
      const wanted = expected[index]?.[column];
      if (wanted === undefined || wanted === row.cells[column]) return [];
      const record = expected[index]?.agreement ?? expected[index]?.id;
      return [
        makeIssue(
          "csv/cell",
          {
            path: table.path,
            ...(record ? { record } : {}),
            pointer: pointer(index, column),
            ...cellPosition(row, position),
          },
          `Expected ${shown(wanted)} in the column ${column}, got ${shown(row.cells[column])}.`,
        ),
      ];
    }),
  );
  if (table.rows.length === expected.length) return issues;
  const line = table.rows[expected.length]?.line ?? (table.rows.at(-1)?.line ?? 1) + 1;
  return [
    ...issues,
    makeIssue(
      "csv/rows",
      { path: table.path, line, column: 1 },
      `Expected ${expected.length} rows, got ${table.rows.length}.`,
    ),
  ];
}

function checkGraph({ graph, quads }: Input, expected: Graph): Issue[] {
  const issues = graph ? compare("format/jsonld", JSON.parse(JSON.stringify(expected)), graph) : [];
  if (!quads) return issues;
  const wanted = toNQuads(expected).split("\n");
  const known = new Set(wanted);
  const found = quads.text.split("\n");
  const present = new Set(found);
  const odd = found.flatMap((line, index) =>
    known.has(line)
      ? []
      : [
          makeIssue(
            "format/nquads",
            { path: quads.path, line: index + 1, column: 1 },
            `The collection does not say ${shown(line)}.`,
          ),
        ],
  );
  const missing = wanted
    .filter((line) => !present.has(line))
    .map((line) => makeIssue("format/nquads", { path: quads.path }, `The statement ${line.slice(0, 120)} is missing.`));
  const isOrdered = odd.length + missing.length > 0 || quads.text === wanted.join("\n");
  return [
    ...issues,
    ...odd,
    ...missing,
    ...(isOrdered ? [] : [makeIssue("format/nquads", { path: quads.path }, "Expected each statement once, in order.")]),
  ];
}

/** Generated files must have the very bytes that the build would give them. */
function checkCanonical({ records, collection }: Input): Issue[] {
  const differ = (json: JsonText, expected: unknown) => {
    const wanted = toJson(expected);
    if (json.text === wanted) return [];
    let at = 0;
    while (json.text[at] === wanted[at]) at++;
    const line = json.text.slice(0, at).split("\n").length;
    return [
      makeIssue(
        "json/not-canonical",
        { path: json.path, line, column: at - json.text.lastIndexOf("\n", at - 1) },
        "Expected the model's order of keys, NFC, two spaces, LF and a newline at the end.",
      ),
    ];
  };
  return [
    ...records
      .filter((ref) => /(?:^|\/)records\//.test(ref.json.path))
      .flatMap((ref) => differ(ref.json, canonicalAgreement(ref.value))),
    ...(collection?.path.endsWith(".json")
      ? differ(collection, canonicalCollection(collection.value as Collection))
      : []),
  ];
}

/** Whether all forms of the records say the same as the collection. Checked only when the records keep to the schema. */
export function checkFormats(input: Input): Issue[] {
  const collection = input.collection?.value as Collection | undefined;
  const issues = checkCanonical(input);
  if (!collection) return issues;
  const rows = toRows(collection);
  return [
    ...issues,
    ...checkRecords(input, collection),
    ...checkLines(input, collection),
    ...input.tables.flatMap((table) => checkTable(table, rows)),
    ...checkGraph(input, toGraph(collection)),
  ];
}
