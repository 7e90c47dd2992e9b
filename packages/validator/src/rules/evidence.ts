import { type Agreement, codePoints, type Evidence, locate, pointer, valueAt } from "@kembar/schema";
import type { Context } from "../context.ts";
import type { Ref, SourceText } from "../input.ts";
import { type Issue, makeIssue } from "../issue.ts";

/** Passages against their sources, and values against their passages. */
export const checkEvidence = ({ agreements, input }: Context): Issue[] =>
  agreements.flatMap((ref) => [
    ...checkCoverage(ref),
    ...checkPointers(ref),
    ...passagesOf(ref.value).flatMap((passage) => checkPassage(ref, passage, input.texts)),
  ]);

/** Values that must have a passage: the pointer, and the parts of the value whose passages will do. */
function valuesToCover(record: Agreement): [at: string, parts: readonly string[]][] {
  const all = (items: readonly unknown[], parts: readonly string[], ...keys: readonly (string | number)[]) =>
    items.map((_, index): [string, readonly string[]] => [pointer(...keys, index), parts]);
  return [
    ...(record.kind === "unspecified" ? [] : [["/kind", []] as [string, string[]]]),
    ...all(record.parties, ["/place", "/government"], "parties"),
    ...all(record.instruments, ["/type"], "instruments"),
    ...record.instruments.flatMap((paper, index) => [
      ...(["date", "venue"] as const).flatMap((field): [string, string[]][] =>
        paper[field] === undefined ? [] : [[pointer("instruments", index, field), []]],
      ),
      ...all(paper.signatories, ["/name"], "instruments", index, "signatories"),
      ...all(paper.witnesses, ["/name", "/office"], "instruments", index, "witnesses"),
    ]),
    ...all(record.facilitators, ["/name", "/place"], "facilitators"),
    ...all(record.sectors, ["/sector", "/term"], "sectors"),
    ...all(record.statements, ["/topic"], "statements"),
    ...all(record.speakers, ["/name"], "speakers"),
  ];
}

function checkCoverage(ref: Ref<Agreement>): Issue[] {
  const covered = new Set(ref.value.evidence.map((one) => one.at));
  return valuesToCover(ref.value).flatMap(([at, parts]) =>
    covered.has(at) || parts.some((part) => covered.has(at + part))
      ? []
      : [makeIssue("evidence/uncovered", ref.at(at), { at })],
  );
}

interface Passage {
  readonly evidence: Evidence;
  /** Pointer to the passage in the record. */
  readonly base: string;
}

function passagesOf(record: Agreement): Passage[] {
  return [
    ...record.evidence.map((evidence, index) => ({ evidence, base: pointer("evidence", index) })),
    ...record.conflicts.flatMap(({ alternatives }, index) =>
      alternatives.flatMap((one, position) =>
        one.evidence.map((evidence, number) => ({
          evidence,
          base: pointer("conflicts", index, "alternatives", position, "evidence", number),
        })),
      ),
    ),
  ];
}

function checkPointers(ref: Ref<Agreement>): Issue[] {
  const pointers = [
    ...passagesOf(ref.value).map(({ evidence, base }) => ({ at: evidence.at, where: `${base}/at` })),
    ...ref.value.conflicts.map(({ at }, index) => ({ at, where: pointer("conflicts", index, "at") })),
  ];
  return pointers.flatMap(({ at, where }) =>
    valueAt(ref.value, at) === undefined ? [makeIssue("evidence/no-value", ref.at(where), { at })] : [],
  );
}

/** One issue a passage, of the first thing that is wrong with it. */
function checkPassage(
  ref: Ref<Agreement>,
  { evidence, base }: Passage,
  texts: ReadonlyMap<string, SourceText>,
): Issue[] {
  const { start, end, exact, source } = evidence;
  const { sources } = ref.value;
  if (!sources.includes(source))
    return [makeIssue("reference/unlisted-source", ref.at(`${base}/source`), { found: source, listed: sources })];
  const text = texts.get(source);
  const offsets = () => ({ start, end, actual: text && actualOffsets(text, evidence) });
  const limit = text?.points().length;
  if (start >= end || (limit !== undefined && end > limit))
    return [makeIssue("evidence/offsets", ref.at(`${base}/start`), { ...offsets(), length: limit })];
  const { length } = codePoints(exact);
  if (length !== end - start) return [makeIssue("evidence/length", ref.at(`${base}/end`), { ...offsets(), length })];
  const found = text && locate(text.text, evidence, text.points());
  if (!found || found.matches) return [];
  const both = { expected: exact, found: found.passage };
  return [makeIssue("evidence/quote-mismatch", ref.at(`${base}/exact`), { ...offsets(), ...both })];
}

/** Where the words of a passage do stand, in code points: of several places the nearest to where they should be. */
function actualOffsets({ text, points }: SourceText, { exact, start }: Evidence): [number, number] | undefined {
  const from = points().toUnit(Math.min(start, points().length));
  const after = text.indexOf(exact, from);
  const before = text.lastIndexOf(exact, from);
  const isBefore = before >= 0 && (after < 0 || from - before < after - from);
  const at = isBefore ? before : after;
  return exact === "" || at < 0 ? undefined : [points().fromUnit(at), points().fromUnit(at + exact.length)];
}
