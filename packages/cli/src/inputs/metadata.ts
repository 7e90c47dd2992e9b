import type { Problem, SourceMetadata } from "@kembar/converter";
import { metadataKeys } from "../metadata-keys.ts";

/** Fields of a metadata file or of front matter, or why they cannot be read. */
export type MetadataResult = { readonly metadata: SourceMetadata } | { readonly problem: Problem };

const bad = (path: string, expected: string): MetadataResult => ({
  problem: {
    code: "convert/bad-metadata",
    message: `${path}: expected ${expected}`,
    advice: "Correct it, or remove it.",
  },
});

/** Reads YAML of a metadata file or front matter; the fields of the schema's Source are kept, `lang` is an older name of `language`. */
export async function parseMetadata(text: string, path: string): Promise<MetadataResult> {
  const { parseDocument } = await import("../yaml.ts");
  let value: unknown;
  try {
    const document = parseDocument(text, { schema: "failsafe" });
    const [error] = document.errors;
    const { line = 1, col = 1 } = error?.linePos?.[0] ?? {};
    if (error) return bad(`${path}:${line}:${col}`, `YAML: ${error.message.split("\n")[0]}.`);
    value = document.toJS();
  } catch (error) {
    // Aliases that multiply, or nesting without end: the parser's own limits.
    return bad(path, `plain YAML: ${(error as Error).message.split("\n")[0]}.`);
  }
  if (value === null || value === "") return { metadata: {} };
  if (typeof value !== "object" || Array.isArray(value))
    return bad(path, `lines such as "published: 2025-06-27", got ${Array.isArray(value) ? "a list" : "plain text"}.`);
  const given = value as Record<string, unknown>;
  const known: Record<string, unknown> = { ...given, language: given.language ?? given.lang };
  const found = metadataKeys.flatMap((key) =>
    typeof known[key] === "string" && known[key] !== ""
      ? [[key, key === "pages" ? Number(known[key]) : known[key]]]
      : [],
  );
  return { metadata: Object.fromEntries(found) as SourceMetadata };
}

const FENCE = /^\ufeff?---[ \t]*\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** Metadata at the head of a text between two lines `---`, and where the article begins (UTF-16 units). */
export async function frontMatter(
  bytes: Uint8Array,
  name: string,
): Promise<MetadataResult & { readonly bodyStart?: number }> {
  // Most articles have none: three bytes tell, behind a byte order mark or not.
  const at = bytes[0] === 0xef ? 3 : 0;
  if (bytes[at] !== 0x2d || bytes[at + 1] !== 0x2d || bytes[at + 2] !== 0x2d) return { metadata: {} };
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const match = FENCE.exec(text);
  return match ? { ...(await parseMetadata(match[1] ?? "", name)), bodyStart: match[0].length } : { metadata: {} };
}
