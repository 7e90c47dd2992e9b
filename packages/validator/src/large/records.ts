import { type Agreement, type Place, pointer, type Source } from "@kembar/schema";
import { append } from "../append.ts";
import { firstInvalid, isAgreementLike, isBlank, recordsOfLine, unknownDocument } from "../input.ts";
import { type Issue, makeIssue } from "../issue.ts";
import { MAX_DEPTH, readJson } from "../json.ts";
import { nearest } from "../nearest.ts";
import { join, type OpenFile } from "../open.ts";
import { jsonPlace, type Parts, type Ref, refOf } from "../parts.ts";
import { linesOf, type Position } from "../position.ts";
import { type BatchText, checkBatch, type Progress } from "./batch.ts";
import { type Hashes, hash53, openHashes } from "./hash.ts";
import { itemsOfJson, type JsonBreak, type JsonItem, type JsonMember } from "./items.ts";
import { LINE_LIMIT, linesOfBytes } from "./lines.ts";

/** Bytes of text that are gathered before they are checked together. */
const BATCH = 1 << 17;
/** Texts that are gathered at most: of the smallest records the most can be told. */
const MOST_TEXTS = 512;

/** Issues that are gathered at most. */
const MOST_ISSUES = 512;

const isFull = ({ size, texts, issues }: Gathered): boolean =>
  size >= BATCH || texts.length >= MOST_TEXTS || issues.length >= MOST_ISSUES;

/** A record on its way into a batch. */
interface Piece {
  readonly part: keyof Parts;
  readonly bytes: Uint8Array;
  readonly start: Position;
  readonly form: "lines" | "json";
  /** The collection that it is of. */
  readonly file?: string | undefined;
}

/** Records gathered until they are checked. */
interface Gathered {
  readonly path: string;
  parts: { agreements: Ref<Agreement>[]; places: Ref<Place>[]; sources: Ref<Source>[] };
  issues: Issue[];
  texts: BatchText[];
  size: number;
  isCollection: boolean;
}

const gathering = (path: string): Gathered => ({
  path,
  parts: { agreements: [], places: [], sources: [] },
  issues: [],
  texts: [],
  size: 0,
  isCollection: false,
});

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decode(into: Gathered, { bytes, start }: Pick<Piece, "bytes" | "start">): string | undefined {
  const { path, issues, texts } = into;
  into.size += bytes.length;
  try {
    return decoder.decode(bytes);
  } catch {
    const { text, offset } = firstInvalid(bytes);
    const { line, column } = start;
    texts.push({ text, firstLine: line, firstColumn: column });
    issues.push(makeIssue("file/not-utf-8", { path, ...linesOf(text, line, column).positionAt(offset) }, {}));
    return undefined;
  }
}

function gather(into: Gathered, piece: Piece): void {
  const text = decode(into, piece);
  if (text === undefined || isBlank(text)) return;
  const { json, issues } = readJson(into.path, text, piece.start);
  append(into.issues, issues);
  into.texts.push({ text, firstLine: piece.start.line, firstColumn: piece.start.column });
  if (!json) return;
  const isLine = piece.part === "agreements" && piece.form === "lines";
  const records = isLine ? recordsOfLine(json) : [json];
  if (!records) into.issues.push(unknownDocument(json));
  for (const one of records ?? [])
    into.parts[piece.part].push(refOf(one.value, piece.form, jsonPlace(one, ""), piece.file) as never);
}

/** Checks JSON lines. */
export async function* checkLines({ path, chunks }: OpenFile, progress: Progress): AsyncGenerator<Issue> {
  let into = gathering(path);
  for await (const lines of linesOfBytes(withoutMark(path, chunks(), into.issues)))
    for (const { bytes, number, isTooLong } of lines) {
      const start = { line: number, column: 1 };
      if (isTooLong)
        into.issues.push(makeIssue("file/too-large", { path, ...start }, { limit: LINE_LIMIT, what: "a line" }));
      else gather(into, { part: "agreements", bytes, start, form: "lines" });
      if (!isFull(into)) continue;
      yield* checkBatch(into, progress);
      into = gathering(path);
    }
  yield* checkBatch(into, progress);
}

const partNames: readonly string[] = ["agreements", "places", "sources"] satisfies (keyof Parts)[];

