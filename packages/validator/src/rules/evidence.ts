import { type Agreement, type Evidence, locate, pointer, valueAt } from "@kembar/schema";
import type { Context } from "../context.ts";
import type { Ref, SourceText } from "../input.ts";
import { type Issue, makeIssue } from "../issue.ts";

/** Passages against their sources, and values against their passages. */
export function checkEvidence({ agreements, input }: Context): Issue[] {
  const issues: Issue[] = [];
  for (const ref of agreements) {
    issues.push(...checkCoverage(ref));
    eachPassage(ref.value, (evidence, base) => {
      issues.push(...checkPointer(ref, evidence.at, base), ...checkPassage(ref, evidence, base, input.texts));
    });
    ref.value.conflicts.forEach(({ at }, index) => {
      issues.push(...checkPointer(ref, at, () => pointer("conflicts", index)));
    });
  }
  return issues;
}

/** Whether a pointer, or that of one of its parts, has a passage. */
type Covered = (at: string, ...parts: readonly string[]) => boolean;

/** Pointers of the values that have no passage. */
function uncovered({ kind, status, ...record }: Agreement, isCovered: Covered): string[] {
  const missing: string[] = [];
  const need = (at: string, ...parts: readonly string[]): void => {
    if (!isCovered(at, ...parts)) missing.push(at);
  };
  const needEach = (items: readonly unknown[], base: string, ...parts: readonly string[]): void => {
    for (let index = 0; index < items.length; index++) need(`${base}/${index}`, ...parts);
  };
  if (kind !== "unspecified") need("/kind");
  need("/stage");
  if (status !== "unknown") need("/status");
  needEach(record.parties, "/parties", "/place", "/government");
  record.instruments.forEach((paper, index) => {
    const base = `/instruments/${index}`;
    need(base, "/type");
    if (paper.date !== undefined) need(`${base}/date`);
    if (paper.venue !== undefined) need(`${base}/venue`);
    if (paper.place !== undefined) need(`${base}/place`);
    needEach(paper.signatories, `${base}/signatories`, "/name");
    needEach(paper.witnesses, `${base}/witnesses`, "/name", "/office");
  });
  needEach(record.facilitators, "/facilitators", "/name", "/place");
  needEach(record.sectors, "/sectors", "/sector", "/term");
  needEach(record.statements, "/statements", "/topic");
  record.statements.forEach(({ date }, index) => {
    if (date !== undefined) need(`/statements/${index}/date`);
  });
  needEach(record.speakers, "/speakers", "/name");
  if (record.parent !== undefined) need("/parent");
  return missing;
}

function checkCoverage(ref: Ref<Agreement>): Issue[] {
  const covered = new Set<string>();
  for (const { at } of ref.value.evidence) covered.add(at);
  const isCovered: Covered = (at, ...parts) => covered.has(at) || parts.some((part) => covered.has(at + part));
  return uncovered(ref.value, isCovered).map((at) => makeIssue("evidence/uncovered", ref.at(at), { at }));
}

/** Visits the passages of a record; `base` gives the pointer to one, which is made only where something is wrong. */
function eachPassage(record: Agreement, visit: (evidence: Evidence, base: () => string) => void): void {
  record.evidence.forEach((evidence, index) => {
    visit(evidence, () => pointer("evidence", index));
  });
  record.conflicts.forEach(({ alternatives }, index) => {
    alternatives.forEach((one, position) => {
      one.evidence.forEach((evidence, number) => {
        visit(evidence, () => pointer("conflicts", index, "alternatives", position, "evidence", number));
      });
    });
  });
}

function checkPointer(ref: Ref<Agreement>, at: string, base: () => string): Issue[] {
  if (valueAt(ref.value, at) !== undefined) return nothing;
  return [makeIssue("evidence/no-value", ref.at(`${base()}/at`), { at })];
}

const nothing: Issue[] = [];

/** Length of a passage in code points: nearly all have none beyond the basic plane. */
function lengthOf(exact: string): number {
  let length = exact.length;
  for (let at = 0; at < exact.length - 1; at++) if ((exact.codePointAt(at) ?? 0) > 0xffff) length--;
  return length;
}

/** One issue a passage, of the first thing that is wrong with it. */
function checkPassage(
  ref: Ref<Agreement>,
  evidence: Evidence,
  base: () => string,
  texts: ReadonlyMap<string, SourceText>,
): Issue[] {
  const { start, end, exact, source } = evidence;
  const { sources } = ref.value;
  if (!sources.includes(source))
    return [makeIssue("reference/unlisted-source", ref.at(`${base()}/source`), { found: source, listed: sources })];
  const text = texts.get(source);
  const offsets = () => ({ start, end, actual: text && actualOffsets(text, evidence) });
  const limit = text?.points().length;
  if (start >= end || (limit !== undefined && end > limit))
    return [makeIssue("evidence/offsets", ref.at(`${base()}/start`), { ...offsets(), length: limit })];
  const length = lengthOf(exact);
  if (length !== end - start) return [makeIssue("evidence/length", ref.at(`${base()}/end`), { ...offsets(), length })];
  const found = text && locate(text.text, evidence, text.points());
  if (!found || found.matches) return nothing;
  const both = { expected: exact, found: found.passage };
  return [makeIssue("evidence/quote-mismatch", ref.at(`${base()}/exact`), { ...offsets(), ...both })];
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
