import {
  type Agreement,
  type CodePoints,
  codePoints,
  type Evidence,
  locate,
  pointer,
  type Source,
  valueAt,
} from "@kembar/schema";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { LineCounter, parseDocument } from "yaml";
import { type Input, placeOf, type Ref, type SourceText } from "../input.ts";
import { type Issue, makeIssue } from "../issue.ts";

/** Pointers to the values that must have a passage of their own. */
function valuesToCover(record: Agreement): string[] {
  const list = (...keys: readonly (string | number)[]) => {
    const items = valueAt(record, pointer(...keys));
    return Array.isArray(items) ? items.map((_item, index) => pointer(...keys, index)) : [];
  };
  return [
    ...(record.kind === "unspecified" ? [] : ["/kind"]),
    ...list("parties"),
    ...record.instruments.flatMap((paper, index) => [
      pointer("instruments", index),
      ...(paper.date === undefined ? [] : [pointer("instruments", index, "date")]),
      ...(paper.venue === undefined ? [] : [pointer("instruments", index, "venue")]),
      ...list("instruments", index, "signatories"),
      ...list("instruments", index, "witnesses"),
    ]),
    ...(["facilitators", "sectors", "statements", "speakers"] as const).flatMap((field) => list(field)),
  ];
}

function checkCoverage(ref: Ref<Agreement>): Issue[] {
  const covered = new Set(ref.value.evidence.map((one) => one.at));
  return valuesToCover(ref.value).flatMap((at) =>
    covered.has(at) ? [] : [makeIssue("evidence/uncovered", placeOf(ref, at), `No passage says the value at ${at}.`)],
  );
}

interface Passage {
  readonly evidence: Evidence;
  /** Pointer to the passage in the record. */
  readonly at: string;
}

const passagesOf = (record: Agreement): Passage[] => [
  ...record.evidence.map((evidence, index) => ({ evidence, at: pointer("evidence", index) })),
  ...record.conflicts.flatMap((conflict, index) =>
    conflict.alternatives.flatMap((one, position) =>
      one.evidence.map((evidence, number) => ({
        evidence,
        at: pointer("conflicts", index, "alternatives", position, "evidence", number),
      })),
    ),
  ),
];

/** Where the words of a passage stand in the source, if not where the record says. */
function whereElse(text: SourceText, points: CodePoints, { exact }: Evidence): string {
  const at = text.text.indexOf(exact);
  if (exact === "" || at < 0) return "they stand nowhere in the source";
  return `they stand at ${points.fromUnit(at)}-${points.fromUnit(at + exact.length)}`;
}

function checkPassage(
  ref: Ref<Agreement>,
  { evidence, at }: Passage,
  texts: ReadonlyMap<string, { text: SourceText; points: CodePoints }>,
): Issue[] {
  const { start, end, exact, source } = evidence;
  const issues: Issue[] = [];
  if (valueAt(ref.value, evidence.at) === undefined)
    issues.push(
      makeIssue("evidence/no-value", placeOf(ref, `${at}/at`), `The record has no value at "${evidence.at}".`),
    );
  if (!ref.value.sources.includes(source))
    issues.push(
      makeIssue(
        "reference/unlisted-source",
        placeOf(ref, `${at}/source`),
        `Expected one of ${ref.value.sources.join(", ")}, got "${source}".`,
      ),
    );
  const length = codePoints(exact).length;
  const known = texts.get(source);
  if (start >= end || (known && end > known.points.length))
    issues.push(
      makeIssue(
        "evidence/offsets",
        placeOf(ref, `${at}/start`),
        `Expected 0 <= start < end${known ? ` <= ${known.points.length}` : ""}, got ${start} and ${end}.`,
      ),
    );
  else if (length !== end - start)
    issues.push(
      makeIssue(
        "evidence/length",
        placeOf(ref, `${at}/end`),
        `The passage has ${length} code points, its offsets ${end - start}.`,
      ),
    );
  if (known && start < end && end <= known.points.length) {
    const found = locate(known.text.text, evidence, known.points);
    if (!found.matches)
      issues.push(
        makeIssue(
          "evidence/quote-mismatch",
          placeOf(ref, `${at}/exact`),
          `Expected ${JSON.stringify(exact)} at ${start}-${end}, the source has ${JSON.stringify(found.passage.slice(0, 120))}; ${whereElse(known.text, known.points, evidence)}.`,
        ),
      );
  }
  return issues;
}

