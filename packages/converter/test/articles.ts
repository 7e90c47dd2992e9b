import { readFileSync } from "node:fs";
import { readArticle, type SourceMetadata } from "../src/article.ts";
import { assemble } from "../src/assemble.ts";
import { convert } from "../src/convert.ts";

/** The article that the project was founded on, as stored. */
export const foundingBytes = readFileSync(
  new URL("../../../datasets/sister-cities/sources/tribunjogja-20250627-klaten-nanjing.txt", import.meta.url),
);

/** Converts a text, or bytes, as an article published on 27 June 2025. */
export function convertText(text: string | Uint8Array, metadata: SourceMetadata = {}, id = "article") {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const read = readArticle(id, bytes, { published: "2025-06-27", ...metadata });
  if ("problem" in read) throw new Error(read.problem.message);
  return { ...convert(read.article), article: read.article };
}

/** The records of one text. */
export const recordsOf = (text: string | Uint8Array, metadata: SourceMetadata = {}) =>
  assemble([convertText(text, metadata)]).collection;
