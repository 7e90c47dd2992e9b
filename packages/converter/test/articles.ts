import { readFileSync } from "node:fs";
import { onTestFailed } from "vitest";
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

/** Prints, if the running test fails, what the rules decided about the text: overruled with x, left aside with -. */
export function explainFailure(text: string | Uint8Array, metadata: SourceMetadata = {}): void {
  onTestFailed(() => {
    const { article } = convertText(text, metadata);
    const signs = { fired: "+", overruled: "x", skipped: "-" };
    const lines: string[] = [];
    convert(article, {
      trace: ({ rule, outcome, start, end, exact, value = "", why = "" }) =>
        lines.push(`${signs[outcome]} ${start}-${end} ${rule} “${exact}” ${value} ${why}`),
    });
    console.error(lines.join("\n"));
  });
}

/** The records of one text. */
export const recordsOf = (text: string | Uint8Array, metadata: SourceMetadata = {}) =>
  assemble([convertText(text, metadata)]).collection;
