import { type Agreement, type Evidence, locate, pointer } from "@kembar/schema";
import type { Context } from "../context.ts";
import type { SourceText } from "../input.ts";
import { type Issue, makeIssue } from "../issue.ts";
import type { Ref } from "../parts.ts";
import { publications } from "./chronology.ts";
import { uncovered } from "./coverage.ts";
import { checkDerivation, type Passages } from "./derivation.ts";

/** Passages against their sources, values against their passages: that they have one, and that it says them. */
export function checkEvidence(context: Context): Issue[] {
  const published = publications(context);
  const standing: Standing = { texts: context.input.texts, completeness: completenessOf(context) };
  const issues: Issue[] = [];
  for (const ref of context.agreements) {
    const passages = passagesOf(ref.value);
    for (const at of uncovered(ref.value, passages)) issues.push(makeIssue("evidence/uncovered", ref.at(at), { at }));
    checkPassages(ref, standing, issues);
    checkDerivation(ref, { passages, published, gazetteer: context.options.places }, issues);
  }
  return issues;
}

/** What is known of the sources that passages stand in. */
interface Standing {
  readonly texts: ReadonlyMap<string, SourceText>;
  /** How much of a source the dataset holds, by its id; sources that are not at hand are not in it. */
  readonly completeness: ReadonlyMap<string, string>;
}

function completenessOf({ sources, input }: Context): ReadonlyMap<string, string> {
  const found = new Map<string, string>(
    [...input.parts.sources, ...sources].map(({ value }) => [value.id, value.completeness]),
  );
  for (const [id, { entries }] of input.metadata) {
    const text = entries.get("completeness")?.text;
    if (text !== undefined) found.set(id, text);
  }
  return found;
}

/** The first passage of each value that has one. Passages of one value mostly follow each other. */
function passagesOf({ evidence }: Agreement): Passages {
  const found = new Map<string, Evidence>();
  let last = "";
  for (const one of evidence) {
    if (one.at !== last && !found.has(one.at)) found.set(one.at, one);
    last = one.at;
  }
  return found;
}

/** Passages of values and of conflicts; what is wrong with one is looked for only where it is not sound. */
function checkPassages(ref: Ref<Agreement>, standing: Standing, issues: Issue[]): void {
  const { evidence, conflicts } = ref.value;
  let last = "";
  for (let index = 0; index < evidence.length; index++) {
    const one = evidence[index];
    if (!one || (isSound(ref.value, one, standing) && (one.at === last || hasValue(ref.value, one.at)))) {
      last = one?.at ?? "";
      continue;
    }
    tellPassage(ref, one, { base: pointer("evidence", index), standing }, issues);
  }
  conflicts.forEach(({ at, alternatives }, index) => {
    if (!hasValue(ref.value, at))
      issues.push(makeIssue("evidence/no-value", ref.at(pointer("conflicts", index, "at")), { at }));
    alternatives.forEach((alternative, position) => {
      alternative.evidence.forEach((one, number) => {
        if (isSound(ref.value, one, standing) && hasValue(ref.value, one.at)) return;
        const base = pointer("conflicts", index, "alternatives", position, "evidence", number);
        tellPassage(ref, one, { base, standing }, issues);
      });
    });
  });
}

function tellPassage(ref: Ref<Agreement>, one: Evidence, where: Where, issues: Issue[]): void {
  if (!hasValue(ref.value, one.at))
    issues.push(makeIssue("evidence/no-value", ref.at(`${where.base}/at`), { at: one.at }));
  const issue = passageIssue(ref, one, where);
  if (issue) issues.push(issue);
}

/** Whether nothing is wrong with a passage itself: the quick way. */
function isSound({ sources }: Agreement, evidence: Evidence, { texts, completeness }: Standing): boolean {
  const { source, start, end, exact } = evidence;
  const isCited = completeness.get(source) === CITED;
  if (!sources.includes(source)) return false;
  if (start === undefined || end === undefined) return isCited || !completeness.has(source);
  if (isCited || start >= end || lengthOf(exact) !== end - start) return false;
  const text = texts.get(source);
  return !text || locate(text.text, { start, end, exact }, text.points()).matches;
}

/** How much is held of a source whose text the dataset does not have. */
const CITED = "citation-only";

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
  readonly base: string;
  readonly standing: Standing;
}

/** One issue a passage, of the first thing that is wrong with it. */
function passageIssue(ref: Ref<Agreement>, evidence: Evidence, { base, standing }: Where): Issue | undefined {
  const { start, end, exact, source } = evidence;
  const { sources } = ref.value;
  if (!sources.includes(source))
    return makeIssue("reference/unlisted-source", ref.at(`${base}/source`), { found: source, listed: sources });
  const completeness = standing.completeness.get(source);
  if (start === undefined || end === undefined)
    return completeness === undefined || completeness === CITED
      ? undefined
      : makeIssue("evidence/no-offsets", ref.at(base), { source, completeness });
  if (completeness === CITED) return makeIssue("evidence/needless-offsets", ref.at(`${base}/start`), { source });
  return offsetIssue(ref, { start, end, exact }, { base, text: standing.texts.get(source) });
}

/** Words with the offsets at which they should stand. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

function offsetIssue(
  ref: Ref<Agreement>,
  span: Span,
  { base, text }: { readonly base: string; readonly text: SourceText | undefined },
): Issue | undefined {
  const { start, end, exact } = span;
  const limit = text?.points().length;
  if (start >= end || (limit !== undefined && end > limit))
    return makeIssue("evidence/offsets", ref.at(`${base}/start`), { ...offsets(span, text), length: limit });
  const length = lengthOf(exact);
  if (length !== end - start)
    return makeIssue("evidence/length", ref.at(`${base}/end`), { ...offsets(span, text), length });
  const found = text && locate(text.text, span, text.points());
  if (!found || found.matches) return undefined;
  const both = { expected: exact, found: found.passage };
  return makeIssue("evidence/quote-mismatch", ref.at(`${base}/exact`), { ...offsets(span, text), ...both });
}

const offsets = (span: Span, text: SourceText | undefined) => ({
  start: span.start,
  end: span.end,
  actual: text && actualOffsets(text, span),
});

/** Where the words of a passage do stand, in code points: of several places the nearest to where they should be. */
function actualOffsets({ text, points }: SourceText, { exact, start }: Span): [number, number] | undefined {
  const from = points().toUnit(Math.min(start, points().length));
  const after = text.indexOf(exact, from);
  const before = text.lastIndexOf(exact, from);
  const isBefore = before >= 0 && (after < 0 || from - before < after - from);
  const at = isBefore ? before : after;
  return exact === "" || at < 0 ? undefined : [points().fromUnit(at), points().fromUnit(at + exact.length)];
}