function checkSource(ref: Ref<Source>, { texts, metadata }: Input): Issue[] {
  const { id, sha256: expected, characters, completeness } = ref.value;
  const text = texts.get(id);
  const isDataset = texts.size > 0 || metadata.size > 0;
  if (!text)
    return isDataset && completeness !== "citation-only"
      ? [makeIssue("source/no-text", placeOf(ref, "/id"), `Expected the text sources/${id}.txt.`)]
      : [];
  const found = bytesToHex(sha256(text.bytes));
  const length = codePoints(text.text).length;
  return [
    ...(expected === undefined || expected === found
      ? []
      : [
          makeIssue(
            "source/hash-mismatch",
            placeOf(ref, "/sha256"),
            `Expected the SHA-256 ${expected}, ${text.path} has ${found}.`,
          ),
        ]),
    ...(characters === undefined || characters === length
      ? []
      : [
          makeIssue(
            "evidence/characters",
            placeOf(ref, "/characters"),
            `Expected ${characters} code points, ${text.path} has ${length}.`,
          ),
        ]),
  ];
}

const compared = [
  "url",
  "outlet",
  "byline",
  "editor",
  "published",
  "retrieved",
  "language",
  "completeness",
  "pages",
  "rights",
] as const;

/** The metadata file of a source: its hash is that of the text, and the collection says the same. */
function checkMetadata(id: string, { path, text }: { path: string; text: string }, input: Input): Issue[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: "failsafe", lineCounter: lines });
  const at = (key: string) => {
    const range = (document.get(key, true) as { range?: [number, number, number] } | undefined)?.range;
    const { line, col } = lines.linePos(range?.[0] ?? 0);
    return { path, record: id, pointer: pointer(key), line: Math.max(1, line), column: Math.max(1, col) };
  };
  const [error] = document.errors;
  if (error)
    return [
      makeIssue(
        "source/metadata-mismatch",
        { path, record: id, line: error.linePos?.[0].line ?? 1, column: error.linePos?.[0].col ?? 1 },
        "Expected YAML.",
      ),
    ];
  const issues: Issue[] = [];
  const stated = document.get("sha256");
  const source = input.texts.get(id);
  const found = source && bytesToHex(sha256(source.bytes));
  if (typeof stated === "string" && found !== undefined && stated !== found)
    issues.push(
      makeIssue("source/hash-mismatch", at("sha256"), `Expected the SHA-256 ${stated}, ${source?.path} has ${found}.`),
    );
  const ref = input.sources.find((one) => one.value.id === id);
  for (const key of ref ? compared : []) {
    const own = document.get(key);
    const other = ref?.value[key];
    if (own !== undefined && String(own) !== String(other))
      issues.push(
        makeIssue(
          "source/metadata-mismatch",
          at(key),
          `The metadata file says ${JSON.stringify(own)}, the collection ${JSON.stringify(other)}.`,
        ),
      );
  }
  return issues;
}

/** Passages against their sources, and values against their passages. */
export function checkEvidence(input: Input): Issue[] {
  const texts = new Map([...input.texts].map(([id, text]) => [id, { text, points: codePoints(text.text) }]));
  return [
    ...input.agreements.flatMap((ref) => [
      ...checkCoverage(ref),
      ...passagesOf(ref.value).flatMap((passage) => checkPassage(ref, passage, texts)),
    ]),
    ...input.sources.flatMap((ref) => checkSource(ref, input)),
    ...[...input.metadata].flatMap(([id, file]) => checkMetadata(id, file, input)),
  ];
}
