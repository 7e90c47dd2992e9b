import { statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Problem, SourceMetadata } from "@kembar/converter";
import { readBytes } from "../files.ts";
import { metadataBeside, type Provenance, type ReadResult, toArticle } from "../sources.ts";
import { chunksOf, GzipError, LARGEST_ARTICLE, peek, tooLarge, wholeOf } from "./bytes.ts";
import { formLike, formOf, isCompressed, looksCompressed, stemOf } from "./forms.ts";
import type { Form, Names, Part } from "./input.ts";

/** What came of reading: an article, a problem, or a word on what was passed over. */
export type InputResult = ReadResult | { readonly note: string; readonly path: string };

/** Reads the articles of one file, whatever its form; what is given outranks the metadata file beside it and what the file says itself. */
export async function* readFile(path: string, given: SourceMetadata): AsyncGenerator<InputResult> {
  const names = { name: basename(path), stem: stemOf(path) };
  const form = await formOf(path);
  const beside = await metadataBeside(path, names.stem);
  if ("problem" in beside) {
    yield { ...beside, path };
    return;
  }
  if (beside.note !== undefined) yield { note: beside.note, path: join(dirname(path), `${names.stem}.yaml`) };
  const from = { name: names.stem, path, given: { ...beside.metadata, ...given } };
  if (form && "extract" in form && !isCompressed(path)) yield await readWhole(form, from);
  else yield* readStream(chunksOf(path), { form, names, from });
}

/** Reads the articles of standard input: one in any form, or many. */
export function readStdin(chunks: AsyncIterable<Uint8Array>, given: SourceMetadata): AsyncGenerator<InputResult> {
  const from = { name: "stdin", path: "-", given };
  return readStream(chunks, { form: undefined, names: { name: "standard input", stem: "stdin" }, from });
}

/** The common case, in one read: streams would take longer to start than a text takes to convert. */
async function readWhole(form: Extract<Form, { extract: unknown }>, from: Provenance): Promise<ReadResult> {
  if ((statSync(from.path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_ARTICLE)
    return { problem: tooLarge("The file"), path: from.path };
  return toArticle(await form.extract(readBytes(from.path), { name: from.path }), from);
}

interface Stream {
  /** Form by the file's name; found out from the first bytes if absent. */
  readonly form: Form | undefined;
  readonly names: Names;
  readonly from: Provenance;
}

const HEAD = 1000;

async function* readStream(
  packed: AsyncIterable<Uint8Array>,
  { form, names, from }: Stream,
): AsyncGenerator<InputResult> {
  try {
    const chunks = await unfold(packed);
    if (chunks === undefined) {
      yield { problem: packedTwice, path: from.path };
      return;
    }
    const { head, chunks: whole } = form ? { head: new Uint8Array(), chunks } : await peek(chunks, HEAD);
    const known = form ?? (await formLike(head));
    if ("split" in known) {
      let parts = 0;
      for await (const part of known.split(whole, names)) {
        parts++;
        yield partResult(part, from);
      }
      if (parts === 0) yield { note: "It holds no article.", path: from.path };
    } else {
      const bytes = await wholeOf(whole);
      yield bytes === undefined
        ? { problem: tooLarge("The article"), path: from.path }
        : toArticle(await known.extract(bytes, { name: names.name }), from);
    }
  } catch (error) {
    if (!(error instanceof GzipError)) throw error;
    yield { problem: badGzip(error), path: from.path };
  }
}

const packedTwice: Problem = {
  code: "convert/bad-gzip",
  message: "Expected an article in the gzip data, got gzip data again: it was compressed twice.",
  advice: "Unpack it once, with gunzip, and convert what comes out.",
};

const badGzip = ({ message, whole }: GzipError): Problem => ({
  code: "convert/bad-gzip",
  message: `Expected gzip: ${message}${whole > 0 ? `, after byte ${whole}` : ""}.`,
  advice: `Fetch or compress it again${whole > 0 ? "; what was read before was converted" : ""}.`,
});

/** The bytes, unfolded if they begin as gzip does, whatever the file's name; undefined if what comes out is gzip again. */
async function unfold(packed: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array> | undefined> {
  const { head, chunks } = await peek(packed, 2);
  if (!looksCompressed(head)) return chunks;
  const inner = await peek((await import("./gunzip.ts")).gunzip(chunks), 2);
  return looksCompressed(inner.head) ? undefined : inner.chunks;
}

function partResult(part: Part, { path, given }: Provenance): InputResult {
  if ("note" in part) return { ...part, path };
  return toArticle(part, { name: "id" in part ? part.id : "", path: `${path}${part.at}`, given });
}
