import { basename, extname } from "node:path";
import type { Form } from "./input.ts";
import { extractPlain } from "./plain.ts";

const plain = async (): Promise<Form> => ({ extract: extractPlain });
const markdown = async (): Promise<Form> =>
  import("./markdown.ts").then(({ extractMarkdown: extract }) => ({ extract }));
const html = async (): Promise<Form> => import("./html.ts").then(({ extractHtml: extract }) => ({ extract }));
const lines = async (): Promise<Form> => import("./lines.ts").then(({ splitLines: split }) => ({ split }));
const warc = async (): Promise<Form> => import("./warc.ts").then(({ splitWarc: split }) => ({ split }));

/** Forms by extension, loaded when one is met: plain text does not wait for the parsers of the others. */
const forms: Readonly<Record<string, () => Promise<Form>>> = {
  ".txt": plain,
  ".md": markdown,
  ".html": html,
  ".htm": html,
  ".jsonl": lines,
  ".ndjson": lines,
  ".warc": warc,
};

/** Extensions that are read, each also with `.gz` behind it. */
export const extensions: readonly string[] = Object.keys(forms);

const GZIP = ".gz";

/** Whether a file is compressed, by its name. */
export const isCompressed = (path: string): boolean => path.toLowerCase().endsWith(GZIP);

/** Extension of a file in lower case, that before `.gz` if it ends so: `.html` of `a.HTML.gz`. */
export function extensionOf(path: string): string {
  return extname(isCompressed(path) ? path.slice(0, -GZIP.length) : path).toLowerCase();
}

/** Name of a file without its folder and extension: `a` of `news/a.html.gz`. */
export function stemOf(path: string): string {
  const name = basename(isCompressed(path) ? path.slice(0, -GZIP.length) : path);
  return name.slice(0, name.length - extname(name).length);
}

/** Whether the extension of a file is one that is read. */
export const isKnown = (path: string): boolean => Object.hasOwn(forms, extensionOf(path));

/** The form that the extension of a file stands for, if it stands for one. */
export const formOf = async (path: string): Promise<Form | undefined> => forms[extensionOf(path)]?.();

/** The form that the first bytes of an input look like; plain text if like no other. */
export async function formLike(head: Uint8Array): Promise<Form> {
  const start = new TextDecoder().decode(head.subarray(0, 1000)).trimStart();
  if (start.startsWith("{")) return lines();
  if (start.startsWith("WARC/")) return warc();
  if (/^(?:<\?xml[^>]{0,200}>\s{0,20})?<(?:!doctype html|!--|html|head|body|meta|title|article)\b/i.test(start))
    return html();
  return plain();
}

const BINARY: readonly [start: string, name: string, what: string][] = [
  ["%PDF", "a PDF", "Save its text as .txt, as with pdftotext, or save the page as HTML."],
  ["PK\u0003\u0004", "a zip, as .docx, .odt and .epub are", "Unpack it, or save the document as .txt or HTML."],
];

/** Forms that are not read, by their first bytes: what it is and what to do; undefined for any other. */
export function foreignForm(head: Uint8Array): { readonly name: string; readonly advice: string } | undefined {
  const start = String.fromCharCode(...head.subarray(0, 4));
  const [, name, advice] = BINARY.find(([mark]) => mark === start) ?? [];
  return name === undefined || advice === undefined ? undefined : { name, advice };
}

/** Whether bytes begin as gzip does (RFC 1952). */
export const looksCompressed = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;
