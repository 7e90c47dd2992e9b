import type { Problem, SourceMetadata } from "@kembar/converter";
import { metadataKeys } from "../metadata-keys.ts";
import { suggestion } from "../options.ts";
import { dayOf } from "./day.ts";

/** Fields of a metadata file or of front matter, or why they cannot be read. */
export type MetadataResult =
  | {
      readonly metadata: SourceMetadata;
      /** Keys that were passed over, for people. */
      readonly note?: string;
    }
  | { readonly problem: Problem };

/** Other names of keys, as blogs and crawlers use them. */
const otherNames: ReadonlyMap<string, keyof SourceMetadata> = new Map([
  ["lang", "language"],
  ["date", "published"],
  ["author", "byline"],
]);

/** Keys of front matter that tell of the page and not of the source. */
const ofPages = new Set(["id", "title", "layout", "tags", "categories", "category", "description", "slug", "image"]);

/** Keys whose values are for people alone. */
const notes: readonly string[] = ["note", "rightsNote"];

/** Values by the schema's names of their keys; a key by its own name outranks another name. A day may have an hour behind it. */
export function withOwnNames(given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const known: Record<string, unknown> = {};
  for (const [name, key] of otherNames)
    if (given[name] !== undefined)
      known[key] = key === "published" ? (dayOf(String(given[name])) ?? given[name]) : given[name];
  return { ...known, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
}

/** "no such key as publised; did you mean published?": what is passed over, so that it is not lost unseen. */
export function unknownKeys(given: Readonly<Record<string, unknown>>): string | undefined {
  const keys = [...metadataKeys, ...otherNames.keys()];
  const unknown = Object.keys(given).filter(
    (key) => !keys.includes(key) && !notes.includes(key) && !ofPages.has(key.toLowerCase()),
  );
  if (unknown.length === 0) return undefined;
  const told = unknown.slice(0, 5).map((key) => {
    const [, near] = /; (.*)/.exec(suggestion(key, keys)) ?? [];
    return `"${key.slice(0, 40)}"${near === undefined ? "" : ` (${near})`}`;
  });
  return `Metadata passed over: ${told.join(", ")}. Keys are ${metadataKeys.join(", ")}.`;
}

const bad = (path: string, expected: string): MetadataResult => ({
  problem: {
    code: "convert/bad-metadata",
    message: `${path}: expected ${expected}`,
    advice: "Correct it, or remove it.",
  },
});

/** Reads YAML of a metadata file or front matter; the fields of the schema's Source are kept, under their names or those that blogs give them. */
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
  const known = withOwnNames(given);
  const found = metadataKeys.flatMap((key) =>
    typeof known[key] === "string" && known[key] !== ""
      ? [[key, key === "pages" ? Number(known[key]) : known[key]]]
      : [],
  );
  const note = unknownKeys(given);
  return {
    metadata: Object.fromEntries(found) as SourceMetadata,
    ...(note === undefined ? {} : { note }),
  };
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
