import { type Agreement, type Evidence, locate, pointer } from "@kembar/schema";
import type { Context } from "../context.ts";
import type { SourceText } from "../input.ts";
import { type Issue, makeIssue } from "../issue.ts";
import type { Ref } from "../parts.ts";
import { publications } from "./chronology.ts";
import { checkDerivation, type Passages } from "./derivation.ts";

/** Passages against their sources, values against their passages: that they have one, and that it says them. */
export function checkEvidence(context: Context): Issue[] {
  const published = publications(context);
  const { texts } = context.input;
  const issues: Issue[] = [];
  for (const ref of context.agreements) {
    const passages = passagesByPointer(ref.value);
    checkCoverage(ref, passages, issues);
    checkPassages(ref, texts, issues);
    checkDerivation(ref, { passages, published, gazetteer: context.options.places }, issues);
  }
  return issues;
}

function passagesByPointer({ evidence }: Agreement): Passages {
  const found = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const known = found.get(one.at);
    if (known) known.push(one);
    else found.set(one.at, [one]);
  }
  return found;
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

function checkCoverage(ref: Ref<Agreement>, passages: Passages, issues: Issue[]): void {
  const isCovered: Covered = (at, ...parts) => passages.has(at) || parts.some((part) => passages.has(at + part));
  for (const at of uncovered(ref.value, isCovered)) issues.push(makeIssue("evidence/uncovered", ref.at(at), { at }));
}

/** Passages of values and of conflicts; pointers to them are made only where something is wrong. */
function checkPassages(ref: Ref<Agreement>, texts: ReadonlyMap<string, SourceText>, issues: Issue[]): void {
  const { evidence, conflicts } = ref.value;
  const check = (one: Evidence, base: () => string): void => {
    checkPointer(ref, one.at, base, issues);
    const issue = passageIssue(ref, one, { base, text: texts.get(one.source) });
    if (issue) issues.push(issue);
  };
  for (let index = 0; index < evidence.length; index++)
    if (evidence[index]) check(evidence[index] as Evidence, () => pointer("evidence", index));
  conflicts.forEach(({ at, alternatives }, index) => {
    checkPointer(ref, at, () => pointer("conflicts", index), issues);
    alternatives.forEach((one, position) => {
      one.evidence.forEach((passage, number) => {
        check(passage, () => pointer("conflicts", index, "alternatives", position, "evidence", number));
      });
    });
  });
}

function checkPointer(ref: Ref<Agreement>, at: string, base: () => string, issues: Issue[]): void {
  if (!hasValue(ref.value, at)) issues.push(makeIssue("evidence/no-value", ref.at(`${base()}/at`), { at }));
}

/** Whether a pointer leads to a value. Pointers of the model have nothing escaped, so that they are walked as they stand. */
function hasValue(record: object, at: string): boolean {
  let value: unknown = record;
  for (let start = 1; start <= at.length; ) {
    const slash = at.indexOf("/", start);
    const end = slash < 0 ? at.length : slash;
    const key = at.slice(start, end);
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Record<string, unknown>)[key];
    start = end + 1;
  }
  return value !== undefined;
}

/** Length of a passage in code points: every low surrogate behind a high one is half of a character. */
function lengthOf(exact: string): number {
  let length = exact.length;
  for (let at = 1; at < exact.length; at++) {
    const unit = exact.charCodeAt(at);
    if (unit < 0xdc00 || unit > 0xdfff) continue;
    const before = exact.charCodeAt(at - 1);
    if (before >= 0xd800 && before <= 0xdbff) length--;
  }
  return length;
}

interface Where {
  /** Pointer to the passage in the record. */
  readonly base: () => string;
  /** Text of its source, if it is there. */
  readonly text: SourceText | undefined;
}

/** One issue a passage, of the first thing that is wrong with it. */
function passageIssue(ref: Ref<Agreement>, evidence: Evidence, { base, text }: Where): Issue | undefined {
  const { start, end, exact, source } = evidence;
  const { sources } = ref.value;
  if (!sources.includes(source))
    return makeIssue("reference/unlisted-source", ref.at(`${base()}/source`), { found: source, listed: sources });
  const limit = text?.points().length;
  if (start >= end || (limit !== undefined && end > limit))
    return makeIssue("evidence/offsets", ref.at(`${base()}/start`), { ...offsets(evidence, text), length: limit });
  const length = lengthOf(exact);
  if (length !== end - start)
    return makeIssue("evidence/length", ref.at(`${base()}/end`), { ...offsets(evidence, text), length });
  const found = text && locate(text.text, evidence, text.points());
  if (!found || found.matches) return undefined;
  const both = { expected: exact, found: found.passage };
  return makeIssue("evidence/quote-mismatch", ref.at(`${base()}/exact`), { ...offsets(evidence, text), ...both });
}

const offsets = (evidence: Evidence, text: SourceText | undefined) => ({
  start: evidence.start,
  end: evidence.end,
  actual: text && actualOffsets(text, evidence),
});

/** Where the words of a passage do stand, in code points: of several places the nearest to where they should be. */
function actualOffsets({ text, points }: SourceText, { exact, start }: Evidence): [number, number] | undefined {
  const from = points().toUnit(Math.min(start, points().length));
  const after = text.indexOf(exact, from);
  const before = text.lastIndexOf(exact, from);
  const isBefore = before >= 0 && (after < 0 || from - before < after - from);
  const at = isBefore ? before : after;
  return exact === "" || at < 0 ? undefined : [points().fromUnit(at), points().fromUnit(at + exact.length)];
}
