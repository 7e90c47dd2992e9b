import { basename, dirname, extname, join } from "node:path";
import { type Article, type Problem, readArticle, type SourceMetadata } from "@kembar/converter";
import { readBytes, readTextIfAny } from "./files.ts";
import { foreignForm } from "./inputs/forms.ts";
import type { Extraction, Origin } from "./inputs/input.ts";
import { type MetadataResult, parseMetadata } from "./inputs/metadata.ts";
import { extractPlain } from "./inputs/plain.ts";

/** What came of reading one article: the article, or why it cannot be converted. `path` tells where it came from. */
export type ReadResult =
  | { readonly article: Article; readonly path: string; readonly origin?: Origin; readonly note?: string }
  | { readonly problem: Problem; readonly path: string };

/** Files are named by the id, with an ending and, while they are written, more; file systems allow 255 bytes. */
const LONGEST_ID = 150;

/** Id of a source from the name of its file: lower-case ASCII letters, digits and dashes. */
function sourceId(name: string): string {
  const id = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return id === "" ? "article" : id;
}

/** Where an article comes from and what is known of it beside what it says itself. */
export interface Provenance {
  /** Name that its id is made of. */
  readonly name: string;
  readonly path: string;
  /** Outranks what the article says itself. */
  readonly given: SourceMetadata;
}

/** Makes an article of a text, with what is given in place of what the text says of itself. */
export function toArticle(extraction: Extraction, { name, path, given }: Provenance): ReadResult {
  if ("problem" in extraction) return { ...extraction, path };
  const { bytes, metadata, bodyStart, origin, note } = extraction.text;
  const foreign = foreignForm(bytes);
  if (foreign)
    return {
      path,
      problem: {
        code: "convert/other-form",
        message: `Expected an article as text, page or archive; it is ${foreign.name}.`,
        advice: foreign.advice,
      },
    };
  const known = { ...metadata, ...given, ...(bodyStart === undefined ? {} : { bodyStart }) };
  const id = sourceId(name);
  if (id.length > LONGEST_ID)
    return {
      path,
      problem: {
        code: "convert/long-name",
        message: `Its name gives a source id of ${id.length} characters; expected at most ${LONGEST_ID}, as files are named by it.`,
        advice: "Give it a shorter name.",
      },
    };
  const result = readArticle(id, bytes, known);
  const more = { ...(origin ? { origin } : {}), ...(note === undefined ? {} : { note }) };
  return "problem" in result ? { ...result, path } : { ...result, path, ...more };
}

/** Metadata of the file `<name>.yaml` beside an article's, if there is one. */
export async function metadataBeside(path: string, name: string): Promise<MetadataResult> {
  const beside = join(dirname(path), `${name}.yaml`);
  const yaml = readTextIfAny(beside);
  return yaml === undefined ? { metadata: {} } : parseMetadata(yaml, beside);
}

/** Reads an article in plain text with what is known of it: front matter, then the metadata file beside it, then what is given. */
export async function readSource(path: string, given: SourceMetadata = {}): Promise<ReadResult> {
  const name = basename(path, extname(path));
  const beside = await metadataBeside(path, name);
  if ("problem" in beside) return { ...beside, path };
  const provenance = { name, path, given: { ...beside.metadata, ...given } };
  const result = toArticle(await extractPlain(readBytes(path), { name: path }), provenance);
  return beside.note === undefined ? result : { ...result, note: beside.note };
}

/** Makes an article of plain text that came without a file. */
export async function sourceFromBytes(id: string, bytes: Uint8Array, given: SourceMetadata): Promise<ReadResult> {
  return toArticle(await extractPlain(bytes, { name: id }), { name: id, path: "-", given });
}
