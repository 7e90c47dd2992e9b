import type { Agreement, Place, Source } from "@kembar/schema";
import { firstInvalid, isAgreementLike, jsonPlace, type Parts, type Ref, refOf, unknownDocument } from "../input.ts";
import { type Issue, makeIssue } from "../issue.ts";
import { readJson } from "../json.ts";
import type { OpenFile } from "../open.ts";
import { linesOf, type Position } from "../position.ts";
import { type BatchText, checkBatch, type Progress } from "./batch.ts";
import { itemsOfJson, type JsonBreak, type JsonItem } from "./items.ts";
import { LINE_LIMIT, linesOfBytes } from "./lines.ts";

/** Bytes of text that are gathered before they are checked together. */
const BATCH = 1 << 20;

/** A record on its way into a batch. */
interface Piece {
  readonly part: keyof Parts;
  readonly bytes: Uint8Array;
  readonly start: Position;
  readonly form: "lines" | "json";
}

/** Records gathered until they are checked. */
interface Gathered {
  readonly path: string;
  parts: { agreements: Ref<Agreement>[]; places: Ref<Place>[]; sources: Ref<Source>[] };
  issues: Issue[];
  texts: BatchText[];
  size: number;
}

const gathering = (path: string): Gathered => ({
  path,
  parts: { agreements: [], places: [], sources: [] },
  issues: [],
  texts: [],
  size: 0,
});

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decode(path: string, { bytes, start }: Piece, issues: Issue[]): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    const { text, offset } = firstInvalid(bytes);
    issues.push(
      makeIssue("file/not-utf-8", { path, ...linesOf(text, start.line, start.column).positionAt(offset) }, {}),
    );
    return undefined;
  }
}

function gather(into: Gathered, piece: Piece): void {
  const text = decode(into.path, piece, into.issues);
  if (text === undefined || text.trim() === "") return;
  const { json, issues } = readJson(into.path, text, piece.start);
  for (const issue of issues) into.issues.push(issue);
  into.size += text.length;
  into.texts.push({ text, firstLine: piece.start.line, firstColumn: piece.start.column });
  if (!json) return;
  if (piece.part === "agreements" && piece.form === "lines" && !isAgreementLike(json.value))
    into.issues.push(unknownDocument(json));
  else into.parts[piece.part].push(refOf(json.value, piece.form, jsonPlace(json, "")) as never);
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
      if (into.size < BATCH) continue;
      yield* checkBatch(into, progress);
      into = gathering(path);
    }
  yield* checkBatch(into, progress);
}

const partNames: readonly string[] = ["agreements", "places", "sources"] satisfies (keyof Parts)[];

/** Checks a list of records, or a collection. */
export async function* checkJson({ path, chunks }: OpenFile, progress: Progress): AsyncGenerator<Issue> {
  let into = gathering(path);
  for await (const item of itemsOfJson(withoutMark(path, chunks(), into.issues))) {
    if ("reason" in item) into.issues.push(makeIssue("json/syntax", placeOf(path, item), { reason: item.reason }));
    else if (item.key !== undefined && !partNames.includes(item.key))
      into.issues.push(
        makeIssue(
          "schema/unknown-property",
          { ...placeOf(path, item), pointer: `/${item.key}` },
          { found: item.key, nearest: undefined },
        ),
      );
    else
      gather(into, { part: (item.key ?? "agreements") as keyof Parts, bytes: item.bytes, start: item, form: "json" });
    if (into.size < BATCH) continue;
    yield* checkBatch(into, progress);
    into = gathering(path);
  }
  yield* checkBatch(into, progress);
}

const placeOf = (path: string, { line, column }: JsonItem | JsonBreak) => ({ path, line, column });

/** The bytes without a byte order mark, which is told. */
export async function* withoutMark(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  issues: Issue[],
): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const chunk of chunks) {
    const hasMark = isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    if (hasMark) issues.push(makeIssue("file/byte-order-mark", { path, line: 1, column: 1 }, {}));
    isFirst &&= chunk.length === 0;
    yield hasMark ? chunk.subarray(3) : chunk;
  }
}