/** Checks a list of records, or a collection; a list of other things is not read on, and not told of if any JSON may be there. */
export async function* checkJson(
  { path, chunks }: OpenFile,
  progress: Progress,
  kind: "record" | "any-json" = "record",
): AsyncGenerator<Issue> {
  let into = gathering(path);
  const members = new Map<string, JsonMember>();
  const foreign = openHashes();
  let isBroken = false;
  let isFirst = true;
  for await (const item of itemsOfJson(withoutMark(path, chunks(), into.issues))) {
    isBroken ||= "reason" in item;
    into.isCollection = members.size > 0;
    if ("reason" in item) into.issues.push(breakIssue(path, item));
    else if ("member" in item) into.issues.push(...memberIssues(path, item, { members, foreign }));
    else if (item.key === undefined || (partNames.includes(item.key) && item.index !== undefined))
      gather(into, pieceOf(path, item));
    else gatherOther(into, item);
    if (!isFull(into)) continue;
    if (isFirst && isOfOtherThings(into, members)) return yield* kind === "record" ? [unknownList(into)] : [];
    isFirst = false;
    yield* checkBatch(into, progress);
    into = gathering(path);
  }
  progress.hasCollection ||= members.size > 0;
  if (!isBroken) into.issues.push(...missingParts(path, members));
  if (isFirst && into.issues.length === 0 && isOfOtherThings(into, members))
    return yield* kind === "record" ? [unknownList(into)] : [];
  yield* checkBatch(into, progress);
}

/** An item of a list of agreements, or of a part of a collection. */
const pieceOf = (path: string, item: JsonItem): Piece => ({
  part: (item.key ?? "agreements") as keyof Parts,
  bytes: item.bytes,
  start: item,
  form: "json",
  file: item.key === undefined ? undefined : path,
});

/** Whether a list holds nothing that is meant as a record, as far as it was read. */
const isOfOtherThings = ({ parts }: Gathered, members: ReadonlyMap<string, JsonMember>): boolean =>
  members.size === 0 && parts.agreements.length > 0 && !parts.agreements.some(({ value }) => isAgreementLike(value));

const unknownList = ({ path, parts }: Gathered): Issue =>
  makeIssue(
    "json/unknown-document",
    { path, line: 1, column: 1 },
    { found: parts.agreements.map(({ value }) => value) },
  );

/** Keys of a collection that came: its own and the first one, and hashes of others, of which there may be any number. */
interface Members {
  readonly members: Map<string, JsonMember>;
  readonly foreign: Hashes;
}

/** Keys of a collection that are not of it, or that stand there twice. */
function memberIssues(path: string, found: JsonMember, { members, foreign }: Members): Issue[] {
  const { member, key, value } = found;
  const isOwn = partNames.includes(member);
  const isRepeated = isOwn ? members.has(member) : !foreign.add(hash53(member));
  if (isOwn || members.size === 0) members.set(member, found);
  if (isRepeated) return [makeIssue("json/duplicate-key", { path, ...key }, { key: member })];
  if (isOwn) return [];
  const place = { path, pointer: pointer(member), ...value };
  return [makeIssue("schema/unknown-property", place, { found: member, nearest: nearest(member, partNames) })];
}

function missingParts(path: string, members: ReadonlyMap<string, JsonMember>): Issue[] {
  const [first] = members.values();
  if (!first) return [];
  return partNames.flatMap((name) => {
    const place = { path, pointer: pointer(name), ...first.document };
    return members.has(name) ? [] : [makeIssue("schema/required", place, { property: name })];
  });
}

/** What stands in a collection without being a record must be JSON all the same; where records should be listed, it is of a wrong type. */
function gatherOther(into: Gathered, { bytes, key = "", line, column }: JsonItem): void {
  const { path } = into;
  const text = decode(into, { bytes, start: { line, column } });
  if (text === undefined) return;
  const { json, issues } = readJson(path, text, { line, column });
  append(into.issues, issues);
  into.texts.push({ text, firstLine: line, firstColumn: column });
  if (!json || !partNames.includes(key)) return;
  const place = { path, pointer: pointer(key), line, column };
  into.issues.push(makeIssue("schema/type", place, { expected: "array", found: json.value }));
}

const breakIssue = (path: string, { reason, isTooDeep, line, column }: JsonBreak): Issue =>
  isTooDeep
    ? makeIssue("json/too-deep", { path, line, column }, { limit: MAX_DEPTH })
    : makeIssue("json/syntax", { path, line, column }, { reason });

/** The bytes without a byte order mark, which is told; it may itself come in pieces. */
export async function* withoutMark(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  issues: Issue[],
): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array();
  const unmarked = (bytes: Uint8Array): Uint8Array => {
    if (!isMark(bytes)) return bytes;
    issues.push(makeIssue("file/byte-order-mark", { path, line: 1, column: 1 }, {}));
    return bytes.subarray(3);
  };
  for await (const chunk of chunks) {
    if (!head) {
      yield chunk;
      continue;
    }
    head = join([head, chunk]);
    if (head.length < 3) continue;
    yield unmarked(head);
    head = undefined;
  }
  if (head) yield unmarked(head);
}

const isMark = ([first, second, third]: Uint8Array): boolean => first === 0xef && second === 0xbb && third === 0xbf;
