import { basename, dirname, extname, join } from "node:path";
import { type Article, type Problem, readArticle, type SourceMetadata } from "@kembar/converter";
import { CliError } from "./error.ts";
import { readBytes, readTextIfAny } from "./files.ts";

/** What came of reading one article: the article, or why it cannot be converted. */
export type ReadResult =
  | { readonly article: Article; readonly path: string }
  | { readonly problem: Problem; readonly path: string };

/** Id of a source from the name of its file: lower-case ASCII letters, digits and dashes. */
export function sourceId(name: string): string {
  const id = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return id === "" ? "article" : id;
}

const keys = [
  "url",
  "outlet",
  "byline",
  "editor",
  "published",
  "retrieved",
  "language",
  "sha256",
  "completeness",
  "pages",
  "rights",
] as const;

/** Reads YAML of a metadata file or front matter; the fields of the schema's Source are kept, `lang` is an older name of `language`. */
async function parseMetadata(text: string, path: string): Promise<SourceMetadata> {
  const { parseDocument } = await import("yaml");
  const document = parseDocument(text, { schema: "failsafe" });
  const [error] = document.errors;
  if (error)
    throw new CliError(
      1,
      `${path}:${error.linePos?.[0].line ?? 1}:${error.linePos?.[0].col ?? 1}: expected YAML: ${error.message.split("\n")[0]}`,
    );
  const value: unknown = document.toJS();
  if (value === null || value === "") return {};
  if (typeof value !== "object" || Array.isArray(value))
    throw new CliError(
      1,
      `${path}: expected lines such as "published: 2025-06-27", got ${Array.isArray(value) ? "a list" : "plain text"}.`,
    );
  const given = value as Record<string, unknown>;
  const language = given.language ?? given.lang;
  const known: Record<string, unknown> = language === undefined ? { ...given } : { ...given, language };
  const found = keys.flatMap((key) =>
    typeof known[key] === "string" && known[key] !== ""
      ? [[key, key === "pages" ? Number(known[key]) : known[key]]]
      : [],
  );
  return Object.fromEntries(found) as SourceMetadata;
}

const FENCE = /^\ufeff?---[ \t]*\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** Metadata at the head of a text between two lines `---`, and where the article begins (UTF-16 units). */
async function frontMatter(bytes: Uint8Array, path: string): Promise<SourceMetadata & { bodyStart?: number }> {
  // Most articles have none: three bytes tell, behind a byte order mark or not.
  const at = bytes[0] === 0xef ? 3 : 0;
  if (bytes[at] !== 0x2d || bytes[at + 1] !== 0x2d || bytes[at + 2] !== 0x2d) return {};
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const match = FENCE.exec(text);
  return match ? { ...(await parseMetadata(match[1] ?? "", path)), bodyStart: match[0].length } : {};
}

/** Reads an article with what is known of it: front matter, then the metadata file beside it, then the options given. */
export async function readSource(path: string, given: SourceMetadata = {}): Promise<ReadResult> {
  const bytes = readBytes(path);
  const beside = join(dirname(path), `${basename(path, extname(path))}.yaml`);
  const yaml = readTextIfAny(beside);
  const metadata = {
    ...(await frontMatter(bytes, path)),
    ...(yaml === undefined ? {} : await parseMetadata(yaml, beside)),
    ...given,
  };
  return { ...readArticle(sourceId(basename(path, extname(path))), bytes, metadata), path };
}

/** Makes an article of bytes that came without a file. */
export async function sourceFromBytes(id: string, bytes: Uint8Array, given: SourceMetadata): Promise<ReadResult> {
  return { ...readArticle(sourceId(id), bytes, { ...(await frontMatter(bytes, id)), ...given }), path: "-" };
}
