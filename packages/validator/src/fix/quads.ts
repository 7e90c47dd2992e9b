import { model, prefixes } from "@kembar/schema";
import { type TextEdit, trimmed } from "./edit.ts";
import { plainLinesEdits } from "./lines.ts";

/** Properties whose text stays as the source has it. */
const exactProperties: ReadonlySet<string> = new Set(
  Object.values(model).flatMap(({ fields }) =>
    fields.flatMap(({ iri, type }) => (type.is === "text" && type.exact && iri ? [expand(iri)] : [])),
  ),
);

function expand(iri: string): string {
  const [prefix = "", rest = ""] = iri.split(":");
  return Object.hasOwn(prefixes, prefix) ? prefixes[prefix as keyof typeof prefixes] + rest : iri;
}

/** Edits of N-Quads: texts in NFC but for passages, LF, no blanks at the ends of lines, no empty lines, a newline at the end. */
export const quadsEdits = (text: string): TextEdit[] => plainLinesEdits(text, compositionEdits);

/** A statement whose object is a text without a datatype: the property, and the text as it stands between its quotes. */
const STATEMENT = /^[ \t]*<[^>]*>[ \t]*<(?<property>[^>]*)>[ \t]*"(?<text>(?:[^"\\]|\\.)*)"(?!\^\^)/u;

function compositionEdits(line: string, start: number): TextEdit[] {
  const found = STATEMENT.exec(line);
  const { property = "", text = "" } = found?.groups ?? {};
  const composed = compose(text);
  if (!found || composed === text || exactProperties.has(property)) return [];
  const from = start + found[0].length - text.length - 1;
  return trimmed(text, { start: 0, end: text.length, text: composed, fault: "composition" }).map((edit) => ({
    ...edit,
    start: from + edit.start,
    end: from + edit.end,
  }));
}

/** Characters that may stand without an escape are composed with their neighbours; what is composed already stays as it is written. */
function compose(text: string): string {
  const plain = text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|.)/gu, (written, four, eight) => {
    const code = Number.parseInt(four ?? eight ?? "", 16);
    return /^[\p{L}\p{M}]$/u.test(characterOf(code)) ? characterOf(code) : written;
  });
  // The letter of an escape, as in \n, is no neighbour of a mark behind it.
  const composed = plain
    .split(/(\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.))/u)
    .map((part) => part.normalize("NFC"))
    .join("");
  return composed === plain ? text : composed;
}

const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : "");
